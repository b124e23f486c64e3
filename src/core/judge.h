#pragma once
// Conditions judged in a scene, three-valued: a field that nobody recorded is unknown, not false.

#include <string>
#include <vector>

#include "core/scene.h"

namespace fazhi::core {

struct Judgement {
  Truth truth = Truth::unknown;
  bool unverified = false;           // decided by an unconfirmed default of a parameter
  std::vector<std::string> unknown;  // the fields that would decide it, as written; only where truth is unknown
};

// `record`: the record that `where` looks at; its fields are then what a bare name means. nullptr elsewhere.
Judgement judge(const Condition& condition, const Scene& scene, const PickedRecords& picked = {},
                const Sight* record = nullptr);

// No condition holds always.
Judgement judge(const std::optional<Condition>& condition, const Scene& scene, const PickedRecords& picked = {},
                const Sight* record = nullptr);

// A condition over a unit alone, on that day (owner: {types: …}); never unknown.
bool holds_for_unit(const Condition& condition, const Facts& facts, std::uint32_t unit, Date day);

}  // namespace fazhi::core
