// 整改报告: by who found them, which problems were put right and how, which are not and why.

#include <fmt/format.h>

#include <algorithm>

#include "app/paper_kinds.h"
#include "app/paper_words.h"
#include "app/problem_ages.h"
#include "app/rectification.h"
#include "base/text.h"
#include "core/wording.h"
#include "report/problem_table.h"

namespace fazhi::app {

namespace {

using report::Align;
using report::Table;
using report::TemplateList;
using report::TemplateScope;
using report::TemplateWords;
using report::WordKind;

constexpr std::size_t kMostInText = 5;  // of a source; the annexes have all

std::string result_text(const RectifiedProblem& problem) {
  std::vector<std::string> parts;
  if (!problem.result.empty()) parts.push_back(problem.result);
  if (!problem.evidence.empty()) parts.push_back("佐证：" + join(problem.evidence, "、"));
  return join(parts, "\n");
}

std::string closing_text(const RectifiedProblem& problem) {
  std::vector<std::string> parts;
  if (problem.closed_on)
    parts.push_back(format_date(*problem.closed_on) + (problem.closed_by.empty() ? "" : "，" + problem.closed_by));
  if (!problem.opinion.empty()) parts.push_back(problem.opinion);
  parts.insert(parts.end(), problem.revisits.begin(), problem.revisits.end());
  return join(parts, "\n");
}

bool is_closed(const RectifiedProblem& problem) { return problem.counts.closed > 0; }

// Of the checklist where nobody wrote any: a proposal, and marked as one. What is closed needs none.
std::string measures_text(const RectifiedProblem& problem) {
  if (!problem.measures.empty()) return problem.measures;
  return problem.paper.measures.empty() || is_closed(problem) ? "没有登记" : "没有登记\n" + problem.paper.measures;
}

bool is_waiting(const RectifiedProblem& problem) { return problem.counts.submitted + problem.counts.cured > 0; }

TemplateScope scope_of(const RectifiedProblem& problem) {
  TemplateScope scope = problem_scope(problem.paper);
  scope.set("来源", problem.paper.source)
      .set("登记的措施", problem.measures)
      .set("历次进展", join(problem.progress, "；"))
      .set("完成情况", problem.result)
      .set("佐证材料", join(problem.evidence, "、"))
      .set("审核意见", problem.opinion)
      .set("销号人", problem.closed_by)
      .set("回头看", join(problem.revisits, "；"))
      .set("现状", join(problem.standing, "，"))
      .set("未完成原因", join(problem.obstacles, "；"))
      .set("原因待填", !is_closed(problem) && !is_waiting(problem) && problem.obstacles.empty())
      .set("下一步", problem.next);
  if (problem.closed_on) scope.set("销号日期", *problem.closed_on);
  return scope;
}

TemplateWords rectified_words() {
  TemplateWords words = problem_words();
  const TemplateWords more{{"来源", "source", WordKind::text, "自查、督察反馈……", {}},
                           {"登记的措施", "planned_measures", WordKind::text, "没有登记的没有，不含清单的建议", {}},
                           {"历次进展", "progress_notes", WordKind::text, "各次进展和日期", {}},
                           {"完成情况", "result", WordKind::text, "申请销号时写的", {}},
                           {"佐证材料", "evidence", WordKind::text, "申请销号时交的", {}},
                           {"销号日期", "closed_on", WordKind::date, "没有销号的没有", {}},
                           {"审核意见", "opinion", WordKind::text, "", {}},
                           {"销号人", "closed_by", WordKind::text, "", {}},
                           {"回头看", "revisits", WordKind::text, "", {}},
                           {"现状", "standing", WordKind::text, "已超过整改时限236日，还没有登记整改措施", {}},
                           {"未完成原因", "obstacles", WordKind::text, "台账里有的：异议、退回、延期", {}},
                           {"原因待填", "obstacles_wanted", WordKind::choice, "没有完成，台账里没有原因", {}},
                           {"下一步", "next", WordKind::text, "台账里有的", {}}};
  words.insert(words.end(), more.begin(), more.end());
  return words;
}

// 申请销号、等待审核2个，正在整改82个，已认定、还没有开始整改70个（都没有登记措施），有异议1个; what there is none of is left out.
std::string open_parts(const RectificationCounts& counts) {
  std::vector<std::string> parts;
  const auto add = [&parts](const char* what, std::int64_t count) {
    if (count > 0) parts.push_back(fmt::format("{}{}个", what, count));
  };
  add("申请销号、等待审核", counts.submitted);
  add("正在整改", counts.under_way - counts.not_begun);
  add("已认定、还没有开始整改", counts.not_begun);
  if (counts.unplanned > 0)
    parts.back() += counts.unplanned == counts.not_begun ? std::string("（都没有登记措施）")
                                                         : fmt::format("（其中没有登记措施的{}个）", counts.unplanned);
  add("有异议", counts.disputed);
  return join(parts, "，");
}

std::string ended_text(const Rectification& found) {
  std::vector<std::string> parts;
  for (const auto& [how, count] : found.ended_by_itself) parts.push_back(fmt::format("{}{}个", how, count));
  return join(parts, "、");
}

void set_counts(TemplateScope& scope, const RectificationCounts& counts) {
  scope.set("总数", counts.total())
      .set("已销号数", counts.closed)
      .set("申请销号数", counts.submitted)
      .set("整改中数", counts.under_way)
      .set("未着手数", counts.not_begun)
      .set("未销号其中", open_parts(counts))
      .set("未经整改数", counts.by_itself)
      .set("有异议数", counts.disputed)
      .set("未销号数", counts.total() - counts.closed)
      .set("待销号数", counts.cured)
      .set("延期数", counts.extended)
      .set("超期数", counts.late)
      .set("无措施数", counts.unplanned);
}

TemplateWords count_words() {
  return {{"总数", "total", WordKind::number, "认定过的，下面四个数的和", {}},
          {"已销号数", "closed", WordKind::number, "", {}},
          {"申请销号数", "submitted", WordKind::number, "", {}},
          {"整改中数", "under_way", WordKind::number, "已认定和整改中", {}},
          {"未着手数", "not_begun", WordKind::number, "整改中的里面，已认定、没有措施也没有进展的", {}},
          {"未销号其中", "open_parts", WordKind::text, "申请销号2个，正在整改82个……；没有的不写", {}},
          {"未经整改数", "closed_by_itself", WordKind::number, "已销号的里面，没有经过申请销号的", {}},
          {"有异议数", "disputed", WordKind::number, "", {}},
          {"未销号数", "open", WordKind::number, "总数减去已销号", {}},
          {"待销号数", "to_be_closed", WordKind::number, "整改中的里面，缺口已经没有、还没有销号的", {}},
          {"延期数", "extended", WordKind::number, "未销号的里面，经批准延期的", {}},
          {"超期数", "late", WordKind::number, "未销号的里面，过了时限的，含申请销号、有异议的", {}},
          {"无措施数", "unplanned", WordKind::number, "整改中的里面，还没有登记措施的", {}}};
}

Table source_table(const Rectification& found) {
  Table table;
  table.name = "各来源问题整改情况";
  table.columns = {{"source", "来源", 8, Align::left},       {"total", "总数", 4, Align::right},
                   {"closed", "已销号", 4, Align::right},    {"submitted", "申请销号", 4, Align::right},
                   {"begun", "正在整改", 4, Align::right},   {"not_begun", "尚未开始", 4, Align::right},
                   {"disputed", "有异议", 4, Align::right},  {"extended", "其中经批准延期", 5, Align::right},
                   {"late", "其中超过时限", 5, Align::right}};
  const auto add = [&table](const std::string& source, const RectificationCounts& counts) {
    table.rows.push_back({source, counts.total(), counts.closed, counts.submitted, counts.under_way - counts.not_begun,
                          counts.not_begun, counts.disputed, counts.extended, counts.late});
  };
  for (const auto& [source, counts] : found.sources) add(source, counts);
  if (found.sources.size() > 1) add("合计", found.total);
  return table;
}

std::vector<report::Block> closed_table(const Rectification& found) {
  Table table;
  table.name = "已经销号的问题";
  table.columns = {{"number", "编号", 4.5, Align::center},
                   {"unit", "责任单位", 6, Align::left},
                   {"source", "来源", 4, Align::left},
                   {"statement", "问题", 13, Align::left},
                   {"measures", "整改措施", 9, Align::left},
                   {"result", "完成情况和佐证材料", 12, Align::left},
                   {"closing", "销号日期、销号人和审核意见", 9, Align::left}};
  for (const RectifiedProblem& problem : found.problems) {
    if (!is_closed(problem)) continue;
    table.rows.push_back({problem.paper.number, problem.paper.unit, problem.paper.source, problem.paper.statement,
                          measures_text(problem), result_text(problem), closing_text(problem)});
  }
  if (table.rows.empty()) return {};
  return {std::move(table)};
}

std::vector<report::Block> open_table(const Rectification& found) {
  Table table;
  table.name = "还没有销号的问题";
  table.columns = {{"number", "编号", 4.5, Align::center},   {"unit", "责任单位", 6, Align::left},
                   {"source", "来源", 4, Align::left},       {"statement", "问题", 13, Align::left},
                   {"measures", "整改措施", 9, Align::left}, {"progress", "进展", 8, Align::left},
                   {"limit", "时限", 5, Align::left},        {"state", "状态", 6, Align::left},
                   {"why", "未完成的原因", 7, Align::left},  {"next", "下一步", 7, Align::left}};
  for (const RectifiedProblem& problem : found.problems) {
    if (is_closed(problem)) continue;
    std::string progress = join(problem.progress, "\n");
    if (!problem.result.empty()) progress += (progress.empty() ? "" : "\n") + result_text(problem);
    std::string state = problem.paper.state;
    for (const std::string& one : problem.standing) state += "\n" + one;
    table.rows.push_back(
        {problem.paper.number, problem.paper.unit, problem.paper.source, problem.paper.statement,
         measures_text(problem), progress,
         problem.paper.time_limit ? report::Cell(*problem.paper.time_limit) : report::Cell(std::string("没有定")),
         std::move(state),
         problem.obstacles.empty() && !is_waiting(problem) ? "〔待填〕" : join(problem.obstacles, "\n"),
         problem.next.empty() ? "〔待填〕" : problem.next});
  }
  if (table.rows.empty()) return {};
  return {std::move(table)};
}

// The gravest of a source that are closed, or that are not.
TemplateList first_of(const Rectification& found, const std::string& source, bool closed) {
  TemplateList list;
  for (const RectifiedProblem& problem : found.problems) {
    if (problem.paper.source != source || is_closed(problem) != closed) continue;
    if (list.size() < kMostInText) list.push_back(scope_of(problem));
  }
  return list;
}

TemplateList sources_of(const Rectification& found) {
  TemplateList list;
  for (const auto& [source, counts] : found.sources) {
    TemplateScope scope;
    set_counts(scope, counts);
    scope.set("来源", source)
        .set("已销号", first_of(found, source, true))
        .set("未销号", first_of(found, source, false))
        .set("其余已销号", counts.closed > static_cast<std::int64_t>(kMostInText))
        .set("其余未销号", counts.total() - counts.closed > static_cast<std::int64_t>(kMostInText));
    list.push_back(std::move(scope));
  }
  return list;
}

std::string unit_asked_for(const PaperScene& scene) {
  if (scene.question.unit.empty()) return {};
  const auto units = units_asked_for(scene);
  return units.empty() ? std::string() : core::unit_name(scene.view().facts, units.front(), scene.view().as_of);
}

std::vector<PaperContent> contents(const PaperScene& scene, Diagnostics&) {
  const Rectification found = rectification_of(scene.problems);
  PaperContent content;
  content.unit = unit_asked_for(scene);
  set_counts(content.data, found.total);
  TemplateList all;
  for (const RectifiedProblem& problem : found.problems) all.push_back(scope_of(problem));
  content.data.set("整改对象", content.unit.empty() ? scene.view().facts.ledger.name : content.unit)
      .set("拟列数", found.proposed)
      .set("不列数", found.omitted)
      .set("并入拆分数", found.put_together)
      .set("日后销号数", found.closed_later)
      .set("超期其中", past_limit(scene.problems.rows, scene.view().as_of).text())
      .set("未经整改", ended_text(found))
      .set("来源", sources_of(found))
      .set("问题", std::move(all))
      .set("来源表",
           found.problems.empty() ? std::vector<report::Block>() : std::vector<report::Block>{source_table(found)})
      .set("已销号表", closed_table(found))
      .set("未销号表", open_table(found))
      .set("时间图", problem_age_blocks(scene.problems));
  std::vector<PaperContent> papers;
  papers.push_back(std::move(content));
  return papers;
}

TemplateWords source_words() {
  TemplateWords words = count_words();
  const TemplateWords more{{"来源", "source", WordKind::text, "自查、督察反馈……", {}},
                           {"已销号", "closed_problems", WordKind::list, "最重的五个", rectified_words()},
                           {"未销号", "open_problems", WordKind::list, "最重的五个", rectified_words()},
                           {"其余已销号", "more_closed", WordKind::choice, "还有没有列出的", {}},
                           {"其余未销号", "more_open", WordKind::choice, "还有没有列出的", {}}};
  words.insert(words.end(), more.begin(), more.end());
  return words;
}

TemplateWords paper_words() {
  TemplateWords words = count_words();
  const TemplateWords more{
      {"整改对象", "body", WordKind::text, "区县，或--unit写的单位", {}},
      {"拟列数", "proposed", WordKind::number, "还没有认定，不在总数里", {}},
      {"不列数", "omitted", WordKind::number, "决定不列的，不在总数里", {}},
      {"并入拆分数", "put_together", WordKind::number, "并入别的或者拆开的，由接替的计数", {}},
      {"日后销号数", "closed_later", WordKind::number, "截至日以后销号的，按现在的登记列", {}},
      {"超期其中", "late_parts", WordKind::text, "其中申请销号待审核2个、有异议1个；没有的不写", {}},
      {"未经整改", "ended_by_itself", WordKind::text, "已补齐3个、异议成立（非本单位职责）1个", {}},
      {"来源", "sources", WordKind::list, "督察反馈等在前，自查在后", source_words()},
      {"问题", "problems", WordKind::list, "全部认定过的，先重后轻", rectified_words()},
      {"来源表", "counts", WordKind::table, "", {}},
      {"已销号表", "closed_table", WordKind::table, "", {}},
      {"未销号表", "open_table", WordKind::table, "", {}},
      {"时间图", "age_picture", WordKind::picture, "没有整改好的，按领域和已过的时间", {}}};
  words.insert(words.end(), more.begin(), more.end());
  return words;
}

}  // namespace

PaperKind rectification_paper() {
  PaperKind kind;
  kind.id = "rectification";
  kind.title = "整改报告";
  kind.help = "整改报告：按来源，已销号的怎样整改、谁确认，没有销号的为什么、下一步";
  kind.formats = {"docx", "html", "md", "json"};
  kind.words = paper_words();
  kind.details =
      "只报认定过的问题。措施、进展、完成情况、审核意见都是登记的原话；台账里没有的标〔待填〕，由起草人写。"
      "超过整改时限的，指没有销号、时限在截至日以前的，申请销号、有异议的也算";
  kind.contents = contents;
  return kind;
}

}  // namespace fazhi::app
