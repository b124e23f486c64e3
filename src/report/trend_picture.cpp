#include "report/trend_picture.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "report/clean_text.h"
#include "report/picture_label.h"
#include "report/round_scale.h"

namespace fazhi::report {
namespace {

constexpr double kText = kPictureText;
constexpr double kRow = 16;
constexpr double kPlotTop = 8;
constexpr double kPlotHeight = 150;
constexpr double kHead = 32;  // quarters, in two lines at most
constexpr std::size_t kMostQuarters = 12;

struct Look {
  Ink ink;
  MarkerKind marker;
  Dash dash;
};
constexpr std::array<Look, 4> kLooks = {{{Ink::vermilion, MarkerKind::disc, Dash::solid},
                                         {Ink::blue, MarkerKind::square, Dash::dashed},
                                         {Ink::green, MarkerKind::ring, Dash::mixed},
                                         {Ink::slate, MarkerKind::triangle, Dash::dotted}}};

struct Plot {
  const Trend& trend;
  std::size_t first;     // quarter drawn
  std::size_t quarters;  // drawn
  std::size_t series;    // drawn
  double label;          // width of the names
  double step;
  double width;
  RoundScale scale;

  double middle(std::size_t quarter) const { return label + step * (static_cast<double>(quarter) + 0.5); }
  double height_of(double count) const { return kPlotTop + kPlotHeight * (1 - count / scale.top); }
  std::optional<std::int64_t> count(std::size_t series_number, std::size_t quarter) const {
    const auto& counts = trend.series[series_number].counts;
    return first + quarter < counts.size() ? counts[first + quarter] : std::nullopt;
  }
};

// As many as stand beside each other with their figures whole.
std::size_t quarters_drawn(const Trend& trend, double width) {
  double figure = 24;
  for (const TrendSeries& series : trend.series)
    for (const std::optional<std::int64_t>& count : series.counts)
      if (count) figure = std::max(figure, text_width(std::to_string(*count), kText) + 4);
  const auto fitting = static_cast<std::size_t>(std::max(1.0, width / figure));
  return std::min({kMostQuarters, fitting, trend.quarters.size()});
}

Plot plot_of(const Trend& trend, double width) {
  Plot plot{trend, 0, 0, std::min(kLooks.size(), trend.series.size()), 0, 0, width, {}};
  for (std::size_t i = 0; i < plot.series; ++i)
    plot.label = std::max(plot.label, text_width(trend.series[i].name, kText));
  plot.label = std::clamp(plot.label, 27.0, 90.0) + 36;  // and a piece of its line
  plot.quarters = quarters_drawn(trend, width - plot.label - 1);
  plot.first = trend.quarters.size() - plot.quarters;
  plot.step = (width - plot.label - 1) / static_cast<double>(plot.quarters);
  std::int64_t most = 0;
  for (std::size_t i = 0; i < plot.series; ++i)
    for (std::size_t quarter = 0; quarter < plot.quarters; ++quarter)
      most = std::max(most, plot.count(i, quarter).value_or(0));
  plot.scale = round_scale(static_cast<double>(most), 5);
  return plot;
}

void add_grid(Drawing& drawing, const Plot& plot) {
  for (int i = 0; i <= plot.scale.steps(); ++i) {
    const double value = plot.scale.step * i;
    const double y = plot.height_of(value);
    drawing.shapes.emplace_back(
        Stroke{{{plot.label, y}, {plot.width - 1, y}}, i == 0 ? Ink::black : Ink::silver, i == 0 ? 0.75 : 0.5});
    drawing.shapes.emplace_back(Label{{plot.label - 4, y + 3}, fmt::format("{:.0f}", value), kText, Anchor::end});
  }
}

// A quarter without a count interrupts the line.
void add_line(Drawing& drawing, const Plot& plot, std::size_t series) {
  const Look& look = kLooks[series];
  std::vector<Point> points;
  std::vector<Point> markers;
  const auto end_line = [&] {
    if (points.size() > 1) drawing.shapes.emplace_back(Stroke{points, look.ink, 1.5, look.dash});
    points.clear();
  };
  for (std::size_t quarter = 0; quarter < plot.quarters; ++quarter) {
    const std::optional<std::int64_t> count = plot.count(series, quarter);
    if (!count) {
      end_line();
      continue;
    }
    points.push_back({plot.middle(quarter), plot.height_of(static_cast<double>(*count))});
    markers.push_back(points.back());
  }
  end_line();
  for (const Point& point : markers) drawing.shapes.emplace_back(Marker{look.marker, point, 3.6, look.ink});
}

void add_quarters(Drawing& drawing, const Plot& plot, double top) {
  for (std::size_t quarter = 0; quarter < plot.quarters; ++quarter)
    add_label(drawing, label_lines(plot.trend.quarters[plot.first + quarter], plot.step - 2, 2), plot.middle(quarter),
              top + kHead / 2 + 2, Anchor::middle);
}

void add_figures(Drawing& drawing, const Plot& plot, double top) {
  for (std::size_t i = 0; i < plot.series; ++i) {
    const double y = top + kRow * static_cast<double>(i);
    drawing.shapes.emplace_back(Stroke{{{0, y}, {plot.width - 1, y}}, Ink::silver, 0.5});
    const Look& look = kLooks[i];
    drawing.shapes.emplace_back(Stroke{{{2, y + kRow / 2}, {28, y + kRow / 2}}, look.ink, 1.5, look.dash});
    drawing.shapes.emplace_back(Marker{look.marker, {15, y + kRow / 2}, 3.6, look.ink});
    const std::string name = fit_to_points(single_line(plot.trend.series[i].name), kText, plot.label - 36);
    drawing.shapes.emplace_back(Label{{32, y + kRow / 2 + kBelowMiddle}, name, kText});
    for (std::size_t quarter = 0; quarter < plot.quarters; ++quarter) {
      const std::optional<std::int64_t> count = plot.count(i, quarter);
      drawing.shapes.emplace_back(Label{{plot.middle(quarter), y + kRow / 2 + kBelowMiddle},
                                        count ? std::to_string(*count) : "—",
                                        kText,
                                        Anchor::middle});
    }
  }
}

std::string alternative_of(const Plot& plot) {
  std::string text;
  for (std::size_t i = 0; i < plot.series; ++i) {
    text += (i == 0 ? "" : "；") + plot.trend.series[i].name + "：";
    for (std::size_t quarter = 0; quarter < plot.quarters; ++quarter) {
      const std::optional<std::int64_t> count = plot.count(i, quarter);
      text += (quarter == 0 ? "" : "，") + plot.trend.quarters[plot.first + quarter] +
              (count ? std::to_string(*count) + "项" : "无数据");
    }
  }
  return single_line(text + "。");
}

}  // namespace

std::optional<Drawing> trend_picture(const Trend& trend, double width) {
  if (trend.quarters.empty() || trend.series.empty()) return std::nullopt;
  const Plot plot = plot_of(trend, width);
  Drawing drawing;
  drawing.title = single_line(trend.title);
  drawing.alternative = alternative_of(plot);
  drawing.width = width;
  const double bottom = kPlotTop + kPlotHeight;
  drawing.height = bottom + kHead + kRow * static_cast<double>(plot.series) + 1;
  add_grid(drawing, plot);
  for (std::size_t i = 0; i < plot.series; ++i) add_line(drawing, plot, i);
  add_quarters(drawing, plot, bottom);
  add_figures(drawing, plot, bottom + kHead);
  return drawing;
}

}  // namespace fazhi::report
