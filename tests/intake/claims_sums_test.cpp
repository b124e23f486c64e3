#include <string>
#include <vector>

#include "catch.h"
#include "intake/claim.h"

using namespace fazhi;
using namespace fazhi::intake;

namespace {

using Words = std::vector<std::string>;

struct Case {
  std::string text;
  Words found;
};

// 「106件=50件+56件」, ! in front where it does not hold.
Words sums_in(const std::string& text) {
  Words words;
  const ClaimReading reading = read_claims("报告.txt", text);
  for (const Sum& sum : reading.sums) {
    std::string line = (sum.holds ? "" : "!") + std::string(reading.claims[sum.total].text) + "=";
    for (std::size_t i = 0; i < sum.parts.size(); ++i)
      line += (i > 0 ? "+" : "") + std::string(reading.claims[sum.parts[i]].text);
    words.push_back(line);
  }
  return words;
}

// 「90%=18件/20件」
Words rates_in(const std::string& text) {
  Words words;
  const ClaimReading reading = read_claims("报告.txt", text);
  for (const Rate& rate : reading.rates)
    words.push_back((rate.holds ? "" : "!") + std::string(reading.claims[rate.rate].text) + "=" +
                    std::string(reading.claims[rate.numerator].text) + "/" +
                    std::string(reading.claims[rate.denominator].text));
  return words;
}

void check_all(const std::vector<Case>& cases, Words (*find)(const std::string&)) {
  for (const Case& one : cases) {
    INFO(one.text);
    CHECK(find(one.text) == one.found);
  }
}

}  // namespace

TEST_CASE("parts that add up to their total are a sum") {
  check_all(
      {
          {"转交建议提案共106件，其中人大代表建议50件，政协委员提案56件。", {"106件=50件+56件"}},
          {"发布政策解读文件43篇，其中文字解读35篇，图片解读8篇。", {"43篇=35篇+8篇"}},
          {"受理案件30件（维持10件、撤销5件、驳回15件），开展培训3次。", {"30件=10件+5件+15件"}},
          {"共办理三类事项20件：许可12件、处罚8件。", {"20件=12件+8件"}},
          {"街道、社区、学校各开展普法2场，企业1场，共7场。", {"7场=2场+2场+2场+1场"}},
          {"甲镇、乙镇和丙镇均调解纠纷4件，合计12件。", {"12件=4件+4件+4件"}},
          {"复议5件、诉讼3件，共计8件。", {"8件=5件+3件"}},
          {"共受理1.2万件，其中热线5000件，信访7000件。", {"1.2万件=5000件+7000件"}},
          {"立案106件，其中一般程序50件（含听证2件），简易程序56件。", {"106件=50件+56件"}},
          {"办理建议提案106件。其中，代表建议50件、委员提案56件。", {"106件=50件+56件"}},
          {"现有人员62名（离休3名、退休44名，内退15名），协管员160名。", {"62名=3名+44名+15名"}},
          {"发放资料200余份，其中手册100余份，折页100余份。", {"200余份=100余份+100余份"}},
      },
      sums_in);
}

TEST_CASE("parts that should add up and do not are pointed out") {
  check_all(
      {
          {"转交建议提案共106件，其中人大代表建议50件，政协委员提案55件。", {"!106件=50件+55件"}},
          {"发布政策解读文件43篇，其中文字解读35篇，图片解读9篇。", {"!43篇=35篇+9篇"}},
          {"查处违法行为48158宗（立案查处4955宗，教育整改43230宗）。", {"!48158宗=4955宗+43230宗"}},
          {"街道、社区、学校各开展普法2场，共5场。", {"!5场=2场+2场+2场"}},
          {"复议5件、诉讼3件，共计9件。", {"!9件=5件+3件"}},
          {"办理案件18件，其中负责人出庭20件。", {"!18件=20件"}},
          {"发放资料100份，其中手册200余份，折页20份。", {"!100份=200余份"}},
      },
      sums_in);
}

TEST_CASE("figures of another kind, a list that is not complete and figures side by side are not added up") {
  check_all(
      {
          {"准予许可89件（含结转办理数），不予许可2件，退件6件，网上办结98件（含结转办理数）。", {}},
          {"落实区级一件事场景10个，推进38个区级场景。", {}},
          {"主动公开文件44件，依申请公开24件，办理政府信息公开148件，行政复议、行政诉讼8件。", {}},
          {"全年受理案件106件，其中重大案件5件、简易案件20件。", {}},
          {"召开会议12次，其中研究重大决策3项，听取汇报5项。", {}},
          {"培训300人次，其中执法人员120人次。", {}},
          {"开展普法5场，发放资料300份，其中手册200份。", {}},
          {"发放资料200余份，其中手册100余份，折页80份。", {"200余份=100余份+80份"}},
          {"三项指标各配落实举措、检验标准各10条。", {}},
          {"满意率100%，其中窗口99%，热线98%。", {}},
      },
      sums_in);
}

TEST_CASE("a rate is held against the counts that its name speaks of, with rounding to its printed places") {
  check_all(
      {
          {"应诉25件，出庭24件，出庭应诉率96%。", {"96%=24件/25件"}},
          {"受理案件30件，办结29件，办结率96.67%。", {"96.67%=29件/30件"}},
          {"参考326人，通过322人，通过率98.8%。", {"98.8%=322人/326人"}},
          {"排查纠纷380件，成功化解372件，化解率97.9%。", {"97.9%=372件/380件"}},
          {"受理热线20件，办结18件，办结率100%。", {"!100%=18件/20件"}},
          {"应诉25件，出庭24件，出庭应诉率98%。", {"!98%=24件/25件"}},
          {"受理20件，办结18件，办结率、满意率均100%。", {"!100%=18件/20件"}},
          {"依申请公开3件，受理信访20件，办结18件，办结率100%。", {"!100%=18件/20件"}},
          {"受理举报413起，其中上报226起，占比54.7%。", {"54.7%=226起/413起"}},
      },
      rates_in);
}

TEST_CASE("a rate that may rest on other counts is left alone") {
  check_all(
      {
          {"办理代表建议18件，办结率、答复率、满意率均100%。", {}},
          {"受理20件，办结18件，按期办结率100%。", {}},
          {"受理20余件，办结18件，办结率90%。", {}},
          {"培训5场，参训300人次，合格率98%。", {}},
          {"接举报413起（其中社区上报226起，占有效举报的76%）。", {}},
          {"建议18件、提案20件，满意率95%。", {}},
          {"立案5件，办结4件。满意率98%。", {}},
          {"建议50件，提案55件，依申请公开3件，办结率100%。", {}},
          {"许可50件，检查55件，办结3件，办结率100%。", {}},
      },
      rates_in);
}
