#include "report/clean_text.h"

#include <array>

#include "base/utf8.h"

namespace fazhi::report {
namespace {

bool is_dropped(char32_t code) {
  if (code < 0x20) return code != '\t' && code != '\n';
  if (code >= 0x7F && code <= 0x9F) return true;
  if (code >= 0x202A && code <= 0x202E) return true;
  if (code >= 0x2066 && code <= 0x2069) return true;
  return code == 0xFFFE || code == 0xFFFF || code == 0xFEFF;
}

bool is_plain_ascii(std::string_view text) {
  for (const char c : text)
    if (static_cast<unsigned char>(c) < 0x20 || static_cast<unsigned char>(c) > 0x7E) return false;
  return true;
}

}  // namespace

std::string clean_text(std::string_view text) {
  if (is_plain_ascii(text)) return std::string(text);
  std::string clean;
  clean.reserve(text.size());
  while (!text.empty()) {
    if (text.front() == '\r') {
      clean += '\n';
      text.remove_prefix(text.starts_with("\r\n") ? 2 : 1);
      continue;
    }
    const CodePoint next = code_point_at(text, 0);
    if (!next.valid)
      clean += "\uFFFD";
    else if (!is_dropped(next.value))
      clean += text.substr(0, next.length);
    text.remove_prefix(next.length);
  }
  return clean;
}

std::string single_line(std::string_view text) {
  std::string line;
  for (const char c : clean_text(text)) {
    const bool blank = c == '\n' || c == '\t' || c == ' ';
    if (!blank)
      line += c;
    else if (!line.empty() && line.back() != ' ')
      line += ' ';
  }
  if (line.ends_with(' ')) line.pop_back();
  return line;
}

bool looks_like_formula(std::string_view text) {
  static constexpr std::array<std::string_view, 11> kOpeners = {"=",  "+",  "-",  "@",  "\t", "\r",
                                                                "\n", "＝", "＋", "－", "＠"};
  for (const std::string_view opener : kOpeners)
    if (text.starts_with(opener)) return true;
  return false;
}

std::string_view cut_to_bytes(std::string_view text, std::size_t limit) {
  if (text.size() <= limit) return text;
  while (limit > 0 && (static_cast<unsigned char>(text[limit]) & 0xC0) == 0x80) --limit;
  return text.substr(0, limit);
}

}  // namespace fazhi::report
