#include "base/diagnostic.h"

#include <algorithm>
#include <tuple>

#include "base/text.h"
#include "base/utf8.h"

namespace fazhi {
namespace {

std::string_view severity_word(Severity severity) {
  switch (severity) {
    case Severity::error: return "错误";
    case Severity::warning: return "警告";
    case Severity::note: return "提示";
  }
  return "";
}

std::string place_text(const Location& where) {
  std::string out = where.path;
  if (!where.cell.empty()) return out + (out.empty() ? "" : "!") + where.cell;
  if (where.line == 0) return out;
  out += ":" + std::to_string(where.line);
  if (where.column > 0) out += ":" + std::to_string(where.column);
  return out;
}

// The first `most` code points as they may be shown: a tab takes one column, and neither bytes that are no text nor
// control characters, which could steer the terminal, are passed on.
std::vector<std::string> printable_code_points(std::string_view line, std::size_t most) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at < line.size() && out.size() < most;) {
    const CodePoint c = code_point_at(line, at);
    const bool control = c.value < 0x20 || (c.value >= 0x7F && c.value < 0xA0);
    if (c.value == U'\t') {
      out.emplace_back(" ");
    } else if (control || !c.valid) {
      out.emplace_back("\uFFFD");
    } else {
      out.emplace_back(line.substr(at, c.length));
    }
    at += c.length;
  }
  return out;
}

// The line, which begins at column `from`, and a caret under `column`. Of a long line only the surroundings of the column are shown.
std::string excerpt(std::string_view line, int from, int column) {
  constexpr std::size_t kBefore = 60;
  constexpr std::size_t kShown = 100;
  const std::size_t wanted = static_cast<std::size_t>(std::max(column - from, 0));
  const std::vector<std::string> letters = printable_code_points(line, wanted + kShown + 1);
  const std::size_t caret = std::min(wanted, letters.size());
  const std::size_t first = letters.size() > kShown && caret > kBefore ? caret - kBefore : 0;
  const std::size_t last = std::min(first + kShown, letters.size());

  std::string before = first > 0 || from > 1 ? "…" : "";
  for (std::size_t i = first; i < caret; ++i) before += letters[i];
  std::string after;
  for (std::size_t i = caret; i < last; ++i) after += letters[i];
  if (last < letters.size()) after += "…";
  const std::string text = before + after + "\n";
  return column == 0 ? text : text + std::string(display_width(before), ' ') + "^\n";
}

}  // namespace

bool has_errors(const Diagnostics& diagnostics) {
  return std::ranges::any_of(diagnostics, [](const Diagnostic& d) { return d.severity == Severity::error; });
}

void sort_by_place(Diagnostics& diagnostics) {
  std::ranges::stable_sort(diagnostics, [](const Diagnostic& a, const Diagnostic& b) {
    return std::tie(a.where, a.code) < std::tie(b.where, b.code);
  });
}

std::string format(const Diagnostic& diagnostic) {
  std::string out = place_text(diagnostic.where);
  if (!out.empty()) out += ": ";
  out += severity_word(diagnostic.severity);
  out += ": " + diagnostic.message;
  if (!diagnostic.code.empty()) out += " [" + diagnostic.code + "]";
  out += "\n";
  if (!diagnostic.source_line.empty())
    out += excerpt(diagnostic.source_line, diagnostic.line_from, diagnostic.where.column);
  return out;
}

std::string format(const Diagnostics& diagnostics) {
  std::string out;
  for (const Diagnostic& diagnostic : diagnostics) out += format(diagnostic);
  return out;
}

}  // namespace fazhi
