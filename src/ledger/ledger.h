#pragma once
// The ledger (台账) of one district: an append-only chain of events and what can be asked of it, in words of the domain.
// No SQL, row ids or codes of a database cross this interface; every backend passes tests/ledger/ledger_contract_test.cpp.
// What events mean is in core/fold.h, whether one may be recorded in core/admission.h: call that first.

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/event.h"
#include "core/facts.h"
#include "core/fold.h"
#include "core/record_source.h"
#include "core/seal.h"

namespace fazhi::ledger {

// The state of a ledger is named by its last event: printed on every paper as 「台账状态 #12345 · SM3前16位」.
struct Head {
  std::int64_t sequence = 0;  // 0: no events yet
  std::string digest;         // of the last event, 64 hex digits; empty: no events yet
  bool operator==(const Head&) const = default;
};

// An event to be: its sequence and digest are given when it is appended.
struct Draft {
  core::EventBody body;
  std::string actor;
  Instant recorded_at;
};

// An event as history shows it: also what was voided, and what is left of an erased one.
struct HistoryLine {
  core::Event event;
  bool voided = false;
};

// Records for lists, in the chain's order. Empty means any.
struct EvidenceQuery {
  std::string unit, kind, matter;
  std::optional<core::ReviewState> state;
  std::int64_t after = 0;  // sequence of the last record of the page before
  std::size_t limit = 50;
};

// One thing that is not as it was recorded.
struct Finding {
  enum class Of { event, payload, projection, text, file };
  Of of = Of::event;
  std::int64_t sequence = 0;  // of the event concerned; 0 where there is none
  std::string name;           // id of a record or matter, or a file below the ledger's folder
  std::string message;        // a Chinese sentence
  bool operator==(const Finding&) const = default;
};

struct VerifyReport {
  Head head;
  std::int64_t events = 0;
  std::int64_t erased = 0;        // 已清除: payloads blanked by a purge, which is no damage
  std::int64_t files = 0;         // re-hashed
  std::vector<Finding> findings;  // by sequence; empty: nothing was altered

  bool clean() const { return findings.empty(); }
};

class Ledger {
 public:
  Ledger() = default;
  Ledger(const Ledger&) = delete;
  Ledger& operator=(const Ledger&) = delete;
  virtual ~Ledger() = default;

  virtual Head head() const = 0;

  // All of the drafts in their order or, on any failure, none. Returns the new head: the events are on disk. nullopt: the head
  // is no longer `expected` (somebody else has appended); nothing was written. Throws Failure where the world is broken:
  // disk full or read-only, another writer that does not finish, a clock behind the head's.
  // An EvidencePurged also erases what it names: payloads, file and all.
  virtual std::optional<Head> append(std::span<const Draft> drafts, const Head& expected) = 0;

  // Everything an evaluation needs, in one pass.
  virtual core::Facts facts() const = 0;
  // The same as it was known after event `sequence` (known_by).
  virtual core::Facts facts_known_by(std::int64_t sequence) const = 0;
  // The last event recorded at or before `instant`; 0 where there is none.
  virtual std::int64_t sequence_at(Instant instant) const = 0;

  // Events from `first` on, in the chain's order, at most `limit`, voided ones included.
  virtual std::vector<core::Event> events(std::int64_t first = 1, std::size_t limit = SIZE_MAX) const = 0;
  // Events about one thing, oldest first; `subject` as core::subjects_of gives it: "evidence:ev-0412", "matter:d1".
  virtual std::vector<HistoryLine> history(const std::string& subject) const = 0;

  virtual std::optional<core::RecordState> find_record(const std::string& id) const = 0;
  virtual std::vector<core::RecordState> records(const EvidenceQuery& query) const = 0;
  // When each record was handed in and what it came from, in the chain's order; without what was erased.
  virtual std::vector<core::RecordSource> record_sources() const = 0;
  virtual std::vector<core::ProblemRecord> problems() const = 0;
  virtual std::vector<core::SealState> seals() const = 0;      // in the chain's order
  virtual std::vector<core::PersonAdded> persons() const = 0;  // as changed, in order of first mention

  // Texts of adopted checklists and of sealed verdicts, kept by digest. Keeping one again changes nothing; returns the digest, which
  // belongs into EditionAdopted or PeriodSealed. Keep the text first, then append.
  virtual std::string keep_text(std::string_view text) = 0;
  virtual std::optional<std::string> find_text(const std::string& digest) const = 0;

  // Whether the state printed on a paper is in this chain: `digest` may be cut to its first digits (at least 8).
  virtual bool contains(std::int64_t sequence, std::string_view digest) const = 0;
  // Recomputes every digest, every projection and every evidence file.
  virtual VerifyReport verify() const = 0;
  // Makes the projections anew from the events.
  virtual void rebuild() = 0;
};

// "12345:ab12cdef…" as `verify --contains` takes it; nullopt where it is not of that form.
std::optional<Head> parse_state(std::string_view text);

// 「台账状态 #12345 · ab12cdef34567890」
std::string state_text(const Head& head);

}  // namespace fazhi::ledger
