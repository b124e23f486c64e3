#pragma once
// What one unit is still asked for, each thing once: papers that several tasks miss alike, values nobody recorded, lists to be
// confirmed. Pure: from a view to values; how they are put on a form is handout_form.h.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/view.h"
#include "core/value.h"

namespace fazhi::app {

// A value to be filled in: of a paper still to come, of one there is, or of a matter.
struct AskedValue {
  std::string key;
  std::string kind;  // the kind of evidence, or of matter, that has the field
  core::FieldDef field;
  std::string
      about;  // 「城市更新条例方案」的《征求意见公告》; empty for a value of a paper, which stands in its own row
  std::string expected;  // 应为“是”; empty: anything that fits the field
  std::string because;
};

// A paper of one of `kinds`. One matter, one period, or neither (a standing duty).
struct AskedPaper {
  std::string key;
  std::vector<std::string> kinds;
  std::string matter, period;
  std::string subject;                // the matter's title, 2025年, 常年应备
  std::vector<std::string> because;   // a sentence for each task that misses it
  std::vector<std::string> articles;  // each once
  std::optional<Date> due;            // the earliest
  std::vector<AskedValue> values;
  bool spare = false;  // one of several that together make up an alternative: may stay empty
};

// 清单确认: how many matters of the kind there were in the period.
struct AskedRegister {
  std::string key;
  std::string kind, title, period;
  std::int64_t recorded = 0;  // in the ledger now
};

struct Owed {
  std::vector<AskedPaper> papers;  // by due day, then by subject
  std::vector<AskedValue> values;  // of records and matters there are
  std::vector<AskedRegister> registers;

  bool empty() const { return papers.empty() && values.empty() && registers.empty(); }
};

// Gaps that the view shows, and what falls due until then. What is under review is not asked again.
Owed what_is_owed(const View& view, std::uint32_t unit, Date until);

// 清单确认 alone: lists of ended periods on which a rate rests and which the unit has not declared.
std::vector<AskedRegister> registers_to_confirm(const View& view, const std::string& unit);

}  // namespace fazhi::app
