// What may be recorded about a problem, and what is said where it may not.

#include "core/problem_life.h"

#include "admission_desk.h"
#include "catch.h"

namespace fazhi::core::test {
namespace {

const std::string kKey = "decision/publish@区教育局#d1!due";
const ProblemConfirmed kFirst{kKey, "2026-001", "逾期未公布", "f", "自查"};
const ProblemConfirmed kSecond{"decision/publish@区教育局#d2!due", "2026-002", "逾期未公布", "f", "自查"};
const ProblemEntered kOutside{"outside!dc-1", "2026-007", "区教育局", "未公开决算", "督察反馈", "", "",
                              "major",        day(3, 1),  day(10, 31)};
const ProblemSubmitted kDone{kKey, "已公布", {"e1"}};

ProblemPlanned measures(const std::string& key = kKey) {
  ProblemPlanned plan;
  plan.key = key;
  plan.measures = "补公布";
  return plan;
}
ProblemPlanned limit(Date until) {
  ProblemPlanned plan;
  plan.key = kKey;
  plan.limit = until;
  return plan;
}

Desk with_problem() { return Desk().after({PersonAdded{"li", "李四", "区司法局", ""}, kFirst}); }

}  // namespace

TEST_CASE("the table of steps stands in the order of the steps, and every state has a way on") {
  for (std::size_t i = 0; i < problem_transitions().size(); ++i)
    CHECK(static_cast<std::size_t>(problem_transitions()[i].step) == i);
  for (const auto state : {ProblemState::confirmed, ProblemState::rectifying, ProblemState::submitted,
                           ProblemState::closed, ProblemState::omitted, ProblemState::disputed}) {
    INFO(to_chinese(state));
    CHECK_FALSE(steps_from(state).empty());
  }
  CHECK(steps_from(std::nullopt) == "认定（confirm）、不列（omit）");
  CHECK(steps_from(ProblemState::closed) == "认定（confirm）、不列（omit）、重开（reopen）、回头看（revisit）");
  CHECK(steps_from(ProblemState::split).empty());
}

TEST_CASE("a problem goes from 认定 over measures and 申请销号 to 销号 by somebody else") {
  const Desk desk = with_problem().after({measures(), ProblemProgressed{kKey, day(9, 1), "已起草"}});
  CHECK(desk.says(kDone) == "admitted");
  const Desk submitted = desk.after({kDone});
  CHECK(submitted.says({ProblemClosed{kKey, "同意", "f", false}}, Desk::kNow, "li") == "admitted");
  CHECK(submitted.says(ProblemClosed{kKey, "同意", "f", false}) ==
        "same-person: 问题「2026-001」是张三申请销号的，不能由本人审核：请换一个人（--actor）销号");
  CHECK(submitted.says({ProblemClosed{kKey, " ", "f", false}}, Desk::kNow, "li") ==
        "no-reason: 问题「2026-001」销号要写明审核意见：--because 意见");
  CHECK(submitted.says(ProblemReturned{kKey, "网页打不开"}) == "admitted");
  CHECK(submitted.says({ProblemReturned{kKey, "网页打不开"}, kDone}) == "admitted");
}

TEST_CASE("a step out of place is refused with what may be done instead") {
  const Desk desk = with_problem();
  CHECK(
      desk.says(ProblemClosed{kKey, "同意", "f", false}) ==
      "problem-step: 问题「2026-001」现在是已认定，不能销号；fazhi problem 可以：改写表述（reword）、明确责任（plan）、"
      "登记进展（progress）、申请销号（submit）、延期（extend）、提出异议（dispute）、并入别的问题（merge）、"
      "拆分（split）、督办升级（escalate）");
  CHECK(
      desk.says(ProblemReturned{kKey, "不全"}).starts_with("problem-step: 问题「2026-001」现在是已认定，不能退回整改"));
  CHECK(desk.says(ProblemRuled{kKey, true, "成立", "", ""})
            .starts_with("problem-step: 问题「2026-001」现在是已认定，不能裁定异议"));
  CHECK(desk.says(ProblemRevisited{kKey, day(9, 1), true, "在用"})
            .starts_with("problem-step: 问题「2026-001」现在是已认定，不能回头看"));
  CHECK(desk.says({kDone, measures()}).starts_with("problem-step: 问题「2026-001」现在是申请销号，不能制定措施"));
  CHECK(desk.says({kDone, limit(day(12, 1))}) == "admitted");  // who and when may still be told
  CHECK(desk.says(measures("x!due")) ==
        "problem-step: 问题「x!due」现在是拟列，不能制定措施；fazhi problem 可以：认定（confirm）、不列（omit）");
  const Desk closed = desk.after({kDone}).after({ProblemClosed{kKey, "同意", "f", false}}, "li");
  CHECK(closed.says(ProblemProgressed{kKey, day(9, 1), "又做了"})
            .starts_with("problem-step: 问题「2026-001」现在是已销号，不能登记进展"));
  CHECK(closed.says(ProblemReopened{kKey, "复查不符"}) == "admitted");
  CHECK(closed.says({ProblemRevisited{kKey, day(9, 30), false, "又撤下了"}, ProblemReopened{kKey, "回头看"}}) ==
        "admitted");
}

TEST_CASE("申请销号 names papers that are there, 销号 needs them accepted") {
  const Desk desk = with_problem();
  CHECK(desk.says(ProblemSubmitted{kKey, "", {"e1"}}) ==
        "title-missing: 问题「2026-001」申请销号要写明整改完成情况（--note）");
  CHECK(desk.says(ProblemSubmitted{kKey, "已公布", {}}) ==
        "no-evidence: 问题「2026-001」申请销号要有佐证材料：请先登记，再用 --evidence 标识 写明是哪些");
  CHECK(desk.says(ProblemSubmitted{kKey, "已公布", {"e7"}}).starts_with("unknown-evidence: 台账里没有佐证材料「e7」"));
  CHECK(desk.says({EvidenceWithdrawn{"e1", "错的"}, kDone}) ==
        "evidence-not-there: 佐证材料「e1」已撤回，不能用来申请销号：请换成在用的材料");
  const Desk waiting = desk.after({ProblemSubmitted{kKey, "已公布", {"e1", "e2"}}});
  CHECK(waiting.says({ProblemClosed{kKey, "同意", "f", false}}, Desk::kNow, "li") ==
        "evidence-not-accepted: 问题「2026-001」申请销号所附的佐证材料「e2」待审核，审核通过后才能销号；也可以退回："
        "fazhi problem return 2026-001");
}

TEST_CASE("what the verdict ended is closed without measures, from any open state and by anybody") {
  const Desk desk = with_problem();
  const ProblemClosed cured{kKey, "已补齐", "f", true};
  const ProblemClosed waived{kKey, "免除", "f", false, "免除（批复）"};
  CHECK(desk.says(cured) == "admitted");
  CHECK(desk.says(waived) == "admitted");
  CHECK(desk.says({kDone, cured}) == "admitted");
  CHECK(desk.says({ProblemDisputed{kKey, "三定没有"}, waived}) == "admitted");
  CHECK(desk.says({waived, cured}).starts_with("problem-step: 问题「2026-001」现在是已销号，不能不经整改销号"));
}

TEST_CASE("a limit may be moved forward; backward only by an approved extension") {
  const Desk desk = with_problem().after({limit(day(11, 30))});
  CHECK(desk.says(limit(day(11, 15))) == "admitted");
  CHECK(desk.says(limit(day(12, 1))) ==
        "limit-needs-approval: 问题「2026-001」的整改时限已定为2026-11-30，改到2026-12-01是延期，要经批准："
        "请用 fazhi problem extend 2026-001 --until 2026-12-01 --approved-by 批准人 --because 理由");
  CHECK(desk.says(limit(day(9, 30))) ==
        "date-order: 问题「2026-001」的整改时限2026-09-30早于认定日期2026-10-01：请核对");
  const ProblemExtended extended{kKey, day(12, 31), "汛期", "王区长", ""};
  CHECK(desk.says(extended) == "admitted");
  CHECK(desk.says({extended, limit(day(12, 31))}) == "admitted");
  const auto with = [&](auto change) {
    ProblemExtended bad = extended;
    change(bad);
    return desk.says(bad);
  };
  CHECK(with([](auto& one) { one.until = day(11, 30); }) ==
        "date-order: 问题「2026-001」的整改时限已是2026-11-30，延到2026-11-30不是延期：请核对");
  CHECK(with([](auto& one) { one.approved_by = ""; }) ==
        "no-approval: 问题「2026-001」延期要写明批准人：--approved-by 姓名");
  CHECK(with([](auto& one) { one.because = ""; }).starts_with("reason-missing: "));
  CHECK(with_problem().says(extended) ==
        "no-limit: 问题「2026-001」还没有整改时限，谈不上延期：请用 fazhi problem plan 2026-001 --limit 2026-12-31");
}

TEST_CASE("a plan says something, names units that exist and a severity there is") {
  const Desk desk = with_problem();
  ProblemPlanned plan;
  plan.key = kKey;
  CHECK(desk.says(plan) == "nothing-to-change: 问题「2026-001」没有写明改什么：责任人、目标、措施还是时限");
  plan.supporting = {"区教育局", "区水局"};
  CHECK(desk.says(plan).starts_with("unknown-unit: "));
  plan.supporting = {"区司法局"};
  plan.severity = "很重";
  CHECK(desk.says(plan) ==
        "unknown-severity: 没有严重程度「很重」：请写veto（一票否决）、major（重要）或minor（一般）");
  plan.severity = "veto";
  CHECK(desk.says(plan) == "admitted");
  CHECK(desk.says(ProblemProgressed{kKey, day(10, 2), "明天的"}) ==
        "future-date: 问题「2026-001」的进展日期2026-10-02晚于登记当天2026-10-01：请核对");
}

TEST_CASE("an objection is ruled on: upheld it ends the problem, else the work goes on") {
  const Desk disputed = with_problem().after({measures(), ProblemDisputed{kKey, "三定没有这项"}});
  CHECK(disputed.says(kDone).starts_with("problem-step: 问题「2026-001」现在是有异议，不能申请销号"));
  CHECK(disputed.says({ProblemRuled{kKey, false, "三定第五条", "", ""}, kDone}) == "admitted");
  CHECK(disputed.says({ProblemRuled{kKey, true, "成立", "示编〔2026〕1号", ""}, kDone})
            .starts_with("problem-step: 问题「2026-001」现在是已销号"));
  CHECK(disputed.says(ProblemRuled{kKey, true, "成立", "", "区司法局"}) ==
        "rule-to: 问题「2026-001」不能改交「区司法局」：只有录入的外部问题、且异议成立时才能改交；程序查出的随事项走，"
        "请用 fazhi matter transfer");
  const Desk outside = Desk().after({kOutside, ProblemDisputed{kOutside.key, "归司法局管"}});
  CHECK(outside.says(ProblemRuled{kOutside.key, true, "成立", "", "区司法局"}) == "admitted");
}

TEST_CASE("problems are merged into an open one, and split into numbered parts") {
  const Desk desk = with_problem().after({kSecond});
  const ProblemMerged merged{kKey, kSecond.key, "同一件"};
  CHECK(desk.says(merged) == "admitted");
  CHECK(desk.says(ProblemMerged{kKey, kKey, "同一件"}) == "merge-self: 问题「2026-001」不能并入自己");
  CHECK(desk.says(ProblemMerged{kKey, "z!due", "同一件"}) ==
        "merge-into: 问题「z!due」没有认定，不能并入：请并入已认定、还没有销号的问题");
  CHECK(desk.says({merged, ProblemMerged{kSecond.key, kKey, "同一件"}}) ==
        "merge-into: 问题「2026-001」已并入，不能并入：请并入已认定、还没有销号的问题");

  const ProblemSplit split{kKey, "f", {{"2026-003", "", "甲"}, {"2026-004", "区司法局", "乙"}}, "分头办"};
  CHECK(desk.says(split) == "admitted");
  CHECK(desk.says({split, measures(kKey + "~2")}) == "admitted");
  CHECK(desk.says({split, measures()}) ==
        "problem-step: 问题「2026-001」现在是已拆分，不能制定措施；fazhi problem 可以：");
  ProblemSplit bad = split;
  bad.parts = {{"2026-002", "", "甲"}};
  CHECK(desk.says(bad) ==
        "split-parts: 问题「2026-001」至少要拆成两个\n"
        "duplicate-number: 问题编号「2026-002」为空或已用过：编号不重复使用，请换一个");
  bad.parts = {{"2026-005", "", "甲"}, {"2026-005", "", " "}};
  CHECK(desk.says(bad) ==
        "duplicate-number: 问题编号「2026-005」为空或已用过：编号不重复使用，请换一个\n"
        "title-missing: 问题「2026-005」没有表述");
  bad = split;
  bad.key = kKey + "~1";
  bad.parts = {{"2026-005", "", "甲"}, {"2026-006", "", "乙"}};
  CHECK(desk.says({split, bad}) ==
        "split-parts: 「2026-003」本来就是拆分出来的，不能再拆：请作废那次拆分（fazhi void），再重新拆");
}

TEST_CASE("督办 only gets heavier, and never before the last step") {
  const Desk desk = with_problem();
  const ProblemEscalated reminder{kKey, "提醒", day(9, 1), "", "", {}};
  const ProblemEscalated talk{kKey, "约谈", day(9, 20), "两次逾期", "示督〔2026〕3号", day(10, 20)};
  CHECK(desk.says({reminder, talk}) == "admitted");
  CHECK(desk.says({talk, reminder}) ==
        "escalation-order: 问题「2026-001」已于2026-09-20约谈，不能退回到提醒：督办只能逐级加重\n"
        "date-order: 问题「2026-001」提醒的日期2026-09-01早于约谈的日期2026-09-20：请核对");
  CHECK(desk.says({talk, talk}) ==
        "escalation-order: 问题「2026-001」已于2026-09-20约谈，不能退回到约谈：督办只能逐级加重");
  CHECK(desk.says(ProblemEscalated{kKey, "通报", day(9, 1), "", "", {}}) ==
        "unknown-escalation: 没有督办方式「通报」：请写提醒、督办、约谈或挂牌督办");
}

TEST_CASE("a period is sealed once it is over, once, and not backwards") {
  const Desk desk;
  const auto seal = [](const std::string& period, Date as_of, const std::string& because = "") {
    return PeriodSealed{period, as_of, "ab", 1, 0, because};
  };
  CHECK(desk.says(seal("2026Q3", day(9, 30))) == "admitted");
  CHECK(desk.says(seal("2026Q3", day(9, 29))) == "seal-day: 「2026Q3」应按最后一天2026-09-30封账，这里是2026-09-29");
  CHECK(desk.says(seal("2026Q4", day(12, 31))) ==
        "seal-ahead: 「2026Q4」到2026-12-31才结束，今天是2026-10-01：请在结束以后封账");
  CHECK(desk.says({seal("2026Q3", day(9, 30)), seal("2026Q3", day(9, 30))}) ==
        "sealed-twice: 「2026Q3」已经封账：要再封一次，请用 --again --because 理由；原来的保留");
  CHECK(desk.says({seal("2026Q3", day(9, 30)), seal("2026Q3", day(9, 30), "补登")}) == "admitted");
  CHECK(desk.says({seal("2026Q3", day(9, 30)), seal("2026Q2", day(6, 30))}) ==
        "seal-order: 「2026Q3」已经封账，不能再倒着封「2026Q2」：要看那时的情况，请用 --as-of 2026-06-30");
  CHECK(desk.says({seal("2026Q3", day(9, 30)), seal("2026H1", day(6, 30))}) == "admitted");
}

TEST_CASE("a passage belongs to a paper that is there and says where") {
  const Desk desk;
  CHECK(desk.says(PassageMarked{"e1", "decision/publish", "3", "", ""}) == "admitted");
  CHECK(desk.says(PassageMarked{"e1", "", "", "", ""}) ==
        "nothing-to-change: 「e1」没有写明出处：页码、段落、原文至少写一样");
  CHECK(desk.says(PassageMarked{"e1", "decision/pub", "3", "", ""}) ==
        "unknown-task: 没有任务「decision/pub」：请写成「清单/任务」，如 decision/participation");
  CHECK(
      desk.says({EvidenceWithdrawn{"e1", "错的"}, PassageMarked{"e1", "", "3", "", ""}}).starts_with("wrong-state: "));
}

}  // namespace fazhi::core::test
