#include <algorithm>

#include "base/text.h"
#include "cli/command.h"

namespace fazhi::cli {

namespace {

struct HelpLine {
  std::string left;
  std::string right;
};

std::string shown_names(const OptionSpec& spec) {
  std::string names = spec.positional() ? spec.value : replace_all(spec.names, ",", ", ");
  if (!spec.positional() && !spec.value.empty()) names += " " + spec.value;
  return names;
}

std::string usage_line(const Command& command) {
  std::string line = "用法: " + command.path();
  if (!command.children().empty()) return line + (command.action() ? " [命令] [选项]\n" : " 命令 [选项]\n");
  bool has_options = false;
  for (const Option& option : command.options()) {
    const OptionSpec& spec = option.spec;
    if (!spec.positional() && !spec.required) {
      has_options = true;
      continue;
    }
    const std::string word = shown_names(spec) + (spec.many ? "..." : "");
    line += spec.required ? " " + word : " [" + word + "]";
  }
  return line + (has_options ? " [选项]\n" : "\n");
}

// Two columns; the right one starts where the longest left one (up to 26 columns) ends.
std::string block(const std::string& title, const std::vector<HelpLine>& lines) {
  if (lines.empty()) return {};
  constexpr std::size_t kWidest = 26;
  std::size_t width = 0;
  for (const HelpLine& line : lines) {
    const std::size_t own = display_width(line.left);
    if (own <= kWidest) width = std::max(width, own);
  }
  std::string text = "\n" + title + ":\n";
  for (const HelpLine& line : lines) {
    const std::size_t own = display_width(line.left);
    text += "  " + line.left;
    text += own > width ? "\n" + std::string(width + 4, ' ') : std::string(width - own + 2, ' ');
    text += line.right + "\n";
  }
  return text;
}

std::vector<HelpLine> option_lines(const Command& command, bool positional) {
  std::vector<HelpLine> lines;
  for (const Option& option : command.options()) {
    if (option.spec.positional() == positional) lines.push_back({shown_names(option.spec), option.spec.help});
  }
  if (!positional) lines.push_back({"-h, --help", "显示本说明"});
  return lines;
}

}  // namespace

std::string help_text(const Command& command) {
  std::string text;
  if (!command.help().empty()) text += command.help() + "\n\n";
  text += usage_line(command);
  std::vector<HelpLine> commands;
  for (const auto& child : command.children()) commands.push_back({child->name(), child->help()});
  text += block("命令", commands);
  text += block("参数", option_lines(command, true));
  text += block("选项", option_lines(command, false));
  if (!command.details().empty()) text += "\n" + command.details() + "\n";
  return text;
}

}  // namespace fazhi::cli
