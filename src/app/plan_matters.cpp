#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "app/paper_compare.h"
#include "app/plan_rows.h"
#include "app/row_ids.h"
#include "base/text.h"
#include "intake/cell_text.h"

namespace fazhi::app {

namespace {

using core::RoleHolder;
using intake::TargetPart;

struct MatterRow {
  std::uint32_t sheet = 0;
  RowValues values;
  core::MatterOpened wanted;
  std::string number;                 // 受理编号, 案号, 文号
  bool title_given = false;           // else it was put together from the fields
  const ReadValue* opened = nullptr;  // where the first day came from
  std::uint32_t known = core::kNone;  // into Facts::matters
};

// 案号, 统一编号（文号）, 合同编号: a text that tells one matter from all others.
bool is_number_field(const core::FieldDef& field) {
  return field.type == core::FieldType::text && !field.personal && field.title.find("号") != std::string::npos;
}

std::string holders_of(const std::vector<RoleHolder>& parties, const std::string& role) {
  std::string holders;
  for (const RoleHolder& party : parties) {
    if (party.role == role) holders += party.holder + "\n";
  }
  return holders;
}

// Of the roles that are units the first that somebody holds.
std::string main_unit(const core::MatterKind& kind, const std::vector<RoleHolder>& parties) {
  for (const core::Role& role : kind.parties) {
    if (role.type != "unit") continue;
    if (std::string holders = holders_of(parties, role.id); !holders.empty())
      return holders.substr(0, holders.find('\n'));
  }
  return {};
}

std::vector<RoleHolder> holders_now(const core::Matter& matter) {
  std::vector<RoleHolder> parties;
  for (const core::PartyLine& line : matter.parties) parties.push_back({line.role, line.holdings.back().holder});
  return parties;
}

class MatterPlanner {
 public:
  explicit MatterPlanner(Planning& planning) : planning_(planning), facts_(planning.input.facts) {}

  void run() {
    for (const std::uint32_t sheet : planning_.sheets_of(core::TableHolds::matters)) read_sheet(sheet);
  }

 private:
  void read_sheet(std::uint32_t number) {
    SheetPlan& sheet = planning_.plan.sheets[number];
    kind_ = planning_.input.library.find_matter(sheet.table.form->kind);
    index_known();
    RowReader reader(planning_.input, sheet, planning_.names, planning_.out);
    reader_ = &reader;
    read_sheet_rows(planning_, sheet, reader,
                    [&](RowValues row, const intake::TableRow&) { take(number, std::move(row)); });
    if (outcomes_without_day_ > 0) {
      sheet.notes.push_back(fmt::format("有{}行写了办理结果、没有办结日期，只登记事项，不办结", outcomes_without_day_));
      outcomes_without_day_ = 0;
    }
  }

  void index_known() {
    by_number_.clear();
    by_title_.clear();
    for (std::uint32_t i = 0; i < facts_.matters.size(); ++i) {
      const core::Matter& matter = facts_.matters[i];
      if (matter.kind != kind_->id || !matter.merged_into.empty()) continue;
      for (const core::FieldDef& field : kind_->fields) {
        const core::Value* value = is_number_field(field) ? core::find_field(matter.fields, field.id) : nullptr;
        if (value != nullptr && !value->empty()) by_number_[intake::folded(core::to_text(*value))].push_back(i);
      }
      by_title_[title_key(matter.title, main_unit(*kind_, holders_now(matter)))].push_back(i);
    }
  }

  static std::string title_key(const std::string& title, const std::string& unit) {
    return intake::folded(title) + "\n" + unit;
  }

  void take(std::uint32_t sheet, RowValues values) {
    MatterRow row;
    row.sheet = sheet;
    row.values = std::move(values);
    row.wanted.kind = kind_->id;
    collect(row);
    name(row);
    find_day(row);
    find_known(row);
    check_twins(row);
    if (row.known == core::kNone) require_unit(row);
    PlanLine line{sheet, row.values.row, Fate::added, row.wanted.id, row.wanted.title, {}, {}};
    if (row.known == core::kNone) {
      add(row, line);
    } else {
      compare(row, line);
    }
    if (row.values.faulty) line.fate = Fate::unfit;
    if (!row.wanted.id.empty()) planning_.plan.sheets[sheet].known_ids.push_back("matter\t" + row.wanted.id);
    planning_.plan.lines.push_back(std::move(line));
  }

  void collect(MatterRow& row) {
    for (const ReadValue& value : row.values.values) {
      if (value.target->part == TargetPart::role) {
        for (const core::Scalar& item : value.value.items())
          row.wanted.parties.push_back({value.target->id, std::get<std::string>(item)});
      } else if (value.target->part == TargetPart::field) {
        row.wanted.fields.push_back({value.target->id, value.value});
      }
    }
    row.wanted.id = own_id(planning_.plan.sheets[row.sheet], row.values);
    row.wanted.title = row.values.text("title");
    row.number = row.values.text("number");
    for (const core::FieldDef& field : kind_->fields) {
      const core::Value* value = is_number_field(field) ? core::find_field(row.wanted.fields, field.id) : nullptr;
      if (row.number.empty() && value != nullptr) row.number = core::to_text(*value);
    }
  }

  // A matter of nobody's is owed by nobody: its gaps would never show.
  void require_unit(MatterRow& row) {
    std::vector<std::string> titles;
    for (const core::Role& role : kind_->parties) {
      if (role.type != "unit") continue;
      titles.push_back(role.title);
      if (std::ranges::any_of(row.wanted.parties, [&](const auto& held) { return held.role == role.id; })) return;
    }
    if (titles.empty() || row.values.faulty) return;
    reader_->refuse(
        row.values, nullptr, "field-missing",
        fmt::format("这一行没有写单位（{}），谁也不会因此欠什么：请补上；整张表都一样的，写进对照表的 constants",
                    join(titles, "、")));
  }

  // Ledgers of applications have no column for a name: what was asked for says what it is about. Never a person's name.
  void name(MatterRow& row) {
    row.title_given = !row.wanted.title.empty();
    if (row.title_given) return;
    for (const core::FieldDef& field : kind_->fields) {
      const core::Value* value = core::find_field(row.wanted.fields, field.id);
      if (field.type != core::FieldType::text || field.personal || is_number_field(field) || value == nullptr) continue;
      row.wanted.title = core::to_text(*value);
      return;
    }
    if (!row.number.empty()) row.wanted.title = kind_->title + row.number;
    if (row.wanted.title.empty() && !row.values.faulty) {
      reader_->refuse(row.values, nullptr, "field-missing",
                      "这一行没有事项名称，也没有编号：请补上；不是事项的请删去这一行");
    }
  }

  void find_day(MatterRow& row) {
    row.opened = row.values.own("opened_on");
    for (const core::FieldDef& field : kind_->fields) {
      if (row.opened != nullptr) break;
      if (field.type == core::FieldType::date) row.opened = row.values.find(field.id, TargetPart::field);
    }
    if (row.opened != nullptr) row.wanted.on = *row.opened->value.date();
  }

  void find_known(MatterRow& row) {
    const auto of_kind = [&](const std::string& id) {
      const std::uint32_t found = facts_.find_matter(id);
      return found != core::kNone && facts_.matters[found].kind == kind_->id ? found : core::kNone;
    };
    if (!row.wanted.id.empty()) {
      row.known = of_kind(row.wanted.id);
      return;
    }
    if (!row.number.empty()) {
      const auto numbered = by_number_.find(intake::folded(row.number));
      if (numbered != by_number_.end() && numbered->second.size() == 1) row.known = numbered->second.front();
      if (row.known == core::kNone) row.known = of_kind(id_of(row.number));
    }
    if (row.known == core::kNone) {
      const auto titled = by_title_.find(title_key(row.wanted.title, main_unit(*kind_, row.wanted.parties)));
      if (titled != by_title_.end()) row.known = nearest_of(titled->second, row);
    }
    if (row.known != core::kNone) row.wanted.id = facts_.matters[row.known].id;
  }

  // Of several with the same name the one of the same day; one that bears another number is another matter.
  std::uint32_t nearest_of(const std::vector<std::uint32_t>& found, const MatterRow& row) const {
    std::vector<std::uint32_t> fitting;
    for (const std::uint32_t at : found) {
      const core::Matter& matter = facts_.matters[at];
      if (claimed_.contains(matter.id)) continue;
      const bool other_number = std::ranges::any_of(kind_->fields, [&](const core::FieldDef& field) {
        const core::Value* value = is_number_field(field) ? core::find_field(matter.fields, field.id) : nullptr;
        return value != nullptr && !row.number.empty() &&
               intake::folded(core::to_text(*value)) != intake::folded(row.number);
      });
      const bool own_id = !row.number.empty() && planning_.imported_before.contains("matter\t" + matter.id);
      if (!other_number && !own_id) fitting.push_back(at);
    }
    if (fitting.size() == 1) return fitting.front();
    for (const std::uint32_t at : fitting) {
      if (facts_.matters[at].opened_on == row.wanted.on) return at;
    }
    return core::kNone;
  }

  void check_twins(MatterRow& row) {
    if (row.values.faulty && row.wanted.title.empty()) return;
    std::string key = row.wanted.id;
    if (key.empty() && !row.number.empty()) key = kind_->id + "\n" + intake::folded(row.number);
    if (key.empty()) {
      key = kind_->id + "\n" + title_key(row.wanted.title, main_unit(*kind_, row.wanted.parties)) +
            format_date(row.wanted.on);
    }
    const ReadValue* at = row.values.own("number");
    if (at == nullptr) at = row.values.own("title");
    const auto [first, is_new] = first_of_.emplace(key, reader_->place(row.values, at).cell);
    if (!is_new) refuse_twin(*reader_, row.values, at, first->second, "事项");
    if (row.known != core::kNone) claimed_.insert(row.wanted.id);
  }

  void add(MatterRow& row, PlanLine& line) {
    if (row.opened == nullptr && !row.values.faulty) {
      reader_->refuse(
          row.values, nullptr, "field-missing",
          "这一行没有启动（收到、受理）日期：请补上；表里有而没有认出的，请在对照表（--profile）里写明是哪一列");
    }
    if (row.wanted.id.empty()) {
      const auto taken = [&](const std::string& id) {
        return facts_.find_matter(id) != core::kNone || ids_.contains(id);
      };
      const std::string unit = main_unit(*kind_, row.wanted.parties);
      const std::string title = id_of(row.wanted.title);
      std::vector<std::string> wishes{id_of(row.number)};
      if (row.number.empty()) wishes = {title, unit.empty() ? "" : title + "-" + unit};
      row.wanted.id =
          free_id(wishes, kind_->id + row.number + row.wanted.title + unit + format_date(row.wanted.on), taken);
    }
    ids_.insert(row.wanted.id);
    line.id = row.wanted.id;
    planning_.names.add_matter(row.wanted.id, kind_->id, row.wanted.title);
    if (row.values.faulty) return;
    const Location place = reader_->place(row.values, row.values.own("title"));
    planning_.plan.entries.push_back({row.wanted, place, {}});
    close(row, std::nullopt, line);
  }

  void close(MatterRow& row, std::optional<std::uint32_t> known, PlanLine& line) {
    const ReadValue* day = row.values.own("closed_on");
    const std::string outcome = row.values.text("outcome");
    if (day == nullptr) {
      if (!outcome.empty()) ++outcomes_without_day_;
      return;
    }
    if (known && facts_.matters[*known].closed_on) {
      if (*facts_.matters[*known].closed_on == *day->value.date()) return;
      reader_->refuse(row.values, day, "closed-twice",
                      fmt::format("台账里这件事项已于 {} 办结，这里是 {}：如属误登，请先作废（void）那一条，再导入",
                                  format_date(*facts_.matters[*known].closed_on), core::to_text(day->value)));
      return;
    }
    if (known) line.changes.push_back(change_of(planning_, row.sheet, row.values, *day, {}));
    planning_.plan.entries.push_back(
        {core::MatterClosed{row.wanted.id, *day->value.date(), outcome.empty() ? "办结" : outcome},
         reader_->place(row.values, day),
         {}});
  }

  void compare(MatterRow& row, PlanLine& line) {
    const core::Matter& now = facts_.matters[row.known];
    core::MatterChanged body{row.wanted.id, {}, because_of(planning_.input)};
    const auto differs = [&](const std::string& name, const ReadValue& value, const core::Value& was) {
      body.set.push_back({name, value.value});
      line.changes.push_back(change_of(planning_, row.sheet, row.values, value, was));
    };
    if (row.title_given && row.wanted.title != now.title)
      differs("title", *row.values.own("title"), core::Value{now.title});
    for (const ReadValue& value : row.values.values) {
      if (value.target->part != TargetPart::field) continue;
      const core::Value* was = core::find_field(now.fields, value.target->id);
      if (was == nullptr || !is_same(*was, value.value))
        differs(value.target->id, value, was == nullptr ? core::Value{} : *was);
    }
    compare_day(row, now, body, line);
    compare_parties(row, now);
    if (!row.title_given) line.title = now.title;
    if (!row.values.faulty && !body.set.empty()) {
      planning_.plan.entries.push_back({body, {planning_.input.workbook.path, 0, 0, line.changes.front().cell}, {}});
    }
    if (!row.values.faulty) close(row, row.known, line);
    line.fate = line.changes.empty() ? Fate::present : Fate::changed;
  }

  // The first day follows the column it was taken from, where it agreed with it.
  void compare_day(const MatterRow& row, const core::Matter& now, core::MatterChanged& body, PlanLine& line) {
    if (row.opened == nullptr || row.wanted.on == now.opened_on) return;
    const bool own = row.opened->target->part == TargetPart::own;
    const core::Value* was = own ? nullptr : core::find_field(now.fields, row.opened->target->id);
    if (!own && (was == nullptr || was->date() != now.opened_on)) return;
    body.set.push_back({"opened_on", row.opened->value});
    if (own)
      line.changes.push_back(change_of(planning_, row.sheet, row.values, *row.opened, core::Value{now.opened_on}));
  }

  void compare_parties(MatterRow& row, const core::Matter& now) {
    const std::vector<RoleHolder> before = holders_now(now);
    for (const ReadValue& value : row.values.values) {
      if (value.target->part != TargetPart::role) continue;
      std::vector<std::string> was = split(holders_of(before, value.target->id), '\n');
      std::vector<std::string> is = split(holders_of(row.wanted.parties, value.target->id), '\n');
      std::ranges::sort(was);
      std::ranges::sort(is);
      if (was == is) continue;
      std::erase(was, "");
      std::erase(is, "");
      reader_->refuse(row.values, &value, "party-change",
                      fmt::format("{}在台账里是「{}」，这里是「{}」：换了单位的请用 fazhi matter transfer "
                                  "登记自哪天起移交，登记错了的请先作废（void）那一条",
                                  value.target->title, join(was, "、"), join(is, "、")));
    }
  }

  Planning& planning_;
  const core::Facts& facts_;
  const core::MatterKind* kind_ = nullptr;
  RowReader* reader_ = nullptr;
  std::map<std::string, std::vector<std::uint32_t>> by_number_, by_title_;
  std::map<std::string, std::string> first_of_;  // key → cell
  std::set<std::string> ids_, claimed_;
  std::size_t outcomes_without_day_ = 0;
};

}  // namespace

void plan_matters(Planning& planning) { MatterPlanner(planning).run(); }

}  // namespace fazhi::app
