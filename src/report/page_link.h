#pragma once
// Where the links of a page may lead: to files beside it, and to the web.

#include <string>
#include <string_view>

namespace fazhi::report {

// A relative path as a link: every byte but letters, digits, - _ . ~ and / as %XX, so that #, ?, % and 汉字 reach the file.
std::string link_to_file(std::string_view path);

// Whether a browser may be sent there: http or https, and nothing else (no javascript:).
bool is_web_address(std::string_view address);

}  // namespace fazhi::report
