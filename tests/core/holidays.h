#pragma once
// Real holiday notices for the tests of core, which read no YAML: 2019, 2020 and 2023 to 2026; nothing is known of 2021,
// 2022 and 2027. That data/calendars/ says the same is tested in tests/yaml/.

#include <string>
#include <vector>

#include "core/calendar.h"

namespace fazhi::core::test {

inline Date day(const std::string& iso) { return parse_date(iso).value(); }

struct Holiday {
  const char* name;
  const char* from;
  const char* until;
};

CalendarYear year_with(int year, const std::vector<Holiday>& holidays,
                       const std::vector<const char*>& make_up_workdays);

const Calendar& calendar();

}  // namespace fazhi::core::test
