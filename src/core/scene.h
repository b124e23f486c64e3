#pragma once
// The scene of one obligation: who owes, about what, as of when, and which records can be seen from there. Conditions,
// needs, checks and deadlines are all judged in a scene.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/calendar.h"
#include "core/checklist.h"
#include "core/condition.h"
#include "core/period.h"
#include "core/record_index.h"

namespace fazhi::core {

// One visible record (a greater position is later in the chain): its text that counts in this scene, and the fields of the link it was found by.
struct Sight {
  std::uint32_t record = kNone;
  const RecordContent* content = nullptr;
  PackedFields link_fields;  // override the record's own
  bool has_original = false;
};

struct Scene {
  const Library* library = nullptr;
  const Checklist* checklist = nullptr;
  const Facts* facts = nullptr;
  const RecordIndex* index = nullptr;
  const Calendar* calendar = nullptr;
  Date as_of{};
  std::uint32_t unit = kNone;    // the owner; kNone while a metric is counted
  std::uint32_t matter = kNone;  // for `each`
  const MatterKind* matter_kind = nullptr;
  std::optional<Period> period;  // for `every`
  bool with_submitted = false;   // as if what is under review were accepted
  std::vector<std::uint32_t>* passed_over =
      nullptr;  // if given, takes the records not read because they are under review

  // Where no better day is known: the matter's opening day, the period's last day, else as_of.
  Date reference_day() const;
};

// Records of the kind that can be seen, in the chain's order: linked to the matter; or linked to the unit, with `covers`
// inside the period (every) or around as_of (standing). Formed on or before as_of.
std::vector<Sight> sights_of(const Scene& scene, const std::string& kind, bool by_owner = false);

// A field of a record (its link's value before its own) or one of the pseudo fields formed_on, covers_from,
// covers_until, number, title, unit. Empty: not recorded.
Value read_record(const Scene& scene, const Sight& sight, std::string_view field);

// A field or party of the scene's matter, its default, or opened_on, closed_on, outcome. Empty: not recorded.
Value read_matter(const Scene& scene, std::string_view field);

// The records that a rule looks at, at most one of each kind; what is not picked is looked up among all.
struct Picked {
  std::string_view kind;  // of the rule
  Sight sight;
};
using PickedRecords = std::vector<Picked>;

// The value of `reference`: of the matter, of the picked record of that kind, else of the earliest visible record of that kind that
// states it (by date where it is a date, then the chain).
Value read(const Scene& scene, const FieldRef& reference, const PickedRecords& picked = {}, bool by_owner = false);

struct ParameterValue {
  Scalar value;
  bool confirmed = false;  // set with a document, or the default is verified
  const std::string* document =
      nullptr;  // 文号 of the document that sets it; nullptr: the default. Lives as the facts or the library
};

// The value in force on `day`: the unit's before the ledger's before the region's before the default.
// nullopt: no such parameter (lint has refused the checklist).
std::optional<ParameterValue> read_parameter(const Scene& scene, const std::string& id, Date day);

}  // namespace fazhi::core
