#include "app/paper_words.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/words.h"
#include "base/text.h"
#include "core/verdict.h"
#include "report/problem_table.h"

namespace fazhi::app {

using report::TemplateScope;
using report::TemplateWords;
using report::WordKind;

TemplateWords problem_words() {
  return {{"编号", "number", WordKind::text, "2026-001；没有认定的没有", {}},
          {"领域", "area", WordKind::text, "", {}},
          {"责任单位", "responsible", WordKind::text, "", {}},
          {"问题表述", "statement", WordKind::text, "谁、什么事、哪一天、差多少", {}},
          {"事实", "facts", WordKind::text, "日期和怎样算出来的", {}},
          {"依据", "basis", WordKind::text, "文件全称、文号、条款", {}},
          {"整改目标", "goal", WordKind::text, "没有定的没有", {}},
          {"整改措施", "measures", WordKind::text, "", {}},
          {"整改时限", "time_limit", WordKind::date, "没有定的没有", {}},
          {"整改进展", "progress", WordKind::text, "最近一次的，带日期；没有的没有", {}},
          {"责任领导", "leader", WordKind::text, "没有登记的没有", {}},
          {"责任人", "person", WordKind::text, "没有登记的没有", {}},
          {"严重程度", "severity", WordKind::text, "一票否决、重要、一般", {}},
          {"状态", "stage", WordKind::text, "拟列、已认定……", {}},
          {"变化", "mark", WordKind::text, "新增、持续、反弹、已补齐", {}},
          {"屡犯", "repeated", WordKind::choice, "同一单位同一规则又一次", {}}};
}

TemplateScope problem_scope(const report::PaperRow& row) {
  TemplateScope scope;
  scope.set("编号", row.number)
      .set("领域", row.area)
      .set("责任单位", row.unit)
      .set("问题表述", row.statement)
      .set("事实", row.facts)
      .set("依据", row.basis)
      .set("整改目标", row.goal)
      .set("整改措施", row.measures)
      .set("整改进展", row.progress)
      .set("责任领导", row.leader)
      .set("责任人", row.person)
      .set("严重程度", std::string(report::severity_text(row.severity)))
      .set("状态", row.state)
      .set("变化", row.mark ? std::string(report::mark_text(*row.mark)) : std::string())
      .set("屡犯", row.repeated);
  if (row.time_limit) scope.set("整改时限", *row.time_limit);
  return scope;
}

std::string severity_counts(const std::vector<const report::PaperRow*>& rows) {
  std::vector<std::string> parts;
  for (const auto severity : {core::TaskSeverity::veto, core::TaskSeverity::major, core::TaskSeverity::minor}) {
    const auto count = std::ranges::count(rows, severity, [](const report::PaperRow* row) { return row->severity; });
    if (count > 0) parts.push_back(fmt::format("{}{}个", report::severity_text(severity), count));
  }
  return join(parts, "、");
}

bool is_unsolved(const core::ProblemRow& row) { return core::is_open(row.stage) && row.end == core::ProblemEnd::none; }

bool is_units_turn(const core::ProblemRow& row) {
  return is_unsolved(row) && row.stage != core::ProblemStage::submitted && row.stage != core::ProblemStage::disputed;
}

std::vector<std::uint32_t> units_asked_for(const PaperScene& scene) {
  const core::Facts& facts = scene.view().facts;
  Diagnostics known;  // find_problems has looked the word up
  if (!scene.question.unit.empty()) {
    const auto unit = find_unit(facts, scene.question.unit, known);
    return unit ? std::vector<std::uint32_t>{*unit} : std::vector<std::uint32_t>{};
  }
  std::vector<std::uint32_t> units;
  for (std::uint32_t unit = 0; unit < facts.units.size(); ++unit) units.push_back(unit);
  return units;
}

}  // namespace fazhi::app
