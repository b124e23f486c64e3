#include "yaml/rule_reader.h"

#include <fmt/format.h>

#include <array>

#include "yaml/condition_reader.h"
#include "yaml/due_reader.h"
#include "yaml/key_sets.h"

namespace fazhi::yaml {

namespace {

constexpr std::array<std::string_view, 9> kRules{"span",  "within", "before",    "present", "compare",
                                                 "ratio", "count",  "different", "forbid"};

core::FieldRef date_field(const MapReader& map, std::string_view key, const Scope& scope) {
  const Node node = map.require(key);
  return node ? read_date_field(node, key, scope) : core::FieldRef{};
}

// Which one of `keys` is written; reports none and several.
std::string_view one_key(const MapReader& map, std::span<const std::string_view> keys) {
  std::vector<std::string_view> written;
  for (const std::string_view key : keys) {
    if (map.has(key)) written.push_back(key);
  }
  if (written.size() == 1) return written.front();
  if (map.node().is_map()) {
    const std::string there = written.empty() ? "一个也没有写" : "写了 " + listed(written);
    report(map.out(), map.node(), "one-of-keys",
           fmt::format("{}要写 {} 中的一个，这里{}", map.keys().what, listed(keys), there));
  }
  return {};
}

constexpr std::string_view kBounds[] = {"at_least", "at_most"};

core::Rule read_span(Node node, const Scope& scope) {
  const MapReader map(node, keys::kSpan, scope.out);
  core::SpanRule rule;
  rule.from = date_field(map, "from", scope);
  rule.to = date_field(map, "to", scope);
  const std::string_view bound = one_key(map, kBounds);
  if (bound == "at_least") rule.at_least = read_count(map.get(bound), bound, scope);
  if (bound == "at_most") rule.at_most = read_count(map.get(bound), bound, scope);
  map.require("unit");
  rule.unit = read_day_unit(map, rule.unit);
  rule.end_day = map.flag("end_day", true);
  return rule;
}

core::Rule read_within_rule(const MapReader& check, const Scope& scope) {
  core::WithinRule rule;
  rule.limit = read_within(check.get("within"), scope);
  if (const Node done_on = check.require("done_on")) rule.done_on = read_date_field(done_on, "done_on", scope);
  return rule;
}

core::Rule read_before(Node node, const Scope& scope) {
  const MapReader map(node, keys::kBefore, scope.out);
  return core::BeforeRule{.first = date_field(map, "first", scope),
                          .then = date_field(map, "then", scope),
                          .same_day = map.flag("same_day")};
}

core::Rule read_present(Node node, const Scope& scope) {
  const MapReader map(node, keys::kPresent, scope.out);
  core::PresentRule rule;
  map.require("fields");
  for (const Node field : map.list("fields", true)) rule.fields.push_back(read_field(field, "fields", scope).ref);
  return rule;
}

core::Quantity read_quantity_map(Node node, std::string_view what, const Scope& scope) {
  static constexpr core::FieldType kNumbers[] = {core::FieldType::decimal, core::FieldType::integer};
  if (is_parameter(node)) return read_parameter(node, what, scope, kNumbers);
  const MapReader map(node, keys::kQuantity, scope.out);
  static constexpr std::string_view kForms[] = {"parameter", "sum", "figure"};
  const std::string_view form = one_key(map, kForms);
  if (form == "figure") return core::FigureRef{map.id("figure")};
  if (form != "sum") return Decimal();
  const FoundField field = read_field(map.get("sum"), "sum", scope, Wanted::number);
  if (field.type && field.ref.kind.empty()) {
    report(scope.out, map.get("sum"), "wrong-field-type", "「sum」要写材料的字段，写成「种类.字段」");
  }
  return core::SumOf{field.ref};
}

core::Quantity read_quantity(Node node, std::string_view what, const Scope& scope) {
  if (node.is_map()) return read_quantity_map(node, what, scope);
  if (node.is_scalar()) {
    if (const auto number = Decimal::parse(node.text())) return *number;
  }
  return read_field(node, what, scope, Wanted::number).ref;
}

core::Comparison comparison_of(std::string_view key) {
  if (key == "equals") return core::Comparison::equals;
  return key == "at_most" ? core::Comparison::at_most : core::Comparison::at_least;
}

core::Rule read_compare(Node node, const Scope& scope) {
  static constexpr std::string_view kSides[] = {"equals", "at_least", "at_most"};
  const MapReader map(node, keys::kCompare, scope.out);
  core::CompareRule rule;
  if (const Node left = map.require("left")) rule.left = read_quantity(left, "left", scope);
  const std::string_view key = one_key(map, kSides);
  if (key.empty()) return rule;
  rule.comparison = comparison_of(key);
  rule.right = read_quantity(map.get(key), key, scope);
  return rule;
}

std::variant<Decimal, core::ParameterRef> read_target(Node node, std::string_view what, const Scope& scope) {
  static constexpr core::FieldType kNumbers[] = {core::FieldType::decimal, core::FieldType::integer};
  if (is_parameter(node)) return read_parameter(node, what, scope, kNumbers);
  const auto number = node.is_scalar() ? Decimal::parse(node.text()) : std::nullopt;
  if (!number) {
    report(scope.out, node, "wrong-type",
           fmt::format("「{}」应是百分数（不写 %）或 {{parameter: 参数}}，这里是{}", what, found(node)));
  }
  return number.value_or(Decimal());
}

const core::Metric* read_metric(Node node, const Scope& scope) {
  const std::string id = read_text(node, "metric", scope.out);
  const core::Metric* metric = scope.lexicon.library().find_metric(id, scope.home);
  if (metric == nullptr && node.is_scalar()) {
    std::vector<std::string> names;
    for (const core::Metric& known : scope.home.metrics) names.push_back(known.id);
    report(scope.out, node, "unknown-metric", fmt::format("没有定义指标「{}」{}", id, did_you_mean(id, names)));
  }
  return metric;
}

core::Rule read_ratio(Node node, const RuleContext& context) {
  static constexpr std::pair<std::string_view, core::Scope> kScopes[] = {{"all", core::Scope::all},
                                                                         {"own", core::Scope::own}};
  const Scope& scope = context.scope;
  const MapReader map(node, keys::kRatio, scope.out);
  core::RatioRule rule;
  const core::Metric* metric = nullptr;
  if (const Node id = map.require("metric")) {
    rule.metric = id.text();
    metric = read_metric(id, scope);
  }
  const std::string_view bound = one_key(map, kBounds);
  if (!bound.empty()) {
    rule.comparison = comparison_of(bound);
    rule.target = read_target(map.get(bound), bound, scope);
  }
  if (const Node of = map.get("scope")) {
    rule.scope = read_enum<core::Scope>(of, "scope", kScopes, core::Scope::all, scope.out);
    if (rule.scope == core::Scope::own && metric != nullptr && metric->party.empty() && !metric->of_papers) {
      report(scope.out, of, "metric-party", fmt::format("指标「{}」没有写 party，分不出哪些是本单位的", metric->id));
    }
  }
  if (!context.every_period && node.is_map()) {
    report(scope.out, node, "ratio-period", "「ratio」按检查期计算，任务要写 every，不能写 each 或 standing");
  }
  return rule;
}

core::Rule read_count_rule(Node node, const Scope& scope) {
  const MapReader map(node, keys::kCount, scope.out);
  core::CountRule rule;
  rule.query = read_query_of(map, scope);
  if (const Node distinct = map.get("distinct")) {
    rule.distinct = read_record_field(distinct, "distinct", scope.lexicon.kind(rule.query.kind), scope);
  }
  const std::string_view bound = one_key(map, kBounds);
  if (bound == "at_least") rule.at_least = read_count(map.get(bound), bound, scope);
  if (bound == "at_most") rule.at_most = read_count(map.get(bound), bound, scope);
  return rule;
}

core::Rule read_different(Node node, const Scope& scope) {
  const MapReader map(node, keys::kDifferent, scope.out);
  core::DifferentRule rule;
  if (const Node who = map.require("who")) rule.who = read_field(who, "who", scope, Wanted::names).ref;
  map.require("from");
  for (const Node from : map.list("from", true)) {
    rule.from.push_back(read_field(from, "from", scope, Wanted::names).ref);
  }
  return rule;
}

core::Rule read_forbid(Node node, const Scope& scope) {
  return core::ForbidRule{read_query(node, "forbid", keys::kForbid, scope)};
}

struct KindCollector {
  std::vector<std::string> picked, all;

  void add(const core::FieldRef& field) {
    if (field.kind.empty()) return;
    picked.push_back(field.kind);
    all.push_back(field.kind);
  }
  void add(const core::Quantity& quantity) {
    if (const auto* field = std::get_if<core::FieldRef>(&quantity)) add(*field);
    if (const auto* sum = std::get_if<core::SumOf>(&quantity)) all.push_back(sum->field.kind);
  }
  void operator()(const core::SpanRule& rule) {
    add(rule.from);
    add(rule.to);
  }
  void operator()(const core::WithinRule& rule) {
    add(rule.limit.from);
    add(rule.done_on);
  }
  void operator()(const core::BeforeRule& rule) {
    add(rule.first);
    add(rule.then);
  }
  void operator()(const core::PresentRule& rule) {
    for (const core::FieldRef& field : rule.fields) add(field);
  }
  void operator()(const core::CompareRule& rule) {
    add(rule.left);
    add(rule.right);
  }
  void operator()(const core::RatioRule&) {}
  void operator()(const core::CountRule& rule) { all.push_back(rule.query.kind); }
  void operator()(const core::DifferentRule& rule) {
    add(rule.who);
    for (const core::FieldRef& field : rule.from) add(field);
  }
  void operator()(const core::ForbidRule& rule) { all.push_back(rule.query.kind); }
};

}  // namespace

std::span<const std::string_view> rule_keys() { return kRules; }

core::Rule read_rule(const MapReader& check, std::string_view rule, const RuleContext& context) {
  const Node node = check.get(rule);
  const Scope& scope = context.scope;
  if (rule == "span") return read_span(node, scope);
  if (rule == "within") return read_within_rule(check, scope);
  if (rule == "before") return read_before(node, scope);
  if (rule == "present") return read_present(node, scope);
  if (rule == "compare") return read_compare(node, scope);
  if (rule == "ratio") return read_ratio(node, context);
  if (rule == "count") return read_count_rule(node, scope);
  if (rule == "different") return read_different(node, scope);
  return read_forbid(node, scope);
}

std::vector<std::string> kinds_picked(const core::Rule& rule) {
  KindCollector collector;
  std::visit(collector, rule);
  return collector.picked;
}

std::vector<std::string> kinds_read(const core::Rule& rule) {
  KindCollector collector;
  std::visit(collector, rule);
  return collector.all;
}

}  // namespace fazhi::yaml
