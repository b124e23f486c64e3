#pragma once
// Options with a type: what users type becomes a date, a number, a word of a list, or a sentence about what is wrong.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "cli/command.h"

namespace fazhi::cli {

// All of them write into `target`, which must outlive the parsing.
void add_flag(Command& command, std::string names, std::string help, bool& target);
void add_text(Command& command, OptionSpec spec, std::string& target);
void add_texts(Command& command, OptionSpec spec, std::vector<std::string>& target);  // sets spec.many
void add_date(Command& command, OptionSpec spec, std::optional<Date>& target);
void add_whole(Command& command, OptionSpec spec, std::optional<std::int64_t>& target);
void add_choice(Command& command, OptionSpec spec, std::vector<std::string> words, std::string& target);
// 检查期 as the program prints it is taken as well: 2026年第三季度 becomes 2026Q3. Whether it is one is the verb's to say.
void add_period(Command& command, OptionSpec spec, std::string& target);

// A word with what it is called in Chinese: either may be typed, `target` gets the word.
struct Choice {
  std::string word, title;
};
void add_named_choice(Command& command, OptionSpec spec, std::vector<Choice> choices, std::string& target);

}  // namespace fazhi::cli
