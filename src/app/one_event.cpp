#include "app/one_event.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/words.h"
#include "base/text.h"

namespace fazhi::app {

namespace {

void use_id(std::string& unit, const core::Facts& facts) {
  if (unit.empty() || facts.find_unit(unit) != core::kNone) return;
  for (const core::Unit& one : facts.units) {
    if (std::ranges::find(one.versions, unit, &core::UnitVersion::name) == one.versions.end()) continue;
    unit = one.id;
    return;
  }
}

struct UseIds {
  const core::Facts& facts;

  void operator()(core::UnitAdded& body) const { use_id(body.parent, facts); }
  void operator()(core::UnitChanged& body) const {
    use_id(body.id, facts);
    if (body.parent) use_id(*body.parent, facts);
  }
  void operator()(core::UnitClosed& body) const {
    use_id(body.id, facts);
    use_id(body.successor, facts);
  }
  void operator()(core::PersonAdded& body) const { use_id(body.unit, facts); }
  void operator()(core::PersonChanged& body) const {
    if (body.unit) use_id(*body.unit, facts);
  }
  void operator()(core::MatterOpened& body) const {
    for (core::RoleHolder& party : body.parties) use_id(party.holder, facts);
  }
  void operator()(core::MatterTransferred& body) const {
    use_id(body.from, facts);
    use_id(body.to, facts);
  }
  void operator()(core::EvidenceSubmitted& body) const {
    use_id(body.unit, facts);
    for (core::EvidenceLink& link : body.links) use_id(link.unit, facts);
  }
  void operator()(core::RegisterConfirmed& body) const { use_id(body.unit, facts); }
  void operator()(core::FigureRecorded& body) const { use_id(body.unit, facts); }
  void operator()(core::WaiverGranted& body) const { use_id(body.unit, facts); }
  void operator()(core::ParameterSet& body) const { use_id(body.unit, facts); }
  template <typename Other>
  void operator()(Other&) const {}
};

void report(Diagnostics& out, std::string_view code, std::string message) {
  out.push_back({Severity::error, {}, std::move(message), std::string(code), {}});
}

std::optional<core::Value> read_value(const std::string& text, const core::FieldDef& field) {
  if (text.empty()) return core::Value();
  std::vector<core::Scalar> items;
  const std::vector<std::string> parts =
      field.many ? split(replace_all(text, "、", ","), ',') : std::vector<std::string>{text};
  for (const std::string& part : parts) {
    auto scalar = core::parse_scalar(field.type, trim(part));
    if (!scalar) return std::nullopt;
    items.push_back(std::move(*scalar));
  }
  return field.many ? core::Value(std::move(items)) : core::Value(std::move(items.front()));
}

const char* expected(core::FieldType type) {
  switch (type) {
    case core::FieldType::integer: return "整数";
    case core::FieldType::decimal: return "数";
    case core::FieldType::date: return "日期，如2026-03-01";
    case core::FieldType::boolean: return "是或否";
    default: return "文字";
  }
}

}  // namespace

void use_unit_ids(core::EventBody& body, const core::Facts& facts) { std::visit(UseIds{facts}, body); }

Recorded record_event(Workspace& workspace, const core::EventBody& body, const Acting& acting,
                      const RecordOptions& options) {
  return record_with(
      workspace,
      [&](const core::Facts& facts, Diagnostics&) {
        core::EventBody named = body;
        use_unit_ids(named, facts);
        return std::vector<core::Entry>{entry(std::move(named))};
      },
      acting, options);
}

core::Fields read_assignments(const std::vector<std::string>& assignments, const std::vector<core::FieldDef>& fields,
                              const std::string& what, Diagnostics& out) {
  core::Fields values;
  std::vector<std::string> ids;
  for (const core::FieldDef& field : fields) ids.push_back(field.id);
  for (const std::string& assignment : assignments) {
    const auto equals = assignment.find('=');
    const std::string id = assignment.substr(0, equals);
    const core::FieldDef* field = core::find_definition(fields, id);
    if (equals == std::string::npos) {
      report(out, "assignment", fmt::format("「{}」应写成 要素=值", assignment));
    } else if (field == nullptr) {
      report(out, "unknown-field",
             fmt::format("{}没有要素「{}」，有「{}」{}", what, id, join(ids, "」、「"), did_you_mean(id, ids)));
    } else if (auto value = read_value(assignment.substr(equals + 1), *field)) {
      core::set_field(values, id, std::move(*value));
    } else {
      report(out, "field-value",
             fmt::format("「{}」应为{}，写的是「{}」", field->title.empty() ? id : field->title, expected(field->type),
                         assignment.substr(equals + 1)));
    }
  }
  return values;
}

}  // namespace fazhi::app
