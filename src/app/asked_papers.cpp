#include "app/asked_papers.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "core/period.h"
#include "core/rules.h"
#include "core/wording.h"

namespace fazhi::app {

namespace {

void add_once(std::vector<std::string>& to, const std::string& text) {
  if (!text.empty() && std::ranges::find(to, text) == to.end()) to.push_back(text);
}

// Two papers of one kind are different ones only where their demands exclude each other (法制审核, 技术审核).
bool exclude_each_other(const Demands& a, const Demands& b) {
  for (const auto& [field, values] : a) {
    const auto other = b.find(field);
    if (other == b.end() || values.empty() || other->second.empty()) continue;
    const auto is_shared = [&](const core::Scalar& value) {
      return std::ranges::find(other->second, value) != other->second.end();
    };
    if (std::ranges::none_of(values, is_shared)) return true;
  }
  return false;
}

std::string matter_id(const View& view, const core::Verdict& verdict) {
  return verdict.matter == core::kNone ? std::string() : view.facts.matters[verdict.matter].id;
}

std::string subject_text(const View& view, const core::Verdict& verdict) {
  if (verdict.matter == core::kNone && verdict.period.empty()) return "常年应备";
  return core::subject_of(verdict, view.facts);
}

std::string base_key(const AskedPaper& paper) {
  const std::string kinds = join(paper.kinds, "+");
  if (!paper.matter.empty()) return "m/" + paper.matter + "/" + kinds;
  return paper.period.empty() ? "s/" + kinds : "p/" + paper.period + "/" + kinds;
}

}  // namespace

void add_demands(const core::Condition& condition, Demands& demands) {
  if (const auto* all = std::get_if<core::AllOf>(&condition.node)) {
    for (const core::Condition& one : all->of) add_demands(one, demands);
  } else if (const auto* filled = std::get_if<core::Filled>(&condition.node)) {
    if (filled->field.kind.empty()) demands.try_emplace(filled->field.field);
  } else if (const auto* compare = std::get_if<core::Compare>(&condition.node)) {
    if (!compare->field.kind.empty()) return;
    std::vector<core::Scalar>& values = demands[compare->field.field];
    if (compare->relation != core::Relation::in) return;
    for (const core::Operand& operand : compare->operands) {
      if (const auto* scalar = std::get_if<core::Scalar>(&operand)) values.push_back(*scalar);
    }
  }
}

PaperWish wish_of(const core::PaperNeed& need, const core::Task& task) {
  PaperWish wish{need.kind, {need.fields.begin(), need.fields.end()}, {}};
  if (!need.done_on.empty()) wish.fields.insert(need.done_on);
  if (!need.distinct.empty()) wish.fields.insert(need.distinct);
  if (need.where) add_demands(*need.where, wish.demands);
  for (const auto& [field, values] : wish.demands) wish.fields.insert(field);
  if (need.signature) {
    const bool by_whom = !need.signature->any.empty() || !need.signature->all.empty();
    wish.fields.insert(by_whom ? "signed_by" : need.signature->field.field);
  }
  for (const core::Check& check : task.checks) {
    for (const core::FieldRef* field : core::fields_read(check.rule)) {
      if (field->kind == need.kind) wish.fields.insert(field->field);
    }
  }
  return wish;
}

std::string expected_of(const Demands& demands, const std::string& field) {
  const auto found = demands.find(field);
  if (found == demands.end() || found->second.empty()) return {};
  std::vector<std::string> texts;
  for (const core::Scalar& value : found->second) texts.push_back("“" + core::to_text(value) + "”");
  return "应为" + join(texts, "或");
}

std::string why_asked(const core::Verdict& verdict, const std::string& wanted, const View& view) {
  std::string text = "「" + verdict.task->title + "」";
  if (!wanted.empty() && wanted != verdict.task->title) text += "需要" + wanted;
  if (verdict.hint || verdict.unverified) text += "（依据或期限待核，仅作提示）";
  if (verdict.due.status != core::DueDay::Status::known) return text;
  const auto days = (view.as_of - *verdict.due.date).count();
  return text + (days > 0 ? fmt::format("，已超期{}日", days) : "，期限" + format_date_chinese(*verdict.due.date));
}

AskedPapers::Slot& AskedPapers::slot_for(const core::Verdict& verdict, const std::set<std::string>& kinds,
                                         const Demands& demands, std::set<std::size_t>& used) {
  const std::string matter = matter_id(view_, verdict);
  for (std::size_t i = 0; i < slots_.size(); ++i) {
    AskedPaper& paper = slots_[i].paper;
    if (used.contains(i) || paper.matter != matter || paper.period != verdict.period) continue;
    const std::set<std::string> there(paper.kinds.begin(), paper.kinds.end());
    const bool narrower = std::ranges::includes(there, kinds);
    if (!narrower && !std::ranges::includes(kinds, there)) continue;
    if (exclude_each_other(slots_[i].demands, demands)) continue;
    if (narrower) std::erase_if(paper.kinds, [&](const std::string& kind) { return !kinds.contains(kind); });
    used.insert(i);
    return slots_[i];
  }
  used.insert(slots_.size());
  Slot& slot = slots_.emplace_back();
  slot.paper.matter = matter;
  slot.paper.period = verdict.period;
  slot.paper.subject = subject_text(view_, verdict);
  slot.paper.spare = true;  // until somebody needs it
  return slot;
}

void AskedPapers::describe(Slot& slot, const core::Verdict& verdict, const std::string& wanted) const {
  add_once(slot.paper.because, why_asked(verdict, wanted, view_));
  add_once(slot.paper.articles, core::basis_text(*verdict.checklist, verdict.task->basis));
  if (verdict.due.status != core::DueDay::Status::known) return;
  slot.paper.due = std::min(slot.paper.due.value_or(*verdict.due.date), *verdict.due.date);
}

void AskedPapers::ask(const core::Verdict& verdict, const std::vector<PaperWish>& alternatives,
                      const std::string& wanted, std::size_t rows, std::size_t needed) {
  std::set<std::string> kinds;
  for (const PaperWish& wish : alternatives) kinds.insert(wish.kind);
  // Of several alternatives it is not known which will come: none of their demands can be held against another paper.
  const Demands demands = alternatives.size() == 1 ? alternatives.front().demands : Demands{};
  std::set<std::size_t> used;
  for (std::size_t row = 0; row < rows; ++row) {
    Slot& slot = slot_for(verdict, kinds, demands, used);
    if (slot.paper.kinds.empty()) {
      for (const PaperWish& wish : alternatives) add_once(slot.paper.kinds, wish.kind);
    }
    for (const auto& [field, values] : demands) {
      std::vector<core::Scalar>& there = slot.demands[field];
      if (there.empty()) there = values;
    }
    for (const PaperWish& wish : alternatives) {
      slot.fields[wish.kind].insert(wish.fields.begin(), wish.fields.end());
    }
    slot.paper.spare = slot.paper.spare && row >= needed;
    describe(slot, verdict, wanted);
  }
}

void AskedPapers::add_values(Slot& slot) const {
  for (const std::string& name : slot.paper.kinds) {
    const core::EvidenceKind* kind = view_.library.vocabulary.find_kind(name);
    if (kind == nullptr) continue;
    for (const core::FieldDef& field : kind->fields) {
      const bool is_asked = slot.fields[name].contains(field.id) || (field.required && !field.default_value);
      if (!is_asked) continue;
      AskedValue value;
      value.key = slot.paper.key + "|" + name + "." + field.id;
      value.kind = name;
      value.field = field;
      value.expected = expected_of(slot.demands, field.id);
      slot.paper.values.push_back(std::move(value));
    }
  }
}

std::vector<AskedPaper> AskedPapers::take() {
  std::ranges::stable_sort(slots_, [](const Slot& a, const Slot& b) {
    const auto due = [](const Slot& slot) { return slot.paper.due.value_or(Date::max()); };
    if (due(a) != due(b)) return due(a) < due(b);
    return std::tie(a.paper.subject, a.paper.matter, a.paper.period, a.paper.spare, a.paper.kinds) <
           std::tie(b.paper.subject, b.paper.matter, b.paper.period, b.paper.spare, b.paper.kinds);
  });
  std::map<std::string, int> seen;
  std::vector<AskedPaper> papers;
  for (Slot& slot : slots_) {
    const std::string key = base_key(slot.paper);
    const int nth = ++seen[key];
    slot.paper.key = nth == 1 ? key : key + "#" + std::to_string(nth);
    add_values(slot);
    papers.push_back(std::move(slot.paper));
  }
  slots_.clear();
  return papers;
}

}  // namespace fazhi::app
