#include "core/problem_heirs.h"

#include <algorithm>

#include "core/problem_record.h"

namespace fazhi::core {

namespace {

// `unit` is `to`, or `to` succeeded it.
bool leads_to(const Facts& facts, std::uint32_t unit, std::uint32_t to) {
  for (std::size_t steps = 0; unit != kNone && steps <= facts.units.size(); ++steps) {
    if (unit == to) return true;
    unit = facts.units[unit].closed_on ? facts.find_unit(facts.units[unit].successor) : kNone;
  }
  return false;
}

bool took_over_role(const PartyLine& line, std::uint32_t earlier, std::uint32_t later, const Facts& facts) {
  bool was_held = false;
  for (const Holding& holding : line.holdings) {
    const std::uint32_t holder = facts.find_unit(holding.holder);
    if (was_held && leads_to(facts, holder, later)) return true;
    was_held = was_held || leads_to(facts, holder, earlier);
  }
  return false;
}

}  // namespace

KeyParts key_parts(const std::string& key) {
  KeyParts parts;  // a part of a split problem has those of the whole
  const auto slash = key.find('/');
  const auto at = key.find('@');
  const auto bang = key.rfind('!');
  const auto hash = key.find('#', at == std::string::npos ? 0 : at);
  if (slash == std::string::npos || at == std::string::npos || bang == std::string::npos) return parts;
  parts.checklist = key.substr(0, slash);
  parts.task = key.substr(slash + 1, at - slash - 1);
  parts.unit = key.substr(at + 1, std::min(hash, bang) - at - 1);
  if (hash != std::string::npos && hash < bang) parts.subject = key.substr(hash + 1, bang - hash - 1);
  parts.rule = whole_key(std::string_view(key).substr(bang + 1));
  return parts;
}

std::string without_unit(const std::string& key) {
  const auto at = key.find('@');
  if (at == std::string::npos) return key;
  const auto after = key.find_first_of("#!", at);
  return key.substr(0, at) + (after == std::string::npos ? "" : key.substr(after));
}

bool takes_over(const Verdict& verdict, std::uint32_t earlier, const Facts& facts) {
  if (earlier == kNone || verdict.unit == earlier) return false;
  if (leads_to(facts, earlier, verdict.unit)) return true;
  if (verdict.matter == kNone) return false;
  return std::ranges::any_of(facts.matters[verdict.matter].parties, [&](const PartyLine& line) {
    return line.role == verdict.task->owner.party && took_over_role(line, earlier, verdict.unit, facts);
  });
}

std::uint32_t merged_into(const Facts& facts, std::uint32_t matter) {
  for (std::size_t steps = 0; steps < facts.matters.size(); ++steps) {
    const std::uint32_t next = facts.find_matter(facts.matters[matter].merged_into);
    if (next == kNone) break;
    matter = next;
  }
  return matter;
}

}  // namespace fazhi::core
