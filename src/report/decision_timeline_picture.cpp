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
constexpr double kInterval = 40;  // of an interval's row, at least
constexpr double kBar = 8;
constexpr double kDay = 50;    // width of 2026-03-02
constexpr double kWords = 98;  // of what is said of an interval
constexpr double kMostLabel = 120;
constexpr double kAxis = 18;
constexpr double kTickDistance = 38;

struct Layout {
  double label = 0;
  double width = 0;
  double bottom = 0;  // of the rows
  double legend = 0;

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

// What it is called and by which article, both whole: an article cut short proves nothing.
struct IntervalText {
  std::vector<std::string> name, basis;

  double height() const {
    return std::max(kInterval, static_cast<double>(name.size() + basis.size()) * kPictureLine + 9);
  }
};

IntervalText text_of(const DecisionInterval& interval, double label) {
  const double room = label + kDay - 12;
  IntervalText text{label_lines(interval.name, room, 2), {}};
  if (!interval.basis.empty()) text.basis = label_lines(interval.basis, room, 4);
  return text;
}

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

Finding finding_of(const DecisionInterval& interval, const DecisionTimeline& timeline) {
  const std::optional<Date> from = timeline.steps[interval.from].day;
  if (!from) return {Tone::grey, "起点未登记"};
  if (!interval.actual && *from > timeline.as_of) return {Tone::blue, "尚未开始"};
  if (!interval.actual) return {Tone::blue, "尚未结束"};
  const int missing = interval.minimum - *interval.actual;
  if (missing > 0) return {Tone::red, fmt::format("少{}{}", missing, interval.unit)};
  return {Tone::green, "达到"};
}

// What is drawn needs a word in the legend, what is not drawn none.
enum class Sign { step, planned, reached, short_of, running, minimum, today };

struct LegendEntry {
  Sign sign;
  std::string words;
};

constexpr double kSwatch = 18;  // of a bar in the legend
constexpr double kEntryGap = 12;

double sign_width(Sign sign) {
  const bool is_bar = sign == Sign::reached || sign == Sign::short_of || sign == Sign::running || sign == Sign::minimum;
  return is_bar ? kSwatch + 4 : 9;
}

bool is_on_axis(const DecisionTimeline& timeline, const Layout& layout, const DayAxis& axis) {
  const double today = axis.place(timeline.as_of);
  return today > layout.left() && today < layout.right();
}

std::vector<LegendEntry> legend_of(const DecisionTimeline& timeline, const Layout& layout) {
  std::vector<LegendEntry> entries{{Sign::step, "步骤"}};
  const auto is_planned = [&](const DecisionStep& step) { return step.day && *step.day > timeline.as_of; };
  if (std::ranges::any_of(timeline.steps, is_planned)) entries.push_back({Sign::planned, "计划的步骤"});
  bool reached = false, short_of = false, running = false, minimum = false;
  for (const DecisionInterval& interval : timeline.intervals) {
    if (!stands_under(interval, interval.from, timeline) || interval.from >= timeline.steps.size()) continue;
    const std::optional<Date> from = timeline.steps[interval.from].day;
    if (!from) continue;
    const Tone tone = finding_of(interval, timeline).tone;
    reached = reached || tone == Tone::green;
    short_of = short_of || tone == Tone::red;
    running = running || (tone == Tone::blue && *from <= timeline.as_of);
    minimum = minimum || (interval.minimum_until && *interval.minimum_until >= *from);
  }
  if (reached) entries.push_back({Sign::reached, "实际经过，达到法定最短期限"});
  if (short_of) entries.push_back({Sign::short_of, "实际经过，短于法定最短期限"});
  if (running) entries.push_back({Sign::running, "尚未结束"});
  if (minimum) entries.push_back({Sign::minimum, "法定最短期限"});
  if (is_on_axis(timeline, layout, axis_of(timeline, layout)))
    entries.push_back({Sign::today, "截至" + format_date_chinese(timeline.as_of)});
  return entries;
}

// On base lines under the picture's rows, in as many lines as the width asks for.
std::vector<Point> legend_places(const std::vector<LegendEntry>& entries, double width) {
  std::vector<Point> places;
  Point at{2, 14};
  for (const LegendEntry& entry : entries) {
    const double needed = sign_width(entry.sign) + text_width(entry.words, kText);
    if (at.x > 2 && at.x + needed > width) at = {2, at.y + kPictureLine + 1};
    places.push_back(at);
    at.x += needed + kEntryGap;
  }
  return places;
}

Box bar_of(Tone tone, Point at, double width) {
  return {.at = at,
          .width = width,
          .height = kBar,
          .fill = tone == Tone::blue ? Ink::white : ink_of(tone),
          .hatch = tone == Tone::red ? Hatch::crossed : Hatch::none,  // told apart on a copier too
          .edge = Ink::black};
}

Box minimum_of(Point at, double width) {
  return {.at = at, .width = width, .height = kBar, .fill = Ink::white, .hatch = Hatch::rising, .edge = Ink::slate};
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
    if (is_on_axis(timeline, layout, axis))
      drawing.shapes.emplace_back(Stroke{{{today, kAxis}, {today, layout.bottom}}, Ink::blue, 1, Dash::dashed});
  }
  void step(const DecisionStep& step, double y) const {
    const double middle = y + height_of(step, layout.label) / 2;
    add_label(drawing, name_lines(step, layout.label), 2, middle, Anchor::start, true);
    text({layout.label, middle + kBelowMiddle}, step.day ? format_date(*step.day) : "未登记", false,
         step.day ? Ink::black : Ink::slate);
    if (step.day) mark({axis.place(*step.day), middle}, *step.day > timeline.as_of);
    drawing.shapes.emplace_back(Stroke{{{0, y}, {layout.width, y}}, Ink::silver, 0.5});
  }
  // Hollow, and in words, while it lies ahead.
  void mark(Point at, bool is_planned) const {
    constexpr double kHalf = 3.2;
    if (!is_planned) {
      drawing.shapes.emplace_back(Marker{MarkerKind::square, at, 3.6, Ink::black});
      return;
    }
    drawing.shapes.emplace_back(Box{.at = {at.x - kHalf, at.y - kHalf},
                                    .width = 2 * kHalf,
                                    .height = 2 * kHalf,
                                    .fill = Ink::white,
                                    .edge = Ink::black,
                                    .edge_width = 1});
    const bool has_room = at.x + 7 + text_width("计划", kText) < layout.right();
    drawing.shapes.emplace_back(Label{
        {at.x + (has_room ? 7 : -7), at.y + kBelowMiddle}, "计划", kText, has_room ? Anchor::start : Anchor::end});
  }
  void interval(const DecisionInterval& interval, double y) const {
    const Finding finding = finding_of(interval, timeline);
    const IntervalText texts = text_of(interval, layout.label);
    double line = y + 14;
    for (const std::string& name : texts.name) {
      text({10, line}, name);
      line += kPictureLine;
    }
    for (const std::string& basis : texts.basis) {
      text({10, line}, basis, false, Ink::slate);
      line += kPictureLine;
    }
    if (const std::optional<Date> from = timeline.steps[interval.from].day) bars(interval, *from, y, finding.tone);
    words(interval, finding, y);
  }
  void bars(const DecisionInterval& interval, Date from, double y, Tone tone) const {
    const std::optional<Date> to = interval.actual ? timeline.steps[interval.to].day : std::optional(timeline.as_of);
    const double left = axis.place(from);
    if (to && *to >= from) drawing.shapes.emplace_back(bar_of(tone, {left, y + 8}, axis.place(*to) - left));
    if (interval.minimum_until && *interval.minimum_until >= from)
      drawing.shapes.emplace_back(minimum_of({left, y + 20}, axis.place(*interval.minimum_until) - left));
  }
  void words(const DecisionInterval& interval, const Finding& finding, double y) const {
    const double x = layout.width - kWords;
    drawing.shapes.emplace_back(Marker{marker_of(finding.tone), {x + 4, y + 9.5}, 3.6, ink_of(finding.tone)});
    text({x + 11, y + 13}, finding.words, true);
    if (interval.actual) text({x, y + 13 + kLine}, fmt::format("实际{}{}", *interval.actual, interval.unit));
    text({x, y + 13 + kLine * (interval.actual ? 2 : 1)},
         fmt::format("法定不少于{}{}", interval.minimum, interval.unit));
  }
  void sign(Sign of, Point at) const {
    const Point corner{at.x, at.y - 7};
    switch (of) {
      case Sign::step: drawing.shapes.emplace_back(Marker{MarkerKind::square, {at.x + 4, at.y - 3}, 3.6}); return;
      case Sign::planned:
        drawing.shapes.emplace_back(Box{.at = {at.x + 0.8, at.y - 6.2},
                                        .width = 6.4,
                                        .height = 6.4,
                                        .fill = Ink::white,
                                        .edge = Ink::black,
                                        .edge_width = 1});
        return;
      case Sign::reached: drawing.shapes.emplace_back(bar_of(Tone::green, corner, kSwatch)); return;
      case Sign::short_of: drawing.shapes.emplace_back(bar_of(Tone::red, corner, kSwatch)); return;
      case Sign::running: drawing.shapes.emplace_back(bar_of(Tone::blue, corner, kSwatch)); return;
      case Sign::minimum: drawing.shapes.emplace_back(minimum_of(corner, kSwatch)); return;
      case Sign::today:
        drawing.shapes.emplace_back(Stroke{{{at.x + 4, at.y - 9}, {at.x + 4, at.y + 2}}, Ink::blue, 1, Dash::dashed});
        return;
    }
  }
  void legend() const {
    drawing.shapes.emplace_back(Stroke{{{0, layout.bottom}, {layout.width, layout.bottom}}, Ink::black, 0.75});
    const std::vector<LegendEntry> entries = legend_of(timeline, layout);
    const std::vector<Point> places = legend_places(entries, layout.width);
    for (std::size_t i = 0; i < entries.size(); ++i) {
      const Point at{places[i].x, layout.bottom + places[i].y};
      sign(entries[i].sign, at);
      text({at.x + sign_width(entries[i].sign), at.y}, entries[i].words);
    }
  }
};

std::string alternative_of(const DecisionTimeline& timeline) {
  std::string text;
  for (const DecisionStep& step : timeline.steps)
    text += (text.empty() ? "" : "，") + step.name + (step.day ? format_date_chinese(*step.day) : "未登记") +
            (step.day && *step.day > timeline.as_of ? "（计划）" : "");
  for (const DecisionInterval& interval : timeline.intervals) {
    const DecisionStep* from = step_at(timeline, interval.from);
    if (from == nullptr || step_at(timeline, interval.to) == nullptr) continue;
    const Finding finding = finding_of(interval, timeline);
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
      if (stands_under(interval, i, timeline)) layout.bottom += text_of(interval, layout.label).height();
  }
  layout.legend = legend_places(legend_of(timeline, layout), width).back().y + 8;
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
  drawing.height = layout.bottom + layout.legend;
  const TimelineDrawer drawer{drawing, timeline, layout, axis};
  drawer.axis_and_grid();
  double y = kAxis;
  for (std::size_t i = 0; i < timeline.steps.size(); ++i) {
    drawer.step(timeline.steps[i], y);
    y += height_of(timeline.steps[i], layout.label);
    for (const DecisionInterval& interval : timeline.intervals) {
      if (!stands_under(interval, i, timeline)) continue;
      drawer.interval(interval, y);
      y += text_of(interval, layout.label).height();
    }
  }
  drawer.legend();
  return drawing;
}

}  // namespace fazhi::report
