#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "app/plan_rows.h"
#include "app/row_ids.h"
#include "base/text.h"

namespace fazhi::app {

namespace {

struct UnitRow {
  std::uint32_t sheet = 0;
  RowValues values;
  std::uint32_t known = core::kNone;  // into Facts::units
  std::string id, name;
  std::string parent;  // its id
};

class UnitPlanner {
 public:
  explicit UnitPlanner(Planning& planning) : planning_(planning), facts_(planning.input.facts) {}

  void run() {
    for (const std::uint32_t sheet : planning_.sheets_of(core::TableHolds::units)) read_sheet(sheet);
    for (UnitRow& row : rows_) find_parent(row);
    add_all();
  }

 private:
  RowReader& reader(const UnitRow& row) { return *readers_.at(row.sheet); }

  void read_sheet(std::uint32_t number) {
    SheetPlan& sheet = planning_.plan.sheets[number];
    auto& made =
        readers_.emplace(number, std::make_unique<RowReader>(planning_.input, sheet, planning_.names, planning_.out))
            .first->second;
    read_sheet_rows(planning_, sheet, *made, [&](RowValues values, const intake::TableRow&) {
      UnitRow unit{number, std::move(values), core::kNone, {}, {}, {}};
      take(unit);
      rows_.push_back(std::move(unit));
    });
    const bool has_types = std::ranges::any_of(sheet.table.columns, [](const auto& column) {
      return column.match.target != nullptr && column.match.target->id == "types";
    });
    if (!has_types)
      sheet.notes.emplace_back("没有「单位类型」一列：没有类型的单位不会分到任务，以后可用 fazhi unit change 补上");
  }

  void take(UnitRow& unit) {
    unit.id = own_id(planning_.plan.sheets[unit.sheet], unit.values);
    unit.name = unit.values.text("name");
    RowReader& at = reader(unit);
    if (unit.name.empty() && unit.id.empty()) {
      at.refuse(unit.values, nullptr, "field-missing", "这一行没有单位名称：请补上，不是单位的请删去这一行");
      return;
    }
    unit.known = unit.id.empty() ? named(unit.name) : facts_.find_unit(unit.id);
    const ReadValue* shown = unit.values.own(unit.name.empty() ? "id" : "name");
    const std::string key = unit.known == core::kNone ? "名称" + unit.name : "标识" + facts_.units[unit.known].id;
    const auto [first, is_new] = first_of_.emplace(key, at.place(unit.values, shown).cell);
    if (!is_new) return refuse_twin(at, unit.values, shown, first->second, "单位");
    if (unit.known != core::kNone) {
      unit.id = facts_.units[unit.known].id;
      return;
    }
    if (unit.name.empty()) {
      at.refuse(unit.values, shown, "field-missing", fmt::format("台账里没有单位「{}」，要新增须写单位名称", unit.id));
      return;
    }
    if (unit.id.empty()) {
      const auto taken = [&](const std::string& id) {
        return facts_.find_unit(id) != core::kNone || ids_.contains(id);
      };
      unit.id = free_id({id_of(planning_.names.short_name(unit.name)), id_of(unit.name)}, unit.name, taken);
    }
    ids_.insert(unit.id);
    planning_.names.add_unit(unit.id, unit.name);
  }

  std::uint32_t named(const std::string& name) const {
    std::uint32_t former = core::kNone;
    for (std::uint32_t i = 0; i < facts_.units.size(); ++i) {
      const core::Unit& unit = facts_.units[i];
      if (!unit.closed_on && unit.versions.back().name == name) return i;
      if (std::ranges::find(unit.versions, name, &core::UnitVersion::name) != unit.versions.end()) former = i;
    }
    return former;
  }

  void find_parent(UnitRow& unit) {
    const ReadValue* value = unit.values.own("parent");
    if (value == nullptr) return;
    const FoundName& found = planning_.names.find_unit(unit.values.text("parent"));
    if (found.id.empty()) reader(unit).refuse(unit.values, value, found.code, found.fault);
    unit.parent = found.id;
  }

  // A unit after the one it stands under.
  void add_all() {
    std::set<std::string> waiting;
    for (const UnitRow& unit : rows_) {
      if (unit.known == core::kNone) waiting.insert(unit.id);
    }
    std::vector<bool> done(rows_.size(), false);
    for (bool again = true; again;) {
      again = false;
      for (std::size_t i = 0; i < rows_.size(); ++i) {
        if (done[i] || (waiting.contains(rows_[i].parent) && rows_[i].parent != rows_[i].id)) continue;
        done[i] = again = true;
        waiting.erase(rows_[i].id);
        add(rows_[i]);
      }
    }
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (!done[i]) add(rows_[i]);  // in a ring: admission says so
    }
  }

  void add(UnitRow& unit) {
    PlanLine line{unit.sheet, unit.values.row, Fate::added, unit.id, unit.name, {}, {}};
    planning_.plan.sheets[unit.sheet].known_ids.push_back("unit\t" + unit.id);
    if (unit.values.faulty) {
      line.fate = Fate::unfit;
    } else if (unit.known == core::kNone) {
      core::UnitAdded body{unit.id, unit.name, types_of(unit), unit.parent, unit.values.date("from")};
      planning_.plan.entries.push_back({std::move(body), reader(unit).place(unit.values, unit.values.own("name")), {}});
    } else {
      compare(unit, line);
    }
    planning_.plan.lines.push_back(std::move(line));
  }

  static std::vector<std::string> types_of(const UnitRow& unit) {
    std::vector<std::string> types;
    const ReadValue* value = unit.values.own("types");
    if (value == nullptr) return types;
    for (const core::Scalar& item : value->value.items()) types.push_back(std::get<std::string>(item));
    return types;
  }

  void compare(UnitRow& unit, PlanLine& line) {
    const core::UnitVersion& now = facts_.units[unit.known].versions.back();
    core::UnitChanged body;
    body.id = unit.id;
    const auto differs = [&](std::string_view column, const std::string& was) {
      const ReadValue* value = unit.values.own(column);
      line.changes.push_back(change_of(planning_, unit.sheet, unit.values, *value, core::Value{was}));
    };
    if (!unit.name.empty() && unit.name != now.name) {
      body.name = unit.name;
      differs("name", now.name);
    }
    std::vector<std::string> types = types_of(unit), before = now.types;
    std::ranges::sort(types);
    std::ranges::sort(before);
    if (unit.values.own("types") != nullptr && types != before) {
      body.types = types_of(unit);
      differs("types", join(now.types, "、"));
    }
    if (!unit.parent.empty() && unit.parent != now.parent) {
      body.parent = unit.parent;
      differs("parent", now.parent);
    }
    line.fate = line.changes.empty() ? Fate::present : Fate::changed;
    if (line.changes.empty()) return;
    const auto from =
        unit.values.date("changed_from") ? unit.values.date("changed_from") : planning_.input.changed_from;
    if (from) {
      body.from = *from;
      planning_.plan.entries.push_back(
          {std::move(body), {planning_.input.workbook.path, 0, 0, line.changes.front().cell}, {}});
      return;
    }
    line.fate = Fate::unfit;
    const CellChange& first = line.changes.front();
    planning_.out.push_back(
        {Severity::error,
         {planning_.input.workbook.path, 0, 0, first.cell},
         fmt::format("单位「{}」的{}由「{}」改为「{}」，没有写自哪天起：请加一列「变更日期」，或用 --from "
                     "日期；原来就登记错了的，请作废（void）那一条",
                     unit.id, first.what, first.was, first.now),
         "unit-change-day",
         {}});
  }

  Planning& planning_;
  const core::Facts& facts_;
  std::map<std::uint32_t, std::unique_ptr<RowReader>> readers_;
  std::vector<UnitRow> rows_;
  std::set<std::string> ids_;
  std::map<std::string, std::string> first_of_;  // key → cell
};

}  // namespace

void plan_units(Planning& planning) { UnitPlanner(planning).run(); }

}  // namespace fazhi::app
