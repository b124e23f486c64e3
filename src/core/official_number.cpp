#include "core/official_number.h"

#include <array>
#include <charconv>

#include "base/text.h"

namespace fazhi::core {

namespace {

struct Brackets {
  std::string_view open, close;
};
// The first pair is the right one.
constexpr std::array<Brackets, 6> kBrackets{
    {{"〔", "〕"}, {"[", "]"}, {"（", "）"}, {"(", ")"}, {"【", "】"}, {"﹝", "﹞"}}};

std::optional<int> whole(std::string_view digits) {
  int number = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (digits.empty() || digits.size() > 6 || read.ec != std::errc() || read.ptr != digits.data() + digits.size())
    return std::nullopt;
  return number;
}

// 「12号」, 「第012号」: the number, and what is odd about it.
std::optional<int> read_rank(std::string_view text, std::string& oddity) {
  if (!text.ends_with("号")) return std::nullopt;
  std::string_view digits = trim(text.substr(0, text.size() - std::string_view("号").size()));
  if (digits.starts_with("第")) {
    digits = trim(digits.substr(std::string_view("第").size()));
    oddity = "顺序号前多了“第”字";
  }
  if (digits.starts_with("0") && digits.size() > 1) oddity = "顺序号前多了0";
  return whole(digits);
}

std::optional<OfficialNumber> read_with(std::string_view text, const Brackets& brackets) {
  const std::size_t open = text.find(brackets.open);
  if (open == 0 || open == std::string_view::npos) return std::nullopt;
  const std::size_t close = text.find(brackets.close, open);
  if (close == std::string_view::npos) return std::nullopt;
  const std::size_t year_at = open + brackets.open.size();
  const std::string_view year_text = text.substr(year_at, close - year_at);
  OfficialNumber number;
  const auto year = whole(year_text);
  const auto n = read_rank(text.substr(close + brackets.close.size()), number.oddity);
  if (!year || !n || (year_text.size() != 4 && year_text.size() != 2)) return std::nullopt;
  number.series = std::string(trim(text.substr(0, open)));
  number.year = *year;
  number.n = *n;
  if (year_text.size() == 2) number.oddity = "年份没有写全";
  if (brackets.open != kBrackets.front().open) number.oddity = "年份没有用六角括号〔〕";
  return number;
}

}  // namespace

std::optional<OfficialNumber> parse_official_number(std::string_view text) {
  const std::string_view trimmed = trim(text);
  for (const Brackets& brackets : kBrackets) {
    if (auto number = read_with(trimmed, brackets)) return number;
  }
  return std::nullopt;
}

}  // namespace fazhi::core
