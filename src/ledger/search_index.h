#pragma once
// The search index of a ledger: `search.db` beside ledger.db. Never truth: it may be deleted at any time and is made anew; nothing but
// a search reads it. Nobody's rows or SQL cross this interface. How texts are cut up is in base/search_text.h, what is said of a
// record in app/search_documents.h. On-disk format: docs/ledger-format.md.

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/facts.h"
#include "ledger/ledger.h"

namespace fazhi::ledger {

// One thing that can be found.
struct SearchDocument {
  std::string subject;        // evidence:ev-1, matter:d1, problem:KEY, unit:u1
  std::int64_t sequence = 0;  // of the event that began it; no two have the same
  std::string kind;           // id
  std::string kind_title, unit_title;
  std::string title, number, fields;  // fields: 「标题：值」, one a line
  std::optional<core::ReviewState> state;
  Date day;  // formed, opened, confirmed
  DateRange covers;
  std::vector<std::string> units, matters;  // ids it belongs to
  std::string file;                         // SM3; empty: none

  bool operator==(const SearchDocument&) const = default;
};

// What is in a file. Read once, kept by the SM3 of its bytes.
struct FileText {
  std::string text;  // pages parted by \f
  std::string note;  // why there is none; empty: read
};

// A word that filters take: a unit or a kind, by id and by any of its names.
struct SearchName {
  enum class Of { unit, kind } of = Of::unit;
  std::string id, name;
  bool operator==(const SearchName&) const = default;
};

struct SearchQuery {
  std::vector<std::string> all, none;     // words as typed (base/search_terms.h)
  std::vector<std::string> units, kinds;  // ids; any of them; empty: all
  std::string matter;
  std::optional<core::ReviewState> state;
  std::optional<DateRange> period;  // formed in it or covering a day of it; both ends given
  std::size_t limit = 20;
};

// In the order of rank: its 文号 is one of the words; every word is in the title; in title, 文号 or fields; somewhere.
enum class SearchRank { number, title, fields, text };

struct SearchHit {
  SearchDocument document;
  SearchRank rank = SearchRank::text;
};

// By rank, in each the newest day first: an order that whoever searches can foresee.
struct SearchHits {
  std::vector<SearchHit> hits;  // at most `limit`
  std::int64_t total = 0;
};

// Up to which event an index knows the ledger, and the head the ledger had then: so that one of another chain is found out.
struct SearchPosition {
  std::int64_t sequence = 0;  // 0: nothing yet
  Head head;
  bool operator==(const SearchPosition&) const = default;
};

class SearchIndex {
 public:
  SearchIndex() = default;
  SearchIndex(const SearchIndex&) = delete;
  SearchIndex& operator=(const SearchIndex&) = delete;
  virtual ~SearchIndex() = default;

  virtual SearchPosition indexed() const = 0;

  // One step: what the events up to `to` did. Replaces documents of the same subject; all or nothing. false: the index is no longer at
  // `from` (somebody else took the step): nothing was written.
  struct Step {
    SearchPosition from, to;
    std::vector<SearchDocument> documents;
    std::vector<std::string> gone;  // subjects
    std::vector<SearchName> names;  // to be added
  };
  virtual bool take(const Step& step) = 0;
  // Forgets everything but the texts of files: it was the index of another chain, or its words are made differently now.
  virtual void clear() = 0;

  // Files of documents whose text is not kept yet, each once, in the order of their SM3.
  virtual std::vector<std::string> unread_files() const = 0;
  // By SM3; also before the documents that have these files. What is kept already stays.
  virtual void keep(const std::vector<std::pair<std::string, FileText>>& files) = 0;
  virtual std::optional<FileText> file_text(const std::string& sm3) const = 0;

  virtual std::vector<std::string> subjects_of_unit(const std::string& unit) const = 0;
  virtual std::vector<SearchName> names() const = 0;

  virtual SearchHits search(const SearchQuery& query) const = 0;
};

// What became of the index before it could be used.
struct SearchIndexNews {
  bool in_memory = false;   // the folder cannot be written: made for this search only
  std::string thrown_away;  // why an index that was there was of no use; empty: it was
};

// Opens or begins the index of the ledger in `folder` and calls `work` with it. An index of another format or a damaged one is removed
// and begun anew, also where the damage shows only during the work: then `work` is called once more. Throws Failure where the disk
// fails or another program does not finish writing the index.
void with_search_index(const std::filesystem::path& folder,
                       const std::function<void(SearchIndex&, const SearchIndexNews&)>& work);

// Removes it, its bytes overwritten first: a purge must leave no trace in it. No index: nothing happens.
void erase_search_index(const std::filesystem::path& folder);

}  // namespace fazhi::ledger
