#pragma once
// Letters that ask somebody (third parties, other offices) and the answers to them: the stretches that suspend a limit.

#include <optional>
#include <vector>

#include "core/scene.h"
#include "core/task.h"

namespace fazhi::core {

struct Consultation {
  Date asked{};
  std::optional<Date> answered;  // empty: still open
  std::optional<Date> cap_from;  // the day the letter's own cap counts from; empty: nobody recorded it
};

// One for each letter, by the day it was sent. Letters and answers that record the same `match` belong together; the rest are
// paired in order of time.
std::vector<Consultation> consultations(const Suspension& suspension, const Scene& scene);

}  // namespace fazhi::core
