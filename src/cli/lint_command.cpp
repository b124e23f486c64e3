#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <ostream>

#include "app/lint.h"
#include "cli/commands.h"
#include "cli/print.h"
#include "cli/typed_options.h"

namespace fazhi::cli {

void add_lint(Command& root) {
  auto paths = std::make_shared<std::vector<std::string>>();
  Command& command = root.add("lint", "检查清单、词汇表、日历写得对不对，一次报出全部错误");
  add_texts(command, {"paths", "文件或文件夹", "缺省检查内置清单"}, *paths);
  command.run([paths](Console& console) {
    const app::Lint lint = app::lint(*paths);
    console.err << format(lint.diagnostics);
    const auto errors = std::ranges::count(lint.diagnostics, Severity::error, &Diagnostic::severity);
    if (errors > 0) {
      console.out << fmt::format("{}个文件，{}处错误。\n", lint.files, errors);
      return kFindings;
    }
    console.out << fmt::format("{}个文件没有错误：{}张清单，{}项任务，{}项依据待核。\n", lint.files, lint.checklists,
                               lint.tasks, lint.unverified_bases);
    return kFine;
  });
}

}  // namespace fazhi::cli
