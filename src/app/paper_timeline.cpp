// 决策流程图: the steps of a 重大行政决策 on their days, what the law asks between them beside what passed, and what falls short.

#include <fmt/format.h>

#include <algorithm>

#include "app/paper_kinds.h"
#include "app/paper_words.h"
#include "app/step_dates.h"
#include "app/words.h"
#include "base/text.h"
#include "core/wording.h"
#include "report/template_fill.h"

namespace fazhi::app {

namespace {

using report::Align;
using report::Table;
using report::TemplateList;
using report::TemplateScope;
using report::WordKind;

constexpr const char* kDecision = "decision";  // the kind of matter that is drawn where none is named

std::optional<std::uint32_t> matter_asked_for(const PaperScene& scene, Diagnostics& out) {
  const std::string id = scene.request.option("--matter");
  const std::uint32_t matter = scene.view().facts.find_matter(id);
  if (matter != core::kNone) return matter;
  std::vector<std::string> ids;
  for (const core::Matter& one : scene.view().facts.matters) ids.push_back(one.id);
  out.push_back(
      {Severity::error, {}, fmt::format("台账里没有事项「{}」{}", id, did_you_mean(id, ids)), "unknown-matter", {}});
  return std::nullopt;
}

bool has_party(const core::Matter& matter, const std::string& unit, Date as_of) {
  return std::ranges::any_of(matter.parties,
                             [&](const core::PartyLine& line) { return line.holder_on(as_of) == unit; });
}

// Decisions with something owed in the period, in the order of the ledger.
std::vector<std::uint32_t> matters_of_period(const PaperScene& scene) {
  const View& view = scene.view();
  std::vector<bool> is_shown_now(view.facts.matters.size());
  for (const core::Verdict& verdict : view.verdicts) {
    if (verdict.matter != core::kNone && is_shown(verdict, view)) is_shown_now[verdict.matter] = true;
  }
  std::vector<std::uint32_t> units;
  if (!scene.question.unit.empty()) units = units_asked_for(scene);
  std::vector<std::uint32_t> matters;
  for (std::uint32_t i = 0; i < view.facts.matters.size(); ++i) {
    const core::Matter& matter = view.facts.matters[i];
    if (matter.kind != kDecision || !matter.merged_into.empty() || !is_shown_now[i]) continue;
    if (!units.empty() && !has_party(matter, view.facts.units[units.front()].id, view.as_of)) continue;
    matters.push_back(i);
  }
  return matters;
}

// What lies ahead is a plan, not a step that was taken.
std::string day_text(const std::optional<Date>& day, Date as_of) {
  if (!day) return "未登记";
  return format_date(*day) + (*day > as_of ? "（计划）" : "");
}

Table step_table(const StepDates& dates, const std::string& title, Date as_of) {
  Table table;
  table.name = title + "：各环节日期";
  table.columns = {
      {"n", "序号", 3, Align::center}, {"step", "环节", 20, Align::left}, {"day", "日期", 8, Align::center}};
  for (const report::DecisionStep& step : dates.steps)
    table.rows.push_back({static_cast<std::int64_t>(table.rows.size() + 1), step.name, day_text(step.day, as_of)});
  return table;
}

Table check_table(const StepDates& dates, const std::string& title, Date as_of) {
  Table table;
  table.name = title + "：法定要求和实际";
  table.columns = {{"from", "起", 8, Align::left},         {"to", "止", 8, Align::left},
                   {"asked", "法定要求", 6, Align::left},  {"actual", "实际", 4, Align::center},
                   {"conclusion", "结论", 5, Align::left}, {"basis", "依据", 9, Align::left}};
  const auto told = [&](std::size_t step) {
    const report::DecisionStep& of = dates.steps[step];
    return of.name + "\n" + day_text(of.day, as_of);
  };
  for (const StepCheck& check : dates.checks) {
    const bool hint = check.finding->hint;
    table.rows.push_back({told(check.from), told(check.to), check.asked, check.actual,
                          check.conclusion + (hint ? "（仅作提示）" : ""), check.basis});
  }
  return table;
}

std::vector<report::Block> picture_of(const StepDates& dates, const View& view) {
  auto drawing = report::decision_timeline_picture(timeline_of(dates, view), report::kUprightWidth);
  if (!drawing) return {};
  std::string caption = drawing->title;
  return {report::Picture{std::move(*drawing), std::move(caption)}};
}

std::vector<report::Block> placed(Table table) {
  if (table.rows.empty()) return {};
  return {std::move(table)};
}

TemplateList shortfalls_of(const StepDates& dates) {
  TemplateList list;
  for (const Shortfall& one : dates.shortfalls) {
    TemplateScope scope;
    scope.set("表述", one.statement).set("依据", one.basis);
    list.push_back(std::move(scope));
  }
  return list;
}

std::string parties_text(const core::Matter& matter, const View& view) {
  const core::MatterKind* kind = view.library.find_matter(matter.kind);
  std::vector<std::string> parts;
  for (const core::PartyLine& line : matter.parties) {
    const core::Role* role = kind == nullptr ? nullptr : kind->find_role(line.role);
    const std::string& holder = line.holder_on(view.as_of);
    const std::uint32_t unit = view.facts.find_unit(holder);
    const std::string name = unit == core::kNone ? holder : core::unit_name(view.facts, unit, view.as_of);
    parts.push_back((role == nullptr ? line.role : role->title) + "：" + name);
  }
  return join(parts, "；");
}

TemplateScope scope_of(std::uint32_t position, const View& view, const std::string& checklist) {
  const core::Matter& matter = view.facts.matters[position];
  const StepDates dates = step_dates(view, position, checklist);
  TemplateScope scope;
  scope.set("事项", matter.title)
      .set("事项标识", matter.id)
      .set("启动日期", matter.opened_on)
      .set("有关单位", parties_text(matter, view))
      .set("不足", shortfalls_of(dates))
      .set("不足数", static_cast<std::int64_t>(dates.shortfalls.size()))
      .set("依据全称", join(dates.basis_names, "；"))
      .set("流程图", picture_of(dates, view))
      .set("环节表", placed(step_table(dates, matter.title, view.as_of)))
      .set("核对表", placed(check_table(dates, matter.title, view.as_of)));
  return scope;
}

// Of several, which of them to turn to.
Table overview(const TemplateList& matters) {
  Table table;
  table.name = "各事项核对情况";
  table.columns = {{"n", "序号", 3, Align::center},
                   {"title", "事项", 18, Align::left},
                   {"id", "标识", 6, Align::center},
                   {"opened_on", "启动日期", 6, Align::center},
                   {"shortfalls", "不符或者未见", 5, Align::center}};
  const auto text = [](const TemplateScope& matter, std::string_view word) {
    return report::value_text(*matter.find(word));
  };
  for (const TemplateScope& matter : matters) {
    const auto count = std::get<std::int64_t>(*matter.find("不足数"));
    table.rows.push_back({static_cast<std::int64_t>(table.rows.size() + 1), text(matter, "事项"),
                          text(matter, "事项标识"), std::get<Date>(*matter.find("启动日期")),
                          count == 0 ? std::string("没有") : fmt::format("{}处", count)});
  }
  return table;
}

// A topic or a project may be asked for as well: only a decision is called one.
void set_title(PaperContent& content, const std::vector<std::uint32_t>& matters, const View& view) {
  const core::Matter* only = matters.size() == 1 ? &view.facts.matters[matters.front()] : nullptr;
  const core::MatterKind* kind = only == nullptr ? nullptr : view.library.find_matter(only->kind);
  content.data.set("单件名称", only == nullptr ? std::string() : only->title)
      .set("种类", kind == nullptr || only->kind == kDecision ? std::string("重大行政决策") : kind->title);
}

std::vector<PaperContent> contents(const PaperScene& scene, Diagnostics& out) {
  const View& view = scene.view();
  std::vector<std::uint32_t> matters;
  const bool is_one = !scene.request.option("--matter").empty();
  if (is_one) {
    const auto matter = matter_asked_for(scene, out);
    if (!matter) return {};
    matters.push_back(*matter);
  } else {
    matters = matters_of_period(scene);
  }
  TemplateList list;
  for (const std::uint32_t matter : matters) list.push_back(scope_of(matter, view, scene.question.checklist));
  PaperContent content;
  set_title(content, is_one ? matters : std::vector<std::uint32_t>(), view);
  if (list.size() > 1) content.data.set("概况表", std::vector<report::Block>{overview(list)});
  content.data.set("事项数", static_cast<std::int64_t>(list.size()))
      .set("只一项", is_one)
      .set("公开资料", view.facts.ledger.public_only)
      .set("事项", std::move(list));
  std::vector<PaperContent> papers;
  papers.push_back(std::move(content));
  return papers;
}

report::TemplateWords matter_words() {
  return {{"事项", "title", WordKind::text, "", {}},
          {"事项标识", "id", WordKind::text, "", {}},
          {"启动日期", "opened_on", WordKind::date, "事项登记的启动或者发生之日", {}},
          {"有关单位", "parties", WordKind::text, "决策机关：……；决策承办单位：……", {}},
          {"不足",
           "shortfalls",
           WordKind::list,
           "先重后轻，仅作提示的不列",
           {{"表述", "statement", WordKind::text, "", {}}, {"依据", "basis", WordKind::text, "", {}}}},
          {"不足数", "shortfall_count", WordKind::number, "", {}},
          {"依据全称", "basis_names", WordKind::text, "表里的简称各指什么", {}},
          {"流程图", "picture", WordKind::picture, "各环节的日子，法定最短和实际并排；没有日期的没有", {}},
          {"环节表", "steps", WordKind::table, "", {}},
          {"核对表", "checks", WordKind::table, "每两个环节之间的法定要求和实际", {}}};
}

}  // namespace

PaperKind timeline_paper() {
  PaperKind kind;
  kind.id = "timeline";
  kind.title = "决策流程图";
  kind.help = "决策流程图：一件重大行政决策各环节的日期，法定最短时间和实际时间，不足之处";
  kind.formats = {"docx", "html", "md", "json"};
  kind.options = {{"--matter", "标识", "只要这一件，也可以是别的事项；不写就是检查期里的全部重大行政决策"}};
  kind.words = {{"事项数", "count", WordKind::number, "", {}},
                {"只一项", "single", WordKind::choice, "用--matter写明了哪一件", {}},
                {"单件名称", "only", WordKind::text, "只一项的，是哪一件", {}},
                {"种类", "kind_title", WordKind::text, "重大行政决策；只一项的，是它的种类", {}},
                {"概况表", "overview", WordKind::table, "几件的一览，一件的没有", {}},
                {"公开资料", "public_only", WordKind::choice, "公开资料评议台账：不作问题认定", {}},
                {"事项", "matters", WordKind::list, "每件事项", matter_words()}};
  kind.details = "环节、法定要求和实际天数都来自清单的核对结果；要求有变化的，改清单就变";
  kind.for_public = true;
  kind.of_problems = false;
  kind.contents = contents;
  return kind;
}

}  // namespace fazhi::app
