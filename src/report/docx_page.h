#pragma once
// The page of GB/T 9704-2012 5.1–5.2 in twips (1/1440 inch): A4, 版心 156 × 225 mm, 22 lines of 28 characters.

namespace fazhi::report {

struct PageGeometry {
  int width;
  int height;
  int top;
  int right;
  int bottom;
  int left;

  constexpr int text_width() const { return width - left - right; }
  constexpr int text_height() const { return height - top - bottom; }
};

// 天头 37 mm, 订口 28 mm; right 26 and bottom 35 mm follow from the 版心.
inline constexpr PageGeometry kPortrait{11906, 16838, 2098, 1474, 1984, 1588};

// The same sheet turned clockwise with the head of the table at the binding edge (7.4.4), so that the 版心 stays.
inline constexpr PageGeometry kLandscape{16838, 11906, 1588, 2098, 1474, 1984};

inline constexpr int kLinePitch = 579;  // 225 mm / 22 lines, rounded down so that 22 fit

// 每行28字: what each character is set closer by, in twips, so that 28 of 16 pt fit into 156 mm (442.2 pt). In the run
// properties, because LibreOffice 7 spreads text apart when w:docGrid has a negative w:charSpace.
inline constexpr int kCharacterSpacing = -5;

// The page number's line begins 7 mm under the 版心: 35 − 7 − 14 pt.
inline constexpr int kFooterDistance = 1307;
inline constexpr int kHeaderDistance = 1134;  // 20 mm; the standard knows no page header

}  // namespace fazhi::report
