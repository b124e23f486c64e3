#pragma once
// Search (检索): words over titles, 文号, fields and the text inside files. Everything that is recorded is looked through, whatever the
// day: neither as_of nor known_by applies.

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "app/listing.h"
#include "app/search_snippet.h"
#include "app/search_update.h"

namespace fazhi::app {

struct SearchRequest {
  std::vector<std::string> words;  // as typed; base/search_terms.h
  std::string unit, kind, matter, period;
  std::string state;  // submitted, accepted, returned; empty: all
  std::int64_t limit = 20;
  bool no_files = false;
};

struct SearchResult {
  ledger::SearchHit hit;
  SearchSnippet snippet;
};

struct SearchAnswer {
  std::vector<std::string> words;  // those that were looked for
  std::vector<SearchResult> results;
  std::int64_t total = 0;
  std::vector<std::string> hints;  // nothing found: what to try
  std::vector<std::string> news;   // about the index: for stderr
  std::string state_line;
  bool demo = false;
};

// Brings the index up to the ledger first. Words and filters that say nothing are reported.
SearchAnswer search(const Workspace& workspace, const SearchRequest& request, const ReadFileText& read,
                    const std::function<void(const SearchProgress&)>& tell, Diagnostics& out);

// Some lines for each result.
std::string search_text(const SearchAnswer& answer);
// The same as a table, for JSON, CSV and Excel.
Listing search_listing(const SearchAnswer& answer);

}  // namespace fazhi::app
