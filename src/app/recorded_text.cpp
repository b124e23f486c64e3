#include "app/recorded_text.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/record_words.h"
#include "base/text.h"
#include "core/data_check.h"
#include "core/voiding.h"
#include "core/wording.h"

namespace fazhi::app {

namespace {

struct Sentence {
  const Workspace& workspace;
  const core::Facts& facts;
  const core::Library& library;

  std::string operator()(const core::UnitAdded& b) const { return fmt::format("已登记单位「{}」（{}）", b.name, b.id); }
  std::string operator()(const core::UnitChanged& b) const {
    return fmt::format("单位{}自{}起变更{}", unit(b.id), format_date(b.from),
                       b.name ? "，名称为「" + *b.name + "」" : "");
  }
  std::string operator()(const core::UnitClosed& b) const {
    return fmt::format("单位{}自{}起撤销，由{}承继", unit(b.id), format_date(b.on), unit(b.successor));
  }
  std::string operator()(const core::PersonAdded& b) const { return fmt::format("已登记人员{}（{}）", b.name, b.id); }
  std::string operator()(const core::PersonChanged& b) const { return fmt::format("已更改人员 {} 的信息", b.id); }

  std::string operator()(const core::MatterOpened& b) const {
    return fmt::format("已登记事项 {}《{}》", b.id, b.title);
  }
  std::string operator()(const core::MatterChanged& b) const { return "已更正事项 " + matter(b.id); }
  std::string operator()(const core::MatterTransferred& b) const {
    return fmt::format("事项 {}自{}起由{}移交{}", matter(b.id), format_date(b.on), unit(b.from), unit(b.to));
  }
  std::string operator()(const core::MatterClosed& b) const {
    return fmt::format("事项 {}已结：{}{}", matter(b.id), format_date(b.on), b.outcome);
  }
  std::string operator()(const core::MatterMerged& b) const {
    return fmt::format("事项 {}已并入 {}", matter(b.id), matter(b.into));
  }

  std::string operator()(const core::EvidenceSubmitted& b) const {
    return fmt::format("已登记佐证材料 {}《{}》，待审核", b.id, b.title.empty() ? b.kind : b.title);
  }
  std::string operator()(const core::EvidenceAccepted& b) const { return "已审核通过 " + record(b.id); }
  std::string operator()(const core::EvidenceReturned& b) const { return "已退回 " + record(b.id); }
  std::string operator()(const core::EvidenceAmended& b) const {
    return fmt::format("已更正 {}，待审核；审核通过后按更正的算", record(b.id));
  }
  std::string operator()(const core::ReviewReopened& b) const { return fmt::format("{}已转为待审核", record(b.id)); }
  std::string operator()(const core::EvidenceWithdrawn& b) const { return "已撤回 " + record(b.id); }
  std::string operator()(const core::EvidencePurged& b) const {
    return fmt::format("已清除 {}，内容和文件不可恢复", b.id);
  }

  std::string operator()(const core::RegisterConfirmed& b) const {
    const core::MatterKind* kind = library.find_matter(b.kind);
    return fmt::format("已确认{}{}的「{}」清单：共{}件", unit(b.unit), b.period, kind == nullptr ? b.kind : kind->title,
                       b.n);
  }
  std::string operator()(const core::FigureRecorded& b) const {
    return fmt::format("已登记数据 {}：{}{}，{}{}", b.id, unit(b.unit), b.period, b.value.to_string(), b.measure);
  }
  std::string operator()(const core::WaiverGranted& b) const {
    return fmt::format("已登记免除 {}：{}{}", b.id, b.unit.empty() ? "" : unit(b.unit), b.task);
  }
  std::string operator()(const core::WaiverEnded& b) const {
    return fmt::format("免除 {} 自{}起终止", b.id, format_date(b.on));
  }
  std::string operator()(const core::ParameterSet& b) const {
    const core::Parameter* parameter = library.find_parameter(b.parameter);
    return fmt::format("已设定参数「{}」为{}{}，自{}起{}", parameter == nullptr ? b.parameter : parameter->title,
                       core::to_text(b.value), parameter == nullptr ? "" : parameter->measure, format_date(b.from),
                       b.unit.empty() ? "" : "，只对" + unit(b.unit));
  }
  std::string operator()(const core::ObligationRechecked& b) const { return "已复核 " + b.key; }
  std::string operator()(const core::ProblemEntered& b) const {
    return fmt::format("已录入问题 {}（{}，{}）：{}", b.number, b.source, unit(b.unit), b.statement);
  }
  std::string operator()(const core::ProblemPlanned& b) const {
    return fmt::format("{} 已更新整改安排{}", problem(b.key), b.limit ? "，时限" + format_date(*b.limit) : "");
  }
  std::string operator()(const core::ProblemProgressed& b) const { return problem(b.key) + " 已登记进展"; }
  std::string operator()(const core::ProblemSubmitted& b) const {
    return problem(b.key) + " 已申请销号，请另一个人审核：fazhi problem close 或 return";
  }
  std::string operator()(const core::ProblemReturned& b) const { return problem(b.key) + " 已退回整改：" + b.because; }
  std::string operator()(const core::ProblemReopened& b) const { return problem(b.key) + " 已重开：" + b.because; }
  std::string operator()(const core::ProblemExtended& b) const {
    return fmt::format("{} 整改时限延至{}，{}批准", problem(b.key), format_date(b.until), b.approved_by);
  }
  std::string operator()(const core::ProblemDisputed& b) const {
    return problem(b.key) + " 有异议，待裁定：" + b.because;
  }
  std::string operator()(const core::ProblemRuled& b) const {
    const std::string to = b.to.empty() ? "" : "，改由" + unit(b.to) + "负责";
    return fmt::format("{} 异议{}成立{}", problem(b.key), b.upheld ? "" : "不", to);
  }
  std::string operator()(const core::ProblemMerged& b) const {
    return fmt::format("{} 已并入 {}", problem(b.key), problem(b.into));
  }
  std::string operator()(const core::ProblemSplit& b) const {
    std::vector<std::string> numbers;
    for (const core::ProblemPart& part : b.parts) numbers.push_back(part.number);
    return fmt::format("{} 已拆分为 {}", problem(b.key), join(numbers, "、"));
  }
  std::string operator()(const core::ProblemEscalated& b) const {
    return fmt::format("{} 已{}{}", problem(b.key), b.step, b.limit ? "，限" + format_date(*b.limit) + "前办结" : "");
  }
  std::string operator()(const core::ProblemRevisited& b) const {
    return fmt::format("{} 回头看：{}", problem(b.key), b.holds ? "成效保持" : "问题反弹");
  }
  std::string operator()(const core::PeriodSealed& b) const {
    return fmt::format("{} 已封账：应办{}项，{}{}项", b.period, b.obligations,
                       facts.ledger.public_only ? "公开资料中未见" : "缺口", b.gaps);
  }
  std::string operator()(const core::PassageMarked& b) const { return "已标注出处 " + record(b.id); }
  std::string operator()(const core::Voided& b) const {
    const auto events = workspace.ledger->events(b.sequence, 1);
    return fmt::format("已作废第{}号{}", b.sequence,
                       events.empty() ? "" : "（" + core::event_label(events.front().body) + "）");
  }
  std::string operator()(const core::CheckSwitched& b) const {
    const core::DataCheck* check = core::find_data_check(b.check);
    const std::string title = fmt::format("「{}」（{}）", check == nullptr ? b.check : check->title, b.check);
    if (b.subject.empty()) return (b.enabled ? "已启用检查项" : "已停用检查项") + title;
    const std::string of = b.subject.substr(b.subject.find('!') + 1);
    return fmt::format("{}{}：{}", b.enabled ? "重新列出" : "已核对", title, of);
  }
  template <typename Other>
  std::string operator()(const Other&) const {
    return {};
  }

 private:
  std::string problem(const std::string& key) const {
    const std::vector<core::ProblemRecord> problems = workspace.ledger->problems();
    const auto known = std::ranges::find(problems, key, &core::ProblemRecord::key);
    return known == problems.end() || known->number.empty() ? key : known->number;
  }
  std::string unit(const std::string& id) const {
    const std::uint32_t found = facts.find_unit(id);
    return "「" + (found == core::kNone ? id : core::unit_name(facts, found, Date::max())) + "」";
  }
  std::string matter(const std::string& id) const {
    const std::uint32_t found = facts.find_matter(id);
    return found == core::kNone ? id : fmt::format("{}《{}》", id, facts.matters[found].title);
  }
  std::string record(const std::string& id) const {
    const auto found = workspace.ledger->find_record(id);
    const core::RecordText* shown = found ? found->shown() : nullptr;
    return shown == nullptr ? id : fmt::format("{}《{}》", id, shown->title.empty() ? found->kind : shown->title);
  }
};

}  // namespace

std::string recorded_sentence(const core::EventBody& body, const Workspace& workspace, const core::Facts& facts,
                              const core::Library& library) {
  std::string sentence = std::visit(Sentence{workspace, facts, library}, body);
  return sentence.empty() ? sentence : sentence + "。";
}

}  // namespace fazhi::app
