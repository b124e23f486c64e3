#include "app/export_fields.h"

namespace fazhi::app {

namespace {

struct ScalarRow {
  const NameMask& mask;

  ExportRow operator()(bool value) const { return value; }
  ExportRow operator()(std::int64_t value) const { return value; }
  ExportRow operator()(const Decimal& value) const { return value.to_string(); }
  ExportRow operator()(Date value) const { return format_date(value); }
  ExportRow operator()(const std::string& value) const { return mask.text(value); }
};

ExportRow value_row(const core::Value& value, const core::FieldDef* definition, const NameMask& mask) {
  if (value.empty()) return nullptr;
  if (definition != nullptr && definition->personal && !mask.shown()) return mask.value(value, definition);
  if (!value.many()) return std::visit(ScalarRow{mask}, *value.single());
  ExportRow list = ExportRow::array();
  for (const core::Scalar& item : value.items()) list.push_back(std::visit(ScalarRow{mask}, item));
  return list;
}

}  // namespace

void export_fields(const core::Fields& fields, const std::vector<core::FieldDef>* definitions, const NameMask& mask,
                   const ExportRow& owner, const RowSink& sink) {
  for (const core::Field& field : fields) {
    const core::FieldDef* definition = definitions == nullptr ? nullptr : find_definition(*definitions, field.name);
    const bool is_titled = definition != nullptr && !definition->title.empty();
    ExportRow row = owner;
    row["field"] = field.name;
    row["title"] = is_titled ? definition->title : field.name;
    row["value"] = value_row(field.value, definition, mask);
    sink(std::move(row));
  }
}

}  // namespace fazhi::app
