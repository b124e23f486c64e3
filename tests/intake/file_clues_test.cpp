#include "intake/file_clues.h"

#include "catch.h"
#include "intake/document_number.h"
#include "intake/written_day.h"

namespace fazhi::intake {

namespace {

std::string value_of(const Clues& clues, ClueOf of) {
  const Clue* clue = best(clues, of);
  return clue == nullptr ? "" : clue->value;
}

Sureness sureness_of(const Clues& clues, ClueOf of) {
  const Clue* clue = best(clues, of);
  REQUIRE(clue != nullptr);
  return clue->sure;
}

std::string issuer_of(std::string_view text) { return value_of(clues_of_text(text), ClueOf::issuer); }
std::string day_of_text(std::string_view text) { return value_of(clues_of_text(text), ClueOf::formed_on); }
std::string title_of_text(std::string_view text) { return value_of(clues_of_text(text), ClueOf::title); }
std::string number_of_text(std::string_view text) { return value_of(clues_of_text(text), ClueOf::number); }

}  // namespace

TEST_CASE("Names of files give number, day, period and title") {
  struct Name {
    const char* path;
    const char* number;
    const char* day;
    const char* covers;
    const char* title;
  };
  const std::vector<Name> table{
      {"2026-03-12_静政办发〔2026〕12号_征求意见公告.pdf", "静政办发〔2026〕12号", "2026-03-12", "", "征求意见公告"},
      {"20260312 关于调整停车收费的请示.docx", "", "2026-03-12", "", "关于调整停车收费的请示"},
      {"（2026.3.12）会议纪要[2026]5号.pdf", "会议纪要〔2026〕5号", "2026-03-12", "", ""},
      {"2026年3月12日 常务会议纪要.pdf", "", "2026-03-12", "", "常务会议纪要"},
      {"二〇二六年三月十二日 会议记录.docx", "", "2026-03-12", "", "会议记录"},
      {"2026_3_12会议记录.docx", "", "2026-03-12", "", "会议记录"},
      {"会议记录-2026.03.12.docx", "", "2026-03-12", "", "会议记录"},
      {"会议记录20260312.pdf", "", "2026-03-12", "", "会议记录"},
      {"【20260312】合法性审查意见书（盖章版）.pdf", "", "2026-03-12", "", "合法性审查意见书"},
      {"２０２６年３月１２日听证笔录.txt", "", "2026-03-12", "", "听证笔录"},
      {"静政办发[2026]12号.pdf", "静政办发〔2026〕12号", "", "", ""},
      {"静政办发（2026）12号 关于印发工作要点的通知.pdf", "静政办发〔2026〕12号", "", "", "关于印发工作要点的通知"},
      {"静政办发【2026】12号关于印发工作要点的通知.pdf", "静政办发〔2026〕12号", "", "", "关于印发工作要点的通知"},
      {"静政办发〔2026〕第12号.pdf", "静政办发〔2026〕第12号", "", "", ""},
      {"静政办发[2026]12 通知.pdf", "静政办发〔2026〕12号", "", "", ""},
      {"关于印发工作要点的通知（静政办发〔2026〕12号）.pdf", "静政办发〔2026〕12号", "", "", "关于印发工作要点的通知"},
      {"关于转发静政办发〔2026〕12号的通知.pdf", "", "", "", "关于转发静政办发〔2026〕12号的通知"},
      {"关于贯彻落实国办发〔2024〕5号文件的报告.pdf", "", "", "", "关于贯彻落实国办发〔2024〕5号文件的报告"},
      {"示例区人民政府令第5号.pdf", "示例区人民政府令第5号", "", "", ""},
      {"示例区公告2026年第5号.pdf", "示例区公告2026年第5号", "", "", ""},
      {"（2026）示01行初12号 行政判决书.pdf", "（2026）示01行初12号", "", "", "行政判决书"},
      {"2026年度法治政府建设情况报告.docx", "", "", "2026", "2026年度法治政府建设情况报告"},
      {"2026年上半年信访统计表.xlsx", "", "", "2026H1", "2026年上半年信访统计表"},
      {"2026年第三季度工单统计表.xlsx", "", "", "2026Q3", "2026年第三季度工单统计表"},
      {"2026年三季度工单统计表.xlsx", "", "", "2026Q3", "2026年三季度工单统计表"},
      {"2026Q3工单统计表.xlsx", "", "", "2026Q3", "2026Q3工单统计表"},
      {"2026年9月工单统计表.xlsx", "", "", "2026-09", "2026年9月工单统计表"},
      {"工单统计表2026-09.xlsx", "", "", "2026-09", "工单统计表2026-09"},
      {"260312会议记录.pdf", "", "2026-03-12", "", "会议记录"},
      {"01-征求意见公告.pdf", "", "", "", "征求意见公告"},
      {"1.征求意见公告(2).pdf", "", "", "", "征求意见公告"},
      {"3、征求意见公告 - 副本.pdf", "", "", "", "征求意见公告"},
      {"2026年/3月12日 座谈会记录.docx", "", "2026-03-12", "2026", "座谈会记录"},
      {"2026/3月12日座谈会记录.docx", "", "2026-03-12", "", "座谈会记录"},
      {"区教育局/2026年3月12日/记录表.docx", "", "2026-03-12", "", "记录表"},
      {"《公共停车设施专项规划》决策草案.docx", "", "", "", "《公共停车设施专项规划》决策草案"},
      {"jc-0001-决策过程记录和归档制度.docx", "", "", "", "jc-0001-决策过程记录和归档制度"},
      // names that say nothing, or seem to
      {"扫描0001.pdf", "", "", "", ""},
      {"IMG_20260312_101500.jpg", "", "2026-03-12", "", ""},
      {"新建 Microsoft Word 文档.docx", "", "", "", "新建 Microsoft Word 文档"},
      {"1.pdf", "", "", "", ""},
      {"20261345 统计.pdf", "", "", "", ""},
      {"2026-02-30 记录表.pdf", "", "", "", "2026-02-30 记录表"},
      {"12020260312345会议记录.pdf", "", "", "", "12020260312345会议记录"},
      {"电话02012345678登记表.pdf", "", "", "", "电话02012345678登记表"},
      {"1234-05-06会议记录.pdf", "", "", "", "1234-05-06会议记录"},
      {"第12号楼改造方案.docx", "", "", "", "第12号楼改造方案"},
      {"(2026)12.pdf", "", "", "", ""},
      {"〔2026〕12号.pdf", "〔2026〕12号", "", "", ""},
      {"", "", "", "", ""},
      {"...", "", "", "", ""},
      {"会议纪要2026.3", "", "", "", "会议纪要2026.3"},
  };
  for (const Name& name : table) {
    INFO(name.path);
    const Clues clues = clues_of_path(name.path);
    CHECK(value_of(clues, ClueOf::number) == name.number);
    CHECK(value_of(clues, ClueOf::formed_on) == name.day);
    CHECK(value_of(clues, ClueOf::covers) == name.covers);
    CHECK(value_of(clues, ClueOf::title) == name.title);
  }
}

TEST_CASE("How sure a name makes follows from what stands in it") {
  CHECK(sureness_of(clues_of_path("静政办发〔2026〕12号.pdf"), ClueOf::number) == Sureness::certain);
  CHECK(sureness_of(clues_of_path("〔2026〕12号.pdf"), ClueOf::number) == Sureness::guess);
  CHECK(sureness_of(clues_of_path("2026-03-12 会议记录.pdf"), ClueOf::formed_on) == Sureness::likely);
  CHECK(sureness_of(clues_of_path("2026-03-12至2026-03-15 记录.pdf"), ClueOf::formed_on) == Sureness::guess);
  CHECK(sureness_of(clues_of_path("260312会议记录.pdf"), ClueOf::formed_on) == Sureness::guess);
  CHECK(sureness_of(clues_of_path("2026年度报告.pdf"), ClueOf::covers) == Sureness::likely);
  CHECK(sureness_of(clues_of_path("2026年报告.pdf"), ClueOf::covers) == Sureness::guess);
  CHECK(in_words(Sureness::likely) == "较有把握");
}

TEST_CASE("A notice gives number, issuer, title and day, each with its place") {
  const Clues clues = clues_of_text(
      "000012\n机密文件之外\n示 例 区 人 民 政 府 办 公 室 文 件\n\n示政办发〔2026〕12号\n\n"
      "示例区人民政府办公室关于印发\n2026年法治政府建设工作要点的通知\n\n各街道办事处，各部门：\n"
      "　　根据国办发〔2024〕5号文件和2025年12月1日会议精神，现印发给你们。\n"
      "　　附件：1.工作要点\n\n示例区人民政府办公室\n2026年3月12日\n\n附件1\n工作要点\n2026年5月1日\n"
      "抄送：区委办公室。\n示例区人民政府办公室  2026年3月13日印发\n");
  CHECK(value_of(clues, ClueOf::number) == "示政办发〔2026〕12号");
  CHECK(sureness_of(clues, ClueOf::number) == Sureness::certain);
  CHECK(value_of(clues, ClueOf::issuer) == "示例区人民政府办公室");
  CHECK(value_of(clues, ClueOf::title) == "示例区人民政府办公室关于印发2026年法治政府建设工作要点的通知");
  CHECK(sureness_of(clues, ClueOf::title) == Sureness::certain);
  CHECK(value_of(clues, ClueOf::formed_on) == "2026-03-12");
  CHECK(sureness_of(clues, ClueOf::formed_on) == Sureness::certain);
  CHECK(best(clues, ClueOf::formed_on)->why == "落款的成文日期");
  CHECK(value_of(clues, ClueOf::covers) == "2026");
}

TEST_CASE("The day of a paper is the one at its end, not one that it speaks of") {
  struct Text {
    const char* text;
    const char* day;
  };
  const std::vector<Text> table{
      {"关于报送情况的报告\n2025年12月1日召开会议。\n示例区教育局\n2026年3月12日\n", "2026-03-12"},
      {"关于报送情况的报告\n内容。\n示例区教育局\n二〇二六年三月十二日\n", "2026-03-12"},
      {"关于报送情况的报告\n内容。\n示例区教育局\n二○二六年三月十二日\n", "2026-03-12"},
      {"关于报送情况的报告\n内容。\n示例区教育局\n2026 年 3 月 12 日（印章）\n", "2026-03-12"},
      {"关于报送情况的报告\n内容。\n示例区教育局2026年3月12日\n", "2026-03-12"},
      {"关于报送情况的报告\n内容。\n示例区教育局\n２０２６年３月１２日\n", "2026-03-12"},
      {"关于报送情况的报告\n（2026年3月12日）\n内容一。\n内容二。\n内容三。\n", "2026-03-12"},
      {"会议记录\n时间：2026年3月12日上午9时\n地点：第一会议室\n内容。\n", "2026-03-12"},
      {"会议记录\n时 间：2026年3月12日\n内容。\n", "2026-03-12"},
      {"统计表\n填报日期：2026年3月12日\n", "2026-03-12"},
      {"关于报送情况的报告\n2025年12月1日召开会议。\n", ""},
      {"关于报送情况的报告\n内容。\n示例区教育局\n2026年13月12日\n", ""},
      {"示例区教育局  2026年3月13日印发\n", ""},
      {"", ""},
  };
  for (const Text& one : table) {
    INFO(one.text);
    CHECK(day_of_text(one.text) == one.day);
  }
}

TEST_CASE("The title of a paper ends where the text or the address begins") {
  struct Text {
    const char* text;
    const char* title;
  };
  const std::vector<Text> table{
      {"关于开展自查的通知\n各科室：\n请自查。\n", "关于开展自查的通知"},
      {"关于开展自查的\n通  知\n各科室：\n", "关于开展自查的通知"},
      {"示政发〔2026〕1号\n关于开展自查的通知\n", "关于开展自查的通知"},
      {"机密★1年\n特急\n关于开展自查的通知\n", "关于开展自查的通知"},
      {"关于开展自查的通知（试行）\n第一条 内容。\n", "关于开展自查的通知（试行）"},
      {"内容第一句。\n内容第二句。\n", ""},
      {"姓名\t单位\n张三\t教育局\n", ""},
      {"\n\n\n", ""},
  };
  for (const Text& one : table) {
    INFO(one.text);
    CHECK(title_of_text(one.text) == one.title);
  }
}

TEST_CASE("The number of a paper stands above its title; numbers it cites are others'") {
  CHECK(number_of_text("示政发〔2026〕1号  签发人：张三\n关于自查的请示\n") == "示政发〔2026〕1号");
  CHECK(number_of_text("文号：示政发〔2026〕1号\n通知\n") == "示政发〔2026〕1号");
  CHECK(number_of_text("示例区人民政府令第5号\n示例区办法\n") == "示例区人民政府令第5号");
  CHECK(number_of_text("关于自查的请示\n根据示政发〔2026〕1号，\n示政发〔2025〕9号\n").empty());
  CHECK(number_of_text("关于转发示政发〔2026〕1号的通知\n各科室：\n").empty());
}

TEST_CASE("The issuer is named in the head of a paper or above its day") {
  CHECK(issuer_of("示例区教育局文件\n示教〔2026〕1号\n通知\n") == "示例区教育局");
  CHECK(issuer_of("通知\n内容。\n示例区教育局\n2026年3月12日\n") == "示例区教育局");
  CHECK(issuer_of("通知\n内容。\n张三\n2026年3月12日\n").empty());
}

TEST_CASE("Any text is read without harm") {
  CHECK_NOTHROW(clues_of_text(std::string(1 << 20, '(')));
  CHECK_NOTHROW(clues_of_text(std::string(1 << 20, '2')));
  CHECK_NOTHROW(clues_of_text("\xFF\xFE\x80"));
  CHECK_NOTHROW(clues_of_path("\xFF/\xFE.pdf"));
}

TEST_CASE("Chinese numerals of days are read up to 三十一") {
  const auto day = [](const char* text) {
    const auto days = find_days(to_wide(text));
    return days.size() == 1 ? format_date(days.front().day) : "";
  };
  CHECK(day("二〇二六年十二月三十一日") == "2026-12-31");
  CHECK(day("二零二六年十月十日") == "2026-10-10");
  CHECK(day("二〇二六年一月二十一日") == "2026-01-21");
  CHECK(day("二〇二六年二月三十日").empty());
}

TEST_CASE("A citing word makes a number another paper's") {
  const auto numbers = find_document_numbers(to_wide("根据示政发〔2026〕1号"));
  REQUIRE(numbers.size() == 1);
  CHECK(numbers.front().text == "示政发〔2026〕1号");
  CHECK(numbers.front().cited);
}

}  // namespace fazhi::intake
