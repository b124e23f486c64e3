#include "core/evaluate.h"

#include <algorithm>

#include "core/judge.h"
#include "core/judge_obligation.h"

namespace fazhi::core {

namespace {

// A basis with a region binds only ledgers of that region: 示例市 binds 示例市示例区.
bool binds(const std::string& region, const Facts& facts) {
  return region.empty() || facts.ledger.region.starts_with(region);
}

bool binds(const Task& task, const Checklist& checklist, const Facts& facts) {
  if (!binds(checklist.region, facts)) return false;
  const auto binding = [&](const ArticleRef& article) {
    const Basis* basis = checklist.find_basis(article.basis);
    return basis == nullptr || binds(basis->region, facts);
  };
  return task.basis.empty() || std::ranges::any_of(task.basis, binding);
}

std::uint32_t successor_on(const Facts& facts, std::uint32_t unit, Date day) {
  for (std::size_t steps = 0; unit != kNone && steps <= facts.units.size(); ++steps) {
    const Unit& one = facts.units[unit];
    if (!one.closed_on || *one.closed_on > day || one.successor.empty()) return unit;
    unit = facts.find_unit(one.successor);
  }
  return unit;
}

class Evaluation {
 public:
  Evaluation(const Library& library, const Facts& facts, const Calendar& calendar, Date as_of,
             const Selection& selection)
      : facts_(facts), index_(facts), selection_(selection) {
    scene_.library = &library;
    scene_.facts = &facts;
    scene_.index = &index_;
    scene_.calendar = &calendar;
    scene_.as_of = as_of;
  }

  std::vector<Verdict> run() {
    for (const Checklist& checklist : scene_.library->checklists) {
      if (!selection_.checklist.empty() && checklist.id != selection_.checklist) continue;
      scene_.checklist = &checklist;
      for (const Task& task : checklist.tasks) {
        if (binds(task, checklist, facts_)) expand(task);
      }
    }
    return std::move(verdicts_);
  }

 private:
  void expand(const Task& task) {
    scene_.unit = scene_.matter = kNone;
    scene_.matter_kind = nullptr;
    scene_.period.reset();
    if (const auto* each = std::get_if<EachMatter>(&task.occasion)) {
      expand_matters(task, each->kind);
    } else if (const auto* every = std::get_if<EveryPeriod>(&task.occasion)) {
      expand_periods(task, every->cycle);
    } else {
      expand_units(task, scene_.as_of);
    }
  }

  void expand_matters(const Task& task, const std::string& kind) {
    scene_.matter_kind = scene_.library->find_matter(kind);
    for (const std::uint32_t position : matters_of(kind)) {
      const Matter& matter = facts_.matters[position];
      if (matter.opened_on > scene_.as_of || !matter.merged_into.empty()) continue;
      scene_.matter = position;
      for (const PartyLine& line : matter.parties) {
        if (line.role == task.owner.party) judge_holder(task, line);
      }
    }
  }

  // The obligation belongs to the unit that held the role on the day it was finished; unfinished, to the holder on as_of.
  void judge_holder(const Task& task, const PartyLine& line) {
    const std::uint32_t now = holder(line, scene_.as_of);
    if (now == kNone) return;
    Verdict verdict = judge_for(task, now);
    if (verdict.done_on) {
      const std::uint32_t then = holder(line, *verdict.done_on);
      if (then != kNone && then != now) {
        Verdict earlier = judge_for(task, then);
        if (earlier.done_on) verdict = std::move(earlier);
      }
    }
    keep(task, std::move(verdict));
  }

  std::uint32_t holder(const PartyLine& line, Date day) const {
    const std::uint32_t unit = facts_.find_unit(line.holder_on(day));
    return unit == kNone ? kNone : successor_on(facts_, unit, day);
  }

  // All periods due on or after the ledger's begin, up to the one containing as_of. A period can fall due in the year after it (by: 01-31, of: next_year).
  void expand_periods(const Task& task, Cycle cycle) {
    const Period last = period_containing(cycle, scene_.as_of);
    Period period = period_containing(cycle, make_date(year_of(facts_.ledger.begins) - 2, 1, 1));
    for (; period <= last; period = next(period)) {
      scene_.period = period;
      expand_units(task, std::min(last_day(period), scene_.as_of));
    }
  }

  void expand_units(const Task& task, Date day) {
    for (std::uint32_t unit = 0; unit < facts_.units.size(); ++unit) {
      if (!facts_.units[unit].exists_on(day)) continue;
      if (task.owner.condition && !holds_for_unit(*task.owner.condition, facts_, unit, day)) continue;
      if (!selection_.unit.empty() && facts_.units[unit].id != selection_.unit) continue;
      scene_.unit = unit;
      keep(task, judge_obligation(task, scene_));
    }
  }

  Verdict judge_for(const Task& task, std::uint32_t unit) {
    scene_.unit = unit;
    return judge_obligation(task, scene_);
  }

  // What fell due before the ledger began — without a due day: whose matter or period ended before it — does not exist.
  bool before_the_ledger(const Verdict& verdict) const {
    const Date begins = facts_.ledger.begins;
    if (verdict.due.status == DueDay::Status::known && !std::holds_alternative<Standing>(verdict.task->occasion)) {
      return verdict.due.disputed.value_or(*verdict.due.date) < begins;
    }
    return verdict.ended_on && *verdict.ended_on < begins;
  }

  void keep(const Task& task, Verdict verdict) {
    if (before_the_ledger(verdict)) return;
    if (task.owner.condition && verdict.matter != kNone &&
        !holds_for_unit(*task.owner.condition, facts_, verdict.unit, scene_.as_of))
      return;
    const std::string& unit = facts_.units[verdict.unit].id;
    if (!selection_.unit.empty() && unit != selection_.unit) return;
    verdict.key = scene_.checklist->id + "/" + task.id + "@" + unit;
    if (verdict.matter != kNone) verdict.key += "#" + facts_.matters[verdict.matter].id;
    if (!verdict.period.empty()) verdict.key += "#" + verdict.period;
    if (!selection_.key.empty() && verdict.key != selection_.key) return;
    verdicts_.push_back(std::move(verdict));
  }

  const std::vector<std::uint32_t>& matters_of(const std::string& kind) {
    if (matters_by_kind_.empty()) {
      for (std::uint32_t i = 0; i < facts_.matters.size(); ++i) matters_by_kind_[facts_.matters[i].kind].push_back(i);
    }
    return matters_by_kind_[kind];
  }

  const Facts& facts_;
  RecordIndex index_;
  Selection selection_;
  Scene scene_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> matters_by_kind_;
  std::vector<Verdict> verdicts_;
};

}  // namespace

std::vector<Verdict> evaluate(const Library& library, const Facts& facts, const Calendar& calendar, Date as_of,
                              const Selection& selection) {
  return Evaluation(library, facts, calendar, as_of, selection).run();
}

bool belongs_to(const Verdict& verdict, const Facts& facts, DateRange period) {
  if (verdict.due.status == DueDay::Status::known && !std::holds_alternative<Standing>(verdict.task->occasion)) {
    return period.contains(*verdict.due.date);
  }
  if (const auto of = parse_period(verdict.period)) return period.contains(last_day(*of));
  if (verdict.matter == kNone) return true;
  const auto& closed = facts.matters[verdict.matter].closed_on;
  return !closed || period.contains(*closed);
}

}  // namespace fazhi::core
