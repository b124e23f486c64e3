#include "core/evaluator.h"

#include <algorithm>

#include "core/fold.h"

namespace fazhi::core {

namespace {

// Recent records are asked for most, so from the end.
std::optional<std::uint32_t> position_of(const Facts& facts, const std::string& id) {
  const auto found =
      std::find_if(facts.records.rbegin(), facts.records.rend(), [&](const Record& record) { return record.id == id; });
  if (found == facts.records.rend()) return std::nullopt;
  return static_cast<std::uint32_t>(std::distance(found, facts.records.rend()) - 1);
}

}  // namespace

bool Evaluator::take(const Event& event) {
  // Papers would move with a merged matter, matters with their holder.
  if (std::holds_alternative<MatterMerged>(event.body) || std::holds_alternative<MatterTransferred>(event.body))
    return false;
  const std::size_t known = facts_.records.size();
  std::optional<std::uint32_t> touched;
  std::optional<Record> before;
  if (const auto* accepted = std::get_if<EvidenceAccepted>(&event.body)) {
    touched = position_of(facts_, accepted->id);
    if (touched) before = facts_.records[*touched];
  }
  if (!fold_further(facts_, event)) return false;
  if (facts_.records.size() > known) touched = static_cast<std::uint32_t>(known);
  if (touched) index_.replace(*touched, before ? &*before : nullptr, facts_.records[*touched]);
  return true;
}

}  // namespace fazhi::core
