#pragma once
// The index words of a document, as the three word tables hold them, and whether a phrase stands among them.

#include <string>
#include <string_view>

#include "base/search_text.h"
#include "ledger/search_index.h"

namespace fazhi::ledger {

struct SearchWords {
  std::string title, fields, all;  // each holds the one before it
};

// `text`: of its file; may be empty.
SearchWords words_of(const SearchDocument& document, std::string_view text);

// As FTS5 would find it in a table that holds `words`.
bool has_phrase(const std::string& words, const SearchPhrase& phrase);

}  // namespace fazhi::ledger
