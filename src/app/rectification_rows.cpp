#include "app/rectification_rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

#include "app/problem_report.h"
#include "base/text.h"
#include "core/wording.h"
#include "report/official_quotes.h"
#include "report/problem_table.h"

namespace fazhi::app {

namespace {

using C = core::RectificationColumn;

// Of a long history the last notes are shown; the whole is in fazhi problem show.
constexpr std::size_t kMostNotes = 3;

std::string progress_text(const core::ProblemRecord& record) {
  std::vector<std::string> lines;
  const std::size_t left_out = record.progress.size() > kMostNotes ? record.progress.size() - kMostNotes : 0;
  if (left_out > 0) lines.push_back(fmt::format("（更早的{}条略）", left_out));
  for (std::size_t i = left_out; i < record.progress.size(); ++i)
    lines.push_back(format_date(record.progress[i].on) + " " + record.progress[i].note);
  return join(lines, "\n");
}

std::string extension_text(const core::ProblemRecord& record) {
  std::vector<std::string> lines;
  for (const core::ProblemExtension& one : record.extensions) {
    const core::ProblemExtended& extended = one.extended;
    lines.push_back(fmt::format("延至{}（{}批准{}）", format_date(extended.until), extended.approved_by,
                                extended.document.empty() ? "" : "，" + extended.document));
  }
  return join(lines, "\n");
}

std::string escalation_text(const core::ProblemRecord& record) {
  std::vector<std::string> lines;
  for (const core::ProblemEscalated& one : record.escalations)
    lines.push_back(format_date(one.on) + " " + one.step +
                    (one.limit ? "，限" + format_date(*one.limit) + "前办结" : ""));
  return join(lines, "\n");
}

// Kinds of papers by the id of the record.
using PaperNames = std::unordered_map<std::string_view, std::string>;

PaperNames paper_names(const Problems& problems) {
  PaperNames names;
  const bool any = std::ranges::any_of(problems.rows, [](const core::ProblemRow& row) {
    return row.record != nullptr && row.record->submission.has_value();
  });
  if (!any) return names;
  const core::Facts& facts = problems.view->facts;
  for (const core::Record& record : facts.records) {
    const core::RecordContent* content = record.accepted != nullptr ? record.accepted : record.submitted;
    if (content != nullptr && !content->title.empty()) {
      names.emplace(record.id, content->title);
    } else if (record.kind != core::kNone) {
      names.emplace(record.id, facts.kinds[record.kind]);
    }
  }
  return names;
}

std::string evidence_text(const core::ProblemRecord& record, const PaperNames& names) {
  if (!record.submission) return {};
  std::vector<std::string> papers;
  for (const std::string& id : record.submission->evidence) {
    const auto known = names.find(id);
    papers.push_back(known == names.end() ? id : "《" + known->second + "》（" + id + "）");
  }
  return join(papers, "\n");
}

std::string mark_text_of(const report::PaperRow& paper) {
  std::vector<std::string> marks;
  if (paper.mark) marks.emplace_back(report::mark_text(*paper.mark));
  if (paper.repeated) marks.emplace_back("屡犯");
  return join(marks, "、");
}

std::string own_remark(const core::ProblemRow& row) {
  std::vector<std::string> parts;
  if (row.reworded_on && row.changed_since)
    parts.push_back(fmt::format("文字为{}改定，此后事实有变化", format_date(*row.reworded_on)));
  if (!row.merged.empty()) parts.push_back(join(row.merged, "、") + "并入本问题");
  if (row.stage == core::ProblemStage::closed && !row.because.empty()) parts.push_back("审核意见：" + row.because);
  return join(parts, "；");
}

// What people decided; what the checklist only proposes is marked, so that it is not taken for a decision.
std::string measures_of(const core::ProblemRow& row, const std::string& proposed) {
  const core::ProblemRecord& record = *row.record;
  if (!record.measures.empty()) return record.measures;
  if (record.entered && !record.entered->measures.empty()) return record.entered->measures;
  return core::is_open(row.stage) ? proposed : std::string();
}

report::Cell day(const std::optional<Date>& date) { return date ? report::Cell(*date) : report::Cell(); }

RectificationRow row_of(const core::ProblemRow& row, const report::PaperRow& paper, const View& view,
                        const PaperNames& names) {
  const core::ProblemRecord& record = *row.record;
  RectificationRow made{row.key, row.stage, record.state, {}, paper.basis_short, paper.basis_names};
  made.at(C::number) = row.number;
  made.at(C::area) = paper.area;
  const bool is_worded = row.reworded_on || row.verdict == nullptr;
  made.at(C::statement) =
      is_worded ? row.statement : core::problem_statement(*row.verdict, row.deficit, view.wording());
  made.at(C::basis) = paper.basis;
  made.at(C::facts) = paper.facts;
  made.at(C::severity) = report::severity_text(paper.severity);
  made.at(C::source) = paper.source;
  made.at(C::found_on) = day(row.entered != nullptr ? row.entered->found_on : std::nullopt);
  made.at(C::confirmed_on) = day_in_beijing(record.confirmed_at);
  made.at(C::unit) = paper.unit;
  made.at(C::supporting) = join(paper.supporting, "、");
  made.at(C::leader) = paper.leader;
  made.at(C::person) = paper.person;
  made.at(C::goal) = record.goal;
  made.at(C::measures) = measures_of(row, paper.measures);
  made.at(C::limit) = day(paper.time_limit);
  made.at(C::extension) = extension_text(record);
  made.at(C::escalation) = escalation_text(record);
  made.at(C::progress) = progress_text(record);
  made.at(C::state) = stage_text(row);
  made.at(C::mark) = mark_text_of(paper);
  made.at(C::evidence) = evidence_text(record, names);
  if (row.stage == core::ProblemStage::closed && record.closing)
    made.at(C::closed_on) = day_in_beijing(record.closing->at);
  made.at(C::remark) = own_remark(row);
  for (report::Cell& cell : made.cells)
    if (auto* text = std::get_if<std::string>(&cell)) *text = report::official_quotes(*text);
  return made;
}

}  // namespace

std::vector<RectificationRow> rectification_rows(const Problems& problems, const StageFilter& stages) {
  std::unordered_map<std::string_view, const core::ProblemRow*> by_key;
  std::vector<report::PaperRow> papers;
  for (const core::ProblemRow& row : problems.rows) {
    if (row.record == nullptr || row.number.empty() || !stages.takes(row.stage)) continue;
    by_key.emplace(row.key, &row);
    papers.push_back(paper_row(row, problems));
  }
  const PaperNames names = paper_names(problems);
  std::vector<RectificationRow> rows;
  rows.reserve(papers.size());
  std::int64_t seq = 0;
  for (const report::PaperRow& paper : report::sorted_rows(std::move(papers))) {
    rows.push_back(row_of(*by_key.at(paper.key), paper, *problems.view, names));
    rows.back().at(C::seq) = ++seq;
  }
  return rows;
}

std::string remark_of(const RectificationRow& row, const core::ColumnProfile& profile) {
  std::vector<std::string> parts;
  if (!profile.has(C::mark)) {
    // What comes back or comes again; that a problem is new or goes on says the list itself.
    for (std::string& mark : split(replace_all(report::cell_text(row.at(C::mark)), "、", ","), ','))
      if (mark == "反弹" || mark == "屡犯") parts.push_back(std::move(mark));
  }
  for (const C column : {C::escalation, C::extension, C::remark}) {
    std::string text = report::cell_text(row.at(column));
    if (!text.empty() && (column == C::remark || !profile.has(column))) parts.push_back(std::move(text));
  }
  return join(parts, "\n");
}

}  // namespace fazhi::app
