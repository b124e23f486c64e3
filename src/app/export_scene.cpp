#include "app/export_scene.h"

#include "core/wording.h"

namespace fazhi::app {

ExportRow export_day(const std::optional<Date>& day) { return day ? ExportRow(format_date(*day)) : ExportRow(); }

ExportRow export_text(const std::string& text) { return text.empty() ? ExportRow() : ExportRow(text); }

ExportRow export_unit_name(const std::string& id, const View& view) {
  const std::uint32_t unit = view.facts.find_unit(id);
  return export_text(unit == core::kNone ? id : core::unit_name(view.facts, unit, view.as_of));
}

}  // namespace fazhi::app
