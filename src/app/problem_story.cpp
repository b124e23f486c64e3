// `fazhi problem show`: one problem with its facts, its plan and everything that happened to it.

#include <fmt/format.h>

#include <algorithm>

#include "app/problem_rows.h"
#include "base/text.h"
#include "core/problem_life.h"
#include "core/wording.h"
#include "report/problem_table.h"

namespace fazhi::app {

namespace {

// What the list it came from says about it.
std::string entered_text(const core::ProblemEntered& entered) {
  std::string text = "来源\n  " + entered.source;
  if (entered.found_on) text += "，" + format_date(*entered.found_on);
  if (!entered.basis.empty()) text += "\n依据\n  " + entered.basis;
  return text + "\n";
}

struct Story {
  const core::ProblemRow& row;
  const View& view;
  std::string text{};

  void line(std::string_view title, const std::string& value) {
    if (!value.empty()) text += fmt::format("  {}：{}\n", title, value);
  }

  std::string supporting(const core::ProblemRecord& record) const {
    std::vector<std::string> units;
    for (const std::string& id : record.supporting.value_or(std::vector<std::string>())) {
      const std::uint32_t unit = view.facts.find_unit(id);
      units.push_back(unit == core::kNone ? id : core::unit_name(view.facts, unit, view.as_of));
    }
    return join(units, "、");
  }

  void add_plan() {
    const core::ProblemRecord& record = *row.record;
    const std::size_t before = text.size();
    const std::string measures =
        !record.measures.empty() || !record.entered ? record.measures : record.entered->measures;
    line("配合单位", supporting(record));
    line("责任领导", record.leader);
    line("责任人", record.person);
    line("整改目标", record.goal);
    line("整改措施", measures);
    if (const auto limit = limit_of(row)) line("整改时限", format_date(*limit));
    if (text.size() > before) text.insert(before, "整改安排\n");
  }

  // In the order of their days.
  void add_life() {
    const core::ProblemRecord& record = *row.record;
    std::vector<std::pair<Date, std::string>> steps;
    const auto step = [&](Date on, std::string_view title, std::vector<std::string> parts) {
      std::erase(parts, std::string());
      steps.emplace_back(on, fmt::format("{} {}：{}", format_date(on), title, join(parts, "；")));
    };
    for (const core::ProblemEscalated& one : record.escalations)
      step(one.on, one.step, {one.document, one.limit ? "限" + format_date(*one.limit) + "前办结" : "", one.because});
    for (const core::ProblemProgress& one : record.progress)
      step(one.on, "进展", {one.note + "（" + person_name(one.actor, view) + "）"});
    for (const core::ProblemExtension& one : record.extensions)
      step(day_in_beijing(one.at), "延期至" + format_date(one.extended.until),
           {one.extended.because, one.extended.approved_by + "批准", one.extended.document});
    for (const core::ProblemDecision& one : record.decisions) {
      const bool is_last =
          record.submission && one.step == core::ProblemStep::submit && one.at == record.submission->at;
      step(day_in_beijing(one.at), core::transition_of(one.step).title,
           {one.because, is_last ? "佐证材料" + join(record.submission->evidence, "、") : "",
            person_name(one.actor, view)});
    }
    for (const core::ProblemRevisited& one : record.revisits)
      step(one.on, "回头看", {one.holds ? "成效保持" : "问题反弹", one.note});
    if (steps.empty()) return;
    std::ranges::stable_sort(steps, {}, &std::pair<Date, std::string>::first);
    text += "办理经过\n";
    for (const auto& [on, told] : steps) text += "  " + told + "\n";
    if (row.lost_evidence.empty()) return;
    const bool is_waiting = row.stage == core::ProblemStage::submitted;
    text += "  " + std::string(is_waiting ? "申请销号所附的" : "销号所依的") + "「" + row.lost_evidence +
            "」已不在用，" + (is_waiting ? "应当退回" : "这个问题又要认定") + "\n";
  }
};

}  // namespace

std::string problem_text(const Problems& problems, const core::ProblemRow& row) {
  const View& view = *problems.view;
  std::string text = fmt::format("{}  {}  {}  {}\n{}\n\n", row.number.empty() ? problem_handle(row) : row.number,
                                 unit_text(row, view), stage_text(row), mark_text(row), row.key);
  text += "问题表述\n  " + statement_of(row, view) + "\n";
  if (row.entered != nullptr) text += entered_text(*row.entered);
  if (row.verdict != nullptr) {
    text += "依据\n  " + core::basis_text(*row.verdict, row.deficit) + "\n";
    text += "事实与计算\n  " + replace_all(core::facts_text(*row.verdict, row.deficit, view.wording()), "\n", "\n  ") +
            "\n";
    text += fmt::format("应办\n  {}（fazhi explain {}）\n", row.verdict->key, core::handle_of(row.verdict->key));
  }
  if (!row.merged.empty()) text += "并入本问题的\n  " + join(row.merged, "、") + "\n";
  if (row.record != nullptr) {
    if (!row.record->part_of.empty()) text += "拆分自\n  " + row.record->part_of + "\n";
    Story story{row, view};
    story.add_plan();
    story.add_life();
    text += story.text;
  }
  return text + "\n" + view.state_line() + "\n";
}

}  // namespace fazhi::app
