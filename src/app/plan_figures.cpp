#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "app/plan_rows.h"
#include "app/row_ids.h"
#include "base/text.h"
#include "intake/period_reading.h"

namespace fazhi::app {

namespace {

class FigurePlanner {
 public:
  explicit FigurePlanner(Planning& planning) : planning_(planning), facts_(planning.input.facts) {}

  void run() {
    for (const std::uint32_t sheet : planning_.sheets_of(core::TableHolds::figures)) read_sheet(sheet);
  }

 private:
  void read_sheet(std::uint32_t number) {
    SheetPlan& sheet = planning_.plan.sheets[number];
    RowReader reader(planning_.input, sheet, planning_.names, planning_.out);
    reader_ = &reader;
    read_sheet_rows(planning_, sheet, reader,
                    [&](RowValues row, const intake::TableRow&) { take(number, std::move(row)); });
  }

  // One figure is what it counts, of whom and when.
  void take(std::uint32_t sheet, RowValues row) {
    core::FigureRecorded body;
    const std::string word = row.text("id");
    body.unit = row.text("unit");
    body.measure = row.text("measure");
    body.evidence = row.text("evidence");
    body.period = period_of(sheet, row);
    for (const auto& [column, sentence] :
         {std::pair{"id", "数据是什么（标识、数据项）"}, {"unit", "哪个单位"}, {"value", "数值"}}) {
      if (row.own(column) == nullptr && !row.faulty)
        reader_->refuse(row, nullptr, "field-missing", fmt::format("这一行没有写{}：请补上", sentence));
    }
    PlanLine line{sheet, row.row, Fate::added, {}, word, {}, {}};
    if (!row.faulty) {
      const core::Scalar value = *row.own("value")->value.single();
      body.value = std::get<Decimal>(value);
      plan(word, body, row, line);
    }
    if (row.faulty) line.fate = Fate::unfit;
    planning_.plan.lines.push_back(std::move(line));
  }

  std::string period_of(std::uint32_t sheet, RowValues& row) {
    const auto year = planning_.plan.sheets[sheet].table.year;
    const ReadValue* value = row.own("period");
    if (value == nullptr && year) return std::to_string(*year);
    if (value == nullptr) {
      if (!row.faulty) reader_->refuse(row, nullptr, "field-missing", "这一行没有写检查期，标题里也没有年份：请补上");
      return {};
    }
    if (const auto period = intake::read_period(core::to_text(value->value), year)) return core::format_period(*period);
    reader_->refuse(row, value, "bad-period",
                    fmt::format("检查期「{}」看不懂：请写成 2026、2026年上半年、2026年第三季度 或 2026年9月",
                                core::to_text(value->value)));
    return {};
  }

  const core::FigureState* find_known(const std::string& word, const core::FigureRecorded& body) const {
    const std::string own = id_for(word, body);
    for (const core::FigureState& figure : facts_.figures) {
      const bool same = figure.unit == body.unit && figure.period == body.period;
      if (figure.id == own || (figure.id == word && same)) return &figure;
    }
    return nullptr;
  }

  static std::string id_for(const std::string& word, const core::FigureRecorded& body) {
    return id_of(word) + "-" + body.unit + "-" + body.period;
  }

  void plan(const std::string& word, core::FigureRecorded& body, RowValues& row, PlanLine& line) {
    const core::FigureState* known = find_known(word, body);
    body.id = known == nullptr ? id_for(word, body) : known->id;
    line.id = body.id;
    const ReadValue* value = row.own("value");
    const Location place = reader_->place(row, value);
    const auto [first, is_new] = first_of_.emplace(body.id, place.cell);
    if (!is_new) return refuse_twin(*reader_, row, value, first->second, "项数据");
    planning_.plan.sheets[line.sheet].known_ids.push_back("figure\t" + body.id);
    const bool same_measure = known != nullptr && (body.measure.empty() || body.measure == known->measure);
    if (known != nullptr && known->value == body.value && same_measure) {
      line.fate = Fate::present;
      return;
    }
    if (known != nullptr) {
      line.fate = Fate::changed;
      if (known->value != body.value)
        line.changes.push_back(change_of(planning_, line.sheet, row, *value, core::Value{core::Scalar{known->value}}));
      if (!same_measure)
        line.changes.push_back(change_of(planning_, line.sheet, row, *row.own("measure"), core::Value{known->measure}));
      if (body.measure.empty()) body.measure = known->measure;
      void_known(body.id, place);
    }
    planning_.plan.entries.push_back({std::move(body), place, {}});
  }

  // No event changes a figure: the wrong one is voided and the right one recorded.
  void void_known(const std::string& id, const Location& place) {
    std::int64_t sequence = 0;
    for (const ledger::HistoryLine& line : planning_.input.ledger.history("figure:" + id)) {
      if (!line.voided && std::holds_alternative<core::FigureRecorded>(line.event.body)) sequence = line.event.sequence;
    }
    planning_.plan.entries.push_back({core::Voided{sequence, because_of(planning_.input)}, place, {}});
  }

  Planning& planning_;
  const core::Facts& facts_;
  RowReader* reader_ = nullptr;
  std::map<std::string, std::string> first_of_;  // id → cell
};

}  // namespace

void plan_figures(Planning& planning) { FigurePlanner(planning).run(); }

}  // namespace fazhi::app
