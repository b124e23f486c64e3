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

struct Catalogue {
  DossierPlan plan;
  std::map<std::string, std::string> originals;  // by id of the record
  std::vector<Entry> entries;
};

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
    catalogue.originals[id] = original_text(record->original);
  }
  catalogue.plan = plan_dossier(input);
  std::map<std::size_t, std::size_t> known;
  for (const DossierArea& area : catalogue.plan.areas)
    for (const DossierTask& task : area.tasks)
      for (const DossierVerdict& verdict : task.verdicts) add_uses(verdict, area, task, known, catalogue);
  return catalogue;
}

std::string place_of(const Catalogue& catalogue, const DossierPaper& paper) {
  const auto known = catalogue.originals.find(paper.id);
  return known == catalogue.originals.end() ? "已清除" : known->second;
}

std::vector<report::Column> columns() {
  return {{"n", "序号", 3, Align::center},
          {"number", "文号", 6, Align::left},
          {"author", "责任者", 6, Align::left},
          {"title", "题名", 11, Align::left},
          {"formed_on", "形成日期", 5.5, Align::center},
          {"kind", "种类", 6, Align::left},
          {"original", "原件", 8, Align::left},
          {"serves", "用于", 9, Align::left},
          {"passages", "出处", 6, Align::left}};
}

report::Row row_of(std::int64_t n, const Entry& entry, const Catalogue& catalogue) {
  const DossierPaper& paper = *entry.paper;
  return {n,
          paper.number,
          paper.author,
          paper.title,
          paper.formed_on,
          paper.kind,
          place_of(catalogue, paper),
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
    report::Row row = row_of(static_cast<std::int64_t>(table.rows.size() + 1), entry, catalogue);
    row.insert(row.begin() + 1, entry.area->title);
    row.emplace_back(entry.paper->id);
    table.rows.push_back(std::move(row));
  }
  return table;
}

// For paper: a table an area, numbered through; a column that would be empty is left out.
TemplateList areas_of(const Catalogue& catalogue) {
  TemplateList areas;
  std::int64_t n = 0;
  for (const DossierArea& area : catalogue.plan.areas) {
    Table table;
    table.name = area.title;
    table.caption = false;
    table.columns = columns();
    for (const Entry& entry : catalogue.entries)
      if (entry.area == &area) table.rows.push_back(row_of(++n, entry, catalogue));
    if (table.rows.empty()) continue;
    const bool has_passages =
        std::ranges::any_of(table.rows, [](const report::Row& row) { return !report::cell_text(row.back()).empty(); });
    if (!has_passages) {
      table.columns.pop_back();
      for (report::Row& row : table.rows) row.pop_back();
    }
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
  kind.contents = contents;
  return kind;
}

}  // namespace fazhi::app
