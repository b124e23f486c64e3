#include "core/judge_obligation.h"

#include <algorithm>

#include "core/checks.h"
#include "core/due.h"
#include "core/judge.h"
#include "core/needs.h"
#include "core/tally.h"
#include "core/task_history.h"

namespace fazhi::core {

namespace {

// 视为放弃 (补正逾期) is treated as 终止.
bool is_broken_off(const std::string& outcome) { return outcome == "终止" || outcome == "视为放弃"; }

std::optional<Date> ended_on(const Scene& scene) {
  if (scene.matter != kNone) {
    const auto& closed = scene.facts->matters[scene.matter].closed_on;
    return closed && *closed <= scene.as_of ? closed : std::nullopt;
  }
  if (scene.period && last_day(*scene.period) < scene.as_of) return last_day(*scene.period);
  return std::nullopt;
}

bool covers_period(const WaiverGranted& grant, const Scene& scene) {
  return grant.period.empty() || (scene.period && grant.period == format_period(*scene.period));
}

bool is_for(const WaiverGranted& grant, const std::string& task, const Scene& scene) {
  if (present_name(scene.facts->tasks, grant.task) != present_name(scene.facts->tasks, task) ||
      grant.unit != scene.facts->units[scene.unit].id)
    return false;
  if (!grant.matter.empty() && (scene.matter == kNone || grant.matter != scene.facts->matters[scene.matter].id))
    return false;
  return covers_period(grant, scene);
}

const WaiverState* waiver_in_force(const Task& task, const Scene& scene) {
  if (scene.facts->waivers.empty()) return nullptr;
  const std::string name = scene.checklist->id + "/" + task.id;
  for (const WaiverState& waiver : scene.facts->waivers) {
    const WaiverGranted& grant = waiver.grant;
    const bool ended = waiver.ended_on && *waiver.ended_on <= scene.as_of;
    if (!ended && is_for(grant, name, scene) && DateRange{grant.from, grant.until}.contains(scene.as_of))
      return &waiver;
  }
  return nullptr;
}

std::vector<NeedFinding> find_all_papers(const Task& task, const Scene& scene) {
  std::vector<NeedFinding> findings;
  findings.reserve(task.needs.size());
  for (const Need& need : task.needs) findings.push_back(find_papers(need, scene));
  return findings;
}

std::vector<CheckFinding> run_all_checks(const Task& task, const Scene& scene) {
  std::vector<CheckFinding> findings;
  findings.reserve(task.checks.size());
  for (const Check& check : task.checks) findings.push_back(run_check(check, task, scene));
  return findings;
}

class ObligationJudge {
 public:
  ObligationJudge(const Task& task, const Scene& scene) : task_(task), scene_(scene) {
    verdict_.checklist = scene.checklist;
    verdict_.task = &task;
    verdict_.unit = scene.unit;
    verdict_.matter = scene.matter;
    verdict_.ended_on = ended_on(scene);
    verdict_.due = due_day(task, scene);
  }

  std::optional<Verdict> run() {
    if (is_before_the_ledger()) return std::nullopt;
    if (scene_.period) verdict_.period = format_period(*scene_.period);
    if (!decide_before_evidence()) decide_by_evidence();
    set_light();
    set_gap();
    return std::move(verdict_);
  }

 private:
  bool is_before_the_ledger() const {
    const Date begins = scene_.facts->ledger.begins;
    if (verdict_.due.status == DueDay::Status::known && !is_standing()) {
      return verdict_.due.disputed.value_or(*verdict_.due.date) < begins;
    }
    return verdict_.ended_on && *verdict_.ended_on < begins;
  }

  void not_applicable(std::string because) {
    verdict_.result = Result::not_applicable;
    verdict_.because = std::move(because);
  }

  // Waivers, tasks not in force and conditions that are false or unknown come before any paper.
  bool decide_before_evidence() {
    if (const WaiverState* waiver = waiver_in_force(task_, scene_)) {
      verdict_.result = Result::waived;
      verdict_.because = waiver->grant.because;
      return true;
    }
    const Date day = scene_.reference_day();
    if (!task_.in_force.contains(day)) {
      const bool too_early = task_.in_force.from && day < *task_.in_force.from;
      not_applicable(too_early ? "任务自" + format_date_chinese(*task_.in_force.from) + "起施行"
                               : "任务至" + format_date_chinese(*task_.in_force.until) + "止");
      return true;
    }
    const Judgement when = judge(task_.when, scene_);
    when_unverified_ = when.unverified;
    verdict_.unverified = when.unverified || rests_unverified(*scene_.checklist, task_.basis, day);
    if (when.truth == Truth::no) {
      not_applicable("不符合适用条件");
      return true;
    }
    if (when.truth == Truth::unknown) {
      verdict_.result = Result::unclear;
      verdict_.unknown = when.unknown;
      set_timing(false);
      return true;
    }
    return false;
  }

  void decide_by_evidence() {
    Scene noting = scene_;
    noting.passed_over = &verdict_.submitted;
    verdict_.needs = find_all_papers(task_, noting);
    verdict_.checks = run_all_checks(task_, noting);
    for (CheckFinding& check : verdict_.checks) check.hint = check.hint || when_unverified_;
    const Tally tally = add_up(verdict_.needs, verdict_.checks, task_);
    if (tally.decided_not_applicable && !tally.violated) {
      not_applicable("本期没有应计入的事项（清单已确认）");
      return;
    }
    const bool finished = tally.violated ? tally.papers_complete : tally.complete;
    if (finished) verdict_.done_on = tally.done_on;
    if (!finished && is_broken_off_before_due()) {
      not_applicable("事项已" + scene_.facts->matters[scene_.matter].outcome);
      return;
    }
    verdict_.result = result_of(tally, finished);
    verdict_.minor = tally.violated && tally.only_minor;
    if (!finished && !tally.violated && !tally.decided_unclear) look_at_review();
    set_timing(finished);
  }

  Result result_of(const Tally& tally, bool finished) {
    if (finished && verdict_.due.trigger_missing) {
      verdict_.unknown.push_back(verdict_.due.trigger);
      return Result::unclear;
    }
    if (tally.violated) return Result::flawed;
    if (tally.decided_unclear) {
      for (const CheckFinding& check : verdict_.checks) {
        if (check.decides) verdict_.unknown.insert(verdict_.unknown.end(), check.unknown.begin(), check.unknown.end());
      }
      return Result::unclear;
    }
    if (tally.complete) return Result::met;
    return tally.some ? Result::partial : Result::none;
  }

  bool is_broken_off_before_due() const {
    if (scene_.matter == kNone || !verdict_.ended_on) return false;
    if (!is_broken_off(scene_.facts->matters[scene_.matter].outcome)) return false;
    return verdict_.due.status != DueDay::Status::known || *verdict_.due.date >= *verdict_.ended_on;
  }

  void look_at_review() {
    if (verdict_.submitted.empty()) return;
    Scene as_if = scene_;
    as_if.with_submitted = true;
    const Tally tally = add_up(find_all_papers(task_, as_if), run_all_checks(task_, as_if), task_);
    if (tally.violated) {
      verdict_.pending_would_violate = true;
    } else if (tally.complete) {
      verdict_.result = Result::pending;
    }
  }

  void set_timing(bool finished) {
    const DueDay& due = verdict_.due;
    if (finished && !due.trigger_missing) {
      const Date last = due.disputed.value_or(due.date.value_or(scene_.as_of));
      const bool late = due.status == DueDay::Status::known && verdict_.done_on && *verdict_.done_on > last;
      verdict_.timing = late ? Timing::late : Timing::in_time;
      if (is_standing()) note_expiry();
      return;
    }
    switch (due.status) {
      case DueDay::Status::none: verdict_.timing = is_standing() ? Timing::overdue : Timing::no_limit; break;
      case DueDay::Status::paused: verdict_.timing = Timing::paused; break;
      case DueDay::Status::not_before: set_timing_without_calendar(); break;
      case DueDay::Status::known: set_timing_until(due.disputed.value_or(*due.date)); break;
    }
  }

  // A year without a calendar is never guessed: not due while as_of lies in a year we know, unclear after.
  void set_timing_without_calendar() {
    verdict_.timing = Timing::not_due;
    if (scene_.as_of >= *verdict_.due.date) {
      verdict_.result = Result::unclear;
      verdict_.unknown.push_back(std::to_string(year_of(*verdict_.due.date)) + "年日历");
    }
  }

  void set_timing_until(Date last) {
    if (scene_.as_of > last) {
      verdict_.timing = Timing::overdue;
      return;
    }
    const auto left = scene_.calendar->count_workdays(scene_.as_of, last);
    // Without a calendar for those days nothing can be near: 10 working days are never more than 24 days.
    const int days_left = static_cast<int>((last - scene_.as_of).count());
    const bool soon = left ? *left <= task_.warn_workdays : days_left <= task_.warn_workdays;
    verdict_.timing = soon ? Timing::soon : Timing::not_due;
  }

  bool is_standing() const { return std::holds_alternative<Standing>(task_.occasion); }

  // A standing paper that runs out is met and listed by `due` on the last day it covers.
  void note_expiry() {
    for (const NeedFinding& need : verdict_.needs) {
      for (const std::uint32_t record : need.taken) {
        const auto& until = scene_.facts->records[record].accepted->covers.until;
        if (!until || (verdict_.due.date && *verdict_.due.date <= *until)) continue;
        verdict_.due.status = DueDay::Status::known;
        verdict_.due.date = until;
      }
    }
  }

  void set_light() {
    switch (verdict_.result) {
      case Result::waived:
      case Result::not_applicable: verdict_.light = Light::grey; return;
      case Result::met: verdict_.light = verdict_.timing == Timing::late ? Light::yellow : Light::green; return;
      case Result::flawed: verdict_.light = verdict_.minor ? Light::yellow : Light::red; return;
      case Result::pending:
        verdict_.light =
            verdict_.timing == Timing::soon || verdict_.timing == Timing::overdue ? Light::yellow : Light::blue;
        return;
      case Result::unclear:
      case Result::partial:
      case Result::none:
        // What public sources do not show may well exist: no red for it.
        verdict_.light = verdict_.timing == Timing::overdue
                             ? (scene_.facts->ledger.public_only ? Light::yellow : Light::red)
                             : (verdict_.timing == Timing::soon ? Light::yellow : Light::blue);
        return;
    }
  }

  bool is_gap() const {
    const bool overdue = verdict_.timing == Timing::overdue;
    const bool has_day = verdict_.due.status == DueDay::Status::known;
    switch (verdict_.result) {
      case Result::partial:
      case Result::none: return overdue || (!has_day && verdict_.ended_on.has_value());
      case Result::unclear: return overdue || verdict_.ended_on.has_value();
      case Result::flawed: return true;
      case Result::met: return verdict_.timing == Timing::late && !verdict_.due.by_office;
      case Result::waived:
      case Result::not_applicable:
      case Result::pending: return false;
    }
    return false;
  }

  void set_gap() {
    verdict_.gap = is_gap();
    if (!verdict_.gap) return;
    const std::vector<Deficit> all = deficits(verdict_);
    verdict_.hint = std::ranges::all_of(all, &Deficit::hint);
    if (verdict_.hint && verdict_.light == Light::red) verdict_.light = Light::yellow;
  }

  const Task& task_;
  const Scene& scene_;
  Verdict verdict_;
  bool when_unverified_ = false;
};

}  // namespace

std::optional<Verdict> judge_obligation(const Task& task, const Scene& scene) {
  return ObligationJudge(task, scene).run();
}

}  // namespace fazhi::core
