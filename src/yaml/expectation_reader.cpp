#include "yaml/expectation_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "core/period.h"
#include "yaml/fact_keys.h"

namespace fazhi::yaml {

namespace {

// The words of verdict.h, in both directions from one table.
template <typename Enum, std::size_t N>
std::optional<Enum> read_verdict_word(const MapReader& map, std::string_view key, const std::array<Enum, N>& values) {
  const Node node = map.get(key);
  if (!node) return std::nullopt;
  std::vector<std::string_view> words;
  for (const Enum value : values) words.push_back(core::to_word(value));
  const auto index = read_word(node, key, words, map.out());
  return index ? std::optional<Enum>(values[*index]) : std::nullopt;
}

constexpr std::array kResults{
    core::Result::waived, core::Result::not_applicable, core::Result::unclear, core::Result::flawed,
    core::Result::met,    core::Result::pending,        core::Result::partial, core::Result::none};
constexpr std::array kTimings{core::Timing::no_limit, core::Timing::paused,  core::Timing::not_due, core::Timing::soon,
                              core::Timing::overdue,  core::Timing::in_time, core::Timing::late};
constexpr std::array kLights{core::Light::red, core::Light::yellow, core::Light::green, core::Light::blue,
                             core::Light::grey};
constexpr std::array kStatuses{core::CheckStatus::satisfied,     core::CheckStatus::unsatisfied,
                               core::CheckStatus::violated,      core::CheckStatus::unknown,
                               core::CheckStatus::waiting,       core::CheckStatus::excused,
                               core::CheckStatus::not_applicable};

std::optional<core::ExpectedDue> read_due_day(Node node, Diagnostics& out) {
  static constexpr std::string_view kNotBefore = "not-before-";
  const std::string_view text = node.text();
  using Status = core::DueDay::Status;
  if (text == "none") return core::ExpectedDue{.status = Status::none, .date = {}};
  if (text == "paused") return core::ExpectedDue{.status = Status::paused, .date = {}};
  const bool not_before = text.starts_with(kNotBefore);
  const auto date = parse_date(not_before ? text.substr(kNotBefore.size()) : text);
  if (date) return core::ExpectedDue{.status = not_before ? Status::not_before : Status::known, .date = date};
  report(out, node, "bad-date",
         fmt::format("「due」应是日期、none、paused 或 not-before-2027-01-01 的样子，这里是{}", found(node)));
  return std::nullopt;
}

const core::Task* read_task_of(const MapReader& map, const std::string& home, const Lexicon& lexicon,
                               core::Expectation& expected) {
  const Node node = map.require("task");
  if (!node) return nullptr;
  const std::string name = read_text(node, "task", map.out());
  const std::size_t slash = name.find('/');
  expected.checklist = slash == std::string::npos ? home : name.substr(0, slash);
  expected.task = slash == std::string::npos ? name : name.substr(slash + 1);
  const core::Checklist* checklist = lexicon.library().find_checklist(expected.checklist);
  const core::Task* task = checklist == nullptr ? nullptr : checklist->find_task(expected.task);
  if (task != nullptr) return task;
  std::vector<std::string> names;
  if (checklist != nullptr) {
    for (const core::Task& known : checklist->tasks) names.push_back(known.id);
  }
  report(
      map.out(), node, "unknown-task",
      fmt::format("清单「{}」没有任务「{}」{}", expected.checklist, expected.task, did_you_mean(expected.task, names)));
  return nullptr;
}

void read_check_statuses(const MapReader& map, const core::Task* task, core::Expectation& expected) {
  const Node node = map.get("checks");
  if (!node) return;
  if (!node.is_map()) {
    report(map.out(), node, "wrong-type", fmt::format("「checks」应是一组「检查: 状态」，这里是{}", found(node)));
    return;
  }
  std::vector<std::string_view> words;
  for (const core::CheckStatus status : kStatuses) words.push_back(core::to_word(status));
  for (const Pair& pair : node.pairs()) {
    std::vector<std::string> names;
    if (task != nullptr) {
      for (const core::Check& check : task->checks) names.push_back(check.id);
    }
    const std::string id(pair.key.text());
    if (task != nullptr && std::ranges::find(names, id) == names.end()) {
      report(map.out(), pair.key, "unknown-check",
             fmt::format("任务「{}」没有检查「{}」{}", task->id, id, did_you_mean(id, names)));
    }
    if (const auto index = read_word(pair.value, id, words, map.out()))
      expected.checks.emplace_back(id, kStatuses[*index]);
  }
}

void read_subject(const MapReader& map, core::Expectation& expected) {
  expected.unit = map.id("unit");
  expected.matter = map.id("matter");
  const Node period = map.get("period");
  if (!period) return;
  expected.period = period.text();
  if (!core::parse_period(expected.period)) {
    report(map.out(), period, "bad-period",
           fmt::format("「period」应是检查期，写成 2026、2026H1、2026Q3 或 2026-09，这里是{}", found(period)));
  }
}

}  // namespace

core::Expectation read_expectation(Node node, const std::string& home, const Lexicon& lexicon, Diagnostics& out) {
  const MapReader map(node, keys::kExpectation, out);
  core::Expectation expected;
  const Diagnostic here = node.document().diagnose(node.place(), "", "");
  expected.where = here.where;
  if (here.line_from == 1) expected.source_line = here.source_line;
  if (!node.is_map()) return expected;
  const core::Task* task = read_task_of(map, home, lexicon, expected);
  read_subject(map, expected);
  expected.exists = map.flag("exists", true);
  expected.result = read_verdict_word(map, "result", kResults);
  expected.timing = read_verdict_word(map, "timing", kTimings);
  expected.light = read_verdict_word(map, "light", kLights);
  if (const Node due = map.get("due")) expected.due = read_due_day(due, out);
  expected.done = map.date("done");
  if (map.has("gap")) expected.gap = map.flag("gap");
  if (map.has("hint")) expected.hint = map.flag("hint");
  read_check_statuses(map, task, expected);
  if (map.has("missing")) expected.missing = map.texts("missing");
  return expected;
}

}  // namespace fazhi::yaml
