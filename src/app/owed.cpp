#include "app/owed.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/asked_papers.h"
#include "app/gaps.h"
#include "base/text.h"
#include "core/needs.h"
#include "core/pseudo_fields.h"
#include "core/wording.h"

namespace fazhi::app {

namespace {

bool is_open(const core::Verdict& verdict) {
  return core::is_owed(verdict) && verdict.result != core::Result::met && verdict.result != core::Result::pending;
}

bool falls_due(const core::Verdict& verdict, Date from, Date until) {
  return verdict.due.status == core::DueDay::Status::known && *verdict.due.date >= from && *verdict.due.date <= until;
}

// "征求意见公告.closes_on" or a field of the matter.
core::FieldRef field_ref(const std::string& text) {
  const auto dot = text.find('.');
  if (dot == std::string::npos) return {"", text};
  return {text.substr(0, dot), text.substr(dot + 1)};
}

void leaves_of(const core::Need& need, std::vector<const core::PaperNeed*>& leaves) {
  if (const auto* paper = std::get_if<core::PaperNeed>(&need.node)) {
    leaves.push_back(paper);
    return;
  }
  const auto* all = std::get_if<core::AllNeed>(&need.node);
  for (const core::Need& one : all != nullptr ? all->of : std::get<core::AnyNeed>(need.node).of) leaves_of(one, leaves);
}

// How many papers the longest alternative is made of, and the shortest.
std::pair<std::size_t, std::size_t> rows_of(const core::Need& need) {
  if (const auto* paper = std::get_if<core::PaperNeed>(&need.node)) {
    const auto count = static_cast<std::size_t>(paper->count);
    return {count, count};
  }
  if (const auto* all = std::get_if<core::AllNeed>(&need.node)) {
    std::pair<std::size_t, std::size_t> sum{0, 0};
    for (const core::Need& one : all->of) {
      sum.first += rows_of(one).first;
      sum.second += rows_of(one).second;
    }
    return sum;
  }
  std::pair<std::size_t, std::size_t> best{0, SIZE_MAX};
  for (const core::Need& one : std::get<core::AnyNeed>(need.node).of) {
    const auto rows = rows_of(one);
    best = {std::max(best.first, rows.first), std::min(best.second, rows.second)};
  }
  return best;
}

class Collector {
 public:
  Collector(const View& view, Owed& owed) : view_(view), owed_(owed), papers_(view) {}

  void take(const core::Verdict& verdict) {
    for (const core::NeedFinding& finding : verdict.needs) {
      if (!finding.satisfied) ask(*finding.need, finding, verdict);
    }
    for (const core::CheckFinding& check : verdict.checks) take(check, verdict);
    for (const std::string& field : verdict.unknown) ask_value(field_ref(field), {}, verdict);
    ask_trigger(verdict);
  }

  // 起算日未登记: without it no due day can be told, so it is asked for before anything is late.
  void ask_trigger(const core::Verdict& verdict) {
    if (verdict.due.trigger_missing) ask_value(field_ref(verdict.due.trigger), {}, verdict);
  }

  void finish() { owed_.papers = papers_.take(); }

 private:
  void ask(const core::Need& need, const core::NeedFinding& finding, const core::Verdict& verdict) {
    if (const auto* all = std::get_if<core::AllNeed>(&need.node)) {
      for (const core::Need& part : all->of) {
        const bool is_missing = std::ranges::find(finding.missing, core::name_of(part)) != finding.missing.end();
        if (is_missing) ask(part, finding, verdict);
      }
      return;
    }
    std::vector<const core::PaperNeed*> leaves;
    leaves_of(need, leaves);
    std::size_t there = 0;
    for (const core::PaperNeed* leaf : leaves) there += look_at_records(*leaf, finding, verdict);
    const auto [rows, needed] = rows_of(need);
    if (there >= rows || (leaves.size() > 1 && there > 0)) return;
    std::vector<PaperWish> wishes;
    for (const core::PaperNeed* leaf : leaves) wishes.push_back(wish_of(*leaf, *verdict.task));
    papers_.ask(verdict, wishes, core::name_of(need), rows - there, needed > there ? needed - there : 0);
  }

  // Records that serve the need already, are under review, or lack only values, which are asked for instead of another paper.
  std::size_t look_at_records(const core::PaperNeed& need, const core::NeedFinding& finding,
                              const core::Verdict& verdict) {
    const auto is_of_kind = [&](std::uint32_t record) {
      const std::uint32_t kind = view_.facts.records[record].kind;
      return kind != core::kNone && view_.facts.kinds[kind] == need.kind;
    };
    std::set<std::uint32_t> counted;
    for (const std::uint32_t record : finding.taken) {
      if (is_of_kind(record)) counted.insert(record);
    }
    const PaperWish wish = wish_of(need, *verdict.task);
    for (const std::uint32_t record : verdict.submitted) {
      if (!is_of_kind(record)) continue;
      ask_values_of(record, wish, verdict);
      counted.insert(record);
    }
    for (const core::RefusedRecord& refused : finding.refused) {
      const bool lacks_values = refused.why == core::Refusal::field_missing ||
                                refused.why == core::Refusal::where_unknown ||
                                refused.why == core::Refusal::no_signature;
      if (!lacks_values || !is_of_kind(refused.record) || counted.contains(refused.record)) continue;
      if (ask_values_of(refused.record, wish, verdict)) counted.insert(refused.record);
    }
    return counted.size();
  }

  // Whether anything was asked.
  bool ask_values_of(std::uint32_t record, const PaperWish& wish, const core::Verdict& verdict) {
    bool asked = false;
    for (const std::string& field : wish.fields) {
      asked = ask_value({wish.kind, field}, {record}, verdict, expected_of(wish.demands, field)) || asked;
    }
    return asked;
  }

  void take(const core::CheckFinding& check, const core::Verdict& verdict) {
    if (check.status == core::CheckStatus::unknown) {
      for (const std::string& field : check.unknown) ask_value(field_ref(field), check.records, verdict);
      return;
    }
    if (check.status != core::CheckStatus::unsatisfied) return;
    if (std::holds_alternative<core::PresentRule>(check.check->rule)) {
      for (const std::string& field : fields_in(check.actual_text)) ask_value(field_ref(field), check.records, verdict);
    }
    if (const auto* count = std::get_if<core::CountRule>(&check.check->rule)) ask_more(*count, check, verdict);
  }

  static std::vector<std::string> fields_in(const std::string& text) {
    return split(replace_all(text, "、", "\n"), '\n');
  }

  void ask_more(const core::CountRule& rule, const core::CheckFinding& check, const core::Verdict& verdict) {
    core::PaperNeed need;
    need.kind = rule.query.kind;
    need.distinct = rule.distinct;
    if (rule.query.where) need.where = *rule.query.where;
    const std::int64_t missing = check.required.value_or(0) - check.actual.value_or(0);
    const auto under_review = static_cast<std::int64_t>(look_at_records(need, core::NeedFinding{}, verdict));
    if (missing <= under_review) return;
    const auto rows = static_cast<std::size_t>(missing - under_review);
    papers_.ask(verdict, {wish_of(need, *verdict.task)},
                fmt::format("{}（应有{}次，见{}次）", need.kind, check.required.value_or(0), check.actual.value_or(0)),
                rows, rows);
  }

  // False where the value is there or cannot be asked for this way.
  bool ask_value(const core::FieldRef& ref, const std::vector<std::uint32_t>& records, const core::Verdict& verdict,
                 const std::string& expected = {}) {
    if (ref.kind.empty()) return ask_of_matter(ref.field, verdict);
    const core::EvidenceKind* kind = view_.library.vocabulary.find_kind(ref.kind);
    const core::FieldDef* field = kind == nullptr ? nullptr : core::find_definition(kind->fields, ref.field);
    if (field == nullptr) return false;
    bool asked = false;
    for (const std::uint32_t position : records) {
      const core::Record& record = view_.facts.records[position];
      const bool is_of_kind = record.kind != core::kNone && view_.facts.kinds[record.kind] == ref.kind;
      if (!is_of_kind || is_recorded(record, ref.field)) continue;
      const core::RecordContent& content = *text_of(record);
      add({"e/" + std::string(record.id) + "|" + ref.field, kind->id, *field,
           fmt::format("已交的《{}》{}（{}）", content.title.empty() ? std::string_view(kind->id) : content.title,
                       content.number, format_date_chinese(content.formed_on)),
           expected, why_asked(verdict, field->title, view_)});
      asked = true;
    }
    return asked;
  }

  bool ask_of_matter(const std::string& name, const core::Verdict& verdict) {
    if (verdict.matter == core::kNone) return false;
    const core::Matter& matter = view_.facts.matters[verdict.matter];
    const core::MatterKind* kind = view_.library.find_matter(matter.kind);
    const core::FieldDef* field = kind == nullptr ? nullptr : core::find_definition(kind->fields, name);
    const core::Value* there = core::find_field(matter.fields, name);
    if (field == nullptr || (there != nullptr && !there->empty())) return false;
    add({"f/" + matter.id + "|" + name, kind->id, *field, "「" + matter.title + "」（" + kind->title + "）", "",
         why_asked(verdict, field->title, view_)});
    return true;
  }

  // The text under review, else the accepted one.
  static const core::RecordContent* text_of(const core::Record& record) {
    return record.submitted != nullptr ? record.submitted : record.accepted;
  }

  static bool is_recorded(const core::Record& record, const std::string& field) {
    const core::RecordContent* content = text_of(record);
    if (content == nullptr || core::find_pseudo_field(field) != nullptr) return true;
    const auto fills = [&](const core::PackedFields& fields) {
      const auto value = fields.find(field);
      return value && !value->empty();
    };
    return fills(content->fields) ||
           std::ranges::any_of(content->links, [&](const core::RecordLink& link) { return fills(link.fields); });
  }

  void add(AskedValue value) {
    const auto same = std::ranges::find(owed_.values, value.key, &AskedValue::key);
    if (same == owed_.values.end()) {
      owed_.values.push_back(std::move(value));
      return;
    }
    if (same->because.find(value.because) == std::string::npos) same->because += "；" + value.because;
    if (same->expected.empty()) same->expected = value.expected;
  }

  const View& view_;
  Owed& owed_;
  AskedPapers papers_;
};

// The last one that is over, and not before the ledger began.
std::optional<core::Period> last_ended(core::Cycle cycle, const View& view) {
  const core::Period ended = core::previous(core::period_containing(cycle, view.as_of));
  if (core::last_day(ended) < view.facts.ledger.begins) return std::nullopt;
  return ended;
}

bool holds(const core::Matter& matter, const core::Metric& metric, const std::string& unit, Date day) {
  return std::ranges::any_of(matter.parties, [&](const core::PartyLine& line) {
    return (metric.party.empty() || line.role == metric.party) && line.holder_on(day) == unit;
  });
}

// nullopt: the unit keeps no such list, or has declared it.
std::optional<AskedRegister> register_of(const core::Metric& metric, const core::Period& period, const View& view,
                                         const std::string& unit) {
  AskedRegister asked{"", metric.over, "", core::format_period(period), 0};
  bool keeps = false;
  for (const core::RegisterState& list : view.facts.registers) {
    if (list.kind != metric.over || list.unit != unit) continue;
    keeps = true;
    const auto of = core::parse_period(list.period);
    if (of && contains(*of, first_day(period)) && contains(*of, last_day(period))) return std::nullopt;
  }
  for (const core::Matter& matter : view.facts.matters) {
    if (matter.kind != metric.over || !matter.merged_into.empty() || !holds(matter, metric, unit, view.as_of)) continue;
    keeps = true;
    if (contains(period, matter.opened_on)) ++asked.recorded;
  }
  const core::MatterKind* kind = view.library.find_matter(metric.over);
  if (!keeps || kind == nullptr) return std::nullopt;
  asked.title = kind->title;
  asked.key = "r/" + asked.kind + "/" + asked.period;
  return asked;
}

void add_registers_of(const core::Checklist& checklist, const core::Task& task, const View& view,
                      const std::string& unit, std::vector<AskedRegister>& asked) {
  const auto* every = std::get_if<core::EveryPeriod>(&task.occasion);
  const auto period = every == nullptr ? std::nullopt : last_ended(every->cycle, view);
  if (!period) return;
  for (const core::Check& check : task.checks) {
    const auto* ratio = std::get_if<core::RatioRule>(&check.rule);
    const core::Metric* metric = ratio == nullptr ? nullptr : view.library.find_metric(ratio->metric, checklist);
    if (metric == nullptr || metric->of_papers) continue;
    auto one = register_of(*metric, *period, view, unit);
    if (one && std::ranges::find(asked, one->key, &AskedRegister::key) == asked.end()) asked.push_back(std::move(*one));
  }
}

}  // namespace

std::vector<AskedRegister> registers_to_confirm(const View& view, const std::string& unit) {
  std::vector<AskedRegister> asked;
  for (const core::Checklist& checklist : view.library.checklists) {
    for (const core::Task& task : checklist.tasks) add_registers_of(checklist, task, view, unit, asked);
  }
  return asked;
}

Owed what_is_owed(const View& view, std::uint32_t unit, Date until) {
  Owed owed;
  Collector collector(view, owed);
  for (const core::Verdict& verdict : view.verdicts) {
    if (verdict.unit != unit) continue;
    const bool is_gap = verdict.gap && is_shown(verdict, view);
    if (is_gap || (is_open(verdict) && falls_due(verdict, view.as_of, until))) {
      collector.take(verdict);
    } else if (is_open(verdict) && is_shown(verdict, view)) {
      collector.ask_trigger(verdict);
    }
  }
  collector.finish();
  owed.registers = registers_to_confirm(view, view.facts.units[unit].id);
  return owed;
}

}  // namespace fazhi::app
