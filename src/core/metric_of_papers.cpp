// Metrics over papers: a paper is a case, or every line of a table for many units is.

#include <algorithm>

#include "core/judge.h"
#include "core/metric_cases.h"

namespace fazhi::core {

namespace {

// A table for many units states each unit's numbers beside its name: then every line of it is a case, of its unit; else the paper
// is, of whoever handed it in or is named in it.
std::vector<Sight> cases_of(const Metric& metric, const Record& record, std::uint32_t position, std::uint32_t unit) {
  const RecordContent& paper = *record.accepted;
  const Sight whole{position, &paper, {}, record.has_original};
  const bool by_line = metric.distinct.empty() &&
                       std::ranges::any_of(paper.links, [](const RecordLink& link) { return !link.fields.empty(); });
  if (!by_line) {
    const bool concerns = unit == kNone || paper.unit == unit ||
                          std::ranges::any_of(paper.links, [&](const RecordLink& link) { return link.unit == unit; });
    return concerns ? std::vector{whole} : std::vector<Sight>{};
  }
  std::vector<Sight> lines;
  for (const RecordLink& link : paper.links) {
    if (unit != kNone && link.unit != unit) continue;
    lines.push_back(whole);
    lines.back().link_fields = link.fields;
  }
  return lines;
}

class PaperCounter {
 public:
  PaperCounter(const Metric& metric, const Scene& scene, const Period& period, MetricValue& value)
      : metric_(metric), scene_(scene), period_(period), value_(value) {}

  void take(const Sight& paper) {
    const auto day = read_record(scene_, paper, metric_.period_by.field).date();
    if (!day || *day > scene_.as_of || !contains(period_, *day)) return;
    if (judge(metric_.denominator, scene_, {}, &paper).truth == Truth::no) return;
    if (!metric_.distinct.empty() && !is_new(read_record(scene_, paper, metric_.distinct))) return;
    MetricCase one = classify(metric_, scene_, &paper);
    take_sums(metric_, scene_, paper, one);
    if (!metric_.by.field.empty()) count_group(value_, one, read_record(scene_, paper, metric_.by.field));
    count(value_, std::move(one));
  }

 private:
  bool is_new(Value occasion) {
    if (std::ranges::find(seen_, occasion) != seen_.end()) return false;
    seen_.push_back(std::move(occasion));
    return true;
  }

  const Metric& metric_;
  const Scene& scene_;
  const Period& period_;
  MetricValue& value_;
  std::vector<Value> seen_;
};

}  // namespace

void count_papers(const Metric& metric, const Scene& scene, const Period& period, std::uint32_t unit,
                  MetricValue& value) {
  const Facts& facts = *scene.facts;
  PaperCounter counter(metric, scene, period, value);
  for (std::uint32_t i = 0; i < facts.records.size(); ++i) {
    const Record& record = facts.records[i];
    if (record.accepted == nullptr || !record.has_original || facts.kinds[record.kind] != metric.over) continue;
    if (record.accepted->formed_on > scene.as_of) continue;
    for (const Sight& paper : cases_of(metric, record, i, unit)) counter.take(paper);
  }
  value.confirmed = true;
}

}  // namespace fazhi::core
