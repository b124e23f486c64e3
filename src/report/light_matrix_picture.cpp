#include "report/light_matrix_picture.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "report/clean_text.h"
#include "report/picture_label.h"
#include "report/picture_parts.h"

namespace fazhi::report {
namespace {

constexpr double kText = kPictureText;
constexpr double kNarrowest = 36;  // of a cell: a light and 12/30
constexpr double kWidest = 60;
constexpr double kRow = 17;
constexpr double kTallRow = 26;            // of all rows, where a name needs two lines
constexpr double kMostLabel = 108;         // 12 汉字
constexpr double kNarrowestPicture = 300;  // for the legend
constexpr std::size_t kHeadLines = 5;

struct LegendEntry {
  std::optional<Tone> tone;
  const char* words;
};
// As core/judge_obligation.cpp gives lights, in the few words there is room for.
constexpr std::array<LegendEntry, 6> kLegend{{{Tone::red, "红=超期未办、程序不符"},
                                              {Tone::yellow, "黄=快到期、迟办、轻微不符或提示"},
                                              {Tone::green, "绿=按期落实"},
                                              {Tone::blue, "蓝=未到期"},
                                              {Tone::grey, "灰=没有应办"},
                                              {std::nullopt, "格中为最重的灯和“缺口/应办”"}}};

// The matrix turned so that its rows are what is drawn as rows.
struct Grid {
  std::vector<std::string> rows;
  std::vector<std::string> columns;
  const LightMatrix* matrix;
  bool areas_are_rows;

  MatrixCell cell(std::size_t row, std::size_t column) const {
    const std::size_t area = areas_are_rows ? row : column;
    const std::size_t unit = areas_are_rows ? column : row;
    if (area >= matrix->cells.size() || unit >= matrix->cells[area].size()) return {};
    return matrix->cells[area][unit];
  }
};

struct Layout {
  double label = 0;
  double head = 0;
  double cell = 0;
  std::size_t columns = 1;  // in one picture
  std::size_t across = 1;   // pictures
  double legend = 0;
  std::vector<RowRun> down{};

  std::size_t pictures() const { return across * down.size(); }
  // Of every picture, so that columns stand under each other on all pages.
  double width() const { return std::max(kNarrowestPicture, label + cell * static_cast<double>(columns)); }
};

constexpr double kSign = 10;  // of an entry, before its words
constexpr double kBetween = 8;

double width_of(const LegendEntry& entry) {
  return (entry.tone ? kSign : 0) + text_width(entry.words, kText) + kBetween;
}

// Where its entries stand, from its upper left, in as many lines as the width asks for.
std::vector<Point> legend_places(double width) {
  std::vector<Point> places;
  Point at{4, kPictureLine};
  for (const LegendEntry& entry : kLegend) {
    if (at.x > 4 && at.x + width_of(entry) - kBetween > width) at = {4, at.y + kPictureLine};
    places.push_back(at);
    at.x += width_of(entry);
  }
  return places;
}

std::size_t shares(std::size_t count, std::size_t most) { return (count + most - 1) / most; }

std::vector<std::string> head_lines(const std::string& text, double cell) {
  return label_lines(text, cell - 3, kHeadLines);
}

std::vector<std::string> row_lines(const std::string& text, double label) { return label_lines(text, label - 6, 2); }

Layout lay_out(const Grid& grid, double width, double height) {
  Layout layout;
  for (const std::string& row : grid.rows)
    layout.label = std::max(layout.label, std::min(kMostLabel, text_width(row, kText)) + 6.5);
  const auto most_columns = static_cast<std::size_t>(std::max(1.0, (width - layout.label) / kNarrowest));
  layout.across = shares(grid.columns.size(), most_columns);
  layout.columns = shares(grid.columns.size(), layout.across);
  layout.cell = std::min(kWidest, (width - layout.label) / static_cast<double>(layout.columns));
  std::size_t lines = 1;
  for (const std::string& column : grid.columns) lines = std::max(lines, head_lines(column, layout.cell).size());
  layout.head = static_cast<double>(lines) * kPictureLine + 5;
  layout.legend = legend_places(layout.width()).back().y + 8;
  std::vector<double> heights;
  for (const std::string& row : grid.rows) heights.push_back(row_height(row_lines(row, layout.label).size()));
  layout.down = share_rows(heights, height - layout.head - layout.legend);
  return layout;
}

Ink ground_of(Tone tone) {
  switch (tone) {
    case Tone::red: return Ink::pale_red;
    case Tone::yellow: return Ink::pale_amber;
    case Tone::green:
    case Tone::blue:
    case Tone::grey: return Ink::white;
  }
  return Ink::white;
}

void add_cell(Drawing& drawing, const MatrixCell& cell, Point at, double width, double height) {
  const double middle = at.y + height / 2;
  const bool empty = cell.owed == 0;
  drawing.shapes.emplace_back(Box{.at = at,
                                  .width = width,
                                  .height = height,
                                  .fill = empty ? Ink::mist : ground_of(cell.tone),
                                  .edge = Ink::slate});
  const Tone tone = empty ? Tone::grey : cell.tone;
  const std::string text = empty ? std::string() : fmt::format("{}/{}", cell.gaps, cell.owed);
  const double size = text.size() > 5 ? kText * 5 / static_cast<double>(text.size()) : kText;
  const double used = 7 + (empty ? 0 : 3 + text_width(text, size));
  const double left = at.x + (width - used) / 2;
  drawing.shapes.emplace_back(Marker{marker_of(tone), {left + 3.5, middle}, 3.3, ink_of(tone)});
  if (!empty) drawing.shapes.emplace_back(Label{{left + 10, middle + kBelowMiddle}, text, size});
}

void add_head(Drawing& drawing, const std::string& text, Point at, const Layout& layout) {
  drawing.shapes.emplace_back(
      Box{.at = at, .width = layout.cell, .height = layout.head, .fill = Ink::mist, .edge = Ink::slate});
  add_label(drawing, head_lines(text, layout.cell), at.x + layout.cell / 2, at.y + layout.head / 2, Anchor::middle,
            true);
}

void add_legend(Drawing& drawing, double top) {
  const std::vector<Point> places = legend_places(drawing.width);
  for (std::size_t i = 0; i < places.size(); ++i) {
    const LegendEntry& entry = kLegend[i];
    const Point at{places[i].x, top + places[i].y};
    if (entry.tone)
      drawing.shapes.emplace_back(Marker{marker_of(*entry.tone), {at.x, at.y - 3}, 3.3, ink_of(*entry.tone)});
    drawing.shapes.emplace_back(Label{{at.x + (entry.tone ? kSign - 4 : 0), at.y}, entry.words, kText});
  }
}

std::string alternative_of(const LightMatrix& matrix) {
  int gaps = 0;
  int owed = 0;
  int red = 0;
  for (const std::vector<MatrixCell>& area : matrix.cells)
    for (const MatrixCell& cell : area) {
      gaps += cell.gaps;
      owed += cell.owed;
      red += cell.tone == Tone::red && cell.owed > 0 ? 1 : 0;
    }
  return fmt::format("{}个领域、{}个单位，应办{}项，缺口{}项，红灯{}格。", matrix.areas.size(), matrix.units.size(),
                     owed, gaps, red);
}

Drawing draw(const Grid& grid, const Layout& layout, const RowRun& rows, std::size_t first_column) {
  const std::size_t columns = std::min(layout.columns, grid.columns.size() - first_column);
  Drawing drawing;
  drawing.width = layout.width();
  drawing.height = layout.head + rows.height() + layout.legend;
  const double inset = 0.5;  // half of the outer edge would be cut off
  const auto left_of = [&](std::size_t column) {
    return layout.label + layout.cell * static_cast<double>(column) - inset;
  };
  for (std::size_t column = 0; column < columns; ++column)
    add_head(drawing, grid.columns[first_column + column], {left_of(column), inset}, layout);
  double y = layout.head + inset;
  for (std::size_t row = 0; row < rows.heights.size(); ++row) {
    const double height = rows.heights[row];
    drawing.shapes.emplace_back(Box{
        .at = {inset, y}, .width = layout.label - 2 * inset, .height = height, .fill = Ink::mist, .edge = Ink::slate});
    add_label(drawing, row_lines(grid.rows[rows.first + row], layout.label), 3, y + height / 2);
    for (std::size_t column = 0; column < columns; ++column)
      add_cell(drawing, grid.cell(rows.first + row, first_column + column), {left_of(column), y}, layout.cell, height);
    y += height;
  }
  add_legend(drawing, drawing.height - layout.legend);
  return drawing;
}

}  // namespace

std::vector<Drawing> light_matrix_pictures(const LightMatrix& matrix, double width, double height) {
  if (matrix.areas.empty() || matrix.units.empty()) return {};
  const Grid by_area{matrix.areas, matrix.units, &matrix, true};
  const Grid by_unit{matrix.units, matrix.areas, &matrix, false};
  const bool turned = lay_out(by_unit, width, height).pictures() < lay_out(by_area, width, height).pictures();
  const Grid& grid = turned ? by_unit : by_area;
  const Layout layout = lay_out(grid, width, height);
  std::vector<Drawing> drawings;
  for (const RowRun& rows : layout.down)
    for (std::size_t column = 0; column < grid.columns.size(); column += layout.columns)
      drawings.push_back(draw(grid, layout, rows, column));
  const std::string alternative = alternative_of(matrix);
  for (std::size_t i = 0; i < drawings.size(); ++i) {
    drawings[i].title = part_title(single_line(matrix.title), i + 1, drawings.size());
    drawings[i].alternative = alternative;
  }
  return drawings;
}

}  // namespace fazhi::report
