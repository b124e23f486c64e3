// 督办单: to one unit, its confirmed problems that wait for it to act, what is asked of it, and a 回执 to fill in.

#include <fmt/format.h>

#include <algorithm>

#include "app/paper_kinds.h"
#include "app/paper_words.h"
#include "app/problem_report.h"
#include "core/wording.h"

namespace fazhi::app {

namespace {

using report::TemplateList;
using report::WordKind;

// The unit answers in it by hand or in Word: one row a problem, the rest empty.
report::Table receipt_table(const std::vector<report::PaperRow>& rows) {
  report::Table table;
  table.name = "回执";
  table.caption = false;
  table.columns = {{"number", "编号", 5, report::Align::center},
                   {"statement", "问题", 14, report::Align::left},
                   {"done", "整改措施和完成情况", 12, report::Align::left},
                   {"done_on", "完成日期", 5, report::Align::left},
                   {"evidence", "佐证材料", 7, report::Align::left}};
  for (const report::PaperRow& row : rows)
    table.rows.push_back({row.number, row.statement, std::string(), std::string(), std::string()});
  return table;
}

std::optional<Date> reply_day(const PaperRequest& request, Diagnostics& out) {
  const std::string text = request.option("--reply-by");
  if (text.empty()) return std::nullopt;
  const auto day = parse_date(text);
  if (!day) {
    out.push_back({Severity::error,
                   {},
                   fmt::format("--reply-by 的「{}」不是日期，要写成2026-10-31这样", text),
                   "report-option",
                   {}});
  }
  return day;
}

PaperContent content_of(const std::string& unit, const std::vector<report::PaperRow>& rows, int waiting,
                        std::optional<Date> reply_by) {
  PaperContent content;
  content.unit = unit;
  TemplateList problems;
  std::vector<const report::PaperRow*> listed;
  for (const report::PaperRow& row : rows) {
    problems.push_back(problem_scope(row));
    listed.push_back(&row);
  }
  content.data.set("问题数", static_cast<std::int64_t>(rows.size()))
      .set("按严重程度", severity_counts(listed))
      .set("反弹数", std::ranges::count(rows, std::optional(core::ProblemMark::relapsed), &report::PaperRow::mark))
      .set("屡犯数", std::ranges::count(rows, true, &report::PaperRow::repeated))
      .set("待销号数", static_cast<std::int64_t>(waiting))
      .set("问题", std::move(problems))
      .set("回执表", std::vector<report::Block>{receipt_table(rows)});
  if (reply_by) content.data.set("反馈期限", *reply_by);
  return content;
}

std::vector<PaperContent> contents(const PaperScene& scene, Diagnostics& out) {
  const auto reply_by = reply_day(scene.request, out);
  std::vector<PaperContent> papers;
  for (const std::uint32_t unit : units_asked_for(scene)) {
    std::vector<report::PaperRow> rows;
    int waiting = 0;
    for (const core::ProblemRow& row : scene.problems.rows) {
      if (row.unit != unit || !core::is_open(row.stage)) continue;
      if (is_units_turn(row)) {
        rows.push_back(paper_row(row, scene.problems));
      } else {
        ++waiting;
      }
    }
    if (rows.empty()) continue;
    std::ranges::stable_sort(rows, {}, [](const report::PaperRow& row) { return std::pair(row.severity, row.number); });
    const View& view = scene.view();
    papers.push_back(content_of(core::unit_name(view.facts, unit, view.as_of), rows, waiting, reply_by));
  }
  return papers;
}

}  // namespace

PaperKind supervision_paper() {
  PaperKind kind;
  kind.id = "supervision";
  kind.title = "督办单";
  kind.help = "督办单：一个单位一份，已认定、还没有整改好的问题和要求，附回执";
  kind.formats = {"docx", "html", "md", "json"};
  kind.for_units = ForUnits::always;
  kind.options = {{"--reply-by", "日期", "回执哪一天以前交回，缺省留空"}};
  kind.words = {{"问题数", "count", WordKind::number, "本单位列在上面的问题", {}},
                {"按严重程度", "by_severity", WordKind::text, "一票否决1个、重要2个", {}},
                {"反弹数", "relapsed", WordKind::number, "", {}},
                {"屡犯数", "repeated", WordKind::number, "", {}},
                {"待销号数", "waiting", WordKind::number, "已补齐、待审核、已申请销号或异议待裁定的，不在上面", {}},
                {"反馈期限", "reply_by", WordKind::date, "--reply-by写的，没有写就没有", {}},
                {"问题", "problems", WordKind::list, "先重后轻，再按编号", problem_words()},
                {"回执表", "receipt", WordKind::table, "每个问题一行，其余空着由单位填", {}}};
  kind.details = "没有已认定、未整改的问题的单位不出。不写--unit的，要写--split unit -o 文件夹，每个单位一个文件";
  kind.contents = contents;
  return kind;
}

}  // namespace fazhi::app
