#include "intake/wide_text.h"

#include <algorithm>

#include "base/utf8.h"

namespace fazhi::intake {

namespace {

bool is_space(char32_t c) { return c == U' ' || c == U'\t' || c == U'\n' || c == 0xA0 || c == 0x3000; }

void append(std::string& out, char32_t c) {
  const auto byte = [&](char32_t value) { out += static_cast<char>(value); };
  if (c < 0x80) {
    byte(c);
  } else if (c < 0x800) {
    byte(0xC0 | c >> 6);
    byte(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    byte(0xE0 | c >> 12);
    byte(0x80 | (c >> 6 & 0x3F));
    byte(0x80 | (c & 0x3F));
  } else {
    byte(0xF0 | c >> 18);
    byte(0x80 | (c >> 12 & 0x3F));
    byte(0x80 | (c >> 6 & 0x3F));
    byte(0x80 | (c & 0x3F));
  }
}

}  // namespace

WideText to_wide(std::string_view utf8) {
  WideText out;
  out.reserve(utf8.size() / 2);
  for (std::size_t at = 0; at < utf8.size();) {
    const CodePoint point = code_point_at(utf8, at);
    out += point.value;
    at += point.length;
  }
  return out;
}

std::string to_narrow(WideView text) {
  std::string out;
  for (const char32_t c : text) append(out, c);
  return out;
}

WideText folded_wide(WideView text) {
  WideText out(text);
  for (char32_t& c : out) {
    if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;
    if (c == 0x3000 || c == 0xA0) c = U' ';
  }
  return out;
}

WideText without_spaces(WideView text) {
  WideText out(text);
  std::erase_if(out, is_space);
  return out;
}

WideView trimmed(WideView text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

bool is_han(char32_t c) { return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || c == U'〇'; }

}  // namespace fazhi::intake
