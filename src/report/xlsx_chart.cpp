#include "report/xlsx_chart.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/failure.h"
#include "report/clean_text.h"
#include "report/xlsx_cell.h"

namespace fazhi::report {
namespace {

constexpr double kDefaultWidth = 480;  // of a chart of libxlsxwriter, in pixels
constexpr double kDefaultHeight = 288;
constexpr std::size_t kMostUprightBars = 8;  // of more, names would be set on edge: bars lie
constexpr lxw_color_t kEdge = 0x262626;
constexpr double kTextSize = 10;

struct SeriesLook {
  lxw_color_t colour;  // Okabe and Ito
  std::uint8_t pattern;
  std::uint8_t dash;
  std::uint8_t marker;
};
constexpr std::array<SeriesLook, 6> kLooks = {{
    {0x0072B2, LXW_CHART_PATTERN_WIDE_UPWARD_DIAGONAL, LXW_CHART_LINE_DASH_SOLID, LXW_CHART_MARKER_CIRCLE},
    {0xD55E00, LXW_CHART_PATTERN_PERCENT_75, LXW_CHART_LINE_DASH_DASH, LXW_CHART_MARKER_TRIANGLE},
    {0x009E73, LXW_CHART_PATTERN_NARROW_HORIZONTAL, LXW_CHART_LINE_DASH_SQUARE_DOT, LXW_CHART_MARKER_SQUARE},
    {0xE69F00, LXW_CHART_PATTERN_WIDE_DOWNWARD_DIAGONAL, LXW_CHART_LINE_DASH_DASH_DOT, LXW_CHART_MARKER_DIAMOND},
    {0xCC79A7, LXW_CHART_PATTERN_LARGE_GRID, LXW_CHART_LINE_DASH_LONG_DASH, LXW_CHART_MARKER_X},
    {0x595959, LXW_CHART_PATTERN_PERCENT_20, LXW_CHART_LINE_DASH_LONG_DASH_DOT_DOT, LXW_CHART_MARKER_PLUS},
}};

bool lying(const Chart& chart, const ChartData& data) {
  return chart.kind != ChartKind::lines && data.rows > kMostUprightBars;
}

std::uint8_t type_of(const Chart& chart, const ChartData& data) {
  const bool bars_lie = lying(chart, data);
  switch (chart.kind) {
    case ChartKind::bars: return bars_lie ? LXW_CHART_BAR : LXW_CHART_COLUMN;
    case ChartKind::stacked_bars: return bars_lie ? LXW_CHART_BAR_STACKED : LXW_CHART_COLUMN_STACKED;
    case ChartKind::lines: return LXW_CHART_LINE;
  }
  return LXW_CHART_COLUMN;
}

lxw_chart_font font(double size, bool bold) {
  lxw_chart_font font{};
  font.size = size;
  font.bold = bold ? 1 : 0;
  return font;
}

void style_line(lxw_chart_series* series, const SeriesLook& look) {
  lxw_chart_line line{};
  line.color = look.colour;
  line.width = 2;
  line.dash_type = look.dash;
  chart_series_set_line(series, &line);
  chart_series_set_marker_type(series, look.marker);
  chart_series_set_marker_size(series, 8);
  lxw_chart_line edge{};
  edge.color = look.colour;
  chart_series_set_marker_line(series, &edge);
  lxw_chart_fill fill{};
  fill.color = look.colour;
  chart_series_set_marker_fill(series, &fill);
  chart_series_set_labels_position(series, LXW_CHART_LABEL_POSITION_ABOVE);
}

void style_bar(lxw_chart_series* series, const SeriesLook& look) {
  lxw_chart_pattern pattern{};
  pattern.fg_color = look.colour;
  pattern.bg_color = 0xFFFFFF;
  pattern.type = look.pattern;
  chart_series_set_pattern(series, &pattern);
  lxw_chart_line edge{};
  edge.color = kEdge;
  edge.width = 0.75;
  chart_series_set_line(series, &edge);
  lxw_chart_fill ground{};  // numbers stay readable on a hatch
  ground.color = 0xFFFFFF;
  chart_series_set_labels_fill(series, &ground);
}

void add_series(lxw_chart* chart, const char* sheet, const ChartData& data, std::size_t number, ChartKind kind,
                lxw_row_t head) {
  const auto last = static_cast<lxw_row_t>(head + data.rows);
  const auto category = static_cast<lxw_col_t>(data.category);
  const auto value = static_cast<lxw_col_t>(data.values[number]);
  lxw_chart_series* series = chart_add_series(chart, nullptr, nullptr);
  if (series == nullptr) throw Failure("xlsx-write", "无法建立图表系列");
  chart_series_set_categories(series, sheet, head + 1, category, last, category);
  chart_series_set_values(series, sheet, head + 1, value, last, value);
  chart_series_set_name_range(series, sheet, head, value);
  chart_series_set_labels(series);
  chart_series_set_labels_num_format(series, "General;-General;;");  // no 0 on bars that are not there
  lxw_chart_font labels = font(9, false);
  chart_series_set_labels_font(series, &labels);
  const SeriesLook& look = kLooks[number % kLooks.size()];
  if (kind == ChartKind::lines)
    style_line(series, look);
  else
    style_bar(series, look);
}

// A title that begins with = would be read as a reference to a cell.
std::string title_text(const std::string& title) {
  const std::string text = single_line(title);
  return text.starts_with("=") ? " " + text : text;
}

void style_chart(lxw_chart* chart, const std::string& title, bool bars_lie) {
  chart_title_set_name(chart, title.c_str());
  lxw_chart_font bold = font(12, true);
  chart_title_set_name_font(chart, &bold);
  chart_legend_set_position(chart, LXW_CHART_LEGEND_BOTTOM);
  lxw_chart_font plain = font(kTextSize, false);
  chart_legend_set_font(chart, &plain);
  chart_axis_set_num_font(chart->x_axis, &plain);
  chart_axis_set_num_font(chart->y_axis, &plain);
  // In libxlsxwriter x is what runs across, so lying bars have their names on y.
  lxw_chart_axis* names = bars_lie ? chart->y_axis : chart->x_axis;
  lxw_chart_axis* figures = bars_lie ? chart->x_axis : chart->y_axis;
  chart_axis_set_min(figures, 0);
  lxw_chart_line grid{};
  grid.color = 0xBFBFBF;
  grid.width = 0.5;
  chart_axis_major_gridlines_set_line(figures, &grid);
  if (!bars_lie) return;
  chart_axis_set_reverse(names);       // the first row on top, as in the table,
  chart_axis_set_crossing_max(names);  // and the figures under the last
}

}  // namespace

double chart_height(const Chart& chart, const ChartData& data) {
  if (!lying(chart, data)) return 320;
  const double bar = chart.kind == ChartKind::bars ? 12.0 * static_cast<double>(data.values.size()) + 8 : 22;
  return 120 + bar * static_cast<double>(data.rows);
}

lxw_row_t insert_chart(lxw_workbook* workbook, lxw_worksheet* sheet, const Chart& given, const ChartData& data,
                       const ChartPlace& place) {
  if (data.rows == 0) return 0;
  lxw_chart* chart = workbook_add_chart(workbook, type_of(given, data));
  if (chart == nullptr) throw Failure("xlsx-write", "无法建立图表");
  for (std::size_t i = 0; i < data.values.size(); ++i) add_series(chart, sheet->name, data, i, given.kind, place.head);
  std::string title = title_text(given.title);
  style_chart(chart, title, lying(given, data));
  const double height = chart_height(given, data);
  lxw_chart_options options{};
  options.x_scale = std::clamp(place.width, 480.0, 960.0) / kDefaultWidth;
  options.y_scale = height / kDefaultHeight;
  options.object_position = LXW_OBJECT_MOVE_DONT_SIZE;  // filtering rows leaves its size alone
  options.description = title.data();
  require_written(worksheet_insert_chart_opt(sheet, place.at, 0, chart, &options));
  return static_cast<lxw_row_t>(std::ceil(height * kPixel / kDefaultRow)) + 1;
}

}  // namespace fazhi::report
