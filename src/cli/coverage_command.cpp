#include <algorithm>
#include <memory>
#include <vector>

#include "app/burden.h"
#include "app/coverage.h"
#include "app/lint.h"
#include "cli/commands.h"
#include "cli/print.h"
#include "cli/reading.h"
#include "cli/typed_options.h"

namespace fazhi::cli {

namespace {

struct Options {
  Reading reading;
  std::vector<std::string> paths;
  std::string item;
  bool burden = false;
};

int print_coverage(const Options& options, Console& console) {
  Diagnostics problems;
  const core::Library library = app::read_checklists(options.paths, problems);
  if (has_errors(problems)) return print_bad_input(problems, console);
  const std::vector<app::ItemCoverage> items = app::cover(library);
  if (!options.item.empty()) {
    const auto of_item = app::coverage_of(items, options.item, problems);
    return of_item ? print_listing(*of_item, options.reading, console) : print_bad_input(problems, console);
  }
  const int code = print_listing(app::coverage_table(items), options.reading, console);
  const bool all_answered = std::ranges::all_of(items, &app::ItemCoverage::is_answered);
  return code == kFine && options.reading.strict && !all_answered ? kFindings : code;
}

}  // namespace

void add_coverage(Command& root) {
  auto options = std::make_shared<Options>();
  Command& command = root.add("coverage", "一规划两纲要各条由哪些任务落实，哪些没有着落；或一材多用少要了多少材料");
  add_texts(command, {"paths", "文件或文件夹", "缺省为内置清单"}, options->paths);
  add_text(command, {"--item", "条目", "只看一条的任务，如FZZF-11"}, options->item);
  add_flag(command, "--burden", "看台账：各要各的和一材多用相差多少", options->burden);
  add_question(command, options->reading);
  add_list_output(command, options->reading);
  add_strict(command, options->reading);
  command.run([options](Console& console) {
    if (!options->burden) return print_coverage(*options, console);
    return with_view(options->reading, console, [&](const app::View& view) {
      return print_listing(app::burden_table(view, app::count_burden(view)), options->reading, console);
    });
  });
}

}  // namespace fazhi::cli
