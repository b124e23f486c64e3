#pragma once
// What papers of a kind are called besides the word of the vocabulary.

#include <string_view>
#include <vector>

namespace fazhi::app {

struct KindPhrase {
  std::string_view kind;
  std::string_view phrase;
};

// Kinds that a ledger's vocabulary does not have do no harm.
const std::vector<KindPhrase>& kind_phrases();

}  // namespace fazhi::app
