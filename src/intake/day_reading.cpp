// Days in cells.

#include <fmt/format.h>

#include <array>

#include "base/utf8.h"
#include "intake/cell_text.h"
#include "intake/cell_values.h"

namespace fazhi::intake {

namespace {

constexpr int kFirstYear = 1949;
constexpr int kLastYear = 2199;
constexpr const char* kCode = "bad-date";
constexpr const char* kHowToWrite = "请写成 2026-09-01 的样子";

CellReading<Date> refused(std::string sentence) { return {std::nullopt, std::move(sentence), kCode}; }

CellReading<Date> checked(int year, unsigned month, unsigned day, std::string_view shown) {
  const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
  if (!date.ok()) return refused(fmt::format("「{}」这一天不存在：请查对年月日", shown));
  if (year < kFirstYear || year > kLastYear) {
    return refused(fmt::format("「{}」的年份不在{}到{}之间：请查对，不是日期的请清空", shown, kFirstYear, kLastYear));
  }
  return {Date{date}, {}, {}};
}

// Excel's 1900 system has a 29 February 1900, which never was: from 1 March 1900 (61) on, day 0 is 1899-12-30.
CellReading<Date> from_serial(std::int64_t serial, bool of_1904, std::string_view shown) {
  const Date zero = of_1904 ? make_date(1904, 1, 1) : make_date(1899, 12, 30);
  constexpr std::int64_t kMost = 200'000;
  if (serial < 0 || serial > kMost) {
    return refused(fmt::format("「{}」不是日期：{}", shown, kHowToWrite));
  }
  const Date day = zero + std::chrono::days{serial};
  if (year_of(day) < kFirstYear || year_of(day) > kLastYear) {
    const std::string early = of_1904 || serial > 60 ? format_date(day) : "1900年初";
    return refused(fmt::format("「{}」按Excel日期是{}，多半是把别的数填进了日期列：{}", shown, early, kHowToWrite));
  }
  return {day, {}, {}};
}

// 二〇二六 → 2026, 十二 → 12, 三十一 → 31; ASCII digits stay.
struct Digits {
  static int of(char32_t c) {
    static constexpr std::array<char32_t, 10> kHan{U'〇', U'一', U'二', U'三', U'四',
                                                   U'五', U'六', U'七', U'八', U'九'};
    if (c >= U'0' && c <= U'9') return static_cast<int>(c - U'0');
    if (c == U'零' || c == U'○' || c == U'◯') return 0;
    for (std::size_t i = 0; i < kHan.size(); ++i) {
      if (kHan[i] == c) return static_cast<int>(i);
    }
    return -1;
  }
};

struct Number {
  int value = 0;
  int digits = 0;  // how many characters it has
};

// The number at `at`; digits 0 where there is none. 十 multiplies.
Number number_at(std::string_view text, std::size_t& at) {
  Number number;
  bool ten = false;
  int before = 0;
  while (at < text.size()) {
    const CodePoint point = code_point_at(text, at);
    const int digit = Digits::of(point.value);
    if (point.value == U'十' && !ten) {
      ten = true;
      before = number.digits == 0 ? 1 : number.value;
      number.value = 0;
    } else if (digit >= 0 && number.digits < 9) {
      number.value = number.value * 10 + digit;
    } else {
      break;
    }
    ++number.digits;
    at += point.length;
  }
  if (ten) number.value += before * 10;
  return number;
}

struct Pieces {
  std::vector<Number> numbers;
  std::vector<char32_t> marks;  // after each number; 0 at the end
  bool rest = false;            // something that is no part of a day
};

// Numbers with one mark between them; what follows a day that is complete may be a time or a weekday.
Pieces pieces_of(std::string_view text) {
  Pieces pieces;
  for (std::size_t at = 0; at < text.size();) {
    const Number number = number_at(text, at);
    if (number.digits == 0) {
      pieces.rest = true;
      return pieces;
    }
    char32_t mark = 0;
    if (at < text.size()) {
      const CodePoint point = code_point_at(text, at);
      mark = point.value;
      at += point.length;
    }
    pieces.numbers.push_back(number);
    pieces.marks.push_back(mark);
    const bool ends = mark == U'日' || mark == U'号';
    if (ends || pieces.numbers.size() == 3) {
      pieces.rest = at < text.size();
      return pieces;
    }
  }
  return pieces;
}

bool is_separator(char32_t mark) {
  return mark == U'.' || mark == U'-' || mark == U'/' || mark == U'。' || mark == U',';
}

// A time or a weekday after the day: 10:30, 10:30:00, 星期二, (周二), T09:00.
bool is_harmless_rest(std::string_view text) {
  const std::string rest = without_brackets(text);
  if (rest.empty()) return true;
  if (rest.starts_with("星期") || rest.starts_with("周")) return true;
  const bool has_colon = rest.find(':') != std::string::npos;
  return has_colon && rest.find_first_not_of("0123456789:t.上下午") == std::string::npos;
}

CellReading<Date> from_pieces(const Pieces& pieces, const DayContext& context, std::string_view shown) {
  const auto& numbers = pieces.numbers;
  const auto& marks = pieces.marks;
  const auto at = [&](std::size_t i) { return static_cast<unsigned>(numbers[i].value); };
  const bool has_year = !numbers.empty() && (numbers.front().digits == 4 || marks.front() == U'年');
  if (has_year && numbers.front().digits != 4) {
    return refused(fmt::format("「{}」的年份只有{}位：请把年份写成四位", shown, numbers.front().digits));
  }
  if (numbers.size() == 3 && has_year) return checked(numbers[0].value, at(1), at(2), shown);
  if (numbers.size() == 3) return refused(fmt::format("「{}」看不出哪个是年：{}", shown, kHowToWrite));
  const bool is_month = numbers.size() == 1 && marks.front() == U'月';
  if (is_month || (numbers.size() == 2 && has_year))
    return refused(fmt::format("「{}」没有写是哪一日：{}", shown, kHowToWrite));
  const bool is_month_day = numbers.size() == 2 && (marks[0] == U'月' || is_separator(marks[0]));
  if (is_month_day && !context.year) {
    return refused(fmt::format("「{}」没有写年份，表名和标题里也没有：请写全日期，或用 --year 说明是哪一年", shown));
  }
  if (is_month_day) return checked(*context.year, at(0), at(1), shown);
  if (numbers.size() == 1 && numbers[0].digits == 8) {
    const int all = numbers[0].value;
    return checked(all / 10000, static_cast<unsigned>(all / 100 % 100), static_cast<unsigned>(all % 100), shown);
  }
  if (numbers.size() == 1 && numbers[0].digits == 4) {
    return refused(fmt::format("「{}」只有年份，没有月日：{}", shown, kHowToWrite));
  }
  return refused(fmt::format("「{}」不是日期：{}", shown, kHowToWrite));
}

CellReading<Date> from_number(std::string_view text, const Cell& cell, const DayContext& context) {
  const auto point = text.find('.');
  const std::string whole(text.substr(0, point));
  if (cell.date_style) {
    return whole.size() > 8 ? refused(fmt::format("「{}」不是日期：{}", text, kHowToWrite))
                            : from_serial(std::stoll(whole), context.dates_of_1904, text);
  }
  if (whole.size() == 8) return from_pieces(pieces_of(whole), context, text);
  if (whole.size() <= 2 && point != std::string_view::npos) {
    return refused(fmt::format("「{}」是一个数，分不清是{}月1日还是{}月10日：{}", text, whole, whole, kHowToWrite));
  }
  if (whole.size() == 4 && point == std::string_view::npos) {
    return refused(fmt::format("「{}」只有年份，没有月日：{}", text, kHowToWrite));
  }
  return whole.size() > 6 ? refused(fmt::format("「{}」不是日期：{}", text, kHowToWrite))
                          : from_serial(std::stoll(whole), context.dates_of_1904, text);
}

bool is_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789.") == std::string_view::npos &&
         text.find_first_of("0123456789") == 0;
}

std::size_t day_end(std::string_view text) {
  std::size_t numbers = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Number number = number_at(text, at);
    if (number.digits == 0) return at;
    if (++numbers == 3) {
      const CodePoint point = at < text.size() ? code_point_at(text, at) : CodePoint{};
      return point.value == U'日' || point.value == U'号' ? at + point.length : at;
    }
    if (at >= text.size()) break;
    const CodePoint point = code_point_at(text, at);
    at += point.length;
    if (point.value == U'日' || point.value == U'号') return at;
  }
  return text.size();
}

}  // namespace

CellReading<Date> read_day(const Cell& cell, const DayContext& context) {
  const std::string shown = clean_text(cell.text);
  if (cell.kind == CellKind::number && is_digits(shown)) return from_number(shown, cell, context);
  // A blank parts the day from its time: 2026-09-01 10:30.
  std::string text = folded(cell.text);
  if (text.empty()) return {};
  if (cell.kind != CellKind::number && is_digits(text) && text.find('.') == std::string::npos && text.size() == 5) {
    return from_serial(std::stoll(text), context.dates_of_1904, shown);  // a number stored as text
  }
  const auto blank = shown.find_first_of(" T");
  if (blank != std::string::npos && blank > 0 && shown.find(':') != std::string::npos) {
    const std::string head = folded(shown.substr(0, blank));
    if (head.size() >= 8) text = head;
  }
  const std::size_t end = day_end(text);
  if (end == 0) return refused(fmt::format("「{}」不是日期：{}", shown, kHowToWrite));
  if (end < text.size() && !is_harmless_rest(std::string_view(text).substr(end))) {
    return refused(fmt::format("「{}」不只是一个日期：一格只写一个日期，{}", shown, kHowToWrite));
  }
  return from_pieces(pieces_of(std::string_view(text).substr(0, end)), context, shown);
}

std::optional<int> year_in(std::string_view text) {
  const std::string plain = folded(text);
  std::optional<int> found;
  for (std::size_t at = 0; at < plain.size();) {
    const std::size_t begin = at;
    const Number number = number_at(plain, at);
    if (number.digits == 0) {
      at += code_point_at(plain, at).length;
      continue;
    }
    // 〔2026〕12号 is a document's number
    const bool in_number = begin > 0 && plain[begin - 1] == '(' && at < plain.size() && plain[at] == ')';
    if (number.digits != 4 || in_number || number.value < kFirstYear || number.value > kLastYear) continue;
    if (found && *found != number.value) return std::nullopt;
    found = number.value;
  }
  return found;
}

}  // namespace fazhi::intake
