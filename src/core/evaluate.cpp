#include "core/evaluate.h"

#include <algorithm>
#include <map>

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

// A matter and a role in it, with the unit that holds it on as_of.
struct HeldRole {
  std::uint32_t matter = kNone;
  const PartyLine* line = nullptr;
  std::uint32_t holder = kNone;
  std::vector<std::uint32_t> ever;  // all that held it, in order; empty where it never moved
};

class Evaluation {
 public:
  Evaluation(const Library& library, const Facts& facts, const RecordIndex& index, const Calendar& calendar, Date as_of,
             const Selection& selection)
      : facts_(facts), index_(index), selection_(selection), selected_unit_(facts.find_unit(selection.unit)) {
    scene_.library = &library;
    scene_.facts = &facts;
    scene_.index = &index;
    scene_.calendar = &calendar;
    scene_.as_of = as_of;
  }

  std::vector<Verdict> run(std::span<const TaskOf> tasks) {
    for (const TaskOf& one : tasks) {
      scene_.checklist = one.checklist;
      expand(*one.task);
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
    for (const HeldRole& held : held_roles(kind, task.owner.party)) {
      scene_.matter = held.matter;
      judge_holder(task, held);
    }
  }

  // The obligation belongs to the unit that held the role on the day it was finished; unfinished, to the holder on as_of. Each is
  // judged for itself: with `by: owner` its papers and its days are its own.
  void judge_holder(const Task& task, const HeldRole& held) {
    for (const std::uint32_t unit : held.ever) {
      std::optional<Verdict> verdict = judge_for(task, unit);
      if (verdict && verdict->done_on && holder(*held.line, *verdict->done_on) == unit)
        return keep(task, *std::move(verdict));
    }
    if (auto verdict = judge_for(task, held.holder)) keep(task, *std::move(verdict));
  }

  // Of all matters of the kind that are open to be judged; those that can concern the selected unit. Once for all tasks.
  const std::vector<HeldRole>& held_roles(const std::string& kind, const std::string& role) {
    const auto [found, is_new] = held_roles_.try_emplace({kind, role});
    if (!is_new) return found->second;
    for (std::uint32_t i = 0; i < facts_.matters.size(); ++i) {
      const Matter& matter = facts_.matters[i];
      if (matter.kind != kind || matter.opened_on > scene_.as_of || !matter.merged_into.empty()) continue;
      for (const PartyLine& line : matter.parties) {
        const std::uint32_t now = line.role == role ? holder(line, scene_.as_of) : kNone;
        if (now != kNone && may_concern_selected(line)) found->second.push_back({i, &line, now, holders_of(line)});
      }
    }
    return found->second;
  }

  std::vector<std::uint32_t> holders_of(const PartyLine& line) const {
    std::vector<std::uint32_t> holders;
    for (const Holding& holding : line.holdings) {
      std::uint32_t unit = facts_.find_unit(holding.holder);
      while (unit != kNone && std::ranges::find(holders, unit) == holders.end()) {
        holders.push_back(unit);
        unit = facts_.units[unit].closed_on ? facts_.find_unit(facts_.units[unit].successor) : kNone;
      }
    }
    if (holders.size() == 1) holders.clear();
    return holders;
  }

  bool may_concern_selected(const PartyLine& line) const {
    if (selection_.unit.empty()) return true;
    return std::ranges::any_of(line.holdings, [&](const Holding& holding) {
      return index_.is_or_became(facts_.find_unit(holding.holder), selected_unit_);
    });
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
      if (task.due.empty() && last_day(period) < facts_.ledger.begins) continue;  // due at its end
      scene_.period = period;
      expand_units(task, std::min(last_day(period), scene_.as_of));
    }
  }

  void expand_units(const Task& task, Date day) {
    for (std::uint32_t unit = 0; unit < facts_.units.size(); ++unit) {
      if (!selection_.unit.empty() && unit != selected_unit_) continue;
      if (!facts_.units[unit].exists_on(day)) continue;
      if (task.owner.condition && !holds_for_unit(*task.owner.condition, facts_, unit, day)) continue;
      scene_.unit = unit;
      if (auto verdict = judge_obligation(task, scene_)) keep(task, *std::move(verdict));
    }
  }

  std::optional<Verdict> judge_for(const Task& task, std::uint32_t unit) {
    scene_.unit = unit;
    return judge_obligation(task, scene_);
  }

  void keep(const Task& task, Verdict&& verdict) {
    if (task.owner.condition && verdict.matter != kNone &&
        !holds_for_unit(*task.owner.condition, facts_, verdict.unit, scene_.as_of))
      return;
    const std::string& unit = facts_.units[verdict.unit].id;
    if (!selection_.unit.empty() && unit != selection_.unit) return;
    write_key(task, unit, verdict);
    if (!selection_.key.empty() && verdict.key != selection_.key) return;
    verdicts_.push_back(std::move(verdict));
  }

  // checklist/task@unit#period-or-matter
  void write_key(const Task& task, const std::string& unit, Verdict& verdict) const {
    const std::string& subject = verdict.matter != kNone ? facts_.matters[verdict.matter].id : verdict.period;
    std::string& key = verdict.key;
    key.reserve(scene_.checklist->id.size() + task.id.size() + unit.size() + subject.size() + 3);
    ((((key += scene_.checklist->id) += '/') += task.id) += '@') += unit;
    if (!subject.empty()) (key += '#') += subject;
  }

  const Facts& facts_;
  const RecordIndex& index_;
  const Selection& selection_;
  std::uint32_t selected_unit_;  // kNone: all of them
  Scene scene_;
  std::map<std::pair<std::string, std::string>, std::vector<HeldRole>> held_roles_;  // by kind of matter and role
  std::vector<Verdict> verdicts_;
};

}  // namespace

std::vector<TaskOf> binding_tasks(const Library& library, const Facts& facts, const Selection& selection) {
  std::vector<TaskOf> tasks;
  for (const Checklist& checklist : library.checklists) {
    if (!selection.checklist.empty() && checklist.id != selection.checklist) continue;
    for (const Task& task : checklist.tasks) {
      if (binds(task, checklist, facts)) tasks.push_back({&checklist, &task});
    }
  }
  return tasks;
}

std::vector<Verdict> evaluate(std::span<const TaskOf> tasks, const Library& library, const Facts& facts,
                              const RecordIndex& index, const Calendar& calendar, Date as_of,
                              const Selection& selection) {
  return Evaluation(library, facts, index, calendar, as_of, selection).run(tasks);
}

std::vector<Verdict> evaluate(const Library& library, const Facts& facts, const Calendar& calendar, Date as_of,
                              const Selection& selection) {
  return evaluate(library, facts, RecordIndex(facts), calendar, as_of, selection);
}

std::vector<Verdict> evaluate(const Library& library, const Facts& facts, const RecordIndex& index,
                              const Calendar& calendar, Date as_of, const Selection& selection) {
  return evaluate(binding_tasks(library, facts, selection), library, facts, index, calendar, as_of, selection);
}

std::uint32_t successor_on(const Facts& facts, std::uint32_t unit, Date day) {
  for (std::size_t steps = 0; unit != kNone && steps <= facts.units.size(); ++steps) {
    const Unit& one = facts.units[unit];
    if (!one.closed_on || *one.closed_on > day || one.successor.empty()) return unit;
    unit = facts.find_unit(one.successor);
  }
  return unit;
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
