#pragma once
// Words of app/claims.h for people and for programs. Part of it.

#include <string>
#include <string_view>

#include "app/claims.h"

namespace fazhi::app {

std::string match_word(ClaimMatch match);     // 一致, 不一致 …; empty: nothing to say
std::string_view match_id(ClaimMatch match);  // equal, differs …
std::string_view remark_id(RemarkKind kind);  // sum, rate …
std::string one_line(std::string_view text);  // without the line breaks and blanks of a pdf

}  // namespace fazhi::app
