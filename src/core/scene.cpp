#include "core/scene.h"

#include <algorithm>

namespace fazhi::core {

namespace {

// Which entries of a unit's are seen: `covers` inside the period (every) or around as_of (standing).
struct CoversFit {
  bool inside = false;
  Date from, until;

  explicit CoversFit(const Scene& scene) : inside(scene.period.has_value()), from(scene.as_of), until(scene.as_of) {
    if (!scene.period) return;
    from = first_day(*scene.period);
    until = last_day(*scene.period);
  }
  bool operator()(const IndexEntry& entry) const {
    return inside ? from <= entry.covers_from && entry.covers_until <= until
                  : entry.covers_from <= from && until <= entry.covers_until;
  }
};

Value text_value(std::string_view text) { return text.empty() ? Value() : Value(Scalar(std::string(text))); }
Value date_value(const std::optional<Date>& date) { return date ? Value(Scalar(*date)) : Value(); }

// All holders of the role on as_of, as unit or person ids.
Value read_party(const Scene& scene, const Matter& matter, std::string_view role) {
  std::vector<Scalar> holders;
  for (const PartyLine& line : matter.parties) {
    if (line.role == role) holders.emplace_back(line.holder_on(scene.as_of));
  }
  return holders.empty() ? Value() : Value(std::move(holders));
}

Value earliest(const Scene& scene, const std::vector<Sight>& sights, std::string_view field) {
  Value best;
  for (const Sight& sight : sights) {
    Value value = read_record(scene, sight, field);
    if (value.empty()) continue;
    const bool sooner = best.empty() || (best.date() && value.date() && *value.date() < *best.date());
    if (sooner) best = std::move(value);
  }
  return best;
}

void note_passed_over(const Scene& scene, std::uint32_t record) {
  if (scene.passed_over == nullptr || std::ranges::find(*scene.passed_over, record) != scene.passed_over->end()) return;
  scene.passed_over->push_back(record);
}

bool sets(const ParameterSet& set, const std::string& full_id, const std::string& unit, Date day) {
  return set.parameter == full_id && set.unit == unit && set.from <= day;
}

// The latest by day; of the same day the one recorded last.
const ParameterSet* in_force(const Facts& facts, const std::string& full_id, const std::string& unit, Date day) {
  const ParameterSet* found = nullptr;
  for (const ParameterSet& set : facts.parameters) {
    if (sets(set, full_id, unit, day) && (found == nullptr || set.from >= found->from)) found = &set;
  }
  return found;
}

// What the overlays of the ledger's own region set; 示例市's also binds 示例市示例区.
const ParameterOverride* regional(const Library& library, const std::string& region, const std::string& full_id) {
  for (const Checklist& checklist : library.checklists) {
    if (!region.starts_with(checklist.region)) continue;
    const auto found = std::ranges::find(checklist.overrides, full_id, &ParameterOverride::parameter);
    if (found != checklist.overrides.end()) return &*found;
  }
  return nullptr;
}

}  // namespace

Date Scene::reference_day() const {
  if (matter != kNone) return facts->matters[matter].opened_on;
  if (period) return last_day(*period);
  return as_of;
}

std::vector<Sight> sights_of(const Scene& scene, const std::string& kind, bool by_owner) {
  const std::uint32_t kind_index = scene.facts->find_kind(kind);
  if (kind_index == kNone) return {};
  const bool of_matter = scene.matter != kNone;
  const auto entries =
      of_matter ? scene.index->of_matter(scene.matter, kind_index) : scene.index->of_unit(scene.unit, kind_index);
  std::vector<Sight> sights;
  if (entries.empty()) return sights;
  const CoversFit covers_fit(scene);
  for (const IndexEntry& entry : entries) {
    if (entry.formed_on > scene.as_of) continue;
    if (!of_matter && !covers_fit(entry)) continue;
    if (by_owner && !scene.index->is_or_became(entry.content->unit, scene.unit)) continue;
    // The text under review is read only where the scene asks for it; then instead of the accepted one.
    if (entry.submitted && !scene.with_submitted) note_passed_over(scene, entry.record);
    if (scene.with_submitted ? entry.is_amended : entry.submitted) continue;
    const PackedFields fields = entry.link == kNone ? PackedFields() : entry.content->links[entry.link].fields;
    sights.push_back({entry.record, entry.content, fields, entry.has_original});
  }
  return sights;
}

Value read_record(const Scene& scene, const Sight& sight, std::string_view field) {
  if (auto value = sight.link_fields.find(field)) return *std::move(value);
  if (auto value = sight.content->fields.find(field)) return *std::move(value);
  if (field == "formed_on") return Value(Scalar(sight.content->formed_on));
  if (field == "covers_from") return date_value(sight.content->covers.from);
  if (field == "covers_until") return date_value(sight.content->covers.until);
  if (field == "number") return text_value(sight.content->number);
  if (field == "title") return text_value(sight.content->title);
  if (field == "unit" && sight.content->unit != kNone) return text_value(scene.facts->units[sight.content->unit].id);
  return {};
}

Value read_matter(const Scene& scene, std::string_view field) {
  if (scene.matter == kNone) return {};
  const Matter& matter = scene.facts->matters[scene.matter];
  if (const Value* value = find_field(matter.fields, field); value != nullptr && !value->empty()) return *value;
  if (scene.matter_kind != nullptr) {
    if (const FieldDef* definition = find_definition(scene.matter_kind->fields, field)) {
      return definition->default_value.value_or(Value());
    }
    if (scene.matter_kind->find_role(field) != nullptr) return read_party(scene, matter, field);
  }
  if (field == "opened_on") return Value(Scalar(matter.opened_on));
  if (field == "closed_on") return date_value(matter.closed_on);
  if (field == "outcome") return text_value(matter.outcome);
  return {};
}

Value read(const Scene& scene, const FieldRef& reference, const PickedRecords& picked, bool by_owner) {
  if (reference.kind.empty()) return read_matter(scene, reference.field);
  const auto found = std::ranges::find(picked, reference.kind, &Picked::kind);
  if (found != picked.end()) return read_record(scene, found->sight, reference.field);
  return earliest(scene, sights_of(scene, reference.kind, by_owner), reference.field);
}

std::optional<ParameterValue> read_parameter(const Scene& scene, const std::string& id, Date day) {
  const Parameter* parameter = scene.library->find_parameter(id, *scene.checklist);
  if (parameter == nullptr) return std::nullopt;
  std::string full_id = id;
  if (id.find('/') == std::string::npos) {
    const bool at_home = scene.checklist->find_parameter(id) != nullptr || scene.checklist->overlay.empty();
    full_id = (at_home ? scene.checklist->id : scene.checklist->overlay) + "/" + id;
  }
  const ParameterSet* set = nullptr;
  if (scene.unit != kNone) set = in_force(*scene.facts, full_id, scene.facts->units[scene.unit].id, day);
  if (set == nullptr) set = in_force(*scene.facts, full_id, "", day);
  if (set != nullptr) return ParameterValue{set->value, !set->basis.empty(), &set->basis};
  if (const ParameterOverride* override = regional(*scene.library, scene.facts->ledger.region, full_id)) {
    return ParameterValue{override->value, !override->basis.empty(), &override->basis};
  }
  return ParameterValue{parameter->default_value, parameter->verified, nullptr};
}

}  // namespace fazhi::core
