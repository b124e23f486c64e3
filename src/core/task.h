#pragma once
// A task (任务): one checkable duty, its owner, deadline, needed papers and checks. Read by yaml/, judged by evaluate.h.
// Grammar with examples: docs/checklist-format.md.

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/condition.h"
#include "core/limit.h"
#include "core/period.h"

namespace fazhi::core {

enum class TaskSeverity { veto, major, minor };  // 一票否决 (sorts and marks only), 重要, 一般

// One article of one basis declared at the head of the checklist.
struct ArticleRef {
  std::string basis;
  std::string article;  // 第十四条
  bool operator==(const ArticleRef&) const = default;
};

// A number of days: fixed, or a parameter of the ledger.
using Count = std::variant<int, ParameterRef>;

// --- due ---------------------------------------------------------------------------------------------------------

struct WithinLimit {
  Count n = 0;
  DayUnit unit = DayUnit::day;
  FieldRef from;
  bool by_owner = false;  // the record that `from` reads must be the owner's own
  bool roll = false;
  bool end_day = true;
};

enum class OfYear { same, next };
// "01-31 of next_year": the day itself is in time. `before`: the day before is safe, the day itself is disputed.
struct FixedDay {
  unsigned month = 0;
  unsigned day = 0;
  OfYear of = OfYear::same;
  bool before = false;
};
struct BeforeField {
  FieldRef field;
  bool same_day = false;  // `by: FIELD`: that day is in time
};
struct EndOfPeriod {};

struct Restart {
  FieldRef awaits;
  FieldRef at;
};
struct SuspensionCap {
  Count n = 0;
  DayUnit unit = DayUnit::workday;
  FieldRef from;  // of the same kind as the letter; empty: from where the suspension begins
};
struct Suspension {
  FieldRef from;
  FieldRef to;
  std::optional<SuspensionCap> cap;
  std::optional<Condition> when;
  std::string match;  // a field of both kinds that tells which answer is to which letter; empty: by order of time
};
struct Extension {
  Count at_most = 0;
  FieldRef by;  // days the notice states; empty: at_most
  FieldRef told;
  FieldRef signed_by;
};

struct DueClause {
  std::optional<Condition> when;
  std::variant<EndOfPeriod, WithinLimit, FixedDay, BeforeField> rule;
  std::optional<Restart> restart;
  std::vector<Suspension> suspensions;
  std::optional<Extension> extension;
  bool by_office = false;  // 惯例 or a local number for 「及时」: lateness is no breach
  bool verified = true;
};

// --- needs -------------------------------------------------------------------------------------------------------

struct Signature {  // signed: {any: [机关印章, 主要负责人签字]} reads the record's field `signed_by`
  FieldRef field;   // or signed: FIELD — that field is filled
  std::vector<std::string> any;  // at least one of these
  std::vector<std::string> all;  // every one of these
};

struct PaperNeed {
  std::string kind;
  int count = 1;
  std::vector<std::string> fields;  // must be filled
  std::optional<Condition> where;
  bool by_owner = false;
  std::string distinct;  // count only records that differ in this field
  std::optional<Signature> signature;
  std::string done_on;  // field that says when it was done; empty: formed_on
};

struct Need;
struct AnyNeed {
  std::vector<Need> of;
};
struct AllNeed {
  std::vector<Need> of;
};
struct Need {
  std::string title;  // what to call it in 「台账中未见……」; empty: derived from the kinds
  std::variant<PaperNeed, AnyNeed, AllNeed> node;
};

// --- checks: the closed set of rule kinds ----------------------------------------------------------------------------

struct SpanRule {  // days from A (excluded) to B (included)
  FieldRef from;
  FieldRef to;
  std::optional<Count> at_least;
  std::optional<Count> at_most;
  DayUnit unit = DayUnit::day;
  bool end_day = true;
};
struct WithinRule {  // a second limit inside one task
  WithinLimit limit;
  FieldRef done_on;
};
struct BeforeRule {
  FieldRef first;
  FieldRef then;
  bool same_day = false;
};
struct PresentRule {
  std::vector<FieldRef> fields;
};

struct SumOf {
  FieldRef field;
};
struct FigureRef {
  std::string id;
};
using Quantity = std::variant<Decimal, FieldRef, ParameterRef, SumOf, FigureRef>;
enum class Comparison { equals, at_least, at_most };
struct CompareRule {
  Quantity left;
  Comparison comparison = Comparison::equals;
  Quantity right;
};
enum class Scope { all, own };
struct RatioRule {
  std::string metric;
  Comparison comparison = Comparison::at_least;
  std::variant<Decimal, ParameterRef> target;  // percent
  Scope scope = Scope::all;
};
struct CountRule {
  RecordQuery query;
  std::string distinct;
  std::optional<Count> at_least;
  std::optional<Count> at_most;
};
struct DifferentRule {
  FieldRef who;
  std::vector<FieldRef> from;
};
struct ForbidRule {
  RecordQuery query;
};

using Rule = std::variant<SpanRule, WithinRule, BeforeRule, PresentRule, CompareRule, RatioRule, CountRule,
                          DifferentRule, ForbidRule>;

enum class Pick { first, last, any, every };

struct Check {
  std::string id;
  std::string title;
  std::optional<Condition> when;
  std::optional<Condition> unless;
  std::optional<Pick> pick;
  bool by_owner = false;
  Rule rule;
  std::string problem;  // text with <placeholders>; empty: worded from the rule
  std::string remedy;
  std::optional<TaskSeverity> severity;
  std::vector<ArticleRef> basis;  // empty: the task's
  DateRange in_force;
  bool verified = true;
};

// --- the task ----------------------------------------------------------------------------------------------------------

struct EachMatter {
  std::string kind;
};
struct EveryPeriod {
  Cycle cycle = Cycle::year;
};
struct Standing {};

struct Owner {
  std::string party;                   // role of the matter; empty for every/standing
  std::optional<Condition> condition;  // over the unit
};

struct Task {
  std::string id;
  std::string title;
  std::variant<EachMatter, EveryPeriod, Standing> occasion;
  Owner owner;
  std::string supports;  // role of 配合单位: shown, owing nothing
  std::optional<Condition> when;
  DateRange in_force;  // from defaults to the earliest `effective` of its bases (filled in by the loader)
  std::vector<DueClause> due;
  std::vector<Need> needs;
  std::vector<Check> checks;
  std::vector<ArticleRef> basis;
  std::vector<std::string> outline;
  TaskSeverity severity = TaskSeverity::major;
  std::string problem;  // for missing papers; empty: worded from the needs
  std::string remedy;
  std::string note;
  int warn_workdays = 10;
  std::string replaces;
  std::string digest;  // SM3 of the meaning, not of layout or comments
};

}  // namespace fazhi::core
