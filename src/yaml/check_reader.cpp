#include "yaml/check_reader.h"

#include <fmt/format.h>

#include <algorithm>

#include "yaml/condition_reader.h"
#include "yaml/key_sets.h"

namespace fazhi::yaml {

namespace {

std::optional<core::Pick> read_pick(const MapReader& map) {
  static constexpr std::pair<std::string_view, std::optional<core::Pick>> kPicks[] = {
      {"first", core::Pick::first}, {"last", core::Pick::last}, {"any", core::Pick::any}, {"every", core::Pick::every}};
  const Node node = map.get("pick");
  if (!node) return std::nullopt;
  return read_enum<std::optional<core::Pick>>(node, "pick", kPicks, std::nullopt, map.out());
}

void check_pick(const MapReader& map, const core::Check& check, const Scope& scope) {
  const Node pick = map.get("pick");
  if (pick) {
    if (kinds_read(check.rule).empty() && !check.when && !check.unless) {
      report(scope.out, pick, "useless-key", "这条检查不读材料，用不上「pick」，请删去");
    }
    return;
  }
  for (const std::string& id : kinds_picked(check.rule)) {
    const core::EvidenceKind* kind = scope.lexicon.kind(id);
    if (kind == nullptr || !kind->many) continue;
    report(scope.out, map.node(), "pick-required",
           fmt::format("「{}」可以有多份，检查「{}」要写明看哪一份：pick: first、last、any 或 every", id, check.id));
    return;
  }
}

// Which rule it is; reports none and several.
std::string_view rule_of(const MapReader& map) {
  std::vector<std::string_view> written;
  for (const std::string_view key : rule_keys()) {
    if (map.has(key)) written.push_back(key);
  }
  if (written.size() == 1) return written.front();
  if (map.node().is_map()) {
    const std::string there = written.empty() ? "一种也没有写" : "写了 " + listed(written);
    report(map.out(), map.node(), "one-of-keys",
           fmt::format("检查要写 {} 中的一种，这里{}", listed(rule_keys()), there));
  }
  return {};
}

void apply_by_owner(const MapReader& map, core::Check& check) {
  check.by_owner = read_by_owner(map, true);
  if (!check.by_owner) return;
  if (kinds_read(check.rule).empty()) {
    report(map.out(), map.get("by"), "by-owner-misuse", "「by: owner」只能用在读材料的地方，这条检查不读材料，请删去");
  }
  if (auto* count = std::get_if<core::CountRule>(&check.rule)) count->query.by_owner = true;
  if (auto* forbid = std::get_if<core::ForbidRule>(&check.rule)) forbid->query.by_owner = true;
}

core::Check read_check(Node node, const RuleContext& context) {
  const Scope& scope = context.scope;
  const MapReader map(node, keys::kCheck, scope.out);
  core::Check check;
  if (!node.is_map()) return check;
  check.id = map.required_id("id");
  check.title = map.text("title");
  if (const Node when = map.get("when")) check.when = read_condition(when, "when", scope);
  if (const Node unless = map.get("unless")) check.unless = read_condition(unless, "unless", scope);
  check.pick = read_pick(map);
  const std::string_view rule = rule_of(map);
  if (!rule.empty()) {
    check.rule = read_rule(map, rule, context);
    check_pick(map, check, scope);
    apply_by_owner(map, check);
  }
  if (const Node done_on = map.get("done_on"); done_on && rule != "within") {
    report(scope.out, done_on, "useless-key", "检查里的「done_on」只能与 within 同写");
  }
  check.problem = read_problem(map);
  check.remedy = map.text("remedy");
  check.severity = read_severity(map);
  if (const Node basis = map.get("basis")) check.basis = read_articles(basis, scope);
  check.verified = map.flag("verified", true);
  check.in_force = read_in_force(map, check.basis, scope.home);
  return check;
}

}  // namespace

std::vector<core::Check> read_checks(Node node, const RuleContext& context) {
  static constexpr std::string_view kReserved[] = {"due", "needs", "when"};
  std::vector<core::Check> checks;
  for (const Node item : read_list(node, "checks", context.scope.out)) {
    core::Check check = read_check(item, context);
    const bool reserved = std::ranges::find(kReserved, check.id) != std::end(kReserved);
    if (reserved) {
      report(context.scope.out, item, "bad-id", fmt::format("检查不能叫「{}」，这个名字留给程序自己用", check.id));
    }
    if (!check.id.empty() && std::ranges::find(checks, check.id, &core::Check::id) != checks.end()) {
      report(context.scope.out, item, "duplicate-id", fmt::format("本任务里已有检查「{}」，标识不能重复", check.id));
    }
    checks.push_back(std::move(check));
  }
  return checks;
}

}  // namespace fazhi::yaml
