#include "intake/document_number.h"

#include <algorithm>
#include <array>
#include <optional>

namespace fazhi::intake {

namespace {

constexpr std::size_t kMostLetters = 20;
constexpr std::size_t kMostSerial = 6;

bool opens(char32_t c) { return WideView(U"〔[(【〈").find(c) != WideView::npos; }
bool closes(char32_t c) { return WideView(U"〕])】〉").find(c) != WideView::npos; }

std::size_t digits_at(WideView text, std::size_t at) {
  std::size_t count = 0;
  while (at + count < text.size() && is_digit(text[at + count])) ++count;
  return count;
}

int value_of(WideView digits) {
  int value = 0;
  for (const char32_t c : digits) value = value * 10 + static_cast<int>(c - U'0');
  return value;
}

std::optional<int> year_at(WideView text, std::size_t at) {
  if (digits_at(text, at) != 4) return std::nullopt;
  const int year = value_of(text.substr(at, 4));
  return year >= 1949 && year <= 2099 ? std::optional(year) : std::nullopt;
}

// Where the letters of an office begin that end at `end`: Chinese characters without anything between.
std::size_t letters_before(WideView text, std::size_t end) {
  std::size_t begin = end;
  while (begin > 0 && end - begin < kMostLetters && is_han(text[begin - 1])) --begin;
  return begin;
}

// Words that lead to a number and are no part of it: 关于转发静政办发 → 静政办发. `cited`: it is that of another paper.
std::size_t skip_lead(WideView text, std::size_t begin, std::size_t end, bool& cited) {
  constexpr std::array<WideView, 13> kCiting{U"转发", U"贯彻", U"落实", U"执行", U"根据", U"按照", U"依据",
                                             U"关于", U"废止", U"修改", U"参照", U"对照", U"依照"};
  constexpr std::array<WideView, 12> kLeading{U"文号", U"字号", U"印发", U"的",   U"通知", U"公告",
                                              U"意见", U"报告", U"请示", U"批复", U"决定", U"附件"};
  const WideView letters = text.substr(begin, end - begin);
  std::size_t skip = 0;
  for (const WideView word : kCiting) {
    const auto at = letters.rfind(word);
    if (at == WideView::npos || at + word.size() >= letters.size()) continue;
    skip = std::max(skip, at + word.size());
    cited = true;
  }
  for (const WideView word : kLeading) {
    const auto at = letters.rfind(word);
    if (at != WideView::npos && at + word.size() + 2 <= letters.size()) skip = std::max(skip, at + word.size());
  }
  return begin + skip;
}

// 12号, 第12号 behind the year; where it ends, or nullopt.
struct Serial {
  WideView digits;
  std::size_t end = 0;
  bool ordinal = false;
  bool closed = true;  // by 号
};
std::optional<Serial> serial_at(WideView text, std::size_t at) {
  Serial serial;
  serial.ordinal = text.substr(at).starts_with(U"第");
  if (serial.ordinal) ++at;
  const std::size_t count = digits_at(text, at);
  if (count == 0 || count > kMostSerial) return std::nullopt;
  serial.digits = text.substr(at, count);
  serial.end = at + count;
  serial.closed = text.substr(serial.end).starts_with(U"号");
  if (serial.closed) ++serial.end;
  return serial;
}

// Of a court: the year comes first. 示01行初12号
std::optional<std::size_t> court_number_end(WideView text, std::size_t at) {
  const std::size_t limit = std::min(text.size(), at + kMostLetters);
  if (at >= text.size() || !is_han(text[at])) return std::nullopt;
  for (std::size_t end = at; end < limit; ++end) {
    if (text[end] == U'号' && is_digit(text[end - 1])) return end + 1;
    if (!is_han(text[end]) && !is_digit(text[end])) return std::nullopt;
  }
  return std::nullopt;
}

// The bracket of the year stands at `open`.
std::optional<DocumentNumber> bracketed(WideView text, std::size_t open) {
  const auto year = year_at(text, open + 1);
  if (!year || open + 5 >= text.size() || !closes(text[open + 5])) return std::nullopt;
  DocumentNumber number;
  number.year = *year;
  const std::size_t begin = letters_before(text, open);
  if (const auto end = court_number_end(text, open + 6); end && begin == open) {
    number.begin = open;
    number.end = *end;
    number.text = "（" + std::to_string(*year) + "）" + to_narrow(text.substr(open + 6, *end - open - 6));
    return number;
  }
  const auto serial = serial_at(text, open + 6);
  if (!serial) return std::nullopt;
  number.begin = skip_lead(text, begin, open, number.cited);
  number.end = serial->end;
  number.whole = serial->closed && open - number.begin >= 2;
  // (2026)12 is an item of a list as well.
  if (!serial->closed && (text[open] == U'(' || open == number.begin)) return std::nullopt;
  number.text = to_narrow(text.substr(number.begin, open - number.begin)) + "〔" + std::to_string(*year) + "〕" +
                (serial->ordinal ? "第" : "") + to_narrow(serial->digits) + "号";
  return number;
}

// 国务院令第713号, 公告2026年第5号: 第 stands at `at`.
std::optional<DocumentNumber> ordinal(WideView text, std::size_t at) {
  const auto serial = serial_at(text, at);
  if (!serial || !serial->closed) return std::nullopt;
  DocumentNumber number;
  std::size_t end_of_letters = at;
  if (at >= 5 && text[at - 1] == U'年') {
    if (const auto year = year_at(text, at - 5)) {
      number.year = *year;
      end_of_letters = at - 5;
    }
  }
  constexpr std::array<WideView, 3> kNumbered{U"令", U"公告", U"通告"};
  const WideView before = text.substr(0, end_of_letters);
  if (!std::ranges::any_of(kNumbered, [&](WideView word) { return before.ends_with(word); })) return std::nullopt;
  number.begin = skip_lead(text, letters_before(text, end_of_letters), end_of_letters, number.cited);
  number.end = serial->end;
  number.text = to_narrow(text.substr(number.begin, number.end - number.begin));
  return number;
}

}  // namespace

std::vector<DocumentNumber> find_document_numbers(WideView folded) {
  std::vector<DocumentNumber> found;
  for (std::size_t at = 0; at < folded.size(); ++at) {
    std::optional<DocumentNumber> number;
    if (opens(folded[at])) number = bracketed(folded, at);
    if (folded[at] == U'第') number = ordinal(folded, at);
    if (!number || (!found.empty() && number->begin < found.back().end)) continue;
    at = number->end - 1;
    found.push_back(std::move(*number));
  }
  return found;
}

}  // namespace fazhi::intake
