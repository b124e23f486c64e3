#pragma once
// Which row of a register is which record of the ledger: by id, else by kind and number, else by kind, unit, title and matter, with the day
// as the last resort. Records entered by hand are found like imported ones.

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/checklist.h"
#include "core/facts.h"
#include "core/record_state.h"
#include "ledger/ledger.h"

namespace fazhi::app {

struct KnownRecord {
  std::string_view id, kind;
  core::ReviewState state = core::ReviewState::submitted;
  core::RecordText text;  // as it is shown; empty where it was withdrawn or purged
};

class KnownRecords {
 public:
  // Both must outlive it.
  KnownRecords(const core::Facts& facts, const ledger::Ledger& ledger);

  std::uint32_t find(std::string_view id) const;  // kNone where there is none
  KnownRecord at(std::uint32_t position) const;
  std::string_view id(std::uint32_t position) const { return facts_.records[position].id; }

  // In the chain's order.
  std::vector<std::uint32_t> numbered(std::string_view kind, std::string_view number) const;
  std::vector<std::uint32_t> titled(std::string_view key) const;

  // Of the record's text; what both sides are compared by.
  std::string title_key(std::uint32_t position) const;
  bool has_number(std::uint32_t position) const;
  Date formed_on(std::uint32_t position) const;

 private:
  using Hashed = std::vector<std::pair<std::size_t, std::uint32_t>>;  // sorted
  struct Shown {
    std::string_view title, number;
    std::string unit, matters;
    Date formed_on;
  };
  bool is_shown(std::uint32_t position) const;
  Shown shown(std::uint32_t position) const;
  std::vector<std::uint32_t> among(const Hashed& hashed, std::size_t hash) const;

  const core::Facts& facts_;
  std::unordered_map<std::string_view, std::uint32_t> ids_;
  std::unordered_map<std::uint32_t, core::RecordState> returned_;  // facts hold no text of them
  Hashed by_number_, by_title_;
};

// kind, unit, title, matters
std::string title_key_of(std::string_view kind, std::string_view unit, std::string_view title,
                         std::string_view matters);
std::string title_key_of(const core::EvidenceSubmitted& body);

// Ids it would like to have, best first.
std::vector<std::string> id_wishes(const core::EvidenceSubmitted& body);

inline constexpr std::size_t kNoTwin = SIZE_MAX;
struct RecordMatch {
  std::uint32_t known = core::kNone;
  std::size_t twin = kNoTwin;  // an earlier row of the same key
  std::string note;
};

// All rows of a workbook at once, so that two rows never become one record.
class RecordMatching {
 public:
  RecordMatching(const KnownRecords& known, const core::Vocabulary& vocabulary,
                 const std::set<std::string>& imported_before)
      : known_(known), vocabulary_(vocabulary), imported_before_(imported_before) {}

  // `row` must stay where it is; one that is not usable is left alone.
  void add(const core::EvidenceSubmitted& row, bool usable);
  std::vector<RecordMatch> run();

 private:
  void match_ids();
  void match_numbers();
  void match_titles();
  void match_removed();
  void find_twins();
  bool take(std::size_t row, std::uint32_t known);
  bool is_open(std::size_t row) const;
  void match_group(const std::vector<std::size_t>& rows, const std::vector<std::uint32_t>& found);
  bool may_be_corrected(const core::EvidenceSubmitted& row, std::uint32_t known) const;

  const KnownRecords& known_;
  const core::Vocabulary& vocabulary_;
  const std::set<std::string>& imported_before_;
  std::vector<const core::EvidenceSubmitted*> rows_;  // nullptr: left alone
  std::vector<RecordMatch> matches_;
  std::set<std::uint32_t> used_;
};

}  // namespace fazhi::app
