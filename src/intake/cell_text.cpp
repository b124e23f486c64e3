#include "intake/cell_text.h"

#include <algorithm>

#include "base/utf8.h"

namespace fazhi::intake {

namespace {

bool is_blank(char32_t c) {
  return c == U' ' || c == U'\t' || c == U'\n' || c == U'\r' || c == 0xA0 || c == 0x3000 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F;
}

bool is_invisible(char32_t c) {
  return (c >= 0x200B && c <= 0x200F) || c == 0xFEFF || c == 0x2060 || (c < 0x20 && !is_blank(c));
}

// Most cells: nothing to do but the plain blanks at the ends.
bool is_plain(std::string_view text) {
  char before = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    // E2: general punctuation, E3: the ideographic blank among others, EF: full-width forms, C2: the no-break blank
    if (byte < 0x20 || byte == 0xC2 || byte == 0xE2 || byte == 0xE3 || byte == 0xEF) return false;
    if (c == ' ' && before == ' ') return false;
    before = c;
  }
  return text.empty() || (text.front() != ' ' && text.back() != ' ');
}

char32_t fold(char32_t c) {
  if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;
  if (c == U'〔' || c == U'【' || c == U'［' || c == U'[') return U'(';
  if (c == U'〕' || c == U'】' || c == U'］' || c == U']') return U')';
  if (c == U'：') return U':';
  if (c >= U'A' && c <= U'Z') return c + 32;
  return c;
}

void append(std::string& out, char32_t c) {
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0 | (c >> 6));
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    out += static_cast<char>(0xE0 | (c >> 12));
    out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else {
    out += static_cast<char>(0xF0 | (c >> 18));
    out += static_cast<char>(0x80 | ((c >> 12) & 0x3F));
    out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  }
}

}  // namespace

std::string clean_text(std::string_view text) {
  if (is_plain(text)) return std::string(text);
  std::string clean;
  clean.reserve(text.size());
  bool blank = false;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    if (is_blank(point.value)) {
      blank = true;
    } else if (!is_invisible(point.value)) {
      if (blank && !clean.empty()) clean += ' ';
      blank = false;
      clean.append(text.substr(at, point.length));
    }
    at += point.length;
  }
  return clean;
}

std::string folded(std::string_view text) {
  std::string plain;
  plain.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    at += point.length;
    if (!is_blank(point.value) && !is_invisible(point.value)) append(plain, fold(point.value));
  }
  return plain;
}

std::string without_brackets(std::string_view folded_text) {
  std::string left;
  int depth = 0;
  for (const char c : folded_text) {
    if (c == '(') ++depth;
    if (depth == 0) left += c;
    if (c == ')' && depth > 0) --depth;
  }
  return left;
}

}  // namespace fazhi::intake
