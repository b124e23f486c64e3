#pragma once
// 目录 of a Word file: a field that Word fills with the numbers of pages when it opens the file. Until then, and in programs that
// never do, its lines stand there without numbers and lead to their headings: a number reckoned here could be wrong.

#include <pugixml.hpp>
#include <string>
#include <vector>

#include "report/contents.h"

namespace fazhi::report {

// The bookmark at a heading.
std::string docx_heading_mark(std::size_t heading);

// Nothing for a paper without contents.
void add_docx_contents(pugi::xml_node body, const std::vector<ContentsEntry>& entries);

}  // namespace fazhi::report
