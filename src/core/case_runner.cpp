#include "core/case_runner.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/text.h"
#include "core/evaluate.h"
#include "core/fold.h"
#include "core/wording.h"

namespace fazhi::core {

namespace {

// Everybody who is named must be somebody: collects the ids of units in what a case says.
struct NamedUnits {
  const Library& library;
  std::set<std::string> listed;
  std::set<std::string> named;

  void add(const std::string& id) {
    if (!id.empty()) named.insert(id);
  }
  void operator()(const UnitAdded& unit) {
    listed.insert(unit.id);
    add(unit.parent);
  }
  void operator()(const UnitClosed& closed) { add(closed.successor); }
  void operator()(const MatterOpened& matter) {
    const MatterKind* kind = library.find_matter(matter.kind);
    for (const RoleHolder& party : matter.parties) {
      const Role* role = kind == nullptr ? nullptr : kind->find_role(party.role);
      if (role != nullptr && role->type == "unit") add(party.holder);
    }
  }
  void operator()(const MatterTransferred& transferred) {
    add(transferred.from);
    add(transferred.to);
  }
  void operator()(const EvidenceSubmitted& record) {
    add(record.unit);
    for (const EvidenceLink& link : record.links) add(link.unit);
  }
  void operator()(const RegisterConfirmed& confirmed) { add(confirmed.unit); }
  void operator()(const FigureRecorded& figure) { add(figure.unit); }
  void operator()(const WaiverGranted& waiver) { add(waiver.unit); }
  void operator()(const ParameterSet& set) { add(set.unit); }
  template <typename Other>
  void operator()(const Other&) {}
};

std::vector<std::string> units_to_invent(const Case& worked, const Library& library) {
  NamedUnits units{.library = library, .listed = {}, .named = {}};
  for (const Entry& entry : worked.entries) std::visit(units, entry.body);
  for (const Expectation& expected : worked.expectations) units.add(expected.unit);
  std::vector<std::string> missing;
  std::ranges::set_difference(units.named, units.listed, std::back_inserter(missing));
  return missing;
}

// As a ledger would hold them, all recorded on the day the case is judged.
std::vector<Event> events_of(const Case& worked, const Library& library) {
  std::vector<Event> events;
  const auto append = [&](EventBody body) {
    const auto sequence = static_cast<std::int64_t>(events.size()) + 1;
    events.push_back({.sequence = sequence, .recorded_at = worked.as_of, .actor = "样例", .body = std::move(body)});
  };
  LedgerCreated created;
  created.name = "样例";
  created.region = worked.region;
  created.begins = worked.begins;
  append(std::move(created));
  for (const std::string& id : units_to_invent(worked, library)) {
    UnitAdded unit;
    unit.id = id;
    unit.name = id;
    append(std::move(unit));
  }
  for (const Entry& entry : worked.entries) append(entry.body);
  return events;
}

bool is_meant(const Verdict& verdict, const Expectation& expected, const Facts& facts) {
  if (verdict.checklist->id != expected.checklist || verdict.task->id != expected.task) return false;
  if (!expected.unit.empty() && (verdict.unit == kNone || facts.units[verdict.unit].id != expected.unit)) return false;
  if (!expected.matter.empty() && (verdict.matter == kNone || facts.matters[verdict.matter].id != expected.matter)) {
    return false;
  }
  return expected.period.empty() || verdict.period == expected.period;
}

std::string in_words(const ExpectedDue& due) {
  switch (due.status) {
    case DueDay::Status::none: return "none（无期限）";
    case DueDay::Status::paused: return "paused（中止计时）";
    case DueDay::Status::known: return format_date(*due.date);
    case DueDay::Status::not_before: return "not-before-" + format_date(*due.date);
  }
  return {};
}

template <typename Word>
std::string in_words(Word word) {
  return fmt::format("{}（{}）", to_word(word), to_chinese(word));
}

std::string_view in_words(bool yes) { return yes ? "true" : "false"; }

// Collects 「项应为甲，实为乙」 for what differs.
class Differences {
 public:
  template <typename T>
  void compare(std::string_view what, const std::optional<T>& expected, const T& actual) {
    if (expected && *expected != actual) differ(what, std::string(in_words(*expected)), std::string(in_words(actual)));
  }
  void differ(std::string_view what, const std::string& expected, const std::string& actual) {
    differences_.push_back(fmt::format("{} 应为 {}，实为 {}", what, expected, actual));
  }
  std::string text() const { return join(differences_, "；"); }
  bool empty() const { return differences_.empty(); }

 private:
  std::vector<std::string> differences_;
};

void compare_due(const Expectation& expected, const Verdict& verdict, Differences& comparison) {
  if (expected.due) {
    const ExpectedDue actual{.status = verdict.due.status, .date = verdict.due.date};
    const bool dated = actual.status == DueDay::Status::known || actual.status == DueDay::Status::not_before;
    const bool same = expected.due->status == actual.status && (!dated || expected.due->date == actual.date);
    if (!same) comparison.differ("due", in_words(*expected.due), in_words(actual));
  }
  if (expected.done && expected.done != verdict.done_on) {
    comparison.differ("done", format_date(*expected.done),
                      verdict.done_on ? format_date(*verdict.done_on) : std::string("没有办成日期"));
  }
}

void compare_checks(const Expectation& expected, const Verdict& verdict, Differences& comparison) {
  for (const auto& [id, status] : expected.checks) {
    const auto found = std::ranges::find_if(verdict.checks, [&](const CheckFinding& f) { return f.check->id == id; });
    const std::string what = "检查 " + id;
    if (found == verdict.checks.end()) {
      comparison.differ(what, in_words(status), "没有判断");
    } else if (found->status != status) {
      comparison.differ(what, in_words(status), in_words(found->status));
    }
  }
}

void compare_missing(const Expectation& expected, const Verdict& verdict, Differences& comparison) {
  if (!expected.missing) return;
  std::set<std::string> actual;
  for (const NeedFinding& need : verdict.needs) actual.insert(need.missing.begin(), need.missing.end());
  const std::set<std::string> wanted(expected.missing->begin(), expected.missing->end());
  if (wanted == actual) return;
  const auto list = [](const std::set<std::string>& words) {
    return "[" + join(std::vector<std::string>(words.begin(), words.end()), "、") + "]";
  };
  comparison.differ("missing", list(wanted), list(actual));
}

std::string tell_differences(const Expectation& expected, const Verdict& verdict, const WordingContext& context) {
  Differences comparison;
  comparison.compare("result", expected.result, verdict.result);
  comparison.compare("timing", expected.timing, verdict.timing);
  comparison.compare("light", expected.light, verdict.light);
  comparison.compare("gap", expected.gap, verdict.gap);
  comparison.compare("hint", expected.hint, verdict.hint);
  compare_due(expected, verdict, comparison);
  compare_checks(expected, verdict, comparison);
  compare_missing(expected, verdict, comparison);
  if (comparison.empty()) return {};
  return comparison.text() + "。理由：" + join(reasons(verdict, context), "；");
}

std::string keys_of(const std::vector<const Verdict*>& verdicts) {
  std::vector<std::string> keys;
  for (const Verdict* verdict : verdicts) keys.push_back(verdict->key);
  return join(keys, "、");
}

// Empty where the expectation holds.
std::string judge(const Expectation& expected, const std::vector<Verdict>& verdicts, const WordingContext& context) {
  std::vector<const Verdict*> meant, of_task;
  for (const Verdict& verdict : verdicts) {
    if (is_meant(verdict, expected, *context.facts)) meant.push_back(&verdict);
    if (verdict.checklist->id == expected.checklist && verdict.task->id == expected.task) of_task.push_back(&verdict);
  }
  if (!expected.exists) {
    return meant.empty() ? "" : "不应有这项应办，实有 " + keys_of(meant);
  }
  if (meant.empty()) return "没有这项应办" + (of_task.empty() ? std::string() : "，该任务有的是 " + keys_of(of_task));
  if (meant.size() > 1) return "有几项应办都符合，请用 unit、matter、period 写明是哪一项：" + keys_of(meant);
  return tell_differences(expected, *meant.front(), context);
}

}  // namespace

Diagnostics run(const Case& worked, const Library& library, const Calendar& calendar) {
  const Facts facts = fold(events_of(worked, library));
  const std::vector<Verdict> verdicts = evaluate(library, facts, calendar, worked.as_of);
  WordingContext context;
  context.library = &library;
  context.facts = &facts;
  context.as_of = worked.as_of;
  Diagnostics out;
  for (const Expectation& expected : worked.expectations) {
    const std::string difference = judge(expected, verdicts, context);
    if (difference.empty()) continue;
    Diagnostic diagnostic;
    diagnostic.where = expected.where;
    diagnostic.source_line = expected.source_line;
    diagnostic.code = "case-failed";
    diagnostic.message =
        fmt::format("样例「{}」：{}/{} {}", worked.name, expected.checklist, expected.task, difference);
    out.push_back(std::move(diagnostic));
  }
  return out;
}

}  // namespace fazhi::core
