#include "ledger/facts_reader.h"

#include <algorithm>
#include <future>
#include <utility>

#include "core/fold.h"
#include "core/packed_fields.h"
#include "ledger/payload.h"
#include "ledger/record_reader.h"
#include "ledger/row.h"
#include "ledger/rows.h"

namespace fazhi::ledger {

namespace {

class FactsReader {
 public:
  FactsReader(SQLite::Database& database, core::Facts facts) : database_(database), facts_(std::move(facts)) {}

  core::Facts read(SQLite::Database* beside) {
    read_words();
    read_matters();
    core::index_facts(facts_);
    for (std::size_t number = 0; number < words_.size(); ++number)
      meanings_.push_back({facts_.find_unit(words_[number]), facts_.find_matter(words_[number])});
    const std::int64_t last = last_record(database_);
    if (beside == nullptr) {
      add(read_records(database_, meanings_, 0, last));
    } else {
      const std::int64_t middle = last / 2;
      auto rest = std::async(std::launch::async, [&] { return read_records(*beside, meanings_, middle, last); });
      add(read_records(database_, meanings_, 0, middle));
      add(rest.get());
    }
    core::index_facts(facts_);
    return std::move(facts_);
  }

 private:
  void read_words() {
    Rows rows(database_, "SELECT number, text FROM word ORDER BY number");
    while (rows.next()) {
      const auto number = static_cast<std::size_t>(rows.number(0));
      if (words_.size() <= number) words_.resize(number + 1);
      words_[number] = rows.text(1);
    }
  }

  const std::string& word(std::int64_t number) const {
    static const std::string kNoWord;
    const auto at = static_cast<std::size_t>(number);
    return at < words_.size() ? words_[at] : kNoWord;
  }

  void read_matters() {
    Rows rows(database_,
              "SELECT name, kind, title, opened_on, parties, fields, closed_on, outcome, merged_into "
              "FROM matter ORDER BY sequence");
    while (rows.next()) {
      core::Matter& matter = facts_.matters.emplace_back();
      matter.id = word(rows.number(0));
      matter.kind = word(rows.number(1));
      matter.title = rows.text(2);
      matter.opened_on = rows.date(3);
      matter.parties = parse_parties(rows.text(4));
      matter.fields = core::PackedFields(rows.text(5)).unpack();
      matter.closed_on = rows.optional_date(6);
      matter.outcome = rows.text(7);
      if (!rows.is_null(8)) matter.merged_into = word(rows.number(8));
    }
  }

  // Parts come in the order of their sequences.
  void add(RecordPart part) {
    const std::size_t before = facts_.records.size();
    const std::vector<std::uint32_t> kinds = positions_of(part.kinds);
    for (core::Record& record : part.records) {
      if (record.kind != core::kNone) record.kind = kinds[record.kind];
    }
    if (before == 0) {
      facts_.records = std::move(part.records);
    } else {
      facts_.records.insert(facts_.records.end(), part.records.begin(), part.records.end());
    }
    facts_.texts->keep_alive(std::move(part.texts));
    for (const auto& [position, text] : part.drafts) read_draft(text, facts_.records[before + position]);
  }

  // In Facts::kinds, of kinds given by the numbers of their words.
  std::vector<std::uint32_t> positions_of(const std::vector<std::int64_t>& numbers) {
    std::vector<std::uint32_t> positions;
    for (const std::int64_t number : numbers) {
      const auto next = static_cast<std::uint32_t>(facts_.kinds.size());
      const auto [found, is_new] = facts_.kind_index.try_emplace(word(number), next);
      if (is_new) facts_.kinds.push_back(word(number));
      positions.push_back(found->second);
    }
    return positions;
  }

  void read_draft(std::string_view text, core::Record& record) {
    core::RecordState state =
        core::submitted_record(std::get<core::EvidenceSubmitted>(from_payload("evidence-submitted", text)), 0);
    state.kind = facts_.kinds[record.kind];
    record.submitted = core::to_record(state, facts_).submitted;
  }

  SQLite::Database& database_;
  core::Facts facts_;
  std::vector<std::string> words_;  // by number
  std::vector<Meaning> meanings_;   // by number
};

}  // namespace

std::int64_t last_record(SQLite::Database& database) {
  Rows last(database, "SELECT max(sequence) FROM record");
  return last.next() ? last.number(0) : 0;
}

core::Facts read_facts(SQLite::Database& database, std::span<const core::Event> frame, SQLite::Database* beside) {
  return FactsReader(database, core::fold(frame)).read(beside);
}

}  // namespace fazhi::ledger
