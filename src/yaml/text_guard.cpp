#include "yaml/text_guard.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.h"

namespace fazhi::yaml {

namespace {

constexpr int kMostReports = 20;

Place place_at(std::string_view body, std::size_t offset) {
  const std::string_view before = body.substr(0, offset);
  const auto line = std::ranges::count(before, '\n');
  const std::size_t newline = before.rfind('\n');
  const std::size_t begin = newline == std::string_view::npos ? 0 : newline + 1;
  return {.line = static_cast<std::uint32_t>(line),
          .offset = static_cast<std::uint32_t>(offset),
          .column = static_cast<std::uint32_t>(offset - begin)};
}

bool is_plain(char c) { return static_cast<unsigned char>(c) >= 0x20 && static_cast<unsigned char>(c) < 0x7f; }

// Of what a scanner would choke on or, worse, pass through.
bool is_forbidden_control(std::string_view body, std::size_t at) {
  const auto c = static_cast<unsigned char>(body[at]);
  if (c == '\n' || c == '\t') return false;
  if (c == '\r') return at + 1 >= body.size() || body[at + 1] != '\n';
  return c < 0x20 || c == 0x7f;
}

bool check_bytes(const Document& document, Diagnostics& out) {
  const std::string_view body = document.body();
  for (std::size_t at = 0; at < body.size();) {
    if (is_plain(body[at])) {
      ++at;
      continue;
    }
    if (is_forbidden_control(body, at)) {
      out.push_back(document.diagnose(place_at(body, at), "yaml-control",
                                      fmt::format("这里有看不见的控制字符（0x{:02X}），清单是纯文本，请删去它",
                                                  static_cast<unsigned char>(body[at]))));
      return false;
    }
    const CodePoint point = code_point_at(body, at);
    if (!point.valid) {
      out.push_back(document.diagnose(place_at(body, at), "yaml-utf8",
                                      fmt::format("从字节 0x{:02X} 起不是 UTF-8 编码，请用编辑器另存为 UTF-8",
                                                  static_cast<unsigned char>(body[at]))));
      return false;
    }
    at += point.length;
  }
  return true;
}

// YAML wants spaces; a tab looks the same on the screen.
bool check_tabs(const Document& document, Diagnostics& out) {
  const std::string_view body = document.body();
  int reports = 0;
  for (std::size_t tab = body.find('\t'); tab != std::string_view::npos; tab = body.find('\t', tab + 1)) {
    const Place place = place_at(body, tab);
    const std::string_view before = body.substr(tab - place.column, place.column);
    if (before.find_first_not_of(" \t-") != std::string_view::npos) continue;
    out.push_back(document.diagnose(place, "yaml-tab", "缩进里有制表符（Tab 键），YAML 只认空格，请改成空格"));
    tab = std::min(body.find('\n', tab), body.size());
    if (++reports == kMostReports) break;
  }
  return reports == 0;
}

void report_line(const Document& document, std::size_t at, std::string_view code, std::string message,
                 Diagnostics& out) {
  out.push_back(document.diagnose(place_at(document.body(), at), code, std::move(message)));
}

// Where brackets of one line are open more than kDeepest deep; npos: nowhere. What stands in quotes opens nothing.
std::size_t too_deep_at(std::string_view line) {
  int depth = 0;
  char quote = '\0';
  for (std::size_t at = 0; at < line.size(); ++at) {
    const char c = line[at];
    if (quote != '\0') {
      if (c == '\\' && quote == '"') ++at;
      if (c == quote) quote = '\0';
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '[' || c == '{') {
      if (++depth > kDeepest) return at;
    } else if (c == ']' || c == '}') {
      --depth;
    }
  }
  return std::string_view::npos;
}

// yaml-cpp keeps all of a line in memory, many times its size, before it gives anything away.
bool check_lines(const Document& document, Diagnostics& out) {
  const std::string_view body = document.body();
  for (std::size_t begin = 0; begin < body.size();) {
    const std::size_t end = std::min(body.find('\n', begin), body.size());
    if (end - begin > kLineBytes) {
      report_line(document, begin, "yaml-long-line",
                  fmt::format("这一行有 {} 字节，最多 {} MB：请每项写一行", end - begin, kLineBytes >> 20), out);
      return false;
    }
    const std::size_t deep = too_deep_at(body.substr(begin, end - begin));
    if (deep != std::string_view::npos) {
      report_line(document, begin + deep, "yaml-too-deep", too_deep_message(), out);
      return false;
    }
    begin = end + 1;
  }
  return true;
}

}  // namespace

std::string too_deep_message() {
  return fmt::format("这里的嵌套超过 {} 层，清单不需要这么多层，请检查括号或缩进", kDeepest);
}

bool check_text(const Document& document, std::size_t most_bytes, Diagnostics& out) {
  const NamedText& source = document.source();
  if (source.text.size() > most_bytes) {
    out.push_back(document.diagnose_whole(
        "yaml-too-large",
        fmt::format("文件有 {} 字节，最多只能有 {} MB，请拆成几个文件", source.text.size(), most_bytes >> 20)));
    return false;
  }
  if (const std::size_t nul = source.text.find('\0'); nul != std::string::npos) {
    out.push_back(document.diagnose_whole(
        "yaml-nul", fmt::format("第 {} 字节是 NUL，这不是文本文件，请检查是否选错了文件", nul + 1)));
    return false;
  }
  return check_bytes(document, out) && check_lines(document, out) && check_tabs(document, out);
}

}  // namespace fazhi::yaml
