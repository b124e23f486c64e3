#include "app/report_file.h"

#include "base/text.h"
#include "intake/document_text.h"

namespace fazhi::app {

namespace {

void refuse(const std::string& file, const char* why, const char* code, Diagnostics& out) {
  out.push_back({Severity::error, {file, 0, 0, {}}, why, code, {}});
}

}  // namespace

std::optional<std::string> read_report_text(const std::string& file, Diagnostics& out) {
  intake::DocumentRead read = intake::read_document(file);
  out.insert(out.end(), read.diagnostics.begin(), read.diagnostics.end());
  if (has_errors(read.diagnostics)) return std::nullopt;
  if (!read.document || read.document->format == "other" || read.document->format == "image") {
    refuse(file, "不是能读出文字的报告；请用 txt、md、docx 或 pdf，旧格式（doc、wps）先另存为 docx", "report-format",
           out);
    return std::nullopt;
  }
  if (trim(read.document->text).empty()) {
    refuse(file, "里面没有文字，可能是空文件或扫描件；请用能选中文字的原文件", "report-empty", out);
    return std::nullopt;
  }
  return std::move(read.document->text);
}

}  // namespace fazhi::app
