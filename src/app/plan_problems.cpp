#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "app/plan_rows.h"
#include "app/row_ids.h"
#include "core/fold.h"
#include "intake/cell_text.h"

namespace fazhi::app {

namespace {

// Lists that others handed over; what the program found by itself is never changed by a table.
class ProblemPlanner {
 public:
  explicit ProblemPlanner(Planning& planning) : planning_(planning) {}

  void run() {
    const std::vector<std::uint32_t> sheets = planning_.sheets_of(core::TableHolds::problems);
    if (sheets.empty()) return;
    for (core::ProblemRecord& record : planning_.input.ledger.problems()) {
      keys_.insert(record.key);
      known_.emplace(intake::folded(record.number), std::move(record));
    }
    for (const std::uint32_t sheet : sheets) read_sheet(sheet);
  }

 private:
  void read_sheet(std::uint32_t number) {
    SheetPlan& sheet = planning_.plan.sheets[number];
    RowReader reader(planning_.input, sheet, planning_.names, planning_.out);
    reader_ = &reader;
    read_sheet_rows(planning_, sheet, reader,
                    [&](RowValues row, const intake::TableRow&) { take(number, std::move(row)); });
  }

  void take(std::uint32_t sheet, RowValues row) {
    PlanLine line{sheet, row.row, Fate::added, row.text("number"), row.text("statement"), {}, {}};
    for (const auto& [column, title] :
         {std::pair{"number", "问题编号"}, {"unit", "责任单位"}, {"statement", "问题"}, {"source", "问题来源"}}) {
      if (row.own(column) == nullptr && !row.faulty)
        reader_->refuse(row, nullptr, "field-missing",
                        fmt::format("这一行没有{}：请补上；各行都一样的，可写进对照表的 constants", title));
    }
    const ReadValue* number = row.own("number");
    if (number != nullptr) {
      const auto [first, is_new] = first_of_.emplace(intake::folded(line.id), reader_->place(row, number).cell);
      if (!is_new) refuse_twin(*reader_, row, number, first->second, "个问题");
    }
    if (!row.faulty) plan(row, line);
    if (row.faulty) line.fate = Fate::unfit;
    planning_.plan.lines.push_back(std::move(line));
  }

  void plan(RowValues& row, PlanLine& line) {
    const auto known = known_.find(intake::folded(line.id));
    if (known != known_.end() && !known->second.entered) {
      line.fate = Fate::present;
      line.note = "这个编号是程序查出的问题，不由表格更改";
      return;
    }
    core::ProblemEntered body;
    if (known != known_.end()) body = *known->second.entered;
    const bool is_known = known != known_.end();
    fill(row, body, is_known, line);
    if (!is_known) {
      const auto taken = [&](const std::string& id) { return keys_.contains(std::string(core::kOutsideKey) + id); };
      body.key = std::string(core::kOutsideKey) + free_id({id_of(body.number)}, body.number, taken);
      keys_.insert(body.key);
    }
    line.fate = !is_known ? Fate::added : line.changes.empty() ? Fate::present : Fate::changed;
    if (line.fate == Fate::present) return;
    const Location place = reader_->place(row, row.own("number"));
    planning_.plan.entries.push_back({std::move(body), place, {}});
  }

  // What the table does not say stays as it was entered.
  void fill(const RowValues& row, core::ProblemEntered& body, bool is_known, PlanLine& line) {
    const auto text = [&](std::string_view column, std::string& into, const std::string& value) {
      if (row.own(column) == nullptr || into == value) return;
      if (is_known) line.changes.push_back(change_of(planning_, line.sheet, row, *row.own(column), core::Value{into}));
      into = value;
    };
    const auto day = [&](std::string_view column, std::optional<Date>& into) {
      const auto value = row.date(column);
      if (!value || into == value) return;
      if (is_known)
        line.changes.push_back(
            change_of(planning_, line.sheet, row, *row.own(column), into ? core::Value{*into} : core::Value{}));
      into = value;
    };
    if (!is_known) body.number = row.text("number");
    text("unit", body.unit, row.text("unit"));
    text("statement", body.statement, row.text("statement"));
    text("source", body.source, row.text("source"));
    text("basis", body.basis, row.text("basis"));
    text("measures", body.measures, row.text("measures"));
    text("severity", body.severity, severity_of_word(row.text("severity")));
    day("found_on", body.found_on);
    day("due_on", body.limit);
  }

  static std::string severity_of_word(const std::string& word) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kWords{
        {{"一票否决", "veto"}, {"重要", "major"}, {"重大", "major"}, {"较重", "major"}, {"一般", "minor"}}};
    for (const auto& [said, meant] : kWords) {
      if (said == word) return std::string(meant);
    }
    return word;
  }

  Planning& planning_;
  RowReader* reader_ = nullptr;
  std::map<std::string, core::ProblemRecord> known_;  // by number
  std::set<std::string> keys_;
  std::map<std::string, std::string> first_of_;  // number → cell
};

}  // namespace

void plan_problems(Planning& planning) { ProblemPlanner(planning).run(); }

}  // namespace fazhi::app
