#include <array>

#include "yaml/fact_keys.h"
#include "yaml/fact_readers_internal.h"

namespace fazhi::yaml {

core::EventBody read_unit(Node node, const FactScope& scope) {
  const MapReader map(node, keys::kUnit, scope.out);
  core::UnitAdded unit{
      .id = map.required_id("id"), .name = map.required_text("name"), .types = {}, .parent = {}, .from = {}};
  unit.types = read_known_unit_types(map, scope);
  unit.parent = map.id("parent");
  unit.from = map.date("from");
  return unit;
}

core::EventBody read_unit_change(Node node, const FactScope& scope) {
  const MapReader map(node, keys::kUnitChange, scope.out);
  core::UnitChanged change;
  change.id = map.required_id("unit");
  change.from = required_date(map, "from");
  if (map.has("name")) change.name = map.text("name");
  if (map.has("types")) change.types = read_known_unit_types(map, scope);
  if (map.has("parent")) change.parent = map.id("parent");
  return change;
}

core::EventBody read_unit_closure(Node node, const FactScope& scope) {
  const MapReader map(node, keys::kUnitClosure, scope.out);
  return core::UnitClosed{
      .id = map.required_id("unit"), .on = required_date(map, "on"), .successor = map.id("successor")};
}

core::EventBody read_person(Node node, const FactScope& scope) {
  const MapReader map(node, keys::kPerson, scope.out);
  return core::PersonAdded{
      .id = map.required_id("id"), .name = map.required_text("name"), .unit = map.id("unit"), .post = map.text("post")};
}

}  // namespace fazhi::yaml
