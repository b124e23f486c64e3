// 佐证材料目录: what was handed in for a period, by area and task, with 文号, 责任者 and where the original lies; every paper once, with all the
// tasks it serves. The same papers as those of `fazhi pack`, by the same plan.

#include <algorithm>
#include <map>

#include "app/dossier_pages.h"
#include "app/dossier_plan.h"
#include "app/paper_kinds.h"
#include "app/record_words.h"
#include "base/text.h"

namespace fazhi::app {

namespace {

using report::Align;
using report::Table;
using report::TemplateList;
using report::TemplateScope;
using report::WordKind;

// A paper where it is first used.
struct Entry {
  const DossierPaper* paper = nullptr;
  const DossierArea* area = nullptr;
  const DossierTask* task = nullptr;
  std::vector<std::string> passages;
};

// Where the original is: in full for who looks it up, and as short as a line on paper allows.
struct Place {
  std::string full, brief;
};

struct Catalogue {
  DossierPlan plan;
  std::map<std::string, Place> originals;  // by id of the record
  std::vector<Entry> entries;
};

// A file's name, the 档号 or the address: size, SM3 and the day it was seen are in the tables for spreadsheets.
std::string brief_place(const core::Original& original) {
  if (const auto* file = std::get_if<core::FileOriginal>(&original)) return file->name;
  if (const auto* archive = std::get_if<core::ArchiveOriginal>(&original)) return "档号" + archive->number;
  const auto* page = std::get_if<core::PageOriginal>(&original);
  if (page == nullptr) return "无原件";
  const std::size_t scheme = page->url.find("://");
  return scheme == std::string::npos ? page->url : page->url.substr(scheme + 3);
}

void add_uses(const DossierVerdict& verdict, const DossierArea& area, const DossierTask& task,
              std::map<std::size_t, std::size_t>& known, Catalogue& catalogue) {
  for (const DossierUse& use : verdict.papers) {
    const auto [at, is_new] = known.try_emplace(use.paper, catalogue.entries.size());
    if (is_new) catalogue.entries.push_back({&catalogue.plan.papers[use.paper], &area, &task, {}});
    std::vector<std::string>& passages = catalogue.entries[at->second].passages;
    for (const core::PassageState& passage : use.passages) {
      std::string text = passage_text(passage);
      if (std::ranges::find(passages, text) == passages.end()) passages.push_back(std::move(text));
    }
  }
}

Catalogue catalogue_of(const Workspace& workspace, const View& view) {
  DossierInput input;
  input.view = &view;
  Catalogue catalogue;
  for (const std::uint32_t position : dossier_records(view)) {
    const std::string id(view.facts.records[position].id);
    const auto record = workspace.ledger->find_record(id);
    std::optional<core::Original>& original = input.originals[position];
    if (!record || record->state == core::ReviewState::purged) continue;
    original = record->original;
    catalogue.originals[id] = {original_text(record->original), brief_place(record->original)};
  }
  catalogue.plan = plan_dossier(input);
  std::map<std::size_t, std::size_t> known;
  for (const DossierArea& area : catalogue.plan.areas)
    for (const DossierTask& task : area.tasks)
      for (const DossierVerdict& verdict : task.verdicts) add_uses(verdict, area, task, known, catalogue);
  return catalogue;
}

Place place_of(const Catalogue& catalogue, const DossierPaper& paper) {
  const auto known = catalogue.originals.find(paper.id);
  return known == catalogue.originals.end() ? Place{"已清除", "已清除"} : known->second;
}

// The weights are those of small type on a page across: a dozen papers and more a page.
std::vector<report::Column> columns() {
  return {{"n", "序号", 3, Align::center},
          {"number", "文号", 7, Align::left},
          {"author", "责任者", 8, Align::left},
          {"title", "题名", 11, Align::left},
          {"formed_on", "形成日期", 5.5, Align::center},
          {"kind", "种类", 8, Align::left},
          {"original", "原件", 13.5, Align::left},
          {"serves", "用于", 17, Align::left},
          {"passages", "出处", 7, Align::left}};
}

report::Row row_of(std::int64_t n, const Entry& entry, std::string place) {
  const DossierPaper& paper = *entry.paper;
  return {n,
          paper.number,
          paper.author,
          paper.title,
          paper.formed_on,
          paper.kind,
          std::move(place),
          join(paper.serves, "；"),
          join(entry.passages, "；")};
}

// For spreadsheets: all in one table, the area in a column of its own.
Table whole_table(const Catalogue& catalogue) {
  Table table;
  table.name = "佐证材料目录";
  table.columns = columns();
  table.columns.insert(table.columns.begin() + 1, {"area", "领域", 8, Align::left});
  table.columns.push_back({"id", "台账标识", 6, Align::left});
  for (const Entry& entry : catalogue.entries) {
    report::Row row =
        row_of(static_cast<std::int64_t>(table.rows.size() + 1), entry, place_of(catalogue, *entry.paper).full);
    row.insert(row.begin() + 1, entry.area->title);
    row.emplace_back(entry.paper->id);
    table.rows.push_back(std::move(row));
  }
  return table;
}

// What no row says anything in is left out; what few do is narrow.
void fit_to_rows(Table& table) {
  constexpr double kNarrow = 5;
  for (std::size_t column = table.columns.size(); column-- > 0;) {
    const auto filled = std::ranges::count_if(
        table.rows, [column](const report::Row& row) { return !report::cell_text(row[column]).empty(); });
    if (filled == 0) {
      const auto at = static_cast<std::ptrdiff_t>(column);
      table.columns.erase(table.columns.begin() + at);
      for (report::Row& row : table.rows) row.erase(row.begin() + at);
    } else if (static_cast<std::size_t>(filled) * 4 < table.rows.size()) {
      table.columns[column].weight = std::min(table.columns[column].weight, kNarrow);
    }
  }
}

// For paper: a table an area, numbered through.
TemplateList areas_of(const Catalogue& catalogue) {
  TemplateList areas;
  std::int64_t n = 0;
  for (const DossierArea& area : catalogue.plan.areas) {
    Table table;
    table.name = area.title;
    table.caption = false;
    table.columns = columns();
    for (const Entry& entry : catalogue.entries)
      if (entry.area == &area) table.rows.push_back(row_of(++n, entry, place_of(catalogue, *entry.paper).brief));
    if (table.rows.empty()) continue;
    fit_to_rows(table);
    TemplateScope scope;
    scope.set("领域", area.title)
        .set("件数", static_cast<std::int64_t>(table.rows.size()))
        .set("目录", std::vector<report::Block>{std::move(table)});
    areas.push_back(std::move(scope));
  }
  return areas;
}

std::vector<PaperContent> contents(const PaperScene& scene, Diagnostics& out) {
  std::vector<PaperContent> papers;
  const std::unique_ptr<View> view = look(scene.workspace, scene.question, out);
  if (view == nullptr) return papers;
  const Catalogue catalogue = catalogue_of(scene.workspace, *view);
  PaperContent content;
  content.unit = catalogue.plan.unit_name;
  const auto is_shared = [](const Entry& entry) { return entry.paper->serves.size() > 1; };
  content.data.set("目录范围", content.unit.empty() ? view->facts.ledger.name : content.unit)
      .set("件数", static_cast<std::int64_t>(catalogue.entries.size()))
      .set("多用数", std::ranges::count_if(catalogue.entries, is_shared))
      .set("各领域", areas_of(catalogue));
  content.sheets = {whole_table(catalogue)};
  papers.push_back(std::move(content));
  return papers;
}

}  // namespace

PaperKind catalogue_paper() {
  PaperKind kind;
  kind.id = "catalogue";
  kind.title = "佐证材料目录";
  kind.help = "佐证材料目录：文号、责任者、题名、日期、原件在哪里、用于哪些任务，按领域排";
  kind.formats = {"xlsx", "docx", "html", "md", "csv", "json"};
  kind.words = {{"目录范围", "scope", WordKind::text, "区县，或--unit写的单位", {}},
                {"件数", "count", WordKind::number, "每件只列一次", {}},
                {"多用数", "shared", WordKind::number, "用于几项任务的", {}},
                {"各领域",
                 "areas",
                 WordKind::list,
                 "按清单的顺序",
                 {{"领域", "title", WordKind::text, "", {}},
                  {"件数", "count", WordKind::number, "", {}},
                  {"目录", "papers", WordKind::table, "", {}}}}};
  kind.details = "列检查期里算数的和待审核的材料，同fazhi pack放进材料包的是同一批；每件列在用到它的第一个领域";
  kind.for_public = true;
  kind.of_problems = false;
  kind.contents = contents;
  return kind;
}

}  // namespace fazhi::app
