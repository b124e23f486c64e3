#include "report/problem_age_picture.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "report/clean_text.h"
#include "report/picture_label.h"
#include "report/picture_parts.h"

namespace fazhi::report {
namespace {

constexpr double kText = kPictureText;
constexpr double kBar = 11;
constexpr double kHead = 30;
constexpr double kFigure = 28;      // a column of figures
constexpr double kMostLabel = 144;  // 16 汉字: most areas in one line, so that a page holds more of them

struct ClassLook {
  const char* words;
  Ink fill;
  Hatch hatch;
};
constexpr std::array<ClassLook, kAgeClasses> kLooks = {{{"≤30", Ink::white, Hatch::none},
                                                        {"31-60", Ink::pale_amber, Hatch::dotted},
                                                        {"61-90", Ink::amber, Hatch::rising},
                                                        {">90", Ink::vermilion, Hatch::crossed}}};

int total_of(const AreaAges& area) { return std::accumulate(area.problems.begin(), area.problems.end(), 0); }

struct Layout {
  double label = 0;
  double bars = 0;  // width of the longest
  double width = 0;
  int most = 1;

  double figure(std::size_t column) const {  // right edge
    return width - kFigure * static_cast<double>(kAgeClasses - column) - 2;
  }
};

std::vector<std::string> name_lines(const AreaAges& area, double label) { return label_lines(area.area, label - 7, 2); }

void add_head(Drawing& drawing, const Layout& layout) {
  drawing.shapes.emplace_back(Label{{3, kHead - 8}, "领域 / 天数", kText});
  for (std::size_t i = 0; i < kAgeClasses; ++i) {
    const double right = layout.figure(i);
    drawing.shapes.emplace_back(Box{.at = {right - 18, 3},
                                    .width = 18,
                                    .height = 10,
                                    .fill = kLooks[i].fill,
                                    .hatch = kLooks[i].hatch,
                                    .edge = Ink::black});
    drawing.shapes.emplace_back(Label{{right, kHead - 8}, kLooks[i].words, kText, Anchor::end});
  }
  drawing.shapes.emplace_back(Label{{layout.figure(kAgeClasses), kHead - 8}, "合计", kText, Anchor::end, true});
  drawing.shapes.emplace_back(Stroke{{{0, kHead - 2}, {layout.width, kHead - 2}}, Ink::black, 0.75});
}

void add_row(Drawing& drawing, const AreaAges& area, double y, double height, const Layout& layout) {
  const double middle = y + height / 2;
  const double base = middle + kBelowMiddle;
  add_label(drawing, name_lines(area, layout.label), 3, middle);
  double x = layout.label;
  for (std::size_t i = 0; i < kAgeClasses; ++i) {
    const int count = area.problems[i];
    drawing.shapes.emplace_back(
        Label{{layout.figure(i), base}, count == 0 ? "—" : std::to_string(count), kText, Anchor::end});
    if (count <= 0) continue;
    const double length = layout.bars * count / layout.most;
    drawing.shapes.emplace_back(Box{.at = {x, middle - kBar / 2},
                                    .width = length,
                                    .height = kBar,
                                    .fill = kLooks[i].fill,
                                    .hatch = kLooks[i].hatch,
                                    .edge = Ink::black});
    x += length;
  }
  drawing.shapes.emplace_back(
      Label{{layout.figure(kAgeClasses), base}, std::to_string(total_of(area)), kText, Anchor::end, true});
  drawing.shapes.emplace_back(Stroke{{{0, y + height}, {layout.width, y + height}}, Ink::silver, 0.5});
}

std::string alternative_of(const ProblemAges& ages) {
  std::array<int, kAgeClasses> sums{};
  for (const AreaAges& area : ages.areas)
    for (std::size_t i = 0; i < kAgeClasses; ++i) sums[i] += area.problems[i];
  return fmt::format("未销号问题{}个：30天以内{}个，31至60天{}个，61至90天{}个，超过90天{}个；涉及{}个领域。",
                     std::accumulate(sums.begin(), sums.end(), 0), sums[0], sums[1], sums[2], sums[3],
                     ages.areas.size());
}

Layout lay_out(const ProblemAges& ages, double width) {
  Layout layout;
  layout.width = width;
  for (const AreaAges& area : ages.areas) {
    layout.label = std::max(layout.label, std::min(kMostLabel, text_width(area.area, kText)) + 8);
    layout.most = std::max(layout.most, total_of(area));
  }
  layout.label = std::max(layout.label, text_width("领域 / 天数", kText) + 8);
  layout.bars = width - layout.label - kFigure * (kAgeClasses + 1) - 4;
  return layout;
}

}  // namespace

std::size_t age_class_of(int days) {
  if (days <= 30) return 0;
  if (days <= 60) return 1;
  return days <= 90 ? 2 : 3;
}

std::vector<Drawing> problem_age_pictures(const ProblemAges& ages, double width, double height) {
  const Layout layout = lay_out(ages, width);
  std::vector<double> heights;
  for (const AreaAges& area : ages.areas) heights.push_back(row_height(name_lines(area, layout.label).size()));
  const std::vector<RowRun> runs = filled_rows(heights, height - kHead - 2);
  std::vector<Drawing> drawings;
  for (const RowRun& rows : runs) {
    Drawing drawing;
    drawing.title = part_title(single_line(ages.title), drawings.size() + 1, runs.size());
    drawing.alternative = alternative_of(ages);
    drawing.width = width;
    drawing.height = kHead + rows.height() + 1;
    add_head(drawing, layout);
    double y = kHead;
    for (std::size_t row = 0; row < rows.heights.size(); ++row) {
      add_row(drawing, ages.areas[rows.first + row], y, rows.heights[row], layout);
      y += rows.heights[row];
    }
    drawing.shapes.emplace_back(Stroke{{{layout.label, kHead - 2}, {layout.label, drawing.height}}, Ink::black, 0.75});
    drawings.push_back(std::move(drawing));
  }
  return drawings;
}

}  // namespace fazhi::report
