#include "yaml/task_reader.h"

#include <fmt/format.h>

#include <array>

#include "yaml/check_reader.h"
#include "yaml/condition_reader.h"
#include "yaml/due_reader.h"
#include "yaml/key_sets.h"
#include "yaml/need_reader.h"
#include "yaml/task_digest.h"

namespace fazhi::yaml {

namespace {

constexpr std::array<std::string_view, 3> kOccasions{"each", "every", "standing"};

core::Cycle read_cycle(Node node, Diagnostics& out) {
  static constexpr std::pair<std::string_view, core::Cycle> kCycles[] = {{"year", core::Cycle::year},
                                                                         {"half", core::Cycle::half},
                                                                         {"quarter", core::Cycle::quarter},
                                                                         {"month", core::Cycle::month}};
  return read_enum<core::Cycle>(node, "every", kCycles, core::Cycle::year, out);
}

void check_occasions(const MapReader& map) {
  std::vector<std::string_view> written;
  for (const std::string_view key : kOccasions) {
    if (map.has(key)) written.push_back(key);
  }
  if (written.size() == 1 || !map.node().is_map()) return;
  const std::string there = written.empty() ? "一个也没有写" : "写了 " + listed(written);
  report(map.out(), map.node(), "one-of-keys", fmt::format("任务要写 {} 中的一个，这里{}", listed(kOccasions), there));
}

// Fills in task.occasion and scope.matter.
void read_occasion(const MapReader& map, Scope& scope, core::Task& task) {
  check_occasions(map);
  if (const Node each = map.get("each")) {
    task.occasion = core::EachMatter{std::string(each.text())};
    scope.matter = read_matter_kind(each, "each", scope.lexicon, scope.out);
  } else if (const Node every = map.get("every")) {
    task.occasion = core::EveryPeriod{read_cycle(every, scope.out)};
  } else {
    task.occasion = core::Standing{};
    const Node standing = map.get("standing");
    if (standing && !read_flag(standing, "standing", scope.out)) {
      report(scope.out, standing, "wrong-type", "「standing」只能写 true，不是长期任务就不写这一行");
    }
  }
}

const core::Role* read_role(Node node, std::string_view what, const Scope& scope) {
  const std::string id = read_text(node, what, scope.out);
  if (scope.matter == nullptr || !node.is_scalar()) return nullptr;
  const core::Role* role = scope.matter->find_role(id);
  if (role != nullptr) return role;
  std::vector<std::string> names;
  for (const core::Role& known : scope.matter->parties) names.push_back(known.id);
  const std::string hint = did_you_mean(id, names);
  report(scope.out, node, "unknown-role",
         fmt::format("事项「{}」没有角色「{}」{}", scope.matter->id, id,
                     hint.empty() ? "，已有的是 " + listed({std::vector<std::string_view>(names.begin(), names.end())})
                                  : hint));
  return nullptr;
}

void check_owner(Node owner, const core::Task& task, const core::Role* role, Diagnostics& out) {
  const bool each = std::holds_alternative<core::EachMatter>(task.occasion);
  const Node party = owner.find("party");
  if (each && !party) {
    report(out, owner, "owner-party", "针对事项（each）的任务要用「owner: {party: 角色}」写明由事项的哪一方负责");
  }
  if (!each && party) {
    report(out, party, "owner-party",
           "「party」是事项里的角色，只能用于 each；按期或长期的任务请写 types、id 或 under");
  }
  if (role != nullptr && role->type != "unit") {
    report(out, party, "owner-party",
           fmt::format("角色「{}」的类型是 {}，责任单位只能是 unit 型的角色", role->id, role->type));
  }
}

void read_owner(const MapReader& map, const Scope& scope, core::Task& task) {
  const Node node = map.require("owner");
  if (!node) return;
  const Node party = node.find("party");
  const core::Role* role = nullptr;
  if (party) {
    task.owner.party = party.text();
    role = read_role(party, "party", scope);
  }
  if (node.is_map()) check_owner(node, task, role, scope.out);
  const bool only_party = party && node.size() == 1;
  if (!only_party) task.owner.condition = read_owner_condition(node, "party", scope);
}

void read_supports(const MapReader& map, const Scope& scope, core::Task& task) {
  const Node node = map.get("supports");
  if (!node) return;
  const MapReader supports(node, keys::kSupports, scope.out);
  const Node party = supports.require("party");
  if (!party) return;
  task.supports = party.text();
  read_role(party, "party", scope);
  if (!std::holds_alternative<core::EachMatter>(task.occasion)) {
    report(scope.out, party, "owner-party", "「supports」写的是事项里的角色，只能用于 each");
  }
}

void read_outline(const MapReader& map, const Scope& scope, core::Task& task) {
  for (const Node item : map.list("outline", true)) {
    task.outline.push_back(read_id(item, "outline", scope.out));
    if (scope.lexicon.has_outline_item(task.outline.back())) continue;
    report(scope.out, item, "unknown-outline",
           fmt::format("纲要里没有条目「{}」{}", task.outline.back(),
                       did_you_mean(task.outline.back(), scope.lexicon.outline_items())));
  }
}

void read_texts_of(const MapReader& map, core::Task& task) {
  task.problem = read_problem(map);
  task.remedy = map.text("remedy");
  task.note = map.text("note");
  task.severity = read_severity(map).value_or(core::TaskSeverity::major);
  if (const Node warn = map.get("warn")) task.warn_workdays = read_whole(warn, "warn", 0, map.out()).value_or(10);
  task.replaces = map.id("replaces");
}

void read_duty(const MapReader& map, const Scope& scope, core::Task& task) {
  const bool every = std::holds_alternative<core::EveryPeriod>(task.occasion);
  if (const Node when = map.get("when")) task.when = read_condition(when, "when", scope);
  if (const Node due = map.get("due")) task.due = read_due(due, scope);
  if (task.due.empty() && every) task.due.emplace_back();  // end_of: period
  for (const core::DueClause& clause : task.due) {
    if (every || !map.has("due") || !std::holds_alternative<core::EndOfPeriod>(clause.rule)) continue;
    if (has_errors(scope.out)) continue;
    report(scope.out, map.get("due"), "due-period", "「end_of: period」要有检查期，任务要写 every");
  }
  if (const Node needs = map.get("needs")) task.needs = read_needs(needs, "needs", scope);
  if (const Node checks = map.get("checks")) {
    task.checks = read_checks(checks, {.scope = scope, .every_period = every});
  }
  if (map.node().is_map() && !map.has("needs") && !map.has("checks")) {
    report(scope.out, map.node(), "nothing-asked", "任务既没有 needs 也没有 checks，无从判断是否落实");
  }
}

}  // namespace

core::Task read_task(Node node, const Lexicon& lexicon, const core::Checklist& home, Diagnostics& out) {
  const MapReader map(node, keys::kTask, out);
  Scope scope{.lexicon = lexicon, .home = home, .out = out};
  core::Task task;
  if (!node.is_map()) return task;
  task.id = map.required_id("id");
  task.title = map.required_text("title");
  read_occasion(map, scope, task);
  read_owner(map, scope, task);
  read_supports(map, scope, task);
  read_duty(map, scope, task);
  if (const Node basis = map.require("basis")) task.basis = read_articles(basis, scope);
  task.in_force = read_in_force(map, task.basis, home);
  read_outline(map, scope, task);
  read_texts_of(map, task);
  task.digest = digest_of_task(node);
  return task;
}

}  // namespace fazhi::yaml
