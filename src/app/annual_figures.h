#pragma once
// The figures of a yearly report, each with a number of its own, and where it comes from: so that whoever signs can follow every one back
// to its cases.

#include <cstdint>
#include <string>
#include <vector>

#include "app/duty_record.h"
#include "app/metrics.h"
#include "report/document.h"

namespace fazhi::app {

struct AnnualFigure {
  std::int64_t number = 0;  // [1] …, in the order of the text; 0: not in the text
  std::size_t item = 0;     // into the items of the body
  CountedMetric counted;
  std::string text;  // 重大行政决策合法性审查率100%（8/8件）[2]
};

struct RecordedFigure {
  std::int64_t number = 0;
  std::string text;  // 示例区财政局 法律顾问费用35万元[41]
  std::string id, unit_name, period;
};

// What cannot be written, or not without a second look.
struct Difference {
  std::string kind;     // 清单未确认, 待判定, 体检 …
  std::string content;  // what it is about
  std::string remedy;   // what to do, with the command
};

struct AnnualFigures {
  std::vector<AnnualFigure> metrics;  // those in the text first
  std::vector<RecordedFigure> recorded;

  // Joined by ；: those of one item.
  std::string text_of(std::size_t item) const;
  std::vector<Difference> differences() const;
};

AnnualFigures annual_figures(const View& view, const DutyScope& scope, const std::vector<InspectionItem>& items);

// [n], the figure, its metric and formula, how many cases, whether the list is confirmed.
report::Table figure_table(const AnnualFigures& figures, const View& view);

}  // namespace fazhi::app
