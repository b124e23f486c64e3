#pragma once
// Keeping the projections `word`, `matter` and `record` in step with the events. What is new is followed event by event; what was
// there before, or is voided, is folded again from its own events. All inside a transaction of the caller.

#include <SQLiteCpp/SQLiteCpp.h>

#include <deque>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/record_state.h"
#include "ledger/event_table.h"
#include "ledger/row.h"

namespace fazhi::ledger {

class Projection {
 public:
  Projection(SQLite::Database& database, EventTable& events) : database_(database), events_(events) {}

  // Takes note of an event just appended; what it touches is brought up to date by finish(), until when `body` must live.
  void take(const core::EventBody& body, std::int64_t sequence, bool is_erased);
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
  // A record or matter touched since the last finish(). New is one that these events open and nothing was ever said about
  // before; any other is folded again.
  struct Touched {
    std::string subject;
    std::int64_t opening = 0;
    const core::EventBody* opened = nullptr;  // not null: new
    bool is_erased = false;
    std::vector<const core::EventBody*> later;
  };

  void touch(const std::string& subject, const core::EventBody& body, std::int64_t sequence, bool is_erased);
  void write_new_record(const Touched& touched);
  void write_new_matter(const Touched& touched);
  void fold_again(const std::string& subject);
  void write(const RecordRow& row);
  void write(const MatterRow& row);
  void remove(const char* table, const std::string& subject);

  SQLite::Database& database_;
  EventTable& events_;
  std::deque<Touched> touched_;  // in order of first mention; a deque, for positions_ points into it
  std::unordered_map<std::string_view, Touched*> positions_;  // into touched_, by subject
  std::unordered_map<std::string, std::int64_t> numbers_;
  WordNumber number_ = [this](const std::string& word) { return number_of(word); };
  std::optional<SQLite::Statement> find_word_, insert_word_, insert_record_, insert_matter_;
};

// Whether rows of `matter` or `record` are kept about it.
bool is_projected(const std::string& subject);

// Whether an event belongs to table `frame`: all but those of matters and records themselves. `subjects`: what it is about.
bool is_frame(const core::EventBody& body, const std::vector<std::string>& subjects);

// The sequence of the event that opened the matter these events are about: its row's key. 0 where there is none.
std::int64_t opening_of(const std::vector<core::Event>& events);

}  // namespace fazhi::ledger
