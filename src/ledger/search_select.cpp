#include "ledger/search_select.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/search_text.h"
#include "base/text.h"

namespace fazhi::ledger {

namespace {

constexpr std::array<std::pair<const char*, SearchRank>, 3> kTables{
    {{"in_title", SearchRank::title}, {"in_fields", SearchRank::fields}, {"in_all", SearchRank::text}}};

// One phrase of FTS5. Index words hold letters, digits and ideographs only, so that nothing in the quotes is an operator.
std::string phrase_text(const SearchPhrase& phrase) {
  return '"' + join(phrase.words, " ") + '"' + (phrase.open ? "*" : "");
}

std::string match_text(const std::vector<std::string>& words, std::string_view between) {
  std::vector<std::string> phrases;
  for (const std::string& word : words) {
    if (const auto phrase = search_phrase(word)) phrases.push_back(phrase_text(*phrase));
  }
  return join(phrases, between);
}

std::string marks(std::size_t count) {
  std::string text = "?";
  for (std::size_t i = 1; i < count; ++i) text += ", ?";
  return text;
}

// The conditions of a query beside its words, and what is bound to them, in the order in which they are written.
class Conditions {
 public:
  explicit Conditions(const SearchQuery& query) {
    if (const std::string none = match_text(query.none, " OR "); !none.empty()) {
      add(" AND d.place NOT IN (SELECT rowid FROM in_all WHERE in_all MATCH ?)", {none});
    }
    if (!query.kinds.empty()) add(" AND d.kind IN (" + marks(query.kinds.size()) + ")", query.kinds);
    std::vector<std::string> units;
    for (const std::string& unit : query.units) units.push_back("u:" + unit);
    if (!units.empty()) add_owner(units);
    if (!query.matter.empty()) add_owner({"m:" + query.matter});
    if (query.state) add(" AND d.state = " + std::to_string(static_cast<int>(*query.state)), {});
    if (query.period) add_period(*query.period);
  }

  bool empty() const { return sql_.empty(); }
  const std::string& sql() const { return sql_; }
  int bind(SQLite::Statement& statement, int at) const {
    for (const std::string& value : values_) statement.bind(at++, value);
    return at;
  }

 private:
  void add(const std::string& sql, const std::vector<std::string>& values) {
    sql_ += sql;
    values_.insert(values_.end(), values.begin(), values.end());
  }
  void add_owner(const std::vector<std::string>& owners) {
    add(" AND EXISTS (SELECT 1 FROM belongs b WHERE b.owner IN (" + marks(owners.size()) + ") AND b.place = d.place)",
        owners);
  }
  void add_period(const DateRange& period) {
    const std::string from = std::to_string(period.from.value_or(Date::min()).time_since_epoch().count());
    const std::string until = std::to_string(period.until.value_or(Date::max()).time_since_epoch().count());
    add(" AND (d.day BETWEEN " + from + " AND " + until + " OR (coalesce(d.covers_from, d.day) <= " + until +
            " AND coalesce(d.covers_until, d.day) >= " + from + "))",
        {});
  }

  std::string sql_;
  std::vector<std::string> values_;
};

class Selection {
 public:
  Selection(SQLite::Database& database, const SearchQuery& query)
      : database_(database), query_(query), words_(match_text(query.all, " AND ")), conditions_(query) {}

  SelectedPlaces run() {
    SelectedPlaces selected;
    if (words_.empty()) return selected;
    selected.total = count("in_all", -1);
    if (selected.total == 0 || query_.limit == 0) return selected;
    add_numbers(selected);
    for (const auto& [table, rank] : kTables) {
      if (selected.places.size() >= query_.limit) break;
      add_rank(table, rank, selected.total, selected);
    }
    return selected;
  }

 private:
  // `table` first: document is looked up only for what the words found.
  std::string rows_of(const std::string& table) const {
    std::string sql = " FROM " + table;
    if (!conditions_.empty()) sql += " CROSS JOIN document d ON d.place = " + table + ".rowid";
    return sql + " WHERE " + table + " MATCH ?" + conditions_.sql();
  }

  std::int64_t count(const std::string& table, std::int64_t at_most) {
    SQLite::Statement statement(database_, "SELECT count(*) FROM (SELECT 1" + rows_of(table) + " LIMIT ?)");
    statement.bind(1, words_);
    statement.bind(conditions_.bind(statement, 2), at_most);
    statement.executeStep();
    return statement.getColumn(0).getInt64();
  }

  void add_numbers(SelectedPlaces& selected) {
    std::vector<std::string> keys;
    for (const std::string& word : query_.all) {
      if (std::string key = number_key(word); !key.empty()) keys.push_back(std::move(key));
    }
    if (keys.empty()) return;
    // A document of that number has these words; others there may be have to be looked for, once for all candidates.
    const bool has_others = query_.all.size() > 1;
    SQLite::Statement rows(database_,
                           "SELECT d.place FROM document d WHERE d.number_key <> '' AND d.number_key IN (" +
                               marks(keys.size()) + ")" +
                               (has_others ? " AND d.place IN (SELECT rowid FROM in_all WHERE in_all MATCH ?)" : "") +
                               conditions_.sql() + " ORDER BY d.place DESC LIMIT ?");
    int at = 1;
    for (const std::string& key : keys) rows.bind(at++, key);
    if (has_others) rows.bind(at++, words_);
    take(rows, conditions_.bind(rows, at), SearchRank::number, selected);
  }

  void add_rank(const std::string& table, SearchRank rank, std::int64_t total, SelectedPlaces& selected) {
    const bool weighed = total <= kMostWeighed || count(table, kMostWeighed + 1) <= kMostWeighed;
    const std::string order = weighed ? "bm25(" + table + "), " + table + ".rowid DESC" : table + ".rowid DESC";
    SQLite::Statement rows(database_,
                           "SELECT " + table + ".rowid" + rows_of(table) + " ORDER BY " + order + " LIMIT ?");
    rows.bind(1, words_);
    take(rows, conditions_.bind(rows, 2), rank, selected);
  }

  // A better rank is among the worse ones, too: that many more are asked for.
  void take(SQLite::Statement& rows, int limit_at, SearchRank rank, SelectedPlaces& selected) {
    rows.bind(limit_at, static_cast<std::int64_t>(query_.limit + selected.places.size()));
    auto& places = selected.places;
    while (places.size() < query_.limit && rows.executeStep()) {
      const std::int64_t place = rows.getColumn(0).getInt64();
      const bool known = std::ranges::any_of(places, [place](const auto& taken) { return taken.first == place; });
      if (!known) places.emplace_back(place, rank);
    }
  }

  SQLite::Database& database_;
  const SearchQuery& query_;
  std::string words_;
  Conditions conditions_;
};

}  // namespace

std::int64_t place_of(Date day, std::int64_t sequence) {
  constexpr std::int64_t kTwoHundredYears = 73'050;
  constexpr std::int64_t kSequences = std::int64_t{1} << 28;
  return (day.time_since_epoch().count() + kTwoHundredYears) * kSequences + sequence;
}

SelectedPlaces select_places(SQLite::Database& database, const SearchQuery& query) {
  return Selection(database, query).run();
}

}  // namespace fazhi::ledger
