#pragma once
// What an evaluation knows: units, matters and records, as folded from the events up to a moment (known_by). `as_of`
// is not applied here; evaluate.h selects by date.

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/event.h"
#include "core/packed_fields.h"
#include "core/text_pool.h"

namespace fazhi::core {

inline constexpr std::uint32_t kNone = 0xffffffff;

struct UnitVersion {
  std::optional<Date> from;  // until the next version's from
  std::string name;
  std::vector<std::string> types;
  std::string parent;
};
struct Unit {
  std::string id;
  std::vector<UnitVersion> versions;  // by from; never empty
  std::optional<Date> closed_on;      // first day it no longer exists
  std::string successor;

  bool exists_on(Date date) const;
  // The version of that day; the first one for an earlier day, the last one for a later day.
  const UnitVersion& on(Date date) const;
  bool has_type_on(std::string_view type, Date date) const;
};

// One line of holders of a role: the first holder, then whoever took over.
struct Holding {
  std::optional<Date> from;
  std::string holder;
};
struct PartyLine {
  std::string role;
  std::vector<Holding> holdings;  // by from; the first has none

  const std::string& holder_on(Date date) const;
};

struct Matter {
  std::string id, kind, title;
  Date opened_on;
  std::vector<PartyLine> parties;
  Fields fields;
  std::optional<Date> closed_on;
  std::string outcome;
  std::string merged_into;
};

enum class ReviewState { submitted, accepted, returned, withdrawn, purged };

struct RecordLink {
  std::uint32_t matter = kNone;  // exactly one of the two
  std::uint32_t unit = kNone;
  PackedFields fields;
};
// What a record states. Fields per link override the record's own. There are a million of these: plain values, whose texts lie
// in Facts::texts.
struct RecordContent {
  std::string_view title, number;
  std::uint32_t unit = kNone;  // index into Facts::units: whose paper it is
  Date formed_on;
  DateRange covers;
  PackedFields fields;
  std::span<const RecordLink> links;
};
struct Record {
  std::string_view id;
  std::uint32_t kind = kNone;  // index into Facts::kinds
  std::int64_t sequence = 0;   // of its submission: the chain's order
  ReviewState state = ReviewState::submitted;
  bool has_original = false;
  // The accepted text (counts) and the text under review (feeds only 待审核); one of them may be absent.
  const RecordContent* accepted = nullptr;
  const RecordContent* submitted = nullptr;
};

struct RegisterState {
  std::string unit, kind, period;
  std::int64_t n = 0;
};
struct FigureState {
  std::string id, unit, period;
  Decimal value;
  std::string measure;
};
struct WaiverState {
  WaiverGranted grant;
  std::optional<Date> ended_on;
};
struct AdoptionState {
  std::string checklist, edition;
  Date from;
  std::string digest;
};

// The adoption that gave a task the meaning it has now, where it had another one before.
struct Rewording {
  std::int64_t sequence = 0;
  Date from;
  std::string digest;  // of the task
};
// What became of tasks over the editions. Tasks are named "checklist/task".
struct TaskHistory {
  std::map<std::string, std::string> digests;    // of each task in the edition adopted last
  std::map<std::string, std::string> renamed;    // old name → new one
  std::map<std::string, Rewording> reworded;     // 待复核: obligations whose papers are older
  std::map<std::string, std::string> rechecked;  // obligation key → digest of the task it was looked at under
};

// 出处: where in a paper the words stand. A later one about the same record and task takes the earlier one's place.
struct PassageState {
  std::string record, task;  // task: "checklist/task"; empty: whichever takes the record
  std::string page, paragraph, quote;
};

// What 体检 passes over (data_check.h).
struct LookedAt {
  std::string facts_digest, because;
};
struct CheckSettings {
  std::map<std::string, std::string> off;  // check → why
  std::map<std::string, LookedAt> seen;    // key of what was found → as it was looked at
};

struct Facts {
  LedgerCreated ledger;
  std::vector<std::string> kinds;  // evidence kinds that occur
  std::vector<Unit> units;
  std::vector<Matter> matters;
  std::vector<Record> records;  // by sequence
  // Of the records; copies of the facts share it.
  std::shared_ptr<TextPool> texts = std::make_shared<TextPool>();
  std::vector<RegisterState> registers;
  std::vector<FigureState> figures;
  std::vector<WaiverState> waivers;
  std::vector<ParameterSet> parameters;  // in the chain's order
  std::vector<AdoptionState> adoptions;  // in the chain's order
  std::vector<PassageState> passages;    // in order of first mention
  TaskHistory tasks;
  CheckSettings checks;

  // Indices; built by index_facts(), positions into the vectors above.
  std::unordered_map<std::string, std::uint32_t> unit_index;
  std::unordered_map<std::string, std::uint32_t> matter_index;
  std::unordered_map<std::string, std::uint32_t> kind_index;

  std::uint32_t find_unit(const std::string& id) const;    // kNone where there is none
  std::uint32_t find_matter(const std::string& id) const;  // follows no merge
  std::uint32_t find_kind(const std::string& id) const;
};

// Fills the id → position maps. Call after changing units, matters or kinds.
void index_facts(Facts& facts);

}  // namespace fazhi::core
