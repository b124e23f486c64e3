#include "intake/period_reading.h"

#include <array>
#include <string>

#include "base/text.h"
#include "intake/cell_text.h"

namespace fazhi::intake {

namespace {

struct Part {
  std::string_view word;
  core::Cycle cycle;
  int index;
};
constexpr std::array<Part, 11> kParts{{{"", core::Cycle::year, 1},
                                       {"度", core::Cycle::year, 1},
                                       {"全年", core::Cycle::year, 1},
                                       {"上半年", core::Cycle::half, 1},
                                       {"下半年", core::Cycle::half, 2},
                                       {"一季度", core::Cycle::quarter, 1},
                                       {"二季度", core::Cycle::quarter, 2},
                                       {"三季度", core::Cycle::quarter, 3},
                                       {"四季度", core::Cycle::quarter, 4},
                                       {"1季度", core::Cycle::quarter, 1},
                                       {"2季度", core::Cycle::quarter, 2}}};

std::optional<core::Period> month_of_year(std::string_view rest, int year) {
  constexpr std::string_view kMonth = "月";
  if (!rest.ends_with(kMonth) || rest.size() < kMonth.size() + 1 || rest.size() > kMonth.size() + 2)
    return std::nullopt;
  int month = 0;
  for (const char c : rest.substr(0, rest.size() - kMonth.size())) {
    if (c < '0' || c > '9') return std::nullopt;
    month = month * 10 + (c - '0');
  }
  if (month < 1 || month > 12) return std::nullopt;
  return core::Period{year, core::Cycle::month, month};
}

}  // namespace

std::optional<core::Period> read_period(std::string_view text, std::optional<int> year) {
  if (const auto exact = core::parse_period(trim(text))) return exact;
  std::string plain = replace_all(folded(text), "第", "");
  plain = replace_all(replace_all(plain, "3季度", "三季度"), "4季度", "四季度");
  if (plain.empty()) return std::nullopt;
  std::string rest = plain;
  const auto mark = plain.find("年");
  const bool has_year = mark == 4 && plain.find_first_not_of("0123456789") == 4;
  if (has_year) {
    year = std::stoi(plain.substr(0, 4));
    rest = plain.substr(mark + std::string_view("年").size());
  }
  if (!year) return std::nullopt;
  if (const auto month = month_of_year(rest, *year)) return month;
  for (const Part& part : kParts) {
    if (part.word == rest && (has_year || !rest.empty())) return core::Period{*year, part.cycle, part.index};
  }
  return std::nullopt;
}

}  // namespace fazhi::intake
