#pragma once
// What a cell says, by the type that is asked for: days as people and Excel write them, numbers, yes and no, values of a list. What cannot
// be told for sure is refused with a sentence, never guessed.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/table_words.h"
#include "core/value.h"
#include "intake/workbook.h"

namespace fazhi::intake {

// Exactly one of the two, unless the cell is empty: then neither.
template <typename T>
struct CellReading {
  std::optional<T> value;
  std::string fault;  // 「…」 what was found, what was expected, what to do
  std::string code;   // of the fault: bad-date, bad-number …
};

struct DayContext {
  std::optional<int> year;     // of days that state none
  bool dates_of_1904 = false;  // Workbook::dates_of_1904
};

// Error values and formulas without a result are nobody's text: the sentence that refuses them; empty where the cell can be read.
std::string unreadable(const Cell& cell);
inline constexpr const char* kUnreadableCode = "cell-unreadable";

// 46097 as Excel counts, 2026.9.1, 2026-09-01 10:30, 2026年9月1日, 二〇二六年九月一日, 20260901, 9月1日 of a known year. Years 1949 to 2199.
CellReading<Date> read_day(const Cell& cell, const DayContext& context);

// 1,234.5, １２, 12件, 1.2万, 85%. `heading_measure` and `target_measure` (元, 万元, 亿元; may be empty) tell by how much to multiply; one
// written in the cell goes before the heading's.
CellReading<Decimal> read_number(const Cell& cell, std::string_view heading_measure, std::string_view target_measure);
CellReading<std::int64_t> read_whole_number(const Cell& cell, std::string_view heading_measure = {});

CellReading<bool> read_yes_or_no(const Cell& cell, const core::TableWords& words);
CellReading<std::string> read_choice(const Cell& cell, const std::vector<std::string>& values,
                                     const core::TableWords& words);

// 金额（万元） → 万元; empty where the brackets hold no measure.
std::string measure_in(std::string_view heading);

// The year a title, a sheet or a file speaks of: 2026年度, 二〇二六年, 2026依申请公开; nullopt where it names none or several.
std::optional<int> year_in(std::string_view text);

// 甲、乙，丙; lines of a cell count as separated, too.
std::vector<std::string> listed_items(std::string_view text);

}  // namespace fazhi::intake
