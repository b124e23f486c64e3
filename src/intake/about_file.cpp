#include "intake/about_file.h"

#include "base/utf8.h"

namespace fazhi::intake {

Diagnostic about_file(std::string path, std::string code, std::string message, int line, std::string cell) {
  Diagnostic out;
  out.where.path = std::move(path);
  out.where.line = line;
  out.where.cell = std::move(cell);
  out.message = std::move(message);
  out.code = std::move(code);
  return out;
}

std::string shown(std::string_view text) {
  constexpr std::size_t kMostCharacters = 80;
  std::string out;
  std::size_t characters = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (++characters > kMostCharacters) return out + "…";
    const CodePoint point = code_point_at(text, at);
    const bool control = point.value < 0x20 || (point.value >= 0x7F && point.value < 0xA0);
    out += point.valid && !control ? text.substr(at, point.length) : "?";
    at += point.length;
  }
  return out;
}

}  // namespace fazhi::intake
