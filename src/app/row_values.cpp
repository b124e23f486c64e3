#include "app/row_values.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "intake/cell_text.h"

namespace fazhi::app {

using intake::Cell;
using intake::ColumnTarget;
using intake::FoundColumn;
using intake::TargetPart;

const ReadValue* RowValues::find(std::string_view id, TargetPart part) const {
  for (const ReadValue& one : values) {
    if (one.target->part == part && one.target->id == id) return &one;
  }
  return nullptr;
}

std::string RowValues::text(std::string_view own_id) const {
  const ReadValue* found = own(own_id);
  return found == nullptr ? std::string() : core::to_text(found->value);
}

std::optional<Date> RowValues::date(std::string_view own_id) const {
  const ReadValue* found = own(own_id);
  return found == nullptr ? std::nullopt : found->value.date();
}

RowReader::RowReader(const PlanInput& input, SheetPlan& sheet, const NamedThings& names, Diagnostics& out)
    : input_(input), sheet_(sheet), names_(names), out_(out) {
  days_ = {sheet.table.year, input.workbook.dates_of_1904};
  add_constants();
}

// What holds for all rows is read like a cell of each, so that it is checked in the same way.
void RowReader::add_constants() {
  const auto add = [&](const ColumnTarget& target, const std::string& text) {
    FoundColumn column;
    column.match = {intake::kExact, &target, {}, false};
    constant_columns_.push_back(std::move(column));
    constant_texts_.push_back(text);
  };
  const auto has_column = [&](const ColumnTarget& target) {
    return std::ranges::any_of(sheet_.table.columns,
                               [&](const FoundColumn& one) { return one.match.target == &target; });
  };
  if (sheet_.profile != nullptr) {
    for (const auto& [word, text] : sheet_.profile->constants) {
      if (const ColumnTarget* target = sheet_.table.form->find_target(word)) add(*target, text);
    }
  }
  if (sheet_.table.unit.empty()) return;
  for (const ColumnTarget& target : sheet_.table.form->targets) {
    const bool is_unit =
        target.type == core::FieldType::unit && target.part != TargetPart::field && target.id != "parent";
    if (!is_unit) continue;
    const bool is_given =
        std::ranges::any_of(constant_columns_, [&](const FoundColumn& one) { return one.match.target == &target; });
    if (!is_given && !has_column(target)) {
      add(target, sheet_.table.unit);
      sheet_.notes.push_back(fmt::format("标题里写着「{}」，各行的{}都按它", sheet_.table.unit, target.title));
    }
    return;  // the first one only: who hands it in
  }
}

Location RowReader::place(const RowValues& row, const ReadValue* value) const {
  std::uint16_t column = 0;
  if (value != nullptr && !value->constant) {
    column = value->column;
  } else if (!row.values.empty()) {
    const auto cell = std::ranges::find(row.values, false, &ReadValue::constant);
    if (cell != row.values.end()) column = cell->column;
  }
  return {input_.workbook.path, 0, 0, intake::cell_address(*sheet_.sheet, row.row, column)};
}

void RowReader::refuse(RowValues& row, const ReadValue* value, std::string code, std::string message) {
  row.faulty = true;
  if (value != nullptr && value->constant && !told_constants_.insert(message).second) return;
  out_.push_back({Severity::error, place(row, value), std::move(message), std::move(code), {}});
}

template <typename T>
std::optional<core::Scalar> RowReader::taken(const intake::CellReading<T>& reading, const Asked& asked) {
  if (reading.value) return core::Scalar(*reading.value);
  if (!reading.fault.empty()) {
    const ReadValue at{asked.column.match.target, asked.column.heading.column, asked.constant, {}};
    refuse(asked.row, &at, reading.code, fmt::format("{}列{}", asked.column.match.target->title, reading.fault));
  }
  return std::nullopt;
}

std::optional<core::Scalar> RowReader::read_name(const std::string& word, const Asked& asked) {
  const ColumnTarget& target = *asked.column.match.target;
  const ReadValue at{&target, asked.column.heading.column, asked.constant, {}};
  if (target.type == core::FieldType::matter) {
    FoundName found = names_.find_matter(word, target.matter_kind);
    if (!found.id.empty()) return found.id;
    refuse(asked.row, &at, found.code, found.fault);
    return std::nullopt;
  }
  const FoundName& found = names_.find_unit(word);
  if (target.type == core::FieldType::party) return found.id.empty() || !found.exact ? word : found.id;
  if (found.id.empty()) {
    refuse(asked.row, &at, found.code, found.fault);
    return std::nullopt;
  }
  if (!found.exact) taken_for_.emplace(word, found.shown);
  return found.id;
}

std::optional<core::Scalar> RowReader::read_scalar(const Asked& asked) {
  const ColumnTarget& target = *asked.column.match.target;
  const Cell& cell = asked.cell;
  const core::FieldType type = target.only_exact ? core::FieldType::text : target.type;
  switch (type) {
    case core::FieldType::date: {
      const bool bare = cell.kind == intake::CellKind::number && !cell.date_style && cell.text.size() < 7;
      if (bare) serials_.insert(asked.column.heading.column);
      return taken(intake::read_day(cell, days_), asked);
    }
    case core::FieldType::integer: return taken(intake::read_whole_number(cell, asked.column.measure), asked);
    case core::FieldType::decimal:
      return taken(intake::read_number(cell, asked.column.measure, intake::measure_in(target.title)), asked);
    case core::FieldType::boolean: return taken(intake::read_yes_or_no(cell, input_.words), asked);
    case core::FieldType::one_of: return taken(intake::read_choice(cell, target.values, input_.words), asked);
    case core::FieldType::unit:
    case core::FieldType::party:
    case core::FieldType::matter: return read_name(intake::clean_text(cell.text), asked);
    case core::FieldType::text: break;
  }
  if (cell.kind == intake::CellKind::number && cell.date_style) {
    const auto day = intake::read_day(cell, days_);
    if (day.value) return format_date(*day.value);
  }
  return intake::clean_text(cell.text);
}

core::Value RowReader::read_list(const Asked& asked) {
  std::vector<core::Scalar> items;
  for (const std::string& item : intake::listed_items(asked.cell.text)) {
    Cell one = asked.cell;
    one.text = item;
    if (auto scalar = read_scalar({asked.column, one, asked.row, asked.constant})) {
      if (std::ranges::find(items, *scalar) == items.end()) items.push_back(std::move(*scalar));
    }
  }
  return items.empty() ? core::Value{} : core::Value{std::move(items)};
}

void RowReader::read_cell(const FoundColumn& column, const Cell& cell, bool constant, RowValues& row) {
  const ColumnTarget& target = *column.match.target;
  const ReadValue at{&target, column.heading.column, constant, {}};
  if (std::string sentence = intake::unreadable(cell); !sentence.empty()) {
    refuse(row, &at, intake::kUnreadableCode, std::move(sentence));
    return;
  }
  if (cell.formula) formulas_.insert(column.heading.column);
  core::Value value;
  if (target.many && !target.only_exact) {
    value = read_list({column, cell, row, constant});
  } else if (!intake::clean_text(cell.text).empty()) {
    if (auto scalar = read_scalar({column, cell, row, constant})) value = core::Value{std::move(*scalar)};
  }
  if (!value.empty()) row.values.push_back({&target, column.heading.column, constant, std::move(value)});
}

RowValues RowReader::read(const intake::TableRow& table_row) {
  RowValues row;
  row.row = table_row.number;
  row.values.reserve(table_row.cells.size() + constant_columns_.size());
  for (std::size_t i = 0; i < table_row.cells.size(); ++i) {
    const FoundColumn& column = sheet_.table.columns[i];
    if (table_row.cells[i] != nullptr && column.match.target != nullptr)
      read_cell(column, *table_row.cells[i], false, row);
  }
  for (std::size_t i = 0; i < constant_columns_.size(); ++i) {
    const ColumnTarget& target = *constant_columns_[i].match.target;
    if (row.find(target.id, target.part) != nullptr) continue;  // a cell goes before it
    Cell cell;
    cell.text = constant_texts_[i];
    read_cell(constant_columns_[i], cell, true, row);
  }
  return row;
}

core::Value RowReader::read_as(const core::FieldDef& field, const ReadValue& value, RowValues& row) {
  ColumnTarget target;
  target.id = field.id;
  target.title = field.title;
  target.type = field.type;
  target.many = field.many;
  target.values = field.values;
  target.matter_kind = field.matter_kind;
  FoundColumn column;
  column.heading.column = value.column;
  column.match.target = &target;
  for (const FoundColumn& one : sheet_.table.columns) {
    if (one.heading.column == value.column) column.measure = one.measure;
  }
  const std::string text = core::to_text(value.value);
  Cell cell;
  cell.text = text;
  if (field.many) return read_list({column, cell, row});
  auto scalar = read_scalar({column, cell, row});
  return scalar ? core::Value{std::move(*scalar)} : core::Value{};
}

void RowReader::finish() {
  const auto columns = [&](const std::set<std::uint16_t>& numbers) {
    std::vector<std::string> letters;
    for (const std::uint16_t column : numbers) letters.push_back(intake::column_name(column));
    return join(letters, "、");
  };
  if (!formulas_.empty()) {
    sheet_.notes.push_back(fmt::format("{}列有公式，用的是文件里存下的结果", columns(formulas_)));
  }
  if (!serials_.empty())
    sheet_.notes.push_back(fmt::format("{}列有没设日期格式的数，按Excel日期读", columns(serials_)));
  std::vector<std::string> names;
  for (const auto& [word, unit] : taken_for_) names.push_back(fmt::format("「{}」按「{}」", word, unit));
  if (!names.empty()) sheet_.notes.push_back("简称：" + join(names, "，"));
}

}  // namespace fazhi::app
