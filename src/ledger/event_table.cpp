#include "ledger/event_table.h"

#include <algorithm>

#include "ledger/payload.h"
#include "ledger/rows.h"

namespace fazhi::ledger {

namespace {

using core::Event;

constexpr const char* kColumns = "SELECT sequence, recorded_at, actor, type, payload, salt IS NULL FROM event ";

std::int64_t seconds_of(Instant instant) { return instant.time_since_epoch().count(); }

// Rows of kColumns.
std::vector<Event> read_events(SQLite::Statement& rows) {
  std::vector<Event> events;
  while (rows.executeStep()) {
    Event event;
    event.sequence = rows.getColumn(0).getInt64();
    event.recorded_at = Instant{std::chrono::seconds{rows.getColumn(1).getInt64()}};
    event.actor = rows.getColumn(2).getString();
    event.body = from_payload(rows.getColumn(3).getText(), rows.getColumn(4).getText());
    event.is_erased = rows.getColumn(5).getInt() != 0;
    events.push_back(std::move(event));
  }
  return events;
}

// Without reading the whole payload: there are a hundred thousand. In a payload these letters stand for an original and for nothing else,
// since a quotation mark inside a text is escaped and a value of a field is no object of this kind (docs/ledger-format.md).
core::RecordSource source_in(std::string_view payload) {
  constexpr std::string_view kOriginal = R"("original":{")";
  constexpr std::string_view kSm3 = R"(file":{"sm3":")";
  constexpr std::size_t kDigits = 64;
  core::RecordSource source;
  const std::size_t at = payload.find(kOriginal);
  if (at == std::string_view::npos) return source;
  const std::string_view rest = payload.substr(at + kOriginal.size());
  if (rest.starts_with(kSm3)) {
    source.form = core::OriginalForm::file;
    source.sm3 = rest.substr(kSm3.size(), kDigits);
  } else {
    source.form = rest.starts_with("page") ? core::OriginalForm::page : core::OriginalForm::archive;
  }
  return source;
}

}  // namespace

SQLite::Statement& EventTable::prepared(std::optional<SQLite::Statement>& statement, const char* sql) const {
  if (statement) {
    statement->reset();
  } else {
    statement.emplace(database_, sql);
  }
  return *statement;
}

StoredHead EventTable::head() const {
  SQLite::Statement last(database_, "SELECT sequence, digest, recorded_at FROM event ORDER BY sequence DESC LIMIT 1");
  StoredHead head;
  if (!last.executeStep()) return head;
  head.head = {last.getColumn(0).getInt64(), last.getColumn(1).getString()};
  head.recorded_at = Instant{std::chrono::seconds{last.getColumn(2).getInt64()}};
  return head;
}

Salts EventTable::salts() const {
  const std::vector<Event> first = read(1, 1);
  if (first.empty()) return Salts::random();
  const auto* created = std::get_if<core::LedgerCreated>(&first.front().body);
  return created != nullptr && created->demo ? Salts::of_demo(created->name) : Salts::random();
}

void EventTable::append(const SealedEvent& event) {
  SQLite::Statement& row = prepared(insert_event_, "INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
  row.bind(1, event.sequence);
  row.bind(2, seconds_of(event.draft->recorded_at));
  row.bindNoCopy(3, event.draft->actor);
  row.bindNoCopy(4, event.type);
  row.bindNoCopy(5, event.payload_digest);
  row.bindNoCopy(6, event.digest);
  row.bindNoCopy(7, event.salt);
  row.bindNoCopy(8, event.payload);
  row.exec();
}

std::vector<std::string> EventTable::subjects(const core::EventBody& body) const {
  const auto* voiding = std::get_if<core::Voided>(&body);
  if (voiding == nullptr) return core::subjects_of(body);
  const std::vector<Event> target = read(voiding->sequence, 1);
  if (target.empty() || target.front().sequence != voiding->sequence) return {};
  const auto* earlier = std::get_if<core::Voided>(&target.front().body);
  if (earlier != nullptr && earlier->sequence >= voiding->sequence) return {};  // a voiding of itself would never end
  return subjects(target.front().body);
}

void EventTable::mention(const std::vector<std::string>& subjects, std::int64_t sequence) {
  for (const std::string& subject : subjects) {
    SQLite::Statement& row = prepared(insert_mention_, "INSERT OR IGNORE INTO mention VALUES (?, ?)");
    row.bindNoCopy(1, subject);
    row.bind(2, sequence);
    row.exec();
  }
}

void EventTable::add_to_frame(std::int64_t sequence) {
  SQLite::Statement& row = prepared(insert_frame_, "INSERT OR IGNORE INTO frame VALUES (?)");
  row.bind(1, sequence);
  row.exec();
}

bool EventTable::is_mentioned_before(const std::string& subject, std::int64_t sequence) const {
  SQLite::Statement& rows =
      prepared(select_mention_, "SELECT 1 FROM mention WHERE subject = ? AND sequence < ? LIMIT 1");
  rows.bindNoCopy(1, subject);
  rows.bind(2, sequence);
  const bool found = rows.executeStep();
  rows.reset();
  return found;
}

std::vector<Event> EventTable::read(std::int64_t first, std::size_t limit) const {
  SQLite::Statement rows(database_, std::string(kColumns) + "WHERE sequence >= ? ORDER BY sequence LIMIT ?");
  rows.bind(1, first);
  rows.bind(2, static_cast<std::int64_t>(std::min<std::size_t>(limit, INT64_MAX)));
  return read_events(rows);
}

std::vector<Event> EventTable::read_about(const std::string& subject) const {
  SQLite::Statement rows(database_, std::string(kColumns) +
                                        "WHERE sequence IN (SELECT sequence FROM mention WHERE subject = ?) "
                                        "ORDER BY sequence");
  rows.bindNoCopy(1, subject);
  return read_events(rows);
}

std::vector<Event> EventTable::read_frame() const {
  SQLite::Statement rows(database_,
                         std::string(kColumns) + "WHERE sequence IN (SELECT sequence FROM frame) ORDER BY sequence");
  return read_events(rows);
}

std::vector<core::RecordSource> EventTable::read_sources() const {
  Rows rows(database_,
            "SELECT sequence, recorded_at, payload FROM event WHERE type = 'evidence-submitted' AND salt IS NOT NULL "
            "ORDER BY sequence");
  std::vector<core::RecordSource> sources;
  while (rows.next()) {
    sources.push_back(source_in(rows.text(2)));
    sources.back().sequence = rows.number(0);
    sources.back().recorded_at = Instant{std::chrono::seconds{rows.number(1)}};
  }
  return sources;
}

void EventTable::erase_about(const std::string& subject) const {
  SQLite::Statement update(database_, "UPDATE event SET salt = NULL, payload = ? WHERE sequence = ?");
  for (const Event& event : read_about(subject)) {
    if (std::holds_alternative<core::Voided>(event.body) || std::holds_alternative<core::EvidencePurged>(event.body))
      continue;
    update.reset();
    update.bind(1, to_payload(core::erased(event.body)));
    update.bind(2, event.sequence);
    update.exec();
  }
}

}  // namespace fazhi::ledger
