#include "cli/run.h"

#include <algorithm>
#include <exception>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

#include "base/failure.h"
#include "cli/command_parser.h"
#include "cli/commands.h"
#include "cli/typed_options.h"

namespace fazhi::cli {

namespace {

int print_problems(const Parsed& parsed, Console& console) {
  for (const std::string& problem : parsed.problems) console.err << "错误: " << problem << "\n";
  console.err << "用法见: " << parsed.command->path() << " --help\n";
  return kBadInput;
}

// `fazhi help status` is `fazhi status --help`, and `fazhi --ledger l status` is `fazhi status --ledger l`.
std::vector<std::string> in_usual_order(std::span<const std::string> typed) {
  std::vector<std::string> words(typed.begin(), typed.end());
  if (words.empty()) return words;
  if (words.front() == "help") {
    words.erase(words.begin());
    words.emplace_back("--help");
    return words;
  }
  const std::ptrdiff_t leading = words.front() == "--ledger" ? 2 : words.front().starts_with("--ledger=") ? 1 : 0;
  if (leading > 0 && std::ssize(words) > leading) std::rotate(words.begin(), words.begin() + leading, words.end());
  return words;
}

int run_command(std::span<const std::string> typed, Console& console) {
  const std::vector<std::string> words = in_usual_order(typed);
  Command root("fazhi", "法治台账：单位还欠什么、哪一步不合规、依据哪一条，一查便知");
  bool version = false;
  add_flag(root, "--version", "显示版本", version);
  add_commands(root);

  const Parsed parsed = parse_words(root, words);
  if (parsed.problems.empty() && version) {
    console.out << "fazhi " << FAZHI_VERSION << "\n";
    return kFine;
  }
  if (parsed.help || words.empty()) {
    console.out << help_text(*parsed.command);
    return kFine;
  }
  if (!parsed.problems.empty()) return print_problems(parsed, console);
  if (!parsed.command->action()) {
    console.err << help_text(*parsed.command);
    return kBadInput;
  }
  return parsed.command->action()(console);
}

}  // namespace

int run_words(std::span<const std::string> words, Console& console) {
  try {
    return run_command(words, console);
  } catch (const Failure& failure) {
    console.err << "错误: " << failure.what() << " [" << failure.code() << "]\n";
  } catch (const std::exception& error) {
    console.err << "错误: 程序内部出错，请把这一行报给维护人员：" << error.what() << " [internal]\n";
  }
  return kBrokenWorld;
}

int run(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  const std::vector<std::string> words(argv + (argc > 0 ? 1 : 0), argv + argc);
  Console console{std::cout, std::cerr};
  const int code = run_words(words, console);
  if (std::cout.flush()) return code;
  std::cerr << "错误: 结果没有写完，输出的去处可能已满或已关闭 [output-write]\n";
  return kBrokenWorld;
}

}  // namespace fazhi::cli
