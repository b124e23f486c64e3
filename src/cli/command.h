#pragma once
// The tree of commands: names, options, Chinese help. A command file declares its options here and says what to run; the
// parser behind it (CLI11) is seen by command_parser.cpp only. Not for what a command does: that is in app/.

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/console.h"

namespace fazhi::cli {

// "--as-of", "-o,--output" or, for a positional one, a bare name that is never shown: users see `value`.
struct OptionSpec {
  std::string names;
  std::string value;  // 日期; empty: a flag
  std::string help;
  bool required = false;
  bool many = false;

  bool positional() const { return names.front() != '-'; }
};

// Takes one value as typed; returns what is wrong with it, if anything.
using Take = std::function<std::optional<std::string>(const std::string& text)>;

// Returns the exit code.
using Action = std::function<int(Console& console)>;

struct Option {
  OptionSpec spec;
  Take take;
};

class Command {
 public:
  explicit Command(std::string name, std::string help = {}, const Command* parent = nullptr);

  // A command below this one; lives as long as this one.
  Command& add(std::string name, std::string help);
  Command& option(OptionSpec spec, Take take);
  // A longer text under the one line of help: examples, what is meant by the words.
  Command& details(std::string text);
  void run(Action action);

  const std::string& name() const { return name_; }
  const std::string& help() const { return help_; }
  const std::string& details() const { return details_; }
  const Command* parent() const { return parent_; }
  const std::vector<std::unique_ptr<Command>>& children() const { return children_; }
  const std::vector<Option>& options() const { return options_; }
  const Action& action() const { return action_; }

  std::string path() const;  // fazhi calendar add

 private:
  std::string name_;
  std::string help_;
  std::string details_;
  const Command* parent_;
  std::vector<std::unique_ptr<Command>> children_;
  std::vector<Option> options_;
  Action action_;
};

// 用法, commands or options, details.
std::string help_text(const Command& command);

}  // namespace fazhi::cli
