// 季度进展情况通报: where the quarter stands, what changed since the one sealed before, problems, what is due next.

#include <fmt/format.h>

#include <algorithm>

#include "app/paper_kinds.h"
#include "app/paper_words.h"
#include "app/progress_tables.h"

namespace fazhi::app {

namespace {

using core::Change;
using report::Block;
using report::Table;
using report::WordKind;

std::vector<Block> placed(Table table) {
  if (table.rows.empty()) return {};
  return {std::move(table)};
}

// The quarter that was asked for, on its last day once that is past.
void ask(Question& question) {
  const Date today = today_in_beijing();
  if (question.period.empty()) {
    const Date day = question.as_of.value_or(today);
    question.period = core::format_period(core::period_containing(core::Cycle::quarter, day));
  }
  const auto period = core::parse_period(question.period);
  if (period && !question.as_of && core::last_day(*period) < today) question.as_of = core::last_day(*period);
}

std::vector<DueItem> due_next(const PaperScene& scene, Date until) {
  const core::Selection selection = selection_of(scene);
  std::vector<DueItem> items = due_until(scene.view(), until);
  std::erase_if(items, [&](const DueItem& item) {
    return item.date <= scene.view().as_of || !is_of(item.verdict->key, selection);
  });
  return items;
}

void set_state(const QuarterFigures& figures, const LineLights& lights, report::TemplateScope& data) {
  const Side& now = figures.now();
  const std::vector<ChangeCounts>* areas = figures.since ? &figures.since->areas : nullptr;
  const std::vector<ChangeCounts>* units = figures.since ? &figures.since->units : nullptr;
  data.set("季度", core::format_period_chinese(figures.period))
      .set("本期基线", now.baseline == nullptr ? std::string() : now.title)
      .set("本期变动数", figures.later_here)
      .set("应办数", lights.total.owed)
      .set("已落实数", lights.total.met)
      .set("缺口数", lights.total.gaps)
      .set("提示数", lights.total.hints)
      .set("待审核数", lights.total.waiting)
      .set("在办数", lights.total.open)
      .set("灯阵图", light_pictures(lights, "各单位各领域情况（截至" + format_date_chinese(now.as_of) + "）"))
      .set("领域表", placed(groups_table(lights.areas, areas, lights.total, "分领域情况", "领域")))
      .set("单位表", placed(groups_table(lights.units, units, lights.total, "分单位情况", "责任单位")))
      .set("趋势图", trend_blocks(figures))
      .set("趋势表", placed(trend_table(figures)))
      .set("其他增减", otherwise_text(figures))
      .set("各期基线", baselines_text(figures));
}

std::string name_of(const Side& side) {
  const auto period = side.baseline == nullptr ? std::nullopt : core::parse_period(side.baseline->text.period);
  return period ? core::format_period_chinese(*period) : format_date_chinese(side.as_of);
}

void set_changes(const QuarterFigures& figures, report::TemplateScope& data) {
  data.set("有对比", figures.since.has_value());
  if (figures.since) {
    const Comparison& since = *figures.since;
    const ChangeCounts& total = since.total;
    data.set("上期", name_of(since.before))
        .set("上期依据", since.before.title)
        .set("新增缺口数", total.of(Change::fresh) + total.appeared_gaps)
        .set("新事项缺口数", total.appeared_gaps)
        .set("消除缺口数", total.of(Change::cured) + total.gone_gaps)
        .set("变差数", total.of(Change::worse))
        .set("变好数", total.of(Change::better))
        .set("新应办数", total.of(Change::appeared))
        .set("不再应办数", total.of(Change::gone))
        .set("新增表", placed(new_gaps_table(since)))
        .set("消除表", placed(cured_table(since)));
  }
  if (!figures.later) return;
  const std::int64_t altered = figures.later->total.of(Change::altered);
  data.set("变动数", static_cast<std::int64_t>(figures.later->rows.size()) - altered)
      .set("细微变动数", altered)
      .set("变动表", placed(later_table(*figures.later)));
}

// In which time 认定 and 销号 are counted: 2026年7月14日（上季度封账）以后、2026年10月14日（本季度封账）以前.
std::string work_text(const QuarterFigures& figures) {
  const Date since = day_in_beijing(figures.work.since), first = core::first_day(figures.period);
  const bool is_first = since == first && figures.work.since + std::chrono::hours(8) == Instant(first);
  std::string text = is_first ? format_date_chinese(first) + "以来" : format_date_chinese(since) + "（上季度封账）以后";
  if (figures.is_work_over)
    text += fmt::format("、{}（本季度封账）以前", format_date_chinese(day_in_beijing(figures.work.until)));
  return text;
}

std::string state_day(const QuarterFigures& figures, const PaperScene& scene) {
  if (figures.is_work_over) return fmt::format("封账时（{}）", format_date_chinese(day_in_beijing(figures.work.until)));
  return format_date_chinese(scene.problems.handled_until.value_or(scene.view().as_of));
}

void set_problems(const QuarterFigures& figures, const PaperScene& scene, report::TemplateScope& data) {
  data.set("问题起止", work_text(figures))
      .set("问题截至", state_day(figures, scene))
      .set("超期其中", past_limit(scene.problems.rows, scene.view().as_of, figures.work.until).text())
      .set("认定数", figures.problems.confirmed)
      .set("销号数", figures.problems.closed)
      .set("未销号数", figures.problems.open)
      .set("超期数", figures.problems.overdue)
      .set("超期表", placed(overdue_table(scene, figures.work.until)));
}

// A district has a thousand of them: on paper they are counted, a few are listed.
void set_due(const PaperScene& scene, report::TemplateScope& data) {
  constexpr std::size_t kMostListed = 40;
  const Date tomorrow = scene.view().as_of + std::chrono::days(1);
  const core::Period next = core::period_containing(core::Cycle::quarter, tomorrow);
  const std::vector<DueItem> items = due_next(scene, core::last_day(next));
  const Table rows = due_rows(items, scene.view());
  data.set("下季", core::format_period_chinese(next))
      .set("临期数", static_cast<std::int64_t>(items.size()))
      .set("临期表", placed(due_counts(items, scene.view(), next)))
      .set("临期清单", placed(rows))
      .set("临期明细", items.size() <= kMostListed ? placed(rows) : std::vector<Block>());
}

// Each table once; of what falls due, all of it.
std::vector<Table> sheets_of(const report::TemplateScope& data) {
  std::vector<Table> sheets;
  for (const auto& [word, value] : data.values) {
    const auto* blocks = std::get_if<std::vector<Block>>(&value);
    if (blocks == nullptr || word == "临期明细") continue;
    for (const Block& block : *blocks)
      if (const auto* table = std::get_if<Table>(&block)) sheets.push_back(*table);
  }
  return sheets;
}

std::vector<PaperContent> contents(const PaperScene& scene, Diagnostics& out) {
  const auto figures = quarter_figures(scene, scene.request.option("--against"), out);
  if (!figures) return {};
  PaperContent content;
  set_state(*figures, lights_of(figures->now(), selection_of(scene)), content.data);
  set_changes(*figures, content.data);
  set_problems(*figures, scene, content.data);
  set_due(scene, content.data);
  content.sheets = sheets_of(content.data);
  content.charts = progress_charts(content.sheets);
  return {std::move(content)};
}

report::TemplateWords words() {
  return {{"季度", "quarter", WordKind::text, "2026年第三季度", {}},
          {"本期基线", "baseline", WordKind::text, "封账基线 2026Q3 #123 · …；没有封账的没有", {}},
          {"本期变动数", "changed_since_sealed", WordKind::number, "本期封账以后变了的结论", {}},
          {"应办数", "owed_count", WordKind::number, "", {}},
          {"已落实数", "met_count", WordKind::number, "没有缺口的", {}},
          {"缺口数", "gap_count", WordKind::number, "", {}},
          {"提示数", "hint_count", WordKind::number, "依据或口径待核，不作认定", {}},
          {"待审核数", "waiting_count", WordKind::number, "交来的材料还没有审核", {}},
          {"在办数", "open_count_of_duties", WordKind::number, "未到期、没有期限；以上五个数的和是应办数", {}},
          {"有对比", "compared", WordKind::choice, "以前封过账，有得比", {}},
          {"上期", "against", WordKind::text, "2026年第二季度，或一天", {}},
          {"上期依据", "against_baseline", WordKind::text, "封账基线 2026Q2 #123 · …；没有封账的，是哪一天的情况", {}},
          {"新增缺口数", "new_gap_count", WordKind::number, "含新的应办里的", {}},
          {"新事项缺口数", "appeared_gap_count", WordKind::number, "其中新的应办里的", {}},
          {"消除缺口数", "cured_count", WordKind::number, "含不再应办里原来是缺口的", {}},
          {"变差数", "worse_count", WordKind::number, "没有成为缺口的", {}},
          {"变好数", "better_count", WordKind::number, "原来不是缺口的", {}},
          {"新应办数", "appeared_count", WordKind::number, "", {}},
          {"不再应办数", "gone_count", WordKind::number, "", {}},
          {"变动数", "later_count", WordKind::number, "上期封账以后变好、变差的结论", {}},
          {"细微变动数", "later_altered_count", WordKind::number, "只是期限、材料、单位有变化的", {}},
          {"认定数", "confirmed_count", WordKind::number, "问题起止之间认定的", {}},
          {"销号数", "closed_count", WordKind::number, "问题起止之间销号的", {}},
          {"问题起止", "work_span", WordKind::text, "认定、销号从哪天算到哪天：上季度封账以后、本季度封账以前", {}},
          {"问题截至", "problems_as_of", WordKind::text, "封账时（2026年10月14日），没有封账的是一天", {}},
          {"未销号数", "open_count", WordKind::number, "", {}},
          {"超期数", "overdue_count", WordKind::number, "过了整改时限还没有销号", {}},
          {"超期其中", "overdue_parts", WordKind::text, "其中申请销号待审核2个、有异议1个；没有的不写", {}},
          {"其他增减", "otherwise", WordKind::text, "各季未销号问题除认定、销号以外为什么增减；没有的没有", {}},
          {"各期基线", "baselines", WordKind::text, "2026年第一季度 #123 · …", {}},
          {"下季", "next_quarter", WordKind::text, "截至日次日所在的季度", {}},
          {"临期数", "next_count", WordKind::number, "下季到期、还没有办的", {}},
          {"灯阵图", "lights", WordKind::picture, "各单位各领域的灯", {}},
          {"趋势图", "trend_picture", WordKind::picture, "只有一个季度的没有", {}},
          {"趋势表", "trend", WordKind::table, "", {}},
          {"领域表", "areas", WordKind::table, "", {}},
          {"单位表", "units", WordKind::table, "按台账里的顺序，不排名", {}},
          {"新增表", "new_gaps", WordKind::table, "", {}},
          {"消除表", "cured", WordKind::table, "", {}},
          {"变动表", "later", WordKind::table, "上期的封账后变动，各有起因", {}},
          {"超期表", "overdue", WordKind::table, "", {}},
          {"临期表", "next_counts", WordKind::table, "各领域各月多少项", {}},
          {"临期清单", "next", WordKind::table, "逐项", {}},
          {"临期明细", "next_listed", WordKind::table, "逐项，40项以内才有", {}}};
}

}  // namespace

PaperKind progress_paper() {
  PaperKind kind;
  kind.id = "progress";
  kind.title = "季度进展情况通报";
  kind.help = "季度进展情况通报：到季末怎么样、比上次封账变了什么、问题和下季到期";
  kind.formats = {"docx", "html", "md", "json", "xlsx"};
  kind.options = {{"--against", "检查期", "跟哪次封账或哪一天比；缺省为此前最近封过账的季度"}};
  kind.words = words();
  kind.details =
      "--period写季度（2026Q3），缺省为截至日所在的季度；季度已经过完的，按最后一天。封过账的，用封账时的结论。"
      "认定、销号从上季度封账算到本季度封账；超过整改时限的，指没有销号、时限在截至日以前的，申请销号、有异议的也算";
  kind.ask = ask;
  kind.contents = contents;
  return kind;
}

}  // namespace fazhi::app
