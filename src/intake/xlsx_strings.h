#pragma once
// Texts of an .xlsx: runs of rich text joined, the readings above characters left out, _x000D_ as the character it stands for.

#include <string>
#include <string_view>
#include <vector>

#include "core/text_pool.h"
#include "intake/workbook_reports.h"
#include "intake/xml_stream.h"

namespace fazhi::intake {

// _x000D_ and the like (ECMA-376 part 1, 22.9.2.19) as characters. Control characters other than tab and line ends stay written.
std::string unescape_xstring(std::string_view text);

// What stands inside of one <si> or <is>: told of each element and text between begin() and the end of that element.
class RichText {
 public:
  void begin();
  void start(std::string_view name);
  void end();
  void text(std::string_view piece);
  std::string value() const;

 private:
  std::string raw_;
  int runs_ = 0;         // 1 inside of <r>
  int passed_over_ = 0;  // depth inside of something that is no text of the cell
  bool taking_ = false;
};

class XlsxStrings final : public XmlHandler {
 public:
  XlsxStrings(core::TextPool& texts, WorkbookReports& reports) : texts_(texts), reports_(reports) {}

  std::size_t size() const { return strings_.size(); }
  std::string_view operator[](std::size_t index) const { return strings_[index]; }

  void start(std::string_view name, const XmlAttributes& attributes) override;
  void end(std::string_view name) override;
  void text(std::string_view piece) override;

 private:
  core::TextPool& texts_;
  WorkbookReports& reports_;
  std::vector<std::string_view> strings_;
  RichText item_;
  int depth_ = 0;
  bool in_item_ = false;
};

}  // namespace fazhi::intake
