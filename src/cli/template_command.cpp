#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <ostream>

#include "app/column_profiles.h"
#include "app/find_ledger.h"
#include "app/paper_kinds.h"
#include "app/paper_templates.h"
#include "cli/commands.h"
#include "cli/print.h"
#include "cli/reading.h"
#include "cli/typed_options.h"

namespace fazhi::cli {

namespace {

struct Options {
  Reading reading;
  std::string kind;
  std::vector<std::string> files;
};

std::filesystem::path ledger_of(const Options& options) {
  return app::nearest_ledger(options.reading.ledger.folder).value_or(std::filesystem::path());
}

std::vector<Choice> kinds() {
  std::vector<Choice> choices;
  for (const app::PaperKind& kind : app::paper_kinds())
    if (kind.has_template()) choices.push_back({kind.id, kind.title});
  return choices;
}

// Papers, and the column profiles that are built in.
std::vector<Choice> texts() {
  std::vector<Choice> choices = kinds();
  for (const app::ColumnProfileFile& one : app::column_profiles({}))
    choices.push_back({app::kColumnsPrefix + one.name, one.title});
  return choices;
}

std::string text_of(const std::string& choice) {
  const std::string prefix = app::kColumnsPrefix;
  if (choice.starts_with(prefix)) return app::column_profile_text(choice.substr(prefix.size())).value_or("");
  return app::template_text(*app::find_paper_kind(choice));
}

void add_template_list(Command& above) {
  auto options = std::make_shared<Options>();
  Command& command = above.add("list", "哪些文件有模板，用的是内置的还是台账自备的");
  add_ledger_options(command, options->reading.ledger);
  add_list_output(command, options->reading);
  command.run([options](Console& console) {
    return print_listing(app::template_list(ledger_of(*options)), options->reading, console);
  });
}

void add_template_show(Command& above) {
  auto options = std::make_shared<Options>();
  Command& command = above.add("show", "内置的模板和它可用的词，照此改出自己的");
  add_named_choice(command, {"kind", "哪一种", "标识或名称，见 fazhi template list", true}, texts(), options->kind);
  add_text(command, {"-o,--output", "文件", "写到文件，缺省写到标准输出"}, options->reading.output);
  command.run([options](Console& console) { return emit(text_of(options->kind), options->reading.output, console); });
}

void add_template_check(Command& above) {
  auto options = std::make_shared<Options>();
  Command& command = above.add("check", "检查模板写得对不对，一次报出全部错误");
  add_texts(command, {"files", "文件", "缺省为台账 templates 文件夹里的，没有就是内置的"}, options->files);
  add_named_choice(command, {"--kind", "哪一种", "文件名不是标识时，写明按哪一种检查"}, kinds(), options->kind);
  add_ledger_options(command, options->reading.ledger);
  command.run([options](Console& console) {
    const app::TemplateCheck check = app::check_templates(options->files, options->kind, ledger_of(*options));
    console.err << format(check.diagnostics);
    const auto errors = std::ranges::count(check.diagnostics, Severity::error, &Diagnostic::severity);
    if (errors > 0) {
      console.out << fmt::format("{}个模板，{}处错误。\n", check.files, errors);
      return kFindings;
    }
    console.out << fmt::format("{}个模板没有错误。\n", check.files);
    return kFine;
  });
}

}  // namespace

void add_template(Command& root) {
  Command& command = root.add("template", "各种文件的模板：看、改、检查");
  add_template_list(command);
  add_template_show(command);
  add_template_check(command);
}

}  // namespace fazhi::cli
