#include "cli/typed_options.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "base/text.h"

namespace fazhi::cli {

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
    target = parse_date(text);
    if (target) return std::nullopt;
    return "「" + text + "」不是日期，应写成2026-09-30这样，并且是日历上有的一天";
  });
}

void add_whole(Command& command, OptionSpec spec, std::optional<std::int64_t>& target) {
  command.option(std::move(spec), [&target](const std::string& text) -> std::optional<std::string> {
    std::int64_t value = 0;
    const char* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, value);
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

}  // namespace fazhi::cli
