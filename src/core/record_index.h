#pragma once
// Which records concern a matter or a unit, and which matters a unit, so that judging one obligation never scans the ledger.
// Built once for an evaluation; kept in step with facts that are taken further (evaluator.h).

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

#include "core/facts.h"

namespace fazhi::core {

// One text of a record as linked to one matter or unit. What decides whether it is seen stands here and not only in the record:
// of a million records most are passed over.
struct IndexEntry {
  const RecordContent* content = nullptr;
  Date formed_on;
  Date covers_from, covers_until;  // open ends: the earliest and the latest date there is
  std::uint32_t kind = kNone;
  std::uint32_t record = kNone;  // the chain's order
  std::uint32_t link = kNone;    // into the content's links; kNone: its own unit, no fields
  bool submitted = false;        // a text under review
  bool is_amended = false;       // accepted, and beside it another text under review
  bool has_original = false;
};

class RecordIndex {
 public:
  // Records of a merged matter are found under the matter it went into; records of a closed unit also under its successors.
  // `facts` may be moved afterwards, their texts must live on.
  explicit RecordIndex(const Facts& facts);

  // In the chain's order.
  std::span<const IndexEntry> of_matter(std::uint32_t matter, std::uint32_t kind) const;
  std::span<const IndexEntry> of_unit(std::uint32_t unit, std::uint32_t kind) const;

  // Matters in which the unit holds a role or held one, in their order.
  std::span<const std::uint32_t> matters_of(std::uint32_t unit) const;

  // The record at `position` was `before` (nullptr: is new) and is now `after`. Units, matters and who
  // holds them must be those the index was built with. Spans returned before are void.
  void replace(std::uint32_t position, const Record* before, const Record& after);

  // The matter itself, or the one it was merged into at the end of the line.
  std::uint32_t merged(std::uint32_t matter) const { return merged_into_[matter]; }

  // Whether `unit` is `owner` or, through closures, was succeeded by it.
  bool is_or_became(std::uint32_t unit, std::uint32_t owner) const;

 private:
  struct Placed {
    std::uint32_t target = kNone;
    IndexEntry entry;
  };
  struct Places {
    std::vector<Placed> matters, units;
  };

  // Entries grouped by target: those of target t are entries[offsets[t] .. offsets[t + 1]), unless they changed since.
  class Groups {
   public:
    Groups() = default;
    Groups(const std::vector<Placed>& placed, std::size_t targets, std::size_t kinds);
    std::span<const IndexEntry> of(std::uint32_t target) const;
    void replace(const std::vector<Placed>& before, const std::vector<Placed>& after);

   private:
    std::vector<IndexEntry>& changed(std::uint32_t target);

    std::vector<std::uint32_t> offsets_;
    std::vector<IndexEntry> entries_;
    std::unordered_map<std::uint32_t, std::vector<IndexEntry>> changed_;
  };

  void add_holders(std::uint32_t matter, const Facts& facts);
  void place(const Record& record, std::uint32_t position, Places& places) const;
  void place_text(const RecordContent& content, IndexEntry entry, Places& places) const;
  void place_at_unit(std::uint32_t unit, const IndexEntry& entry, Places& places) const;

  std::vector<std::uint32_t> merged_into_;
  std::vector<std::uint32_t> successor_;  // kNone where there is none
  Groups matters_, units_;
  std::vector<std::vector<std::uint32_t>> matters_of_unit_;
};

}  // namespace fazhi::core
