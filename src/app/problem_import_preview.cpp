#include <fmt/format.h>

#include <set>

#include "app/problem_import.h"

namespace fazhi::app {

namespace {

std::string shown(const std::string& text) { return text.empty() ? "（空）" : "「" + text + "」"; }

}  // namespace

std::string summary_text(const ProblemImport& import) {
  std::set<std::string> numbers;
  for (const TakenCell& cell : import.taken) numbers.insert(cell.number);
  return fmt::format("改了{}个问题的{}格", numbers.size(), import.taken.size());
}

std::string preview_text(const ProblemImport& import) {
  std::string text = fmt::format("整改台账（出表时{}）\n", import.made);
  for (const TakenCell& cell : import.taken) {
    text +=
        fmt::format("  {}  {} {}：{} → {}\n", cell.where, cell.number, cell.heading, shown(cell.was), shown(cell.will));
  }
  text += fmt::format("共{}行，{}", import.rows, summary_text(import));
  if (import.present > 0) text += fmt::format("；另有{}格台账里已经是这样", import.present);
  if (import.deleted > 0) text += fmt::format("；删去的{}行按没有改处理", import.deleted);
  return text + "。\n";
}

}  // namespace fazhi::app
