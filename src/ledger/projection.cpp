#include "ledger/projection.h"

#include <algorithm>

#include "core/matter_state.h"

namespace fazhi::ledger {

namespace {

constexpr std::string_view kMatter = "matter:";
constexpr std::string_view kEvidence = "evidence:";

SQLite::Statement& prepared(std::optional<SQLite::Statement>& statement, SQLite::Database& database, const char* sql) {
  if (statement) {
    statement->reset();
  } else {
    statement.emplace(database, sql);
  }
  return *statement;
}

void bind_number(SQLite::Statement& row, int at, const std::optional<std::int64_t>& number) {
  if (number) {
    row.bind(at, *number);
  } else {
    row.bind(at);
  }
}

// `text` must live until the row is written.
void bind_text(SQLite::Statement& row, int at, const std::optional<std::string>& text) {
  if (text) {
    row.bindNoCopy(at, *text);
  } else {
    row.bind(at);
  }
}

std::optional<std::int64_t> number_at(const SQLite::Statement& row, int column) {
  return row.isColumnNull(column) ? std::nullopt : std::optional(row.getColumn(column).getInt64());
}
std::optional<std::string> text_at(const SQLite::Statement& row, int column) {
  return row.isColumnNull(column) ? std::nullopt : std::optional(row.getColumn(column).getString());
}

}  // namespace

bool is_projected(const std::string& subject) { return subject.starts_with(kMatter) || subject.starts_with(kEvidence); }

bool is_frame(const core::EventBody& body, const std::vector<std::string>& subjects) {
  return std::holds_alternative<core::Voided>(body) || subjects.empty() || !is_projected(subjects.front());
}

std::int64_t opening_of(const std::vector<core::Event>& events) {
  const std::vector<bool> voided = core::voided_events(events);
  for (std::size_t i = 0; i < events.size(); ++i) {
    if (!voided[i] && std::holds_alternative<core::MatterOpened>(events[i].body)) return events[i].sequence;
  }
  return 0;
}

void Projection::take(const core::EventBody& body, std::int64_t sequence, bool is_erased) {
  const std::vector<std::string> subjects = events_.subjects(body);
  for (const std::string& subject : subjects) {
    if (is_projected(subject)) touch(subject, body, sequence, is_erased);
  }
  events_.mention(subjects, sequence);
  if (is_frame(body, subjects)) events_.add_to_frame(sequence);
}

void Projection::touch(const std::string& subject, const core::EventBody& body, std::int64_t sequence, bool is_erased) {
  const auto known = positions_.find(subject);
  if (known != positions_.end()) {
    known->second->later.push_back(&body);
    return;
  }
  const bool opens =
      std::holds_alternative<core::EvidenceSubmitted>(body) || std::holds_alternative<core::MatterOpened>(body);
  const bool is_new = opens && !events_.is_mentioned_before(subject, sequence);
  Touched& touched = touched_.emplace_back(Touched{subject, sequence, is_new ? &body : nullptr, is_erased, {}});
  positions_.emplace(touched.subject, &touched);
}

void Projection::finish() {
  const auto is_voiding = [](const core::EventBody* body) { return std::holds_alternative<core::Voided>(*body); };
  for (const Touched& touched : touched_) {
    if (touched.opened == nullptr || std::ranges::any_of(touched.later, is_voiding)) {
      fold_again(touched.subject);
    } else if (touched.subject.starts_with(kMatter)) {
      write_new_matter(touched);
    } else {
      write_new_record(touched);
    }
  }
  positions_.clear();
  touched_.clear();
}

void Projection::write_new_record(const Touched& touched) {
  const auto& submitted = std::get<core::EvidenceSubmitted>(*touched.opened);
  const auto accepts = [](const core::EventBody* body) {
    return std::holds_alternative<core::EvidenceAccepted>(*body);
  };
  if (!touched.is_erased && std::ranges::all_of(touched.later, accepts)) {
    write(to_row(submitted, touched.opening, !touched.later.empty(), number_));
    return;
  }
  core::RecordState record = core::submitted_record(submitted, touched.opening);
  if (touched.is_erased) core::apply(record, core::EvidencePurged{});
  for (const core::EventBody* body : touched.later) core::apply(record, *body);
  write(to_row(record, number_));
}

void Projection::write_new_matter(const Touched& touched) {
  core::Matter matter = core::opened_matter(std::get<core::MatterOpened>(*touched.opened));
  for (const core::EventBody* body : touched.later) core::apply(matter, *body);
  write(to_row(matter, touched.opening, number_));
}

void Projection::fold_again(const std::string& subject) {
  const bool is_matter = subject.starts_with(kMatter);
  remove(is_matter ? "matter" : "record", subject);
  const std::vector<core::Event> events = events_.read_about(subject);
  if (!is_matter) {
    if (const auto record = core::fold_record(events)) write(to_row(*record, number_));
  } else if (const auto matter = core::fold_matter(events)) {
    write(to_row(*matter, opening_of(events), number_));
  }
}

void Projection::remove(const char* table, const std::string& subject) {
  SQLite::Statement rows(database_, std::string("DELETE FROM ") + table +
                                        " WHERE sequence IN (SELECT sequence FROM mention WHERE subject = ?)");
  rows.bindNoCopy(1, subject);
  rows.exec();
}

void Projection::forget() {
  positions_.clear();
  touched_.clear();
  numbers_.clear();
}

void Projection::clear() {
  forget();
  for (const char* table : {"frame", "mention", "record", "matter", "word"})
    database_.exec(std::string("DELETE FROM ") + table);
}

std::int64_t Projection::number_of(const std::string& word, bool may_add) {
  const auto known = numbers_.find(word);
  if (known != numbers_.end()) return known->second;
  SQLite::Statement& found = prepared(find_word_, database_, "SELECT number FROM word WHERE text = ?");
  found.bindNoCopy(1, word);
  std::int64_t number = found.executeStep() ? found.getColumn(0).getInt64() : 0;
  found.reset();
  if (number == 0) {
    if (!may_add) return 0;
    SQLite::Statement& row = prepared(insert_word_, database_, "INSERT INTO word (text) VALUES (?)");
    row.bindNoCopy(1, word);
    row.exec();
    number = database_.getLastInsertRowid();
  }
  numbers_.emplace(word, number);
  return number;
}

std::string Projection::word(std::int64_t number) const {
  SQLite::Statement found(database_, "SELECT text FROM word WHERE number = ?");
  found.bind(1, number);
  return found.executeStep() ? found.getColumn(0).getString() : std::string{};
}

std::vector<RecordRow> Projection::read_records() const {
  SQLite::Statement rows(
      database_,
      "SELECT sequence, id, kind, state, unit, formed_on, covers_from, covers_until, title, number, fields, "
      "links, draft FROM record ORDER BY sequence");
  std::vector<RecordRow> records;
  while (rows.executeStep()) {
    RecordRow& record = records.emplace_back();
    record.sequence = rows.getColumn(0).getInt64();
    record.id = rows.getColumn(1).getString();
    record.kind = number_at(rows, 2);
    record.state = rows.getColumn(3).getInt64();
    record.unit = number_at(rows, 4);
    record.formed_on = number_at(rows, 5);
    record.covers_from = number_at(rows, 6);
    record.covers_until = number_at(rows, 7);
    record.title = text_at(rows, 8);
    record.number = text_at(rows, 9);
    record.fields = text_at(rows, 10);
    record.links = text_at(rows, 11);
    record.draft = text_at(rows, 12);
  }
  return records;
}

std::vector<MatterRow> Projection::read_matters() const {
  SQLite::Statement rows(
      database_,
      "SELECT sequence, name, kind, title, opened_on, parties, fields, closed_on, outcome, merged_into "
      "FROM matter ORDER BY sequence");
  std::vector<MatterRow> matters;
  while (rows.executeStep()) {
    MatterRow& matter = matters.emplace_back();
    matter.sequence = rows.getColumn(0).getInt64();
    matter.name = rows.getColumn(1).getInt64();
    matter.kind = rows.getColumn(2).getInt64();
    matter.title = rows.getColumn(3).getString();
    matter.opened_on = rows.getColumn(4).getInt64();
    matter.parties = rows.getColumn(5).getString();
    matter.fields = rows.getColumn(6).getString();
    matter.closed_on = number_at(rows, 7);
    matter.outcome = rows.getColumn(8).getString();
    matter.merged_into = number_at(rows, 9);
  }
  return matters;
}

void Projection::write(const RecordRow& record) {
  SQLite::Statement& row =
      prepared(insert_record_, database_, "INSERT INTO record VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  row.bind(1, record.sequence);
  row.bindNoCopy(2, record.id);
  bind_number(row, 3, record.kind);
  row.bind(4, record.state);
  bind_number(row, 5, record.unit);
  bind_number(row, 6, record.formed_on);
  bind_number(row, 7, record.covers_from);
  bind_number(row, 8, record.covers_until);
  bind_text(row, 9, record.title);
  bind_text(row, 10, record.number);
  bind_text(row, 11, record.fields);
  bind_text(row, 12, record.links);
  bind_text(row, 13, record.draft);
  row.exec();
}

void Projection::write(const MatterRow& matter) {
  SQLite::Statement& row =
      prepared(insert_matter_, database_, "INSERT INTO matter VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  row.bind(1, matter.sequence);
  row.bind(2, matter.name);
  row.bind(3, matter.kind);
  row.bindNoCopy(4, matter.title);
  row.bind(5, matter.opened_on);
  row.bindNoCopy(6, matter.parties);
  row.bindNoCopy(7, matter.fields);
  bind_number(row, 8, matter.closed_on);
  row.bindNoCopy(9, matter.outcome);
  bind_number(row, 10, matter.merged_into);
  row.exec();
}

}  // namespace fazhi::ledger
