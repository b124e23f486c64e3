#include "intake/cell_values.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>

#include "base/text.h"
#include "intake/cell_text.h"

namespace fazhi::intake {

namespace {

struct Money {
  std::string_view word;
  std::int64_t yuan;
};
constexpr std::array<Money, 5> kMoney{
    {{"亿元", 100'000'000}, {"万元", 10'000}, {"千元", 1'000}, {"元", 1}, {"百万元", 1'000'000}}};

std::int64_t yuan_of(std::string_view measure) {
  const auto found = std::ranges::find(kMoney, measure, &Money::word);
  return found == kMoney.end() ? 0 : found->yuan;
}

struct Figure {
  Decimal value;
  std::string measure;  // what stands behind it
};

// Excel writes 1.2E-05 for small numbers and 0.30000000000000004 for sums: cut to six places, half up.
std::optional<Decimal> parse_stored(std::string text) {
  if (const auto exact = Decimal::parse(text)) return exact;
  if (text.find_first_not_of("0123456789.+-eE") != std::string::npos) return std::nullopt;
  try {
    std::size_t used = 0;
    const double value = std::stod(text, &used);
    if (used != text.size() || value > 9e12 || value < -9e12) return std::nullopt;
    return Decimal::parse(fmt::format("{:.6f}", value));
  } catch (const std::exception&) {
    return std::nullopt;  // not a number, or beyond what a double holds
  }
}

// 1,234.5 as people group digits; 1,2 is no number.
bool take_commas_out(std::string& digits) {
  const auto first = digits.find(',');
  if (first == std::string::npos) return true;
  const auto end = std::min(digits.find('.'), digits.size());
  if (first > 3 + (digits.front() == '-' ? 1U : 0U) || (end - first) % 4 != 0) return false;
  for (std::size_t at = first; at < end; at += 4) {
    if (digits[at] != ',') return false;
  }
  std::erase(digits, ',');
  return true;
}

std::optional<Figure> parse_figure(const Cell& cell) {
  std::string text = folded(cell.text);
  const auto end = text.find_first_not_of("0123456789.,+-e");
  Figure figure;
  if (end != std::string::npos) {
    figure.measure = text.substr(end);
    text.resize(end);
  }
  if (text.empty() || !take_commas_out(text)) return std::nullopt;
  const auto value = parse_stored(text);
  if (!value) return std::nullopt;
  figure.value = *value;
  return figure;
}

// All measures of money are powers of ten of each other.
std::optional<Decimal> times(Decimal value, std::int64_t by, std::int64_t parts) {
  if (by < parts) return Decimal::from_millionths(value.millionths() / (parts / by));
  std::int64_t product = 0;
  constexpr std::int64_t kMost = 900'000'000'000 * Decimal::kScale;
  if (__builtin_mul_overflow(value.millionths(), by / parts, &product) || product > kMost || product < -kMost) {
    return std::nullopt;
  }
  return Decimal::from_millionths(product);
}

CellReading<Decimal> not_a_number(const Cell& cell) {
  return {std::nullopt, fmt::format("「{}」不是数：请只写数字，单位写在表头里", clean_text(cell.text)), "bad-number"};
}

bool has_word(const std::vector<std::string>& words, const std::string& folded_text) {
  return std::ranges::any_of(words, [&](const std::string& word) { return folded(word) == folded_text; });
}

}  // namespace

std::string unreadable(const Cell& cell) {
  if (cell.kind == CellKind::error) {
    return fmt::format("这一格是错误值「{}」：请在Excel里改好公式或填上值，再导入", cell.text);
  }
  if (cell.formula && cell.text.empty()) {
    return "这一格是公式，文件里没有存下它的结果：请用Excel或WPS打开、重新计算并保存，再导入";
  }
  return {};
}

CellReading<Decimal> read_number(const Cell& cell, std::string_view heading_measure, std::string_view target_measure) {
  if (clean_text(cell.text).empty()) return {};
  const auto figure = parse_figure(cell);
  if (!figure) return not_a_number(cell);
  std::string measure = figure->measure.empty() ? std::string(heading_measure) : figure->measure;
  Decimal value = figure->value;
  if (cell.percent_style) {  // what the reader of the screen sees
    const auto shown = times(value, 100, 1);
    if (!shown) return not_a_number(cell);
    value = *shown;
    measure = "%";
  }
  if (measure.starts_with("余") || measure.starts_with("多")) return not_a_number(cell);  // 200余: nobody counted
  const bool in_ten_thousands = measure.starts_with("万"), in_hundred_millions = measure.starts_with("亿");
  if ((in_ten_thousands || in_hundred_millions) && yuan_of(measure) == 0) {  // 1.2万人次
    measure = in_ten_thousands ? "万" : "亿";
    const auto full = times(value, measure == "万" ? 10'000 : 100'000'000, 1);
    return full ? CellReading<Decimal>{*full, {}, {}} : not_a_number(cell);
  }
  const std::int64_t written = yuan_of(measure);
  const std::int64_t wanted = yuan_of(target_measure);
  if (written != 0 && wanted != 0 && written != wanted) {
    const auto converted = times(value, written, wanted);
    return converted ? CellReading<Decimal>{*converted, {}, {}} : not_a_number(cell);
  }
  constexpr std::size_t kLongestMeasure = 12;  // 人次, 户次, 万平方米: a word and no sentence
  if (measure.size() > kLongestMeasure || measure.find_first_of("0123456789") != std::string::npos) {
    return not_a_number(cell);
  }
  return {value, {}, {}};
}

CellReading<std::int64_t> read_whole_number(const Cell& cell, std::string_view heading_measure) {
  const CellReading<Decimal> number = read_number(cell, heading_measure, {});
  if (!number.value) return {std::nullopt, number.fault, number.code};
  if (number.value->millionths() % Decimal::kScale != 0) {
    return {std::nullopt, fmt::format("「{}」不是整数：这一列只能填整数", clean_text(cell.text)), "bad-number"};
  }
  return {number.value->millionths() / Decimal::kScale, {}, {}};
}

CellReading<bool> read_yes_or_no(const Cell& cell, const core::TableWords& words) {
  const std::string text = folded(cell.text);
  if (text.empty()) return {};
  if (cell.kind == CellKind::boolean) return {text == "true" || text == "1", {}, {}};
  if (text == "是" || has_word(core::TableWords::of(words.values, "是"), text)) return {true, {}, {}};
  if (text == "否" || has_word(core::TableWords::of(words.values, "否"), text)) return {false, {}, {}};
  if (text == "1" || text == "0") return {text == "1", {}, {}};
  return {std::nullopt, fmt::format("「{}」看不出是还是否：请写「是」或「否」", clean_text(cell.text)), "bad-yes-no"};
}

CellReading<std::string> read_choice(const Cell& cell, const std::vector<std::string>& values,
                                     const core::TableWords& words) {
  const std::string text = folded(cell.text);
  if (text.empty()) return {};
  for (const std::string& value : values) {
    if (folded(value) == text) return {value, {}, {}};
  }
  for (const std::string& value : values) {
    if (has_word(core::TableWords::of(words.values, value), text)) return {value, {}, {}};
  }
  const auto nearest = nearest_word(clean_text(cell.text), values);
  return {std::nullopt,
          fmt::format("「{}」不是可选的值{}：可填 {}", clean_text(cell.text),
                      nearest ? "，是不是「" + *nearest + "」" : "", join(values, "、")),
          "not-one-of"};
}

std::string measure_in(std::string_view heading) {
  const std::string text = folded(heading);
  const auto open = text.rfind('(');
  const auto close = text.rfind(')');
  if (open == std::string::npos || close == std::string::npos || close < open) return {};
  std::string inside = text.substr(open + 1, close - open - 1);
  if (inside.starts_with("单位:")) inside = inside.substr(std::string("单位:").size());
  return yuan_of(inside) != 0 || inside == "%" ? inside : std::string();
}

std::vector<std::string> listed_items(std::string_view text) {
  std::string one = std::string(text);
  for (const std::string_view mark : {"，", ",", "；", ";", "\n", "\r", "/", "　"}) one = replace_all(one, mark, "、");
  std::vector<std::string> items;
  for (const std::string& item : split(replace_all(one, "、", "\x01"), '\x01')) {
    if (std::string clean = clean_text(item); !clean.empty()) items.push_back(std::move(clean));
  }
  return items;
}

}  // namespace fazhi::intake
