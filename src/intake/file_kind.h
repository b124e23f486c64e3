#pragma once
// What a file really is, told by its bytes: the name that it goes by may be wrong, or made up.

#include <cstdint>
#include <string_view>

#include "intake/zip_reader.h"

namespace fazhi::intake {

enum class FileKind : std::uint8_t {
  empty,
  zip,   // some archive; kind_of_archive() says more
  xlsx,  // .xlsx, .xlsm, .xltx
  xlsb,  // Excel's binary workbook
  docx,
  pptx,
  opendocument_sheet,  // .ods, .et of some kinds
  opendocument,        // .odt and others
  ofd,
  old_office_locked,  // an Office file of today with a password to open it
  xls,                // Excel 97–2003, and WPS .et
  doc,                // Word 97–2003, and WPS .wps
  old_office,         // PowerPoint, Outlook and others of that container
  pdf,
  rtf,
  html,
  xml,
  mail,  // .mht: a web page as a mail
  image,
  rar,
  seven_zip,
  gzip,
  program,
  text,  // none of these, and without NUL or with the mark of UTF-16
  unknown,
};

// Looks at some megabytes of the beginning at most; `bytes` may be the whole file.
FileKind kind_of_bytes(std::string_view bytes);
// By the parts in it; `zip` where it is none of the kinds above.
FileKind kind_of_archive(ZipReader& archive);

// 「Word 文档（.docx）」, for messages; the whole sentence is the caller's.
std::string_view kind_in_words(FileKind kind);

}  // namespace fazhi::intake
