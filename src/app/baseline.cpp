#include "app/baseline.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/digest.h"
#include "base/failure.h"
#include "base/text.h"
#include "core/period.h"

namespace fazhi::app {

namespace {

constexpr std::size_t kShownDigits = 16;

void report(Diagnostics& out, std::string_view code, std::string message) {
  out.push_back({Severity::error, {}, std::move(message), std::string(code), {}});
}

std::optional<core::Period> typed_period(const std::string& text, Diagnostics& out) {
  if (text.empty()) {
    report(out, "period", "请写明封哪个检查期：fazhi seal 2026Q3");
    return std::nullopt;
  }
  const auto period = core::parse_period(text);
  if (!period) report(out, "period", fmt::format("「{}」不是检查期，应为2026、2026H1、2026Q3或2026-09", text));
  return period;
}

core::SealText seal_text(const Workspace& workspace, const View& view, const core::Period& period) {
  core::SealText seal;
  seal.period = core::format_period(period);
  seal.as_of = view.as_of;
  seal.known_by = view.head.sequence;
  seal.known_digest = view.head.digest;
  seal.calendar = calendar_digest(view.calendar);
  for (const core::AdoptionState& one : adoptions_on(view.facts, view.as_of))
    seal.editions.push_back({one.checklist, one.edition, one.digest});
  seal.problems = core::count_problems(view.problems, core::work_span(period, workspace.ledger->seals()));
  seal.lines = lines_of(view);
  return seal;
}

// Whether it may be sealed is asked before anything is judged or kept.
bool may_be_sealed(Workspace& workspace, const core::PeriodSealed& body, const Acting& acting, Diagnostics& out) {
  core::PeriodSealed asked = body;
  asked.digest = "-";
  const Recorded tried = record(workspace, {entry(asked)}, acting, {.dry_run = true});
  out.insert(out.end(), tried.diagnostics.begin(), tried.diagnostics.end());
  return !has_errors(tried.diagnostics);
}

bool says_why_again(const SealForm& form, Diagnostics& out) {
  if (form.again && trim(form.because).empty()) {
    report(out, "reason-missing", "再封一次（--again）要写明理由：--because 理由");
    return false;
  }
  if (!form.again && !form.because.empty()) {
    report(out, "reason-missing", "--because 是再封一次的理由，要和 --again 一起写；第一次封账不用写理由");
    return false;
  }
  return true;
}

std::int64_t sequence_in(std::string_view word) {
  const auto sign = word.find('#');
  std::int64_t sequence = 0;
  if (sign == std::string_view::npos) return 0;
  std::from_chars(word.data() + sign + 1, word.data() + word.size(), sequence);
  return sequence;
}

std::string sealed_periods(const std::vector<core::SealState>& seals) {
  std::vector<std::string> periods;
  for (const core::SealState& seal : seals) {
    if (std::ranges::find(periods, seal.sealed.period) == periods.end()) periods.push_back(seal.sealed.period);
  }
  return periods.empty() ? "还没有封过账" : "封过账的有" + join(periods, "、");
}

}  // namespace

std::string calendar_digest(const core::Calendar& calendar) {
  Sm3 digest;
  for (const int year : calendar.known_years()) {
    std::string days = std::to_string(year);
    for (Date day = make_date(year, 1, 1); day < make_date(year + 1, 1, 1); day += std::chrono::days(1)) {
      const auto kind = calendar.kind_of(day);
      days += kind ? static_cast<char>('0' + static_cast<int>(*kind)) : '?';
    }
    digest.update(days + "\n");
  }
  return digest.finish_hex();
}

std::vector<core::VerdictLine> lines_of(const View& view) {
  std::vector<core::VerdictLine> lines;
  lines.reserve(view.verdicts.size());
  const core::WordingContext context = view.wording();
  for (const core::Verdict& verdict : view.verdicts)
    lines.push_back(core::line_of(verdict, context, is_shown(verdict, view)));
  std::ranges::sort(lines, {}, &core::VerdictLine::key);
  return lines;
}

Recorded seal_period(Workspace& workspace, const SealForm& form, const Acting& acting) {
  Recorded refused;
  const auto period = typed_period(form.period, refused.diagnostics);
  if (!period || !says_why_again(form, refused.diagnostics)) return refused;
  core::PeriodSealed body;
  body.period = core::format_period(*period);
  body.as_of = core::last_day(*period);
  body.because = form.because;
  if (!may_be_sealed(workspace, body, acting, refused.diagnostics)) return refused;
  const auto make = [&](const core::Facts&, Diagnostics& out) -> std::vector<core::Entry> {
    if (has_errors(out)) return {};  // nobody acts, or at no possible time: no text is kept
    const auto view =
        look(workspace, {.as_of = body.as_of, .known_by = {}, .period = {}, .unit = {}, .checklist = {}}, out);
    if (view == nullptr) return {};
    core::SealText seal = seal_text(workspace, *view, *period);
    const core::LineCounts counts = core::count_lines(seal.lines);
    core::PeriodSealed sealed = body;
    sealed.obligations = counts.owed;
    sealed.gaps = counts.gaps;
    sealed.digest = workspace.ledger->keep_text(core::format_seal(seal));
    return {entry(std::move(sealed))};
  };
  return record_with(workspace, make, acting);
}

std::string baseline_name(const core::SealState& seal) {
  return fmt::format("封账基线 {} #{} · {}", seal.sealed.period, seal.sequence,
                     seal.sealed.digest.substr(0, kShownDigits));
}

std::unique_ptr<Baseline> read_baseline(const Workspace& workspace, const core::SealState& seal) {
  const auto text = workspace.ledger->find_text(seal.sealed.digest);
  const std::string told = "「" + baseline_name(seal) + "」";
  if (!text) throw Failure("text-lost", fmt::format("台账里缺{}的结论原文，请运行 fazhi verify 查看", told));
  if (sm3_hex(*text) != seal.sealed.digest)
    throw Failure("text-altered", fmt::format("{}的结论原文被改动过，不能再作基线，请运行 fazhi verify 查看", told));
  auto read = core::parse_seal(*text);
  if (!read) throw Failure("text-unreadable", fmt::format("{}的结论原文，本程序读不懂，可能是更新的版本封的", told));
  return std::make_unique<Baseline>(Baseline{seal, *std::move(read)});
}

std::unique_ptr<Baseline> find_baseline(const Workspace& workspace, const std::string& word, Diagnostics& out) {
  const std::vector<core::SealState> seals = workspace.ledger->seals();
  const std::string period = word.substr(0, word.find('#'));
  const core::SealState* found = nullptr;
  if (const std::int64_t sequence = sequence_in(word); sequence > 0) {
    const auto at = std::ranges::find(seals, sequence, &core::SealState::sequence);
    if (at != seals.end() && (period.empty() || at->sealed.period == period)) found = &*at;
  } else if (!core::parse_period(word)) {
    report(out, "period",
           fmt::format("「{}」不是检查期（2026Q3、2026H1、2026、2026-09），也不是日期（2026-09-30）", word));
    return nullptr;
  } else {
    found = core::find_seal(seals, word);
  }
  if (found != nullptr) return read_baseline(workspace, *found);
  report(out, "not-sealed",
         fmt::format("「{}」没有封账，{}；先封账：fazhi seal，或写日期来比", word, sealed_periods(seals)));
  return nullptr;
}

}  // namespace fazhi::app
