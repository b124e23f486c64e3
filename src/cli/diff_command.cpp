#include <memory>

#include "app/comparison.h"
#include "cli/commands.h"
#include "cli/comparing.h"
#include "cli/print.h"
#include "cli/typed_options.h"

namespace fazhi::cli {

namespace {

struct DiffOptions {
  Reading reading;
  std::string from, to;
  bool known_then = false;
};

int print_diff(const DiffOptions& options, app::Workspace& workspace, Console& console) {
  Diagnostics out;
  const std::string to = options.to.empty() ? format_date(app::today_in_beijing()) : options.to;
  auto before = app::read_side(workspace, {options.from, options.reading.question.known_by, options.known_then}, out);
  auto after = app::read_side(workspace, {to, options.reading.question.known_by, options.known_then}, out);
  const auto selection = selection_of(workspace, options.reading, out);
  if (!before || !after || !selection) return print_bad_input(out, console);
  const app::Comparison comparison = app::compare(*std::move(before), *std::move(after), *selection);
  return print_comparison(comparison, {"变化对比", false}, options.reading, console);
}

}  // namespace

void add_diff(Command& root) {
  auto options = std::make_shared<DiffOptions>();
  Command& command = root.add("diff", "对比两个检查期或两天：新增缺口、变差、消除、变好，各有理由");
  add_text(command, {"from", "从", "封过账的检查期（2026Q2，或2026Q2#123指哪一次），或日期2026-06-30", true},
           options->from);
  add_text(command, {"to", "到", "同上；缺省为今天"}, options->to);
  add_text(command, {"--known-by", "时点", "日期只看到该时点为止登记的：日期、时刻或事件号"},
           options->reading.question.known_by);
  add_flag(command, "--known-then", "日期按当天所知道的看，以后才登记的不算", options->known_then);
  add_comparison_output(command, options->reading);
  command.details(
      "检查期用封账时的基线；写日期的，现在按那一天重新判定。\n"
      "例：fazhi diff 2026Q2 2026Q3；fazhi diff 2026-06-30 2026-09-30 --known-then");
  command.run([options](Console& console) {
    return with_workspace(options->reading.ledger, app::Access::read, console,
                          [&](app::Workspace& workspace) { return print_diff(*options, workspace, console); });
  });
}

}  // namespace fazhi::cli
