#include "intake/read_xlsx.h"

#include <fmt/format.h>

#include "core/text_pool.h"
#include "intake/about_file.h"
#include "intake/file_kind.h"
#include "intake/workbook_limits.h"
#include "intake/workbook_refusal.h"
#include "intake/workbook_reports.h"
#include "intake/xlsx_parts.h"
#include "intake/xlsx_sheet_reader.h"
#include "intake/xlsx_strings.h"
#include "intake/xlsx_styles.h"
#include "intake/zip_reader.h"

namespace fazhi::intake {
namespace {

constexpr std::string_view kSaveAgain = "文件不完整或已损坏，请用 Excel、WPS 或 LibreOffice 打开，另存后再试";

class XlsxReading {
 public:
  XlsxReading(ZipReader& archive, Workbook& book, Diagnostics& out)
      : archive_(archive),
        book_(book),
        reports_(book.path, out),
        texts_(std::make_shared<core::TextPool>()),
        strings_(*texts_, reports_) {}

  void read();

 private:
  bool read_part(const std::string& part, XmlHandler& handler);
  // The part a relation of the workbook points at; none, and said, where there is no such part.
  const ZipEntry* target(const XlsxRelation& relation, const std::string& of);
  bool find_workbook();
  bool read_common_parts();
  void read_sheet(const XlsxSheetEntry& entry);
  void read_cells(Sheet& sheet, const ZipEntry& part);

  ZipReader& archive_;
  Workbook& book_;
  WorkbookReports reports_;
  std::shared_ptr<core::TextPool> texts_;
  XlsxStrings strings_;
  XlsxStyles styles_;
  XlsxRelations relations_;
  std::string workbook_part_ = "xl/workbook.xml";
};

bool XlsxReading::read_part(const std::string& part, XmlHandler& handler) {
  const ZipEntry* entry = archive_.find(part);
  if (entry == nullptr) {
    reports_.of_file("xlsx-part", fmt::format("文件里缺少「{}」：{}", shown(part), kSaveAgain));
    return false;
  }
  return read_xml_part(archive_, *entry, book_.path, handler, reports_.diagnostics());
}

const ZipEntry* XlsxReading::target(const XlsxRelation& relation, const std::string& of) {
  const auto part = relation.external ? std::nullopt : resolve_part(workbook_part_, relation.target);
  const ZipEntry* entry = part ? archive_.find(*part) : nullptr;
  if (entry != nullptr) return entry;
  const std::string written = shown(relation.target);
  reports_.of_file("xlsx-part", part ? fmt::format("{}应在文件里的「{}」，那里什么也没有：{}", of, written, kSaveAgain)
                                     : fmt::format("{}指向文件以外的「{}」，没有去读：请查明来历", of, written));
  return nullptr;
}

bool XlsxReading::find_workbook() {
  XlsxRelations package;
  const ZipEntry* entry = archive_.find("_rels/.rels");
  if (entry != nullptr && !read_xml_part(archive_, *entry, book_.path, package, reports_.diagnostics())) return false;
  const XlsxRelation* workbook = package.by_type("officeDocument");
  if (workbook == nullptr || workbook->external) return true;
  const auto part = resolve_part("", workbook->target);
  if (part) workbook_part_ = *part;
  return true;
}

bool XlsxReading::read_common_parts() {
  if (const XlsxRelation* styles = relations_.by_type("styles"); styles != nullptr) {
    const ZipEntry* entry = target(*styles, "单元格格式");
    if (entry == nullptr || !read_xml_part(archive_, *entry, book_.path, styles_, reports_.diagnostics())) return false;
  }
  if (const XlsxRelation* strings = relations_.by_type("sharedStrings"); strings != nullptr) {
    const ZipEntry* entry = target(*strings, "共用文字");
    if (entry == nullptr || !read_xml_part(archive_, *entry, book_.path, strings_, reports_.diagnostics()))
      return false;
  }
  return true;
}

void XlsxReading::read_cells(Sheet& sheet, const ZipEntry& part) {
  XlsxSheetReader reader(sheet, strings_, styles_, *texts_, reports_);
  Diagnostics& out = reports_.diagnostics();
  const std::size_t before = out.size();
  if (read_xml_part(archive_, part, book_.path, reader, out)) return reader.finish();
  // What is wrong with a part is better found by the sheet's name.
  for (std::size_t i = before; i < out.size(); ++i)
    if (out[i].where.cell.empty()) out[i].where.cell = sheet.name;
}

void XlsxReading::read_sheet(const XlsxSheetEntry& entry) {
  const XlsxRelation* relation = relations_.by_id(entry.relation);
  if (relation == nullptr)
    return reports_.of_file("xlsx-part", fmt::format("工作表「{}」没有说明内容在哪里：{}", entry.name, kSaveAgain));
  if (relation->type != "worksheet")
    return reports_.note("xlsx-no-cells", fmt::format("「{}」是图表或宏的工作表，没有单元格，没有读取", entry.name));
  const ZipEntry* part = target(*relation, fmt::format("工作表「{}」", entry.name));
  if (part == nullptr) return;
  book_.sheets.push_back({.name = entry.name, .hidden = entry.hidden, .rows = {}, .merged = {}, .hidden_columns = {}});
  read_cells(book_.sheets.back(), *part);
}

void XlsxReading::read() {
  XlsxWorkbookPart workbook;
  if (!find_workbook() || !read_part(workbook_part_, workbook)) return;
  if (workbook.sheets().size() > kMostSheets)
    return reports_.of_file("workbook-too-large",
                            fmt::format("工作表超过 {} 个，没有再读：请分成几个文件", kMostSheets));
  if (!read_part(relations_part(workbook_part_), relations_) || !read_common_parts()) return;
  book_.dates_of_1904 = workbook.dates_of_1904();
  for (const XlsxSheetEntry& entry : workbook.sheets()) {
    if (reports_.full()) break;
    read_sheet(entry);
  }
  if (book_.sheets.empty() && !reports_.failed())
    reports_.of_file("xlsx-part", fmt::format("文件里没有带单元格的工作表：{}", kSaveAgain));
  book_.texts = texts_;
}

}  // namespace

WorkbookRead read_xlsx(const std::string& name, std::string_view bytes) {
  WorkbookRead read;
  const ZipLimits limits{.entries = kMostParts, .entry_bytes = kMostPartBytes, .total_bytes = kMostPartBytes};
  std::optional<ZipReader> archive = ZipReader::open_bytes(name, bytes, limits, read.diagnostics);
  if (!archive) return read;
  const FileKind kind = kind_of_archive(*archive);
  // The workbook may lie elsewhere than usual: only what is surely something else is refused here.
  if (kind != FileKind::xlsx && (kind != FileKind::zip || archive->find("[Content_Types].xml") == nullptr)) {
    read.diagnostics.push_back(not_a_workbook(name, kind));
    return read;
  }
  Workbook book;
  book.path = name;
  XlsxReading(*archive, book, read.diagnostics).read();
  sort_by_place(read.diagnostics);
  if (!has_errors(read.diagnostics)) read.workbook = std::move(book);
  return read;
}

}  // namespace fazhi::intake
