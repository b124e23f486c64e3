#pragma once
// Which time a figure speaks of: the year in its sentence, in its section's heading (四、2025年主要安排) or in the report's title.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "intake/claim_text.h"

namespace fazhi::intake {

// The year a report is about: of its title, else the first year that is no day. 0 where there is none.
int year_of_report(std::string_view text);

// The year that a section speaks of once `heading` is read: a year in it, the year after the report's for 下一步…, the report's own for
// any other 一、…; nullopt: the heading is of a lower rank and changes nothing.
std::optional<int> year_of_section(const std::vector<Glyph>& heading, int report_year);

// What the words at `position` say of the time: 2024年 · 今年 · 去年 · 上半年 · 第三季度 · 2021年以来 (2021/2024). nullopt: nothing, or
// only something to compare with (较2022年).
std::optional<std::string> period_at(const std::vector<Glyph>& glyphs, std::size_t position, int section_year);

}  // namespace fazhi::intake
