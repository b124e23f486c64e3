#pragma once
// The table that is the truth, event, and what finds events in it: mention, frame. Writing and reading events, nothing about what they mean.

#include <SQLiteCpp/SQLiteCpp.h>

#include <optional>
#include <string>
#include <vector>

#include "ledger/ledger.h"
#include "ledger/sealer.h"

namespace fazhi::ledger {

class EventTable {
 public:
  explicit EventTable(SQLite::Database& database) : database_(database) {}

  StoredHead head() const;

  // How this ledger salts: by event 1, if there is one.
  Salts salts() const;

  // Inside a transaction of the caller.
  void append(const SealedEvent& event);

  // What the event is about; of a voiding, what the event it names is about.
  std::vector<std::string> subjects(const core::EventBody& body) const;
  void mention(const std::vector<std::string>& subjects, std::int64_t sequence);
  void add_to_frame(std::int64_t sequence);
  bool is_mentioned_before(const std::string& subject, std::int64_t sequence) const;

  // All in the chain's order.
  std::vector<core::Event> read(std::int64_t first, std::size_t limit) const;
  std::vector<core::Event> read_about(const std::string& subject) const;
  std::vector<core::Event> read_frame() const;  // all but those of records and matters

  // Of the records handed in and not erased, in the chain's order.
  std::vector<core::RecordSource> read_sources() const;

  // Blanks what was said about the record so far (清除); voidings and purges stay readable.
  void erase_about(const std::string& subject) const;

 private:
  SQLite::Statement& prepared(std::optional<SQLite::Statement>& statement, const char* sql) const;

  SQLite::Database& database_;
  mutable std::optional<SQLite::Statement> insert_event_, insert_mention_, select_mention_, insert_frame_;
};

}  // namespace fazhi::ledger
