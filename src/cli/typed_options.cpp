#include "cli/typed_options.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "base/text.h"
#include "core/period.h"

namespace fazhi::cli {

namespace {

// An input method left in full width types ２０２６ for 2026.
std::string with_plain_digits(std::string text) {
  constexpr std::array<std::string_view, 10> kFullWidth{"０", "１", "２", "３", "４", "５", "６", "７", "８", "９"};
  for (std::size_t digit = 0; digit < kFullWidth.size(); ++digit) {
    text = replace_all(std::move(text), kFullWidth.at(digit), std::string(1, static_cast<char>('0' + digit)));
  }
  return replace_all(std::move(text), "－", "-");
}

// 2026年9月30日 as 2026-09-30.
std::string with_dashes(const std::string& text) {
  const std::size_t year = text.find("年"), month = text.find("月");
  if (year == std::string::npos || month == std::string::npos || month < year || !text.ends_with("日")) return text;
  const auto two = [](std::string digits) { return digits.size() == 1 ? "0" + digits : digits; };
  const std::size_t width = std::string_view("年").size();
  const std::string of_month = text.substr(year + width, month - year - width);
  const std::string of_day = text.substr(month + width, text.size() - month - 2 * width);
  return text.substr(0, year) + "-" + two(of_month) + "-" + two(of_day);
}

std::string without_measure(const std::string& text) {
  for (const std::string_view measure : {"个工作日", "工作日", "个月", "天", "日", "件"}) {
    if (text.ends_with(measure)) return text.substr(0, text.size() - measure.size());
  }
  return text;
}

std::string plain_period(const std::string& typed) {
  const std::string text = with_plain_digits(std::string(trim(typed)));
  const auto year = core::parse_period(std::string_view(text).substr(0, 4));
  if (!year) return text;
  for (const core::Cycle cycle : {core::Cycle::year, core::Cycle::half, core::Cycle::quarter, core::Cycle::month}) {
    core::Period period = core::period_containing(cycle, core::first_day(*year));
    for (; period.year == year->year; period = core::next(period)) {
      const std::string printed = core::format_period_chinese(period);
      const bool is_padded_month =
          cycle == core::Cycle::month && text == core::format_period(period).replace(4, 1, "年") + "月";
      if (text == printed || text == replace_all(printed, "第", "") || is_padded_month) {
        return core::format_period(period);
      }
    }
  }
  return text;
}

}  // namespace

void add_flag(Command& command, std::string names, std::string help, bool& target) {
  command.option({std::move(names), "", std::move(help)}, [&target](const std::string&) {
    target = true;
    return std::optional<std::string>();
  });
}

void add_text(Command& command, OptionSpec spec, std::string& target) {
  command.option(std::move(spec), [&target](const std::string& text) -> std::optional<std::string> {
    if (!is_valid_utf8(text)) return "不是UTF-8文字";
    target = text;
    return std::nullopt;
  });
}

void add_texts(Command& command, OptionSpec spec, std::vector<std::string>& target) {
  spec.many = true;
  command.option(std::move(spec), [&target](const std::string& text) -> std::optional<std::string> {
    if (!is_valid_utf8(text)) return "不是UTF-8文字";
    target.push_back(text);
    return std::nullopt;
  });
}

void add_date(Command& command, OptionSpec spec, std::optional<Date>& target) {
  command.option(std::move(spec), [&target](const std::string& text) -> std::optional<std::string> {
    target = parse_date(with_dashes(with_plain_digits(text)));
    if (target) return std::nullopt;
    return "「" + text + "」不是日期，应写成2026-09-30这样，并且是日历上有的一天";
  });
}

void add_whole(Command& command, OptionSpec spec, std::optional<std::int64_t>& target) {
  command.option(std::move(spec), [&target](const std::string& text) -> std::optional<std::string> {
    std::int64_t value = 0;
    const std::string digits = without_measure(with_plain_digits(text));
    const char* end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), end, value);
    if (read.ec != std::errc() || read.ptr != end) return "「" + text + "」不是整数";
    target = value;
    return std::nullopt;
  });
}

void add_choice(Command& command, OptionSpec spec, std::vector<std::string> words, std::string& target) {
  auto take = [words = std::move(words), &target](const std::string& text) -> std::optional<std::string> {
    target = text;
    if (std::ranges::find(words, text) != words.end()) return std::nullopt;
    const auto nearest = nearest_word(text, words);
    return "「" + text + "」不在可选的词里，应为「" + join(words, "」、「") + "」之一" +
           (nearest ? "，是不是「" + *nearest + "」？" : "");
  };
  command.option(std::move(spec), std::move(take));
}

void add_named_choice(Command& command, OptionSpec spec, std::vector<Choice> choices, std::string& target) {
  auto take = [choices = std::move(choices), &target](const std::string& text) -> std::optional<std::string> {
    std::vector<std::string> words, shown;
    for (const Choice& choice : choices) {
      if (text == choice.word || text == choice.title) {
        target = choice.word;
        return std::nullopt;
      }
      words.push_back(choice.word);
      words.push_back(choice.title);
      shown.push_back(choice.word + "（" + choice.title + "）");
    }
    const auto nearest = nearest_word(text, words);
    return "「" + text + "」不在可选的词里，应为「" + join(shown, "」、「") + "」之一" +
           (nearest ? "，是不是「" + *nearest + "」？" : "");
  };
  command.option(std::move(spec), std::move(take));
}

void add_period(Command& command, OptionSpec spec, std::string& target) {
  command.option(std::move(spec), [&target](const std::string& text) -> std::optional<std::string> {
    if (!is_valid_utf8(text)) return "不是UTF-8文字";
    target = plain_period(text);
    return std::nullopt;
  });
}

}  // namespace fazhi::cli
