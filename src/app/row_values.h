#pragma once
// One row of a table as typed values, each with its cell. What cannot be read is reported at that cell, once.

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/import_plan.h"
#include "intake/cell_values.h"

namespace fazhi::app {

struct ReadValue {
  const intake::ColumnTarget* target = nullptr;
  std::uint16_t column = 0;
  bool constant = false;  // of the profile or a title line, not of a cell
  core::Value value;
};

struct RowValues {
  std::uint32_t row = 0;
  std::vector<ReadValue> values;  // those that say something
  bool faulty = false;            // something was reported

  const ReadValue* find(std::string_view id, intake::TargetPart part) const;
  const ReadValue* own(std::string_view id) const { return find(id, intake::TargetPart::own); }
  // Empty where nothing is said.
  std::string text(std::string_view own_id) const;
  std::optional<Date> date(std::string_view own_id) const;
};

// Reads the rows of one sheet. Names are looked up in `names`, which grows between sheets.
class RowReader {
 public:
  RowReader(const PlanInput& input, SheetPlan& sheet, const NamedThings& names, Diagnostics& out);

  RowValues read(const intake::TableRow& row);
  // Reports something about a cell of the row: that of `target`, else its first.
  void refuse(RowValues& row, const ReadValue* value, std::string code, std::string message);
  Location place(const RowValues& row, const ReadValue* value) const;
  // What was read as text, because the kind of the row decides what it is.
  core::Value read_as(const core::FieldDef& field, const ReadValue& value, RowValues& row);
  // What was seen over all rows: formulas, names that were taken for others.
  void finish();

 private:
  struct Asked {
    const intake::FoundColumn& column;
    const intake::Cell& cell;
    RowValues& row;
    bool constant = false;
  };
  void read_cell(const intake::FoundColumn& column, const intake::Cell& cell, bool constant, RowValues& row);
  std::optional<core::Scalar> read_scalar(const Asked& asked);
  std::optional<core::Scalar> read_name(const std::string& word, const Asked& asked);
  core::Value read_list(const Asked& asked);
  template <typename T>
  std::optional<core::Scalar> taken(const intake::CellReading<T>& reading, const Asked& asked);
  void add_constants();

  const PlanInput& input_;
  SheetPlan& sheet_;
  const NamedThings& names_;
  Diagnostics& out_;
  intake::DayContext days_;
  std::vector<intake::FoundColumn> constant_columns_;
  std::vector<std::string> constant_texts_;
  std::set<std::string> told_constants_;  // what is wrong for all rows is told once
  std::set<std::uint16_t> formulas_, serials_;
  std::map<std::string, std::string> taken_for_;  // as written → unit
};

}  // namespace fazhi::app
