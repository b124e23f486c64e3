// The whole trail of one verdict: requirement → article → evidence taken and refused → dates → conclusion.

#include <algorithm>

#include "base/text.h"
#include "core/due.h"
#include "core/needs.h"
#include "core/phrases.h"

namespace fazhi::core {

namespace {

std::string_view severity_text(TaskSeverity severity) {
  switch (severity) {
    case TaskSeverity::veto: return "一票否决";
    case TaskSeverity::major: return "重要";
    case TaskSeverity::minor: return "一般";
  }
  return {};
}

std::string skipped_text(const std::vector<Skipped>& skipped) {
  if (skipped.empty()) return {};
  std::string text = "，不计";
  for (std::size_t i = 0; i < skipped.size(); ++i) {
    // Runs of the same reason are written as one range.
    std::size_t last = i;
    while (last + 1 < skipped.size() && skipped[last + 1].why == skipped[i].why &&
           skipped[last + 1].date - skipped[last].date == std::chrono::days{1}) {
      ++last;
    }
    text += (i == 0 ? "" : "、") + format_date(skipped[i].date) +
            (last > i ? "至" + format_date(skipped[last].date) : "") + skipped[i].why;
    i = last;
  }
  return text;
}

// How a run of days is told: 第10个工作日, 第15日, 满3个月.
std::string ordinal(int n, DayUnit unit) {
  if (unit == DayUnit::month) return "满" + std::to_string(n) + "个月";
  return "第" + std::to_string(n) + unit_word(unit);
}

std::string step_text(const LimitStep& step, DayUnit unit) {
  const std::string date = format_date_chinese(step.date);
  const std::string until = step.until ? format_date_chinese(*step.until) : std::string();
  const std::string count = std::to_string(step.count);
  switch (step.what) {
    case LimitStepKind::started: return "自" + date + "起算（当日不计）";
    case LimitStepKind::awaited: return date + "要求补正，自此中止计时";
    case LimitStepKind::awaited_too_late: return date + "要求补正时期限（" + until + "）已过，不影响期限";
    case LimitStepKind::awaited_not_recorded: return date + "的补正没有对应的要求，不影响期限";
    case LimitStepKind::restarted: return "自" + date + "重新起算";
    case LimitStepKind::suspended: return date + "之后至" + until + "扣除" + count + "日";
    case LimitStepKind::suspension_capped: return date + "之后至" + until + "扣除" + count + "日（已到扣除上限）";
    case LimitStepKind::suspension_open: return "自" + date + "起扣除，尚未结束";
    case LimitStepKind::suspension_too_late: return date + "开始的扣除晚于期限届满（" + until + "），不影响期限";
    case LimitStepKind::counted:
      return date + "之后" + ordinal(step.count, unit) + "为" + until + skipped_text(step.skipped);
    case LimitStepKind::extended:
      return "自" + date + "延长" + count + unit_word(unit) + "，至" + until + skipped_text(step.skipped);
    case LimitStepKind::extension_cut: return date + "告知延长" + count + unit_word(unit) + "，超过法定上限的部分不计";
    case LimitStepKind::extension_too_late: return date + "告知延期时期限（" + until + "）已过，延期无效";
    case LimitStepKind::extension_unsigned: return date + "告知的延期缺少批准，延期无效";
    case LimitStepKind::rolled: return date + "逢休息日，顺延至" + until;
    case LimitStepKind::not_known: return "缺" + std::to_string(year_of(step.date)) + "年日历，不早于" + date;
  }
  return {};
}

// A title that quotes another stands as it is.
std::string in_quotes(const std::string& title) {
  return title.empty() || title.find("《") != std::string::npos ? title : "《" + title + "》";
}

class Explainer {
 public:
  Explainer(const Verdict& verdict, const WordingContext& context, const Calendar& calendar)
      : verdict_(verdict), context_(context), calendar_(calendar) {}

  std::vector<ExplanationLine> run() {
    const Task& task = *verdict_.task;
    say("要求", task.title + "（" + verdict_.checklist->title + "，" + std::string(severity_text(task.severity)) +
                    "），责任单位" + unit_name(*context_.facts, verdict_.unit, context_.as_of) + "，对象「" +
                    subject_of(verdict_, *context_.facts) + "」");
    say("依据", basis_text(*verdict_.checklist, task.basis));
    if (!verdict_.because.empty()) say("适用", verdict_.because);
    for (const std::string& field : verdict_.unknown) say("适用", field_title(field, verdict_, context_) + "未登记");
    for (const NeedFinding& need : verdict_.needs) explain_need(need);
    explain_due();
    for (const CheckFinding& check : verdict_.checks) explain_check(check);
    conclude();
    return std::move(lines_);
  }

 private:
  void say(std::string heading, std::string text) { lines_.push_back({std::move(heading), std::move(text)}); }

  std::string record_text(std::uint32_t position) const {
    const Record& record = context_.facts->records[position];
    const RecordContent& content = record.accepted ? *record.accepted : *record.submitted;
    return context_.facts->kinds[record.kind] + in_quotes(std::string(content.title)) + std::string(content.number) +
           "，形成于" + format_date_chinese(content.formed_on) + "（" + std::string(record.id) + "）";
  }

  void explain_need(const NeedFinding& need) {
    say("材料",
        "需要" + name_of(*need.need) + "：" + (need.satisfied ? "已见" : "未见") +
            (need.required > 1 ? "（" + std::to_string(need.found) + "/" + std::to_string(need.required) + "）" : ""));
    for (const std::uint32_t record : need.taken) say("材料", "计入 " + record_text(record));
    for (const RefusedRecord& refused : need.refused) {
      const std::string why = refusal_phrase(refused, verdict_, context_);
      const std::string general(to_chinese(refused.why));
      say("材料", "不计 " + record_text(refused.record) + "：" +
                      (why.empty() || why == general ? general : general + "，" + why));
    }
  }

  void explain_due() {
    const DueDay& due = verdict_.due;
    if (due.unknown_when) say("期限", "有一项期限的适用条件未登记，已略过");
    if (due.trigger_missing) say("期限", quoted_trigger() + "未登记，无法起算");
    const RecordIndex index(*context_.facts);
    const Scene scene = scene_of(index);
    const auto* limit = due.clause == nullptr ? nullptr : std::get_if<WithinLimit>(&due.clause->rule);
    const DayUnit unit = limit == nullptr ? DayUnit::day : limit->unit;
    for (const LimitStep& step : due_day(*verdict_.task, scene, true).steps.steps) {
      const bool first = step.what == LimitStepKind::started;
      say("期限", (first ? quoted_trigger() + "：" : "") + step_text(step, unit));
    }
    if (due.status != DueDay::Status::known) return;
    say("期限", "最后一日为" + format_date_chinese(*due.date) + origin(scene) +
                    (due.disputed ? "（“之前”是否含" + format_date_chinese(*due.disputed) + "当日口径有争议）" : "") +
                    (due.hint ? "，该天数尚未核实" : ""));
    if (!due.by_office) return;
    const std::string document = document_of_day(verdict_, context_);
    say("期限", "这一天是本地规定或惯例" + (document.empty() ? "" : "（" + document + "）") +
                    "，不是法定期限：逾期办完不作为问题，过了这一天仍未办才作为问题");
  }

  std::string quoted_trigger() const { return "「" + field_title(verdict_.due.trigger, verdict_, context_) + "」"; }

  // Which date of the matter or of which record a day was taken from: 「集体讨论日期」2025年6月26日的前一日.
  std::string origin(const Scene& scene) const {
    const DueClause* clause = verdict_.due.clause;
    if (clause == nullptr || std::holds_alternative<EndOfPeriod>(clause->rule))
      return scene.period ? "，即检查期的最后一日" : "";
    const auto* before = std::get_if<BeforeField>(&clause->rule);
    if (before == nullptr) return {};
    const Date day = before->same_day ? *verdict_.due.date : *verdict_.due.date + std::chrono::days{1};
    return "，即" + quoted_trigger() + format_date_chinese(day) + record_with(before->field, day, scene) +
           (before->same_day ? "当日" : "的前一日");
  }

  std::string record_with(const FieldRef& field, Date day, const Scene& scene) const {
    if (field.kind.empty()) return {};
    for (const Sight& sight : sights_of(scene, field.kind)) {
      if (read_record(scene, sight, field.field).date() == day)
        return "（" + std::string(context_.facts->records[sight.record].id) + "）";
    }
    return {};
  }

  // Steps and sources of dates are not kept during an evaluation of thousands; looked up again for this one.
  Scene scene_of(const RecordIndex& index) const {
    Scene scene;
    scene.library = context_.library;
    scene.checklist = verdict_.checklist;
    scene.facts = context_.facts;
    scene.index = &index;
    scene.calendar = &calendar_;
    scene.as_of = context_.as_of;
    scene.unit = verdict_.unit;
    scene.matter = verdict_.matter;
    if (verdict_.matter != kNone)
      scene.matter_kind = context_.library->find_matter(context_.facts->matters[verdict_.matter].kind);
    scene.period = parse_period(verdict_.period);
    return scene;
  }

  void explain_check(const CheckFinding& finding) {
    const Check& check = *finding.check;
    std::string text = name_of(check) + "：" + std::string(to_chinese(finding.status));
    for (const std::string& fact : counted_facts(verdict_, finding, context_, false)) text += "，" + fact;
    text += skipped_text(finding.skipped);
    for (const std::string& field : finding.unknown) text += "，" + field_title(field, verdict_, context_) + "未登记";
    if (finding.hint) text += "〔依据或数字待核，仅作提示〕";
    say("检查", text);
    if (!check.basis.empty()) say("检查", "依据" + basis_text(*verdict_.checklist, check.basis));
    std::vector<std::uint32_t> read;
    for (const std::uint32_t record : finding.records) {
      if (std::ranges::find(read, record) != read.end()) continue;
      read.push_back(record);
      say("检查", "读取 " + record_text(record));
    }
  }

  void conclude() {
    std::string text = result_phrase(verdict_, context_) + "，" + timing_phrase(verdict_, context_) + "，" +
                       std::string(to_chinese(verdict_.light)) + "灯";
    if (verdict_.done_on) text += "，办结于" + format_date_chinese(*verdict_.done_on);
    if (verdict_.gap) text += context_.public_only ? "，公开资料中未见充分材料" : (verdict_.hint ? "，提示" : "，缺口");
    say("结论", text);
    for (const std::string& reason : reasons(verdict_, context_)) say("结论", reason);
  }

  const Verdict& verdict_;
  const WordingContext& context_;
  const Calendar& calendar_;
  std::vector<ExplanationLine> lines_;
};

}  // namespace

std::vector<ExplanationLine> explain(const Verdict& verdict, const WordingContext& context, const Calendar& calendar) {
  return Explainer(verdict, context, calendar).run();
}

}  // namespace fazhi::core
