#pragma once
// Quotation marks of papers in horizontal lines (GB/T 15834): “ ” outside, ‘ ’ inside. Screens keep 「 」 『 』, which stand out there.

#include <string>
#include <string_view>

#include "report/document.h"

namespace fazhi::report {

// 「“甲”申请」 becomes “‘甲’申请”; deeper levels alternate. A mark that has no partner is turned by the same rule.
std::string official_quotes(std::string_view text);

// Every text of the document so.
Document with_official_quotes(Document document);

}  // namespace fazhi::report
