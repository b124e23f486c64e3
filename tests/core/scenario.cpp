#include "scenario.h"

#include "catch.h"

namespace fazhi::core::test {

Scenario::Scenario(const std::string& begins) {
  LedgerCreated created;
  created.name = "示例市示例区";
  created.region = "示例市示例区";
  created.begins = day(begins);
  event(created);
}

Scenario& Scenario::event(EventBody body) {
  Event one;
  one.sequence = static_cast<std::int64_t>(events_.size()) + 1;
  one.body = std::move(body);
  one.recorded_at = recorded_at_;
  events_.push_back(std::move(one));
  return *this;
}

Scenario& Scenario::recorded_on(const std::string& when) {
  recorded_at_ = Instant(day(when)) + std::chrono::hours(4);  // noon in Beijing
  return *this;
}

Scenario& Scenario::unit(const std::string& id, std::vector<std::string> types, const std::string& from) {
  return event(UnitAdded{id, id, std::move(types), {}, from.empty() ? std::nullopt : std::optional<Date>(day(from))});
}

Scenario& Scenario::matter(const std::string& id, const std::string& kind, const std::string& opened_on,
                           std::vector<RoleHolder> parties, Fields fields) {
  return event(MatterOpened{id, kind, id, day(opened_on), std::move(parties), std::move(fields)});
}

Scenario& Scenario::paper(const std::string& kind, const std::string& about, const std::string& formed_on,
                          Fields fields) {
  EvidenceSubmitted paper;
  paper.id = "ev-" + std::to_string(events_.size());
  paper.kind = kind;
  paper.formed_on = day(formed_on);
  paper.original = ArchiveOriginal{"档-1", "一号柜"};
  paper.fields = std::move(fields);
  bool is_matter = false;
  for (const Event& one : events_) {
    const auto* opened = std::get_if<MatterOpened>(&one.body);
    is_matter = is_matter || (opened != nullptr && opened->id == about);
  }
  paper.links.push_back(is_matter ? EvidenceLink{about, {}, {}} : EvidenceLink{{}, about, {}});
  paper.unit = is_matter ? "a" : about;
  last_paper_ = events_.size();
  return event(paper);
}

Scenario& Scenario::submitted(const std::string& kind, const std::string& about, const std::string& formed_on,
                              Fields fields) {
  return paper(kind, about, formed_on, std::move(fields));
}

Scenario& Scenario::accepted(const std::string& kind, const std::string& about, const std::string& formed_on,
                             Fields fields) {
  paper(kind, about, formed_on, std::move(fields));
  return event(EvidenceAccepted{last_paper().id, {}});
}

EvidenceSubmitted& Scenario::last_paper() { return std::get<EvidenceSubmitted>(events_[last_paper_].body); }

std::vector<Verdict> Scenario::verdicts(const Library& library, const std::string& as_of) {
  folded_ = facts();
  return evaluate(library, folded_, calendar(), day(as_of));
}

const Verdict& Scenario::verdict(const Library& library, const std::string& as_of) {
  judged_ = verdicts(library, as_of);
  REQUIRE(judged_.size() == 1);
  return judged_.front();
}

Library one_task(Task task) {
  Library library;
  Checklist checklist;
  checklist.id = "c";
  checklist.title = "示例清单";
  Basis law;
  law.id = "law";
  law.title = "示例条例";
  checklist.basis.push_back(law);
  MatterKind matter;
  matter.id = "decision";
  matter.parties = {{"lead", "承办单位"}};
  checklist.matters.push_back(matter);
  if (task.id.empty()) task.id = "t";
  if (task.basis.empty()) task.basis.push_back({"law", "第一条"});
  checklist.tasks.push_back(std::move(task));
  library.checklists.push_back(std::move(checklist));
  return library;
}

FieldRef field(std::string_view text) {
  const auto dot = text.find('.');
  if (dot == std::string_view::npos) return {{}, std::string(text)};
  return {std::string(text.substr(0, dot)), std::string(text.substr(dot + 1))};
}

Condition is(std::string_view name, Scalar value) {
  return {Compare{field(name), Relation::in, {Operand(std::move(value))}}};
}

Condition negate(Condition condition) { return {Not{std::make_shared<const Condition>(std::move(condition))}}; }

Need paper(const std::string& kind, std::vector<std::string> fields, const std::string& done_on) {
  PaperNeed need;
  need.kind = kind;
  need.fields = std::move(fields);
  need.done_on = done_on;
  return {{}, need};
}

}  // namespace fazhi::core::test
