#include "app/oscal_parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "app/stable_uuid.h"
#include "base/text.h"
#include "core/phrases.h"
#include "report/clean_text.h"

namespace fazhi::app {

namespace {

constexpr const char* kNamespace = "urn:fazhi:oscal";

struct RoleTitle {
  const char* id;
  const char* title;
};
// Every role that a file of ours names.
constexpr RoleTitle kRoles[] = {{"responsible-unit", "责任单位"},
                                {"supporting-unit", "配合单位"},
                                {"leader", "责任领导"},
                                {"person-in-charge", "责任人"},
                                {"recorder", "登记人"}};

}  // namespace

std::string oscal_token(const std::string& id) {
  const bool begins_well = !id.empty() && (std::isalpha(static_cast<unsigned char>(id[0])) != 0 || (id[0] & 0x80) != 0);
  return begins_well ? id : "_" + id;
}

std::string oscal_control_id(const core::Checklist& checklist, const core::Task& task) {
  return oscal_token(checklist.id + "." + task.id);
}

std::string oscal_objective_id(const core::Checklist& checklist, const core::Task& task, const std::string& rule) {
  return oscal_control_id(checklist, task) + "_obj" + (rule.empty() ? "" : "." + rule);
}

std::string oscal_line(const std::string& text) {
  const std::string line = report::single_line(text);
  const std::string_view trimmed = trim(line);
  return trimmed.empty() ? "—" : std::string(trimmed);
}

OscalJson oscal_property(const std::string& name, const std::string& value) {
  return {{"name", name}, {"ns", kNamespace}, {"value", oscal_line(value)}};
}

std::string oscal_morning(Date day) { return format_date(day) + "T00:00:00+08:00"; }
std::string oscal_evening(Date day) { return format_date(day) + "T23:59:59+08:00"; }

std::string oscal_text(const OscalJson& document) {
  return document.dump(2, ' ', false, OscalJson::error_handler_t::replace) + "\n";
}

std::string OscalBook::uuid(const std::string& what) const {
  return uuid_of(view_.facts.ledger.region + "\n" + view_.facts.ledger.name + "\n" + what);
}

std::string OscalBook::add_party(const std::string& key, OscalJson party) {
  const std::string uuid = this->uuid("party " + key);
  party_uuids_[key] = uuid;
  party["uuid"] = uuid;
  parties_.push_back(std::move(party));
  return uuid;
}

std::string OscalBook::unit(std::uint32_t position) {
  const core::Unit& unit = view_.facts.units[position];
  const std::string key = "unit " + unit.id;
  if (const auto known = party_uuids_.find(key); known != party_uuids_.end()) return known->second;
  return add_party(key, {{"uuid", ""},
                         {"type", "organization"},
                         {"name", oscal_line(core::unit_name(view_.facts, position, view_.as_of))},
                         {"props", OscalJson::array({oscal_property("id", unit.id)})}});
}

std::string OscalBook::person(const std::string& id_or_name) {
  auto known = std::ranges::find(view_.persons, id_or_name, &core::PersonAdded::id);
  if (known == view_.persons.end()) known = std::ranges::find(view_.persons, id_or_name, &core::PersonAdded::name);
  const bool is_recorded = known != view_.persons.end();
  const std::string key = "person " + (is_recorded ? known->id : id_or_name);
  if (const auto party = party_uuids_.find(key); party != party_uuids_.end()) return party->second;
  OscalJson party{
      {"uuid", ""}, {"type", "person"}, {"name", oscal_line(mask_.name(is_recorded ? known->name : id_or_name))}};
  if (is_recorded && mask_.shown() && !known->post.empty())
    party["props"] = OscalJson::array({oscal_property("post", known->post)});
  const std::uint32_t unit = is_recorded ? view_.facts.find_unit(known->unit) : core::kNone;
  if (unit != core::kNone) party["member-of-organizations"] = OscalJson::array({this->unit(unit)});
  return add_party(key, std::move(party));
}

OscalJson OscalBook::metadata(const std::string& title, const std::string& version) const {
  const core::LedgerCreated& ledger = view_.facts.ledger;
  OscalJson props = OscalJson::array({oscal_property("ledger-state", view_.state_line())});
  if (!view_.known_by.empty()) props.push_back(oscal_property("known-by", view_.known_by));
  if (ledger.demo) props.push_back(oscal_property("demo", "示例数据"));
  OscalJson roles = OscalJson::array();
  for (const RoleTitle& role : kRoles) roles.push_back({{"id", role.id}, {"title", role.title}});
  OscalJson metadata{{"title", oscal_line(ledger.name + title + (ledger.demo ? "（示例数据）" : ""))},
                     {"last-modified", oscal_morning(view_.as_of)},
                     {"version", version},
                     {"oscal-version", "1.2.1"},
                     {"props", std::move(props)},
                     {"roles", std::move(roles)}};
  if (!parties_.empty()) metadata["parties"] = parties_;
  return metadata;
}

}  // namespace fazhi::app
