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

}  // namespace fazhi::cli
