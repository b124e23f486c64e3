#include "report/xlsx_writer.h"

#include <chrono>
#include <fstream>
#include <set>
#include <sstream>

#include "base/failure.h"
#include "base/text.h"
#include "report/clean_text.h"
#include "report/scratch_folder.h"
#include "report/xlsx_sheet.h"

namespace fazhi::report {
namespace {

constexpr std::size_t kMostSheetName = 31;

// Excel forbids []:*?/\ in names of sheets, empty ones, ones that differ in case only, and more than 31 characters.
std::string sheet_name(const SheetPlan& plan, std::size_t position, std::set<std::string>& taken) {
  std::string name = plan.table == nullptr ? "" : single_line(plan.table->name);
  std::erase_if(name, [](char c) { return std::string_view("[]:*?/\\'").find(c) != std::string_view::npos; });
  name = cut_to_bytes(name, kMostSheetName * 4);
  while (count_code_points(name) > kMostSheetName) name = cut_to_bytes(name, name.size() - 1);
  if (name.empty()) name = "第" + std::to_string(position + 1) + "表";
  while (!taken.insert(name).second) name = std::string(cut_to_bytes(name, 24)) + "_" + std::to_string(position + 1);
  return name;
}

void set_properties(lxw_workbook* workbook, const Document& document) {
  std::string title = single_line(document.title);
  std::string author = single_line(document.issuer);
  std::string comments = single_line(document.state_line);
  lxw_doc_properties properties{};
  properties.title = title.data();
  properties.author = author.data();
  properties.comments = comments.data();
  // 0 would mean the clock.
  const Date day = document.date.value_or(make_date(2000, 1, 1));
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

struct WorkbookFree {
  void operator()(lxw_workbook* workbook) const { lxw_workbook_free(workbook); }
};

}  // namespace

std::string to_xlsx(const Document& document, const std::filesystem::path& scratch) {
  const ScratchFolder folder(scratch);
  std::string folder_name = folder.path().string();
  const std::string file_name = (folder.path() / "workbook.xlsx").string();
  lxw_workbook_options options{};
  options.tmpdir = folder_name.data();
  std::unique_ptr<lxw_workbook, WorkbookFree> workbook(workbook_new_opt(file_name.c_str(), &options));
  if (!workbook) throw Failure("xlsx-write", "无法建立工作簿");
  set_properties(workbook.get(), document);
  const XlsxFormats formats = make_formats(workbook.get());
  std::set<std::string> names;
  std::size_t position = 0;
  for (const SheetPlan& plan : plan_sheets(document)) {
    const std::string name = sheet_name(plan, position++, names);
    lxw_worksheet* sheet = workbook_add_worksheet(workbook.get(), name.c_str());
    if (sheet == nullptr) throw Failure("xlsx-write", "无法建立工作表「" + name + "」");
    write_sheet(sheet, formats, document, plan);
  }
  const lxw_error error = workbook_close(workbook.release());  // frees it in every case
  if (error != LXW_NO_ERROR) throw Failure("xlsx-write", std::string("无法写入工作簿：") + lxw_strerror(error));
  return read_file(file_name);
}

std::string to_xlsx(const Document& document) { return to_xlsx(document, writable_folder()); }

}  // namespace fazhi::report
