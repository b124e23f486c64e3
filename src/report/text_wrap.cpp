#include <array>

#include "base/text.h"
#include "base/utf8.h"
#include "report/clean_text.h"
#include "report/text_table.h"

namespace fazhi::report {
namespace {

bool begins_with_closing_mark(std::string_view text) {
  static constexpr std::array<std::string_view, 14> kClosing = {"，", "。", "、", "；", "：", "）", "」",
                                                                "』", "》", "”",  "！", "？", "】", "〕"};
  for (const std::string_view mark : kClosing)
    if (text.starts_with(mark)) return true;
  return false;
}

bool is_word_byte(char c) { return static_cast<unsigned char>(c) > 0x20 && static_cast<unsigned char>(c) < 0x7F; }

// Where to end a line that holds text[0, fits): before the Latin word or number it would cut, or one character earlier
// where closing punctuation follows.
std::size_t good_break(std::string_view text, std::size_t fits) {
  std::size_t at = fits;
  while (at > 0 && is_word_byte(text[at - 1]) && is_word_byte(text[at])) --at;
  if (at == 0) return fits;
  if (begins_with_closing_mark(text.substr(at))) {
    std::size_t earlier = at - 1;
    while (earlier > 0 && (static_cast<unsigned char>(text[earlier]) & 0xC0) == 0x80) --earlier;
    if (earlier > 0) return earlier;
  }
  return at;
}

void wrap_line(std::string_view line, std::size_t width, std::vector<std::string>& pieces) {
  while (true) {
    std::size_t fits = 0;
    std::size_t used = 0;
    while (fits < line.size()) {
      const std::size_t size = code_point_at(line, fits).length;
      const std::size_t columns = display_width(line.substr(fits, size));
      if (used + columns > width && fits > 0) break;
      used += columns;
      fits += size;
    }
    if (fits == line.size()) break;
    const std::size_t end = good_break(line, fits);
    pieces.emplace_back(trim(line.substr(0, end)));
    line = line.substr(end);
    while (line.starts_with(' ')) line.remove_prefix(1);
  }
  pieces.emplace_back(line);
}

}  // namespace

std::vector<std::string> wrap_to_width(std::string_view text, std::size_t width) {
  std::vector<std::string> pieces;
  for (const std::string& line : split(replace_all(clean_text(text), "\t", " "), '\n')) wrap_line(line, width, pieces);
  return pieces;
}

}  // namespace fazhi::report
