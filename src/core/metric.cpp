#include "core/metric.h"

#include <algorithm>
#include <set>

#include "core/judge.h"
#include "core/judge_obligation.h"

namespace fazhi::core {

namespace {

using Part = MetricCase::Part;

bool holds_role(const Matter& matter, const std::string& role, const std::string& unit, Date day) {
  return std::ranges::any_of(matter.parties,
                             [&](const PartyLine& line) { return line.role == role && line.holder_on(day) == unit; });
}

// One verdict of the task a metric counts by.
MetricCase by_verdict(const Verdict& verdict, MetricCase one) {
  const bool in_time = verdict.timing == Timing::in_time || verdict.timing == Timing::late;
  if (verdict.result == Result::unclear) {
    one.part = Part::unknown;
    one.because = verdict.unknown.empty() ? std::string() : verdict.unknown.front();
  } else if (!in_time && verdict.timing != Timing::overdue) {
    one.part = Part::excluded;
    one.because = "尚未到期";
  } else {
    const bool met = verdict.result == Result::met && verdict.timing == Timing::in_time;
    one.part = met ? Part::numerator : Part::denominator_only;
    one.counted = met ? 1 : 0;
  }
  return one;
}

// The matter is reached where whoever holds the task's role has met it in time; of several holders the worst decides.
MetricCase by_verdicts(const Metric& metric, const Scene& scene, MetricCase one) {
  const Task* task = scene.checklist->find_task(metric.numerator_task);
  std::vector<MetricCase> cases;
  for (const PartyLine& line : scene.facts->matters[scene.matter].parties) {
    if (task == nullptr || line.role != task->owner.party) continue;
    Scene of_holder = scene;
    of_holder.unit = scene.facts->find_unit(std::string(line.holder_on(scene.as_of)));
    if (of_holder.unit == kNone) continue;
    const auto verdict = judge_obligation(*task, of_holder);
    if (!verdict || verdict->result == Result::not_applicable || verdict->result == Result::waived) continue;
    cases.push_back(by_verdict(*verdict, one));
  }
  if (cases.empty()) {
    one.part = Part::excluded;
    one.because = "不适用";
    return one;
  }
  const auto rank = [](const MetricCase& each) {
    return each.part == Part::denominator_only ? 3
           : each.part == Part::unknown        ? 2
           : each.part == Part::excluded       ? 1
                                               : 0;
  };
  return *std::ranges::max_element(cases, {}, rank);
}

// `paper`: of a metric of papers; nullptr where matters are counted.
MetricCase classify(const Metric& metric, const Scene& scene, const Sight* paper) {
  MetricCase one;
  one.matter = scene.matter;
  if (paper != nullptr) one.record = paper->record;
  const auto unknown = [&](const std::string& because) {
    one.part = Part::unknown;
    one.because = because;
    return one;
  };
  const Judgement counted = judge(metric.denominator, scene, {}, paper);
  if (counted.truth == Truth::unknown) return unknown(counted.unknown.front());
  for (const Exclusion& exclusion : metric.exclude) {
    if (judge(exclusion.when, scene, {}, paper).truth != Truth::yes) continue;
    one.part = Part::excluded;
    one.because = exclusion.because;
    return one;
  }
  if (!metric.numerator_task.empty()) return by_verdicts(metric, scene, std::move(one));
  const Judgement reached = judge(metric.numerator, scene, {}, paper);
  if (reached.truth == Truth::unknown) return unknown(reached.unknown.front());
  one.part = reached.truth == Truth::yes ? Part::numerator : Part::denominator_only;
  one.counted = one.part == Part::numerator ? 1 : 0;
  return one;
}

std::optional<std::int64_t> whole_number(const Scene& scene, const Sight& paper, const std::string& field) {
  const Value value = read_record(scene, paper, field);
  const auto* number = value.single() == nullptr ? nullptr : std::get_if<std::int64_t>(value.single());
  return number == nullptr ? std::nullopt : std::optional(*number);
}

// Puts the numbers that the paper states in the place of ones. A number that it does not state makes the paper unknown.
void take_sums(const Metric& metric, const Scene& scene, const Sight& paper, MetricCase& one) {
  if (metric.denominator_sum.empty() || one.part == Part::excluded) return;
  one.counted = one.of = 0;
  for (const auto& [field, amount] :
       {std::pair{&metric.numerator_sum, &one.counted}, {&metric.denominator_sum, &one.of}}) {
    if (field->empty()) continue;
    if (const auto number = whole_number(scene, paper, *field)) {
      *amount = *number;
    } else {
      one.part = Part::unknown;
      one.because = *field;
    }
  }
}

void count(MetricValue& value, MetricCase one) {
  switch (one.part) {
    case Part::numerator:
    case Part::denominator_only:
      value.numerator += one.counted;
      value.denominator += one.of;
      break;
    case Part::excluded: ++value.excluded; break;
    case Part::unknown:
      ++value.unknown;
      value.denominator += one.of;
      break;
  }
  value.cases.push_back(std::move(one));
}

// Under each value of metric.by once more what the case adds.
void count_group(MetricValue& value, const MetricCase& one, const Value& group) {
  if (one.part == Part::excluded || group.empty()) return;
  const std::string name = to_text(group);
  const auto found = std::ranges::find(value.groups, name, &std::pair<std::string, std::int64_t>::first);
  std::int64_t& sum = found == value.groups.end() ? value.groups.emplace_back(name, 0).second : found->second;
  sum += one.of;
}

// A list declared complete for a year is complete for its quarters.
bool covers(const RegisterState& list, const Period& period) {
  const auto of = parse_period(list.period);
  return of && contains(*of, first_day(period)) && contains(*of, last_day(period));
}

bool declared(const Facts& facts, const std::string& kind, const Period& period, const std::string& unit) {
  return std::ranges::any_of(facts.registers, [&](const RegisterState& list) {
    return list.kind == kind && list.unit == unit && covers(list, period);
  });
}

// Whose lists a metric of the whole district rests on: who holds the role in a matter of the kind, and who ever declared a list.
std::set<std::string> list_keepers(const Metric& metric, const Facts& facts, Date as_of) {
  std::set<std::string> units;
  for (const Matter& matter : facts.matters) {
    if (matter.kind != metric.over) continue;
    for (const PartyLine& line : matter.parties) {
      if (metric.party.empty() || line.role == metric.party) units.emplace(line.holder_on(as_of));
    }
  }
  for (const RegisterState& list : facts.registers) {
    if (list.kind == metric.over) units.insert(list.unit);
  }
  return units;
}

bool is_confirmed(const Metric& metric, const Facts& facts, Date as_of, const Period& period, const std::string& unit,
                  const MetricValue& value) {
  if (!unit.empty()) return declared(facts, metric.over, period, unit);
  if (value.cases.empty() || metric.party.empty()) {
    const auto units = list_keepers(metric, facts, as_of);
    return !units.empty() && std::ranges::all_of(units, [&](const std::string& keeper) {
      return declared(facts, metric.over, period, keeper);
    });
  }
  for (const MetricCase& one : value.cases) {
    for (const PartyLine& line : facts.matters[one.matter].parties) {
      if (line.role == metric.party && !declared(facts, metric.over, period, line.holder_on(as_of))) return false;
    }
  }
  return true;
}

std::int64_t recorded_matters(const Metric& metric, const Facts& facts, Date as_of, const Period& period,
                              const std::string& unit) {
  return std::ranges::count_if(facts.matters, [&](const Matter& matter) {
    return matter.kind == metric.over && matter.merged_into.empty() && contains(period, matter.opened_on) &&
           (metric.party.empty()
                ? std::ranges::any_of(matter.parties,
                                      [&](const PartyLine& line) { return line.holder_on(as_of) == unit; })
                : holds_role(matter, metric.party, unit, as_of));
  });
}

// Whether each list has as many entries as its unit declared. With fewer or more, nobody knows that there was no case.
bool is_whole(const Metric& metric, const Facts& facts, Date as_of, const Period& period, const std::string& unit) {
  return std::ranges::all_of(facts.registers, [&](const RegisterState& list) {
    if (list.kind != metric.over || (!unit.empty() && list.unit != unit) || !covers(list, period)) return true;
    return list.n == recorded_matters(metric, facts, as_of, *parse_period(list.period), list.unit);
  });
}

// A table for many units states each unit's numbers beside its name: then every line of it is a case, of its unit; else the paper
// is, of whoever handed it in or is named in it.
std::vector<Sight> cases_of(const Metric& metric, const Record& record, std::uint32_t position, std::uint32_t unit) {
  const RecordContent& paper = *record.accepted;
  const Sight whole{position, &paper, {}, record.has_original};
  const bool by_line = metric.distinct.empty() &&
                       std::ranges::any_of(paper.links, [](const RecordLink& link) { return !link.fields.empty(); });
  if (!by_line) {
    const bool concerns = unit == kNone || paper.unit == unit ||
                          std::ranges::any_of(paper.links, [&](const RecordLink& link) { return link.unit == unit; });
    return concerns ? std::vector{whole} : std::vector<Sight>{};
  }
  std::vector<Sight> lines;
  for (const RecordLink& link : paper.links) {
    if (unit != kNone && link.unit != unit) continue;
    lines.push_back(whole);
    lines.back().link_fields = link.fields;
  }
  return lines;
}

class PaperCounter {
 public:
  PaperCounter(const Metric& metric, const Scene& scene, const Period& period, MetricValue& value)
      : metric_(metric), scene_(scene), period_(period), value_(value) {}

  void take(const Sight& paper) {
    const auto day = read_record(scene_, paper, metric_.period_by.field).date();
    if (!day || *day > scene_.as_of || !contains(period_, *day)) return;
    if (judge(metric_.denominator, scene_, {}, &paper).truth == Truth::no) return;
    if (!metric_.distinct.empty() && !is_new(read_record(scene_, paper, metric_.distinct))) return;
    MetricCase one = classify(metric_, scene_, &paper);
    take_sums(metric_, scene_, paper, one);
    if (!metric_.by.field.empty()) count_group(value_, one, read_record(scene_, paper, metric_.by.field));
    count(value_, std::move(one));
  }

 private:
  bool is_new(Value occasion) {
    if (std::ranges::find(seen_, occasion) != seen_.end()) return false;
    seen_.push_back(std::move(occasion));
    return true;
  }

  const Metric& metric_;
  const Scene& scene_;
  const Period& period_;
  MetricValue& value_;
  std::vector<Value> seen_;
};

// Accepted papers with their originals; those of one occasion (metric.distinct) once.
void count_papers(const Metric& metric, const Scene& scene, const Period& period, std::uint32_t unit,
                  MetricValue& value) {
  const Facts& facts = *scene.facts;
  PaperCounter counter(metric, scene, period, value);
  for (std::uint32_t i = 0; i < facts.records.size(); ++i) {
    const Record& record = facts.records[i];
    if (record.accepted == nullptr || !record.has_original || facts.kinds[record.kind] != metric.over) continue;
    if (record.accepted->formed_on > scene.as_of) continue;
    for (const Sight& paper : cases_of(metric, record, i, unit)) counter.take(paper);
  }
  value.confirmed = true;
}

}  // namespace

MetricValue count_metric(const Library& library, const Checklist& home, const Metric& metric, const Facts& facts,
                         const RecordIndex& index, const Calendar& calendar, Date as_of, const Period& period,
                         const std::string& unit) {
  Scene scene;
  scene.library = &library;
  scene.checklist = &home;
  scene.facts = &facts;
  scene.index = &index;
  scene.calendar = &calendar;
  scene.as_of = as_of;
  MetricValue value;
  if (metric.of_papers) {
    count_papers(metric, scene, period, unit.empty() ? kNone : facts.find_unit(unit), value);
    return value;
  }
  scene.matter_kind = library.find_matter(metric.over);
  const auto count_matter = [&](std::uint32_t position) {
    const Matter& matter = facts.matters[position];
    if (matter.kind != metric.over || !matter.merged_into.empty() || matter.opened_on > as_of) return;
    if (!unit.empty() && !holds_role(matter, metric.party, unit, as_of)) return;
    scene.matter = position;
    const auto day =
        metric.period_by.empty() ? std::optional<Date>(matter.opened_on) : read(scene, metric.period_by).date();
    if (!day || *day > as_of || !contains(period, *day)) return;
    if (judge(metric.denominator, scene).truth == Truth::no) return;
    MetricCase one = classify(metric, scene, nullptr);
    if (!metric.by.field.empty()) count_group(value, one, read(scene, metric.by));
    count(value, std::move(one));
  };
  if (unit.empty()) {
    for (std::uint32_t i = 0; i < facts.matters.size(); ++i) count_matter(i);
  } else {
    std::ranges::for_each(index.matters_of(facts.find_unit(unit)), count_matter);
  }
  value.confirmed = is_confirmed(metric, facts, as_of, period, unit, value);
  value.none_declared = value.confirmed && value.denominator == 0 && is_whole(metric, facts, as_of, period, unit);
  return value;
}

}  // namespace fazhi::core
