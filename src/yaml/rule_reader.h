#pragma once
// The nine kinds of rules a check may have, and which kinds of records each of them reads.

#include "core/task.h"
#include "yaml/reference_reader.h"

namespace fazhi::yaml {

struct RuleContext {
  const Scope& scope;
  bool every_period = false;  // the task is `every`
};

std::span<const std::string_view> rule_keys();

// `check` has the key `rule`, one of rule_keys().
core::Rule read_rule(const MapReader& check, std::string_view rule, const RuleContext& context);

// Kinds whose records the rule reads one of (span, within, before, present, compare, different); not those it counts or sums.
std::vector<std::string> kinds_picked(const core::Rule& rule);
// All kinds it looks at.
std::vector<std::string> kinds_read(const core::Rule& rule);

}  // namespace fazhi::yaml
