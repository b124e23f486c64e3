#include "core/judge.h"

#include <algorithm>

namespace fazhi::core {

namespace {

Judgement decided(bool holds) { return {holds ? Truth::yes : Truth::no, false, {}}; }
Judgement not_recorded(std::string field) { return {Truth::unknown, false, {std::move(field)}}; }

void add_unknown(Judgement& to, const Judgement& from) {
  to.unknown.insert(to.unknown.end(), from.unknown.begin(), from.unknown.end());
}

class Judge {
 public:
  Judge(const Scene& scene, const PickedRecords& picked, const Sight* record)
      : scene_(scene), picked_(picked), record_(record) {}

  Judgement operator()(const AllOf& all) const { return fold(all.of, Truth::no, Truth::yes); }
  Judgement operator()(const AnyOf& any) const { return fold(any.of, Truth::yes, Truth::no); }

  Judgement operator()(const Not& negation) const {
    Judgement inner = visit(*negation.of);
    if (inner.truth != Truth::unknown) inner.truth = inner.truth == Truth::yes ? Truth::no : Truth::yes;
    return inner;
  }

  Judgement operator()(const Compare& compare) const {
    const Value value = value_of(compare.field);
    if (value.empty()) return not_recorded(compare.field.to_text());
    Judgement best = decided(false);
    for (const Scalar& item : value.items()) {
      for (const Operand& operand : compare.operands) {
        const Judgement one = relate(item, compare.relation, operand);
        if (one.truth == Truth::yes && !one.unverified) return one;
        if (one.truth == Truth::yes || best.truth == Truth::no) best.unverified = best.unverified || one.unverified;
        if (one.truth == Truth::yes) best.truth = Truth::yes;
      }
    }
    return best;
  }

  Judgement operator()(const Filled& filled) const { return decided(!value_of(filled.field).empty()); }

  Judgement operator()(const Has& has) const {
    Judgement result = decided(false);
    for (const Sight& sight : sights_of(scene_, has.query.kind, has.query.by_owner)) {
      if (!has.query.where) return decided(true);
      const Judgement one = judge(*has.query.where, scene_, picked_, &sight);
      if (one.truth == Truth::yes) return one;
      if (one.truth == Truth::unknown) {
        result.truth = Truth::unknown;
        for (const std::string& field : one.unknown) result.unknown.push_back(has.query.kind + "." + field);
      }
    }
    return result;
  }

  Judgement operator()(const UnitTypes&) const { return of_owner(); }
  Judgement operator()(const UnitIds&) const { return of_owner(); }
  Judgement operator()(const UnitUnder&) const { return of_owner(); }

  Judgement visit(const Condition& condition) const {
    current_ = &condition;
    return std::visit(*this, condition.node);
  }

 private:
  // Kleene: `decisive` in one decides; else unknown in one is unknown; else `otherwise`. The result is unverified where
  // no verified branch decides it.
  Judgement fold(const ConditionList& list, Truth decisive, Truth otherwise) const {
    Judgement result{otherwise, false, {}};
    bool found_decisive = false;
    for (const Condition& one : list) {
      const Judgement inner = visit(one);
      if (inner.truth == decisive) {
        if (!inner.unverified) return inner;
        found_decisive = true;
      } else if (inner.truth == Truth::unknown) {
        result.truth = Truth::unknown;
        add_unknown(result, inner);
      }
      result.unverified = result.unverified || inner.unverified;
    }
    if (found_decisive) return {decisive, true, {}};
    return result;
  }

  Value value_of(const FieldRef& field) const {
    if (record_ != nullptr && field.kind.empty()) return read_record(scene_, *record_, field.field);
    return read(scene_, field, picked_);
  }

  Judgement relate(const Scalar& item, Relation relation, const Operand& operand) const {
    bool unverified = false;
    Scalar other;
    if (const auto* scalar = std::get_if<Scalar>(&operand)) {
      other = *scalar;
    } else if (const auto* parameter = std::get_if<ParameterRef>(&operand)) {
      const auto value = read_parameter(scene_, parameter->id, scene_.reference_day());
      if (!value) return not_recorded(parameter->id);
      other = value->value;
      unverified = !value->confirmed;
    } else if (scene_.unit != kNone) {
      other = scene_.facts->units[scene_.unit].id;
    }
    const auto order = core::compare(item, other);
    bool holds = false;
    switch (relation) {
      case Relation::in: holds = order && *order == 0; break;
      case Relation::at_least: holds = order && *order >= 0; break;
      case Relation::at_most: holds = order && *order <= 0; break;
      case Relation::before: holds = order && *order < 0; break;
      case Relation::after: holds = order && *order > 0; break;
    }
    return {holds ? Truth::yes : Truth::no, unverified, {}};
  }

  Judgement of_owner() const {
    if (scene_.unit == kNone) return decided(false);
    return decided(holds_for_unit(*current_, *scene_.facts, scene_.unit, scene_.as_of));
  }

  const Scene& scene_;
  const PickedRecords& picked_;
  const Sight* record_;
  mutable const Condition* current_ = nullptr;
};

bool is_under(const Facts& facts, std::uint32_t unit, const std::string& ancestor, Date day) {
  for (std::size_t steps = 0; unit != kNone && steps <= facts.units.size(); ++steps) {
    const std::string& parent = facts.units[unit].on(day).parent;
    if (parent.empty()) return false;
    if (parent == ancestor) return true;
    unit = facts.find_unit(parent);
  }
  return false;
}

struct UnitJudge {
  const Facts& facts;
  std::uint32_t unit;
  Date day;

  bool operator()(const AllOf& all) const {
    return std::ranges::all_of(all.of, [this](const Condition& one) { return std::visit(*this, one.node); });
  }
  bool operator()(const AnyOf& any) const {
    return std::ranges::any_of(any.of, [this](const Condition& one) { return std::visit(*this, one.node); });
  }
  bool operator()(const Not& negation) const { return !std::visit(*this, negation.of->node); }
  bool operator()(const UnitTypes& types) const {
    return std::ranges::any_of(types.types,
                               [this](const std::string& type) { return facts.units[unit].has_type_on(type, day); });
  }
  bool operator()(const UnitIds& ids) const {
    return std::ranges::find(ids.ids, facts.units[unit].id) != ids.ids.end();
  }
  bool operator()(const UnitUnder& under) const { return is_under(facts, unit, under.unit, day); }
  // Fields and records say nothing about a unit alone; lint refuses them here.
  bool operator()(const Compare&) const { return false; }
  bool operator()(const Filled&) const { return false; }
  bool operator()(const Has&) const { return false; }
};

}  // namespace

Judgement judge(const Condition& condition, const Scene& scene, const PickedRecords& picked, const Sight* record) {
  return Judge(scene, picked, record).visit(condition);
}

Judgement judge(const std::optional<Condition>& condition, const Scene& scene, const PickedRecords& picked,
                const Sight* record) {
  return condition ? judge(*condition, scene, picked, record) : decided(true);
}

bool holds_for_unit(const Condition& condition, const Facts& facts, std::uint32_t unit, Date day) {
  return std::visit(UnitJudge{facts, unit, day}, condition.node);
}

}  // namespace fazhi::core
