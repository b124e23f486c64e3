#pragma once
// Keeping the projections `word`, `matter` and `record` in step with the events: what is touched is folded again from its own
// events. All inside a transaction of the caller.

#include <SQLiteCpp/SQLiteCpp.h>

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "ledger/event_table.h"
#include "ledger/row.h"

namespace fazhi::ledger {

class Projection {
 public:
  Projection(SQLite::Database& database, EventTable& events) : database_(database), events_(events) {}

  // Takes note of an event just appended; what it touches is brought up to date by finish().
  void take(const core::Event& event);
  void finish();

  // After a rollback: what was taken and the numbers given since are void.
  void forget();

  // Empties the tables, mentions included.
  void clear();

  // As stored, in the order of their keys.
  std::vector<RecordRow> read_records() const;
  std::vector<MatterRow> read_matters() const;

  // Numbers of words; only looks when `may_add` is false (0: no such word).
  std::int64_t number_of(const std::string& word, bool may_add = true);
  std::string word(std::int64_t number) const;

 private:
  void bring_up_to_date(const std::string& subject, const std::vector<core::Event>& fresh);
  void write(const RecordRow& row);
  void write(const MatterRow& row);
  void remove(const char* table, const std::string& subject);

  SQLite::Database& database_;
  EventTable& events_;
  std::vector<std::string> touched_;  // in order of first mention
  std::unordered_map<std::string, std::vector<core::Event>> fresh_;
  std::unordered_map<std::string, std::int64_t> numbers_;
  std::optional<SQLite::Statement> find_word_, insert_word_, insert_record_, insert_matter_;
};

// The sequence of the event that opened the matter these events are about: its row's key. 0 where there is none.
std::int64_t opening_of(const std::vector<core::Event>& events);

}  // namespace fazhi::ledger
