#include "intake/file_kind.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/text.h"

namespace fazhi::intake {
namespace {

using std::string_view_literals::operator""sv;

struct Signature {
  std::string_view bytes;
  FileKind kind;
};

constexpr std::array kSignatures = {
    Signature{"PK\x03\x04"sv, FileKind::zip},
    Signature{"PK\x05\x06"sv, FileKind::zip},
    Signature{"PK\x07\x08"sv, FileKind::zip},
    Signature{"%PDF-"sv, FileKind::pdf},
    Signature{"{\\rtf"sv, FileKind::rtf},
    Signature{"Rar!\x1A\x07"sv, FileKind::rar},
    Signature{"7z\xBC\xAF\x27\x1C"sv, FileKind::seven_zip},
    Signature{"\x1F\x8B"sv, FileKind::gzip},
    Signature{"\x89PNG\r\n"sv, FileKind::image},
    Signature{"\xFF\xD8\xFF"sv, FileKind::image},
    Signature{"GIF8"sv, FileKind::image},
    Signature{"II*\0"sv, FileKind::image},
    Signature{"MM\0*"sv, FileKind::image},
    Signature{"\x7F"
              "ELF"sv,
              FileKind::program},
    Signature{"MZ\x90\0"sv, FileKind::program},
    Signature{"\x09\x08\x10\0"sv, FileKind::xls},  // BIFF8 without its container
    Signature{"\x09\x04\x06\0"sv, FileKind::xls},
    Signature{"\x09\x02\x06\0"sv, FileKind::xls},
};

constexpr std::string_view kCompoundFile = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
// The directory of a compound file may lie anywhere; that of a small file near its beginning or its end.
constexpr std::size_t kMostSearched = 64 << 20;

// Whether a compound file holds a stream of that name. Directory entries are 128 bytes each and lie at multiples of that ([MS-CFB] 2.6.1);
// the same word elsewhere is text of the document.
bool holds_stream(std::string_view bytes, std::string_view name) {
  constexpr std::size_t kEntryBytes = 128;
  std::string wide;
  for (const char c : name) (wide += c) += '\0';
  wide.append(2, '\0');
  for (std::size_t at = bytes.find(wide); at != std::string_view::npos; at = bytes.find(wide, at + 1))
    if (at % kEntryBytes == 0) return true;
  return false;
}

FileKind kind_of_compound(std::string_view bytes) {
  const std::string_view searched = bytes.substr(0, kMostSearched);
  if (holds_stream(searched, "EncryptedPackage")) return FileKind::old_office_locked;
  if (holds_stream(searched, "Workbook") || holds_stream(searched, "Book")) return FileKind::xls;
  if (holds_stream(searched, "WordDocument")) return FileKind::doc;
  return FileKind::old_office;
}

// The first characters in lower case, without a mark and white space.
std::string beginning(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const std::size_t begin = bytes.find_first_not_of(" \t\r\n");
  std::string out(begin == std::string_view::npos ? "" : bytes.substr(begin, 512));
  std::ranges::transform(out, out.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return out;
}

FileKind kind_of_markup(std::string_view bytes) {
  const std::string start = beginning(bytes);
  for (const std::string_view tag :
       {"<!doctype html"sv, "<html"sv, "<head"sv, "<meta"sv, "<table"sv, "<body"sv, "<style"sv})
    if (start.starts_with(tag)) return FileKind::html;
  if (start.starts_with("<?xml")) return start.find("<html") == std::string::npos ? FileKind::xml : FileKind::html;
  if (start.starts_with("mime-version:")) return FileKind::mail;
  return FileKind::text;
}

}  // namespace

FileKind kind_of_bytes(std::string_view bytes) {
  if (bytes.empty()) return FileKind::empty;
  if (bytes.starts_with(kCompoundFile)) return kind_of_compound(bytes);
  for (const Signature& signature : kSignatures)
    if (bytes.starts_with(signature.bytes)) return signature.kind;
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return FileKind::text;
  const FileKind markup = kind_of_markup(bytes);
  if (markup != FileKind::text) return markup;
  return bytes.find('\0') == std::string_view::npos ? FileKind::text : FileKind::unknown;
}

FileKind kind_of_archive(ZipReader& archive) {
  if (archive.find("xl/workbook.bin") != nullptr) return FileKind::xlsb;
  if (archive.find("xl/workbook.xml") != nullptr) return FileKind::xlsx;
  if (archive.find("word/document.xml") != nullptr) return FileKind::docx;
  if (archive.find("ppt/presentation.xml") != nullptr) return FileKind::pptx;
  if (archive.find("OFD.xml") != nullptr) return FileKind::ofd;
  const ZipEntry* type = archive.find("mimetype");
  if (type == nullptr || type->size > 200) return FileKind::zip;
  Diagnostics unheard;
  const std::string text = archive.read_whole(*type, unheard).value_or("");
  if (!text.starts_with("application/vnd.oasis.opendocument")) return FileKind::zip;
  return text.find("spreadsheet") != std::string::npos ? FileKind::opendocument_sheet : FileKind::opendocument;
}

std::string_view kind_in_words(FileKind kind) {
  switch (kind) {
    case FileKind::empty: return "空文件";
    case FileKind::zip: return "压缩包（.zip）";
    case FileKind::xlsx: return "Excel 工作簿（.xlsx）";
    case FileKind::xlsb: return "Excel 二进制工作簿（.xlsb）";
    case FileKind::docx: return "Word 文档（.docx）";
    case FileKind::pptx: return "演示文稿（.pptx）";
    case FileKind::opendocument_sheet: return "OpenDocument 表格（.ods）";
    case FileKind::opendocument: return "OpenDocument 文档（.odt 等）";
    case FileKind::ofd: return "OFD 版式文件（.ofd）";
    case FileKind::old_office_locked: return "有打开密码的 Office 文件";
    case FileKind::xls: return "旧格式的 Excel 工作簿（.xls）";
    case FileKind::doc: return "旧格式的 Word 文档（.doc、.wps）";
    case FileKind::old_office: return "旧格式的 Office 文件";
    case FileKind::pdf: return "PDF 文件";
    case FileKind::rtf: return "RTF 文档（.rtf）";
    case FileKind::html: return "网页（HTML）";
    case FileKind::xml: return "XML 文件";
    case FileKind::mail: return "网页归档（.mht）";
    case FileKind::image: return "图片";
    case FileKind::rar: return "RAR 压缩包";
    case FileKind::seven_zip: return "7z 压缩包";
    case FileKind::gzip: return "gzip 压缩包";
    case FileKind::program: return "程序";
    case FileKind::text: return "文本文件";
    case FileKind::unknown: return "认不出的二进制文件";
  }
  return "";
}

}  // namespace fazhi::intake
