#pragma once
// A search in SQL: which rows of search.db fit a query, in their order.

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <utility>
#include <vector>

#include "ledger/search_index.h"

namespace fazhi::ledger {

// The newest day has the greatest place; no two documents share one.
std::int64_t place_of(Date day, std::int64_t sequence);

struct SelectedPlaces {
  std::vector<std::pair<std::int64_t, SearchRank>> places;
  std::int64_t total = 0;
};
SelectedPlaces select_places(SQLite::Database& database, const SearchQuery& query);

}  // namespace fazhi::ledger
