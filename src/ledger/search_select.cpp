#include "ledger/search_select.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/search_text.h"
#include "base/text.h"
#include "ledger/search_words.h"

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

// So many are ranked by their own words: one pass over the widest table, where ranking by tables takes one over each.
constexpr std::int64_t kFew = 200;

class Selection {
 public:
  Selection(SQLite::Database& database, const SearchQuery& query)
      : database_(database), query_(query), conditions_(query) {
    for (const std::string& word : query.all) {
      if (auto phrase = search_phrase(word)) phrases_.push_back(std::move(*phrase));
      if (std::string key = number_key(word); !key.empty()) keys_.push_back(std::move(key));
    }
    words_ = match_text(query.all, " AND ");
  }

  SelectedPlaces run() {
    SelectedPlaces selected;
    if (words_.empty()) return selected;
    std::vector<std::int64_t> few = newest_in("in_all", kFew + 1);
    if (static_cast<std::int64_t>(few.size()) <= kFew) {
      rank_each(few, selected);
      return selected;
    }
    selected.total = count("in_all");
    if (query_.limit == 0) return selected;
    add_numbers(selected);
    for (const auto& [table, rank] : kTables) {
      if (selected.places.size() >= query_.limit) break;
      // A better rank is among the worse ones, too: that many more are asked for.
      take(newest_in(table, static_cast<std::int64_t>(query_.limit + selected.places.size())), rank, selected);
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

  std::int64_t count(const std::string& table) const {
    SQLite::Statement statement(database_, "SELECT count(*)" + rows_of(table));
    statement.bind(1, words_);
    conditions_.bind(statement, 2);
    statement.executeStep();
    return statement.getColumn(0).getInt64();
  }

  std::vector<std::int64_t> newest_in(const std::string& table, std::int64_t at_most) const {
    SQLite::Statement rows(
        database_, "SELECT " + table + ".rowid" + rows_of(table) + " ORDER BY " + table + ".rowid DESC LIMIT ?");
    rows.bind(1, words_);
    rows.bind(conditions_.bind(rows, 2), at_most);
    std::vector<std::int64_t> places;
    while (rows.executeStep()) places.push_back(rows.getColumn(0).getInt64());
    return places;
  }

  bool has_all(const std::string& words) const {
    return std::ranges::all_of(phrases_, [&](const SearchPhrase& phrase) { return has_phrase(words, phrase); });
  }

  SearchRank rank_of(std::int64_t place) const {
    SQLite::Statement row(database_,
                          "SELECT subject, number_key, title, number, kind_title, unit_title, fields"
                          " FROM document JOIN wording USING (place) WHERE place = ?");
    row.bind(1, place);
    if (!row.executeStep()) return SearchRank::text;
    if (std::ranges::find(keys_, row.getColumn(1).getString()) != keys_.end()) return SearchRank::number;
    SearchDocument document;
    document.subject = row.getColumn(0).getString();
    document.title = row.getColumn(2).getString();
    document.number = row.getColumn(3).getString();
    document.kind_title = row.getColumn(4).getString();
    document.unit_title = row.getColumn(5).getString();
    document.fields = row.getColumn(6).getString();
    const SearchWords words = words_of(document, {});
    if (has_all(words.title)) return SearchRank::title;
    return has_all(words.fields) ? SearchRank::fields : SearchRank::text;
  }

  void rank_each(const std::vector<std::int64_t>& places, SelectedPlaces& selected) const {
    selected.total = static_cast<std::int64_t>(places.size());
    for (const std::int64_t place : places) selected.places.emplace_back(place, rank_of(place));
    std::ranges::stable_sort(selected.places, {}, &std::pair<std::int64_t, SearchRank>::second);
    if (selected.places.size() > query_.limit) selected.places.resize(query_.limit);
  }

  void add_numbers(SelectedPlaces& selected) const {
    if (keys_.empty()) return;
    // A document of that number has these words; others there may be have to be looked for, once for all candidates.
    const bool has_others = query_.all.size() > 1;
    SQLite::Statement rows(database_,
                           "SELECT d.place FROM document d WHERE d.number_key <> '' AND d.number_key IN (" +
                               marks(keys_.size()) + ")" +
                               (has_others ? " AND d.place IN (SELECT rowid FROM in_all WHERE in_all MATCH ?)" : "") +
                               conditions_.sql() + " ORDER BY d.place DESC LIMIT ?");
    int at = 1;
    for (const std::string& key : keys_) rows.bind(at++, key);
    if (has_others) rows.bind(at++, words_);
    rows.bind(conditions_.bind(rows, at), static_cast<std::int64_t>(query_.limit));
    std::vector<std::int64_t> places;
    while (rows.executeStep()) places.push_back(rows.getColumn(0).getInt64());
    take(places, SearchRank::number, selected);
  }

  void take(const std::vector<std::int64_t>& places, SearchRank rank, SelectedPlaces& selected) const {
    for (const std::int64_t place : places) {
      if (selected.places.size() >= query_.limit) return;
      const bool known =
          std::ranges::any_of(selected.places, [place](const auto& taken) { return taken.first == place; });
      if (!known) selected.places.emplace_back(place, rank);
    }
  }

  SQLite::Database& database_;
  const SearchQuery& query_;
  std::string words_;
  std::vector<SearchPhrase> phrases_;
  std::vector<std::string> keys_;  // of the words that may be a 文号
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
