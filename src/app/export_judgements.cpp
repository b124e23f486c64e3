// Verdicts, problems and what happened to them.
#include "app/event_text.h"
#include "app/export_tables.h"
#include "app/problem_export.h"
#include "app/problem_report.h"
#include "core/wording.h"

namespace fazhi::app {

namespace {

void all_verdicts(const ExportScene& scene, const RowSink& sink) {
  for (const core::Verdict& verdict : scene.view().verdicts) sink(verdict_row(verdict, scene));
}

void all_problems(const ExportScene& scene, const RowSink& sink) {
  for (const core::ProblemRow& row : scene.problems.rows) sink(problem_row(row, scene));
}

void all_problem_steps(const ExportScene& scene, const RowSink& sink) {
  for (const core::ProblemRow& row : scene.problems.rows) problem_step_rows(row, scene, sink);
}

ExportRow due_day(const core::Verdict& verdict) {
  return verdict.due.status == core::DueDay::Status::known ? export_day(verdict.due.date) : ExportRow();
}

}  // namespace

ExportRow verdict_row(const core::Verdict& verdict, const ExportScene& scene) {
  const core::Facts& facts = scene.view().facts;
  ExportRow reasons = ExportRow::array();
  for (const std::string& reason : core::reasons(verdict, scene.view().wording()))
    reasons.push_back(scene.mask.text_of_matter(reason, verdict.matter));
  return {{"key", verdict.key},
          {"handle", core::handle_of(verdict.key)},
          {"task", verdict.checklist->id + "/" + verdict.task->id},
          {"task_title", verdict.task->title},
          {"unit", facts.units[verdict.unit].id},
          {"unit_name", core::unit_name(facts, verdict.unit, scene.view().as_of)},
          {"matter", verdict.matter == core::kNone ? ExportRow() : ExportRow(facts.matters[verdict.matter].id)},
          {"period", export_text(verdict.period)},
          {"result", core::to_word(verdict.result)},
          {"timing", core::to_word(verdict.timing)},
          {"light", core::to_word(verdict.light)},
          {"gap", verdict.gap},
          {"hint", verdict.hint},
          {"due", due_day(verdict)},
          {"done_on", export_day(verdict.done_on)},
          {"reasons", std::move(reasons)}};
}

ExportRow problem_row(const core::ProblemRow& row, const ExportScene& scene) {
  const NameMask& mask = scene.mask;
  const View& view = scene.view();
  const auto masked = [&](std::string text) { return mask.text_of_matter(std::move(text), matter_of(row, view)); };
  const report::PaperRow paper = paper_row(row, scene.problems);
  const bool has_verdict = row.verdict != nullptr;
  return {{"key", row.key},
          {"number", export_text(row.number)},
          {"handle", problem_handle(row)},
          {"stage", stage_id(row.stage)},
          {"mark", mark_id(row.mark)},
          {"repeated", row.repeated},
          {"unit", row.unit == core::kNone ? ExportRow() : ExportRow(view.facts.units[row.unit].id)},
          {"unit_name", unit_text(row, view)},
          {"obligation", has_verdict ? ExportRow(row.verdict->key) : ExportRow()},
          {"rule", export_text(row.entered != nullptr ? std::string() : parse_problem_key(row.key).rule)},
          {"area", export_text(paper.area)},
          {"severity", core::to_word(paper.severity)},
          {"source", export_text(paper.source)},
          {"statement", masked(statement_of(row, view))},
          {"basis", export_text(paper.basis)},
          {"facts", export_text(masked(paper.facts))},
          {"supporting", paper.supporting},
          {"leader", export_text(mask.name(paper.leader))},
          {"person", export_text(mask.name(paper.person))},
          {"goal", export_text(masked(paper.goal))},
          {"measures", export_text(masked(paper.measures))},
          {"limit", export_day(limit_of(row))},
          {"confirmed_on", export_day(row.confirmed_on)},
          {"end", export_text(end_text(row))},
          {"because", export_text(masked(row.because))}};
}

void problem_step_rows(const core::ProblemRow& row, const ExportScene& scene, const RowSink& sink) {
  const View& view = scene.view();
  const EventWords words(*scene.workspace.ledger, view.library, view.facts);
  for (const ledger::HistoryLine& line : known_steps(scene.workspace, view, row.key)) {
    const core::Event& event = line.event;
    sink({{"problem", row.key},
          {"number", export_text(row.number)},
          {"sequence", event.sequence},
          {"recorded_at", format_instant(event.recorded_at)},
          {"actor", event.actor},
          {"step", core::name_of(event.body)},
          {"step_title", core::title_of(core::name_of(event.body))},
          {"text", export_text(scene.mask.text_of_matter(event_text(event.body, words), matter_of(row, view)))},
          {"voided", line.voided}});
  }
}

std::vector<ExportTable> export_tables_of_judgements() {
  return {{"verdicts",
           "结论",
           {{"key", "应办"},
            {"handle", "短号"},
            {"task", "任务"},
            {"task_title", "任务名称"},
            {"unit", "单位"},
            {"unit_name", "单位名称"},
            {"matter", "事项"},
            {"period", "检查期"},
            {"result", "结果"},
            {"timing", "时限情况"},
            {"light", "灯"},
            {"gap", "是缺口"},
            {"hint", "只作提示"},
            {"due", "期限"},
            {"done_on", "完成"},
            {"reasons", "理由"}},
           all_verdicts},
          {"problems",
           "问题",
           {{"key", "键"},
            {"number", "编号"},
            {"handle", "短号"},
            {"stage", "状态"},
            {"mark", "变化"},
            {"repeated", "屡犯"},
            {"unit", "责任单位"},
            {"unit_name", "责任单位名称"},
            {"obligation", "应办"},
            {"rule", "规则"},
            {"area", "领域"},
            {"severity", "严重程度"},
            {"source", "来源"},
            {"statement", "问题表述"},
            {"basis", "依据"},
            {"facts", "事实与计算"},
            {"supporting", "配合单位"},
            {"leader", "责任领导"},
            {"person", "责任人"},
            {"goal", "整改目标"},
            {"measures", "整改措施"},
            {"limit", "整改时限"},
            {"confirmed_on", "认定日"},
            {"end", "怎样了结"},
            {"because", "理由"}},
           all_problems},
          {"problem_steps",
           "问题的经过",
           {{"problem", "问题的键"},
            {"number", "编号"},
            {"sequence", "事件号"},
            {"recorded_at", "登记时间"},
            {"actor", "登记人"},
            {"step", "办了什么"},
            {"step_title", "办了什么（名称）"},
            {"text", "内容"},
            {"voided", "已作废"}},
           all_problem_steps}};
}

}  // namespace fazhi::app
