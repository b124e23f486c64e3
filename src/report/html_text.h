#pragma once
// Texts as they may stand in an HTML page, and paths as links from one. Shared by whoever writes a page.

#include <string>
#include <string_view>

namespace fazhi::report {

// For text and for values of attributes in double quotes; cleaned as for XML (clean_text.h).
std::string html_text(std::string_view text);

// A relative path as a link: every byte but letters, digits, - _ . ~ and / as %XX, so that #, ?, % and 汉字 reach the file.
std::string html_link(std::string_view path);

// Whether a browser may be sent there: http or https, and nothing else (no javascript:).
bool is_web_address(std::string_view address);

}  // namespace fazhi::report
