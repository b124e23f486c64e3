#include "app/problem_decisions.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <span>
#include <utility>

#include "app/acting.h"
#include "app/one_event.h"

namespace fazhi::app {

namespace {

using Rows = std::vector<const core::ProblemRow*>;
using DecideRow = std::function<std::vector<core::EventBody>(const core::ProblemRow& row, Decided& decided)>;

void report(Diagnostics& out, std::string_view code, std::string message) {
  out.push_back({Severity::error, {}, std::move(message), std::string(code), {}});
}

// What can be done with a problem at that stage.
const char* way_on(core::ProblemStage stage) {
  switch (stage) {
    case core::ProblemStage::proposed: return "要列入请用 fazhi problem confirm，不列请用 fazhi problem omit";
    case core::ProblemStage::confirmed:
    case core::ProblemStage::rectifying:
      return "改表述请用 fazhi problem reword，整改完成请用 fazhi problem submit 申请销号";
    case core::ProblemStage::submitted: return "审核请用 fazhi problem close 或 fazhi problem return";
    case core::ProblemStage::disputed: return "请先裁定异议：fazhi problem rule";
    case core::ProblemStage::merged: return "请办它并入的那一个";
    case core::ProblemStage::split: return "请办拆分出来的那几个";
    case core::ProblemStage::omitted: return "事实有变化时会再次拟列，那时可以认定";
    case core::ProblemStage::closed: return "销错了请用 fazhi problem reopen 重开";
  }
  return "";
}

// `confirmed` stands for all that are open.
bool is_at(const core::ProblemRow& row, core::ProblemStage stage) {
  return stage == core::ProblemStage::confirmed ? core::is_open(row.stage) : row.stage == stage;
}

Rows rows_meant(const Problems& problems, const Decision& decision, core::ProblemStage stage, Diagnostics& out) {
  Rows rows;
  if (decision.all) {
    for (const core::ProblemRow& row : problems.rows) {
      if (is_at(row, stage)) rows.push_back(&row);
    }
  } else if (decision.words.empty()) {
    report(out, "no-problem-named", "请写明是哪个问题（编号或短号），或用 --all");
  }
  for (const std::string& word : decision.words) {
    const core::ProblemRow* row = find_row(problems, word, out);
    if (row == nullptr) continue;
    if (!is_at(*row, stage)) {
      report(out, "problem-stage",
             fmt::format("「{}」现在是{}，不能这样办：{}", word, stage_text(*row), way_on(row->stage)));
      continue;
    }
    rows.push_back(row);
  }
  return rows;
}

// A decision is about a day that has come, and not about one before the problem was confirmed.
void check_days(const View& view, const Rows& rows, const Acting& acting, Diagnostics& out) {
  Diagnostics said_when_recorded;
  const auto at = recording_time(acting, view.facts.ledger.demo, said_when_recorded);
  if (at && view.as_of > day_in_beijing(*at)) {
    report(
        out, "decided-ahead",
        fmt::format("截至日（--as-of）{}晚于登记当天{}：那时的事实还没有，不能办；请去掉 --as-of，或写不晚于当天的日期",
                    format_date(view.as_of), format_date(day_in_beijing(*at))));
    return;
  }
  const auto too_late = std::ranges::find_if(
      rows, [&](const core::ProblemRow* row) { return row->confirmed_on && *row->confirmed_on > view.as_of; });
  if (too_late == rows.end()) return;
  const std::string confirmed = format_date(*(*too_late)->confirmed_on);
  report(out, "decided-before-confirmed",
         fmt::format("「{}」是{}认定的，不能按更早的{}办；请去掉 --as-of，或写{}及以后的日期", (*too_late)->number,
                     confirmed, format_date(view.as_of), confirmed));
}

// The problems a decision is about; without a view there is nothing to decide, and it is said why.
struct Meant {
  Decided decided;
  Problems problems;
  Rows rows;  // into problems

  Diagnostics& diagnostics() { return decided.recorded.diagnostics; }
};

Meant find_meant(Workspace& workspace, const Question& question, const Decision& decision, core::ProblemStage stage) {
  Meant meant;
  meant.problems = find_problems(workspace, question, meant.diagnostics());
  if (meant.problems.view != nullptr) meant.rows = rows_meant(meant.problems, decision, stage, meant.diagnostics());
  return meant;
}

Decided decide(Workspace& workspace, Meant meant, const Acting& acting, const DecideRow& decide_row) {
  Decided& decided = meant.decided;
  check_days(*meant.problems.view, meant.rows, acting, meant.diagnostics());
  std::vector<core::Entry> entries;
  for (const core::ProblemRow* row : meant.rows) {
    for (core::EventBody& body : decide_row(*row, decided)) entries.push_back(entry(std::move(body)));
  }
  if (has_errors(decided.recorded.diagnostics)) return decided;
  decided.recorded = record(workspace, entries, acting);
  return decided;
}

// 销号 of what is over says how it ended; empty: somebody has to say it.
std::string closing_words(const core::ProblemRow& row) {
  const bool is_over =
      row.end != core::ProblemEnd::none && row.end != core::ProblemEnd::pending && row.end != core::ProblemEnd::lapsed;
  return is_over ? end_text(row) : "";
}

// Why the row cannot be closed, though `because` was given or not; empty: it can.
Diagnostic objection_to_closing(const core::ProblemRow& row, std::span<const core::ProblemRow> rows,
                                const Decision& decision) {
  const std::string& because = decision.because;
  const auto refuse = [](std::string_view code, std::string message) {
    return Diagnostic{Severity::error, {}, std::move(message), std::string(code), {}};
  };
  if (row.end == core::ProblemEnd::pending) {
    return refuse(
        "not-cured",
        fmt::format("「{}」补齐的材料还没有审核，审核通过后才能销号；待审的见 fazhi evidence list --state submitted",
                    row.number));
  }
  if (row.end == core::ProblemEnd::none && row.deficit.curable && !decision.not_made_up) {
    return refuse(
        "not-cured",
        fmt::format("「{}」还没有补齐，补齐并审核通过后才能销号；确实没有形成、事后不能补办的，不得补造：申请销号时写明"
                    "情况和改正措施，由另一个人审核，加 --not-made-up；见 fazhi problem show {}",
                    row.number, row.number));
  }
  for (const std::string& number : row.merged) {
    const auto member = std::ranges::find(rows, number, &core::ProblemRow::number);
    if (member == rows.end() || member->end != core::ProblemEnd::none || !member->deficit.curable) continue;
    if (decision.not_made_up) continue;
    return refuse("not-cured",
                  fmt::format("并入「{}」的「{}」还没有补齐，补齐并审核通过后才能销号；见 fazhi problem show {}",
                              row.number, number, number));
  }
  if (!closing_words(row).empty()) return {};
  if (row.end == core::ProblemEnd::lapsed) {
    if (!because.empty()) return {};
    return refuse("no-reason",
                  fmt::format("「{}」按现有登记不是缺口，但也没有补齐：销号要写明缘由：--because 缘由", row.number));
  }
  if (row.stage != core::ProblemStage::submitted) {
    return refuse(
        "not-submitted",
        fmt::format("「{}」整改完成后要先申请销号，由另一个人审核：fazhi problem submit {} --note 整改完成情况 "
                    "--evidence 佐证材料",
                    row.number, row.number));
  }
  if (!because.empty()) return {};
  return refuse("no-reason", fmt::format("「{}」销号要写明审核意见：--because 意见", row.number));
}

}  // namespace

Decided confirm_problems(Workspace& workspace, const Question& question, const Decision& decision,
                         const Acting& acting) {
  Meant meant = find_meant(workspace, question, decision, core::ProblemStage::proposed);
  if (meant.problems.view == nullptr) return meant.decided;
  if (!decision.statement.empty() && meant.rows.size() > 1)
    report(meant.diagnostics(), "one-statement", "--statement 一次只能改一个问题的表述");
  const View& view = *meant.problems.view;
  std::vector<std::string> numbers = core::numbers_given(workspace.ledger->events());
  return decide(workspace, std::move(meant), acting, [&](const core::ProblemRow& row, Decided& result) {
    // A number is never given to another problem; one that relapses keeps its own.
    const std::string number = row.number.empty() ? core::next_number(numbers, year_of(view.as_of)) : row.number;
    numbers.push_back(number);
    // What comes back without a verdict (outside problems, …) is worded as before, and keeps where it came from.
    const std::string computed =
        row.verdict != nullptr ? core::problem_statement(*row.verdict, row.deficit, view.wording()) : row.statement;
    const std::string& source =
        row.record != nullptr && !row.record->source.empty() ? row.record->source : decision.source;
    std::vector<core::EventBody> bodies = {core::ProblemConfirmed{row.key, number, computed, row.facts_digest, source}};
    // Words of one's own are a rewording of what was confirmed: that is how they are told from computed ones.
    if (!decision.statement.empty())
      bodies.push_back(core::ProblemConfirmed{row.key, number, decision.statement, row.facts_digest, source});
    result.lines.push_back(
        fmt::format("{} 已认定：{}", number, decision.statement.empty() ? computed : decision.statement));
    return bodies;
  });
}

Recorded enter_problem(Workspace& workspace, core::ProblemEntered problem, const Acting& acting) {
  return record_with(
      workspace,
      [&](const core::Facts& facts, Diagnostics& out) {
        core::ProblemEntered entered = problem;
        if (entered.number.empty()) {
          const Date found = entered.found_on.value_or(today_in_beijing());
          entered.number = core::next_number(core::numbers_given(workspace.ledger->events()), year_of(found));
        }
        if (entered.key.empty()) entered.key = std::string(core::kOutsideKey) + entered.number;
        core::EventBody body = std::move(entered);
        use_unit_ids(body, facts, out);
        return std::vector<core::Entry>{entry(std::move(body))};
      },
      acting);
}

Decided reword_problem(Workspace& workspace, const Question& question, const Decision& decision, const Acting& acting) {
  Meant meant = find_meant(workspace, question, decision, core::ProblemStage::confirmed);
  if (meant.problems.view == nullptr) return meant.decided;
  if (meant.rows.size() > 1) report(meant.diagnostics(), "one-statement", "--statement 一次只能改一个问题的表述");
  return decide(workspace, std::move(meant), acting, [&](const core::ProblemRow& row, Decided& result) {
    result.lines.push_back(fmt::format("{} 改写为：{}", row.number, decision.statement));
    return std::vector<core::EventBody>{
        core::ProblemConfirmed{row.key, row.number, decision.statement, row.facts_digest, row.record->source}};
  });
}

Decided reopen_problems(Workspace& workspace, const Question& question, const Decision& decision,
                        const Acting& acting) {
  Meant meant = find_meant(workspace, question, decision, core::ProblemStage::closed);
  if (meant.problems.view == nullptr) return meant.decided;
  return decide(workspace, std::move(meant), acting, [&](const core::ProblemRow& row, Decided& result) {
    result.lines.push_back(fmt::format("{} 重开：{}", row.number, decision.because));
    return std::vector<core::EventBody>{core::ProblemReopened{row.key, decision.because}};
  });
}

Decided omit_problems(Workspace& workspace, const Question& question, const Decision& decision, const Acting& acting) {
  Meant meant = find_meant(workspace, question, decision, core::ProblemStage::proposed);
  if (meant.problems.view == nullptr) return meant.decided;
  if (decision.because.empty()) report(meant.diagnostics(), "no-reason", "不列要写明理由：--because 理由");
  return decide(workspace, std::move(meant), acting, [&](const core::ProblemRow& row, Decided& result) {
    result.lines.push_back(fmt::format("{} 不列：{}", problem_handle(row), decision.because));
    return std::vector<core::EventBody>{core::ProblemOmitted{row.key, decision.because, row.facts_digest}};
  });
}

Decided close_problems(Workspace& workspace, const Question& question, const Decision& decision, const Acting& acting) {
  Meant meant = find_meant(workspace, question, decision, core::ProblemStage::confirmed);
  if (meant.problems.view == nullptr) return meant.decided;
  const std::span<const core::ProblemRow> rows = meant.problems.rows;  // stays where it is when moved
  const auto close = [&](const core::ProblemRow& row, Decided& result) -> std::vector<core::EventBody> {
    if (decision.all && closing_words(row).empty()) return {};  // --all: those that are over
    Diagnostic objection = objection_to_closing(row, rows, decision);
    if (!objection.code.empty()) {
      result.recorded.diagnostics.push_back(std::move(objection));
      return {};
    }
    const std::string because = decision.because.empty() ? closing_words(row) : decision.because;
    result.lines.push_back(fmt::format("{} 已销号：{}", row.number, because));
    const bool is_cured = row.end == core::ProblemEnd::cured;
    const bool by_measures = row.end == core::ProblemEnd::none;
    const bool not_made_up = by_measures && row.deficit.curable;  // closed all the same, as decided above
    std::string ended = is_cured || by_measures ? std::string() : end_text(row);
    if (not_made_up) ended = core::kNotMadeUp;
    return {core::ProblemClosed{row.key, because, row.facts_digest, is_cured, std::move(ended)}};
  };
  return decide(workspace, std::move(meant), acting, close);
}

}  // namespace fazhi::app
