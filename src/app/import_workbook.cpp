#include "app/import_workbook.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "app/acting.h"
#include "app/content_files.h"
#include "app/plan_workbook.h"
#include "app/returned_rectification.h"
#include "base/text.h"
#include "intake/profile_use.h"
#include "intake/read_workbook.h"
#include "report/file_output.h"
#include "yaml/profile_reader.h"
#include "yaml/table_words_reader.h"

namespace fazhi::app {

namespace fs = std::filesystem;

namespace {

void report(Diagnostics& out, std::string_view code, std::string message) {
  out.push_back({Severity::error, {}, std::move(message), std::string(code), {}});
}

std::string first_bytes(const std::string& path) {
  std::ifstream stream(path, std::ios::binary);
  std::string bytes(8, '\0');
  stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(static_cast<std::size_t>(stream.gcount()));
  return bytes;
}

fs::path profile_place(const Workspace& workspace, const std::string& name) {
  return workspace.folder / "profiles" / (name + ".yaml");
}

core::TableProfile read_profile(const Workspace& workspace, const std::string& named, Diagnostics& out) {
  const fs::path own = profile_place(workspace, named);
  std::error_code error;
  const fs::path file = fs::exists(own, error) ? own : fs::path(named);
  if (!fs::exists(file, error)) {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(workspace.folder / "profiles", error)) {
      if (entry.path().extension() == ".yaml") names.push_back(entry.path().stem().string());
    }
    std::ranges::sort(names);
    report(out, "unknown-profile",
           fmt::format("没有对照表「{}」：{}", named,
                       names.empty() ? "profiles 文件夹里还没有，先用 --save-profile 名称 存一份"
                                     : "现有「" + join(names, "」、「") + "」"));
    return {};
  }
  const auto text = read_text(file, out);
  return text ? yaml::read_profile({file.string(), *text}, out) : core::TableProfile{};
}

// A profile somebody has worked on is not written over.
void save_profile(const Workspace& workspace, const std::string& name, WorkbookImport& import, Diagnostics& out) {
  const fs::path place = profile_place(workspace, name);
  std::error_code error;
  if (name.empty() || name.find_first_of("/\\") != std::string::npos || name.starts_with(".")) {
    report(out, "profile-name", fmt::format("「{}」不能做对照表的名称：请用汉字、字母或数字", name));
    return;
  }
  if (fs::exists(place, error)) {
    report(out, "profile-exists",
           fmt::format("已有对照表「{}」（{}）：请换一个名称，或先把它移走", name, place.string()));
    return;
  }
  std::vector<intake::ProfiledSheet> sheets;
  for (const SheetPlan& sheet : import.plan.sheets) {
    if (sheet.state == SheetState::empty) continue;
    const bool found = sheet.state == SheetState::read || sheet.state == SheetState::unsure;
    sheets.push_back({sheet.sheet->name, found ? &sheet.table : nullptr});
  }
  fs::create_directories(place.parent_path(), error);
  report::write_file(place, intake::profile_text(fs::path(import.plan.file).filename().string(), sheets));
  import.saved_profile = place.string();
}

void keep_receipt(const Workspace& workspace, const ImportPlan& plan, const std::string& file_name, Diagnostics& out) {
  std::vector<ReceiptLine> lines;
  for (const SheetPlan& sheet : plan.sheets) {
    for (const std::string& thing : sheet.known_ids) lines.push_back({thing, sheet.sheet->name});
  }
  if (!lines.empty()) add_to_receipt(workspace.folder, file_name, lines, out);
}

// Names stay, for the preview; a hundred thousand rows need not lie beside the events they became.
void drop_cells(intake::Workbook& workbook) {
  for (intake::Sheet& sheet : workbook.sheets) std::vector<intake::SheetRow>().swap(sheet.rows);
  workbook.texts.reset();
}

// Somebody else wrote into the ledger meanwhile: everything is planned once more.
bool read_again(const std::string& path, intake::Workbook& workbook, Diagnostics& out) {
  intake::WorkbookRead read = intake::read_workbook(path);
  out.insert(out.end(), read.diagnostics.begin(), read.diagnostics.end());
  if (!read.workbook) return false;
  workbook = std::move(*read.workbook);
  return true;
}

}  // namespace

bool is_table_file(const std::string& path) {
  std::string extension = fs::path(path).extension().string();
  std::ranges::transform(extension, extension.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  for (const std::string_view one : {".xlsx", ".xls", ".xlsm", ".csv", ".et", ".ods"}) {
    if (extension == one) return true;
  }
  const std::string bytes = first_bytes(path);
  return bytes.starts_with("PK\x03\x04") || bytes.starts_with("\xD0\xCF\x11\xE0");
}

std::unique_ptr<WorkbookImport> import_workbook(Workspace& workspace, const std::string& path, const Acting& acting,
                                                const TableOptions& options) {
  auto import = std::make_unique<WorkbookImport>();
  Diagnostics& wrong = import->recorded.diagnostics;
  for (const yaml::NamedText& file : built_in("import")) import->words = yaml::read_table_words(file, wrong);
  if (!options.profile.empty()) import->profile = read_profile(workspace, options.profile, wrong);
  intake::WorkbookRead read = intake::read_workbook(path);
  wrong.insert(wrong.end(), read.diagnostics.begin(), read.diagnostics.end());
  if (has_errors(wrong) || !read.workbook) return import;
  if (is_rectification_form(*read.workbook)) {
    report(wrong, "table-is-form", "这是 fazhi report ledger 出的整改台账：填改过的请用 fazhi problem import 收回");
    return import;
  }
  import->workbook = std::move(*read.workbook);
  import->readable = true;
  const std::string file_name = fs::path(path).filename().string();
  const std::vector<ReceiptLine> before = read_receipt(workspace.folder, file_name);
  const Diagnostics told = std::move(wrong);
  bool is_dropped = false;
  const auto make = [&](const core::Facts& facts, Diagnostics& out) {
    out.insert(out.end(), told.begin(), told.end());
    if (is_dropped && !read_again(path, import->workbook, out)) return std::vector<core::Entry>{};
    const core::Library library = newest_library(*workspace.ledger, facts);
    import->forms = intake::forms_of(library, import->words);
    Diagnostics said_again;  // a wrong clock is told by record_with()
    const auto now = recording_time(acting, facts.ledger.demo, said_again);
    const auto today = now ? std::optional<Date>(day_in_beijing(*now)) : std::nullopt;
    const PlanInput input{import->workbook, *workspace.ledger,    facts,     library,
                          import->words,    options.changed_from, file_name, today};
    plan_workbook(*import, input, options, before, out);
    drop_cells(import->workbook);
    is_dropped = true;
    return std::move(import->plan.entries);
  };
  RecordOptions recording;
  recording.dry_run = !options.yes;
  recording.not_secret = options.not_secret;
  import->recorded = record_with(workspace, make, acting, recording);
  refine_places(import->plan, import->recorded.diagnostics);
  if (!options.save_profile.empty())
    save_profile(workspace, options.save_profile, *import, import->recorded.diagnostics);
  const bool written = options.yes && !has_errors(import->recorded.diagnostics);
  if (written) keep_receipt(workspace, import->plan, file_name, import->recorded.diagnostics);
  return import;
}

}  // namespace fazhi::app
