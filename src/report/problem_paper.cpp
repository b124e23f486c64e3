#include "report/problem_paper.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/text.h"
#include "report/numbering.h"
#include "report/official_quotes.h"
#include "report/problem_table.h"

namespace fazhi::report {
namespace {

const char* noun(const ProblemPaper& paper) { return paper.public_only ? "事项" : "问题"; }

const char* kind_of_paper(const ProblemPaper& paper) {
  return paper.public_only ? "公开资料评议清单" : "法治建设问题清单";
}

std::size_t count_units(const ProblemPaper& paper) {
  std::set<std::string_view> units;
  for (const PaperRow& row : paper.rows) units.insert(row.unit);
  return units.size();
}

std::string by_severity(const ProblemPaper& paper) {
  std::vector<std::string> parts;
  for (const auto severity : {core::TaskSeverity::veto, core::TaskSeverity::major, core::TaskSeverity::minor}) {
    const auto count = std::ranges::count(paper.rows, severity, &PaperRow::severity);
    if (count > 0) parts.push_back(fmt::format("{}{}个", severity_text(severity), count));
  }
  return join(parts, "、");
}

// What others found is under its source where nobody gave it an area.
bool is_from_outside(const PaperRow& row) { return !row.area.empty() && row.area == row.source; }

// 督察反馈3个、巡察1个没有分领域; empty: every one has an area.
std::string by_source(const ProblemPaper& paper) {
  std::vector<std::pair<std::string, int>> sources;
  for (const PaperRow& row : paper.rows) {
    if (!is_from_outside(row)) continue;
    const auto known = std::ranges::find(sources, row.source, &std::pair<std::string, int>::first);
    ++(known == sources.end() ? sources.emplace_back(row.source, 0) : *known).second;
  }
  std::vector<std::string> parts;
  for (const auto& [source, count] : sources) parts.push_back(fmt::format("{}{}个", source, count));
  return parts.empty() ? std::string() : join(parts, "、") + "没有分领域";
}

// A name among others that 、 divides.
std::string name_in_list(const std::string& name) {
  return name.find("、") == std::string::npos ? name : "「" + name + "」";
}

// 按领域分：政务公开4个、…; of many areas the five with most, since the table below has them all.
std::string by_area(const ProblemPaper& paper) {
  constexpr std::size_t kMostAreas = 6;
  ProblemPaper inside = paper;
  std::erase_if(inside.rows, is_from_outside);
  std::vector<Row> rows = problem_summary(inside).rows;
  rows.pop_back();  // 合计
  const std::string others = by_source(paper);
  if (rows.empty()) return others;
  const std::size_t areas = rows.size();
  if (areas > kMostAreas) {
    const auto number = [](const Row& row) { return std::get<std::int64_t>(row.back()); };
    std::ranges::stable_sort(rows, std::ranges::greater{}, number);
    rows.resize(kMostAreas - 1);
  }
  std::vector<std::string> parts;
  for (const Row& row : rows)
    parts.push_back(fmt::format("{}{}个", name_in_list(cell_text(row.front())), cell_text(row.back())));
  std::string list = join(parts, "、");
  if (!others.empty()) list += "；" + others;
  return areas > kMostAreas ? fmt::format("涉及{}个领域，较多的是{}", areas, list) : "按领域分：" + list;
}

// 其中新增3个、反弹1个，屡犯2个
std::string by_mark(const ProblemPaper& paper) {
  std::vector<std::string> parts;
  for (const auto mark : {core::ProblemMark::fresh, core::ProblemMark::persisting, core::ProblemMark::relapsed,
                          core::ProblemMark::cured}) {
    const auto count = std::ranges::count(paper.rows, std::optional(mark), &PaperRow::mark);
    if (count > 0) parts.push_back(fmt::format("{}{}个", mark_text(mark), count));
  }
  const auto repeated = std::ranges::count(paper.rows, true, &PaperRow::repeated);
  if (repeated > 0) parts.push_back(fmt::format("屡犯{}个", repeated));
  return join(parts, "、");
}

std::string overview(const ProblemPaper& paper) {
  const std::string day = format_date_chinese(paper.as_of);
  const std::string whose = paper.only_unit.empty() ? paper.district : paper.only_unit;
  if (paper.rows.empty()) return fmt::format("截至{}，{}没有列入清单的{}。", day, whose, noun(paper));
  std::string text = fmt::format("截至{}，{}{}列入清单的{}共{}个", day, whose, paper.draft ? "拟" : "", noun(paper),
                                 paper.rows.size());
  if (paper.only_unit.empty())
    text += fmt::format("，涉及{}{}家", paper.public_only ? "单位" : "责任单位", count_units(paper));
  text += fmt::format("。按严重程度分：{}。{}。", by_severity(paper), by_area(paper));
  const std::string marks = paper.public_only ? "" : by_mark(paper);
  if (!marks.empty()) text += fmt::format("与以往相比：{}。", marks);
  return text;
}

std::vector<std::string> remarks(const ProblemPaper& paper) {
  if (paper.public_only)
    return {"本清单只依据公开发布的资料，由程序按登记的事实和日期计算得出。",
            "写明“公开资料中未见”的，只说明在所列资料中没有看到相应内容，不表示没有开展该项工作。"};
  std::vector<std::string> texts = {
      "清单由台账按已登记的佐证材料、日期和条款计算得出，每一行的事实与计算可据台账状态号复核。",
      "写明“台账中未见”的，指截至上述日期台账没有登记相应材料，不等于没有开展该项工作；补交材料并经审核后，结论随之更"
      "新。",
      "责任单位对所列问题有异议的，可以提交佐证材料或者书面说明。"};
  const auto is_suggested = [](const PaperRow& row) { return row.measures.starts_with("（建议）"); };
  if (std::ranges::any_of(paper.rows, is_suggested))
    texts.emplace_back("整改措施前面写（建议）的，是清单按条款提的，还没有人定；定了以后以定的为准。");
  if (paper.draft) texts.emplace_back("本稿为拟列稿，各项问题尚未认定，仅供核对。");
  return texts;
}

void add_section(std::vector<Block>& blocks, int& number, const std::string& title) {
  blocks.push_back(Heading{1, heading_label(1, ++number) + title});
}

SignatureBlock signature(const ProblemPaper& paper) {
  const std::string signer = !paper.only_unit.empty() ? paper.only_unit : paper.issuer;
  const std::string seal = signer.empty() ? "单位（盖章）：＿＿＿＿＿＿＿＿" : signer + "（盖章）";
  return {{"主要负责人（签字）：＿＿＿＿＿＿", seal}, paper.draft ? std::nullopt : paper.issued_on};
}

Document frame(const ProblemPaper& paper) {
  Document document;
  document.title = paper.district + kind_of_paper(paper);
  document.subtitle = "（截至" + format_date_chinese(paper.as_of);
  if (paper.handled_until) document.subtitle += "；问题办理情况登记至" + format_date_chinese(*paper.handled_until);
  document.subtitle += "）";
  if (!paper.only_unit.empty()) document.subtitle = paper.only_unit + "\n" + document.subtitle;
  document.issuer = paper.issuer;
  document.date = paper.issued_on ? *paper.issued_on : paper.as_of;
  document.state_line = paper.state_line;
  document.demo = paper.demo;
  if (paper.draft) document.draft_mark = "拟列稿";
  return document;
}

Section annex(const ProblemPaper& paper, ListForm form) {
  Section section{true, {Paragraph{"附件", ParagraphStyle::annex}}};
  if (form == ListForm::complete) {
    section.blocks.emplace_back(problem_table(paper));
    return section;
  }
  section.blocks.emplace_back(printed_table(paper));
  if (std::string legend = basis_legend(paper.rows); !legend.empty())
    section.blocks.emplace_back(Paragraph{std::move(legend), ParagraphStyle::note});
  return section;
}

// Of one area there is nothing to compare.
std::vector<Block> summary_with_chart(const ProblemPaper& paper) {
  Table summary = problem_summary(paper);
  const std::size_t areas = summary.rows.size() - 1;  // without 合计
  Chart chart{.kind = ChartKind::stacked_bars,
              .title = fmt::format("各领域{}数（个）", noun(paper)),
              .table = summary.name,
              .category = "area",
              .values = {"veto", "major", "minor"},
              .rows = areas};
  std::vector<Block> blocks{std::move(summary)};
  if (areas > 1) blocks.emplace_back(std::move(chart));
  return blocks;
}

}  // namespace

std::string problem_title(const ProblemPaper& paper) {
  return paper.district + kind_of_paper(paper) + (paper.only_unit.empty() ? "" : "（" + paper.only_unit + "）");
}

Document problem_document(const ProblemPaper& paper, ListForm form) {
  Document document = frame(paper);
  int number = 0;
  Section memo;
  add_section(memo.blocks, number, "总体情况");
  memo.blocks.push_back(Paragraph{overview(paper)});
  Table summary = problem_summary(paper);
  if (summary.rows.size() > 2) memo.blocks.push_back(std::move(summary));  // of one area the text has said all
  add_section(memo.blocks, number, "有关说明");
  int item = 0;
  for (const std::string& text : remarks(paper)) memo.blocks.push_back(Paragraph{heading_label(3, ++item) + text});
  if (!paper.rows.empty())
    memo.blocks.push_back(Paragraph{"附件：" + problem_table(paper).name, ParagraphStyle::annex_note});
  if (!paper.public_only) memo.blocks.push_back(signature(paper));
  document.sections.push_back(std::move(memo));
  if (!paper.rows.empty()) document.sections.push_back(annex(paper, form));
  return with_official_quotes(std::move(document));
}

Document problem_workbook(const ProblemPaper& paper) {
  Document document = frame(paper);
  document.sections.push_back({true, {Paragraph{overview(paper)}, problem_table(paper)}});
  if (!paper.rows.empty()) document.sections.push_back({true, summary_with_chart(paper)});
  return with_official_quotes(std::move(document));
}

std::vector<ProblemPaper> split_by_unit(const ProblemPaper& paper) {
  std::vector<ProblemPaper> papers;
  std::vector<PaperRow> rows = sorted_rows(paper.rows);
  std::ranges::stable_sort(rows, [](const PaperRow& a, const PaperRow& b) {
    return std::tie(a.unit_rank, a.unit) < std::tie(b.unit_rank, b.unit);
  });
  for (PaperRow& row : rows) {
    if (papers.empty() || papers.back().only_unit != row.unit) {
      ProblemPaper own = paper;
      own.rows.clear();
      own.only_unit = row.unit;
      own.grouping = Grouping::none;
      papers.push_back(std::move(own));
    }
    papers.back().rows.push_back(std::move(row));
  }
  return papers;
}

}  // namespace fazhi::report
