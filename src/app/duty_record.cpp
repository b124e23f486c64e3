#include "app/duty_record.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/text.h"
#include "core/phrases.h"

namespace fazhi::app {

namespace {

constexpr std::size_t kMostNamed = 5;  // units, matters or papers in a sentence

// 甲、乙等7家单位
std::string some_of(const std::vector<std::string>& names, std::string_view measure) {
  if (names.size() <= kMostNamed) return join(names, "、");
  const std::vector<std::string> first(names.begin(), names.begin() + kMostNamed);
  return fmt::format("{}等{}{}", join(first, "、"), names.size(), measure);
}

std::vector<std::string> papers_of(const core::Verdict& verdict, const View& view) {
  std::vector<std::string> papers;
  std::set<std::uint32_t> seen;
  for (const core::NeedFinding& need : verdict.needs) {
    for (const std::uint32_t record : need.taken)
      if (seen.insert(record).second) papers.push_back(core::record_name(view.facts, record));
  }
  return papers;
}

// How many of what: 46家单位, 8件事项.
std::string measured(const DutyTask& task) {
  const core::Verdict& first = *task.verdicts.front();
  return first.matter != core::kNone ? "件" : "项";
}

bool is_met(const core::Verdict* verdict) { return !verdict->gap && verdict->result == core::Result::met; }

std::string one_done(const core::Verdict& verdict, const View& view) {
  const std::string subject =
      verdict.matter == core::kNone ? std::string() : "“" + core::subject_of(verdict, view.facts) + "”";
  const std::vector<std::string> papers = papers_of(verdict, view);
  std::string done = some_of(papers, "件");  // with their own days
  if (papers.empty()) done = verdict.done_on ? format_date_chinese(*verdict.done_on) + "完成" : std::string("已落实");
  return fmt::format("{}{}：{}", verdict.task->title, subject, done);
}

void place(const core::Verdict& verdict, DutyItem& item) {
  const auto same = [&](const DutyTask& task) { return task.task == verdict.task; };
  auto task = std::ranges::find_if(item.tasks, same);
  if (task == item.tasks.end()) task = item.tasks.insert(item.tasks.end(), {verdict.checklist, verdict.task, {}, {}});
  task->counts.add(verdict);
  task->verdicts.push_back(&verdict);
  item.counts.add(verdict);
}

}  // namespace

DutyRecord duty_record(const View& view, const DutyScope& scope, const Rectification& rectification) {
  const std::uint32_t unit = scope.unit;
  const std::vector<InspectionItem>& items = inspection_items(body_of(view, unit));
  DutyRecord record;
  for (const InspectionItem& item : items) record.items.push_back({&item, {}, {}, {}});
  for (const core::Verdict& verdict : view.verdicts) {
    if (!scope.counts(verdict, view)) continue;
    place(verdict, record.items[item_of(items, *verdict.checklist, verdict.task->id)]);
  }
  for (const DutyItem& item : record.items) record.total += item.counts;
  for (const RectifiedProblem& problem : rectification.problems) {
    if (unit != core::kNone && problem.row->unit != unit) continue;
    const ProblemKey key = parse_problem_key(problem.row->key);
    const core::Checklist* checklist = view.library.find_checklist(key.checklist);
    auto& problems =
        checklist == nullptr ? record.elsewhere : record.items[item_of(items, *checklist, key.task)].problems;
    problems.push_back(&problem);
  }
  return record;
}

std::string done_text(const DutyTask& task, const View& view) {
  if (task.counts.met == 0) return {};
  if (task.verdicts.size() == 1) return one_done(*task.verdicts.front(), view);
  if (task.counts.met == 1) return one_done(**std::ranges::find_if(task.verdicts, is_met), view);
  return fmt::format("{}：应办{}{}，{}", task.task->title, task.counts.owed, measured(task),
                     task.counts.parts_text(measured(task)));
}

std::string papers_text(const DutyTask& task, const View& view) {
  constexpr std::size_t kMost = 1;
  std::vector<std::string> papers;
  std::set<std::string> seen;
  for (const core::Verdict* verdict : task.verdicts) {
    if (!is_met(verdict)) continue;
    for (std::string& paper : papers_of(*verdict, view))
      if (seen.insert(paper).second) papers.push_back(std::move(paper));
  }
  const std::size_t all = papers.size();
  if (all <= kMost) return join(papers, "、");
  papers.resize(kMost);
  return fmt::format("{}等{}件", join(papers, "、"), all);
}

std::string lacking_names(const DutyTask& task, const View& view) {
  std::vector<std::string> names;
  bool of_matters = false;
  for (const core::Verdict* verdict : task.verdicts) {
    if (!verdict->gap || verdict->hint) continue;
    of_matters = verdict->matter != core::kNone;
    std::string name = of_matters ? "“" + core::subject_of(*verdict, view.facts) + "”"
                                  : core::unit_name(view.facts, verdict->unit, view.as_of);
    if (std::ranges::find(names, name) == names.end()) names.push_back(std::move(name));
  }
  return some_of(names, of_matters ? "件" : "家单位");
}

std::string lacking_text(const DutyTask& task, const View& view) {
  std::vector<const core::Verdict*> gaps;
  for (const core::Verdict* verdict : task.verdicts)
    if (verdict->gap && !verdict->hint) gaps.push_back(verdict);
  if (gaps.empty()) return {};
  const core::WordingContext wording = view.wording();
  if (gaps.size() == 1) {
    const core::Verdict& verdict = *gaps.front();
    const std::string why = join(core::reasons(verdict, wording), "；");
    const std::string who = core::unit_name(view.facts, verdict.unit, view.as_of);
    const bool says_who = why.find(who) != std::string::npos;
    return fmt::format("{}{}：{}", task.task->title, says_who ? "" : "（" + who + "）", why);
  }
  return fmt::format("{}：{}{}未落实（{}）", task.task->title, gaps.size(), measured(task), lacking_names(task, view));
}

}  // namespace fazhi::app
