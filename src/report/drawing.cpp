#include "report/drawing.h"

#include "base/utf8.h"

namespace fazhi::report {

MarkerKind marker_of(Tone tone) {
  switch (tone) {
    case Tone::grey: return MarkerKind::bar;
    case Tone::blue: return MarkerKind::diamond;
    case Tone::green: return MarkerKind::ring;
    case Tone::yellow: return MarkerKind::triangle;
    case Tone::red: return MarkerKind::disc;
  }
  return MarkerKind::bar;
}

Ink ink_of(Tone tone) {
  switch (tone) {
    case Tone::grey: return Ink::slate;
    case Tone::blue: return Ink::blue;
    case Tone::green: return Ink::green;
    case Tone::yellow: return Ink::amber;
    case Tone::red: return Ink::vermilion;
  }
  return Ink::black;
}

namespace {

// In halves of an em. 宋体 and 黑体 draw “ ” … — · as wide as a 汉字, where a terminal counts one column.
int halves_of(char32_t code) { return code < 0x80 ? 1 : 2; }

}  // namespace

double text_width(std::string_view text, double size) {
  int halves = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint next = code_point_at(text, at);
    halves += halves_of(next.value);
    at += next.length;
  }
  return halves * size / 2;
}

std::string fit_to_points(std::string_view text, double size, double width) {
  if (text_width(text, size) <= width) return std::string(text);
  double used = size;  // the …
  std::size_t at = 0;
  while (at < text.size()) {
    const CodePoint next = code_point_at(text, at);
    used += halves_of(next.value) * size / 2;
    if (used > width) break;
    at += next.length;
  }
  return std::string(text.substr(0, at)) + "…";
}

}  // namespace fazhi::report
