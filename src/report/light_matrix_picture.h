#pragma once
// The light matrix as pictures: areas against units, each cell its worst light and 「缺口/应办」. As many pictures as it
// takes for the text to stay readable.

#include <string>
#include <vector>

#include "report/drawing.h"

namespace fazhi::report {

struct MatrixCell {
  Tone tone = Tone::grey;
  int gaps = 0;
  int owed = 0;  // 0: nothing is owed there, only － is shown
};

struct LightMatrix {
  std::string title{};  // 各单位红绿灯（截至2026年9月30日）
  std::vector<std::string> areas{};
  std::vector<std::string> units{};
  std::vector<std::vector<MatrixCell>> cells{};  // by area, then by unit; what is missing is empty
};

// Inside `width` × `height` each, in reading order, 「（1/3）」 in their titles where there are several; areas are rows
// unless fewer pictures come of the other way. Empty where there are no areas or no units.
std::vector<Drawing> light_matrix_pictures(const LightMatrix& matrix, double width, double height);

}  // namespace fazhi::report
