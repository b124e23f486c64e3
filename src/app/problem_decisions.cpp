#include "app/problem_decisions.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>

namespace fazhi::app {

namespace {

using Rows = std::vector<const core::ProblemRow*>;
using DecideRow = std::function<std::optional<core::EventBody>(const core::ProblemRow& row, Decided& decided)>;

void report(Diagnostics& out, std::string_view code, std::string message) {
  out.push_back({Severity::error, {}, std::move(message), std::string(code), {}});
}

Rows rows_meant(const Problems& problems, const Decision& decision, core::ProblemStage stage, Diagnostics& out) {
  Rows rows;
  if (decision.all) {
    for (const core::ProblemRow& row : problems.rows) {
      if (row.stage == stage) rows.push_back(&row);
    }
  } else if (decision.words.empty()) {
    report(out, "no-problem-named", "请写明是哪个问题（编号或短号），或用 --all");
  }
  for (const std::string& word : decision.words) {
    const core::ProblemRow* row = find_row(problems, word, out);
    if (row == nullptr) continue;
    if (row->stage != stage) {
      report(out, "problem-stage", fmt::format("「{}」现在是{}，不能这样办", word, stage_text(*row)));
      continue;
    }
    rows.push_back(row);
  }
  return rows;
}

Decided decide(Workspace& workspace, const Problems& problems, const Rows& rows, const Acting& acting, Decided decided,
               const DecideRow& decide_row) {
  std::vector<core::Entry> entries;
  for (const core::ProblemRow* row : rows) {
    if (auto body = decide_row(*row, decided)) entries.push_back(entry(std::move(*body)));
  }
  if (problems.view == nullptr || has_errors(decided.recorded.diagnostics)) return decided;
  decided.recorded = record(workspace, entries, acting);
  return decided;
}

}  // namespace

Decided confirm_problems(Workspace& workspace, const Question& question, const Decision& decision,
                         const Acting& acting) {
  Decided decided;
  Diagnostics& out = decided.recorded.diagnostics;
  const Problems problems = find_problems(workspace, question, out);
  if (problems.view == nullptr) return decided;
  const Rows rows = rows_meant(problems, decision, core::ProblemStage::proposed, out);
  if (!decision.statement.empty() && rows.size() > 1)
    report(out, "one-statement", "--statement 一次只能改一个问题的表述");
  const View& view = *problems.view;
  std::vector<core::ProblemRecord> numbered = view.problems;
  return decide(
      workspace, problems, rows, acting, std::move(decided), [&](const core::ProblemRow& row, Decided& result) {
        // A number is never given to another problem; one that relapses keeps its own.
        const std::string number = row.number.empty() ? core::next_number(numbered, year_of(view.as_of)) : row.number;
        numbered.push_back({row.key, number, {}, {}, {}, {}, {}, {}, {}});
        const std::string statement = decision.statement.empty()
                                          ? core::problem_statement(*row.verdict, row.deficit, view.wording())
                                          : decision.statement;
        result.lines.push_back(fmt::format("{} 已认定：{}", number, statement));
        return core::ProblemConfirmed{row.key, number, statement, row.facts_digest, decision.source};
      });
}

Decided reword_problem(Workspace& workspace, const Question& question, const Decision& decision, const Acting& acting) {
  Decided decided;
  Diagnostics& out = decided.recorded.diagnostics;
  const Problems problems = find_problems(workspace, question, out);
  if (problems.view == nullptr) return decided;
  const Rows rows = rows_meant(problems, decision, core::ProblemStage::confirmed, out);
  if (rows.size() > 1) report(out, "one-statement", "--statement 一次只能改一个问题的表述");
  return decide(workspace, problems, rows, acting, std::move(decided),
                [&](const core::ProblemRow& row, Decided& result) {
                  result.lines.push_back(fmt::format("{} 改写为：{}", row.number, decision.statement));
                  const auto recorded = std::ranges::find(problems.view->problems, row.key, &core::ProblemRecord::key);
                  return core::ProblemConfirmed{row.key, row.number, decision.statement, recorded->facts_digest,
                                                recorded->source};
                });
}

Decided reopen_problems(Workspace& workspace, const Question& question, const Decision& decision,
                        const Acting& acting) {
  Decided decided;
  Diagnostics& out = decided.recorded.diagnostics;
  const Problems problems = find_problems(workspace, question, out);
  if (problems.view == nullptr) return decided;
  const Rows rows = rows_meant(problems, decision, core::ProblemStage::closed, out);
  return decide(workspace, problems, rows, acting, std::move(decided),
                [&](const core::ProblemRow& row, Decided& result) {
                  result.lines.push_back(fmt::format("{} 重开：{}", row.number, decision.because));
                  return core::ProblemReopened{row.key, decision.because};
                });
}

Decided omit_problems(Workspace& workspace, const Question& question, const Decision& decision, const Acting& acting) {
  Decided decided;
  Diagnostics& out = decided.recorded.diagnostics;
  const Problems problems = find_problems(workspace, question, out);
  if (problems.view == nullptr) return decided;
  const Rows rows = rows_meant(problems, decision, core::ProblemStage::proposed, out);
  if (decision.because.empty()) report(out, "no-reason", "不列要写明理由：--because 理由");
  return decide(workspace, problems, rows, acting, std::move(decided),
                [&](const core::ProblemRow& row, Decided& result) {
                  result.lines.push_back(fmt::format("{} 不列：{}", problem_handle(row), decision.because));
                  return core::ProblemOmitted{row.key, decision.because, row.facts_digest};
                });
}

Decided close_problems(Workspace& workspace, const Question& question, const Decision& decision, const Acting& acting) {
  Decided decided;
  Diagnostics& out = decided.recorded.diagnostics;
  const Problems problems = find_problems(workspace, question, out);
  if (problems.view == nullptr) return decided;
  const Rows rows = rows_meant(problems, decision, core::ProblemStage::confirmed, out);
  const auto close = [&](const core::ProblemRow& row, Decided& result) -> std::optional<core::EventBody> {
    const bool cured = row.mark == core::ProblemMark::cured;
    if (decision.all && !cured) return std::nullopt;  // --all: those that were cured
    if (!cured && row.deficit.curable) {
      report(
          result.recorded.diagnostics, "not-cured",
          fmt::format("「{}」还没有补齐，补齐并审核通过后才能销号；见 fazhi problem show {}", row.number, row.number));
      return std::nullopt;
    }
    if (!cured && decision.because.empty()) {
      report(result.recorded.diagnostics, "no-reason",
             fmt::format("「{}」的事实没有变，销号要写明整改情况：--because 整改情况", row.number));
      return std::nullopt;
    }
    const std::string because = decision.because.empty() ? "已补齐" : decision.because;
    result.lines.push_back(fmt::format("{} 已销号：{}", row.number, because));
    return core::ProblemClosed{row.key, because, row.facts_digest, cured};
  };
  return decide(workspace, problems, rows, acting, std::move(decided), close);
}

}  // namespace fazhi::app
