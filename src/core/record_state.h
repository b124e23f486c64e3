#pragma once
// One record of evidence as its events left it, with ids as written: what lists and histories show, and what a ledger's
// projection keeps. Facts hold the same, resolved to positions (facts.h).

#include <optional>
#include <string>
#include <vector>

#include "core/event.h"
#include "core/facts.h"

namespace fazhi::core {

struct RecordText {
  std::string title, number, unit;
  Date formed_on;
  DateRange covers;
  Fields fields;
  std::vector<EvidenceLink> links;
};

struct RecordState {
  std::string id, kind;
  std::int64_t sequence = 0;  // of its submission
  ReviewState state = ReviewState::submitted;
  Original original;
  std::optional<RecordText> accepted;  // counts
  std::optional<RecordText> draft;     // under review; or the last text of a returned record

  // The text to show: under review, else accepted; nullptr once purged.
  const RecordText* shown() const { return draft ? &*draft : accepted ? &*accepted : nullptr; }
};

RecordState submitted_record(const EvidenceSubmitted& body, std::int64_t sequence);

// What a later event about this record does to it; events about other things change nothing.
//   accepted   the draft becomes the text that counts
//   returned   an amendment: dropped, the accepted text goes on; a first submission: waits for an amendment
//   amended    the changed text goes to review; an accepted text counts until then
//   reopened   the accepted text counts no longer and is under review again; a returned one is, too
//   withdrawn  nothing counts
//   purged     nothing is left but the id
void apply(RecordState& record, const EventBody& body);

// Sets what EvidenceAmended names: a pseudo field, a field, or "MATTER/field" of a link.
void set_text_field(RecordText& text, const std::string& name, const Value& value);

// What a text says there now; empty where it says nothing.
Value text_field(const RecordText& text, const std::string& name);

// Resolved to positions; `facts` must be indexed. An unknown unit or matter becomes kNone.
Record to_record(const RecordState& state, Facts& facts);

}  // namespace fazhi::core
