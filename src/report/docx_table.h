#pragma once
// A Table as WordprocessingML: fixed widths by weight, a header row that repeats on every page, rows that do not split.

#include <pugixml.hpp>
#include <vector>

#include "report/document.h"
#include "report/docx_styles.h"

namespace fazhi::report {

struct TableLayout {
  const TableSize* size = nullptr;
  std::vector<int> widths;  // twips; their sum is the width of the text
};

// The largest size (小四, 五号, 小五) in which the columns' weights fit `text_width` twips; 小五 where none does.
TableLayout lay_out(const Table& table, int text_width);

void add_docx_table(pugi::xml_node body, const Table& table, int text_width, int text_height);

}  // namespace fazhi::report
