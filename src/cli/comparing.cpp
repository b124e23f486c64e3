#include "cli/comparing.h"

#include <ostream>

#include "app/words.h"
#include "cli/typed_options.h"

namespace fazhi::cli {

void add_comparison_output(Command& command, Reading& reading) {
  add_text(command, {"--unit", "单位", "只看一个单位（标识或名称）"}, reading.question.unit);
  add_text(command, {"--checklist", "清单", "只看一张清单（标识）"}, reading.question.checklist);
  add_list_output(command, reading);
  add_flag(command, "--strict", "有变化时以1退出，供脚本判断", reading.strict);
  add_ledger_options(command, reading.ledger);
}

std::optional<core::Selection> selection_of(const app::Workspace& workspace, const Reading& reading, Diagnostics& out) {
  core::Selection selection;
  if (reading.question.unit.empty() && reading.question.checklist.empty()) return selection;
  const core::Facts facts = workspace.ledger->facts();
  bool good = true;
  if (!reading.question.unit.empty()) {
    selection.unit = app::unit_id(facts, reading.question.unit, out);
    good = !selection.unit.empty();
  }
  if (!reading.question.checklist.empty()) {
    good = app::check_checklist(app::newest_library(*workspace.ledger, facts), reading.question.checklist, out) && good;
    selection.checklist = reading.question.checklist;
  }
  return good ? std::optional(selection) : std::nullopt;
}

int print_comparison(const app::Comparison& comparison, const app::ComparisonForm& form, const Reading& reading,
                     Console& console) {
  int code = kFine;
  if (reading.format == "xlsx" && !reading.output.empty()) {
    code = emit(app::comparison_workbook(comparison, form), reading.output, console);
  } else if (!reading.format.empty()) {
    code = print_listing(app::comparison_listing(comparison, form), reading, console);
  } else {
    code = emit(reading.json ? app::comparison_json(comparison, form) : app::comparison_text(comparison, form),
                reading.output, console);
  }
  return code == kFine && reading.strict && !comparison.rows.empty() ? kFindings : code;
}

}  // namespace fazhi::cli
