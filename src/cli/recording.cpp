#include "cli/recording.h"

#include <fmt/format.h>

#include <ostream>

#include "app/one_event.h"
#include "cli/print.h"
#include "cli/reading.h"
#include "cli/typed_options.h"

namespace fazhi::cli {

void add_acting(Command& command, ActingOptions& options) {
  add_text(command, {"--actor", "人员", "谁在办；缺省为环境变量FAZHI_ACTOR"}, options.acting.actor);
  add_text(command, {"--clock", "时刻", "登记时间，只能用于示例台账：2026-03-31T17:00:00+08:00"}, options.acting.clock);
  add_ledger_options(command, options.ledger);
}

namespace {

// 「登记佐证材料 3 份」: what the things are counted by.
std::string_view measure_of(std::string_view event_name) {
  if (event_name.starts_with("unit-")) return "家";
  if (event_name.starts_with("person-")) return "名";
  if (event_name.starts_with("matter-")) return "件";
  if (event_name.starts_with("evidence-") || event_name.starts_with("review-")) return "份";
  return event_name.starts_with("problem-") ? "个" : "条";
}

std::string counts_text(const app::Recorded& recorded) {
  std::string counts;
  for (const auto& [name, count] : recorded.counts) {
    counts += fmt::format("{}{} {} {}", counts.empty() ? "" : "、", core::title_of(name), count, measure_of(name));
  }
  return counts;
}

}  // namespace

int print_recorded(const app::Recorded& recorded, Console& console) {
  if (has_errors(recorded.diagnostics)) {
    print_bad_input(recorded.diagnostics, console);
    console.err << "没有记录任何内容。\n";
    return kBadInput;
  }
  console.err << format(recorded.diagnostics);
  if (recorded.counts.empty()) {
    console.out << "没有可记录的。\n";
    return kFine;
  }
  for (const std::string& sentence : recorded.said) {
    if (!sentence.empty()) console.out << sentence << "\n";
  }
  if (recorded.said.empty()) {
    console.out << (recorded.head ? "已记录：" : "可以记录（没有写入）：") << counts_text(recorded) << "。\n";
  }
  if (recorded.head) console.out << app::state_text(*recorded.head) << "\n";
  return kFine;
}

int with_recording(const ActingOptions& options, Console& console,
                   const std::function<app::Recorded(app::Workspace&)>& record) {
  return with_workspace(options.ledger, app::Access::write, console,
                        [&](app::Workspace& workspace) { return print_recorded(record(workspace), console); });
}

int record_one(const ActingOptions& options, Console& console, core::EventBody body) {
  return with_recording(options, console,
                        [&](app::Workspace& workspace) { return app::record_event(workspace, body, options.acting); });
}

}  // namespace fazhi::cli
