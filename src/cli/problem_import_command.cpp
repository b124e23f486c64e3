#include "cli/problem_import_command.h"

#include <memory>
#include <ostream>

#include "app/one_event.h"
#include "app/problem_import.h"
#include "cli/print.h"
#include "cli/reading.h"
#include "cli/recording.h"
#include "cli/typed_options.h"

namespace fazhi::cli {

namespace {

struct Options {
  ActingOptions acting;
  std::string file;
  bool yes = false;
};

int print_import(const app::ProblemImport& import, bool yes, Console& console) {
  const Diagnostics& said = import.recorded.diagnostics;
  const bool wrong = has_errors(said);
  if (!import.made.empty() && !(yes && !wrong) && !(wrong && import.taken.empty()))
    console.out << app::preview_text(import) << "\n";
  if (wrong) {
    print_bad_input(said, console);
    console.err << "没有记录任何内容。\n";
    return kBadInput;
  }
  console.err << format(said);
  if (import.taken.empty()) {
    console.out << "没有要记入的改动。\n";
  } else if (!yes) {
    console.out << "核对无误后加 --yes 记入台账。\n";
  } else {
    console.out << "已记入：" << app::summary_text(import) << "。\n" << app::state_text(*import.recorded.head) << "\n";
  }
  return kFine;
}

}  // namespace

void add_problem_import(Command& problem) {
  auto options = std::make_shared<Options>();
  Command& command = problem.add("import", "收回填改过的 Excel 整改台账：先看逐格的预览，全部记上或一格也不记");
  add_text(command, {"file", "文件", "fazhi report ledger 出的 Excel 文件，改过以后的", true}, options->file);
  add_flag(command, "--yes", "看过预览，记入台账", options->yes);
  add_acting(command, options->acting);
  command.details(
      "收的是表述、配合单位、责任领导、责任人、整改目标、整改措施、整改时限和“本次进展”。出表以后台账里改过、文件里又改"
      "成\n"
      "别的，不收，写明是谁、哪天改的；同一个文件收两次，第二次什么也不变。");
  command.run([options](Console& console) {
    const app::Access access = options->yes ? app::Access::write : app::Access::read;
    return with_workspace(options->acting.ledger, access, console, [&](app::Workspace& workspace) {
      return print_import(app::import_problems(workspace, options->file, options->yes, options->acting.acting),
                          options->yes, console);
    });
  });
}

}  // namespace fazhi::cli
