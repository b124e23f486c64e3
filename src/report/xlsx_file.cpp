#include "report/xlsx_file.h"

#include <chrono>
#include <fstream>
#include <sstream>

#include "base/failure.h"
#include "base/text.h"
#include "report/clean_text.h"

namespace fazhi::report {
namespace {

constexpr std::size_t kMostSheetName = 31;

// Excel forbids []:*?/\ in names of sheets, empty ones, ones that differ in case only, and more than 31 characters.
std::string sheet_name(const std::string& wanted, std::set<std::string>& taken) {
  const std::string position = std::to_string(taken.size() + 1);
  std::string name = single_line(wanted);
  std::erase_if(name, [](char c) { return std::string_view("[]:*?/\\'").find(c) != std::string_view::npos; });
  name = cut_to_bytes(name, kMostSheetName * 4);
  while (count_code_points(name) > kMostSheetName) name = cut_to_bytes(name, name.size() - 1);
  if (name.empty()) name = "第" + position + "表";
  while (!taken.insert(name).second) name = std::string(cut_to_bytes(name, 24)) + "_" + position;
  return name;
}

void set_properties(lxw_workbook* workbook, const XlsxProperties& given) {
  std::string title = single_line(given.title);
  std::string author = single_line(given.author);
  std::string comments = single_line(given.comments);
  lxw_doc_properties properties{};
  properties.title = title.data();
  properties.author = author.data();
  properties.comments = comments.data();
  // 0 would mean the clock.
  const Date day = given.created.value_or(make_date(2000, 1, 1));
  properties.created = std::chrono::duration_cast<std::chrono::seconds>(day.time_since_epoch()).count();
  workbook_set_properties(workbook, &properties);
}

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  if (!file || !bytes) throw Failure("xlsx-write", "无法读回临时工作簿「" + path.string() + "」");
  return std::move(bytes).str();
}

}  // namespace

void XlsxFile::WorkbookFree::operator()(lxw_workbook* workbook) const { lxw_workbook_free(workbook); }

XlsxFile::XlsxFile(const std::filesystem::path& scratch, const XlsxProperties& properties)
    : folder_(scratch), folder_name_(folder_.path().string()), file_name_((folder_.path() / "workbook.xlsx").string()) {
  lxw_workbook_options options{};
  options.tmpdir = folder_name_.data();
  workbook_.reset(workbook_new_opt(file_name_.c_str(), &options));
  if (!workbook_) throw Failure("xlsx-write", "无法建立工作簿");
  set_properties(workbook_.get(), properties);
}

lxw_worksheet* XlsxFile::add_sheet(const std::string& wanted) {
  const std::string name = sheet_name(wanted, names_);
  lxw_worksheet* sheet = workbook_add_worksheet(workbook_.get(), name.c_str());
  if (sheet == nullptr) throw Failure("xlsx-write", "无法建立工作表「" + name + "」");
  return sheet;
}

std::string XlsxFile::finish() {
  const lxw_error error = workbook_close(workbook_.release());  // frees it in every case
  if (error != LXW_NO_ERROR) throw Failure("xlsx-write", std::string("无法写入工作簿：") + lxw_strerror(error));
  return read_file(file_name_);
}

}  // namespace fazhi::report
