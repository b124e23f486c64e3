#include "app/quarter_figures.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/seal_changes.h"
#include "app/words.h"
#include "base/text.h"
#include "core/problem_heirs.h"
#include "core/seal.h"

namespace fazhi::app {

namespace {

bool is_quarter(const core::SealState& seal) {
  const auto period = core::parse_period(seal.sealed.period);
  return period && period->cycle == core::Cycle::quarter;
}

// Those in use, by time.
std::vector<core::SealState> sealed_quarters(const std::vector<core::SealState>& seals) {
  std::vector<core::SealState> quarters;
  for (const core::SealState& seal : seals) {
    if (is_quarter(seal) && core::find_seal(seals, seal.sealed.period) == &seal) quarters.push_back(seal);
  }
  std::ranges::sort(quarters, {}, [](const core::SealState& seal) { return seal.sealed.as_of; });
  return quarters;
}

core::LineCounts count_of(const std::vector<core::VerdictLine>& lines, const core::Selection& selection) {
  std::vector<core::VerdictLine> asked_for;
  if (selection.unit.empty() && selection.checklist.empty()) return core::count_lines(lines);
  std::ranges::copy_if(lines, std::back_inserter(asked_for),
                       [&](const core::VerdictLine& line) { return is_of(line.key, selection); });
  return core::count_lines(asked_for);
}

void count_problems(const PaperScene& scene, const std::vector<core::SealState>& seals, QuarterFigures& figures) {
  std::vector<core::ProblemRecord> asked_for;
  for (const core::ProblemRow& row : scene.problems.rows) {
    if (row.record != nullptr) asked_for.push_back(*row.record);
  }
  figures.work = core::work_span(scene.view().period, seals);
  figures.work.as_of = scene.view().as_of;
  figures.is_work_over = figures.work.until != Instant::max();
  figures.problems = core::count_problems(asked_for, figures.work);
}

// The baseline of the quarter itself where the paper is about its last day and about what is known now.
const core::SealState* own_seal(const std::vector<core::SealState>& quarters, const View& view) {
  if (!view.known_by.empty() || view.as_of != core::last_day(view.period)) return nullptr;
  const auto own = std::ranges::find(quarters, core::format_period(view.period),
                                     [](const core::SealState& seal) { return seal.sealed.period; });
  return own == quarters.end() ? nullptr : &*own;
}

std::optional<Side> state_now(const PaperScene& scene, const core::SealState* own, Diagnostics& out) {
  if (own != nullptr) return read_side(scene.workspace, {own->sealed.period, {}, false}, out);
  return read_side(scene.workspace, {format_date(scene.view().as_of), scene.question.known_by, false}, out);
}

// What it is compared with; empty: nothing there is.
std::string word_of_before(const std::vector<core::SealState>& quarters, const std::string& against, Date as_of) {
  if (!against.empty()) return against;
  std::string word;
  for (const core::SealState& seal : quarters) {
    if (seal.sealed.as_of < as_of) word = seal.sealed.period;
  }
  return word;
}

std::string number_of(const std::string& key, const View& view) {
  const auto found = std::ranges::find(view.problems, key, &core::ProblemRecord::key);
  return found == view.problems.end() || found->number.empty() ? key : found->number;
}

// What was done in that time to a problem that had been counted before: 2026-020并入2026-017; empty: nothing that 认定 and 销号 leave out.
std::string moved_otherwise(const core::ProblemRecord& problem, const core::WorkSpan& work, const View& view) {
  if (problem.confirmed_at > work.since) return {};
  std::string text;
  for (const core::ProblemDecision& decision : problem.decisions) {
    if (decision.at <= work.since || decision.at > work.until) continue;
    switch (decision.step) {
      case core::ProblemStep::merge: text = problem.number + "并入" + number_of(problem.into, view); break;
      case core::ProblemStep::split: text = fmt::format("{}拆分为{}个", problem.number, problem.parts.size()); break;
      case core::ProblemStep::omit: text = problem.number + "改为不列"; break;
      case core::ProblemStep::reopen: text = problem.number + "重开"; break;
      default: break;
    }
  }
  return text;
}

// So that 上季未销号 + 认定 − 销号 + otherwise = 未销号.
void explain_trend(const View& view, std::vector<TrendPoint>& trend) {
  for (std::size_t i = 1; i < trend.size(); ++i) {
    TrendPoint& point = trend[i];
    const auto& before = trend[i - 1].problems;
    if (!before || !point.problems) continue;
    point.otherwise = point.problems->open - (before->open + point.problems->confirmed - point.problems->closed);
    if (point.otherwise == 0) continue;
    std::vector<std::string> parts;
    for (const core::ProblemRecord& problem : view.problems) {
      std::string text = moved_otherwise(problem, point.work, view);
      if (!text.empty()) parts.push_back(std::move(text));
    }
    point.otherwise_text = parts.empty() ? "重开、更正、撤回，或者没有封账的季度里的认定和销号" : join(parts, "、");
  }
}

void add_trend(const PaperScene& scene, const std::vector<core::SealState>& quarters, bool is_sealed,
               QuarterFigures& figures) {
  const core::Selection selection = selection_of(scene);
  const bool all = selection.unit.empty() && selection.checklist.empty();
  const std::vector<core::SealState> seals = scene.workspace.ledger->seals();
  for (const core::SealState& seal : quarters) {
    if (seal.sealed.as_of > figures.now().as_of) continue;
    const auto baseline = read_baseline(scene.workspace, seal);
    const auto problems = all ? std::optional(baseline->text.problems) : std::nullopt;
    const core::Period period = *core::parse_period(seal.sealed.period);
    TrendPoint& point = figures.trend.emplace_back();
    point.quarter = core::format_period_chinese(period);
    point.baseline = fmt::format("#{} · {}", seal.sequence, seal.sealed.digest.substr(0, 16));
    point.sealed_at = seal.at;
    point.work = core::work_span(period, seals);
    point.lines = count_of(baseline->text.lines, selection);
    point.problems = problems;
  }
  if (!is_sealed) {
    TrendPoint& point = figures.trend.emplace_back();
    point.quarter = "截至" + format_date_chinese(figures.now().as_of);
    point.work = figures.work;
    point.lines = count_of(figures.now().lines, selection);
    point.problems = figures.problems;
  }
  explain_trend(scene.view(), figures.trend);
}

// What became of baselines after they were sealed; of the quarter's own only how much.
bool add_later(const PaperScene& scene, const core::SealState* own, QuarterFigures& figures, Diagnostics& out) {
  const core::Selection selection = selection_of(scene);
  if (figures.since && figures.since->before.baseline != nullptr) {
    figures.later = changes_since(scene.workspace, read_baseline(scene.workspace, figures.since->before.baseline->seal),
                                  selection, out);
    if (!figures.later) return false;
  }
  if (own == nullptr) return true;
  auto today = read_side(scene.workspace, {format_date(own->sealed.as_of), {}, false}, out);
  auto sealed = read_side(scene.workspace, {own->sealed.period, {}, false}, out);
  if (!today || !sealed) return false;
  figures.later_here =
      static_cast<std::int64_t>(compare_same_day(*std::move(sealed), *std::move(today), selection).rows.size());
  return true;
}

}  // namespace

core::Selection selection_of(const PaperScene& scene) {
  core::Selection selection;
  Diagnostics known;  // find_problems has looked the word up
  if (!scene.question.unit.empty()) selection.unit = unit_id(scene.view().facts, scene.question.unit, known);
  selection.checklist = scene.question.checklist;
  return selection;
}

bool is_of(const std::string& key, const core::Selection& selection) {
  if (selection.unit.empty() && selection.checklist.empty()) return true;
  const core::KeyParts parts = core::key_parts(key + "!");
  return (selection.unit.empty() || parts.unit == selection.unit) &&
         (selection.checklist.empty() || parts.checklist == selection.checklist);
}

std::optional<QuarterFigures> quarter_figures(const PaperScene& scene, const std::string& against, Diagnostics& out) {
  const View& view = scene.view();
  const std::vector<core::SealState> seals = scene.workspace.ledger->seals();
  const std::vector<core::SealState> quarters = sealed_quarters(seals);
  const core::SealState* own = own_seal(quarters, view);
  QuarterFigures figures;
  figures.period = view.period;
  count_problems(scene, seals, figures);
  figures.alone = state_now(scene, own, out);
  if (!figures.alone) return std::nullopt;
  const std::string word = word_of_before(quarters, against, view.as_of);
  if (!word.empty()) {
    auto before = read_side(scene.workspace, {word, scene.question.known_by, false}, out);
    if (!before) return std::nullopt;
    figures.since = compare(*std::move(before), *std::move(figures.alone), selection_of(scene));
    figures.alone.reset();
  }
  add_trend(scene, quarters, own != nullptr, figures);
  if (!add_later(scene, own, figures, out)) return std::nullopt;
  return figures;
}

}  // namespace fazhi::app
