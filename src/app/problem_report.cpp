#include "app/problem_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "app/rectification_rows.h"
#include "base/safe_name.h"
#include "base/text.h"
#include "core/wording.h"
#include "report/csv_writer.h"
#include "report/docx_writer.h"
#include "report/file_output.h"
#include "report/html_writer.h"
#include "report/markdown_writer.h"
#include "report/xlsx_writer.h"

namespace fazhi::app {

namespace {

// What a row needs to know of its task, also where the obligation no longer shows the deficit.
struct TaskOfRow {
  const core::Checklist* checklist = nullptr;
  const core::Task* task = nullptr;
  const core::Check* check = nullptr;
};

TaskOfRow task_of(const core::ProblemRow& row, const View& view) {
  const ProblemKey key = parse_problem_key(row.key);
  TaskOfRow found;
  found.checklist = view.library.find_checklist(key.checklist);
  if (found.checklist != nullptr) found.task = found.checklist->find_task(key.task);
  if (found.task == nullptr) return found;
  const auto check = std::ranges::find(found.task->checks, key.rule, &core::Check::id);
  if (check != found.task->checks.end()) found.check = &*check;
  return found;
}

int rank_of(const core::Checklist& checklist, const core::Library& library) {
  const std::string& area = checklist.overlay.empty() ? checklist.id : checklist.overlay;
  const auto found = std::ranges::find(library.checklists, area, &core::Checklist::id);
  return static_cast<int>(found - library.checklists.begin());
}

std::string area_title(const core::Checklist& checklist, const core::Library& library) {
  const core::Checklist* national = checklist.overlay.empty() ? nullptr : library.find_checklist(checklist.overlay);
  return national == nullptr ? checklist.title : national->title;
}

std::vector<std::string> supporting_units(const core::ProblemRow& row, const core::Task& task, const View& view) {
  std::vector<std::string> names;
  if (row.verdict == nullptr || row.verdict->matter == core::kNone || task.supports.empty()) return names;
  for (const core::PartyLine& line : view.facts.matters[row.verdict->matter].parties) {
    if (line.role != task.supports) continue;
    const std::uint32_t unit = view.facts.find_unit(line.holder_on(view.as_of));
    if (unit != core::kNone && unit != row.verdict->unit)
      names.push_back(core::unit_name(view.facts, unit, view.as_of));
  }
  return names;
}

// What to do about a row of rule `when`: its facts are recorded first; only then is there anything to rectify.
std::string completing(const core::ProblemRow& row, const View& view) {
  if (row.verdict == nullptr) return "补登所缺要素后重新判定";
  if (row.verdict->due.status == core::DueDay::Status::not_before) return "补充日历后重新判定";
  std::vector<std::string> fields;
  for (const std::string& field : row.verdict->unknown)
    fields.push_back("「" + core::field_title(field, *row.verdict, view.wording()) + "」");
  return "补登" + join(fields, "") + "后重新判定";
}

void fill_from_task(report::PaperRow& paper, const core::ProblemRow& row, const View& view) {
  const TaskOfRow found = task_of(row, view);
  if (found.task == nullptr) return;
  paper.area = area_title(*found.checklist, view.library);
  paper.area_rank = rank_of(*found.checklist, view.library);
  paper.rule = found.checklist->id + "/" + found.task->id + "!" + row.deficit.rule;
  paper.rule_title = found.check != nullptr && !found.check->title.empty() ? found.check->title : found.task->title;
  paper.measures = found.check != nullptr && !found.check->remedy.empty() ? found.check->remedy : found.task->remedy;
  paper.severity = found.task->severity;
  if (row.deficit.rule == "when") {
    paper.measures = completing(row, view);
    paper.severity = core::TaskSeverity::minor;
  }
  if (!paper.measures.empty()) paper.measures.insert(0, kSuggested);
  paper.supporting = supporting_units(row, *found.task, view);
  const bool own_basis = found.check != nullptr && !found.check->basis.empty();
  const std::vector<core::ArticleRef>& articles = own_basis ? found.check->basis : found.task->basis;
  paper.basis = core::basis_text(*found.checklist, articles);
  core::ShortBasis brief = core::short_basis(*found.checklist, articles);
  paper.basis_short = std::move(brief.text);
  paper.basis_names = std::move(brief.names);
}

// Areas are those of checklists; what others found stands behind them, by who found it.
void fill_from_entry(report::PaperRow& paper, const core::ProblemEntered& entered, const View& view) {
  paper.area = entered.source;
  paper.area_rank = static_cast<int>(view.library.checklists.size());
  paper.rule = entered.key;
  paper.basis = entered.basis;
  paper.measures = entered.measures;
  paper.severity = core::severity_of(entered.severity).value_or(core::TaskSeverity::minor);
  if (entered.found_on) paper.facts = "发现日期：" + format_date_chinese(*entered.found_on);
}

std::vector<std::string> unit_names(const std::vector<std::string>& ids, const View& view) {
  std::vector<std::string> names;
  for (const std::string& id : ids) {
    const std::uint32_t unit = view.facts.find_unit(id);
    names.push_back(unit == core::kNone ? id : core::unit_name(view.facts, unit, view.as_of));
  }
  return names;
}

// What people decided about it goes before what was computed.
void fill_from_record(report::PaperRow& paper, const core::ProblemRow& row, const View& view) {
  if (row.record == nullptr) return;
  const core::ProblemRecord& record = *row.record;
  const auto take = [](std::string& into, const std::string& said) {
    if (!said.empty()) into = said;
  };
  take(paper.source, record.source);
  take(paper.leader, record.leader);
  take(paper.person, record.person);
  take(paper.measures, record.measures);
  take(paper.goal, record.goal);
  take(paper.area, record.area);
  if (record.supporting) paper.supporting = unit_names(*record.supporting, view);
  if (const auto severity = core::severity_of(record.severity)) paper.severity = *severity;
  if (record.position > 0) paper.position = static_cast<int>(record.position);
  if (!record.progress.empty())
    paper.progress = fmt::format("{}：{}", format_date_chinese(record.progress.back().on), record.progress.back().note);
  if (!row.merged.empty()) paper.facts += fmt::format("；并入{}", join(row.merged, "、"));
}

void fill_from_facts(report::PaperRow& paper, const core::ProblemRow& row, const View& view) {
  if (row.entered != nullptr) {
    fill_from_entry(paper, *row.entered, view);
  } else if (row.verdict == nullptr) {
    paper.facts = row.end == core::ProblemEnd::cured ? "缺项已补齐，待销号" : end_text(row);
  } else {
    paper.severity = row.deficit.severity;
    paper.facts = core::facts_text(*row.verdict, row.deficit, view.wording());
  }
}

std::string bytes_of(const report::ProblemPaper& paper, const std::string& format) {
  if (format == "xlsx") return report::to_xlsx(report::problem_workbook(paper));
  if (format == "docx") return report::to_docx(report::problem_document(paper, report::ListForm::printed));
  if (format == "html") return report::to_html(report::problem_document(paper));
  if (format == "json") return report::problem_json(paper);
  if (format == "csv") return report::to_csv(*report::tables_of(report::problem_workbook(paper)).front());
  return report::to_markdown(report::problem_document(paper));
}

}  // namespace

UnitPeople people_of(const std::string& unit, const std::vector<core::PersonAdded>& persons) {
  const auto first_with = [&](std::initializer_list<std::string_view> words) -> std::string {
    for (const std::string_view word : words) {
      for (const core::PersonAdded& person : persons) {
        if (person.unit == unit && person.post.find(word) != std::string::npos) return person.name;
      }
    }
    return {};
  };
  return {first_with({"责任领导", "分管领导", "主要负责人"}), first_with({"责任人", "联络", "承办"})};
}

report::PaperRow paper_row(const core::ProblemRow& row, const Problems& problems) {
  const View& view = *problems.view;
  report::PaperRow paper;
  paper.key = row.key;
  paper.number = row.number;
  fill_from_task(paper, row, view);
  const std::string unit_id = row.unit == core::kNone ? parse_problem_key(row.key).unit : view.facts.units[row.unit].id;
  paper.unit = unit_text(row, view);
  paper.unit_rank = static_cast<int>(row.unit);
  paper.statement = statement_of(row, view);
  paper.state = stage_text(row);
  paper.mark = row.mark;
  paper.repeated = row.repeated;
  paper.source = "自查";
  UnitPeople people = people_of(unit_id, view.persons);
  paper.leader = std::move(people.leader);
  paper.person = std::move(people.person);
  paper.time_limit = limit_of(row);
  fill_from_facts(paper, row, view);
  fill_from_record(paper, row, view);
  return paper;
}

report::ProblemPaper problem_paper(const Problems& problems, const ReportOptions& options) {
  const View& view = *problems.view;
  const bool none_confirmed =
      std::ranges::none_of(view.problems, [](const core::ProblemRecord& record) { return !record.number.empty(); });
  const bool draft = options.proposed || none_confirmed;
  report::ProblemPaper paper;
  paper.district = view.facts.ledger.name;
  paper.issuer = options.issuer;
  paper.as_of = view.as_of;
  paper.handled_until = problems.handled_until;
  paper.state_line = view.state_line();
  paper.demo = view.facts.ledger.demo;
  paper.public_only = view.facts.ledger.public_only;
  paper.draft = draft;
  paper.grouping = options.by_task ? report::Grouping::task : report::Grouping::none;
  for (const core::ProblemRow& row : problems.rows) {
    const bool is_listed = draft ? row.stage == core::ProblemStage::proposed : core::is_open(row.stage);
    if (is_listed) paper.rows.push_back(paper_row(row, problems));
  }
  return paper;
}

std::vector<NamedBytes> problem_report(const Problems& problems, const ReportOptions& options) {
  const report::ProblemPaper paper = problem_paper(problems, options);
  if (!options.by_unit) return {{"问题清单." + options.format, bytes_of(paper, options.format)}};
  std::vector<NamedBytes> files;
  UniqueNames names;
  for (const report::ProblemPaper& part : report::split_by_unit(paper)) {
    files.push_back({names.take("问题清单-" + part.only_unit + "." + options.format), bytes_of(part, options.format)});
  }
  return files;
}

void write_bytes(const std::string& path, const std::string& bytes) { report::write_file(path, bytes); }

}  // namespace fazhi::app
