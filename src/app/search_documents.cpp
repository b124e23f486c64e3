#include "app/search_documents.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/phrases.h"
#include "core/record_state.h"
#include "core/verdict.h"
#include "core/wording.h"

namespace fazhi::app {

namespace {

using ledger::SearchDocument;

std::string value_text(const core::Value& value, const core::FieldDef* definition) {
  if (definition == nullptr || !definition->personal) return core::to_text(value);
  std::string text;
  for (const core::Scalar& item : value.items()) {
    const std::string name = core::to_text(item);
    if (name.empty()) continue;
    text += (text.empty() ? "" : "、") + core::masked_name(name);
  }
  return text;
}

void add_fields(const core::Fields& fields, const std::vector<core::FieldDef>* definitions, std::string& out) {
  for (const core::Field& field : fields) {
    const core::FieldDef* definition = definitions == nullptr ? nullptr : find_definition(*definitions, field.name);
    const bool is_titled = definition != nullptr && !definition->title.empty();
    const std::string text = value_text(field.value, definition);
    if (text.empty()) continue;
    out += fmt::format("{}：{}\n", is_titled ? definition->title : field.name, text);
  }
}

// 认定 of the problem, opening of the matter, adding of the unit: what came first and was not voided.
std::int64_t beginning_of(const ledger::Ledger& ledger, const std::string& subject) {
  for (const ledger::HistoryLine& line : ledger.history(subject)) {
    if (!line.voided) return line.event.sequence;
  }
  return 0;
}

void add_once(std::vector<std::string>& ids, const std::string& id) {
  if (!id.empty() && std::ranges::count(ids, id) == 0) ids.push_back(id);
}

void sort_owners(SearchDocument& document) {
  std::ranges::sort(document.units);
  std::ranges::sort(document.matters);
}

}  // namespace

SearchDocuments::SearchDocuments(const Workspace& workspace)
    : workspace_(workspace),
      facts_(workspace.ledger->facts()),
      library_(newest_library(*workspace.ledger, facts_)),
      problems_(workspace.ledger->problems()) {}

std::optional<SearchDocument> SearchDocuments::find(const std::string& subject) const {
  const auto colon = subject.find(':');
  const std::string what = subject.substr(0, colon);
  const std::string id = subject.substr(colon + 1);
  std::optional<SearchDocument> document;
  if (what == "evidence") document = of_record(id);
  if (what == "matter") document = of_matter(id);
  if (what == "problem") document = of_problem(id);
  if (what == "unit") document = of_unit(id);
  if (document) sort_owners(*document);
  return document;
}

std::optional<SearchDocument> SearchDocuments::of_record(const std::string& id) const {
  const auto record = workspace_.ledger->find_record(id);
  const core::RecordText* text = record ? record->shown() : nullptr;
  if (text == nullptr || record->state == core::ReviewState::withdrawn) return std::nullopt;
  SearchDocument document;
  document.subject = "evidence:" + id;
  document.sequence = record->sequence;
  document.kind = document.kind_title = record->kind;
  document.unit_title = unit_title(text->unit);
  document.title = text->title;
  document.number = text->number;
  document.state = record->state;
  document.day = text->formed_on;
  document.covers = text->covers;
  add_once(document.units, text->unit);
  const core::EvidenceKind* kind = library_.vocabulary.find_kind(record->kind);
  const auto* definitions = kind == nullptr ? nullptr : &kind->fields;
  add_fields(text->fields, definitions, document.fields);
  for (const core::EvidenceLink& link : text->links) {
    add_once(document.matters, link.matter);
    add_once(document.units, link.unit);
    const std::uint32_t matter = facts_.find_matter(link.matter);
    if (matter != core::kNone) document.fields += fmt::format("事项：{}\n", facts_.matters[matter].title);
    add_fields(link.fields, definitions, document.fields);
  }
  if (const auto* file = std::get_if<core::FileOriginal>(&record->original)) {
    document.file = file->sm3;
    document.fields += fmt::format("文件：{}\n", file->name);
  }
  if (const auto* archive = std::get_if<core::ArchiveOriginal>(&record->original)) {
    document.fields += fmt::format("档号：{}\n", archive->number);
  }
  return document;
}

std::optional<SearchDocument> SearchDocuments::of_matter(const std::string& id) const {
  const std::uint32_t position = facts_.find_matter(id);
  if (position == core::kNone) return std::nullopt;
  const core::Matter& matter = facts_.matters[position];
  const core::MatterKind* kind = library_.find_matter(matter.kind);
  SearchDocument document;
  document.subject = "matter:" + id;
  document.sequence = beginning_of(*workspace_.ledger, document.subject);
  document.kind = matter.kind;
  document.kind_title = kind == nullptr ? matter.kind : kind->title;
  document.title = matter.title;
  document.day = matter.opened_on;
  document.covers = {matter.opened_on, matter.closed_on};
  document.matters = {id};
  for (const core::PartyLine& line : matter.parties) {
    const core::Role* role = kind == nullptr ? nullptr : kind->find_role(line.role);
    for (const core::Holding& holding : line.holdings) {
      document.fields += fmt::format("{}：{}\n", role == nullptr ? line.role : role->title, unit_title(holding.holder));
      if (facts_.find_unit(holding.holder) != core::kNone) add_once(document.units, holding.holder);
    }
  }
  if (!matter.parties.empty()) document.unit_title = unit_title(matter.parties.front().holder_on(Date::max()));
  add_fields(matter.fields, kind == nullptr ? nullptr : &kind->fields, document.fields);
  if (!matter.outcome.empty()) document.fields += fmt::format("办理结果：{}\n", matter.outcome);
  return document;
}

std::optional<SearchDocument> SearchDocuments::of_problem(const std::string& key) const {
  const auto problem = std::ranges::find(problems_, key, &core::ProblemRecord::key);
  // 不列 of a proposal that was never confirmed has no number and no statement.
  if (problem == problems_.end() || problem->statement.empty()) return std::nullopt;
  SearchDocument document;
  document.subject = "problem:" + key;
  document.sequence = beginning_of(*workspace_.ledger, document.subject);
  document.kind = "problem";
  document.kind_title = "问题";
  document.title = problem->statement;
  document.number = problem->number;
  document.day = day_in_beijing(problem->confirmed_at);
  const auto at = key.find('@');
  const std::string unit = at == std::string::npos ? "" : key.substr(at + 1, key.find_first_of("#!", at) - at - 1);
  add_once(document.units, unit);
  document.unit_title = unit_title(unit);
  if (!problem->source.empty()) document.fields = fmt::format("来源：{}\n", problem->source);
  return document;
}

std::optional<SearchDocument> SearchDocuments::of_unit(const std::string& id) const {
  const std::uint32_t position = facts_.find_unit(id);
  if (position == core::kNone) return std::nullopt;
  const core::Unit& unit = facts_.units[position];
  SearchDocument document;
  document.subject = "unit:" + id;
  document.sequence = beginning_of(*workspace_.ledger, document.subject);
  document.kind = "unit";
  document.kind_title = "单位";
  document.title = document.unit_title = unit_title(id);
  document.day = unit.versions.front().from.value_or(facts_.ledger.begins);
  document.covers = {unit.versions.front().from, unit.closed_on};
  add_once(document.units, id);
  for (const core::UnitVersion& version : unit.versions) {
    if (version.name != document.title) document.fields += fmt::format("曾用名：{}\n", version.name);
  }
  return document;
}

std::string SearchDocuments::unit_title(const std::string& id) const {
  const std::uint32_t unit = facts_.find_unit(id);
  return unit == core::kNone ? id : core::unit_name(facts_, unit, Date::max());
}

std::vector<ledger::SearchName> SearchDocuments::names_of(const SearchDocument& document) const {
  using Of = ledger::SearchName::Of;
  std::vector<ledger::SearchName> names{{Of::kind, document.kind, document.kind},
                                        {Of::kind, document.kind, document.kind_title}};
  if (document.kind != "unit") return names;
  const std::string& id = document.units.front();
  names.push_back({Of::unit, id, id});
  for (const core::UnitVersion& version : facts_.units[facts_.find_unit(id)].versions) {
    names.push_back({Of::unit, id, version.name});
  }
  return names;
}

}  // namespace fazhi::app
