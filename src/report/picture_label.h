#pragma once
// Names in pictures: in as few lines as they need, whole wherever there is room, and set in the middle of their row;
// and rows of different heights shared out over several pictures.

#include <string>
#include <vector>

#include "report/drawing.h"

namespace fazhi::report {

inline constexpr double kPictureText = 9;  // 小五: smaller is not read by those who sign
inline constexpr double kPictureLine = 11.5;
inline constexpr double kBelowMiddle = 3.2;  // of the base line of such a text, half the height of a 汉字

// Lines no wider than `width`, at most `most` of them; what does not fit ends in ….
std::vector<std::string> label_lines(const std::string& text, double width, std::size_t most);

// The lines one under the other with their middle at `middle`; `x` is where they begin, or their middle or end.
void add_label(Drawing& drawing, const std::vector<std::string>& lines, double x, double middle,
               Anchor anchor = Anchor::start, bool bold = false);

// Of a row with so many lines of text.
double row_height(std::size_t lines);

// A run of rows in one picture: [first, first + heights.size()).
struct RowRun {
  std::size_t first = 0;
  std::vector<double> heights{};

  double height() const;
};

// Each as full as it gets.
std::vector<RowRun> filled_rows(const std::vector<double>& heights, double most);

// As few runs as fit into `most` each, about equally high; a row higher than that stands alone.
std::vector<RowRun> share_rows(const std::vector<double>& heights, double most);

}  // namespace fazhi::report
