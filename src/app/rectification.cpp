#include "app/rectification.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "app/paper_words.h"
#include "app/problem_ages.h"
#include "app/problem_report.h"
#include "base/text.h"
#include "core/phrases.h"
#include "core/problem_counts.h"

namespace fazhi::app {

namespace {

using Stage = core::ProblemStage;

constexpr std::string_view kSelfInspection = "自查";

// 已补齐, 异议成立（非本单位职责）, 免除 …: of what was closed though nobody applied for it; empty: somebody did.
std::string how_ended(const core::ProblemRecord& record) {
  if (record.cured) return "已补齐";
  if (record.ended == core::kNotMadeUp) return {};  // applied for and reviewed like any other
  if (record.ended == "非本单位职责") return "异议成立（非本单位职责）";
  return record.ended.substr(0, record.ended.find("（"));
}

class Teller {
 public:
  explicit Teller(const Problems& problems) : problems_(problems), view_(*problems.view) {
    for (std::uint32_t i = 0; i < view_.facts.records.size(); ++i) records_[view_.facts.records[i].id] = i;
  }

  RectifiedProblem tell(const core::ProblemRow& row) const {
    RectifiedProblem problem;
    problem.row = &row;
    problem.paper = paper_row(row, problems_);
    problem.counts = counts_of(row);
    if (row.record == nullptr) return problem;
    const core::ProblemRecord& record = *row.record;
    problem.measures = !record.measures.empty() || !record.entered ? record.measures : record.entered->measures;
    for (const core::ProblemProgress& one : record.progress)
      problem.progress.push_back(format_date_chinese(one.on) + "：" + one.note);
    if (is_unsolved(row) && row.stage == Stage::confirmed && problem.measures.empty()) problem.counts.unplanned = 1;
    add_submission(record, problem);
    add_standing(row, problem);
    if (row.stage == Stage::closed) {
      add_closing(row, problem);
    } else {
      add_obstacles(row, problem);
      problem.next = next_of(row, problem);
    }
    return problem;
  }

 private:
  bool is_late(const core::ProblemRow& row) const {
    return row.record != nullptr && core::is_past_limit(*row.record, view_.as_of);
  }

  RectificationCounts counts_of(const core::ProblemRow& row) const {
    RectificationCounts counts;
    switch (row.stage) {
      case Stage::closed:
        counts.closed = 1;
        counts.by_itself = row.record != nullptr && !how_ended(*row.record).empty() ? 1 : 0;
        return counts;
      case Stage::submitted: counts.submitted = 1; break;
      case Stage::disputed: counts.disputed = 1; break;
      case Stage::confirmed:
      case Stage::rectifying:
      case Stage::proposed:
      case Stage::omitted:
      case Stage::merged:
      case Stage::split: counts.under_way = 1; break;
    }
    counts.not_begun = row.stage == Stage::confirmed ? 1 : 0;
    counts.cured = row.end != core::ProblemEnd::none && row.stage != Stage::submitted ? 1 : 0;
    counts.extended = row.record != nullptr && !row.record->extensions.empty() ? 1 : 0;
    counts.late = is_late(row) ? 1 : 0;
    return counts;
  }

  void add_submission(const core::ProblemRecord& record, RectifiedProblem& problem) const {
    if (!record.submission) return;
    problem.result = record.submission->note;
    for (const std::string& id : record.submission->evidence) {
      const auto known = records_.find(id);
      problem.evidence.push_back(known == records_.end() ? id : core::record_name(view_.facts, known->second));
    }
  }

  void add_closing(const core::ProblemRow& row, RectifiedProblem& problem) const {
    const core::ProblemRecord& record = *row.record;
    if (problem.result.empty()) problem.result = record.cured ? "所缺材料已补齐，经重新判定不再是缺口" : record.ended;
    problem.opinion = record.because;
    if (record.closing) {
      problem.closed_on = day_in_beijing(record.closing->at);
      problem.closed_by = person_name(record.closing->actor, view_);
    }
    for (const core::ProblemRevisited& one : record.revisits)
      problem.revisits.push_back(fmt::format("{}回头看，{}{}", format_date_chinese(one.on),
                                             one.holds ? "成效保持" : "问题反弹",
                                             one.note.empty() ? "" : "：" + one.note));
  }

  void add_obstacles(const core::ProblemRow& row, RectifiedProblem& problem) const {
    const core::ProblemRecord& record = *row.record;
    const auto add = [&problem](std::string text) { problem.obstacles.push_back(std::move(text)); };
    if (row.stage == Stage::disputed) add("责任单位有异议：" + record.because);
    const bool was_returned = record.submission && row.stage == Stage::rectifying && !record.because.empty();
    if (was_returned) add("申请销号后退回：" + record.because);
    for (const core::ProblemExtension& one : record.extensions) {
      const core::ProblemExtended& extended = one.extended;
      add(fmt::format("经{}批准延期至{}{}：{}", extended.approved_by, format_date_chinese(extended.until),
                      extended.document.empty() ? "" : "（" + extended.document + "）", extended.because));
    }
    if (!row.lost_evidence.empty())
      add(fmt::format("{}「{}」已不在用", row.stage == Stage::submitted ? "申请销号所附的" : "销号所依的",
                      row.lost_evidence));
  }

  void add_standing(const core::ProblemRow& row, RectifiedProblem& problem) const {
    if (is_late(row))
      problem.standing.push_back(fmt::format("已超过整改时限{}日", (view_.as_of - *limit_of(row)).count()));
    if (problem.counts.unplanned > 0) problem.standing.emplace_back("还没有登记整改措施");
  }

  std::string next_of(const core::ProblemRow& row, const RectifiedProblem& problem) const {
    if (row.stage == Stage::submitted) return "审核后由另一人销号或者退回";
    if (row.stage == Stage::disputed) return "裁定异议";
    if (row.end == core::ProblemEnd::pending) return "审核补交的材料";
    if (row.end != core::ProblemEnd::none) return "已无缺口，核对后销号";
    std::vector<std::string> parts;
    if (!row.record->escalations.empty()) {
      const core::ProblemEscalated& last = row.record->escalations.back();
      parts.push_back(
          fmt::format("{}已{}{}", format_date_chinese(last.on), last.step,
                      last.limit ? fmt::format("，限{}前办结", format_date_chinese(*last.limit)) : std::string()));
    }
    const auto limit = limit_of(row);
    if (limit && *limit >= view_.as_of)
      parts.push_back(format_date_chinese(*limit) + "前完成" + (problem.measures.empty() ? "整改" : "上列措施"));
    return join(parts, "，");
  }

  const Problems& problems_;
  const View& view_;
  std::map<std::string_view, std::uint32_t> records_;  // by id
};

// The last day of what it is about: its limit, its period, or when it was found.
std::optional<Date> day_of(const core::ProblemRow& row) {
  if (row.verdict != nullptr && row.verdict->due.date) return row.verdict->due.date;
  if (const auto period = core::parse_period(parse_problem_key(row.key).subject)) return core::last_day(*period);
  return found_on(row);
}

bool is_about(const RectifiedProblem& problem, const core::Period& period) {
  if (problem.closed_on && *problem.closed_on < core::first_day(period)) return false;
  const auto found = found_on(*problem.row), day = day_of(*problem.row);
  return (found && *found <= core::last_day(period)) || (day && *day <= core::last_day(period));
}

void add_ended(Rectification& found, const RectifiedProblem& problem) {
  if (problem.counts.by_itself == 0) return;
  const std::string how = how_ended(*problem.row->record);
  auto known = std::ranges::find(found.ended_by_itself, how, &std::pair<std::string, std::int64_t>::first);
  if (known == found.ended_by_itself.end()) known = found.ended_by_itself.insert(found.ended_by_itself.end(), {how, 0});
  ++known->second;
}

void add_to_source(Rectification& found, const RectifiedProblem& problem) {
  const std::string source = problem.paper.source.empty() ? std::string(kSelfInspection) : problem.paper.source;
  auto known = std::ranges::find(found.sources, source, &std::pair<std::string, RectificationCounts>::first);
  if (known == found.sources.end()) known = found.sources.insert(found.sources.end(), {source, {}});
  known->second += problem.counts;
}

}  // namespace

RectificationCounts& RectificationCounts::operator+=(const RectificationCounts& other) {
  closed += other.closed;
  submitted += other.submitted;
  disputed += other.disputed;
  under_way += other.under_way;
  not_begun += other.not_begun;
  by_itself += other.by_itself;
  cured += other.cured;
  extended += other.extended;
  late += other.late;
  unplanned += other.unplanned;
  return *this;
}

Rectification rectification_of(const Problems& problems, const std::optional<core::Period>& of) {
  Rectification found;
  const Teller teller(problems);
  for (const core::ProblemRow& row : problems.rows) {
    switch (row.stage) {
      case Stage::proposed: ++found.proposed; continue;
      case Stage::omitted: ++found.omitted; continue;
      case Stage::merged:
      case Stage::split: ++found.put_together; continue;
      case Stage::confirmed:
      case Stage::rectifying:
      case Stage::submitted:
      case Stage::disputed:
      case Stage::closed: break;
    }
    RectifiedProblem problem = teller.tell(row);
    if (of && !is_about(problem, *of)) continue;
    if (problem.closed_on && *problem.closed_on > problems.view->as_of) ++found.closed_later;
    found.problems.push_back(std::move(problem));
  }
  std::ranges::stable_sort(found.problems, {}, [](const RectifiedProblem& problem) {
    return std::tuple(problem.paper.severity, problem.paper.area_rank, problem.paper.number);
  });
  for (const RectifiedProblem& problem : found.problems) {
    add_to_source(found, problem);
    add_ended(found, problem);
    found.total += problem.counts;
  }
  std::ranges::stable_partition(found.sources, [](const auto& source) { return source.first != kSelfInspection; });
  return found;
}

}  // namespace fazhi::app
