#include "app/annual_figures.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/metric_formula.h"
#include "base/text.h"
#include "core/wording.h"

namespace fazhi::app {

namespace {

using report::Align;

constexpr std::size_t kMostNamed = 5;  // in a cell

// Of a count none can be nothing done, or nothing recorded: it is no figure for a report until the list is confirmed.
bool is_told(const CountedMetric& counted) { return counted.value.denominator > 0 && !is_contradictory(counted); }

bool is_unsure(const CountedMetric& counted) { return !counted.metric->of_papers && !counted.value.confirmed; }

std::string numbered_text(const AnnualFigure& figure) {
  return fmt::format("{}[{}]{}", figure_text(figure.counted), figure.number,
                     is_unsure(figure.counted) ? "〔清单未确认〕" : "");
}

void add_recorded(const View& view, std::uint32_t unit, std::int64_t& number, AnnualFigures& figures) {
  for (const core::FigureState& state : view.facts.figures) {
    const auto period = core::parse_period(state.period);
    const bool is_asked_for = unit == core::kNone || view.facts.units[unit].id == state.unit;
    if (!is_asked_for || !period || !core::contains(view.period, core::last_day(*period))) continue;
    const std::uint32_t of = view.facts.find_unit(state.unit);
    RecordedFigure figure;
    figure.number = ++number;
    figure.id = state.id;
    figure.unit_name = of == core::kNone ? state.unit : core::unit_name(view.facts, of, view.as_of);
    figure.period = core::format_period_chinese(*period);
    figure.text = fmt::format("{}（{}，{}）{}{}[{}]", state.id, figure.unit_name, figure.period,
                              state.value.to_string(), state.measure, number);
    figures.recorded.push_back(std::move(figure));
  }
}

// One line of each sort: there are dozens of metrics.
void add_unsure(const std::vector<AnnualFigure>& metrics, std::vector<Difference>& differences) {
  std::vector<std::string> titles;
  for (const AnnualFigure& figure : metrics) {
    if (figure.number > 0 && is_unsure(figure.counted))
      titles.push_back(fmt::format("[{}]“{}”", figure.number, figure.counted.metric->title));
  }
  if (titles.empty()) return;
  const std::size_t all = titles.size();
  const bool has_more = all > kMostNamed;
  if (has_more) titles.resize(kMostNamed);
  differences.push_back(
      {"清单未确认",
       fmt::format("{}个数据，{}{}{}。有关单位还没有确认这类事项已登记齐全，可能有漏", all, has_more ? "如" : "",
                   join(titles, "、"), has_more ? "，其余见来源表“清单”一栏" : ""),
       "核对后由各单位确认：fazhi register confirm"});
}

void add_contradictory(const std::vector<AnnualFigure>& metrics, std::vector<Difference>& differences) {
  for (const AnnualFigure& figure : metrics) {
    const CountedMetric& counted = figure.counted;
    if (!is_contradictory(counted)) continue;
    differences.push_back({"超过100%",
                           fmt::format("{}：登记的分子{}大于分母{}，正文没有写", counted.metric->title,
                                       counted.value.numerator, counted.value.denominator),
                           "核对原始数字后更正：fazhi metric show " + counted.id()});
  }
}

void add_undecided(const std::vector<AnnualFigure>& metrics, std::vector<Difference>& differences) {
  for (const AnnualFigure& figure : metrics) {
    if (figure.counted.value.unknown == 0) continue;
    differences.push_back({"待判定",
                           fmt::format("{}{}：有{}件缺少判定要用的登记，没有计入",
                                       figure.number > 0 ? fmt::format("[{}]", figure.number) : std::string(),
                                       figure.counted.metric->title, figure.counted.value.unknown),
                           "补登记：fazhi metric show " + figure.counted.id()});
  }
}

void add_empty(const std::vector<AnnualFigure>& metrics, std::vector<Difference>& differences) {
  std::vector<std::string> rates, counts;
  for (const AnnualFigure& figure : metrics) {
    const CountedMetric& counted = figure.counted;
    if (counted.value.denominator > 0 || counted.value.none_declared) continue;
    (counted.metric->is_ratio() ? rates : counts).push_back("“" + counted.metric->title + "”");
  }
  if (!rates.empty())
    differences.push_back(
        {"没有分母", join(rates, "、") + "：没有可计的事项，不能写成0%或者100%，正文没有写", "确有发生的补登记"});
  if (!counts.empty())
    differences.push_back({"计数为零", join(counts, "、") + "：台账中没有，分不清是没有发生还是没有登记，正文没有写",
                           "核对；没有发生的由单位确认清单"});
}

}  // namespace

std::string AnnualFigures::text_of(std::size_t item) const {
  std::vector<std::string> texts;
  for (const AnnualFigure& figure : metrics)
    if (figure.number > 0 && figure.item == item) texts.push_back(figure.text);
  return join(texts, "；");
}

std::vector<Difference> AnnualFigures::differences() const {
  std::vector<Difference> differences;
  add_contradictory(metrics, differences);
  add_unsure(metrics, differences);
  add_undecided(metrics, differences);
  add_empty(metrics, differences);
  return differences;
}

AnnualFigures annual_figures(const View& view, const DutyScope& scope, const std::vector<InspectionItem>& items) {
  AnnualFigures figures;
  const std::string id = scope.unit == core::kNone ? std::string() : view.facts.units[scope.unit].id;
  for (CountedMetric& counted : count_metrics(view, id)) {
    if (!scope.takes(*counted.checklist)) continue;
    AnnualFigure figure;
    figure.item = item_of(items, *counted.checklist, "");
    figure.counted = std::move(counted);
    figures.metrics.push_back(std::move(figure));
  }
  std::ranges::stable_sort(figures.metrics, {},
                           [](const AnnualFigure& figure) { return std::pair(!is_told(figure.counted), figure.item); });
  std::int64_t number = 0;
  for (AnnualFigure& figure : figures.metrics) {
    if (!is_told(figure.counted)) continue;
    figure.number = ++number;
    figure.text = numbered_text(figure);
  }
  if (scope.checklist.empty()) add_recorded(view, scope.unit, number, figures);
  return figures;
}

report::Table figure_table(const AnnualFigures& figures, const View& view) {
  report::Table table;
  table.name = "数据来源";
  table.caption = false;  // the title of its annex
  table.columns = {{"n", "标号", 3, Align::center},
                   {"figure", "数据", 8, Align::left},
                   {"value", "数值", 5, Align::right},
                   {"metric", "指标标识", 8, Align::left},
                   {"formula", "口径", 17, Align::left},
                   {"numerator", "分子", 3.5, Align::right},
                   {"denominator", "分母", 3.5, Align::right},
                   {"excluded", "剔除", 3, Align::right},
                   {"unknown", "待判定", 3, Align::right},
                   {"list", "清单", 5, Align::left}};
  for (const AnnualFigure& figure : figures.metrics) {
    if (figure.number == 0) continue;
    const CountedMetric& counted = figure.counted;
    const core::MetricValue& value = counted.value;
    const report::Cell numerator = counted.metric->is_ratio() ? report::Cell(value.numerator) : report::Cell();
    table.rows.push_back({fmt::format("[{}]", figure.number), counted.metric->title, value_text(counted), counted.id(),
                          metric_formula(*counted.metric, *counted.checklist, view.library), numerator,
                          value.denominator, value.excluded, value.unknown, list_text(counted)});
  }
  for (const RecordedFigure& figure : figures.recorded) {
    table.rows.push_back({fmt::format("[{}]", figure.number), figure.id, figure.text, figure.id,
                          "由" + figure.unit_name + "直接登记的数字（" + figure.period + "）", report::Cell(),
                          report::Cell(), report::Cell(), report::Cell(), "登记数"});
  }
  return table;
}

}  // namespace fazhi::app
