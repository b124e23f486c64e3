#include "core/seal.h"

#include "core/fold.h"

namespace fazhi::core {

std::vector<SealState> fold_seals(std::span<const Event> events) {
  std::vector<SealState> seals;
  const std::vector<bool> voided = voided_events(events);
  for (std::size_t i = 0; i < events.size(); ++i) {
    const auto* sealed = std::get_if<PeriodSealed>(&events[i].body);
    if (sealed != nullptr && !voided[i])
      seals.push_back({*sealed, events[i].sequence, events[i].recorded_at, events[i].actor});
  }
  return seals;
}

const SealState* find_seal(std::span<const SealState> seals, std::string_view period) {
  const SealState* last = nullptr;
  for (const SealState& seal : seals) {
    if (seal.sealed.period == period) last = &seal;
  }
  return last;
}

}  // namespace fazhi::core
