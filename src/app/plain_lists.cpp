#include "app/plain_lists.h"

#include <fmt/format.h>

#include <set>

#include "base/text.h"
#include "core/scene.h"
#include "core/wording.h"

namespace fazhi::app {

namespace {

Listing start(const Workspace& workspace, const core::LedgerCreated& info, const std::string& what) {
  Listing listing;
  listing.title = info.name + what;
  listing.demo = info.demo;
  listing.state_line = ledger::state_text(workspace.ledger->head());
  listing.table.name = what;
  return listing;
}

std::string source_of(const core::ParameterValue& value, const core::Parameter& parameter) {
  if (value.document == nullptr)
    return fmt::format("缺省值{} {}", parameter.verified ? "" : "〔待核〕", parameter.says);
  return value.document->empty() ? "本台账设定，无文号" : *value.document;
}

// Units for which the parameter was set by itself, each once.
std::vector<std::uint32_t> units_with_own(const core::Facts& facts, const std::string& parameter, Date as_of) {
  std::set<std::uint32_t> units;
  for (const core::ParameterSet& one : facts.parameters) {
    if (one.parameter == parameter && !one.unit.empty() && one.from <= as_of) units.insert(facts.find_unit(one.unit));
  }
  return {units.begin(), units.end()};
}

}  // namespace

Listing unit_list(const Workspace& workspace, Date as_of) {
  const core::Facts facts = workspace.ledger->facts();
  Listing listing = start(workspace, facts.ledger, "单位");
  listing.table.columns = {
      {"id", "标识", 8, report::Align::left},        {"name", "名称", 12, report::Align::left},
      {"types", "类型", 18, report::Align::left},    {"parent", "上级", 8, report::Align::left},
      {"closed_on", "撤销", 6, report::Align::left}, {"successor", "承继单位", 8, report::Align::left}};
  for (const core::Unit& unit : facts.units) {
    const core::UnitVersion& version = unit.on(as_of);
    listing.table.rows.push_back({unit.id, version.name, join(version.types, "、"), version.parent,
                                  unit.closed_on ? report::Cell(*unit.closed_on) : report::Cell(std::string()),
                                  unit.successor});
  }
  listing.notes.push_back(fmt::format("共{}家。", facts.units.size()));
  return listing;
}

Listing person_list(const Workspace& workspace) {
  const core::Facts facts = workspace.ledger->facts();
  Listing listing = start(workspace, facts.ledger, "人员");
  listing.table.columns = {{"id", "标识", 8, report::Align::left},
                           {"name", "姓名", 8, report::Align::left},
                           {"unit", "单位", 12, report::Align::left},
                           {"post", "职务", 12, report::Align::left}};
  for (const core::PersonAdded& person : workspace.ledger->persons()) {
    const std::uint32_t unit = facts.find_unit(person.unit);
    listing.table.rows.push_back({person.id, person.name,
                                  unit == core::kNone ? person.unit : core::unit_name(facts, unit, Date::max()),
                                  person.post});
  }
  return listing;
}

Listing parameter_list(const Workspace& workspace, Date as_of) {
  const core::Facts facts = workspace.ledger->facts();
  const core::Library library = library_of(*workspace.ledger, adoptions_on(facts, as_of));
  Listing listing = start(workspace, facts.ledger, "参数");
  listing.as_of = as_of;
  listing.table.columns = {{"parameter", "标识", 12, report::Align::left}, {"title", "参数", 14, report::Align::left},
                           {"unit", "适用单位", 8, report::Align::left},   {"value", "值", 5, report::Align::right},
                           {"measure", "计量", 4, report::Align::left},    {"source", "来历", 18, report::Align::left}};
  core::Scene scene;
  scene.library = &library;
  scene.facts = &facts;
  for (const core::Checklist& checklist : library.checklists) {
    scene.checklist = &checklist;
    for (const core::Parameter& parameter : checklist.parameters) {
      const std::string id = checklist.id + "/" + parameter.id;
      std::vector<std::uint32_t> whose = units_with_own(facts, id, as_of);
      whose.insert(whose.begin(), core::kNone);
      for (const std::uint32_t unit : whose) {
        scene.unit = unit;
        const auto value = core::read_parameter(scene, id, as_of);
        listing.table.rows.push_back({id, parameter.title,
                                      unit == core::kNone ? "全部" : core::unit_name(facts, unit, as_of),
                                      core::to_text(value->value), parameter.measure, source_of(*value, parameter)});
      }
    }
  }
  return listing;
}

}  // namespace fazhi::app
