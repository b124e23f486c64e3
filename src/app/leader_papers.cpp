#include "app/leader_papers.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/text.h"

namespace fazhi::app {

namespace {

// Kinds that the tasks ask for, each with the field that says when it was done.
void add_kinds(const core::Need& need, std::map<std::string, std::string>& kinds) {
  struct Collect {
    std::map<std::string, std::string>& kinds;
    void operator()(const core::PaperNeed& paper) const { kinds.emplace(paper.kind, paper.done_on); }
    void operator()(const core::AnyNeed& any) const {
      for (const core::Need& one : any.of) add_kinds(one, kinds);
    }
    void operator()(const core::AllNeed& all) const {
      for (const core::Need& one : all.of) add_kinds(one, kinds);
    }
  };
  std::visit(Collect{kinds}, need.node);
}

std::optional<core::Value> field_of(const core::RecordContent& content, std::uint32_t unit, const std::string& name) {
  for (const core::RecordLink& link : content.links) {
    if (link.unit != unit) continue;
    if (auto value = link.fields.find(name)) return value;
  }
  return content.fields.find(name);
}

bool is_about(const core::RecordContent& content, std::uint32_t unit) {
  return content.unit == unit ||
         std::ranges::any_of(content.links, [unit](const core::RecordLink& link) { return link.unit == unit; });
}

bool is_of_period(const core::RecordContent& content, Date day, const View& view) {
  const auto& covers = content.covers;
  if (core::contains(view.period, day)) return true;
  if (!covers.from && !covers.until) return false;
  return (!covers.from || *covers.from <= core::last_day(view.period)) &&
         (!covers.until || core::first_day(view.period) <= *covers.until);
}

std::string says(const core::RecordContent& content, std::uint32_t unit, const core::EvidenceKind* kind,
                 const std::string& done_on) {
  if (kind == nullptr) return {};
  std::vector<std::string> parts;
  for (const core::FieldDef& field : kind->fields) {
    if (field.personal || field.id == done_on) continue;
    const auto value = field_of(content, unit, field.id);
    if (value && !value->empty()) parts.push_back(field.title + "：" + core::to_text(*value));
  }
  return join(parts, "；");
}

std::string name_of(const core::RecordContent& content) {
  const std::string title(content.title), number(content.number);
  if (title.empty() || number.empty()) return title + number;
  return title + "（" + number + "）";
}

}  // namespace

std::vector<LeaderPaper> leader_papers(const View& view, const DutyItem& leaders, std::uint32_t unit) {
  std::map<std::string, std::string> kinds;
  std::set<std::uint32_t> units;
  for (const DutyTask& task : leaders.tasks) {
    for (const core::Need& need : task.task->needs) add_kinds(need, kinds);
    for (const core::Verdict* verdict : task.verdicts) units.insert(verdict->unit);
  }
  if (unit != core::kNone) units = {unit};
  std::vector<LeaderPaper> papers;
  for (const core::Record& record : view.facts.records) {
    const auto kind = kinds.find(view.facts.kinds[record.kind]);
    if (kind == kinds.end() || record.accepted == nullptr) continue;
    for (const std::uint32_t of : units) {
      const core::RecordContent& content = *record.accepted;
      if (!is_about(content, of)) continue;
      const auto done_on = kind->second.empty() ? std::nullopt : field_of(content, of, kind->second);
      const Date day = done_on ? done_on->date().value_or(content.formed_on) : content.formed_on;
      if (content.formed_on > view.as_of || !is_of_period(content, day, view)) continue;
      papers.push_back({day, kind->first, name_of(content),
                        says(content, of, view.library.vocabulary.find_kind(kind->first), kind->second)});
    }
  }
  std::ranges::stable_sort(papers, {}, &LeaderPaper::day);
  return papers;
}

}  // namespace fazhi::app
