#pragma once
// UTF-8 text as people see it: widths, nearest words, pieces. No locale anywhere.

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace fazhi {

bool is_valid_utf8(std::string_view text);

// Code points in valid UTF-8.
std::size_t count_code_points(std::string_view text);

// Terminal columns: 2 for CJK and full-width forms, 0 for combining marks, else 1.
std::size_t display_width(std::string_view text);

// Padded with spaces on the right to `width` columns, or cut at a code point with … so that it fits.
std::string fit_to_width(std::string_view text, std::size_t width);

// The candidate closest to `word` by edit distance over code points, if it is close enough to be what was meant
// (distance at most 2 and less than half of the longer word; two neighbours swapped are one edit; ASCII case is
// ignored). Ties: the first candidate.
std::optional<std::string> nearest_word(std::string_view word, std::span<const std::string> candidates);

// Without white space at both ends, the ideographic space (U+3000) included.
std::string_view trim(std::string_view text);
// Keeps empty pieces: "a,,b" is three, "" is one.
std::vector<std::string> split(std::string_view text, char separator);
std::string join(std::span<const std::string> parts, std::string_view separator);
std::string replace_all(std::string text, std::string_view what, std::string_view with);

}  // namespace fazhi
