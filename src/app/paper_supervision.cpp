// 督办单: to one unit, its confirmed problems that wait for it to act, what is asked of it, and a 回执 to fill in.

#include <fmt/format.h>

#include <algorithm>

#include "app/paper_kinds.h"
#include "app/paper_words.h"
#include "app/problem_report.h"
#include "base/text.h"
#include "core/problem_counts.h"
#include "core/wording.h"

namespace fazhi::app {

namespace {

using report::TemplateList;
using report::TemplateScope;
using report::WordKind;

constexpr std::size_t kMostStatement = 80;  // columns, two a character, in the 回执: the letter has the whole
constexpr const char* kRoomToWrite = "\n\n\n";

std::string shortened(const std::string& statement) {
  if (display_width(statement) <= kMostStatement) return statement;
  return std::string(trim(fit_to_width(statement, kMostStatement)));
}

// One problem of the unit, as this letter says it.
struct Supervised {
  const core::ProblemRow* problem = nullptr;
  report::PaperRow paper;
};

// 2026年10月10日督办，限2026年10月31日前办结
std::string escalations_text(const core::ProblemRecord& record) {
  std::vector<std::string> steps;
  for (const core::ProblemEscalated& one : record.escalations)
    steps.push_back(format_date_chinese(one.on) + one.step +
                    (one.limit ? "，限" + format_date_chinese(*one.limit) + "前办结" : ""));
  return join(steps, "；");
}

// The last day anybody set, in a plan or in an earlier 督办.
bool has_limit_ahead(const core::ProblemRow& row, Date as_of) {
  const auto limit = limit_of(row);
  const auto is_ahead = [&](const core::ProblemEscalated& one) { return one.limit && *one.limit >= as_of; };
  return (limit && *limit >= as_of) || std::ranges::any_of(row.record->escalations, is_ahead);
}

TemplateScope scope_of(const Supervised& one, Date as_of) {
  const core::ProblemRow& row = *one.problem;
  const auto limit = limit_of(row);
  report::PaperRow paper = one.paper;
  // The day on which others found it is no fact of the case.
  if (row.entered != nullptr)
    paper.facts = row.merged.empty() ? std::string() : "并入本问题的" + join(row.merged, "、");
  TemplateScope scope = problem_scope(paper);
  if (row.entered != nullptr && row.entered->found_on) scope.set("发现日期", *row.entered->found_on);
  return scope.set("超期天数", core::is_past_limit(*row.record, as_of) ? std::int64_t{(as_of - *limit).count()} : 0)
      .set("督办情况", escalations_text(*row.record))
      .set("要定时限", !has_limit_ahead(row, as_of));
}

// The unit answers in it by hand or in Word: one row a problem, the rest empty.
report::Table receipt_table(const std::vector<Supervised>& rows) {
  report::Table table;
  table.name = "回执";
  table.caption = false;
  table.columns = {{"number", "编号", 5, report::Align::center},
                   {"statement", "问题", 10, report::Align::left},
                   {"done", "整改措施和完成情况", 15, report::Align::left},
                   {"done_on", "完成日期", 5, report::Align::left},
                   {"evidence", "佐证材料", 8, report::Align::left}};
  for (const Supervised& row : rows)
    table.rows.push_back(
        {row.paper.number, shortened(row.paper.statement), std::string(kRoomToWrite), std::string(), std::string()});
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

PaperContent content_of(const std::string& unit, const std::vector<Supervised>& rows, int waiting,
                        std::optional<Date> reply_by, Date as_of) {
  PaperContent content;
  content.unit = unit;
  TemplateList problems;
  std::vector<const report::PaperRow*> listed;
  for (const Supervised& row : rows) {
    problems.push_back(scope_of(row, as_of));
    listed.push_back(&row.paper);
  }
  content.data.set("问题数", static_cast<std::int64_t>(rows.size()))
      .set("按严重程度", severity_counts(listed))
      .set("反弹数", std::ranges::count_if(
                         listed, [](const report::PaperRow* row) { return row->mark == core::ProblemMark::relapsed; }))
      .set("屡犯数", std::ranges::count_if(listed, &report::PaperRow::repeated))
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
    std::vector<Supervised> rows;
    int waiting = 0;
    for (const core::ProblemRow& row : scene.problems.rows) {
      if (row.unit != unit || !core::is_open(row.stage)) continue;
      if (is_units_turn(row)) {
        rows.push_back({&row, paper_row(row, scene.problems)});
      } else {
        ++waiting;
      }
    }
    if (rows.empty()) continue;
    std::ranges::stable_sort(rows, {},
                             [](const Supervised& row) { return std::pair(row.paper.severity, row.paper.number); });
    const View& view = scene.view();
    papers.push_back(content_of(core::unit_name(view.facts, unit, view.as_of), rows, waiting, reply_by, view.as_of));
  }
  return papers;
}

report::TemplateWords supervised_words() {
  report::TemplateWords words = problem_words();
  const report::TemplateWords more{{"发现日期", "found_on", WordKind::date, "督察反馈、巡察等发现的；自查的没有", {}},
                                   {"超期天数", "days_late", WordKind::number, "超过整改时限几日", {}},
                                   {"督办情况", "escalations", WordKind::text, "登记过的督办、约谈，带日期和限期", {}},
                                   {"要定时限", "limit_wanted", WordKind::choice, "没有定时限，或者定的都过了", {}}};
  words.insert(words.end(), more.begin(), more.end());
  return words;
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
                {"问题", "problems", WordKind::list, "先重后轻，再按编号", supervised_words()},
                {"回执表", "receipt", WordKind::table, "每个问题一行，其余空着由单位填", {}}};
  kind.details = "没有已认定、未整改的问题的单位不出。不写--unit的，要写--split unit -o 文件夹，每个单位一个文件";
  kind.contents = contents;
  return kind;
}

}  // namespace fazhi::app
