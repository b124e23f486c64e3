#include "app/metrics.h"

#include <fmt/format.h>

#include <vector>

#include "app/words.h"
#include "base/text.h"
#include "core/record_index.h"
#include "core/wording.h"

namespace fazhi::app {

namespace {

// Not counted yet.
std::vector<CountedMetric> all_metrics(const View& view) {
  std::vector<CountedMetric> found;
  for (const core::Checklist& checklist : view.library.checklists) {
    if (!view.selection.checklist.empty() && checklist.id != view.selection.checklist) continue;
    for (const core::Metric& metric : checklist.metrics) found.push_back({&checklist, &metric, {}});
  }
  return found;
}

void count(const View& view, const std::string& unit, const core::RecordIndex& index, CountedMetric& of) {
  of.value = core::count_metric(view.library, *of.checklist, *of.metric, view.facts, index, view.calendar, view.as_of,
                                view.period, unit);
}

// A plain count has no numerator.
report::Cell numerator_cell(const core::Metric& metric, const core::MetricValue& value) {
  return metric.is_ratio() ? report::Cell(value.numerator) : report::Cell(std::string());
}

std::string part_text(const core::Metric& metric, const core::MetricCase& one) {
  if (one.part == core::MetricCase::Part::excluded) return "剔除";
  if (one.part == core::MetricCase::Part::unknown) return "待判定";
  if (!metric.is_ratio()) return fmt::format("计{}{}", one.of, metric.unit);
  if (!metric.denominator_sum.empty()) return fmt::format("{}/{}", one.counted, one.of);
  return one.part == core::MetricCase::Part::numerator ? "计入分子" : "只计分母";
}

// A case without a name for a reader: what it is, and whose.
struct Named {
  std::string id, title;
};
Named named(const View& view, const core::MetricCase& one) {
  if (one.matter != core::kNone) {
    const core::Matter& matter = view.facts.matters[one.matter];
    return {matter.id, matter.title};
  }
  const core::Record& record = view.facts.records[one.record];
  const core::RecordContent& paper = *record.accepted;
  const std::string title = paper.title.empty() ? view.facts.kinds[record.kind] : std::string(paper.title);
  return {std::string(record.id), fmt::format("{}，{}，{}", title, core::unit_name(view.facts, paper.unit, view.as_of),
                                              format_date(paper.formed_on))};
}

std::optional<CountedMetric> find_metric(const View& view, const std::string& word, Diagnostics& out) {
  std::vector<std::string> ids;
  for (CountedMetric& found : all_metrics(view)) {
    if (found.id() == word || found.metric->id == word) return std::move(found);
    ids.push_back(found.id());
  }
  out.push_back(
      {Severity::error, {}, fmt::format("没有指标「{}」{}", word, did_you_mean(word, ids)), "unknown-metric", {}});
  return std::nullopt;
}

}  // namespace

std::vector<CountedMetric> count_metrics(const View& view, const std::string& unit) {
  const core::RecordIndex index(view.facts);
  std::vector<CountedMetric> metrics = all_metrics(view);
  for (CountedMetric& metric : metrics) count(view, unit, index, metric);
  return metrics;
}

std::string value_text(const CountedMetric& counted) {
  const core::MetricValue& value = counted.value;
  if (!counted.metric->is_ratio()) return fmt::format("{}{}", value.denominator, counted.metric->unit);
  if (value.denominator == 0) return "分母为0，不计";
  return percent_text(value.numerator, value.denominator) + "%";
}

std::string figure_text(const CountedMetric& counted) {
  const core::MetricValue& value = counted.value;
  std::vector<std::string> remarks;
  if (counted.metric->is_ratio())
    remarks.push_back(fmt::format("{}/{}{}", value.numerator, value.denominator, counted.metric->unit));
  for (const auto& [group, number] : value.groups) {
    if (value.groups.size() == 1 && group == counted.metric->title) continue;  // would say the same twice
    const bool is_several = group.find("、") != std::string::npos;
    remarks.push_back(fmt::format("{}{}{}", is_several ? "“" + group + "”" : group, number, counted.metric->unit));
  }
  return counted.metric->title + replace_all(value_text(counted), ".00%", "%") +
         (remarks.empty() ? "" : "（" + join(remarks, "、") + "）");
}

bool is_contradictory(const CountedMetric& counted) {
  return counted.metric->is_ratio() && counted.value.numerator > counted.value.denominator;
}

std::string list_text(const CountedMetric& counted) {
  if (counted.metric->of_papers) return "按材料";
  return counted.value.confirmed ? "已确认" : "清单未确认";
}

Listing metric_table(const View& view) {
  Listing listing =
      listing_of(view, fmt::format("{}指标（{}）", view.facts.ledger.name, core::format_period_chinese(view.period)));
  listing.table.name = "指标";
  listing.table.columns = {
      {"metric", "标识", 10, report::Align::left},      {"title", "指标", 14, report::Align::left},
      {"value", "数值", 6, report::Align::right},       {"numerator", "分子", 4, report::Align::right},
      {"denominator", "分母", 4, report::Align::right}, {"excluded", "剔除", 4, report::Align::right},
      {"unknown", "待判定", 4, report::Align::right},   {"list", "清单", 6, report::Align::left}};
  for (const CountedMetric& found : count_metrics(view, view.selection.unit)) {
    const core::MetricValue& value = found.value;
    listing.table.rows.push_back({found.id(), found.metric->title, value_text(found),
                                  numerator_cell(*found.metric, value), value.denominator, value.excluded,
                                  value.unknown, list_text(found)});
    for (const auto& [group, number] : value.groups) {
      listing.table.rows.push_back({found.id(), "　其中：" + group, fmt::format("{}{}", number, found.metric->unit),
                                    std::string(), number, std::int64_t{0}, std::int64_t{0}, std::string()});
    }
  }
  return listing;
}

std::optional<Listing> metric_cases(const View& view, const std::string& word, Diagnostics& out) {
  auto found = find_metric(view, word, out);
  if (!found) return std::nullopt;
  count(view, view.selection.unit, core::RecordIndex(view.facts), *found);
  const core::MetricValue& value = found->value;
  Listing listing = listing_of(view, fmt::format("{}（{}）：{}", found->metric->title,
                                                 core::format_period_chinese(view.period), value_text(*found)));
  listing.table.name = "指标明细";
  listing.table.columns = {{"case", "事项或材料", 8, report::Align::left},
                           {"title", "名称", 20, report::Align::left},
                           {"part", "计法", 6, report::Align::left},
                           {"because", "说明", 12, report::Align::left}};
  for (const core::MetricCase& one : value.cases) {
    Named of = named(view, one);
    listing.table.rows.push_back({std::move(of.id), std::move(of.title), part_text(*found->metric, one), one.because});
  }
  listing.notes.push_back(fmt::format("分子{} 分母{} 剔除{} 待判定{}；{}。", value.numerator, value.denominator,
                                      value.excluded, value.unknown, list_text(*found)));
  for (const auto& [group, number] : value.groups)
    listing.notes.push_back(fmt::format("其中{}：{}{}。", group, number, found->metric->unit));
  return listing;
}

}  // namespace fazhi::app
