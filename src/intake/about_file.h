#pragma once
// What is said of a file from outside: one error, and its own words as they may be shown.

#include <string>
#include <string_view>

#include "base/diagnostic.h"

namespace fazhi::intake {

// `line` from 1, `cell` as 台账!B7 (or the sheet alone); 0 and empty: the file as a whole.
Diagnostic about_file(std::string path, std::string code, std::string message, int line = 0, std::string cell = {});

// Words of the file inside of a message: control characters, which could steer a terminal or break the line, and bytes that are no
// text as ?, what is longer than a line cut with ….
std::string shown(std::string_view text);

}  // namespace fazhi::intake
