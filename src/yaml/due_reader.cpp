#include "yaml/due_reader.h"

#include <fmt/format.h>

#include <array>
#include <chrono>

#include "yaml/condition_reader.h"
#include "yaml/key_sets.h"

namespace fazhi::yaml {

namespace {

using core::DueClause;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// 01-31: a day of each year. Fields never look like this.
bool looks_like_day(std::string_view text) {
  return text.size() >= 3 && is_digit(text.front()) && is_digit(text.back()) &&
         text.find_first_not_of("0123456789-") == std::string_view::npos;
}

std::optional<core::FixedDay> read_fixed_day(Node node, std::string_view what, Diagnostics& out) {
  const std::string_view text = node.text();
  const bool shaped = text.size() == 5 && text[2] == '-' && is_digit(text[0]) && is_digit(text[1]) &&
                      is_digit(text[3]) && is_digit(text[4]);
  if (shaped) {
    const unsigned month = static_cast<unsigned>((text[0] - '0') * 10 + (text[1] - '0'));
    const unsigned day = static_cast<unsigned>((text[3] - '0') * 10 + (text[4] - '0'));
    // A year that is no leap year: 02-29 would be missing in three of four.
    if ((std::chrono::year{2025} / static_cast<int>(month) / static_cast<int>(day)).ok()) {
      return core::FixedDay{.month = month, .day = day};
    }
  }
  report(out, node, "bad-date",
         fmt::format("「{}」应是每年都有的一天，写成 01-31 的样子，这里是{}", what, found(node)));
  return std::nullopt;
}

core::FieldRef required_date_field(const MapReader& map, std::string_view key, const Scope& scope) {
  const Node node = map.require(key);
  return node ? read_date_field(node, key, scope) : core::FieldRef{};
}

core::Restart read_restart(Node node, const Scope& scope) {
  const MapReader map(node, keys::kRestart, scope.out);
  return {.awaits = required_date_field(map, "awaits", scope), .at = required_date_field(map, "at", scope)};
}

// A field that the letter and the answer both have.
std::string read_match(Node node, const core::Suspension& suspension, const Scope& scope) {
  std::string field;
  for (const core::FieldRef& of : {suspension.from, suspension.to})
    field = read_record_field(node, "match", scope.lexicon.kind(of.kind), scope);
  return field;
}

core::SuspensionCap read_cap(Node node, const core::FieldRef& letter, const Scope& scope) {
  const MapReader map(node, keys::kCap, scope.out);
  core::SuspensionCap cap;
  if (const Node n = map.require("n")) cap.n = read_count(n, "n", scope);
  map.require("unit");
  cap.unit = read_day_unit(map, cap.unit);
  if (const Node from = map.get("from")) {
    cap.from = read_date_field(from, "from", scope);
    if (cap.from.kind != letter.kind)
      report(scope.out, from, "other-kind",
             fmt::format("「from」应是「{}」的字段，上限按每一份函自己的日期算", letter.kind));
  }
  return cap;
}

std::vector<core::Suspension> read_suspensions(Node node, const Scope& scope) {
  std::vector<core::Suspension> list;
  const std::vector<Node> items = node.is_map() ? std::vector<Node>{node} : read_list(node, "suspend", scope.out);
  for (const Node item : items) {
    const MapReader map(item, keys::kSuspension, scope.out);
    core::Suspension suspension;
    suspension.from = required_date_field(map, "from", scope);
    suspension.to = required_date_field(map, "to", scope);
    if (const Node cap = map.get("cap")) suspension.cap = read_cap(cap, suspension.from, scope);
    if (const Node match = map.get("match")) suspension.match = read_match(match, suspension, scope);
    if (const Node when = map.get("when")) suspension.when = read_condition(when, "when", scope);
    list.push_back(std::move(suspension));
  }
  return list;
}

core::Extension read_extension(Node node, const Scope& scope) {
  const MapReader map(node, keys::kExtension, scope.out);
  core::Extension extension;
  if (const Node most = map.require("at_most")) extension.at_most = read_count(most, "at_most", scope);
  if (const Node by = map.get("by")) extension.by = read_field(by, "by", scope, Wanted::number).ref;
  extension.told = required_date_field(map, "told", scope);
  if (const Node signed_by = map.get("signed")) extension.signed_by = read_field(signed_by, "signed", scope).ref;
  return extension;
}

core::OfYear read_of(const MapReader& map) {
  static constexpr std::pair<std::string_view, core::OfYear> kYears[] = {{"same_year", core::OfYear::same},
                                                                         {"next_year", core::OfYear::next}};
  const Node node = map.get("of");
  return node ? read_enum<core::OfYear>(node, "of", kYears, core::OfYear::same, map.out()) : core::OfYear::same;
}

// `by` and `before` take a day of the year or a field of type date.
void read_day_or_field(const MapReader& map, std::string_view key, const Scope& scope, DueClause& clause) {
  const Node node = map.get(key);
  const bool before = key == "before";
  if (node.is_scalar() && looks_like_day(node.text())) {
    auto day = read_fixed_day(node, key, scope.out).value_or(core::FixedDay{});
    day.before = before;
    day.of = read_of(map);
    clause.rule = day;
    return;
  }
  if (const Node of = map.get("of")) {
    report(scope.out, of, "useless-key", "「of」只能与每年固定的一天（如 by: 01-31）同写");
  }
  clause.rule = core::BeforeField{.field = read_date_field(node, key, scope), .same_day = !before};
}

void read_end_of(Node node, Diagnostics& out) {
  static constexpr std::string_view kPeriod[] = {"period"};
  read_word(node, "end_of", kPeriod, out);
}

void read_rule(const MapReader& map, const Scope& scope, DueClause& clause) {
  static constexpr std::array<std::string_view, 4> kRules{"within", "by", "before", "end_of"};
  std::vector<std::string_view> written;
  for (const std::string_view rule : kRules) {
    if (map.has(rule)) written.push_back(rule);
  }
  if (written.size() != 1) {
    const std::string there = written.empty() ? "一个也没有写" : "写了 " + listed(written);
    report(scope.out, map.node(), "one-of-keys", fmt::format("期限要写 {} 中的一个，这里{}", listed(kRules), there));
    return;
  }
  const std::string_view rule = written.front();
  if (rule == "within") {
    clause.rule = read_within(map.get("within"), scope);
  } else if (rule == "end_of") {
    read_end_of(map.get("end_of"), scope.out);
    clause.rule = core::EndOfPeriod{};
  } else {
    read_day_or_field(map, rule, scope, clause);
  }
}

void read_modifiers(const MapReader& map, const Scope& scope, DueClause& clause) {
  if (const Node restart = map.get("restart")) clause.restart = read_restart(restart, scope);
  if (const Node suspend = map.get("suspend")) clause.suspensions = read_suspensions(suspend, scope);
  if (const Node extend = map.get("extend")) clause.extension = read_extension(extend, scope);
  if (const Node of = map.get("of"); of && (map.has("within") || map.has("end_of"))) {
    report(scope.out, of, "useless-key", "「of」只能与每年固定的一天（如 by: 01-31）同写");
  }
  if (map.has("within")) return;
  for (const std::string_view key : {"restart", "suspend", "extend"}) {
    if (const Node node = map.get(key)) {
      report(scope.out, node, "useless-key",
             fmt::format("「{}」只能与 within 同写：固定的日子不会重新起算、扣除或延长", key));
    }
  }
}

DueClause read_clause(Node node, const Scope& scope) {
  const MapReader map(node, keys::kDue, scope.out);
  DueClause clause;
  if (!node.is_map()) return clause;
  if (const Node when = map.get("when")) clause.when = read_condition(when, "when", scope);
  read_rule(map, scope, clause);
  read_modifiers(map, scope, clause);
  clause.by_office = map.flag("by_office");
  clause.verified = map.flag("verified", true);
  return clause;
}

}  // namespace

core::WithinLimit read_within(Node node, const Scope& scope) {
  const MapReader map(node, keys::kLimit, scope.out);
  core::WithinLimit limit;
  if (const Node n = map.require("n")) limit.n = read_count(n, "n", scope);
  map.require("unit");
  limit.unit = read_day_unit(map, limit.unit);
  limit.from = required_date_field(map, "from", scope);
  limit.by_owner = read_by_owner(map, limit.from.empty() || !limit.from.kind.empty());
  limit.roll = map.flag("roll");
  limit.end_day = map.flag("end_day", true);
  return limit;
}

std::vector<core::DueClause> read_due(Node node, const Scope& scope) {
  std::vector<core::DueClause> clauses;
  if (node.is_map()) {
    clauses.push_back(read_clause(node, scope));
    return clauses;
  }
  for (const Node item : read_list(node, "due", scope.out)) {
    if (!clauses.empty() && !clauses.back().when) {
      report(scope.out, item, "never-reached", "前一条期限没有写 when，总是先用它，这一条永远轮不到");
    }
    clauses.push_back(read_clause(item, scope));
  }
  return clauses;
}

}  // namespace fazhi::yaml
