#include "core/matter_state.h"

#include <algorithm>

namespace fazhi::core {

namespace {

void set_matter_field(Matter& matter, const Field& field) {
  if (field.name == "opened_on") {
    if (field.value.date()) matter.opened_on = *field.value.date();
  } else if (field.name == "title") {
    const Scalar* title = field.value.single();
    if (title != nullptr) matter.title = to_text(*title);
  } else if (field.value.empty()) {
    std::erase_if(matter.fields, [&](const Field& old) { return old.name == field.name; });
  } else {
    set_field(matter.fields, field.name, field.value);
  }
}

struct Applier {
  Matter& matter;

  void operator()(const MatterChanged& body) const {
    if (body.id != matter.id) return;
    for (const Field& field : body.set) set_matter_field(matter, field);
  }
  void operator()(const MatterTransferred& body) const {
    if (body.id != matter.id) return;
    const auto line = std::ranges::find_if(matter.parties, [&](const PartyLine& one) {
      return one.role == body.role && one.holder_on(body.on) == body.from;
    });
    if (line == matter.parties.end()) return;
    const auto later = std::ranges::find_if(
        line->holdings, [&](const Holding& holding) { return holding.from && *holding.from > body.on; });
    line->holdings.insert(later, Holding{body.on, body.to});
  }
  void operator()(const MatterClosed& body) const {
    if (body.id != matter.id) return;
    matter.closed_on = body.on;
    matter.outcome = body.outcome;
  }
  void operator()(const MatterMerged& body) const {
    if (body.id == matter.id) matter.merged_into = body.into;
  }
  template <typename Other>
  void operator()(const Other&) const {}
};

}  // namespace

Matter opened_matter(const MatterOpened& body) {
  Matter matter;
  matter.id = body.id;
  matter.kind = body.kind;
  matter.title = body.title;
  matter.opened_on = body.on;
  matter.fields = body.fields;
  for (const RoleHolder& party : body.parties) matter.parties.push_back({party.role, {{std::nullopt, party.holder}}});
  return matter;
}

void apply(Matter& matter, const EventBody& body) { std::visit(Applier{matter}, body); }

}  // namespace fazhi::core
