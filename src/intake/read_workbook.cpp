#include "intake/read_workbook.h"

#include <fmt/format.h>

#include <fstream>
#include <system_error>

#include "intake/about_file.h"
#include "intake/csv_reader.h"
#include "intake/file_kind.h"
#include "intake/read_xlsx.h"
#include "intake/workbook_limits.h"
#include "intake/workbook_refusal.h"
#include "intake/zip_reader.h"

namespace fazhi::intake {
namespace {

std::optional<std::string> bytes_of(const std::filesystem::path& file, Diagnostics& out) {
  const auto refuse = [&](std::string code, std::string message) {
    out.push_back(about_file(file.string(), std::move(code), std::move(message)));
    return std::nullopt;
  };
  std::error_code error;
  const std::filesystem::file_status status = std::filesystem::status(file, error);
  if (status.type() == std::filesystem::file_type::not_found)
    return refuse("file-missing", "没有这个文件：请检查路径和文件名");
  if (!std::filesystem::is_regular_file(status))
    return refuse("file-kind", "这不是普通文件（是文件夹或设备）：请给出表格文件");
  const std::uintmax_t size = std::filesystem::file_size(file, error);
  if (error) return refuse("file-read", "读不出文件的大小：请检查读取权限");
  if (size > kMostFileBytes)
    return refuse("file-large", fmt::format("文件有 {}，最多 {}：请删去图片和用不上的工作表，或分成几个文件",
                                            size_in_words(size), size_in_words(kMostFileBytes)));
  std::ifstream in(file, std::ios::binary);
  std::string bytes(size, '\0');
  if (!in || !in.read(bytes.data(), static_cast<std::streamsize>(size)))
    return refuse("file-read", "读不出这个文件：请检查读取权限，以及是否正被别的程序占用");
  return bytes;
}

}  // namespace

WorkbookRead read_workbook(const std::filesystem::path& file) {
  WorkbookRead read;
  const std::optional<std::string> bytes = bytes_of(file, read.diagnostics);
  if (!bytes) return read;
  return read_workbook_bytes(file.string(), *bytes);
}

WorkbookRead read_workbook_bytes(const std::string& name, std::string_view bytes) {
  const FileKind kind = kind_of_bytes(bytes);
  if (kind == FileKind::zip) return read_xlsx(name, bytes);
  // Text that holds a NUL is said to hold it: that helps more than a kind that nobody knows.
  if (kind == FileKind::text || kind == FileKind::unknown) return read_csv(name, bytes);
  WorkbookRead read;
  if (kind == FileKind::empty)
    read.diagnostics.push_back(about_file(name, "file-empty", "这个文件是空的（0 字节）：请检查是否选错，或重新拷贝"));
  else
    read.diagnostics.push_back(not_a_workbook(name, kind));
  return read;
}

}  // namespace fazhi::intake
