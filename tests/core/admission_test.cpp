// Every refusal, with its whole message.

#include "admission_desk.h"
#include "catch.h"

using namespace fazhi;
using namespace fazhi::core;
using namespace fazhi::core::test;

TEST_CASE("what fits is admitted") {
  const Desk desk;
  CHECK(desk.says(Desk::matter("d3")) == "admitted");
  CHECK(desk.says(Desk::paper("e9", "会议纪要", "d2")) == "admitted");
  CHECK(desk.says({Desk::paper("e9", "会议纪要", "d2"), EvidenceAccepted{"e9", ""}}) == "admitted");
  CHECK(desk.says(MatterTransferred{"d1", "lead", "区教育局", "区司法局", day(7, 1), "甲"}) == "admitted");
  CHECK(desk.says(EvidenceAmended{"e1", {{"item", number(2)}, {"d1/issued_on", Scalar{day(6, 8)}}}, {}, "笔误"}) ==
        "admitted");
}

TEST_CASE("ids are made of letters, digits, 汉字 and - _ .") {
  const Desk desk;
  CHECK(desk.says(Desk::matter("d 3")) ==
        "bad-id: 事项的标识「d 3」不合规：只能用字母、数字、汉字和 - _ .，且不能为空");
  CHECK(desk.says(UnitAdded{"", "某局", {}, "", {}}) ==
        "bad-id: 单位的标识「」不合规：只能用字母、数字、汉字和 - _ .，且不能为空");
  CHECK(desk.says(Desk::matter("a@b#c!d/e")) ==
        "bad-id: 事项的标识「a@b#c!d/e」不合规：只能用字母、数字、汉字和 - _ .，且不能为空");
}

TEST_CASE("an id is given once") {
  const Desk desk;
  const std::string what_to_do = "已经登记过，标识不能重复：请换一个标识，或对已有的那一条办理变更、更正";
  CHECK(desk.says(Desk::matter("d1")) == "duplicate-id: 事项「d1」" + what_to_do);
  CHECK(desk.says(Desk::paper("e1", "会议纪要", "d2")) == "duplicate-id: 佐证材料「e1」" + what_to_do);
  CHECK(desk.says(UnitAdded{"区教育局", "教育局", {}, "", {}}) == "duplicate-id: 单位「区教育局」" + what_to_do);
  CHECK(desk.says(PersonAdded{"zhang", "张三", "", ""}) == "duplicate-id: 人员「zhang」" + what_to_do);
  CHECK(desk.says({Desk::matter("d3"), Desk::matter("d3")}) == "duplicate-id: 事项「d3」" + what_to_do);
  CHECK(desk.says({FigureRecorded{"f1", "区教育局", "2026", {}, "万元", ""},
                   FigureRecorded{"f1", "区教育局", "2026", {}, "万元", ""}}) ==
        "duplicate-id: 数据「f1」" + what_to_do);
}

TEST_CASE("a unit must be known, and the nearest one is named") {
  const Desk desk;
  CHECK(desk.says_to_paper([](auto& body) { body.unit = "区教育居"; }) ==
        "unknown-unit: 单位「区教育居」不在台账的单位之内，最接近的是「区教育局」：请改正，或先登记这个单位");
  CHECK(desk.says_to_paper([](auto& body) {
    body.links = {{"", "区水务局", {}}};
  }) == "unknown-unit: 单位「区水务局」不在台账的单位之内：请改正，或先登记这个单位");
  CHECK(desk.says(MatterTransferred{"d1", "lead", "区教育局", "区水务局", day(7, 1), "甲"}) ==
        "unknown-unit: 接收单位「区水务局」不在台账的单位之内：请改正，或先登记这个单位");
  CHECK(desk.says(UnitClosed{"区教育局", day(7, 1), "区水务局"}) ==
        "unknown-unit: 承接单位「区水务局」不在台账的单位之内：请改正，或先登记这个单位");
  CHECK(desk.says(UnitAdded{"某街道", "某街道", {}, "区水务局", {}}) ==
        "unknown-unit: 上级单位「区水务局」不在台账的单位之内：请改正，或先登记这个单位");
}

TEST_CASE("unit types, kinds, matters, matter kinds, roles, fields and records must be known") {
  const Desk desk;
  CHECK(desk.says(UnitAdded{"某局", "某局", {"政府部们"}, "", {}}) ==
        "unknown-unit-type: 没有单位类型「政府部们」，最接近的是「政府部门」：可用的有 政府部门、街道");
  CHECK(desk.says(Desk::paper("e9", "会议记要", "d2")) ==
        "unknown-kind: 没有材料种类「会议记要」，最接近的是「会议纪要」：请用词汇表（vocabulary.yaml）里的种类");
  CHECK(desk.says(Desk::paper("e9", "会议纪要", "decision-9")) ==
        "unknown-matter: 台账里没有事项「decision-9」：请改正，或先登记这个事项");
  MatterOpened other_kind = Desk::matter("d3");
  other_kind.kind = "decison";
  CHECK(desk.says(other_kind) ==
        "unknown-matter-kind: 没有事项种类「decison」，最接近的是「decision」：请用已采用清单中的事项种类");
  MatterOpened other_role = Desk::matter("d3");
  other_role.parties.push_back({"join", "区司法局"});
  CHECK(desk.says(other_role) ==
        "unknown-role: 「重大行政决策事项」没有角色「join」，最接近的是「joint」：可用的有 "
        "lead（决策承办单位）、joint（共同承办单位）");
  CHECK(desk.says_to_paper([](auto& body) {
    body.fields = {{"isued_on", Scalar{day(6, 1)}}};
  }) == "unknown-field: 「会议纪要」没有字段「isued_on」，最接近的是「issued_on」：可用的有 "
        "issued_on、item、attendee、about、host、amount");
  CHECK(desk.says(MatterChanged{"d1", {{"decided", Scalar{day(6, 1)}}}, ""}) ==
        "unknown-field: 「重大行政决策事项」没有字段「decided」：可用的有 decided_on");
  CHECK(desk.says(EvidenceAccepted{"e77", ""}) == "unknown-evidence: 台账里没有佐证材料「e77」：请改正");
  CHECK(desk.says(PersonChanged{"zhagn", "张三", {}, {}}) ==
        "unknown-person: 台账里没有人员「zhagn」，最接近的是「zhang」：请改正，或先登记这个人");
}

TEST_CASE("a value must have the type of its field") {
  const Desk desk;
  const auto says = [&](const std::string& name, const Value& value) {
    return desk.says_to_paper([&](auto& body) { body.fields = {{name, value}}; });
  };
  CHECK(says("issued_on", text("2026年6月")) ==
        "wrong-type: 字段「issued_on」应填日期（YYYY-MM-DD），这里是「2026年6月」");
  CHECK(says("item", text("一")) == "wrong-type: 字段「item」应填整数，这里是「一」");
  CHECK(says("amount", text("很多")) == "wrong-type: 字段「amount」应填数，这里是「很多」");
  CHECK(says("amount", number(100)) == "admitted");
  CHECK(says("item", Value(std::vector<Scalar>{number(1), number(2)})) ==
        "single-value: 字段「item」只能填一个值，这里有 2 个");
  CHECK(says("attendee", text("负责任")) ==
        "not-one-of: 字段「attendee」不能填「负责任」，最接近的是「负责人」：可选 负责人、工作人员、律师");
  CHECK(says("host", text("区教育居")) ==
        "unknown-unit: "
        "字段「host」的单位「区教育居」不在台账的单位之内，最接近的是「区教育局」：请改正，或先登记这个单位");
  CHECK(says("about", text("d1")) == "wrong-matter-kind: 字段「about」应填种类为「case」的事项，「d1」是「decision」");
}

TEST_CASE("required fields must be filled") {
  const Desk desk;
  CHECK(desk.says(MatterOpened{"c1", "case", "甲诉乙", day(2, 1), {}, {}}) ==
        "field-missing: 「诉讼案件」必须填写字段「level」（level）");
  CHECK(desk.says(Desk::paper("e9", "公布页", "d2")) == "field-missing: 「公布页」必须填写字段「url」（url）");
  EvidenceSubmitted by_link = Desk::paper("e9", "公布页", "d2");
  by_link.links.at(0).fields = {{"url", text("示例")}};
  CHECK(desk.says(by_link) == "admitted");
}

TEST_CASE("evidence dated in the future is refused; today is not the future, counted in Beijing") {
  const Desk desk;
  CHECK(desk.says_to_paper([](auto& body) { body.formed_on = day(10, 2); }) ==
        "future-date: "
        "形成日期「2026-10-02」晚于登记当天「2026-10-01」：还没有形成的材料不能登记；计划中的日期请记在事项的字段里");
  CHECK(desk.says_to_paper([](auto& body) { body.formed_on = day(10, 1); }) == "admitted");
  EvidenceSubmitted tomorrow = Desk::paper("e9", "会议纪要", "d2");
  tomorrow.formed_on = day(10, 2);
  CHECK(desk.says({tomorrow}, Instant{make_date(2026, 10, 1)} + std::chrono::hours(16)) == "admitted");
  CHECK(
      desk.says_to_paper([](auto& body) {
        body.original = PageOriginal{"http://示例", day(10, 2)};
      }) ==
      "future-date: "
      "网页查看日期「2026-10-02」晚于登记当天「2026-10-01」：还没有形成的材料不能登记；计划中的日期请记在事项的字段里");
  CHECK(desk.says(EvidenceAmended{"e1", {{"formed_on", Scalar{day(10, 2)}}}, {}, "笔误"}) ==
        "future-date: "
        "形成日期「2026-10-02」晚于登记当天「2026-10-01」：还没有形成的材料不能登记；计划中的日期请记在事项的字段里");
}

TEST_CASE("a plan may lie in the future") {
  const Desk desk;
  CHECK(desk.says(MatterChanged{"d1", {{"decided_on", Scalar{day(12, 1)}}}, ""}) == "admitted");
}

TEST_CASE("a range runs forwards, and a link leads to one thing, once") {
  const Desk desk;
  CHECK(desk.says_to_paper([](auto& body) {
    body.covers = {day(7, 1), day(6, 1)};
  }) == "bad-range: 起日「2026-07-01」晚于止日「2026-06-01」：请核对两个日期");
  CHECK(desk.says_to_paper([](auto& body) {
    body.links = {{"d1", "区教育局", {}}};
  }) == "bad-link: 一条关联要写明一个事项或一个单位，二者选一");
  CHECK(desk.says_to_paper([](auto& body) {
    body.links = {{"d2", "", {}}, {"d2", "", {}}};
  }) == "duplicate-link: 同一份材料两次关联「d2」：请合并为一次");
}

TEST_CASE("a kind is accepted once per matter, unless the vocabulary says many") {
  const Desk desk;
  CHECK(desk.says(EvidenceAccepted{"e2", ""}) ==
        "second-of-kind: "
        "事项「d1」已有一份通过审核的「会议纪要」（e1），同一事项只能有一份：请更正（amend）那一份，或先撤回（withdraw"
        "）它");
  CHECK(desk.says({EvidenceWithdrawn{"e1", "换新"}, EvidenceAccepted{"e2", ""}}) == "admitted");
  CHECK(desk.says({EvidenceAmended{"e1", {{"item", number(2)}}, {}, "笔误"}, EvidenceAccepted{"e1", ""}}) ==
        "admitted");
  CHECK(desk.says({Voided{8, "收错了"}, EvidenceAccepted{"e2", ""}}) == "admitted");
  CHECK(desk.says({Desk::paper("e8", "决策草案", "d1"), Desk::paper("e9", "决策草案", "d1"), EvidenceAccepted{"e8", ""},
                   EvidenceAccepted{"e9", ""}}) == "admitted");
}

TEST_CASE("the accepted paper of a merged matter counts at the matter it went into") {
  const Desk desk;
  CHECK(
      desk.says({MatterMerged{"d1", "d2", "重复"}, Desk::paper("e9", "会议纪要", "d2"), EvidenceAccepted{"e9", ""}}) ==
      "second-of-kind: "
      "事项「d2」已有一份通过审核的「会议纪要」（e1），同一事项只能有一份：请更正（amend）那一份，或先撤回（withdraw）"
      "它");
}

TEST_CASE("a step of the review needs the state before it") {
  const Desk desk;
  CHECK(desk.says(EvidenceAccepted{"e1", ""}) ==
        "wrong-state: 佐证材料「e1」现在是「已通过」，不能审核通过：要重新审核请用 fazhi evidence "
        "reopen，内容写错了请用 fazhi evidence amend 更正");
  CHECK(desk.says(EvidenceReturned{"e1", "缺章"}) ==
        "wrong-state: 佐证材料「e1」现在是「已通过」，不能退回：要重新审核请用 fazhi evidence reopen，内容写错了请用 "
        "fazhi evidence amend 更正");
  CHECK(desk.says(ReviewReopened{"e2", "收错了"}) ==
        "wrong-state: 佐证材料「e2」现在是「待审核」，不能重新审核：它正等着审核，请用 fazhi evidence accept 通过或 "
        "fazhi evidence return 退回");
  CHECK(
      desk.says({EvidenceWithdrawn{"e1", "不要"}, EvidenceAmended{"e1", {{"item", number(2)}}, {}, "笔误"}}) ==
      "wrong-state: 佐证材料「e1」现在是「已撤回」，不能更正：它已不再使用，还需要的请用 fazhi evidence add 重新登记");
  CHECK(
      desk.says({EvidenceWithdrawn{"e1", "不要"}, EvidenceWithdrawn{"e1", "不要"}}) ==
      "wrong-state: 佐证材料「e1」现在是「已撤回」，不能撤回：它已不再使用，还需要的请用 fazhi evidence add 重新登记");
  CHECK(desk.says({EvidencePurged{"e1", "涉密", "张三", "李四"}, EvidencePurged{"e1", "涉密", "张三", "李四"}}) ==
        "wrong-state: 佐证材料「e1」现在是「已清除」，不能清除：内容已不可恢复，还需要的请用 fazhi evidence add "
        "重新登记");
  CHECK(desk.says({EvidenceReturned{"e2", "缺章"}, EvidenceAccepted{"e2", ""}}) ==
        "wrong-state: 佐证材料「e2」现在是「已退回」，不能审核通过：请用 fazhi evidence amend "
        "更正后再审核；没有要改的，用 fazhi evidence reopen 重新送审");
}

TEST_CASE("whoever sends back, corrects or takes away says why") {
  const Desk desk;
  const std::string missing =
      "reason-missing: 没有写明理由：请写明为什么（命令行用 --because，导入文件用 because），日后备查";
  CHECK(desk.says(EvidenceReturned{"e2", " "}) == missing);
  CHECK(desk.says(EvidenceAmended{"e1", {{"item", number(2)}}, {}, ""}) == missing);
  CHECK(desk.says(ReviewReopened{"e1", ""}) == missing);
  CHECK(desk.says(EvidenceWithdrawn{"e1", ""}) == missing);
  CHECK(desk.says(EvidencePurged{"e1", "", "张三", "李四"}) == missing);
  CHECK(desk.says(MatterMerged{"d1", "d2", ""}) == missing);
  CHECK(desk.says(Voided{8, ""}) == missing);
  CHECK(desk.says(ProblemOmitted{"k", "", "f"}) == missing);
}

TEST_CASE("an amendment says what it changes, in fields that are there, and what stood there before") {
  const Desk desk;
  CHECK(desk.says(EvidenceAmended{"e1", {}, {}, "笔误"}) ==
        "nothing-to-amend: 更正「e1」没有写明改什么：请写出字段和新值（命令行用 --set 字段=值，导入文件用 set）");
  CHECK(desk.says(EvidenceAmended{"e1", {{"d2/item", number(2)}}, {}, "笔误"}) ==
        "unknown-link: 佐证材料「e1」没有关联「d2」，不能更正「d2/item」");
  CHECK(desk.says(EvidenceAmended{"e1", {{"unit", Value{}}}, {}, "笔误"}) == "field-missing: 「unit」不能清空");
  CHECK(desk.says(
            EvidenceAmended{"e1", {{"formed_on", Scalar{day(6, 8)}}}, {{"formed_on", Scalar{day(6, 18)}}}, "笔误"}) ==
        "amend-mismatch: 佐证材料「e1」的「形成日期」现在是「2026年6月12日」，与所写的原值（was）"
        "「2026年6月18日」不同：请核对原件和现有记录后再更正");
  CHECK(desk.says(EvidenceAmended{"e1", {{"item", number(2)}}, {{"item", number(1)}}, "笔误"}) ==
        "amend-mismatch: "
        "佐证材料「e1」的「item」现在是「（空）」，与所写的原值（was）「1」不同：请核对原件和现有记录后再更正");
  CHECK(desk.says(EvidenceAmended{
            "e1", {{"formed_on", Scalar{day(6, 8)}}}, {{"formed_on", Scalar{day(6, 12)}}}, "笔误"}) == "admitted");
}

TEST_CASE("a problem that others found has a number of its own, a unit, words and a source") {
  const Desk desk;
  const ProblemEntered good{"outside!dc-1", "2026-007", "区教育局", "未公开部门决算", "督察反馈", "", "",
                            "major",        day(3, 1),  day(4, 30)};
  CHECK(desk.says(good) == "admitted");
  CHECK(desk.says({good, good}) == "admitted");  // the second corrects the first
  const auto with = [&](auto change) {
    ProblemEntered bad = good;
    change(bad);
    return desk.says(bad);
  };
  CHECK(with([](auto& p) { p.key = "dc-1"; }) ==
        "bad-id: 外部问题的键「dc-1」应是「outside!」加标识（字母、数字、汉字和-_.）");
  CHECK(with([](auto& p) { p.key = "outside!a/b"; }) ==
        "bad-id: 外部问题的键「outside!a/b」应是「outside!」加标识（字母、数字、汉字和-_.）");
  CHECK(with([](auto& p) { p.number = ""; }) == "duplicate-number: 问题编号「」为空或已用过：编号不重复使用，请换一个");
  CHECK(with([](auto& p) { p.statement = " "; }) == "title-missing: 问题「2026-007」没有表述");
  CHECK(with([](auto& p) { p.source = ""; }) ==
        "source-missing: 问题「2026-007」没有写明来源：请写督察反馈、群众反映、巡察等");
  CHECK(with([](auto& p) { p.severity = "严重"; }) ==
        "unknown-severity: 没有严重程度「严重」：请写veto（一票否决）、major（重要）或minor（一般）");
  CHECK(with([](auto& p) { p.limit = day(2, 28); }) ==
        "date-order: 问题「2026-007」的整改时限2026-02-28早于发现日期2026-03-01：请核对");
  CHECK(with([](auto& p) { p.found_on = p.limit = day(12, 31); }) ==
        "future-date: 问题「2026-007」的发现日期2026-12-31晚于登记当天2026-10-01：请核对");
  ProblemEntered other = good;
  other.key = "outside!dc-2";
  CHECK(desk.says({good, other}) == "duplicate-number: 问题编号「2026-007」为空或已用过：编号不重复使用，请换一个");
}

TEST_CASE("a purge needs two different names") {
  const Desk desk;
  const std::string two = "two-names: 清除材料要写明两个不同的人：提出人（--requested-by）和批准人（--approved-by）";
  CHECK(desk.says(EvidencePurged{"e1", "涉密误入", "张三", ""}) == two);
  CHECK(desk.says(EvidencePurged{"e1", "涉密误入", "张三", "张三"}) == two);
  CHECK(desk.says(EvidencePurged{"e1", "涉密误入", "张三", "李四"}) == "admitted");
}

TEST_CASE("only the holder of that day hands a role on") {
  const Desk desk;
  CHECK(desk.says(MatterTransferred{"d1", "lead", "区司法局", "区教育局", day(7, 1), "甲"}) ==
        "not-holder: 事项「d1」的决策承办单位在 2026-07-01 是「区教育局」，不是「区司法局」：只有当时的承担者可以移交");
  CHECK(desk.says(MatterTransferred{"d1", "joint", "区司法局", "区教育局", day(7, 1), "甲"}) ==
        "not-holder: 事项「d1」的共同承办单位在 2026-07-01 是（无），不是「区司法局」：只有当时的承担者可以移交");
  CHECK(desk.says(MatterTransferred{"d1", "lead", "区教育局", "区教育局", day(7, 1), "甲"}) ==
        "transfer-to-itself: 移出和接收都是「区教育局」：请核对");
}

TEST_CASE("a matter is closed once, not before it was opened, with an outcome") {
  const Desk desk;
  CHECK(desk.says({MatterClosed{"d1", day(6, 1), "办结"}, MatterClosed{"d1", day(7, 1), "终止"}}) ==
        "closed-twice: 事项「d1」已于 2026-06-01 以「办结」办结：如属误登，请先作废（void）那一条");
  CHECK(desk.says(MatterClosed{"d1", day(1, 31), "办结"}) ==
        "closed-before-opened: 事项「d1」的办结日 2026-01-31 早于立项日 2026-02-01：请核对日期");
  CHECK(desk.says(MatterClosed{"d1", day(6, 1), ""}) ==
        "outcome-missing: 事项「d1」没有写明怎样办结（outcome：办结、终止 等）");
}

TEST_CASE("a matter has one holder of a role that is not many") {
  const Desk desk;
  MatterOpened two_leads = Desk::matter("d3");
  two_leads.parties.push_back({"lead", "区司法局"});
  CHECK(desk.says(two_leads) == "role-twice: 「重大行政决策事项」的决策承办单位只能有一个，这里多出「区司法局」");
  MatterOpened twice_joint = Desk::matter("d3");
  twice_joint.parties = {{"joint", "区司法局"}, {"joint", "区司法局"}};
  CHECK(desk.says(twice_joint) == "role-twice: 「重大行政决策事项」的共同承办单位里「区司法局」写了两次");
}

TEST_CASE("matters of one kind merge, into another that is still there") {
  const Desk desk;
  CHECK(desk.says(MatterMerged{"d1", "d1", "重复"}) == "merge-into-itself: 事项「d1」不能并入它自己");
  CHECK(desk.says({MatterOpened{"c1", "case", "甲诉乙", day(2, 1), {}, {{"level", text("一审")}}},
                   MatterMerged{"d1", "c1", "重复"}}) ==
        "merge-other-kind: 「d1」是「decision」，「c1」是「case」：只有同一种事项才能合并");
  CHECK(desk.says({MatterMerged{"d1", "d2", "重复"}, MatterChanged{"d1", {{"decided_on", Scalar{day(6, 1)}}}, ""}}) ==
        "matter-merged: 事项「d1」已并入「d2」：请改那一个");
  CHECK(
      desk.says({Desk::paper("e9", "会议纪要", "d2"), EvidenceAccepted{"e9", ""}, MatterMerged{"d1", "d2", "重复"}}) ==
      "second-of-kind: "
      "两个事项各有一份通过审核的「会议纪要」（e1、e9），合并后只能有一份：请先撤回（withdraw）其中一份");
}

TEST_CASE("a unit is closed once and is never its own parent or successor") {
  const Desk desk;
  CHECK(desk.says({UnitClosed{"区教育局", day(7, 1), ""}, UnitClosed{"区教育局", day(8, 1), ""}}) ==
        "closed-twice: 单位「区教育局」已自 2026-07-01 撤销：如属误登，请先作废（void）那一条");
  CHECK(desk.says({UnitClosed{"区教育局", day(7, 1), "区司法局"}, UnitClosed{"区司法局", day(7, 1), "区教育局"}}) ==
        "unit-cycle: 「区司法局」不能由「区教育局」承接：那样它会由自己承接");
  CHECK(desk.says(UnitChanged{"区教育局", day(7, 1), {}, {}, "区教育局"}) ==
        "unit-cycle: 「区教育局」不能以「区教育局」为上级：那样它会成为自己的上级");
  CHECK(desk.says(UnitChanged{"区教育局", day(7, 1), {}, {}, {}}) ==
        "nothing-to-change: 单位「区教育局」的变更没有写明改什么：名称、类型还是上级");
}

TEST_CASE("no two units bear one name, unless one of them is closed") {
  const Desk desk;
  CHECK(desk.says(UnitAdded{"jyj", "区教育局", {}, "", {}}) ==
        "duplicate-name: "
        "单位「区教育局」已经叫「区教育局」：同一家不要登记两次，请用它的标识；确是另一家的，请把名称写得能够分清");
  CHECK(desk.says({UnitAdded{"jyj", "教体局", {}, "", {}}, UnitChanged{"jyj", day(7, 1), "区教育局", {}, {}}}) ==
        "duplicate-name: "
        "单位「区教育局」已经叫「区教育局」：同一家不要登记两次，请用它的标识；确是另一家的，请把名称写得能够分清");
  CHECK(desk.says({UnitClosed{"区教育局", day(7, 1), "区司法局"}, UnitAdded{"jyj", "区教育局", {}, "", {}}}) ==
        "admitted");
  CHECK(desk.says({UnitChanged{"区教育局", day(7, 1), "区教体局", {}, {}}, UnitAdded{"jyj", "区教育局", {}, "", {}}}) ==
        "admitted");
  CHECK(desk.says(UnitChanged{"区教育局", day(7, 1), "区教育局", {}, {}}) == "admitted");
}

TEST_CASE("registers and figures name a period and a count that can be") {
  const Desk desk;
  CHECK(desk.says(RegisterConfirmed{"区教育局", "decision", "2026年", 1}) ==
        "bad-period: 检查期「2026年」看不懂：请写成 2026、2026H1、2026Q3 或 2026-09");
  CHECK(desk.says(RegisterConfirmed{"区教育局", "decision", "2026", -1}) ==
        "negative-count: 清单件数不能是 -1：没有就写 0");
  CHECK(desk.says(RegisterConfirmed{"区教育局", "decision", "2026", 0}) == "admitted");
}

TEST_CASE("waivers name a task and end once") {
  const Desk desk;
  const auto waiver = [](const std::string& task) {
    return WaiverGranted{"w1", task, "区教育局", "", "", {}, {}, "无此职责", "", true};
  };
  CHECK(desk.says(waiver("decision/publsh")) ==
        "unknown-task: 没有任务「decision/publsh」，最接近的是「decision/publish」：请写成「清单/任务」");
  CHECK(desk.says(waiver("decision/publish")) == "admitted");
  CHECK(desk.says(WaiverEnded{"w1", day(8, 1)}) == "unknown-waiver: 台账里没有免除「w1」：请改正");
  CHECK(desk.says({waiver("decision/publish"), WaiverEnded{"w1", day(8, 1)}, WaiverEnded{"w1", day(8, 2)}}) ==
        "closed-twice: 免除「w1」已经终止过：如属误登，请先作废（void）那一条");
}

TEST_CASE("a waiver of a period or a matter that its task never asks about would free nobody: it is refused") {
  const Desk desk;
  const auto waiver = [](const std::string& task, const std::string& period, const std::string& matter) {
    return WaiverGranted{"w1", task, "区教育局", period, matter, {}, {}, "无此职责", "", true};
  };
  CHECK(desk.says(waiver("decision/publish", "", "d1")) == "admitted");
  CHECK(desk.says(waiver("decision/report", "2026Q3", "")) == "admitted");
  CHECK(desk.says(waiver("decision/publish", "2026", "d1")) ==
        "waiver-scope: 任务「公布」没有检查期：请不要写检查期「2026」，要写起止日期");
  CHECK(desk.says(waiver("decision/report", "2026", "")) ==
        "waiver-scope: 任务「季度报送」的检查期不是「2026」这一种：请写成「2026Q1」的样子");
  CHECK(desk.says(waiver("decision/report", "2026Q3", "d1")) ==
        "waiver-scope: 任务「季度报送」不按事项办理：请不要写事项「d1」");
  CHECK(desk.says(waiver("decision/report", "去年", "")) ==
        "bad-period: 检查期「去年」看不懂：请写成 2026、2026H1、2026Q3 或 2026-09");
  CHECK(desk.says({MatterOpened{"c1", "case", "某案", day(2, 1), {}, {{"level", text("一审")}}},
                   waiver("decision/publish", "", "c1")}) ==
        "waiver-scope: 事项「c1」不是任务「公布」要管的那种事项：请核对");
}

TEST_CASE("a parameter must be known and have its type") {
  const Desk desk;
  CHECK(
      desk.says(ParameterSet{"decision/publish-day", number(5), day(5, 1), "", ""}) ==
      "unknown-parameter: 没有参数「decision/publish-day」，最接近的是「decision/publish-days」：请写成「清单/参数」");
  CHECK(desk.says(ParameterSet{"decision/publish-days", text("五"), day(5, 1), "", ""}) ==
        "wrong-type: 字段「公布期限」应填整数，这里是「五」");
  CHECK(desk.says(ParameterSet{"decision/publish-days", number(-5), day(5, 1), "", ""}) ==
        "value-range: 参数「公布期限」应在 0 到 36500 之间，这里是 -5：请核对数值和计量单位");
  CHECK(desk.says(ParameterSet{"decision/publish-days", number(2'000'000'000), day(5, 1), "", ""}) ==
        "value-range: 参数「公布期限」应在 0 到 36500 之间，这里是 2000000000：请核对数值和计量单位");
  for (const int days : {0, 5, 36'500})
    CHECK(desk.says(ParameterSet{"decision/publish-days", number(days), day(5, 1), "", ""}) == "admitted");
}

TEST_CASE("a problem's number is used once, and only an open problem is closed") {
  const Desk desk;
  const ProblemConfirmed first{"a!due", "2026-001", "逾期", "f", "自查"};
  CHECK(desk.says({first, ProblemConfirmed{"b!due", "2026-001", "逾期", "f", "自查"}}) ==
        "duplicate-number: 问题编号「2026-001」为空或已用过：编号不重复使用，请换一个");
  CHECK(desk.says(ProblemClosed{"a!due", "已补", "f", false}) ==
        "problem-step: 问题「a!due」现在是拟列，不能销号；fazhi problem 可以：认定（confirm）、不列（omit）");
  CHECK(
      desk.says({first, ProblemReopened{"a!due", "复查不符"}}) ==
      "problem-step: 问题「2026-001」现在是已认定，不能重开；fazhi problem 可以：改写表述（reword）、明确责任（plan）、"
      "登记进展（progress）、申请销号（submit）、延期（extend）、提出异议（dispute）、并入别的问题（merge）、"
      "拆分（split）、督办升级（escalate）");
  CHECK(desk.says({first, ProblemClosed{"a!due", "已补", "f", true}, ProblemReopened{"a!due", "复查不符"}}) ==
        "admitted");
}

TEST_CASE("a ledger is created first and once") {
  Desk desk;
  CHECK(desk.says(LedgerCreated{"示例区", "", day(1, 1), false, false}) == "ledger-exists: 台账已经建立，不能再次建立");
  desk.history_.clear();
  CHECK(desk.says(UnitAdded{"a", "甲局", {}, "", {}}) == "ledger-not-created: 台账尚未建立：请先运行 fazhi init");
}

TEST_CASE("a clock that was set back is told once for a whole import, and nothing is admitted") {
  const Desk desk;
  const Instant yesterday = Desk::kNow - std::chrono::hours(24);
  CHECK(desk.says({Desk::matter("d3")}, yesterday) ==
        "clock-behind: "
        "本机时钟是「2026-09-30T09:00:00+08:00」，早于台账最后一条的登记时间「2026-10-01T09:00:00+08:"
        "00」：请校准本机日期和时间后再登记");
  CHECK(desk.says({Desk::matter("d3"), Desk::matter("d4")}, yesterday) == "");
}

TEST_CASE("whoever records must be a person of the ledger, once it has persons") {
  Desk desk;
  CHECK(desk.says({Desk::matter("d3")}, Desk::kNow, "zhnag") ==
        "unknown-actor: 登记人「zhnag」不在台账的人员之内，最接近的是「zhang」：请用 --actor 或 FAZHI_ACTOR "
        "写明台账里的人员");
  desk.history_.resize(3);
  CHECK(desk.says({PersonAdded{"li", "李四", "", ""}, UnitAdded{"c", "丙局", {}, "", {}}}, Desk::kNow, "anybody") ==
        "admitted");
}

TEST_CASE("one fault is told once: what hangs on a refused record is not refused for that") {
  const Desk desk;
  EvidenceSubmitted faulty = Desk::paper("e9", "会议纪要", "d2");
  faulty.unit = "区水务局";
  CHECK(desk.says({faulty, EvidenceAccepted{"e9", ""}}) == "admitted");
}

TEST_CASE("what was erased is known by its id only") {
  Desk desk;
  desk.history_.push_back({10, Desk::kNow, "zhang", EvidencePurged{"e1", "涉密误入", "张三", "李四"}});
  for (const std::size_t at : {6U, 7U}) {
    desk.history_[at].body = erased(desk.history_[at].body);
    desk.history_[at].is_erased = true;
  }
  CHECK(desk.says(EvidenceAccepted{"e2", ""}) == "admitted");
}

TEST_CASE("a data check is switched off with a reason, and what it found is put aside under its own key") {
  const Desk desk;
  CHECK(desk.says(CheckSwitched{"day-off", false, "街道周末也办公", {}, {}}) == "admitted");
  CHECK(desk.says(CheckSwitched{"day-off", true, {}, {}, {}}) == "admitted");
  CHECK(desk.says(CheckSwitched{"day-off", false, "确系周末", "day-off!e1", "f1"}) == "admitted");
  CHECK(desk.says(CheckSwitched{"day-of", false, "街道周末也办公", {}, {}}) ==
        "unknown-check: 体检没有检查项「day-of」，最接近的是「day-off」：全部检查项见 fazhi check list");
  CHECK(desk.says(CheckSwitched{"day-off", false, " ", {}, {}}) ==
        "reason-missing: 没有写明理由：请写明为什么（命令行用 --because，导入文件用 because），日后备查");
  CHECK(desk.says(CheckSwitched{"day-off", false, "确系周末", "recorded-late!e1", "f1"}) ==
        "unknown-subject: 「recorded-late!e1」不是检查项「day-off」查出的一处：请先运行 fazhi check，用那里列出的短号");
}
