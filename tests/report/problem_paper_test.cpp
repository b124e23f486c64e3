#include "report/problem_paper.h"

#include <nlohmann/json.hpp>

#include "archive.h"
#include "catch.h"
#include "report/docx_writer.h"
#include "report/markdown_writer.h"
#include "report/problem_table.h"
#include "report/xlsx_writer.h"
#include "sample_paper.h"

using namespace fazhi;
using namespace fazhi::report;

namespace {

std::vector<std::string> column(const Table& table, std::size_t index) {
  std::vector<std::string> texts;
  for (const Row& row : table.rows) texts.push_back(cell_text(row.at(index)));
  return texts;
}

std::string overview_of(const ProblemPaper& paper) {
  return std::get<Paragraph>(problem_document(paper).sections.at(0).blocks.at(1)).text;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("the paper is as approved") {
  sample::check_approved("problems.md", to_markdown(problem_document(sample::small_paper())));
  sample::check_approved("problems.json", problem_json(sample::small_paper()));
}

TEST_CASE("the proposed, the grouped and the public paper are as approved") {
  ProblemPaper draft = sample::small_paper();
  draft.draft = true;
  draft.grouping = Grouping::task;
  sample::check_approved("problems-draft-by-task.md", to_markdown(problem_document(draft)));
  ProblemPaper published = sample::small_paper();
  published.public_only = true;
  sample::check_approved("problems-public.md", to_markdown(problem_document(published)));
}

TEST_CASE("rows are sorted by severity, area and unit, and numbered in that order") {
  const Table table = problem_table(sample::small_paper());
  CHECK(column(table, 0) == Texts{"1", "2", "3", "4"});
  CHECK(column(table, 7) == Texts{"一票否决", "重要", "一般", "一般"});
  CHECK(column(table, 1) == Texts{"2026-002", "2026-001", "2026-003", "2026-004"});
}

TEST_CASE("columns of running text get their width by what stands in them, empty ones give theirs") {
  const auto weight_of = [](const ProblemPaper& paper, std::size_t index) {
    return problem_table(paper).columns.at(index).weight;
  };
  const auto total = [](const ProblemPaper& paper) {
    double sum = 0;
    for (const Column& column : problem_table(paper).columns) sum += column.weight;
    return sum;
  };
  const ProblemPaper plain = sample::small_paper();
  ProblemPaper wordy = plain;
  for (PaperRow& row : wordy.rows) {
    row.basis += row.basis + row.basis;
    row.supporting.clear();
  }
  CHECK(weight_of(wordy, 5) > weight_of(plain, 5) + 4);
  CHECK(weight_of(wordy, 6) < weight_of(plain, 6));
  CHECK(weight_of(wordy, 3) == Approx(2.3));
  CHECK(total(wordy) == Approx(total(plain)));
}

TEST_CASE("a row placed by hand comes first") {
  ProblemPaper paper = sample::small_paper();
  paper.rows[2].position = 1;
  paper.rows[0].position = 2;
  CHECK(column(problem_table(paper), 1) == Texts{"2026-004", "2026-003", "2026-002", "2026-001"});
}

TEST_CASE("the opening counts by severity, area and what changed") {
  CHECK(overview_of(sample::small_paper()) ==
        "截至2026年9月30日，示例区列入清单的问题共4个，涉及责任单位3家。按严重程度分：一票否决1个、重要1个、一般2个。"
        "按领域分：重大行政决策程序2个、政务公开2个。与以往相比：新增1个、持续2个、反弹1个、屡犯1个。");
}

TEST_CASE("of many areas the opening tells the five with most problems") {
  ProblemPaper paper = sample::small_paper();
  const PaperRow row = paper.rows.front();
  paper.rows.clear();
  for (const auto& [area, times] : std::vector<std::pair<const char*, int>>{
           {"甲", 6}, {"乙", 4}, {"丙", 1}, {"丁", 2}, {"戊", 3}, {"己", 5}, {"庚", 1}}) {
    paper.rows.insert(paper.rows.end(), static_cast<std::size_t>(times), row);
    for (int i = 1; i <= times; ++i) paper.rows[paper.rows.size() - static_cast<std::size_t>(i)].area = area;
  }
  CHECK(overview_of(paper).find("涉及7个领域，较多的是甲6个、己5个、乙4个、戊3个、丁2个。") != std::string::npos);
}

TEST_CASE("an empty list is a paper that says so, without an annex") {
  ProblemPaper paper = sample::small_paper();
  paper.rows.clear();
  CHECK(overview_of(paper) == "截至2026年9月30日，示例区没有列入清单的问题。");
  CHECK(problem_document(paper).sections.size() == 1);
  CHECK(tables_of(problem_workbook(paper)).size() == 1);
  CHECK_NOTHROW(to_docx(problem_document(paper, ListForm::printed)));
  CHECK_NOTHROW(to_xlsx(problem_workbook(paper)));
}

TEST_CASE("by task, units with the same fault share a row that lists them") {
  ProblemPaper paper = sample::small_paper();
  paper.grouping = Grouping::task;
  const Table table = problem_table(paper);
  REQUIRE(table.rows.size() == 3);
  const Row& row = table.rows.back();
  CHECK(cell_text(row[1]) == "2026-003等2项");
  CHECK(cell_text(row[2]) == "下列2家单位");
  CHECK(cell_text(row[4]) ==
        "下列2家单位截至2026年9月30日，台账中未见2025年政府信息公开工作年度报告：区教育局（2026-003）、区体育局（2026-"
        "004）。");
  CHECK(cell_text(row[6]) == "应于2026-01-31前报送并公布；已逾期242日。");
  CHECK(cell_text(row[10]) == "2026-10-31");
  CHECK(cell_text(row[13]) == "整改中");
}

TEST_CASE("by task, what differs from unit to unit is told unit by unit") {
  ProblemPaper paper = sample::small_paper();
  paper.grouping = Grouping::task;
  paper.rows[2].statement = "2025年政府信息公开工作年度报告于2026-02-03公布，逾期3日。";
  paper.rows[2].facts = "应于2026-01-31前公布。";
  paper.rows[2].time_limit = make_date(2026, 12, 31);
  paper.rows[2].leader = "赵三";
  paper.rows[2].state = "已认定";
  const Row row = problem_table(paper).rows.back();
  CHECK(cell_text(row[4]) ==
        "下列2家单位「信息公开年度报告」共2个问题：\n区教育局（2026-"
        "003）：截至2026年9月30日，台账中未见2025年政府信息公开工作年度报告；\n"
        "区体育局（2026-004）：2025年政府信息公开工作年度报告于2026-02-03公布，逾期3日。");
  CHECK(
      cell_text(row[6]) ==
      "区教育局（2026-003）：应于2026-01-31前报送并公布；已逾期242日；\n区体育局（2026-004）：应于2026-01-31前公布。");
  CHECK(cell_text(row[10]) == "2026-10-31至2026-12-31");
  CHECK(cell_text(row[11]) == "章一、赵三");
  CHECK(cell_text(row[13]) == "整改中1、已认定1");
}

TEST_CASE("by task, a row of many units refers to the units' own papers for what differs") {
  ProblemPaper paper = sample::large_paper(90);
  paper.grouping = Grouping::task;
  const Table table = problem_table(paper);
  REQUIRE(table.rows.size() == 2);
  CHECK(cell_text(table.rows[0][2]) == "下列30家单位");
  CHECK(cell_text(table.rows[0][6]) == "各单位的事实与计算见分单位清单。");
}

TEST_CASE("split by unit, each unit gets its own rows and signs them itself") {
  ProblemPaper paper = sample::small_paper();
  paper.grouping = Grouping::task;
  const std::vector<ProblemPaper> papers = split_by_unit(paper);
  REQUIRE(papers.size() == 3);
  CHECK(papers[0].only_unit == "区教育局");
  CHECK(column(problem_table(papers[0]), 1) == Texts{"2026-002", "2026-003"});
  CHECK(problem_title(papers[0]) == "示例区法治建设问题清单（区教育局）");
  const auto signature = std::get<SignatureBlock>(problem_document(papers[1]).sections[0].blocks.back());
  CHECK(signature.lines == Texts{"主要负责人（签字）：＿＿＿＿＿＿", "区住房建设委（盖章）"});
  CHECK(overview_of(papers[2]).starts_with("截至2026年9月30日，区体育局列入清单的问题共1个。按严重程度分："));
}

TEST_CASE("a unit's name has a line of its own under the title") {
  const Document document = problem_document(split_by_unit(sample::small_paper())[0]);
  CHECK(document.title == "示例区法治建设问题清单");
  CHECK(document.subtitle == "区教育局\n（截至2026年9月30日）");
}

TEST_CASE("on a printed page, empty columns and those that never differ take no room") {
  ProblemPaper paper = sample::small_paper();
  for (PaperRow& row : paper.rows) {
    row.time_limit.reset();
    row.supporting.clear();
    row.state = "已认定";
    row.basis_short = "第711号令第四十九条";
    row.basis_names = {"第711号令即《政府信息公开条例》"};
  }
  const Table table = printed_table(paper);
  Texts keys;
  for (const Column& column : table.columns) keys.push_back(column.key);
  CHECK(keys == Texts{"seq", "number", "unit", "statement", "basis", "facts", "severity", "measures", "state"});
  CHECK(table.name == "问题清单明细（来源：自查；责任领导：章一；责任人：李二；状态：已认定）");
  CHECK(table.columns.back().title == "变化");
  CHECK(column(table, 8) == Texts{"反弹、屡犯", "新增", "", ""});
  CHECK(column(table, 4)[0] == "第711号令第四十九条");
  CHECK(total_weight(table) == Approx(total_weight(problem_table(paper))));
  CHECK(basis_legend(paper.rows) == "依据全称：第711号令即《政府信息公开条例》。");
  // What spreadsheets and programs read on keeps its columns.
  CHECK(problem_table(paper).columns.size() == 14);
}

TEST_CASE("a draft says so, claims nothing is confirmed and is not dated") {
  ProblemPaper paper = sample::small_paper();
  paper.draft = true;
  const Document document = problem_document(paper);
  CHECK(document.draft_mark == "拟列稿");
  CHECK(overview_of(paper).starts_with("截至2026年9月30日，示例区拟列入清单的问题共4个"));
  CHECK_FALSE(std::get<SignatureBlock>(document.sections[0].blocks.back()).date);
}

TEST_CASE("a paper about published reports calls nothing a problem and orders nothing") {
  ProblemPaper paper = sample::small_paper();
  paper.public_only = true;
  for (PaperRow& row : paper.rows) row.statement = "公开资料中未见年度报告。";
  const std::string text = to_markdown(problem_document(paper));
  CHECK(text.find("问题") == std::string::npos);
  CHECK(text.find("整改") == std::string::npos);
  CHECK(text.find("盖章") == std::string::npos);
  CHECK(problem_table(paper).columns.size() == 9);
  for (const Row& row : problem_table(paper).rows) CHECK(row.size() == 9);
}

TEST_CASE("programs get every row with its key, area, rule and mark") {
  ProblemPaper paper = sample::small_paper();
  paper.grouping = Grouping::task;
  const nlohmann::json json = nlohmann::json::parse(problem_json(paper));
  REQUIRE(json["problems"].size() == 4);
  CHECK(json["problems"][0]["mark"] == "relapsed");
  CHECK(json["problems"][0]["repeated"] == true);
  CHECK(json["problems"][1]["supporting"] == nlohmann::json({"区城管委", "区财政局"}));
  CHECK(json["problems"][2]["rule"] == "openness/annual!due");
  CHECK(json["unit"].is_null());
}

TEST_CASE("five thousand rows are a Word file and a workbook with five thousand rows") {
  const ProblemPaper paper = sample::large_paper(5000);
  const sample::Archive docx = sample::unzip(to_docx(problem_document(paper, ListForm::printed)));
  CHECK(sample::parse(docx, "word/document.xml").select_nodes("//w:tbl[last()]/w:tr").size() == 1 + 5000);
  const sample::Archive xlsx = sample::unzip(to_xlsx(problem_workbook(paper)));
  CHECK(sample::parse(xlsx, "xl/worksheets/sheet1.xml").select_nodes("//row").size() == 5000 + 5);
}
