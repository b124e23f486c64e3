// What may be voided, and what not, with the whole message.

#include "admission_desk.h"
#include "catch.h"

using namespace fazhi;
using namespace fazhi::core;
using namespace fazhi::core::test;

TEST_CASE("what was never recorded, was voided already or was the beginning cannot be voided") {
  const Desk desk;
  CHECK(desk.says(Voided{99, "误登"}) == "unknown-event: 台账里没有第 99 号事件：现有 9 条");
  CHECK(desk.says(Voided{1, "误登"}) == "cannot-void: 第 1 号事件是建立台账，不能作废");
  CHECK(desk.says({Voided{8, "误登"}, Voided{8, "误登"}}) ==
        "voided-twice: 第 8 号事件已经作废过：要恢复它，请作废那一条作废登记");
  CHECK(desk.says({Voided{8, "误登"}, Voided{10, "没有误登"}, Voided{8, "误登"}}) == "admitted");
  CHECK(desk.says({EvidencePurged{"e1", "涉密", "张三", "李四"}, Voided{10, "误登"}}) ==
        "cannot-void: 第 10 号事件是清除材料，内容已不可恢复，不能作废");
}

TEST_CASE("after a voiding the ledger is judged without the event") {
  const Desk desk;
  CHECK(desk.says({Voided{8, "看错了"}, Voided{7, "收错了"}, Desk::paper("e1", "会议纪要", "d1")}) == "admitted");
}

TEST_CASE("what later events refer to is not voided, and they are named") {
  const Desk desk;
  CHECK(desk.says(Voided{2, "误登"}) ==
        "still-needed: 第 2 号（新增单位「区教育局」）不能作废，后面的登记要用到它：第 5 号（登记事项「d1」）、第 6 "
        "号（登记事项「d2」）、第 7 号（登记佐证材料「e1」）等。请先作废那些登记，再来作废它；单位撤销了用 fazhi unit "
        "close，名称、类型写错了用 fazhi unit change 改正");
  CHECK(desk.says(Voided{3, "误登"}) ==
        "still-needed: 第 3 号（新增单位「区司法局」）不能作废，后面的登记要用到它：第 4 号（新增人员「zhang」）。"
        "请先作废那些登记，再来作废它；单位撤销了用 fazhi unit close，名称、类型写错了用 fazhi unit change 改正");
  CHECK(desk.says(Voided{5, "误登"}) ==
        "still-needed: 第 5 号（登记事项「d1」）不能作废，后面的登记要用到它：第 7 号（登记佐证材料「e1」）、第 9 "
        "号（登记佐证材料「e2」）。请先作废那些登记，再来作废它；写错了用 fazhi matter change 改正，不办了用 fazhi "
        "matter close --outcome 终止，重复登记用 fazhi matter merge");
  CHECK(desk.says(Voided{7, "误登"}) ==
        "still-needed: 第 7 号（登记佐证材料「e1」）不能作废，后面的登记要用到它：第 8 号（审核通过「e1」）。"
        "请先作废那些登记，再来作废它；写错了用 fazhi evidence amend 改正，不该登记的用 fazhi evidence withdraw 撤回");
  CHECK(desk.says(Voided{6, "误登"}) == "admitted");  // nothing hangs on d2
  CHECK(desk.says({Voided{9, "误登"}, Voided{8, "误登"}, Voided{7, "误登"}, Voided{5, "误登"}}) == "admitted");
}

TEST_CASE("figures, problems, waivers and steps are referred to as well") {
  const Desk desk;
  const auto starts = [](const std::string& said, const std::string& with) { return said.starts_with(with); };
  FigureRecorded figure{"f1", "区教育局", "2026", Decimal{}, "件", "e2"};
  CHECK(
      starts(desk.says({figure, Voided{9, "误登"}}),
             "still-needed: 第 9 号（登记佐证材料「e2」）不能作废，后面的登记要用到它：第 10 号（登记数据「f1」）。"));
  const ProblemConfirmed problem{"decision/publish@区教育局#d2!due", "2026-001", "未公布", "f", "自查"};
  CHECK(starts(
      desk.says({problem, Voided{6, "误登"}}),
      "still-needed: 第 6 号（登记事项「d2」）不能作废，后面的登记要用到它：第 10 号（认定问题「2026-001」）。"));
  CHECK(starts(desk.says({problem, ProblemClosed{problem.key, "已补", "f", true}, Voided{10, "误登"}}),
               "still-needed: 第 10 号（认定问题「2026-001」）不能作废，后面的登记要用到它：第 11 号（问题销号）。"));
  const WaiverGranted waiver{"w1", "decision/publish", "", "", "", {}, {}, "试点", "", false};
  CHECK(starts(desk.says({waiver, WaiverEnded{"w1", day(9, 1)}, Voided{10, "误登"}}),
               "still-needed: 第 10 号（免除「w1」）不能作废，后面的登记要用到它：第 11 号（免除终止「w1」）。"));
  CHECK(desk.says({waiver, Voided{10, "误登"}}) == "admitted");
  CHECK(desk.says({UnitChanged{"区教育局", day(7, 1), "区教育体育局", {}, {}}, Voided{10, "误登"}}) == "admitted");
}

TEST_CASE("whoever has recorded something is not voided, nor the only person") {
  Desk desk;
  desk.history_.resize(4);
  for (Event& event : desk.history_) event.actor = "建账";
  CHECK(desk.says(Voided{4, "误登"}) ==
        "last-person: 第 4 号（新增人员「zhang」）不能作废：作废后台账里一个人员也没有，谁都可以登记。请先用 fazhi "
        "person add 登记别的人员，再由他作废");
  const PersonAdded li{"li", "李四", "区司法局", ""};
  CHECK(desk.says({li, Voided{5, "误登"}}) == "admitted");
  desk.history_.push_back({5, Desk::kNow, "zhang", li});
  desk.history_.push_back({6, Desk::kNow, "li", Desk::matter("d9")});
  CHECK(desk.says(Voided{5, "误登"}) ==
        "still-needed: 第 5 号（新增人员「li」）不能作废，后面的登记要用到它：第 6 号（登记事项「d9」）。"
        "请先作废那些登记，再来作废它；姓名、单位、职务写错了用 fazhi person change 改正，人已离岗的不必作废");
}

TEST_CASE("a voiding of a voiding brings back only what still fits") {
  const Desk desk;
  CHECK(desk.says({Voided{6, "误登"}, Voided{10, "没有误登"}}) == "admitted");
  CHECK(desk.says({Voided{6, "误登"}, Desk::matter("d2"), Voided{10, "没有误登"}}) ==
        "still-needed: 第 10 号（作废误登第 6 号）不能作废，后面的登记要用到它：第 11 号（登记事项「d2」）。"
        "请先作废那些登记，再来作废它");
  const UnitAdded water{"区水务局", "区水务局", {}, "", {}};
  MatterOpened canal = Desk::matter("d3");
  canal.parties = {{"lead", "区水务局"}};
  CHECK(desk.says({water, canal, Voided{11, "误登"}, Voided{10, "误登"}, Voided{12, "没有误登"}}) ==
        "cannot-restore: 作废第 12 号会恢复第 11 号（登记事项「d3」），而它与现有的登记不合（决策承办单位「区水务局」"
        "不在台账的单位之内：请改正，或先登记这个单位）：请重新登记");
}

TEST_CASE("a ledger where such voidings stand goes on: what was without ground before does not count") {
  Desk desk;
  desk.history_.push_back({10, Desk::kNow, "zhang", Voided{2, "旧版本所作"}});
  CHECK(desk.says(UnitAdded{"c", "丙局", {}, "", {}}) == "admitted");
  CHECK(desk.says(Voided{8, "看错了"}) == "admitted");
  CHECK(desk.says(Voided{10, "恢复"}) == "admitted");
}
