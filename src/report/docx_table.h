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

// The largest size (小四, 五号, 小五, 六号), but none above `largest`, in which the columns' weights fit `text_width` twips; 六号 where
// none does.
TableLayout lay_out(const Table& table, int text_width, const TableSize& largest = kTableSizes[0]);

// The size in which the tables of a section are set, so that large and small ones do not alternate on a page: that of the one
// which needs the smallest. Tables of very many columns count as 小五 here and go below it alone.
const TableSize& common_size(const Section& section, int text_width);

// Lines that a text takes in a column of that many twips.
int lines_of(const std::string& text, int width, const TableSize& size);

void add_docx_table(pugi::xml_node body, const Table& table, int text_width, int text_height,
                    const TableSize& largest = kTableSizes[0]);

}  // namespace fazhi::report
