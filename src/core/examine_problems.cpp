// Problems: what may be recorded about them. Which step may follow which is the table of problem_life.h.

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "core/examination.h"
#include "core/verdict.h"

namespace fazhi::core {

namespace {

constexpr std::size_t kLongestNumber = 40;  // characters

}  // namespace

std::string Examination::named(const std::string& key) const {
  const ProblemRecord* problem = state_.problems.find(key);
  return problem == nullptr || problem->number.empty() ? key : problem->number;
}

const ProblemRecord* Examination::allowed(ProblemStep step, const std::string& key) {
  const ProblemRecord* problem = state_.problems.find(key);
  const auto state = problem == nullptr ? std::nullopt : std::optional(problem->state);
  if (is_allowed(step, state)) return problem;
  refuse("problem-step",
         fmt::format("问题「{}」现在是{}，不能{}；fazhi problem 可以：{}", named(key),
                     state ? to_chinese(*state) : "拟列", transition_of(step).title, steps_from(state)));
  return nullptr;
}

void Examination::given_number(const std::string& key, const std::string& number) {
  const ProblemRecord* known = state_.problems.find(key);
  const bool is_own = known != nullptr && known->number == number;
  const bool is_short = count_code_points(number) <= kLongestNumber;
  const bool is_plain = std::ranges::none_of(number, [](char c) { return static_cast<unsigned char>(c) <= 0x20; });
  if (!is_short || !is_plain) {
    refuse("bad-number",
           fmt::format("问题编号要在{}个字以内，没有空格和换行，这里{}：请像2026-001这样写", kLongestNumber,
                       is_short ? "有空格或换行" : fmt::format("有{}个字", count_code_points(number))));
    return;
  }
  if (number.empty() || (!is_own && state_.problem_numbers.contains(number))) {
    refuse("duplicate-number", fmt::format("问题编号「{}」为空或已用过：编号不重复使用，请换一个", number));
  }
}

bool Examination::is_same_person(const std::string& other) const {
  if (other == actor_) return true;
  const auto known = state_.persons.find(other);
  const auto self = state_.persons.find(actor_);
  return known != state_.persons.end() && self != state_.persons.end() && known->second.name == self->second.name &&
         known->second.unit == self->second.unit;
}

void Examination::known_severity(const std::string& severity) {
  if (severity.empty() || severity_of(severity)) return;
  refuse("unknown-severity",
         fmt::format("没有严重程度「{}」：请写veto（一票否决）、major（重要）或minor（一般）", severity));
}

void Examination::until_today(const std::string& key, Date day, std::string_view what) {
  if (day <= today_) return;
  refuse("future-date", fmt::format("问题「{}」的{}{}晚于登记当天{}：请核对", named(key), what, format_date(day),
                                    format_date(today_)));
}

void Examination::operator()(const ProblemConfirmed& body) {
  const ProblemRecord* known = state_.problems.find(body.key);
  allowed(known != nullptr && known->is_open() ? ProblemStep::reword : ProblemStep::confirm, body.key);
  given_number(body.key, body.number);
  if (trim(body.statement).empty()) refuse("title-missing", fmt::format("问题「{}」没有表述", body.key));
}

void Examination::operator()(const ProblemOmitted& body) {
  allowed(ProblemStep::omit, body.key);
  given_reason(body.because);
}

void Examination::operator()(const ProblemEntered& body) {
  const bool has_own_id =
      body.key.starts_with(kOutsideKey) && is_valid_id(std::string_view(body.key).substr(kOutsideKey.size()));
  if (!has_own_id) {
    refuse("bad-id", fmt::format("外部问题的键「{}」应是「{}」加标识（字母、数字、汉字和-_.）", body.key, kOutsideKey));
  }
  given_number(body.key, body.number);
  known_unit(body.unit, "责任单位");
  if (trim(body.statement).empty()) refuse("title-missing", fmt::format("问题「{}」没有表述", body.number));
  if (trim(body.source).empty()) {
    refuse("source-missing", fmt::format("问题「{}」没有写明来源：请写督察反馈、群众反映、巡察等", body.number));
  }
  known_severity(body.severity);
  if (body.found_on && *body.found_on > today_) {
    refuse("future-date", fmt::format("问题「{}」的发现日期{}晚于登记当天{}：请核对", body.number,
                                      format_date(*body.found_on), format_date(today_)));
  }
  if (body.found_on && body.limit && *body.limit < *body.found_on) {
    refuse("date-order", fmt::format("问题「{}」的整改时限{}早于发现日期{}：请核对", body.number,
                                     format_date(*body.limit), format_date(*body.found_on)));
  }
}

void Examination::operator()(const ProblemPlanned& body) {
  const bool has_measures = body.measures && !body.measures->empty();
  const ProblemRecord* problem = allowed(has_measures ? ProblemStep::plan : ProblemStep::assign, body.key);
  const bool says_something = body.supporting || body.leader || body.person || body.goal || body.measures ||
                              body.limit || body.severity || body.area || body.position;
  if (!says_something) {
    refuse("nothing-to-change", fmt::format("问题「{}」没有写明改什么：责任人、目标、措施还是时限", named(body.key)));
  }
  if (body.supporting) {
    for (const std::string& unit : *body.supporting) known_unit(unit, "配合单位");
  }
  if (body.severity) known_severity(*body.severity);
  if (problem == nullptr || !body.limit) return;
  const Date confirmed = day_in_beijing(problem->confirmed_at);
  if (*body.limit < confirmed) {
    refuse("date-order", fmt::format("问题「{}」的整改时限{}早于认定日期{}：请核对", problem->number,
                                     format_date(*body.limit), format_date(confirmed)));
  }
  const std::optional<Date> limit =
      problem->limit ? problem->limit : (problem->entered ? problem->entered->limit : std::nullopt);
  if (limit && *body.limit > *limit) {
    refuse("limit-needs-approval",
           fmt::format("问题「{}」的整改时限已定为{}，改到{}是延期，要经批准：请用 fazhi problem extend {} --until {} "
                       "--approved-by 批准人 --because 理由",
                       problem->number, format_date(*limit), format_date(*body.limit), problem->number,
                       format_date(*body.limit)));
  }
}

void Examination::operator()(const ProblemProgressed& body) {
  allowed(ProblemStep::progress, body.key);
  until_today(body.key, body.on, "进展日期");
  if (trim(body.note).empty()) refuse("title-missing", fmt::format("问题「{}」的进展没有内容", named(body.key)));
}

void Examination::operator()(const ProblemSubmitted& body) {
  allowed(ProblemStep::submit, body.key);
  if (trim(body.note).empty()) {
    refuse("title-missing", fmt::format("问题「{}」申请销号要写明整改完成情况（--note）", named(body.key)));
  }
  if (body.evidence.empty()) {
    refuse("no-evidence",
           fmt::format("问题「{}」申请销号要有佐证材料：请先登记，再用 --evidence 标识 写明是哪些", named(body.key)));
  }
  for (const std::string& id : body.evidence) {
    const RecordState* record = known_record(id);
    if (record == nullptr) continue;
    if (record->state == ReviewState::withdrawn || record->state == ReviewState::purged ||
        record->state == ReviewState::returned) {
      refuse("evidence-not-there",
             fmt::format("佐证材料「{}」{}，不能用来申请销号：请换成在用的材料", id, to_chinese(record->state)));
    }
  }
}

void Examination::operator()(const ProblemReturned& body) {
  allowed(ProblemStep::send_back, body.key);
  given_reason(body.because);
}

// Whoever judges that it is done has read accepted papers.
void Examination::only_accepted(const ProblemRecord& problem) {
  if (!problem.submission) return;
  for (const std::string& id : problem.submission->evidence) {
    const auto record = state_.records.find(id);
    if (record != state_.records.end() && record->second.state == ReviewState::accepted) continue;
    refuse("evidence-not-accepted",
           fmt::format(
               "问题「{}」申请销号所附的佐证材料「{}」{}，审核通过后才能销号；也可以退回：fazhi problem return {}",
               problem.number, id, record == state_.records.end() ? "已不在台账里" : to_chinese(record->second.state),
               problem.number));
  }
}

void Examination::operator()(const ProblemClosed& body) {
  const bool without_measures = is_without_measures(body);
  const ProblemRecord* problem = allowed(without_measures ? ProblemStep::end : ProblemStep::close, body.key);
  if (problem == nullptr || without_measures) return;
  if (trim(body.because).empty()) {
    refuse("no-reason", fmt::format("问题「{}」销号要写明审核意见：--because 意见", problem->number));
  }
  if (problem->submission && is_same_person(problem->submission->actor)) {
    const auto known = state_.persons.find(problem->submission->actor);
    refuse("same-person",
           fmt::format("问题「{}」是{}申请销号的，不能由本人审核：请换一个人（--actor）销号", problem->number,
                       known == state_.persons.end() ? problem->submission->actor : known->second.name));
  }
  only_accepted(*problem);
}

void Examination::operator()(const ProblemReopened& body) {
  allowed(ProblemStep::reopen, body.key);
  given_reason(body.because);
}

void Examination::operator()(const ProblemExtended& body) {
  const ProblemRecord* problem = allowed(ProblemStep::extend, body.key);
  given_reason(body.because);
  if (trim(body.approved_by).empty()) {
    refuse("no-approval", fmt::format("问题「{}」延期要写明批准人：--approved-by 姓名", named(body.key)));
  }
  if (problem == nullptr) return;
  const std::optional<Date> limit =
      problem->limit ? problem->limit : (problem->entered ? problem->entered->limit : std::nullopt);
  if (!limit) {
    refuse("no-limit", fmt::format("问题「{}」还没有整改时限，谈不上延期：请用 fazhi problem plan {} --limit {}",
                                   problem->number, problem->number, format_date(body.until)));
  } else if (body.until <= *limit) {
    refuse("date-order", fmt::format("问题「{}」的整改时限已是{}，延到{}不是延期：请核对", problem->number,
                                     format_date(*limit), format_date(body.until)));
  }
}

void Examination::operator()(const ProblemDisputed& body) {
  allowed(ProblemStep::dispute, body.key);
  given_reason(body.because);
}

void Examination::operator()(const ProblemRuled& body) {
  const ProblemRecord* problem = allowed(ProblemStep::rule, body.key);
  given_reason(body.because);
  if (body.to.empty()) return;
  known_unit(body.to, "责任单位");
  if (!body.upheld || (problem != nullptr && !problem->entered)) {
    refuse("rule-to",
           fmt::format("问题「{}」不能改交「{}」：只有录入的外部问题、且异议成立时才能改交；程序查出的随事项走，"
                       "请用 fazhi matter transfer",
                       named(body.key), body.to));
  }
}

void Examination::operator()(const ProblemMerged& body) {
  allowed(ProblemStep::merge, body.key);
  given_reason(body.because);
  const ProblemRecord* into = state_.problems.find(body.into);
  if (body.key == body.into) {
    refuse("merge-self", fmt::format("问题「{}」不能并入自己", named(body.key)));
  } else if (into != nullptr && into->state == ProblemState::submitted) {
    refuse("merge-into",
           fmt::format("问题「{}」已申请销号，它的佐证材料不包括「{}」：请先退回（fazhi problem return {}），再并入",
                       into->number, named(body.key), into->number));
  } else if (into == nullptr || !into->is_open()) {
    refuse("merge-into", fmt::format("问题「{}」{}，不能并入：请并入已认定、还没有销号的问题", named(body.into),
                                     into == nullptr ? "没有认定" : to_chinese(into->state)));
  }
}

void Examination::operator()(const ProblemSplit& body) {
  const ProblemRecord* problem = allowed(ProblemStep::split, body.key);
  given_reason(body.because);
  if (body.parts.size() < 2) refuse("split-parts", fmt::format("问题「{}」至少要拆成两个", named(body.key)));
  if (problem != nullptr && !problem->part_of.empty()) {
    refuse("split-parts",
           fmt::format("「{}」本来就是拆分出来的，不能再拆：请作废那次拆分（fazhi void），再重新拆", problem->number));
  }
  std::vector<std::string> numbers;
  for (const ProblemPart& part : body.parts) {
    given_number(body.key + kPartSign, part.number);
    if (std::ranges::find(numbers, part.number) != numbers.end()) {
      refuse("duplicate-number", fmt::format("问题编号「{}」为空或已用过：编号不重复使用，请换一个", part.number));
    }
    numbers.push_back(part.number);
    if (!part.unit.empty()) known_unit(part.unit, "责任单位");
    if (trim(part.statement).empty()) refuse("title-missing", fmt::format("问题「{}」没有表述", part.number));
  }
}

void Examination::operator()(const ProblemEscalated& body) {
  const ProblemRecord* problem = allowed(ProblemStep::escalate, body.key);
  until_today(body.key, body.on, "督办日期");
  const auto rank = escalation_rank(body.step);
  if (!rank) {
    refuse("unknown-escalation", fmt::format("没有督办方式「{}」：请写提醒、督办、约谈或挂牌督办", body.step));
    return;
  }
  if (problem == nullptr || problem->escalations.empty()) return;
  const ProblemEscalated& last = problem->escalations.back();
  if (*rank <= escalation_rank(last.step).value_or(0)) {
    refuse("escalation-order", fmt::format("问题「{}」已于{}{}，不能退回到{}：督办只能逐级加重", problem->number,
                                           format_date(last.on), last.step, body.step));
  }
  if (body.on < last.on) {
    refuse("date-order", fmt::format("问题「{}」{}的日期{}早于{}的日期{}：请核对", problem->number, body.step,
                                     format_date(body.on), last.step, format_date(last.on)));
  }
}

void Examination::operator()(const ProblemRevisited& body) {
  allowed(ProblemStep::revisit, body.key);
  until_today(body.key, body.on, "回头看日期");
  if (trim(body.note).empty()) {
    refuse("title-missing", fmt::format("问题「{}」的回头看没有写明看到的情况（--note）", named(body.key)));
  }
}

}  // namespace fazhi::core
