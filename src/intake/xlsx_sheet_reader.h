#pragma once
// One worksheet part of an .xlsx as rows and cells, read as it streams by. Places that are missing, out of order or written twice are
// handled here; what is beyond a sheet of Excel is refused by cell.

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/text_pool.h"
#include "intake/workbook.h"
#include "intake/workbook_reports.h"
#include "intake/xlsx_strings.h"
#include "intake/xlsx_styles.h"
#include "intake/xml_stream.h"

namespace fazhi::intake {

class XlsxSheetReader final : public XmlHandler {
 public:
  // Fills `sheet`, whose name is set already. All of them outlive the reader; texts of cells lie in `texts`.
  XlsxSheetReader(Sheet& sheet, const XlsxStrings& strings, const XlsxStyles& styles, core::TextPool& texts,
                  WorkbookReports& reports);

  void start(std::string_view name, const XmlAttributes& attributes) override;
  void end(std::string_view name) override;
  void text(std::string_view piece) override;

  // After the last element: rows into order.
  void finish();

 private:
  enum class Where : std::uint8_t {
    document,
    worksheet,
    columns,
    merges,
    data,
    row,
    cell,
    value,
    formula,
    inline_text
  };

  void pass_over() { ++passed_over_; }
  void start_in_worksheet(std::string_view name, const XmlAttributes& attributes);
  void start_in_cell(std::string_view name);
  void hide_columns(const XmlAttributes& attributes);
  void merge(const XmlAttributes& attributes);
  void begin_row(const XmlAttributes& attributes);
  void end_row();
  void begin_cell(const XmlAttributes& attributes);
  void end_cell();
  // The cell's kind and text from what was read; false where it is refused or holds nothing.
  bool settle_cell();
  bool settle_shared_text();
  void settle_plain_value();
  void refuse_cell(std::string code, std::string message);
  std::string_view keep(std::string_view text);

  Sheet& sheet_;
  const XlsxStrings& strings_;
  const XlsxStyles& styles_;
  core::TextPool& texts_;
  WorkbookReports& reports_;

  Where where_ = Where::document;
  int passed_over_ = 0;  // depth inside of an element that is not read
  bool rows_hidden_by_default_ = false;

  std::set<std::uint16_t> hidden_columns_;

  std::uint32_t row_number_ = 0;
  bool row_hidden_ = false;
  std::uint32_t next_column_ = 0;
  std::vector<Cell> row_cells_;

  Cell cell_;
  std::string cell_type_;
  bool cell_refused_ = false;
  bool has_value_ = false;
  bool has_inline_ = false;
  std::string value_;
  RichText inline_;
  int inline_depth_ = 0;       // inside of <is>
  std::size_t new_bytes_ = 0;  // of the cell's text, unless it lies there already
};

}  // namespace fazhi::intake
