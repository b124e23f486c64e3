#include "report/decision_timeline_picture.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/clean_text.h"
#include "report/day_axis.h"
#include "report/picture_label.h"

namespace fazhi::report {
namespace {

constexpr double kText = kPictureText;
constexpr double kLine = kPictureLine;
constexpr double kInterval = 40;  // of an interval's
constexpr double kBar = 8;
constexpr double kDay = 50;    // width of 2026-03-02
constexpr double kWords = 98;  // of what is said of an interval
constexpr double kMostLabel = 120;
constexpr double kAxis = 18;
constexpr double kLegend = 22;
constexpr double kTickDistance = 38;

struct Layout {
  double label = 0;
  double width = 0;
  double bottom = 0;  // of the rows

  double left() const { return label + kDay + 4; }
  double right() const { return width - kWords - 4; }
};

const DecisionStep* step_at(const DecisionTimeline& timeline, std::size_t position) {
  return position < timeline.steps.size() ? &timeline.steps[position] : nullptr;
}

std::vector<std::string> name_lines(const DecisionStep& step, double label) {
  return label_lines(step.name, label - 4, 2);
}

double height_of(const DecisionStep& step, double label) { return row_height(name_lines(step, label).size()) + 1; }

bool stands_under(const DecisionInterval& interval, std::size_t step, const DecisionTimeline& timeline) {
  return interval.from == step && interval.to < timeline.steps.size();
}

DayAxis axis_of(const DecisionTimeline& timeline, const Layout& layout) {
  std::optional<Date> first;
  std::optional<Date> last;
  const auto include = [&](const std::optional<Date>& day) {
    if (!day) return;
    first = first ? std::min(*first, *day) : *day;
    last = last ? std::max(*last, *day) : *day;
  };
  for (const DecisionStep& step : timeline.steps) include(step.day);
  for (const DecisionInterval& interval : timeline.intervals) {
    include(interval.minimum_until);
    if (!interval.actual) include(timeline.as_of);
  }
  const Date earliest = first.value_or(timeline.as_of);
  const Date begin = earliest - std::chrono::days{day_of(earliest) - 1};  // the month's name stands at its first day
  return {begin, std::max(last.value_or(earliest), begin + std::chrono::days{1}), layout.left() + 5,
          layout.right() - layout.left() - 10};
}

struct Finding {
  Tone tone;
  std::string words;
};

Finding finding_of(const DecisionInterval& interval, bool begun) {
  if (!begun) return {Tone::grey, "起点未登记"};
  if (!interval.actual) return {Tone::blue, "尚未结束"};
  const int missing = interval.minimum - *interval.actual;
  if (missing > 0) return {Tone::red, fmt::format("少{}{}", missing, interval.unit)};
  return {Tone::green, "达到"};
}

struct TimelineDrawer {
  Drawing& drawing;
  const DecisionTimeline& timeline;
  const Layout& layout;
  const DayAxis& axis;

  void text(Point at, std::string words, bool bold = false, Ink ink = Ink::black) const {
    drawing.shapes.emplace_back(Label{at, std::move(words), kText, Anchor::start, bold, ink});
  }
  void axis_and_grid() const {
    for (const DayTick& tick : axis.ticks(kTickDistance)) {
      const double x = axis.place(tick.day);
      drawing.shapes.emplace_back(Stroke{{{x, kAxis}, {x, layout.bottom}}, Ink::silver, 0.5});
      const double half = text_width(tick.word, kText) / 2;
      if (x + half < layout.width) drawing.shapes.emplace_back(Label{{x, kAxis - 6}, tick.word, kText, Anchor::middle});
    }
    drawing.shapes.emplace_back(Stroke{{{0, kAxis}, {layout.width, kAxis}}, Ink::black, 0.75});
    const double today = axis.place(timeline.as_of);
    if (today > layout.left() && today < layout.right())
      drawing.shapes.emplace_back(Stroke{{{today, kAxis}, {today, layout.bottom}}, Ink::blue, 1, Dash::dashed});
  }
  void step(const DecisionStep& step, double y) const {
    const double middle = y + height_of(step, layout.label) / 2;
    add_label(drawing, name_lines(step, layout.label), 2, middle, Anchor::start, true);
    text({layout.label, middle + kBelowMiddle}, step.day ? format_date(*step.day) : "未登记", false,
         step.day ? Ink::black : Ink::slate);
    if (step.day)
      drawing.shapes.emplace_back(Marker{MarkerKind::square, {axis.place(*step.day), middle}, 3.6, Ink::black});
    drawing.shapes.emplace_back(Stroke{{{0, y}, {layout.width, y}}, Ink::silver, 0.5});
  }
  void interval(const DecisionInterval& interval, double y) const {
    const std::optional<Date> from = timeline.steps[interval.from].day;
    const Finding finding = finding_of(interval, from.has_value());
    text({10, y + 14}, fit_to_points(single_line(interval.name), kText, layout.label + kDay - 12));
    text({10, y + 14 + kLine}, fit_to_points(single_line(interval.basis), kText, layout.label + kDay - 12), false,
         Ink::slate);
    if (from) bars(interval, *from, y, finding.tone);
    words(interval, finding, y);
  }
  void bars(const DecisionInterval& interval, Date from, double y, Tone tone) const {
    const std::optional<Date> to = interval.actual ? timeline.steps[interval.to].day : std::optional(timeline.as_of);
    const double left = axis.place(from);
    if (to && *to >= from)
      drawing.shapes.emplace_back(Box{.at = {left, y + 8},
                                      .width = axis.place(*to) - left,
                                      .height = kBar,
                                      .fill = interval.actual ? ink_of(tone) : Ink::white,
                                      .edge = Ink::black});
    if (interval.minimum_until && *interval.minimum_until >= from)
      drawing.shapes.emplace_back(Box{.at = {left, y + 20},
                                      .width = axis.place(*interval.minimum_until) - left,
                                      .height = kBar,
                                      .fill = Ink::white,
                                      .hatch = Hatch::rising,
                                      .edge = Ink::slate});
  }
  void words(const DecisionInterval& interval, const Finding& finding, double y) const {
    const double x = layout.width - kWords;
    drawing.shapes.emplace_back(Marker{marker_of(finding.tone), {x + 4, y + 9.5}, 3.6, ink_of(finding.tone)});
    text({x + 11, y + 13}, finding.words, true);
    if (interval.actual) text({x, y + 13 + kLine}, fmt::format("实际{}{}", *interval.actual, interval.unit));
    text({x, y + 13 + kLine * (interval.actual ? 2 : 1)},
         fmt::format("法定不少于{}{}", interval.minimum, interval.unit));
  }
  void legend() const {
    const double y = layout.bottom + 14;
    drawing.shapes.emplace_back(Stroke{{{0, layout.bottom}, {layout.width, layout.bottom}}, Ink::black, 0.75});
    drawing.shapes.emplace_back(Marker{MarkerKind::square, {6, y - 3}, 3.6, Ink::black});
    text({13, y}, "步骤");
    drawing.shapes.emplace_back(
        Box{.at = {45, y - 7}, .width = 18, .height = kBar, .fill = Ink::silver, .edge = Ink::black});
    text({67, y}, "实际经过（空白为尚未结束）");
    drawing.shapes.emplace_back(Box{.at = {200, y - 7},
                                    .width = 18,
                                    .height = kBar,
                                    .fill = Ink::white,
                                    .hatch = Hatch::rising,
                                    .edge = Ink::slate});
    text({222, y}, "法定最短期限");
    drawing.shapes.emplace_back(Stroke{{{290, y - 9}, {290, y + 2}}, Ink::blue, 1, Dash::dashed});
    text({295, y}, "截至" + format_date_chinese(timeline.as_of));
  }
};

std::string alternative_of(const DecisionTimeline& timeline) {
  std::string text;
  for (const DecisionStep& step : timeline.steps)
    text += (text.empty() ? "" : "，") + step.name + (step.day ? format_date_chinese(*step.day) : "未登记");
  for (const DecisionInterval& interval : timeline.intervals) {
    const DecisionStep* from = step_at(timeline, interval.from);
    if (from == nullptr || step_at(timeline, interval.to) == nullptr) continue;
    const Finding finding = finding_of(interval, from->day.has_value());
    text += fmt::format("；{}法定不少于{}{}", interval.name, interval.minimum, interval.unit);
    if (interval.actual) text += fmt::format("，实际{}{}", *interval.actual, interval.unit);
    text += "，" + finding.words;
  }
  return single_line(text + "。");
}

Layout lay_out(const DecisionTimeline& timeline, double width) {
  Layout layout{.label = 40, .width = width, .bottom = kAxis};
  for (std::size_t i = 0; i < timeline.steps.size(); ++i) {
    layout.label = std::max(layout.label, std::min(kMostLabel, text_width(timeline.steps[i].name, kText)) + 8);
  }
  for (std::size_t i = 0; i < timeline.steps.size(); ++i) {
    layout.bottom += height_of(timeline.steps[i], layout.label);
    for (const DecisionInterval& interval : timeline.intervals)
      if (stands_under(interval, i, timeline)) layout.bottom += kInterval;
  }
  return layout;
}

}  // namespace

std::optional<Drawing> decision_timeline_picture(const DecisionTimeline& timeline, double width) {
  if (timeline.steps.empty()) return std::nullopt;
  const Layout layout = lay_out(timeline, width);
  const DayAxis axis = axis_of(timeline, layout);
  Drawing drawing;
  drawing.title = single_line(timeline.title);
  drawing.alternative = alternative_of(timeline);
  drawing.width = width;
  drawing.height = layout.bottom + kLegend;
  const TimelineDrawer drawer{drawing, timeline, layout, axis};
  drawer.axis_and_grid();
  double y = kAxis;
  for (std::size_t i = 0; i < timeline.steps.size(); ++i) {
    drawer.step(timeline.steps[i], y);
    y += height_of(timeline.steps[i], layout.label);
    for (const DecisionInterval& interval : timeline.intervals) {
      if (!stands_under(interval, i, timeline)) continue;
      drawer.interval(interval, y);
      y += kInterval;
    }
  }
  drawer.legend();
  return drawing;
}

}  // namespace fazhi::report
