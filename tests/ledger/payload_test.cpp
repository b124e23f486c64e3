// The payload texts are part of the chain: they are pinned byte by byte, every event with every member filled.

#include "ledger/payload.h"

#include "base/failure.h"
#include "catch.h"

using namespace fazhi;
using namespace fazhi::core;
using namespace fazhi::ledger;

namespace {

const Date kDay = make_date(2026, 3, 1);
const Fields kFields{{"flag", Scalar{true}},
                     {"n", Scalar{std::int64_t{-7}}},
                     {"sum", Scalar{*Decimal::parse("12.5")}},
                     {"on", Scalar{kDay}},
                     {"text", Scalar{std::string("区长 \"x\\y\" \n\x01")}},
                     {"list", Value(std::vector<Scalar>{std::string("甲"), std::string("乙")})},
                     {"gone", Value{}}};
const std::string kFieldsText =
    R"({"flag":true,"n":-7,"sum":{"decimal":"12.5"},"on":{"date":"2026-03-01"},"text":"区长 \"x\\y\" \u000a\u0001",)"
    R"("list":["甲","乙"],"gone":null})";

EvidenceSubmitted submitted(Original original) {
  return {"e1",
          "会议纪要",
          "u1",
          "题",
          "3号",
          kDay,
          {kDay, std::nullopt},
          std::move(original),
          kFields,
          {{"d1", "", kFields}, {"", "u2", {}}}};
}
std::string submitted_text(const std::string& original) {
  return R"({"id":"e1","kind":"会议纪要","unit":"u1","title":"题","number":"3号","formed_on":"2026-03-01",)"
         R"("covers":{"from":"2026-03-01"},"original":)" +
         original + R"(,"fields":)" + kFieldsText + R"(,"links":[{"matter":"d1","fields":)" + kFieldsText +
         R"(},{"unit":"u2"}]})";
}

struct Sample {
  EventBody body;
  std::string text;
};

std::vector<Sample> samples() {
  return {
      {LedgerCreated{"示例区", "示例市", kDay, true, true},
       R"({"name":"示例区","region":"示例市","begins":"2026-03-01","demo":true,"public_only":true})"},
      {UnitAdded{"u1", "甲局", {"政府部门", "街道"}, "u0", kDay},
       R"({"id":"u1","name":"甲局","types":["政府部门","街道"],"parent":"u0","from":"2026-03-01"})"},
      {UnitChanged{"u1", kDay, "乙局", {{"街道"}}, ""},
       R"({"id":"u1","from":"2026-03-01","name":"乙局","types":["街道"],"parent":""})"},
      {UnitClosed{"u1", kDay, "u2"}, R"({"id":"u1","on":"2026-03-01","successor":"u2"})"},
      {PersonAdded{"p1", "张三", "u1", "科员"}, R"({"id":"p1","name":"张三","unit":"u1","post":"科员"})"},
      {PersonChanged{"p1", "张四", "u2", "科长"}, R"({"id":"p1","name":"张四","unit":"u2","post":"科长"})"},
      {MatterOpened{"d1", "decision", "题", kDay, {{"lead", "u1"}}, kFields},
       R"({"id":"d1","kind":"decision","title":"题","on":"2026-03-01","parties":[{"role":"lead","holder":"u1"}],"fields":)" +
           kFieldsText + "}"},
      {MatterChanged{"d1", kFields, "笔误"}, R"({"id":"d1","set":)" + kFieldsText + R"(,"because":"笔误"})"},
      {MatterTransferred{"d1", "lead", "u1", "u2", kDay, "9号"},
       R"({"id":"d1","role":"lead","from":"u1","to":"u2","on":"2026-03-01","document":"9号"})"},
      {MatterClosed{"d1", kDay, "终止"}, R"({"id":"d1","on":"2026-03-01","outcome":"终止"})"},
      {MatterMerged{"d1", "d2", "重复"}, R"({"id":"d1","into":"d2","because":"重复"})"},
      {submitted(FileOriginal{"ab12", "纪要.pdf", 7}),
       submitted_text(R"({"file":{"sm3":"ab12","name":"纪要.pdf","bytes":7}})")},
      {submitted(ArchiveOriginal{"2026-1", "档案馆"}),
       submitted_text(R"({"archive":{"number":"2026-1","place":"档案馆"}})")},
      {submitted(PageOriginal{"http://x", kDay}),
       submitted_text(R"({"page":{"url":"http://x","seen_on":"2026-03-01"}})")},
      {EvidenceAccepted{"e1", "已核"}, R"({"id":"e1","note":"已核"})"},
      {EvidenceReturned{"e1", "缺章"}, R"({"id":"e1","because":"缺章"})"},
      {EvidenceAmended{"e1", kFields, kFields, "笔误"},
       R"({"id":"e1","set":)" + kFieldsText + R"(,"was":)" + kFieldsText + R"(,"because":"笔误"})"},
      {ReviewReopened{"e1", "收错"}, R"({"id":"e1","because":"收错"})"},
      {EvidenceWithdrawn{"e1", "不要"}, R"({"id":"e1","because":"不要"})"},
      {EvidencePurged{"e1", "涉密", "张三", "李四"},
       R"({"id":"e1","because":"涉密","requested_by":"张三","approved_by":"李四"})"},
      {RegisterConfirmed{"u1", "decision", "2026", 0}, R"({"unit":"u1","kind":"decision","period":"2026","n":0})"},
      {FigureRecorded{"f1", "u1", "2026", *Decimal::parse("3.25"), "万元", "e1"},
       R"({"id":"f1","unit":"u1","period":"2026","value":"3.25","measure":"万元","evidence":"e1"})"},
      {WaiverGranted{"w1", "decision/file", "u1", "2026", "d1", kDay, kDay, "无此职责", "9号", true},
       R"({"id":"w1","task":"decision/file","unit":"u1","period":"2026","matter":"d1","from":"2026-03-01","until":"2026-03-01",)"
       R"("because":"无此职责","basis":"9号","not_own_duty":true})"},
      {WaiverEnded{"w1", kDay}, R"({"id":"w1","on":"2026-03-01"})"},
      {ParameterSet{"decision/days", Scalar{std::int64_t{15}}, kDay, "9号", "u1"},
       R"({"parameter":"decision/days","value":15,"from":"2026-03-01","basis":"9号","unit":"u1"})"},
      {EditionAdopted{"decision", "2026-11", kDay, "ab", {{"file", "cd", ""}}},
       R"({"checklist":"decision","edition":"2026-11","from":"2026-03-01","digest":"ab","tasks":[{"task":"file","digest":"cd"}]})"},
      {EditionAdopted{"decision", "2026-12", kDay, "ab", {{"files", "cd", "file"}}},
       R"({"checklist":"decision","edition":"2026-12","from":"2026-03-01","digest":"ab","tasks":[{"task":"files","digest":"cd","replaces":"file"}]})"},
      {ObligationRechecked{"c/t@u1#2026", "ab", "仍然适用"},
       R"({"key":"c/t@u1#2026","digest":"ab","note":"仍然适用"})"},
      {ProblemConfirmed{"k!due", "2026-001", "逾期", "f1", "自查"},
       R"({"key":"k!due","number":"2026-001","statement":"逾期","facts_digest":"f1","source":"自查"})"},
      {ProblemOmitted{"k!due", "不列", "f1"}, R"({"key":"k!due","because":"不列","facts_digest":"f1"})"},
      {ProblemClosed{"k!due", "已补", "f1", true},
       R"({"key":"k!due","because":"已补","facts_digest":"f1","cured":true})"},
      {ProblemClosed{"k!due", "免除", "f1", false, "免除（批复）"},
       R"({"key":"k!due","because":"免除","facts_digest":"f1","ended":"免除（批复）"})"},
      {ProblemReopened{"k!due", "复查"}, R"({"key":"k!due","because":"复查"})"},
      {ProblemEntered{"outside!dc-1", "2026-002", "u1", "未公开预决算", "督察反馈", "条例第二十条", "补公开", "major",
                      kDay, kDay},
       R"({"key":"outside!dc-1","number":"2026-002","unit":"u1","statement":"未公开预决算","source":"督察反馈","basis":"条例第二十条","measures":"补公开","severity":"major","found_on":"2026-03-01","limit":"2026-03-01"})"},
      {ProblemEntered{"outside!x", "1", "u1", "甲", "巡察", "", "", "", {}, {}},
       R"({"key":"outside!x","number":"1","unit":"u1","statement":"甲","source":"巡察"})"},
      {Voided{7, "误登"}, R"({"sequence":7,"because":"误登"})"},
      {CheckSwitched{"day-off", true, "已核实", "day-off!e1", "f1"},
       R"({"check":"day-off","enabled":true,"because":"已核实","subject":"day-off!e1","facts_digest":"f1"})"},
      {ProblemPlanned{"k!due", {{"u2", "u3"}}, "张三", "李四", "补齐", "补办", kDay, "major", "政务公开", 3},
       R"({"key":"k!due","supporting":["u2","u3"],"leader":"张三","person":"李四","goal":"补齐","measures":"补办","limit":"2026-03-01","severity":"major","area":"政务公开","position":3})"},
      {ProblemPlanned{"k!due", {}, {}, {}, {}, "", {}, {}, {}, {}}, R"({"key":"k!due","measures":""})"},
      {ProblemProgressed{"k!due", kDay, "已起草"}, R"({"key":"k!due","on":"2026-03-01","note":"已起草"})"},
      {ProblemSubmitted{"k!due", "已整改", {"e1", "e2"}}, R"({"key":"k!due","note":"已整改","evidence":["e1","e2"]})"},
      {ProblemReturned{"k!due", "不全"}, R"({"key":"k!due","because":"不全"})"},
      {ProblemExtended{"k!due", kDay, "汛期", "王五", "9号"},
       R"({"key":"k!due","until":"2026-03-01","because":"汛期","approved_by":"王五","document":"9号"})"},
      {ProblemDisputed{"k!due", "三定没有"}, R"({"key":"k!due","because":"三定没有"})"},
      {ProblemRuled{"k!due", true, "成立", "9号", "u2"},
       R"({"key":"k!due","upheld":true,"because":"成立","basis":"9号","to":"u2"})"},
      {ProblemMerged{"k!due", "l!due", "同一件"}, R"({"key":"k!due","into":"l!due","because":"同一件"})"},
      {ProblemSplit{"k!due", "f1", {{"2026-002", "u1", "甲"}, {"2026-003", "u2", "乙"}}, "分头办"},
       R"({"key":"k!due","facts_digest":"f1","parts":[{"number":"2026-002","unit":"u1","statement":"甲"},{"number":"2026-003","unit":"u2","statement":"乙"}],"because":"分头办"})"},
      {ProblemEscalated{"k!due", "督办", kDay, "逾期", "9号", kDay},
       R"({"key":"k!due","step":"督办","on":"2026-03-01","because":"逾期","document":"9号","limit":"2026-03-01"})"},
      {ProblemRevisited{"k!due", kDay, true, "在用"},
       R"({"key":"k!due","on":"2026-03-01","holds":true,"note":"在用"})"},
      {PeriodSealed{"2026Q1", kDay, "ab", 12, 3, "漏报"},
       R"({"period":"2026Q1","as_of":"2026-03-01","digest":"ab","obligations":12,"gaps":3,"because":"漏报"})"},
      {PassageMarked{"e1", "decision/file", "3", "2", "原话"},
       R"({"id":"e1","task":"decision/file","page":"3","paragraph":"2","quote":"原话"})"},
  };
}

}  // namespace

TEST_CASE("every event is written as documented and read back without loss") {
  for (const Sample& sample : samples()) {
    INFO(name_of(sample.body));
    CHECK(to_payload(sample.body) == sample.text);
    CHECK(to_payload(from_payload(name_of(sample.body), sample.text)) == sample.text);
  }
}

TEST_CASE("there is a sample of every event there is") {
  std::vector<bool> met(std::variant_size_v<EventBody>, false);
  for (const Sample& sample : samples()) met[sample.body.index()] = true;
  CHECK(std::ranges::count(met, false) == 0);
}

TEST_CASE("what is empty is left out, and read back as empty") {
  CHECK(to_payload(UnitAdded{"u1", "", {}, "", std::nullopt}) == R"({"id":"u1"})");
  const auto unit = std::get<UnitAdded>(from_payload("unit-added", R"({"id":"u1"})"));
  CHECK(unit.types.empty());
  CHECK_FALSE(unit.from);
}

TEST_CASE("a payload that was tampered with is told, not read as something else") {
  const auto says = [](const std::string& type, const std::string& text) -> std::string {
    try {
      from_payload(type, text);
    } catch (const Failure& failure) {
      return failure.what();
    }
    return "read";
  };
  CHECK(says("unit-closed", R"({"id":"u1","on":"2026-02-30"})") ==
        "台账中有一条事件的内容读不出来（日期），请运行 fazhi verify 查明");
  CHECK(says("unit-closed", R"({"id":)") == "台账中有一条事件的内容读不出来（unit-closed），请运行 fazhi verify 查明");
  CHECK(says("unit-closed", R"({"id":7})") ==
        "台账中有一条事件的内容读不出来（unit-closed），请运行 fazhi verify 查明");
  CHECK(says("unit-flown", "{}") == "台账中有一条事件的内容读不出来（unit-flown），请运行 fazhi verify 查明");
}
