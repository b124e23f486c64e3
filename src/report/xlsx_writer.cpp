#include "report/xlsx_writer.h"

#include "report/scratch_folder.h"
#include "report/xlsx_file.h"
#include "report/xlsx_sheet.h"

namespace fazhi::report {

std::string to_xlsx(const Document& document, const std::filesystem::path& scratch) {
  XlsxFile file(scratch, {document.title, document.issuer, document.state_line, document.date});
  const XlsxFormats formats = make_formats(file.workbook());
  for (const SheetPlan& plan : plan_sheets(document)) {
    lxw_worksheet* sheet = file.add_sheet(plan.table == nullptr ? "" : plan.table->name);
    write_sheet(file.workbook(), sheet, formats, document, plan);
  }
  return file.finish();
}

std::string to_xlsx(const Document& document) { return to_xlsx(document, writable_folder()); }

}  // namespace fazhi::report
