#include <algorithm>
#include <memory>
#include <ostream>

#include "app/gaps.h"
#include "cli/commands.h"
#include "cli/reading.h"

namespace fazhi::cli {

namespace {

int print_gaps(const app::View& view, const Reading& reading, Console& console) {
  const std::vector<app::Gap> gaps = app::find_gaps(view);
  int code = kFine;
  if (!reading.format.empty()) {
    code = print_listing(app::gaps_table(view, gaps), reading, console);
  } else {
    code = emit(reading.json ? app::gaps_json(view, gaps) : app::gaps_text(view, gaps), reading.output, console);
  }
  const bool any = std::ranges::any_of(gaps, [](const app::Gap& gap) { return !gap.verdict->hint; });
  return code == kFine && reading.strict && any ? kFindings : code;
}

}  // namespace

void add_gaps(Command& root) {
  auto reading = std::make_shared<Reading>();
  Command& command = root.add("gaps", "缺口：还欠什么、哪一步不合规，各有理由；提示另列");
  add_question(command, *reading);
  add_list_output(command, *reading);
  add_strict(command, *reading);
  command.run([reading](Console& console) {
    return with_view(*reading, console, [&](const app::View& view) { return print_gaps(view, *reading, console); });
  });
}

}  // namespace fazhi::cli
