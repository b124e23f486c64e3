// Units and persons.
#include "app/export_tables.h"

namespace fazhi::app {

namespace {

void unit_rows(const ExportScene& scene, const RowSink& sink) {
  for (const core::Unit& unit : scene.view().facts.units) {
    const core::UnitVersion& version = unit.on(scene.view().as_of);
    sink({{"id", unit.id},
          {"name", version.name},
          {"types", version.types},
          {"parent", export_text(version.parent)},
          {"closed_on", export_day(unit.closed_on)},
          {"successor", export_text(unit.successor)}});
  }
}

void unit_version_rows(const ExportScene& scene, const RowSink& sink) {
  for (const core::Unit& unit : scene.view().facts.units) {
    for (const core::UnitVersion& version : unit.versions) {
      sink({{"unit", unit.id},
            {"from", export_day(version.from)},
            {"name", version.name},
            {"types", version.types},
            {"parent", export_text(version.parent)}});
    }
  }
}

void person_rows(const ExportScene& scene, const RowSink& sink) {
  for (const core::PersonAdded& person : scene.view().persons) {
    sink({{"id", person.id},
          {"name", scene.mask.name(person.name)},
          {"unit", export_text(person.unit)},
          {"post", export_text(person.post)}});
  }
}

}  // namespace

std::vector<ExportTable> export_tables_of_units() {
  return {{"units",
           "责任单位",
           {{"id", "标识"},
            {"name", "名称"},
            {"types", "类型"},
            {"parent", "上级"},
            {"closed_on", "撤销日"},
            {"successor", "承继单位"}},
           unit_rows},
          {"unit_versions",
           "单位的名称和类型沿革",
           {{"unit", "单位"}, {"from", "自"}, {"name", "名称"}, {"types", "类型"}, {"parent", "上级"}},
           unit_version_rows},
          {"persons", "人员", {{"id", "标识"}, {"name", "姓名"}, {"unit", "单位"}, {"post", "职务"}}, person_rows}};
}

}  // namespace fazhi::app
