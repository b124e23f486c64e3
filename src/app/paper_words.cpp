#include "app/paper_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "app/words.h"
#include "base/text.h"
#include "core/problem_counts.h"
#include "core/verdict.h"
#include "core/wording.h"
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

TemplateWords line_words() { return {{"内容", "text", WordKind::text, "", {}}}; }

report::TemplateList lines_of(const std::vector<std::string>& texts) {
  report::TemplateList list;
  for (const std::string& text : texts) {
    TemplateScope scope;
    scope.set("内容", text);
    list.push_back(std::move(scope));
  }
  return list;
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

std::string PastLimit::text() const {
  std::vector<std::string> parts;
  const auto add = [&parts](const char* what, std::int64_t count) {
    if (count > 0) parts.push_back(fmt::format("{}{}个", what, count));
  };
  add("申请销号待审核", submitted);
  add("有异议", disputed);
  add("已无缺口待销号", to_be_closed);
  add("后来已销号", closed_later);
  return parts.empty() ? std::string() : "其中" + join(parts, "、");
}

PastLimit past_limit(const std::vector<core::ProblemRow>& rows, Date as_of, Instant until) {
  PastLimit past;
  for (const core::ProblemRow& row : rows) {
    if (row.record == nullptr || !core::is_past_limit(*row.record, as_of, until)) continue;
    ++past.total;
    if (row.record->state == core::ProblemState::closed) {
      ++past.closed_later;
    } else if (row.stage == core::ProblemStage::submitted) {
      ++past.submitted;
    } else if (row.stage == core::ProblemStage::disputed) {
      ++past.disputed;
    } else if (row.end != core::ProblemEnd::none) {
      ++past.to_be_closed;
    }
  }
  return past;
}

bool is_to_be_verified(const std::string& basis) {
  return std::ranges::any_of(std::array{"待核", "待填"},
                             [&](const char* mark) { return basis.find(mark) != std::string::npos; });
}

std::string name_in_list(const std::string& name) {
  return name.find("、") == std::string::npos ? name : "「" + name + "」";
}

std::uint32_t district_government(const View& view) {
  for (std::uint32_t unit = 0; unit < view.facts.units.size(); ++unit)
    if (view.facts.units[unit].has_type_on("区政府", view.as_of)) return unit;
  return core::kNone;
}

std::string district_body(const View& view) {
  const std::uint32_t unit = district_government(view);
  return unit == core::kNone ? view.facts.ledger.name : core::unit_name(view.facts, unit, view.as_of);
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
