#include "cli/command_parser.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>

#include "base/text.h"

namespace fazhi::cli {

namespace {

// CLI11 would take -7 and -废止 for short options and split [a,b] into a list: such values pass through it behind this mark.
constexpr char kMark = '\x01';

bool needs_mark(const std::string& word) {
  if (word.empty() || word.front() == '[') return true;
  if (word.size() < 2 || word.front() != '-') return false;
  return (word[1] >= '0' && word[1] <= '9') || word[1] == '"' || static_cast<unsigned char>(word[1]) >= 0x80;
}

std::string without_mark(const std::string& word) {
  return !word.empty() && word.front() == kMark ? word.substr(1) : word;
}

struct Parser {
  std::map<const CLI::App*, const Command*> commands;
  std::map<const Command*, CLI::App*> apps;
  Parsed parsed;
  bool help = false;
};

void take_results(const Option& option, const CLI::results_t& results, Parser& parser) {
  for (const std::string& result : results) {
    const auto wrong = option.take(without_mark(result));
    if (!wrong) continue;
    const std::string& name = option.spec.positional() ? option.spec.value : option.spec.names;
    parser.parsed.problems.push_back(name + ": " + *wrong);
  }
}

void declare(CLI::App& app, const Command& command, Parser& parser) {
  parser.commands[&app] = &command;
  parser.apps[&command] = &app;
  app.set_help_flag();
  app.allow_extras();
  app.add_flag("-h,--help", parser.help);
  for (const Option& option : command.options()) {
    const CLI::callback_t callback = [&option, &parser](const CLI::results_t& results) {
      take_results(option, results, parser);
      return true;
    };
    CLI::Option* added = app.add_option(option.spec.names, callback);
    if (option.spec.value.empty()) {
      added->expected(0)->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
    } else if (option.spec.many) {
      if (option.spec.positional()) added->allow_extra_args();
      added->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    }
  }
  for (const auto& child : command.children()) declare(*app.add_subcommand(child->name()), *child, parser);
}

std::vector<std::string> option_names(const Command& command) {
  std::vector<std::string> names{"--help"};
  for (const Option& option : command.options()) {
    for (const std::string& name : split(option.spec.names, ',')) {
      if (name.starts_with("--")) names.push_back(name);
    }
  }
  return names;
}

std::string did_you_mean(std::string_view word, const std::vector<std::string>& candidates) {
  const auto nearest = nearest_word(word, candidates);
  return nearest ? "，是不是「" + *nearest + "」？" : "";
}

std::string about_extra(const std::string& word, const Command& command) {
  if (word.starts_with("-") && word.size() > 1) {
    const std::string name = word.substr(0, word.find('='));
    return "没有选项「" + name + "」" + did_you_mean(name, option_names(command));
  }
  if (command.children().empty()) return "多余的参数「" + word + "」";
  std::vector<std::string> names;
  for (const auto& child : command.children()) names.push_back(child->name());
  return "没有命令「" + command.path() + " " + word + "」" + did_you_mean(word, names);
}

const Command& deepest(const CLI::App& root, const Parser& parser) {
  const CLI::App* app = &root;
  while (!app->get_subcommands().empty()) app = app->get_subcommands().front();
  return *parser.commands.at(app);
}

void check_extras(const CLI::App& app, const Command& command, Parser& parser) {
  std::vector<std::string> extras = app.remaining(true);
  if (extras.empty()) return;
  // An unknown option leaves its value behind, too: the option is what is wrong.
  const auto option = std::ranges::find_if(extras, [](const std::string& word) { return word.starts_with("-"); });
  const std::string& word = option == extras.end() || !command.children().empty() ? extras.front() : *option;
  parser.parsed.problems.push_back(about_extra(without_mark(word), command));
}

void check_required(const Command& command, Parser& parser) {
  const CLI::App& app = *parser.apps.at(&command);
  for (const Option& option : command.options()) {
    const std::string first = split(option.spec.names, ',').back();
    if (!option.spec.required || app.get_option(first)->count() > 0) continue;
    const std::string& name = option.spec.positional() ? option.spec.value : option.spec.names;
    parser.parsed.problems.push_back("缺少「" + name + "」：" + option.spec.help + "");
  }
}

// The English of CLI11 begins with the name of the option concerned.
std::string about_mismatch(const CLI::ParseError& error) {
  const std::string text = error.what();
  const std::string name = text.substr(0, text.find_first_of(": "));
  if (text.find("missing") != std::string::npos) return "选项「" + name + "」后面缺少值";
  if (text.find("At Most") != std::string::npos || text.find("received") != std::string::npos) {
    return "选项「" + name + "」只能写一次";
  }
  return "选项「" + name + "」的写法不对";
}

}  // namespace

Parsed parse_words(const Command& root, std::span<const std::string> words) {
  Parser parser;
  CLI::App app;
  declare(app, root, parser);
  std::vector<std::string> reversed;
  for (const std::string& word : words) reversed.push_back(needs_mark(word) ? kMark + word : word);
  std::ranges::reverse(reversed);
  try {
    app.parse(std::move(reversed));
  } catch (const CLI::ParseError& error) {
    parser.parsed.problems.push_back(about_mismatch(error));
  }
  const Command& command = deepest(app, parser);
  parser.parsed.command = &command;
  parser.parsed.help = parser.help;
  if (!parser.help && parser.parsed.problems.empty()) check_extras(app, command, parser);
  if (!parser.help && parser.parsed.problems.empty()) check_required(command, parser);
  return parser.parsed;
}

}  // namespace fazhi::cli
