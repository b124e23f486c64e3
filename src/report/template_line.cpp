#include "report/template_line.h"

#include <array>

#include "base/text.h"

namespace fazhi::report {
namespace {

constexpr std::array<std::string_view, 2> kOpen{"{{", "｛｛"};
constexpr std::array<std::string_view, 2> kClose{"}}", "｝｝"};

struct Found {
  std::size_t at = std::string_view::npos;
  std::size_t size = 0;
  bool any() const { return at != std::string_view::npos; }
};

Found find_first(std::string_view line, const std::array<std::string_view, 2>& marks, std::size_t from) {
  Found first;
  for (const std::string_view mark : marks) {
    const std::size_t at = line.find(mark, from);
    if (at < first.at) first = {at, mark.size()};
  }
  return first;
}

int column_of(std::string_view line, std::size_t byte) {
  return static_cast<int>(count_code_points(line.substr(0, byte))) + 1;
}

LinePart tag_of(std::string_view inner, int column) {
  LinePart part{true, std::string(trim(inner)), column, {}, {}};
  const Found space = find_first(part.text, {" ", "　"}, 0);
  part.first = part.text.substr(0, space.at);
  if (space.any()) part.rest = trim(std::string_view(part.text).substr(space.at));
  return part;
}

void add_text(CutLine& cut, std::string_view line, std::size_t from, std::size_t to) {
  if (from >= to) return;
  const std::string_view text = line.substr(from, to - from);
  const Found stray = find_first(text, kClose, 0);
  if (stray.any() && cut.close_at == 0) cut.close_at = column_of(line, from + stray.at);
  cut.parts.push_back({false, std::string(text), column_of(line, from), {}, {}});
}

}  // namespace

CutLine cut_line(std::string_view line) {
  CutLine cut;
  std::size_t at = 0;
  while (true) {
    const Found open = find_first(line, kOpen, at);
    add_text(cut, line, at, open.any() ? open.at : line.size());
    if (!open.any()) return cut;
    const std::size_t inner = open.at + open.size;
    const Found close = find_first(line, kClose, inner);
    const Found again = find_first(line, kOpen, inner);
    if (!close.any() || again.at < close.at) {
      cut.open_at = column_of(line, open.at);
      return cut;
    }
    cut.parts.push_back(tag_of(line.substr(inner, close.at - inner), column_of(line, open.at)));
    at = close.at + close.size;
  }
}

}  // namespace fazhi::report
