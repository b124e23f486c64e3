#include "app/one_event.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/words.h"
#include "base/text.h"

namespace fazhi::app {

namespace {

struct UseIds {
  const core::Facts& facts;
  Diagnostics& out;

  void use_id(std::string& unit) const {
    Diagnostics said;
    if (unit.empty()) return;
    if (const auto found = find_unit(facts, unit, said)) unit = facts.units[*found].id;
    for (Diagnostic& one : said) {
      if (std::ranges::find(out, one) == out.end()) out.push_back(std::move(one));  // a paper names its unit twice
    }
  }
  // Who holds a role may be a person or somebody outside: only admission knows.
  void use_holder_id(std::string& holder) const {
    if (is_unit_name(facts, holder)) use_id(holder);
  }

  void operator()(core::UnitAdded& body) const { use_id(body.parent); }
  void operator()(core::UnitChanged& body) const {
    use_id(body.id);
    if (body.parent) use_id(*body.parent);
  }
  void operator()(core::UnitClosed& body) const {
    use_id(body.id);
    use_id(body.successor);
  }
  void operator()(core::PersonAdded& body) const { use_id(body.unit); }
  void operator()(core::PersonChanged& body) const {
    if (body.unit) use_id(*body.unit);
  }
  void operator()(core::MatterOpened& body) const {
    for (core::RoleHolder& party : body.parties) use_holder_id(party.holder);
  }
  void operator()(core::MatterTransferred& body) const {
    use_holder_id(body.from);
    use_holder_id(body.to);
  }
  void operator()(core::EvidenceSubmitted& body) const {
    use_id(body.unit);
    for (core::EvidenceLink& link : body.links) use_id(link.unit);
  }
  void operator()(core::RegisterConfirmed& body) const { use_id(body.unit); }
  void operator()(core::FigureRecorded& body) const { use_id(body.unit); }
  void operator()(core::WaiverGranted& body) const { use_id(body.unit); }
  void operator()(core::ParameterSet& body) const { use_id(body.unit); }
  void operator()(core::ProblemEntered& body) const { use_id(body.unit); }
  void operator()(core::ProblemPlanned& body) const {
    if (!body.supporting) return;
    for (std::string& unit : *body.supporting) use_id(unit);
  }
  void operator()(core::ProblemRuled& body) const { use_id(body.to); }
  void operator()(core::ProblemSplit& body) const {
    for (core::ProblemPart& part : body.parts) use_id(part.unit);
  }
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

}  // namespace

namespace {

// 「重大行政决策事项」 for decision, 「决策承办单位」 for lead.
void use_ids_of_titles(core::EventBody& body, const core::Library& library, const core::Facts& facts,
                       Diagnostics& out) {
  if (auto* confirmed = std::get_if<core::RegisterConfirmed>(&body)) {
    if (const core::MatterKind* kind = find_matter_kind(library, confirmed->kind, out)) confirmed->kind = kind->id;
  } else if (auto* transferred = std::get_if<core::MatterTransferred>(&body)) {
    const std::uint32_t matter = facts.find_matter(transferred->id);
    const core::MatterKind* kind = matter == core::kNone ? nullptr : library.find_matter(facts.matters[matter].kind);
    if (kind != nullptr) transferred->role = role_id(*kind, transferred->role);
  }
}

}  // namespace

std::string expected_text(core::FieldType type) {
  switch (type) {
    case core::FieldType::integer: return "整数，如 10";
    case core::FieldType::decimal: return "数，如 12.5";
    case core::FieldType::date: return "日期，如 2026-03-01";
    case core::FieldType::boolean: return "是或否";
    case core::FieldType::text:
    case core::FieldType::one_of:
    case core::FieldType::unit:
    case core::FieldType::party:
    case core::FieldType::matter: return "文字";
  }
  return {};
}

void use_unit_ids(core::EventBody& body, const core::Facts& facts, Diagnostics& out) {
  std::visit(UseIds{facts, out}, body);
}

Recorded record_event(Workspace& workspace, const core::EventBody& body, const Acting& acting,
                      const RecordOptions& options) {
  return record_with(
      workspace,
      [&](const core::Facts& facts, Diagnostics& out) {
        core::EventBody named = body;
        use_unit_ids(named, facts, out);
        use_ids_of_titles(named, newest_library(*workspace.ledger, facts), facts, out);
        return std::vector<core::Entry>{entry(std::move(named))};
      },
      acting, options);
}

core::Fields read_assignments(const std::vector<std::string>& assignments, const std::vector<core::FieldDef>& fields,
                              const std::string& what, Diagnostics& out) {
  core::Fields values;
  std::vector<std::string> words, shown;
  for (const core::FieldDef& field : fields) {
    words.push_back(field.id);
    words.push_back(field.title);
    // Those of a link are the kind's own once more.
    if (field.id.find('/') == std::string::npos) shown.push_back(id_with_title(field.id, field.title));
  }
  for (const std::string& assignment : assignments) {
    const auto equals = assignment.find('=');
    const std::string word = assignment.substr(0, equals);
    const core::FieldDef* field = find_field_word(fields, word);
    if (equals == std::string::npos) {
      report(out, "assignment", fmt::format("「{}」应写成 要素=值", assignment));
    } else if (field == nullptr) {
      report(out, "unknown-field",
             fmt::format("{}没有要素「{}」，有「{}」{}", what, word, join(shown, "」、「"), did_you_mean(word, words)));
    } else if (auto value = read_value(assignment.substr(equals + 1), *field)) {
      core::set_field(values, field->id, std::move(*value));
    } else {
      report(out, "field-value",
             fmt::format("「{}」应为{}，写的是「{}」", field->title.empty() ? field->id : field->title,
                         expected_text(field->type), assignment.substr(equals + 1)));
    }
  }
  return values;
}

}  // namespace fazhi::app
