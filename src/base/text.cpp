#include "base/text.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace fazhi {
namespace {

struct Block {
  char32_t first;
  char32_t last;
};

// East Asian Wide and Fullwidth (Unicode 15, UAX #11), blocks rounded to what a terminal can meet.
constexpr std::array kWide = {
    Block{0x1100, 0x115F},   Block{0x2E80, 0x3029},   Block{0x302E, 0x303E},   Block{0x3041, 0x4DBF},
    Block{0x4E00, 0xA4CF},   Block{0xA960, 0xA97F},   Block{0xAC00, 0xD7A3},   Block{0xF900, 0xFAFF},
    Block{0xFE30, 0xFE6F},   Block{0xFF01, 0xFF60},   Block{0xFFE0, 0xFFE6},   Block{0x1F300, 0x1F64F},
    Block{0x1F900, 0x1F9FF}, Block{0x20000, 0x2FFFD}, Block{0x30000, 0x3FFFD},
};

constexpr std::array kCombining = {
    Block{0x0300, 0x036F}, Block{0x1AB0, 0x1AFF}, Block{0x1DC0, 0x1DFF}, Block{0x200B, 0x200F}, Block{0x20D0, 0x20FF},
    Block{0x302A, 0x302D}, Block{0xFE00, 0xFE0F}, Block{0xFE20, 0xFE2F}, Block{0xFEFF, 0xFEFF},
};

bool is_in(char32_t c, std::span<const Block> blocks) {
  return std::ranges::any_of(blocks, [c](const Block& block) { return block.first <= c && c <= block.last; });
}

std::size_t width_of(char32_t c) {
  if (c < 0x300) return 1;
  if (is_in(c, kCombining)) return 0;
  return is_in(c, kWide) ? 2 : 1;
}

std::u32string to_lower_code_points(std::string_view text) {
  std::u32string out;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    out.push_back(c.value >= U'A' && c.value <= U'Z' ? c.value + (U'a' - U'A') : c.value);
    at += c.length;
  }
  return out;
}

// Insertions, deletions, replacements and swaps of neighbours, one each (optimal string alignment).
std::size_t edit_distance(const std::u32string& a, const std::u32string& b) {
  std::vector<std::size_t> before_last(b.size() + 1);
  std::vector<std::size_t> last(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    before_last.swap(last);
    last.swap(row);
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before_last[j - 2] + 1);
    }
  }
  return row[b.size()];
}

// Bytes of the white space `text` starts with at `position`, 0 where there is none.
std::size_t space_at(std::string_view text, std::size_t position) {
  constexpr std::string_view kIdeographicSpace = "\u3000";
  if (std::string_view(" \t\r\n\f\v").find(text[position]) != std::string_view::npos) return 1;
  return text.substr(position).starts_with(kIdeographicSpace) ? kIdeographicSpace.size() : 0;
}

}  // namespace

bool is_valid_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    if (!c.valid) return false;
    at += c.length;
  }
  return true;
}

std::size_t count_code_points(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    width += width_of(c.value);
    at += c.length;
  }
  return width;
}

std::string fit_to_width(std::string_view text, std::size_t width) {
  const std::size_t own = display_width(text);
  if (own <= width) return std::string(text) + std::string(width - own, ' ');
  if (width == 0) return "";
  std::size_t taken = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    const CodePoint c = code_point_at(text, at);
    if (taken + width_of(c.value) > width - 1) break;
    taken += width_of(c.value);
    at += c.length;
  }
  // A wide character that did not fit may leave one column more than the … needs.
  return std::string(text.substr(0, at)) + "…" + std::string(width - 1 - taken, ' ');
}

std::optional<std::string> nearest_word(std::string_view word, std::span<const std::string> candidates) {
  constexpr std::size_t kFarthest = 2;
  const std::u32string wanted = to_lower_code_points(word);
  std::optional<std::string> nearest;
  std::size_t nearest_distance = kFarthest + 1;
  for (const std::string& candidate : candidates) {
    const std::u32string letters = to_lower_code_points(candidate);
    const std::size_t longer = std::max(letters.size(), wanted.size());
    if (longer - std::min(letters.size(), wanted.size()) >= nearest_distance) continue;
    const std::size_t distance = edit_distance(wanted, letters);
    if (distance >= nearest_distance || distance * 2 >= longer) continue;
    nearest = candidate;
    nearest_distance = distance;
  }
  return nearest;
}

std::string_view trim(std::string_view text) {
  while (!text.empty()) {
    const std::size_t space = space_at(text, 0);
    if (space == 0) break;
    text.remove_prefix(space);
  }
  while (!text.empty()) {
    // The ideographic space ends in a byte that other characters end in as well, so it is looked for as a whole.
    if (text.size() >= 3 && space_at(text, text.size() - 3) == 3) {
      text.remove_suffix(3);
    } else if (space_at(text, text.size() - 1) == 1) {
      text.remove_suffix(1);
    } else {
      break;
    }
  }
  return text;
}

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  while (true) {
    const std::size_t at = text.find(separator);
    parts.emplace_back(text.substr(0, at));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + 1);
  }
}

std::string join(std::span<const std::string> parts, std::string_view separator) {
  std::string out;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) out += separator;
    out += parts[i];
  }
  return out;
}

std::string replace_all(std::string text, std::string_view what, std::string_view with) {
  if (what.empty()) return text;
  std::size_t at = text.find(what);
  while (at != std::string::npos) {
    text.replace(at, what.size(), with);
    at = text.find(what, at + with.size());
  }
  return text;
}

}  // namespace fazhi
