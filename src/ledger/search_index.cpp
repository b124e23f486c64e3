#include "ledger/search_index.h"

#include <sqlite3.h>

#include <algorithm>
#include <set>

#include "base/text.h"
#include "ledger/database.h"
#include "ledger/search_database.h"
#include "ledger/search_select.h"
#include "ledger/search_words.h"

namespace fazhi::ledger {

namespace {

const char* word_of(SearchName::Of of) { return of == SearchName::Of::unit ? "unit" : "kind"; }

std::int64_t days(Date date) { return date.time_since_epoch().count(); }
Date date_of(std::int64_t count) { return Date{std::chrono::days{count}}; }

void bind_date(SQLite::Statement& row, int at, const std::optional<Date>& date) {
  if (date) {
    row.bind(at, days(*date));
  } else {
    row.bind(at);
  }
}
std::optional<Date> read_date(const SQLite::Column& column) {
  return column.isNull() ? std::nullopt : std::optional(date_of(column.getInt64()));
}

// What is in the rows of a document: the document, where it stands and whether its file waits to be read.
struct Stored {
  SearchDocument document;
  std::int64_t place = 0;
  bool is_unread = false;
};

// The same words at the same place: only the narrow row has to be written again.
bool is_worded_alike(const SearchDocument& a, const SearchDocument& b) {
  return a.title == b.title && a.number == b.number && a.kind_title == b.kind_title && a.unit_title == b.unit_title &&
         a.fields == b.fields && a.file == b.file && a.day == b.day && a.sequence == b.sequence;
}

class SqliteSearchIndex : public SearchIndex {
 public:
  explicit SqliteSearchIndex(SQLite::Database& database) : database_(database) {}

  SearchPosition indexed() const override {
    SQLite::Statement row(database_, "SELECT sequence, head_sequence, head_digest FROM indexed");
    if (!row.executeStep()) return {};
    return {row.getColumn(0).getInt64(), {row.getColumn(1).getInt64(), row.getColumn(2).getString()}};
  }

  bool take(const Step& step) override {
    SQLite::Transaction transaction(database_, SQLite::TransactionBehavior::IMMEDIATE);
    if (indexed() != step.from) return false;
    std::set<std::string> left_files;
    for (const std::string& subject : step.gone) remove(subject, left_files);
    for (const SearchDocument& document : step.documents) replace(document, left_files);
    for (const SearchName& name : step.names) {
      run("INSERT OR IGNORE INTO name VALUES (?, ?, ?)", word_of(name.of), name.id, name.name);
    }
    for (const std::string& file : left_files) {
      run("DELETE FROM file_text WHERE sm3 = ?1 AND NOT EXISTS (SELECT 1 FROM wording WHERE file = ?1 AND file <> '')",
          file);
    }
    run("DELETE FROM indexed");
    run("INSERT INTO indexed VALUES (?, ?, ?)", step.to.sequence, step.to.head.sequence, step.to.head.digest);
    transaction.commit();
    return true;
  }

  void clear() override {
    SQLite::Transaction transaction(database_, SQLite::TransactionBehavior::IMMEDIATE);
    for (const char* table : {"indexed", "document", "wording", "belongs", "name"}) {
      run("DELETE FROM " + std::string(table));
    }
    for (const char* table : {"in_title", "in_fields", "in_all"}) {
      run("INSERT INTO " + std::string(table) + "(" + table + ") VALUES ('delete-all')");
    }
    transaction.commit();
  }

  std::vector<std::string> unread_files() const override {
    return strings(
        "SELECT DISTINCT file FROM wording WHERE place IN (SELECT place FROM document WHERE unread = 1) ORDER BY file");
  }

  void keep(const std::vector<std::pair<std::string, FileText>>& files) override {
    SQLite::Transaction transaction(database_, SQLite::TransactionBehavior::IMMEDIATE);
    for (const auto& [sm3, file] : files) {
      run("INSERT OR IGNORE INTO file_text VALUES (?, ?, ?)", sm3, file.text, file.note);
      for (const std::string& subject : strings("SELECT subject FROM document WHERE unread = 1 AND place IN "
                                                "(SELECT place FROM wording WHERE file = ? AND file <> '')",
                                                sm3)) {
        const auto stored = find(subject);
        remove_words("in_all", stored->place, words_of(stored->document, {}).all);
        add_words("in_all", stored->place, words_of(stored->document, file_text(sm3)->text).all);
        run("UPDATE document SET unread = 0 WHERE place = ?", stored->place);
      }
    }
    transaction.commit();
  }

  std::optional<FileText> file_text(const std::string& sm3) const override {
    SQLite::Statement row(database_, "SELECT text, note FROM file_text WHERE sm3 = ?");
    row.bind(1, sm3);
    if (!row.executeStep()) return std::nullopt;
    return FileText{row.getColumn(0).getString(), row.getColumn(1).getString()};
  }

  std::vector<std::string> subjects_of_unit(const std::string& unit) const override {
    return strings("SELECT subject FROM document JOIN belongs USING (place) WHERE owner = ? ORDER BY sequence",
                   "u:" + unit);
  }

  std::vector<SearchName> names() const override {
    SQLite::Statement row(database_, "SELECT kind, id, name FROM name ORDER BY kind, name, id");
    std::vector<SearchName> names;
    while (row.executeStep()) {
      const auto of = row.getColumn(0).getString() == "unit" ? SearchName::Of::unit : SearchName::Of::kind;
      names.push_back({of, row.getColumn(1).getString(), row.getColumn(2).getString()});
    }
    return names;
  }

  SearchHits search(const SearchQuery& query) const override {
    const SQLite::Transaction snapshot(database_);
    const SelectedPlaces selected = select_places(database_, query);
    SearchHits found;
    found.total = selected.total;
    for (const auto& [place, rank] : selected.places) {
      SQLite::Statement row(database_, "SELECT subject FROM document WHERE place = ?");
      row.bind(1, place);
      if (!row.executeStep()) continue;
      found.hits.push_back({find(row.getColumn(0).getString())->document, rank});
    }
    return found;
  }

 private:
  template <typename... Values>
  int run(const std::string& sql, const Values&... values) {
    SQLite::Statement statement(database_, sql);
    int at = 1;
    (statement.bind(at++, values), ...);
    return statement.exec();
  }
  int run(const std::string& sql) { return database_.exec(sql); }

  template <typename... Values>
  std::vector<std::string> strings(const std::string& sql, const Values&... values) const {
    SQLite::Statement row(database_, sql);
    int at = 1;
    (row.bind(at++, values), ...);
    std::vector<std::string> texts;
    while (row.executeStep()) texts.push_back(row.getColumn(0).getString());
    return texts;
  }

  std::optional<Stored> find(const std::string& subject) const {
    SQLite::Statement row(database_,
                          "SELECT place, sequence, kind, state, day, covers_from, covers_until, unread, title, number,"
                          " kind_title, unit_title, fields, file FROM document JOIN wording USING (place)"
                          " WHERE subject = ?");
    row.bind(1, subject);
    if (!row.executeStep()) return std::nullopt;
    const auto number = [&](int at) { return row.getColumn(at).getInt64(); };
    const auto text = [&](int at) { return row.getColumn(at).getString(); };
    Stored stored;
    stored.place = number(0);
    SearchDocument& document = stored.document;
    document.subject = subject;
    document.sequence = number(1);
    document.kind = text(2);
    if (!row.getColumn(3).isNull()) document.state = static_cast<core::ReviewState>(number(3));
    document.day = date_of(number(4));
    document.covers = {read_date(row.getColumn(5)), read_date(row.getColumn(6))};
    stored.is_unread = number(7) != 0;
    document.title = text(8), document.number = text(9), document.kind_title = text(10);
    document.unit_title = text(11), document.fields = text(12), document.file = text(13);
    for (const std::string& owner : strings("SELECT owner FROM belongs WHERE place = ? ORDER BY owner", stored.place)) {
      (owner.starts_with('u') ? document.units : document.matters).push_back(owner.substr(2));
    }
    return stored;
  }

  void add_words(const std::string& table, std::int64_t place, const std::string& words) {
    run("INSERT INTO " + table + "(rowid, words) VALUES (?, ?)", place, words);
  }
  // A table without content is told what to forget; it must be to the letter what it was told before.
  void remove_words(const std::string& table, std::int64_t place, const std::string& words) {
    run("INSERT INTO " + table + "(" + table + ", rowid, words) VALUES ('delete', ?, ?)", place, words);
  }

  void remove(const std::string& subject, std::set<std::string>& left_files) {
    const auto stored = find(subject);
    if (!stored) return;
    const SearchDocument& document = stored->document;
    const auto file = stored->is_unread ? std::nullopt : file_text(document.file);
    const SearchWords words = words_of(document, file ? file->text : std::string());
    remove_words("in_title", stored->place, words.title);
    remove_words("in_fields", stored->place, words.fields);
    remove_words("in_all", stored->place, words.all);
    for (const char* table : {"document", "wording", "belongs"}) {
      run("DELETE FROM " + std::string(table) + " WHERE place = ?", stored->place);
    }
    if (!document.file.empty()) left_files.insert(document.file);
  }

  void replace(const SearchDocument& document, std::set<std::string>& left_files) {
    const auto stored = find(document.subject);
    const bool alike = stored && is_worded_alike(stored->document, document);
    if (!alike) remove(document.subject, left_files);
    const std::int64_t place = place_of(document.day, document.sequence);
    const auto file = document.file.empty() ? std::nullopt : file_text(document.file);
    if (!alike) {
      const SearchWords words = words_of(document, file ? file->text : std::string());
      add_words("in_title", place, words.title);
      add_words("in_fields", place, words.fields);
      add_words("in_all", place, words.all);
      run("INSERT INTO wording VALUES (?, ?, ?, ?, ?, ?, ?)", place, document.title, document.number,
          document.kind_title, document.unit_title, document.fields, document.file);
    }
    write_narrow(document, place, alike ? stored->is_unread : !document.file.empty() && !file);
  }

  void write_narrow(const SearchDocument& document, std::int64_t place, bool is_unread) {
    SQLite::Statement row(database_, "INSERT OR REPLACE INTO document VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    row.bind(1, place);
    row.bind(2, document.subject);
    row.bind(3, document.sequence);
    row.bind(4, document.kind);
    if (document.state) row.bind(5, static_cast<int>(*document.state));
    row.bind(6, days(document.day));
    bind_date(row, 7, document.covers.from);
    bind_date(row, 8, document.covers.until);
    row.bind(9, number_key(document.number));
    row.bind(10, is_unread ? 1 : 0);
    row.exec();
    run("DELETE FROM belongs WHERE place = ?", place);
    for (const std::string& unit : document.units)
      run("INSERT OR IGNORE INTO belongs VALUES (?, ?)", "u:" + unit, place);
    for (const std::string& matter : document.matters) {
      run("INSERT OR IGNORE INTO belongs VALUES (?, ?)", "m:" + matter, place);
    }
  }

  SQLite::Database& database_;
};

[[noreturn]] void throw_search_failure(const SQLite::Exception& error) {
  switch (error.getErrorCode() & 0xFF) {
    case SQLITE_FULL: throw Failure("disk-full", "磁盘已满，检索索引（search.db）写不下：请腾出空间后重试");
    case SQLITE_BUSY: throw Failure("ledger-busy", "另一个程序正在更新检索索引，等了一会儿仍未结束：请稍后重试");
    default:
      throw Failure("search-index",
                    std::string("检索索引报错「") + error.what() + "」：请删去台账文件夹里的search.db后重试");
  }
}

}  // namespace

void with_search_index(const std::filesystem::path& folder,
                       const std::function<void(SearchIndex&, const SearchIndexNews&)>& work) {
  std::string lost;
  for (bool again = true;; again = false) {
    try {
      const SearchDatabase opened = open_search_database(folder);
      SqliteSearchIndex index(*opened.database);
      work(index, {opened.in_memory, lost.empty() ? opened.thrown_away : lost});
      return;
    } catch (const SQLite::Exception& error) {
      if (!again || !is_lost(error)) throw_search_failure(error);
      lost = "检索索引已损坏";
      remove_search_database(folder);
    }
  }
}

}  // namespace fazhi::ledger
