#include "app/metrics.h"

#include <fmt/format.h>

#include <vector>

#include "app/words.h"
#include "core/metric.h"
#include "core/record_index.h"
#include "core/wording.h"

namespace fazhi::app {

namespace {

struct Found {
  const core::Checklist* checklist = nullptr;
  const core::Metric* metric = nullptr;
};

std::vector<Found> all_metrics(const View& view) {
  std::vector<Found> found;
  for (const core::Checklist& checklist : view.library.checklists) {
    if (!view.selection.checklist.empty() && checklist.id != view.selection.checklist) continue;
    for (const core::Metric& metric : checklist.metrics) found.push_back({&checklist, &metric});
  }
  return found;
}

std::string id_of(const Found& found) { return found.checklist->id + "/" + found.metric->id; }

core::MetricValue count(const View& view, const Found& found, const core::RecordIndex& index) {
  return core::count_metric(view.library, *found.checklist, *found.metric, view.facts, index, view.calendar, view.as_of,
                            view.period, view.selection.unit);
}

// A plain count has no ratio; an empty denominator is neither 0 nor 100 %.
std::string ratio_text(const core::Metric& metric, const core::MetricValue& value) {
  if (!metric.is_ratio()) return fmt::format("{}{}", value.denominator, metric.unit);
  if (value.denominator == 0) return "分母为0，不计";
  return percent_text(value.numerator, value.denominator) + "%";
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

std::string list_text(const core::Metric& metric, const core::MetricValue& value) {
  if (metric.of_papers) return "按材料";
  return value.confirmed ? "已确认" : "清单未确认";
}

std::optional<Found> find_metric(const View& view, const std::string& word, Diagnostics& out) {
  std::vector<std::string> ids;
  for (const Found& found : all_metrics(view)) {
    if (id_of(found) == word || found.metric->id == word) return found;
    ids.push_back(id_of(found));
  }
  out.push_back(
      {Severity::error, {}, fmt::format("没有指标「{}」{}", word, did_you_mean(word, ids)), "unknown-metric", {}});
  return std::nullopt;
}

}  // namespace

Listing metric_table(const View& view) {
  Listing listing =
      listing_of(view, fmt::format("{}指标（{}）", view.facts.ledger.name, core::format_period_chinese(view.period)));
  listing.table.name = "指标";
  listing.table.columns = {
      {"metric", "标识", 10, report::Align::left},      {"title", "指标", 14, report::Align::left},
      {"value", "数值", 6, report::Align::right},       {"numerator", "分子", 4, report::Align::right},
      {"denominator", "分母", 4, report::Align::right}, {"excluded", "剔除", 4, report::Align::right},
      {"unknown", "待判定", 4, report::Align::right},   {"list", "清单", 6, report::Align::left}};
  const core::RecordIndex index(view.facts);
  for (const Found& found : all_metrics(view)) {
    const core::MetricValue value = count(view, found, index);
    listing.table.rows.push_back({id_of(found), found.metric->title, ratio_text(*found.metric, value),
                                  numerator_cell(*found.metric, value), value.denominator, value.excluded,
                                  value.unknown, list_text(*found.metric, value)});
    for (const auto& [group, number] : value.groups) {
      listing.table.rows.push_back({id_of(found), "　其中：" + group, fmt::format("{}{}", number, found.metric->unit),
                                    std::string(), number, std::int64_t{0}, std::int64_t{0}, std::string()});
    }
  }
  return listing;
}

std::optional<Listing> metric_cases(const View& view, const std::string& word, Diagnostics& out) {
  const auto found = find_metric(view, word, out);
  if (!found) return std::nullopt;
  const core::RecordIndex index(view.facts);
  const core::MetricValue value = count(view, *found, index);
  Listing listing =
      listing_of(view, fmt::format("{}（{}）：{}", found->metric->title, core::format_period_chinese(view.period),
                                   ratio_text(*found->metric, value)));
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
                                      value.excluded, value.unknown, list_text(*found->metric, value)));
  for (const auto& [group, number] : value.groups)
    listing.notes.push_back(fmt::format("其中{}：{}{}。", group, number, found->metric->unit));
  return listing;
}

}  // namespace fazhi::app
