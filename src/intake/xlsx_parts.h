#pragma once
// What an .xlsx says of itself before any cell: which part is the workbook, which sheets it has in which order and where they lie.
// Relations are looked up inside of the archive only.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "intake/xml_stream.h"

namespace fazhi::intake {

struct XlsxRelation {
  std::string type;    // the last word of it: worksheet, chartsheet, styles, sharedStrings, officeDocument
  std::string target;  // as written
  bool external = false;
};

class XlsxRelations final : public XmlHandler {
 public:
  const XlsxRelation* by_id(std::string_view id) const;
  // The first of that type.
  const XlsxRelation* by_type(std::string_view type) const;

  void start(std::string_view name, const XmlAttributes& attributes) override;
  void end(std::string_view) override {}
  void text(std::string_view) override {}

 private:
  std::map<std::string, XlsxRelation, std::less<>> relations_;
};

// The part that a relation of `part` points at: /xl/a.xml from the root, else beside `part`; none where it would leave the archive.
std::optional<std::string> resolve_part(std::string_view part, std::string_view target);
// xl/workbook.xml → xl/_rels/workbook.xml.rels
std::string relations_part(std::string_view part);

struct XlsxSheetEntry {
  std::string name;
  std::string relation;  // its id
  bool hidden = false;   // hidden or veryHidden
};

class XlsxWorkbookPart final : public XmlHandler {
 public:
  const std::vector<XlsxSheetEntry>& sheets() const { return sheets_; }
  bool dates_of_1904() const { return dates_of_1904_; }

  void start(std::string_view name, const XmlAttributes& attributes) override;
  void end(std::string_view name) override;
  void text(std::string_view) override {}

 private:
  std::vector<XlsxSheetEntry> sheets_;
  bool in_sheets_ = false;
  bool dates_of_1904_ = false;
};

}  // namespace fazhi::intake
