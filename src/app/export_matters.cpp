// Matters, who is who in them, and the fields of matters and papers.
#include "app/export_fields.h"
#include "app/export_tables.h"

namespace fazhi::app {

namespace {

// A person stands there by id, somebody outside by name.
ExportRow holder_name(const std::string& holder, const core::Role* role, const ExportScene& scene) {
  const View& view = scene.view();
  if (view.facts.find_unit(holder) != core::kNone) return export_unit_name(holder, view);
  for (const core::PersonAdded& person : view.persons) {
    if (person.id == holder) return scene.mask.name(person.name);
  }
  const bool is_person = role != nullptr && role->type == "person";
  return export_text(is_person ? scene.mask.name(holder) : scene.mask.text(holder));
}

void all_matters(const ExportScene& scene, const RowSink& sink) {
  for (const core::Matter& matter : scene.view().facts.matters) sink(matter_row(matter, scene));
}

void all_parties(const ExportScene& scene, const RowSink& sink) {
  for (const core::Matter& matter : scene.view().facts.matters) party_rows(matter, scene, sink);
}

void all_matter_fields(const ExportScene& scene, const RowSink& sink) {
  for (const core::Matter& matter : scene.view().facts.matters) matter_field_rows(matter, scene, sink);
}

}  // namespace

ExportRow matter_row(const core::Matter& matter, const ExportScene& scene) {
  return {{"id", matter.id},
          {"kind", matter.kind},
          {"title", scene.mask.text_of_matter(matter.title, scene.view().facts.find_matter(matter.id))},
          {"opened_on", format_date(matter.opened_on)},
          {"closed_on", export_day(matter.closed_on)},
          {"outcome", export_text(matter.outcome)},
          {"merged_into", export_text(matter.merged_into)}};
}

void party_rows(const core::Matter& matter, const ExportScene& scene, const RowSink& sink) {
  const core::MatterKind* kind = scene.view().library.find_matter(matter.kind);
  for (const core::PartyLine& line : matter.parties) {
    const core::Role* role = kind == nullptr ? nullptr : kind->find_role(line.role);
    for (const core::Holding& holding : line.holdings) {
      const bool is_unit = scene.view().facts.find_unit(holding.holder) != core::kNone;
      const ExportRow name = holder_name(holding.holder, role, scene);
      const bool is_person = role != nullptr && role->type == "person";
      sink({{"matter", matter.id},
            {"role", line.role},
            {"role_title", role == nullptr ? line.role : role->title},
            {"from", export_day(holding.from)},
            {"holder", is_unit || !is_person ? export_text(scene.mask.text(holding.holder)) : name},
            {"holder_name", name}});
    }
  }
}

void matter_field_rows(const core::Matter& matter, const ExportScene& scene, const RowSink& sink) {
  const core::MatterKind* kind = scene.view().library.find_matter(matter.kind);
  export_fields(matter.fields, kind == nullptr ? nullptr : &kind->fields, scene.mask, {{"matter", matter.id}}, sink);
}

std::vector<ExportTable> export_tables_of_matters() {
  return {{"matters",
           "事项",
           {{"id", "标识"},
            {"kind", "种类"},
            {"title", "名称"},
            {"opened_on", "立项日"},
            {"closed_on", "办结日"},
            {"outcome", "办理结果"},
            {"merged_into", "并入"}},
           all_matters},
          {"parties",
           "事项的各方",
           {{"matter", "事项"},
            {"role", "角色"},
            {"role_title", "角色名称"},
            {"from", "自"},
            {"holder", "是谁"},
            {"holder_name", "名称"}},
           all_parties},
          {"matter_fields",
           "事项的要素",
           {{"matter", "事项"}, {"field", "要素"}, {"title", "要素名称"}, {"value", "值"}},
           all_matter_fields}};
}

}  // namespace fazhi::app
