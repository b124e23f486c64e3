// 自查报告: item by item of what a 法治督察 looks at; what is owed, met and lacking, and what no checklist covers.

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "app/inspection_tally.h"
#include "app/paper_kinds.h"
#include "app/paper_words.h"
#include "app/tones.h"
#include "base/text.h"
#include "core/wording.h"
#include "report/light_matrix_picture.h"
#include "report/picture_parts.h"
#include "report/problem_group.h"
#include "report/problem_table.h"

namespace fazhi::app {

namespace {

using report::Table;
using report::TemplateList;
using report::TemplateScope;
using report::WordKind;

constexpr std::size_t kMostInText = 3;  // of an item; the annex has all
constexpr const char* kOutside = "其他来源";

// Rows as the annex and the text tell them: short bases, the same rule of several units together.
class Findings {
 public:
  explicit Findings(std::vector<report::PaperRow> rows) : rows_(std::move(rows)) {
    for (report::PaperRow& row : rows_)
      if (!row.basis_short.empty()) row.basis = row.basis_short;
    groups_ = report::grouped_rows(rows_, report::Grouping::task);
  }
  Findings(const Findings&) = delete;
  Findings& operator=(const Findings&) = delete;

  std::size_t size() const { return groups_.size(); }

  void add_to(Table& table, const std::string& article) const {
    for (const report::RowGroup& group : groups_) {
      const report::Row cells = report::cells_of(0, group);
      table.rows.push_back({article, cells[1], cells[2], cells[4], cells[5]});
    }
  }

  TemplateList first(std::size_t most, bool of_one_unit) const {
    TemplateList list;
    for (std::size_t i = 0; i < std::min(most, groups_.size()); ++i) {
      const report::Row cells = report::cells_of(0, groups_[i]);
      TemplateScope scope;
      scope.set("编号", report::cell_text(cells[1]))
          .set("责任单位", of_one_unit ? std::string() : unit_beside(*groups_[i].front(), groups_[i].size()))
          .set("问题表述", one_line(report::cell_text(cells[4])))
          .set("依据", report::cell_text(cells[5]))
          .set("严重程度", report::severity_text(groups_[i].front()->severity));
      list.push_back(std::move(scope));
    }
    return list;
  }

 private:
  static std::string one_line(std::string text) {
    text = replace_all(std::move(text), "\n", "");
    constexpr std::string_view kStop = "。";
    if (text.ends_with(kStop)) text.resize(text.size() - kStop.size());
    return text;
  }

  // Several units are named in the statement; so is often the one.
  static std::string unit_beside(const report::PaperRow& row, std::size_t rows) {
    return rows > 1 || row.statement.find(row.unit) != std::string::npos ? std::string() : row.unit;
  }

  std::vector<report::PaperRow> rows_;
  std::vector<report::RowGroup> groups_;
};

std::string areas_text(const ItemFindings& item) {
  std::vector<std::string> texts;
  for (const auto& [title, owed] : item.areas) texts.push_back(fmt::format("“{}”{}项", title, owed));
  return join(texts, "、");
}

void set_counts(TemplateScope& scope, const DutyCounts& counts) {
  scope.set("应办数", counts.owed)
      .set("已落实数", counts.met)
      .set("待审核数", counts.waiting)
      .set("未到期数", counts.open)
      .set("缺口数", counts.gaps)
      .set("提示数", counts.hints)
      .set("落实情况", counts.parts_text());
}

report::TemplateWords count_words() {
  return {{"应办数", "owed", WordKind::number, "下面五个数的和", {}},
          {"已落实数", "met", WordKind::number, "材料齐全并审核通过", {}},
          {"待审核数", "waiting", WordKind::number, "交了还没有审", {}},
          {"未到期数", "open", WordKind::number, "没有到期、没有期限或中止计时", {}},
          {"缺口数", "gaps", WordKind::number, "到期未办、程序瑕疵、逾期完成、无法判定", {}},
          {"提示数", "hints", WordKind::number, "依据或口径没有核实，不作认定", {}},
          {"落实情况", "parts", WordKind::text, "应办数分成哪几部分，没有的部分不写", {}}};
}

TemplateScope scope_of(const ItemFindings& item, bool of_one_unit) {
  const Findings findings(item.rows);
  TemplateScope scope;
  set_counts(scope, item.counts);
  scope.set("条款", item.item->article)
      .set("条目", item.item->title)
      .set("要求", item.item->asks)
      .set("清单", areas_text(item))
      .set("清单以外", item.item->beyond)
      .set("数据", join(item.figures, "；"))
      .set("问题数", static_cast<std::int64_t>(item.rows.size()))
      .set("主要问题", findings.first(kMostInText, of_one_unit))
      .set("其余问题", findings.size() > kMostInText);
  return scope;
}

Table counts_table(const SelfInspection& found) {
  Table table;
  table.name = "各项落实情况";
  table.columns = {{"article", "条款", 9, report::Align::left},    {"item", "督察的内容", 13, report::Align::left},
                   {"owed", "应办", 3, report::Align::right},      {"met", "已落实", 3, report::Align::right},
                   {"waiting", "待审核", 3, report::Align::right}, {"open", "未到期", 3, report::Align::right},
                   {"gaps", "缺口", 3, report::Align::right},      {"hints", "提示", 3, report::Align::right}};
  const auto add = [&](const std::string& article, const std::string& title, const DutyCounts& counts) {
    table.rows.push_back(
        {article, title, counts.owed, counts.met, counts.waiting, counts.open, counts.gaps, counts.hints});
  };
  for (const ItemFindings& item : found.items) add(item.item->article, item.item->title, item.counts);
  add("合计", "", found.total);
  return table;
}

// Items against units; of one unit it would be a line that the table tells better.
std::vector<report::Block> light_blocks(const SelfInspection& found, const View& view) {
  if (found.units.size() < 2) return {};
  report::LightMatrix matrix;
  matrix.title = "各单位各项情况";
  for (const std::uint32_t unit : found.units) matrix.units.push_back(core::unit_name(view.facts, unit, view.as_of));
  for (const ItemFindings& item : found.items) {
    matrix.areas.push_back(item.item->title);
    std::vector<report::MatrixCell>& cells = matrix.cells.emplace_back();
    for (const std::uint32_t unit : found.units) {
      const auto cell = item.cells.find(unit);
      if (cell == item.cells.end()) {
        cells.emplace_back();
      } else {
        cells.push_back({tone_of(cell->second.light), cell->second.gaps, cell->second.owed});
      }
    }
  }
  std::vector<report::Block> blocks;
  constexpr double kHeading = 60;  // 附件2 and its title, on the first page
  for (report::Picture& picture :
       report::picture_parts(report::light_matrix_pictures(matrix, report::kWideWidth, report::kWideHeight - kHeading)))
    blocks.emplace_back(std::move(picture));
  return blocks;
}

std::vector<report::PaperRow> all_rows(const SelfInspection& found) {
  std::vector<report::PaperRow> rows;
  for (const ItemFindings& item : found.items) std::ranges::copy(item.rows, std::back_inserter(rows));
  std::ranges::copy(found.from_outside, std::back_inserter(rows));
  return rows;
}

std::vector<report::Block> problem_blocks(const SelfInspection& found) {
  Table table;
  table.name = "自查发现的问题";
  table.columns = {{"article", "条款", 9, report::Align::left},
                   {"number", "编号", 5, report::Align::center},
                   {"unit", "责任单位", 8, report::Align::left},
                   {"statement", "问题", 22, report::Align::left},
                   {"basis", "依据", 12, report::Align::left}};
  for (const ItemFindings& item : found.items) Findings(item.rows).add_to(table, item.item->article);
  Findings(found.from_outside).add_to(table, kOutside);
  if (table.rows.empty()) return {};
  return {std::move(table)};
}

// 街道办事处 and others are named in neither article.
struct Body {
  InspectedBody kind = InspectedBody::government;
  bool by_analogy = false;
};

Body inspected(const View& view, std::uint32_t position) {
  if (position == core::kNone) return {};
  const core::Unit& unit = view.facts.units[position];
  const auto is = [&](std::string_view type) { return unit.has_type_on(type, view.as_of); };
  const InspectedBody kind = app::body_of(view, position);
  return {kind, kind == InspectedBody::department && !is("政府部门") && !is("区政府办公室")};
}

PaperContent content_of(const PaperScene& scene, std::uint32_t unit) {
  const View& view = scene.view();
  const Body body = inspected(view, unit);
  const SelfInspection found = inspect(scene, unit, body.kind);
  const std::vector<report::PaperRow> rows = all_rows(found);
  std::vector<const report::PaperRow*> listed;
  for (const report::PaperRow& row : rows) listed.push_back(&row);

  PaperContent content;
  if (unit != core::kNone) content.unit = core::unit_name(view.facts, unit, view.as_of);
  if (found.proposed > 0) content.draft_mark = "拟列稿";
  set_counts(content.data, found.total);
  const std::uint32_t head = district_government(view);
  const std::string government = head == core::kNone ? std::string() : core::unit_name(view.facts, head, view.as_of);
  TemplateList items;
  for (const ItemFindings& item : found.items) items.push_back(scope_of(item, unit != core::kNone));
  content.data.set("自查对象", content.unit.empty() ? view.facts.ledger.name : content.unit)
      .set("报告单位", content.unit.empty() ? government : content.unit)
      .set("依照条文", std::string(body.kind == InspectedBody::government ? "第八条" : "第九条"))
      .set("参照", body.by_analogy)
      .set("单位数", static_cast<std::int64_t>(found.units.size()))
      .set("问题数", static_cast<std::int64_t>(rows.size()))
      .set("按严重程度", severity_counts(listed))
      .set("一票否决数", std::ranges::count(rows, core::TaskSeverity::veto, &report::PaperRow::severity))
      .set("未认定数", std::int64_t{found.proposed})
      .set("待销号数", std::int64_t{found.to_be_closed})
      .set("外来问题数", static_cast<std::int64_t>(found.from_outside.size()))
      .set("待核依据数", std::int64_t{found.unverified})
      .set("条目", std::move(items))
      .set("情况表", std::vector<report::Block>{counts_table(found)})
      .set("灯阵图", light_blocks(found, view))
      .set("问题表", problem_blocks(found))
      .set("依据全称", report::basis_legend(rows));
  return content;
}

// Of the whole district, of the unit asked for, or of each that owes anything.
std::vector<PaperContent> contents(const PaperScene& scene, Diagnostics&) {
  if (!scene.request.by_unit && scene.question.unit.empty()) return {content_of(scene, core::kNone)};
  std::vector<PaperContent> papers;
  for (const std::uint32_t unit : units_asked_for(scene)) {
    PaperContent content = content_of(scene, unit);
    const auto* owed = std::get_if<std::int64_t>(content.data.find("应办数"));
    const bool is_asked_for = !scene.question.unit.empty();
    if (is_asked_for || *owed > 0) papers.push_back(std::move(content));
  }
  return papers;
}

report::TemplateWords item_words() {
  report::TemplateWords words{{"条款", "article", WordKind::text, "第八条第（三）项", {}},
                              {"条目", "title", WordKind::text, "督察的内容", {}},
                              {"要求", "asks", WordKind::text, "看什么", {}},
                              {"清单", "checklists", WordKind::text, "由哪些清单检查，各多少项；没有清单的没有", {}},
                              {"清单以外", "beyond", WordKind::text, "没有清单可查、要由起草人写的", {}},
                              {"数据", "figures", WordKind::text, "各项比率和分子、分母", {}},
                              {"问题数", "problems", WordKind::number, "", {}},
                              {"主要问题",
                               "main_problems",
                               WordKind::list,
                               "最重的三个，全部在问题表里",
                               {{"编号", "number", WordKind::text, "", {}},
                                {"责任单位", "responsible", WordKind::text, "问题表述里没有写到的才有", {}},
                                {"问题表述", "statement", WordKind::text, "", {}},
                                {"依据", "basis", WordKind::text, "简称", {}},
                                {"严重程度", "severity", WordKind::text, "", {}}}},
                              {"其余问题", "has_more", WordKind::choice, "还有没有列出的", {}}};
  const report::TemplateWords counts = count_words();
  words.insert(words.end(), counts.begin(), counts.end());
  return words;
}

report::TemplateWords paper_words() {
  report::TemplateWords words{
      {"自查对象", "body", WordKind::text, "区县，或--unit写的单位", {}},
      {"报告单位", "reporter", WordKind::text, "区政府，或--unit写的单位；台账里没有的没有", {}},
      {"依照条文", "article", WordKind::text, "第八条（政府）、第九条（部门）", {}},
      {"参照", "by_analogy", WordKind::choice, "街道等两条都没有写到的单位", {}},
      {"单位数", "units", WordKind::number, "有应办事项的单位", {}}};
  const report::TemplateWords counts = count_words();
  words.insert(words.end(), counts.begin(), counts.end());
  const report::TemplateWords rest{
      {"问题数", "problem_count", WordKind::number, "还没有整改好的", {}},
      {"按严重程度", "by_severity", WordKind::text, "一票否决1个、重要2个", {}},
      {"一票否决数", "veto", WordKind::number, "", {}},
      {"未认定数", "proposed", WordKind::number, "问题数里拟列、还没有认定的", {}},
      {"待销号数", "to_be_closed", WordKind::number, "已补齐、等着销号，不在问题数里", {}},
      {"外来问题数", "from_outside", WordKind::number, "督察反馈、群众反映等", {}},
      {"待核依据数", "unverified", WordKind::number, "清单里没有核对过的依据", {}},
      {"条目", "items", WordKind::list, "按条文的顺序", item_words()},
      {"情况表", "counts", WordKind::table, "每项应办多少、落实多少", {}},
      {"灯阵图", "lights", WordKind::picture, "各单位各项的灯；只有一个单位的没有", {}},
      {"问题表", "all_problems", WordKind::table, "全部问题，几个单位的同一种并成一行", {}},
      {"依据全称", "basis_names", WordKind::text, "简称各指什么", {}}};
  words.insert(words.end(), rest.begin(), rest.end());
  return words;
}

}  // namespace

PaperKind self_inspection_paper() {
  PaperKind kind;
  kind.id = "self-inspection";
  kind.title = "自查报告";
  kind.help = "自查报告：按督察工作规定第八条、第九条的各项，应办、已落实、问题和依据";
  kind.formats = {"docx", "html", "md", "json"};
  kind.for_units = ForUnits::on_request;
  kind.words = paper_words();
  kind.details =
      "全区的和乡镇的按第八条（政府）排，一个部门的按第九条排。没有认定的问题也在上面，标明“拟列稿”；没有清单可查的照实"
      "写明";
  kind.contents = contents;
  return kind;
}

}  // namespace fazhi::app
