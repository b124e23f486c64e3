#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <fstream>

#include "base/text.h"
#include "intake/about_file.h"
#include "intake/document_text.h"
#include "intake/docx_text.h"
#include "intake/file_kind.h"
#include "intake/ofd_text.h"
#include "intake/pdf_text.h"
#include "intake/text_encoding.h"

namespace fazhi::intake {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kHeadBytes = 8192;
// Reports have a few hundred kilobytes; a text file of this size is data. Old office papers are searched that far for a password.
constexpr std::uintmax_t kMostBytes = std::uintmax_t{64} << 20;
// What the parts of a docx or ofd may unpack to: text, no pictures.
constexpr ZipLimits kPaperLimits{20'000, std::uint64_t{256} << 20, std::uint64_t{256} << 20};

DocumentRead refused(const fs::path& file, std::string code, std::string why) {
  return {std::nullopt, {about_file(file.string(), std::move(code), std::move(why))}};
}

DocumentRead without_text(std::string format) { return {DocumentText{std::move(format), {}, {}}, {}}; }

DocumentRead locked(const fs::path& file) {
  return refused(file, "file-locked", "文件有打开密码，里面的文字看不到：请去掉密码另存后再交");
}

// The text of a format that needs another program; it may be handed in all the same.
DocumentRead not_read(const fs::path& file, FileKind kind) {
  DocumentRead read = without_text("other");
  read.diagnostics.push_back(
      about_file(file.string(), "format-old",
                 fmt::format("{}里的文字读不出来：要检索里面的内容，请用 Office 或 WPS 另存为 docx、"
                             "xlsx 或 PDF",
                             kind_in_words(kind))));
  read.diagnostics.back().severity = Severity::note;
  return read;
}

DocumentRead read_archive(const fs::path& file) {
  DocumentRead read;
  auto archive = ZipReader::open_file(file.string(), kPaperLimits, read.diagnostics);
  if (!archive) return read;
  DocumentText document;
  const FileKind kind = kind_of_archive(*archive);
  bool whole = true;
  if (kind == FileKind::docx) {
    document.format = "docx";
    whole = read_docx_text(*archive, file.string(), document, read.diagnostics);
  } else if (kind == FileKind::ofd) {
    document.format = "ofd";
    whole = read_ofd_text(*archive, file.string(), document, read.diagnostics);
  } else {
    document.format = "other";
  }
  if (whole) read.document = std::move(document);
  return read;
}

DocumentRead read_pdf(const fs::path& file, const PdfReader& reader) {
  PdfText pdf = pdf_text(file, reader.program, reader.limits);
  switch (pdf.read) {
    case PdfRead::fine: return {DocumentText{"pdf", std::move(pdf.text), {}}, {}};
    case PdfRead::no_program: {
      DocumentRead read = without_text("pdf");
      read.diagnostics.push_back(
          about_file(file.string(), "no-pdf-program", "没有找到 pdftotext（poppler-utils），PDF 里的文字没有读"));
      read.diagnostics.back().severity = Severity::warning;
      return read;
    }
    case PdfRead::locked: return locked(file);
    case PdfRead::too_slow:
      return refused(
          file, "pdf-too-slow",
          fmt::format("PDF 读了 {} 秒还没有读完，已放弃：请用阅读器打印成新的 PDF 再试", reader.limits.wall.count()));
    case PdfRead::too_long:
      return refused(
          file, "file-too-much-text",
          fmt::format("PDF 里的文字超过 {} MB，不像正常的文件：请核对，或拆成几个文件", reader.limits.output >> 20));
    case PdfRead::damaged: break;
  }
  return refused(file, "file-damaged", "PDF 读不下去：可能没有复制完整，请用阅读器打开，打印成新的 PDF 再试");
}

DocumentRead read_text(const fs::path& file, std::string_view bytes) {
  Diagnostics unheard;  // what is no text in any encoding is some other file
  auto decoded = decode_text(file.string(), bytes, unheard);
  if (!decoded) return without_text("other");
  return {DocumentText{"text", replace_all(replace_all(std::move(decoded->text), "\r\n", "\n"), "\r", "\n"), {}}, {}};
}

// The first bytes; a text and an old office paper whole.
struct Look {
  std::string bytes;
  FileKind kind = FileKind::empty;
};
Look look_at(std::ifstream& in, std::uintmax_t size) {
  Look look;
  const auto read_on = [&](std::uintmax_t until) {
    const std::size_t had = look.bytes.size();
    look.bytes.resize(static_cast<std::size_t>(std::min(until, size)));
    in.read(look.bytes.data() + had, static_cast<std::streamsize>(look.bytes.size() - had));
    look.bytes.resize(had + static_cast<std::size_t>(in.gcount()));
  };
  read_on(kHeadBytes);
  look.kind = kind_of_bytes(look.bytes);
  // Some programs put a few bytes before it; readers look for it in the first kilobyte (ISO 32000-1, annex H.3).
  if (look.bytes.substr(0, 1024).find("%PDF-") != std::string::npos) look.kind = FileKind::pdf;
  if (look.kind == FileKind::pdf || look.kind == FileKind::zip || look.kind == FileKind::image) return look;
  read_on(kMostBytes);
  look.kind = kind_of_bytes(look.bytes);
  return look;
}

DocumentRead read_by_kind(const fs::path& file, const Look& look, std::uintmax_t size, const PdfReader& pdf) {
  switch (look.kind) {
    case FileKind::zip: return read_archive(file);
    case FileKind::pdf: return read_pdf(file, pdf);
    case FileKind::image: return without_text("image");
    case FileKind::old_office_locked: return locked(file);
    case FileKind::xls:
    case FileKind::doc:
    case FileKind::old_office:
    case FileKind::rtf: return not_read(file, look.kind);
    case FileKind::text:
    case FileKind::html:
    case FileKind::xml:
    case FileKind::mail:
      if (size > kMostBytes)
        return refused(file, "file-too-much-text", "文本文件超过 64 MB，不像正常的文件：请核对，或拆成几个文件");
      return read_text(file, look.bytes);
    case FileKind::empty:
    case FileKind::xlsx:
    case FileKind::xlsb:
    case FileKind::docx:
    case FileKind::pptx:
    case FileKind::opendocument_sheet:
    case FileKind::opendocument:
    case FileKind::ofd:
    case FileKind::rar:
    case FileKind::seven_zip:
    case FileKind::gzip:
    case FileKind::program:
    case FileKind::unknown: break;
  }
  return without_text("other");
}

}  // namespace

PdfReader default_pdf_reader() {
  static const std::vector<std::string> program = find_pdf_program();
  return {program, {}};
}

DocumentRead read_document(const fs::path& file) { return read_document(file, default_pdf_reader()); }

DocumentRead read_document(const fs::path& file, const PdfReader& pdf) {
  std::error_code error;
  const bool regular = fs::is_regular_file(file, error);
  const auto size = regular ? fs::file_size(file, error) : 0;
  std::ifstream in(file, std::ios::binary);
  if (error || !regular || !in)
    return refused(file, "file-unreadable", "文件打不开：可能不是文件，已被移走，或没有读取权限");
  return read_by_kind(file, look_at(in, size), size, pdf);
}

}  // namespace fazhi::intake
