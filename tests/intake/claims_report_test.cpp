#include <string>
#include <vector>

#include "catch.h"
#include "intake/claim.h"
#include "intake/report_jumps.h"

using namespace fazhi;
using namespace fazhi::intake;

namespace {

using Words = std::vector<std::string>;

Words missing_in(const std::string& text) {
  Words ids;
  for (const ReportPart& part : read_claims("报告.txt", text).parts)
    if (!part.found) ids.push_back(part.id);
  return ids;
}

}  // namespace

TEST_CASE("the parts of the article are found in headings, whatever the headings are called") {
  CHECK(missing_in("一、2024年主要举措和成效\n做了。\n二、存在的不足和原因\n不够。\n三、主要负责人履行第一责任人职责情"
                   "况\n带头。\n"
                   "四、2025年主要安排\n继续。\n五、其他需要报告的情况\n无。\n") == Words{});
  CHECK(missing_in("一、法治政府建设完成情况\n做了。\n二、主要问题\n不够。\n三、下一步工作举措\n继续。\n") ==
        Words{"first-person", "other"});
}

TEST_CASE("a part without a heading is found in the text, and told apart from one with a heading") {
  const ClaimReading reading =
      read_claims("报告.txt", "一、工作情况\n贯彻党政主要负责人推进法治建设第一责任人职责。\n工作中还存在一些差距。\n");
  const auto& parts = reading.parts;
  REQUIRE(parts.size() == 5);
  CHECK(parts[0].in_heading);
  CHECK(parts[1].found);
  CHECK_FALSE(parts[1].in_heading);
  CHECK(parts[1].line == 3);
  CHECK(parts[2].found);
  CHECK(parts[2].line == 2);
  CHECK_FALSE(parts[3].found);
  CHECK_FALSE(parts[3].searched.empty());
  CHECK_FALSE(parts[4].needed);
}

TEST_CASE("a figure that doubled or halved since last year is a jump, small numbers and plans are not") {
  const std::string last =
      "2023年度法治政府建设情况报告\n一、举措\n依申请公开24件。普法活动3场。办结率98%。受理信访40件。\n";
  const std::string now =
      "2024年度法治政府建设情况报告\n一、举措\n依申请公开60件。普法活动6场。办结率80%。受理信访21件。\n"
      "四、2025年安排\n受理信访5件。\n";
  const ClaimReading before = read_claims("2023.txt", last);
  const ClaimReading reading = read_claims("2024.txt", now);
  const ReportChange change = compare_reports(reading, before);
  Words jumped;
  for (const Jump& jump : change.jumps)
    jumped.push_back(std::string(before.claims[jump.before].text) + "→" + std::string(reading.claims[jump.now].text));
  CHECK(jumped == Words{"24件→60件", "98%→80%"});
  CHECK(change.copied.empty());
}

TEST_CASE("a sentence copied with its figure is told, whatever blanks a pdf put into it") {
  const ClaimReading before = read_claims("2023.txt", "全年开展法律进企业活动10余次，参学率100%。培训5次。");
  const ClaimReading now = read_claims("2024.txt", "全年开展法律进企业活动 10 余次，\n参学率 100%。培训5次。");
  const ReportChange change = compare_reports(now, before);
  REQUIRE(change.copied.size() == 1);
  CHECK(now.claims[change.copied.front().now].text == "10 余次");
}
