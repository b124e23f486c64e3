#include "app/plan_workbook.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <unordered_map>
#include <unordered_set>

#include "app/plan_rows.h"
#include "app/table_secrecy.h"
#include "base/text.h"
#include "intake/cell_text.h"
#include "intake/profile_use.h"

namespace fazhi::app {

namespace {

using core::TableHolds;
using intake::FoundColumn;
using intake::FoundTable;
using intake::TableForm;

Location cell_of(const PlanInput& input, const SheetPlan& sheet, const FoundColumn* column = nullptr) {
  const std::uint32_t row = std::max(sheet.table.header_last, 1U);
  const std::uint16_t at = column == nullptr ? std::uint16_t{0} : column->heading.column;
  return {input.workbook.path, 0, 0, intake::cell_address(*sheet.sheet, row, at)};
}

bool has_target(const SheetPlan& sheet, std::string_view id) {
  if (sheet.profile != nullptr) {
    for (const auto& constant : sheet.profile->constants) {
      if (constant.first == id) return true;
    }
  }
  if (id == "unit" && !sheet.table.unit.empty()) return true;
  return std::ranges::any_of(sheet.table.columns, [&](const FoundColumn& column) {
    return column.match.target != nullptr && column.match.target->id == id;
  });
}

constexpr const char* kHowToTell = "请用 --save-profile 名称 存下对照表，改好后用 --profile 名称 导入";

// Columns without which no row of the sheet can be recorded: told once, not for each row.
void check_needed(SheetPlan& sheet, const PlanInput& input, Diagnostics& out) {
  struct Needed {
    TableHolds holds;
    std::string_view id, title;
  };
  static constexpr std::array<Needed, 10> kNeeded{{{TableHolds::units, "name", "单位名称"},
                                                   {TableHolds::evidence, "kind", "材料种类"},
                                                   {TableHolds::evidence, "unit", "单位"},
                                                   {TableHolds::evidence, "formed_on", "形成日期"},
                                                   {TableHolds::figures, "id", "数据项"},
                                                   {TableHolds::figures, "value", "数值"},
                                                   {TableHolds::figures, "unit", "单位"},
                                                   {TableHolds::problems, "number", "问题编号"},
                                                   {TableHolds::problems, "statement", "问题"},
                                                   {TableHolds::problems, "source", "问题来源"}}};
  for (const Needed& needed : kNeeded) {
    const bool of_form = needed.id == "kind" && !sheet.table.form->kind.empty();
    if (needed.holds != sheet.table.form->holds || of_form || has_target(sheet, needed.id)) continue;
    sheet.state = SheetState::unsure;
    out.push_back(
        {Severity::error,
         cell_of(input, sheet),
         fmt::format("没有认出哪一列是「{}」：{}；整张表都一样的，写进对照表的 constants", needed.title, kHowToTell),
         "column-missing",
         {}});
  }
}

// What is not decided is asked, not guessed.
void check_sure(SheetPlan& sheet, const PlanInput& input, Diagnostics& out) {
  const FoundTable& table = sheet.table;
  const bool told = sheet.profile != nullptr && sheet.profile->holds;
  if (!table.rivals.empty() && !told) {
    std::vector<std::string> titles{table.form->title};
    for (const TableForm* rival : table.rivals) titles.push_back(rival->title);
    if (titles.size() > 4) titles.resize(4);
    sheet.state = SheetState::unsure;
    out.push_back({Severity::error,
                   cell_of(input, sheet),
                   fmt::format("这张表拿不准是「{}」中的哪一种：{}", join(titles, "」、「"), kHowToTell),
                   "sheet-unsure",
                   {}});
    return;
  }
  for (const FoundColumn& column : table.columns) {
    if (column.match.rivals.empty() || column.match.target != nullptr) continue;
    std::vector<std::string> titles;
    for (const auto* rival : column.match.rivals) titles.push_back(rival->title);
    const std::string what = titles.size() > 1 ? fmt::format("拿不准是「{}」中的哪一个", join(titles, "」、「"))
                                               : fmt::format("和别的列都像「{}」", titles.front());
    sheet.state = SheetState::unsure;
    out.push_back({Severity::error,
                   cell_of(input, sheet, &column),
                   fmt::format("「{}」这一列{}：{}", column.heading.text, what, kHowToTell),
                   "column-unsure",
                   {}});
  }
}

// A register of one kind bears its name: 会议纪要台账. Then the kind's own fields may be columns.
const core::EvidenceKind* kind_of_sheet(const SheetPlan& sheet, const core::Vocabulary& vocabulary) {
  if (sheet.profile != nullptr && !sheet.profile->kind.empty()) return vocabulary.find_kind(sheet.profile->kind);
  for (const FoundColumn& column : sheet.table.columns) {
    if (column.match.target != nullptr && column.match.target->id == "kind" && column.match.score >= 99 &&
        column.match.target->part == intake::TargetPart::own)
      return nullptr;
  }
  const core::EvidenceKind* longest = nullptr;
  for (const core::EvidenceKind& kind : vocabulary.kinds) {
    const auto is_named = [&](const std::string& title) { return title.find(kind.id) != std::string::npos; };
    const bool longer = longest == nullptr || kind.id.size() > longest->id.size();
    if (longer && std::ranges::any_of(sheet.table.titles, is_named)) longest = &kind;
  }
  return longest;
}

void find(SheetPlan& sheet, WorkbookImport& import, const PlanInput& input, const TableOptions& options,
          Diagnostics& out) {
  const std::string stem = std::filesystem::path(input.file_name).stem().string();
  sheet.table = intake::find_table(*sheet.sheet, {import.forms, import.words, stem, sheet.profile});
  if (sheet.table.form == nullptr) {
    sheet.state = SheetState::unknown;
    return;
  }
  if (options.year) sheet.table.year = options.year;
  if (!sheet.table.year) sheet.table.year = import.profile.year;
  if (sheet.table.form->holds == TableHolds::evidence) {
    if (const core::EvidenceKind* kind = kind_of_sheet(sheet, input.library.vocabulary)) {
      sheet.own_form = std::make_unique<TableForm>(intake::evidence_form(*kind, import.words));
      intake::use_form(sheet.table, *sheet.own_form, import.words);
    }
  }
  Diagnostics of_profile;
  if (sheet.profile != nullptr) intake::apply_profile(sheet.table, *sheet.profile, of_profile);
  out.insert(out.end(), of_profile.begin(), of_profile.end());
  if (has_errors(of_profile)) {
    sheet.state = SheetState::unsure;
    return;
  }
  check_sure(sheet, input, out);
  if (sheet.state == SheetState::read) check_needed(sheet, input, out);
}

SheetPlan start(const intake::Sheet& sheet, WorkbookImport& import, const PlanInput& input, const TableOptions& options,
                Diagnostics& out) {
  SheetPlan plan;
  plan.sheet = &sheet;
  plan.profile = import.profile.find_sheet(sheet.name);
  const bool is_named = plan.profile != nullptr && plan.profile->sheet == sheet.name && !sheet.name.empty();
  if (plan.profile != nullptr && plan.profile->skip) {
    plan.state = SheetState::skipped;
  } else if (sheet.hidden && !is_named) {
    plan.state = SheetState::hidden;
  } else if (sheet.rows.empty()) {
    plan.state = SheetState::empty;
  } else {
    find(plan, import, input, options, out);
  }
  return plan;
}

void check_profile_sheets(const WorkbookImport& import, Diagnostics& out) {
  std::vector<std::string> names;
  for (const intake::Sheet& sheet : import.workbook.sheets) names.push_back(sheet.name);
  for (const core::SheetProfile& profile : import.profile.sheets) {
    if (profile.sheet == "*" || std::ranges::find(names, profile.sheet) != names.end()) continue;
    out.push_back({Severity::error,
                   profile.where,
                   fmt::format("文件里没有工作表「{}」，有「{}」：请改对照表，或核对是不是这个文件", profile.sheet,
                               join(names, "」、「")),
                   "unknown-sheet",
                   {}});
  }
}

bool still_counts(const core::Facts& facts, const std::string& what, const std::string& id, std::string& title) {
  if (what == "unit") {
    const std::uint32_t at = facts.find_unit(id);
    if (at == core::kNone || facts.units[at].closed_on) return false;
    title = facts.units[at].versions.back().name;
    return true;
  }
  if (what == "matter") {
    const std::uint32_t at = facts.find_matter(id);
    if (at == core::kNone || facts.matters[at].closed_on || !facts.matters[at].merged_into.empty()) return false;
    title = facts.matters[at].title;
    return true;
  }
  if (what == "figure") return std::ranges::find(facts.figures, id, &core::FigureState::id) != facts.figures.end();
  return false;
}

std::string_view way_out(std::string_view what) {
  if (what == "unit") return "已撤销的请用 fazhi unit close";
  if (what == "matter") return "已办结的请用 fazhi matter close，误登的请用 fazhi void";
  if (what == "figure") return "误登的请用 fazhi void";
  return "不要了的请用 fazhi evidence withdraw";
}

// What an earlier edition of this file brought and this one lacks. Nothing is taken away: it is said.
void add_gone(ImportPlan& plan, const PlanInput& input, const std::vector<ReceiptLine>& before) {
  if (before.empty()) return;
  std::unordered_set<std::string> now;
  for (const SheetPlan& sheet : plan.sheets) now.insert(sheet.known_ids.begin(), sheet.known_ids.end());
  std::unordered_map<std::string_view, const core::Record*> records;
  for (const core::Record& record : input.facts.records) records.emplace(record.id, &record);
  for (const ReceiptLine& line : before) {
    const auto sheet = std::ranges::find_if(plan.sheets, [&](const SheetPlan& one) {
      return one.state == SheetState::read && one.sheet->name == line.sheet;
    });
    if (sheet == plan.sheets.end() || now.contains(line.thing)) continue;
    const auto tab = line.thing.find('\t');
    const std::string what = line.thing.substr(0, tab), id = line.thing.substr(tab + 1);
    std::string title;
    bool counts = still_counts(input.facts, what, id, title);
    if (const auto record = records.find(id); what == "evidence" && record != records.end()) {
      const core::RecordContent* text =
          record->second->submitted != nullptr ? record->second->submitted : record->second->accepted;
      counts = text != nullptr;
      if (counts) title = text->title;
    }
    if (!counts) continue;
    plan.lines.push_back({static_cast<std::uint32_t>(sheet - plan.sheets.begin()),
                          0,
                          Fate::gone,
                          id,
                          title,
                          {},
                          fmt::format("上次导入有、这次没有，台账里照旧；{}", way_out(what))});
  }
}

}  // namespace

void plan_workbook(WorkbookImport& import, const PlanInput& input, const TableOptions& options,
                   const std::vector<ReceiptLine>& before, Diagnostics& out) {
  ImportPlan& plan = import.plan;
  plan = {};
  plan.file = input.workbook.path;
  check_profile_sheets(import, out);
  for (const intake::Sheet& sheet : import.workbook.sheets)
    plan.sheets.push_back(start(sheet, import, input, options, out));
  const bool any = std::ranges::any_of(plan.sheets, [](const SheetPlan& sheet) {
    return sheet.state == SheetState::read || sheet.state == SheetState::unsure || sheet.state == SheetState::skipped;
  });
  if (!any) {
    out.push_back({Severity::error,
                   {input.workbook.path, 0, 0, {}},
                   fmt::format("没有一张表认得出表头：请看各列标题是不是常见的说法，或{}", kHowToTell),
                   "no-table",
                   {}});
  }
  refuse_secret_tables(input, plan, out);
  NamedThings names(input.facts);
  std::set<std::string> imported;
  for (const ReceiptLine& line : before) imported.insert(line.thing);
  Planning planning{input, plan, names, imported, out};
  plan_units(planning);
  plan_matters(planning);
  plan_evidence(planning);
  plan_figures(planning);
  plan_problems(planning);
  add_gone(plan, input, before);
  std::ranges::stable_sort(plan.lines, {}, [](const PlanLine& line) {
    return std::pair{line.sheet, line.row == 0 ? UINT32_MAX : line.row};
  });
}

void refine_places(const ImportPlan& plan, Diagnostics& diagnostics) {
  struct About {
    std::string_view code, target, begin;
  };
  static constexpr std::array<About, 6> kAbout{{{"future-date", "formed_on", "形成日期"},
                                                {"future-date", "seen_on", "网页查看日期"},
                                                {"unknown-unit-type", "types", ""},
                                                {"duplicate-name", "name", ""},
                                                {"bad-id", "id", ""},
                                                {"bad-range", "covers_from", ""}}};
  for (Diagnostic& diagnostic : diagnostics) {
    for (const About& about : kAbout) {
      if (diagnostic.code != about.code || !diagnostic.message.starts_with(about.begin)) continue;
      const auto mark = diagnostic.where.cell.rfind('!');
      const std::string name = mark == std::string::npos ? "" : diagnostic.where.cell.substr(0, mark);
      const auto digits = diagnostic.where.cell.find_first_of("0123456789", mark == std::string::npos ? 0 : mark);
      if (digits == std::string::npos) continue;
      const auto row = static_cast<std::uint32_t>(std::stoul(diagnostic.where.cell.substr(digits)));
      for (const SheetPlan& sheet : plan.sheets) {
        if (sheet.sheet->name != name || sheet.state != SheetState::read) continue;
        for (const FoundColumn& column : sheet.table.columns) {
          if (column.match.target != nullptr && column.match.target->id == about.target)
            diagnostic.where.cell = intake::cell_address(*sheet.sheet, row, column.heading.column);
        }
      }
    }
  }
}

}  // namespace fazhi::app
