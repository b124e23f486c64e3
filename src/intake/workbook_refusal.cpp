#include "intake/workbook_refusal.h"

#include <fmt/format.h>

#include "intake/about_file.h"

namespace fazhi::intake {
namespace {

std::string_view what_to_do(FileKind kind) {
  switch (kind) {
    case FileKind::xlsb:
    case FileKind::opendocument_sheet:
    case FileKind::html:
    case FileKind::mail:
    case FileKind::xml: return "请用 Excel、WPS 或 LibreOffice 打开，另存为“Excel 工作簿（*.xlsx）”再导入";
    case FileKind::docx:
    case FileKind::doc:
    case FileKind::rtf:
    case FileKind::pptx: return "请把其中的表格复制到 Excel，另存为“Excel 工作簿（*.xlsx）”再导入";
    case FileKind::zip:
    case FileKind::rar:
    case FileKind::seven_zip:
    case FileKind::gzip: return "请先解压，再导入里面的表格";
    case FileKind::pdf:
    case FileKind::ofd:
    case FileKind::image: return "请向制表人要原来的 Excel 文件";
    default: return "请检查是否选错了文件";
  }
}

}  // namespace

Diagnostic not_a_workbook(const std::string& name, FileKind kind) {
  Diagnostic out = about_file(name, "not-workbook", {});
  if (kind == FileKind::xls) {
    out.message =
        "这是旧格式的 Excel 工作簿（.xls），读不了：请用 Excel、WPS 或 LibreOffice 打开，“另存为”时选“Excel "
        "工作簿（*.xlsx）”，再导入另存的文件";
    out.code = "workbook-old";
  } else if (kind == FileKind::old_office_locked) {
    out.message =
        "文件有打开密码，读不了：请用 Excel 或 WPS 输入密码打开，取消打开密码（文件→信息→保护工作簿→用密码进行加密，"
        "清空）后另存，再导入";
    out.code = "workbook-locked";
  } else {
    out.message = fmt::format("这其实是{}，不是 .xlsx 或 CSV 表格：{}", kind_in_words(kind), what_to_do(kind));
  }
  return out;
}

}  // namespace fazhi::intake
