#include "made_xlsx.h"

#include <fmt/format.h>

namespace fazhi::intake {
namespace {

constexpr std::string_view kHead = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr std::string_view kMain = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
constexpr std::string_view kRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr std::string_view kPackage = "http://schemas.openxmlformats.org/package/2006/relationships";

std::string relation(std::string_view id, std::string_view type, std::string_view target) {
  return fmt::format(R"(<Relationship Id="{}" Type="{}/{}" Target="{}"/>)", id, kRelations, type, target);
}

std::string relations(const std::string& inside) {
  return fmt::format("{}<Relationships xmlns=\"{}\">{}</Relationships>", kHead, kPackage, inside);
}

std::string main_part(std::string_view element, std::string_view inside) {
  return fmt::format(R"({}<{} xmlns="{}" xmlns:r="{}">{}</{}>)", kHead, element, kMain, kRelations, inside, element);
}

}  // namespace

std::vector<MadeEntry> parts_of(const MadeXlsx& made) {
  std::string sheets;
  std::string targets =
      relation("rId901", "styles", "styles.xml") + relation("rId902", "sharedStrings", "sharedStrings.xml");
  std::vector<MadeEntry> parts{{"[Content_Types].xml", std::string(kHead) + "<Types/>"},
                               {"_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml"))}};
  for (std::size_t i = 0; i < made.sheets.size(); ++i) {
    const MadeSheet& sheet = made.sheets[i];
    const std::string state = sheet.state.empty() ? "" : fmt::format(R"( state="{}")", sheet.state);
    sheets += fmt::format(R"(<sheet name="{}" sheetId="{}"{} r:id="rId{}"/>)", sheet.name, i + 1, state, i + 1);
    targets += relation(fmt::format("rId{}", i + 1), sheet.type, fmt::format("worksheets/sheet{}.xml", i + 1));
    parts.push_back({fmt::format("xl/worksheets/sheet{}.xml", i + 1), main_part("worksheet", sheet.xml)});
  }
  parts.push_back({"xl/workbook.xml", main_part("workbook", made.workbook + "<sheets>" + sheets + "</sheets>")});
  parts.push_back({"xl/_rels/workbook.xml.rels", relations(targets)});
  parts.push_back({"xl/styles.xml", main_part("styleSheet", made.styles)});
  parts.push_back({"xl/sharedStrings.xml", main_part("sst", made.strings)});
  parts.insert(parts.end(), made.more.begin(), made.more.end());
  return parts;
}

std::string bytes_of(const MadeXlsx& made) { return made_zip(parts_of(made)); }

std::string one_sheet(std::string_view rows) {
  return bytes_of({.sheets = {{.name = "台账", .xml = fmt::format("<sheetData>{}</sheetData>", rows)}}});
}

std::string times(int count, std::string_view text) {
  std::string out;
  for (int i = 0; i < count; ++i) out += text;
  return out;
}

}  // namespace fazhi::intake
