#include "core/event.h"

#include <algorithm>
#include <array>

namespace fazhi::core {

namespace {

// In the order of EventBody. Part of the chain: never rename, only append.
constexpr std::array<std::string_view, std::variant_size_v<EventBody>> kNames{"ledger-created",
                                                                              "unit-added",
                                                                              "unit-changed",
                                                                              "unit-closed",
                                                                              "person-added",
                                                                              "person-changed",
                                                                              "matter-opened",
                                                                              "matter-changed",
                                                                              "matter-transferred",
                                                                              "matter-closed",
                                                                              "matter-merged",
                                                                              "evidence-submitted",
                                                                              "evidence-accepted",
                                                                              "evidence-returned",
                                                                              "evidence-amended",
                                                                              "review-reopened",
                                                                              "evidence-withdrawn",
                                                                              "evidence-purged",
                                                                              "register-confirmed",
                                                                              "figure-recorded",
                                                                              "waiver-granted",
                                                                              "waiver-ended",
                                                                              "parameter-set",
                                                                              "edition-adopted",
                                                                              "obligation-rechecked",
                                                                              "problem-confirmed",
                                                                              "problem-omitted",
                                                                              "problem-closed",
                                                                              "problem-reopened",
                                                                              "problem-entered",
                                                                              "voided",
                                                                              "check-switched",
                                                                              "problem-planned",
                                                                              "problem-progressed",
                                                                              "problem-submitted",
                                                                              "problem-returned",
                                                                              "problem-extended",
                                                                              "problem-disputed",
                                                                              "problem-ruled",
                                                                              "problem-merged",
                                                                              "problem-split",
                                                                              "problem-escalated",
                                                                              "problem-revisited",
                                                                              "period-sealed",
                                                                              "passage-marked"};

// What they are called in messages and histories, in the same order.
constexpr std::array<std::string_view, std::variant_size_v<EventBody>> kTitles{
    "建立台账", "新增单位", "单位变更",     "单位撤销", "新增人员", "人员变更", "登记事项", "事项更正", "事项移交",
    "事项办结", "事项合并", "登记佐证材料", "审核通过", "退回材料", "更正材料", "重新审核", "撤回材料", "清除材料",
    "清单确认", "登记数据", "免除",         "免除终止", "设定参数", "采用清单", "复核",     "认定问题", "不列问题",
    "问题销号", "问题重开", "录入问题",     "作废误登", "体检设置", "任务分解", "整改进展", "申请销号", "退回整改",
    "整改延期", "提出异议", "异议裁定",     "合并问题", "拆分问题", "督办升级", "回头看",   "封账",     "标注出处"};

using Subjects = std::vector<std::string>;

struct SubjectNamer {
  Subjects operator()(const LedgerCreated&) const { return {}; }
  Subjects operator()(const UnitAdded& body) const { return {"unit:" + body.id}; }
  Subjects operator()(const UnitChanged& body) const { return {"unit:" + body.id}; }
  Subjects operator()(const UnitClosed& body) const { return {"unit:" + body.id}; }
  Subjects operator()(const PersonAdded& body) const { return {"person:" + body.id}; }
  Subjects operator()(const PersonChanged& body) const { return {"person:" + body.id}; }
  Subjects operator()(const MatterOpened& body) const { return {"matter:" + body.id}; }
  Subjects operator()(const MatterChanged& body) const { return {"matter:" + body.id}; }
  Subjects operator()(const MatterTransferred& body) const { return {"matter:" + body.id}; }
  Subjects operator()(const MatterClosed& body) const { return {"matter:" + body.id}; }
  Subjects operator()(const MatterMerged& body) const { return {"matter:" + body.id, "matter:" + body.into}; }
  Subjects operator()(const EvidenceSubmitted& body) const { return {"evidence:" + body.id}; }
  Subjects operator()(const EvidenceAccepted& body) const { return {"evidence:" + body.id}; }
  Subjects operator()(const EvidenceReturned& body) const { return {"evidence:" + body.id}; }
  Subjects operator()(const EvidenceAmended& body) const { return {"evidence:" + body.id}; }
  Subjects operator()(const ReviewReopened& body) const { return {"evidence:" + body.id}; }
  Subjects operator()(const EvidenceWithdrawn& body) const { return {"evidence:" + body.id}; }
  Subjects operator()(const EvidencePurged& body) const { return {"evidence:" + body.id}; }
  Subjects operator()(const RegisterConfirmed& body) const {
    return {"register:" + body.unit + "/" + body.kind + "/" + body.period};
  }
  Subjects operator()(const FigureRecorded& body) const { return {"figure:" + body.id}; }
  Subjects operator()(const WaiverGranted& body) const { return {"waiver:" + body.id}; }
  Subjects operator()(const WaiverEnded& body) const { return {"waiver:" + body.id}; }
  Subjects operator()(const ParameterSet& body) const { return {"parameter:" + body.parameter}; }
  Subjects operator()(const EditionAdopted& body) const { return {"checklist:" + body.checklist}; }
  Subjects operator()(const ObligationRechecked& body) const { return {"obligation:" + body.key}; }
  Subjects operator()(const ProblemConfirmed& body) const { return {"problem:" + body.key}; }
  Subjects operator()(const ProblemOmitted& body) const { return {"problem:" + body.key}; }
  Subjects operator()(const ProblemClosed& body) const { return {"problem:" + body.key}; }
  Subjects operator()(const ProblemReopened& body) const { return {"problem:" + body.key}; }
  Subjects operator()(const ProblemEntered& body) const { return {"problem:" + body.key}; }
  Subjects operator()(const Voided&) const { return {}; }
  Subjects operator()(const CheckSwitched& body) const { return {"check:" + body.check}; }
  Subjects operator()(const ProblemPlanned& body) const { return {"problem:" + body.key}; }
  Subjects operator()(const ProblemProgressed& body) const { return {"problem:" + body.key}; }
  Subjects operator()(const ProblemSubmitted& body) const { return {"problem:" + body.key}; }
  Subjects operator()(const ProblemReturned& body) const { return {"problem:" + body.key}; }
  Subjects operator()(const ProblemExtended& body) const { return {"problem:" + body.key}; }
  Subjects operator()(const ProblemDisputed& body) const { return {"problem:" + body.key}; }
  Subjects operator()(const ProblemRuled& body) const { return {"problem:" + body.key}; }
  Subjects operator()(const ProblemSplit& body) const { return {"problem:" + body.key}; }
  Subjects operator()(const ProblemEscalated& body) const { return {"problem:" + body.key}; }
  Subjects operator()(const ProblemRevisited& body) const { return {"problem:" + body.key}; }
  Subjects operator()(const ProblemMerged& body) const { return {"problem:" + body.key, "problem:" + body.into}; }
  Subjects operator()(const PeriodSealed& body) const { return {"seal:" + body.period}; }
  // Named after itself first: it belongs to the few events that frame the others, and to its record for the purge.
  Subjects operator()(const PassageMarked& body) const { return {"passage:" + body.id, "evidence:" + body.id}; }
};

struct Eraser {
  EventBody operator()(const EvidenceSubmitted& body) const { return only_id<EvidenceSubmitted>(body.id); }
  EventBody operator()(const EvidenceAccepted& body) const { return only_id<EvidenceAccepted>(body.id); }
  EventBody operator()(const EvidenceReturned& body) const { return only_id<EvidenceReturned>(body.id); }
  EventBody operator()(const EvidenceAmended& body) const { return only_id<EvidenceAmended>(body.id); }
  EventBody operator()(const ReviewReopened& body) const { return only_id<ReviewReopened>(body.id); }
  EventBody operator()(const EvidenceWithdrawn& body) const { return only_id<EvidenceWithdrawn>(body.id); }
  EventBody operator()(const PassageMarked& body) const { return only_id<PassageMarked>(body.id); }
  template <typename Other>
  EventBody operator()(const Other& body) const {
    return body;
  }

  template <typename Body>
  static EventBody only_id(const std::string& id) {
    Body left;
    left.id = id;
    return left;
  }
};

}  // namespace

std::string_view name_of(const EventBody& body) { return kNames[body.index()]; }

std::string_view title_of(std::string_view name) {
  const auto found = std::ranges::find(kNames, name);
  return found == kNames.end() ? name : kTitles.at(static_cast<std::size_t>(found - kNames.begin()));
}

std::vector<std::string> subjects_of(const EventBody& body) { return std::visit(SubjectNamer{}, body); }

EventBody erased(const EventBody& body) { return std::visit(Eraser{}, body); }

}  // namespace fazhi::core
