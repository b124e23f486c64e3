#include "report/picture_label.h"

#include <algorithm>
#include <numeric>

#include "report/clean_text.h"
#include "report/text_table.h"

namespace fazhi::report {

std::vector<std::string> label_lines(const std::string& text, double width, std::size_t most) {
  const std::string whole = single_line(text);
  std::vector<std::string> lines;
  // A terminal counts “ ” … as half as wide as they are printed: narrower until every line fits.
  for (auto columns = static_cast<std::size_t>(std::max(2.0, width * 2 / kPictureText)); columns >= 2; --columns) {
    lines = wrap_to_width(whole, columns);
    const bool fits = std::ranges::all_of(
        lines, [width](const std::string& line) { return text_width(line, kPictureText) <= width; });
    if (fits) break;
  }
  if (lines.size() > most) {
    lines.resize(most);
    lines.back() = fit_to_points(lines.back() + "……", kPictureText, width);
  }
  return lines;
}

void add_label(Drawing& drawing, const std::vector<std::string>& lines, double x, double middle, Anchor anchor,
               bool bold) {
  double y = middle + kBelowMiddle - kPictureLine * (static_cast<double>(lines.size()) - 1) / 2;
  for (const std::string& line : lines) {
    drawing.shapes.emplace_back(Label{{x, y}, line, kPictureText, anchor, bold});
    y += kPictureLine;
  }
}

double row_height(std::size_t lines) {
  constexpr double kAround = 5.5;
  return static_cast<double>(std::max<std::size_t>(1, lines)) * kPictureLine + kAround;
}

double RowRun::height() const { return std::accumulate(heights.begin(), heights.end(), 0.0); }

std::vector<RowRun> filled_rows(const std::vector<double>& heights, double most) {
  std::vector<RowRun> runs;
  double used = most;
  for (std::size_t i = 0; i < heights.size(); ++i) {
    if (runs.empty() || used + heights[i] > most) {
      runs.push_back({i, {}});
      used = 0;
    }
    runs.back().heights.push_back(heights[i]);
    used += heights[i];
  }
  return runs;
}

std::vector<RowRun> share_rows(const std::vector<double>& heights, double most) {
  if (heights.empty()) return {};
  const auto fewest = static_cast<double>(filled_rows(heights, most).size());
  // Every run but the last then holds at least its equal share, so there are no more of them.
  const double share =
      std::accumulate(heights.begin(), heights.end(), 0.0) / fewest + *std::ranges::max_element(heights);
  return filled_rows(heights, std::min(most, share));
}

}  // namespace fazhi::report
