#include "ledger/facts_reader.h"

#include <sqlite3.h>

#include <charconv>
#include <memory>

#include "core/fold.h"
#include "core/packed_fields.h"
#include "ledger/payload.h"
#include "ledger/row.h"

namespace fazhi::ledger {

namespace {

// A statement of SQLite's own interface: the wrapper checks every column of every row, which shows at a million of them.
class Rows {
 public:
  Rows(SQLite::Database& database, const char* sql) : database_(database.getHandle()) {
    sqlite3_stmt* statement = nullptr;
    check(sqlite3_prepare_v2(database_, sql, -1, &statement, nullptr));
    statement_.reset(statement);
  }

  bool next() {
    const int code = sqlite3_step(statement_.get());
    if (code == SQLITE_ROW) return true;
    if (code != SQLITE_DONE) check(code);
    return false;
  }

  std::int64_t number(int column) const { return sqlite3_column_int64(statement_.get(), column); }
  bool is_null(int column) const { return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL; }
  // Valid until the next row.
  std::string_view text(int column) const {
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement_.get(), column));
    if (bytes == nullptr) return {};
    return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
  }
  Date date(int column) const { return Date{std::chrono::days{number(column)}}; }
  std::optional<Date> optional_date(int column) const {
    return is_null(column) ? std::nullopt : std::optional(date(column));
  }

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
  };
  void check(int code) const {
    if (code != SQLITE_OK) throw SQLite::Exception(database_, code);
  }

  sqlite3* database_;
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

// What the number of a word stands for in the facts at hand.
struct Meaning {
  std::uint32_t unit = core::kNone;
  std::uint32_t matter = core::kNone;
  std::uint32_t kind = core::kNone;
};

class FactsReader {
 public:
  FactsReader(SQLite::Database& database, core::Facts facts) : database_(database), facts_(std::move(facts)) {}

  core::Facts read() {
    read_words();
    read_matters();
    core::index_facts(facts_);
    for (std::size_t number = 0; number < words_.size(); ++number) {
      meanings_[number].unit = facts_.find_unit(words_[number]);
      meanings_[number].matter = facts_.find_matter(words_[number]);
    }
    read_records();
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
    meanings_.resize(words_.size());
  }

  const std::string& word(std::int64_t number) const {
    static const std::string kNoWord;
    const auto at = static_cast<std::size_t>(number);
    return at < words_.size() ? words_[at] : kNoWord;
  }
  Meaning meaning(std::int64_t number) const {
    const auto at = static_cast<std::size_t>(number);
    return at < meanings_.size() ? meanings_[at] : Meaning{};
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

  void reserve_records() {
    // More than there are, but counting them would read the table twice.
    Rows last(database_, "SELECT max(sequence) FROM record");
    if (last.next()) facts_.records.reserve(static_cast<std::size_t>(last.number(0)));
  }

  void read_records() {
    reserve_records();
    Rows rows(
        database_,
        "SELECT sequence, id, kind, state, unit, formed_on, covers_from, covers_until, title, number, fields, links, "
        "draft FROM record ORDER BY sequence");
    while (rows.next()) read_record(rows);
  }

  void read_record(const Rows& rows) {
    core::Record& record = facts_.records.emplace_back();
    record.sequence = rows.number(0);
    record.id = keep(rows.text(1));
    const std::int64_t state = rows.number(3);
    record.state = static_cast<core::ReviewState>(state & kStateMask);
    if (record.state == core::ReviewState::purged) return;
    record.kind = kind_at(rows.number(2));
    record.has_original = (state & kHasOriginal) != 0;
    if (record.state == core::ReviewState::withdrawn) return;
    if ((state & kAcceptedText) != 0) {
      record.accepted = read_content(rows);
      if (!rows.is_null(12) && record.state == core::ReviewState::submitted) read_draft(rows.text(12), record);
    } else if (record.state == core::ReviewState::submitted) {
      record.submitted = read_content(rows);
    }
  }

  std::uint32_t kind_at(std::int64_t number) {
    const auto at = static_cast<std::size_t>(number);
    if (at >= meanings_.size()) return core::kNone;
    if (meanings_[at].kind == core::kNone) {
      meanings_[at].kind = static_cast<std::uint32_t>(facts_.kinds.size());
      facts_.kinds.push_back(words_[at]);
    }
    return meanings_[at].kind;
  }

  const core::RecordContent* read_content(const Rows& rows) {
    core::RecordContent content;
    content.unit = meaning(rows.number(4)).unit;
    content.formed_on = rows.date(5);
    content.covers = {rows.optional_date(6), rows.optional_date(7)};
    if (!content.covers.from && !content.covers.until) content.covers = {content.formed_on, content.formed_on};
    content.title = keep(rows.text(8));
    content.number = keep(rows.text(9));
    content.fields = core::PackedFields(keep(rows.text(10)));
    content.links = read_links(rows.text(11));
    return facts_.texts->keep_one(content);
  }

  std::span<const core::RecordLink> read_links(std::string_view text) {
    links_.clear();
    while (!text.empty()) {
      const auto end = std::min(text.find(core::kGroupEnd), text.size());
      links_.push_back(read_link(text.substr(0, end)));
      text.remove_prefix(std::min(end + 1, text.size()));
    }
    return facts_.texts->keep(std::span<const core::RecordLink>(links_));
  }

  // m or u, number, US fields
  core::RecordLink read_link(std::string_view text) {
    core::RecordLink link;
    std::int64_t number = 0;
    const auto* end = std::from_chars(text.data() + 1, text.data() + text.size(), number).ptr;
    if (text.front() == 'm') {
      link.matter = meaning(number).matter;
    } else {
      link.unit = meaning(number).unit;
    }
    const auto fields_at = static_cast<std::size_t>(end - text.data()) + 1;
    if (fields_at < text.size()) link.fields = core::PackedFields(keep(text.substr(fields_at)));
    return link;
  }

  std::string_view keep(std::string_view text) { return facts_.texts->keep(text); }

  void read_draft(std::string_view text, core::Record& record) {
    core::RecordState state =
        core::submitted_record(std::get<core::EvidenceSubmitted>(from_payload("evidence-submitted", text)), 0);
    state.kind = facts_.kinds[record.kind];
    facts_.kind_index.emplace(state.kind, record.kind);
    record.submitted = core::to_record(state, facts_).submitted;
  }

  SQLite::Database& database_;
  core::Facts facts_;
  std::vector<std::string> words_;       // by number
  std::vector<Meaning> meanings_;        // by number
  std::vector<core::RecordLink> links_;  // of one record, before they are kept
};

}  // namespace

core::Facts read_facts(SQLite::Database& database, std::span<const core::Event> frame) {
  return FactsReader(database, core::fold(frame)).read();
}

}  // namespace fazhi::ledger
