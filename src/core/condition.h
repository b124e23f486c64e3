#pragma once
// The one small language of conditions (when, unless, where, owner, numerator …): a tree, three-valued when judged.

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/value.h"

namespace fazhi::core {

// `decided_on` (a field of the matter or, inside `where`, of the record looked at) or `征求意见公告.closes_on`.
struct FieldRef {
  std::string kind;  // evidence kind; empty for a field of the matter
  std::string
      field;  // id, or a pseudo field: opened_on closed_on outcome / formed_on covers_from covers_until number title unit

  bool empty() const { return field.empty(); }
  std::string to_text() const { return kind.empty() ? field : kind + "." + field; }
  bool operator==(const FieldRef&) const = default;
};

// A fixed value, a parameter of the checklist (or of another: "checklist/id"), or the unit that owes.
struct ParameterRef {
  std::string id;
  bool operator==(const ParameterRef&) const = default;
};
struct OwnerRef {
  bool operator==(const OwnerRef&) const = default;
};
using Operand = std::variant<Scalar, ParameterRef, OwnerRef>;

struct Condition;
using ConditionList = std::vector<Condition>;

struct AllOf {
  ConditionList of;
};
struct AnyOf {
  ConditionList of;
};
struct Not {
  std::shared_ptr<const Condition> of;
};  // shared: conditions are immutable once read

// `is` with several operands is `in`. For a `many` field it holds where one item fits.
enum class Relation { in, at_least, at_most, before, after };
struct Compare {
  FieldRef field;
  Relation relation = Relation::in;
  std::vector<Operand> operands;
};

struct Filled {
  FieldRef field;
};  // never unknown

struct RecordQuery {
  std::string kind;
  std::shared_ptr<const Condition> where;  // may be null
  bool by_owner = false;                   // only records whose unit is the owner
};
struct Has {
  RecordQuery query;
};  // never unknown about absence; `where` may make it so

// Over the unit itself (owner conditions).
struct UnitTypes {
  std::vector<std::string> types;
};
struct UnitIds {
  std::vector<std::string> ids;
};
struct UnitUnder {
  std::string unit;
};  // the unit itself does not count as under itself

struct Condition {
  std::variant<AllOf, AnyOf, Not, Compare, Filled, Has, UnitTypes, UnitIds, UnitUnder> node;
};

// Kleene logic: all of {true, unknown} is unknown, any of {true, unknown} is true.
enum class Truth { no, yes, unknown };

}  // namespace fazhi::core
