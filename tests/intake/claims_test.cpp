#include <algorithm>
#include <string>
#include <vector>

#include "catch.h"
#include "intake/claim.h"

using namespace fazhi;
using namespace fazhi::intake;

namespace {

// 「18件」, 「10余次~」 (approximate), 「5.2万人次」, in the order of the text.
std::vector<std::string> claims_in(const std::string& text) {
  std::vector<std::string> found;
  const ClaimReading reading = read_claims("报告.txt", text);
  for (const Claim& claim : reading.claims)
    found.push_back(claim.quantity.to_string() + claim.unit + (claim.nearness == Nearness::exact ? "" : "~"));
  return found;
}

using Words = std::vector<std::string>;

struct Case {
  std::string text;
  Words claims;
};

}  // namespace

TEST_CASE("what counts something is a claim") {
  const std::vector<Case> cases{
      {"办理代表建议18件，办结率、答复率、满意率均100%。", {"18件", "100%"}},
      {"全年开展法律进企业活动 10 余次。", {"10次~"}},
      {"主动公开政府信息共 5 条。", {"5条"}},
      {"集体学习等47（场）次，检查旅行社196家(次)。", {"47场次", "196家次"}},
      {"完成各类文稿200余篇百余万字，审核文件近百件。", {"200篇~", "100万字~", "100件~"}},
      {"覆盖群众两万余人次，惠及5万余人次、近3000余人。", {"2万人次~", "5万人次~", "3000人~"}},
      {"检查经营主体1,236户次，罚没款128.6万元，清退3800余万元。", {"1236户次", "128.6万元", "3800万元~"}},
      {"阅读量10万+，播放量达5.2万，点击1.2亿次。", {"10万~", "5.2万", "1.2亿次"}},
      {"满意率达到百分之九十八，知晓率百分之九十五以上。", {"98%", "95%~"}},
      {"合格率98％，同比提高4.4个百分点，增长1.2倍。", {"98%", "4.4个百分点", "1.2倍"}},
      {"年内聘请一名法律顾问，召开专题会议一次。", {"1名", "1次"}},
      {"开展培训三十余场次、演练十二次、走访数十家企业。", {"30场次~", "12次", "10家~"}},
      {"共召开会议两次，学习三至五次，授课3-5场。", {"2次", "3次~", "3场~"}},
      {"将１０项重大行政决策纳入目录，２０２４年底４项全部完成。", {"10项", "4项"}},
      {"**18**件全部办结", {"18件"}},
      {"公示期由15个工作日缩短至5个或10个工作日。", {"15个工作日", "5个", "10个工作日"}},
      {"组织70余名单位负责人述法，完成3项目标任务，实施12项目。", {"70名~", "3项", "12项目"}},
      {"浓度为30微克/立方米，拆除1.9万余平方米。", {"30微克/立方米", "1.9万平方米~"}},
      {"闭环落实8个方面36项工作措施，涉及31类84项。", {"8个", "36项", "31类", "84项"}},
      {"20年以上积案3起，连续14个月下降。", {"3起", "14个月"}},
      {"2025年将开展普法活动不少于10场。", {"10场~"}},
      {"罚款5千元，发放资料3百份，投入一百二十三万元。", {"5000元", "300份", "123万元"}},
      {"没收违法所得8 600元。", {"8600元"}},
      {"| 行政许可 | 148件 |\n| 行政处罚 | 24件 |\n", {"148件", "24件"}},
      {"不到5%，市级\t12件\t区级\t8件", {"5%~", "12件", "8件"}},
      {"等5起诉我局行政处罚案，移送10条线索，组建22支队伍。", {"5起", "10条", "22支"}},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    CHECK(claims_in(one.text) == one.claims);
  }
}

TEST_CASE("years, ordinals, document numbers and names count nothing") {
  const std::vector<std::string> texts{
      "深入推进“八五”普法，通过“4·15”全民国家安全教育日、12·4国家宪法日、12.4宪法宣传周开展宣传。",
      "落实高质量发展“十项行动”和“一三二一”工作思路，贯彻党的二十届三中全会精神。",
      "贯彻党的二十大和二十届二中、三中全会精神、市委六届七次、八次全会精神，学习市第十二次党代会和十四届全国人大三次会"
      "议精神。",
      "严格执行“三重一大”、三项制度、八项规定，落实“第一议题”，履行第一责任人职责和一岗双责。",
      "增强四个意识、坚定四个自信、拥护两个确立，遵守六大纪律，落实四个善作善成。",
      "依据第713号国务院令第十五条、第3、4项和第十五、十六条，第3次常务会议审议。",
      "印发静政办发〔2024〕12号文件，拨打12345热线、0533-6123456、110。",
      "2024年4月底至5月1日，9:00—12:00，13:30开庭，1—7月累计。",
      "一是健全机制。二是一批、一系列、一些、一定、进一步、一方面、一体化、一站式、一次性告知。",
      "推行一件事一次办、最多跑一次、一网通办、一户一档、一企一策、一案一整改、每周一次、每季度一次。",
      "1.强化学习。2、注重研学。（一）坚持引领。(2)压实责任。",
      "学习《关于开展3项行动的通知》和《2024年10件实事》。",
      "PM2.5、A4纸、5G、2.0版、13+1项处罚权、1+6+N、7×24小时、24小时热线、15分钟生活圈。",
      "千方百计、万众一心、十分重要、百姓、十全十美、九牛一毛、千家万户、一起努力。",
      "双随机、一公开，三会一课，五位一体，四不两直，六稳六保，百年大计，两会期间，一把手。",
      "周一、五一节、三八节、十五五规划、二〇二四年、十九大、八五普法、三年行动。",
      "多次批示，数次研究，几项工作，多个部门，各项任务，每一个案件，上一次会议，另一名同志。",
      "年满65岁以上，一等奖，三等功，四级联动，第二批，前3名，10周年，2024区长访谈。",
      "— 3 —",
      "",
  };
  for (const std::string& text : texts) {
    INFO(text);
    CHECK(claims_in(text) == Words{});
  }
}

TEST_CASE("a line broken by a pdf, a page number and an empty line do not part a number from its unit or a sentence") {
  const std::string text =
      "今年以来我局认真落实各项要求，加强互动交流，全年共办理市民热线 14\n\n- 3 -\n\n条，及时回复率达 "
      "100%。其他工作有序推进。\n";
  const ClaimReading reading = read_claims("报告.txt", text);
  REQUIRE(reading.claims.size() == 2);
  CHECK(reading.claims[0].text == "14\n\n- 3 -\n\n条");
  CHECK(reading.claims[0].sentence == text.substr(0, text.find("其他")));
  CHECK(reading.claims[1].sentence == reading.claims[0].sentence);
}

TEST_CASE("a claim tells its line, its column in characters and its sentence as they stand in the file") {
  const std::string text = "2024年度法治政府建设情况报告\n\n一、主要举措\n办理建议18件。公开信息 24 条！\n";
  const ClaimReading reading = read_claims("报告.txt", text);
  REQUIRE(reading.claims.size() == 2);
  CHECK(reading.claims[0].line == 4);
  CHECK(reading.claims[0].column == 5);
  CHECK(reading.claims[0].sentence == "办理建议18件。");
  CHECK(reading.claims[1].line == 4);
  CHECK(reading.claims[1].column == 14);
  CHECK(reading.claims[1].sentence == "公开信息 24 条！");
  CHECK(text.substr(reading.claims[1].offset, reading.claims[1].text.size()) == "24 条");
}

TEST_CASE("a claim speaks of the time in its sentence, in its section's heading or in the title") {
  const std::string text =
      "云岭区水务局2024年度法治政府建设情况报告\n"
      "一、2024年主要举措和成效\n"
      "开展普法5场。较2023年增加3场。2021年以来立案9件。上半年培训2次，去年培训4次。征集2025年10项工程建议8条。\n"
      "四、2025年主要安排\n"
      "（一）加强学习\n开展培训6次。\n"
      "五、其他\n办理提案7件。\n";
  std::vector<std::string> periods;
  const ClaimReading reading = read_claims("报告.txt", text);
  for (const Claim& claim : reading.claims) periods.push_back(claim.period);
  CHECK(reading.period == "2024");
  CHECK(periods == Words{"2024", "2024", "2021/2024", "2024H1", "2023", "2025", "2024", "2025", "2024"});
}

TEST_CASE("a quotation mark that nobody closes hides no claims") {
  CHECK(claims_in("有效触动“关键少数。联合20余家部门召开会议3次。") == Words{"20家~", "3次"});
}

TEST_CASE("text of any bytes is read without complaint") {
  const std::vector<std::string> texts{"\xff\xfe\x80",
                                       std::string("\0\0件", 5),
                                       "《《《《《《5件",
                                       "((((((5件",
                                       "万亿亿亿亿亿亿亿件",
                                       "99999999999999999999件",
                                       "1,234,5件",
                                       "9000000000000亿亿元",
                                       "百分之",
                                       "5-",
                                       "第",
                                       "\r\n\r\n"};
  for (const std::string& text : texts) {
    INFO(text);
    CHECK_NOTHROW(read_claims("坏.txt", text));
  }
}
