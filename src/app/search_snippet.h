#pragma once
// The piece of a found document that shows why it was found. Pure.

#include <string>
#include <vector>

#include "ledger/search_index.h"

namespace fazhi::app {

struct SearchSnippet {
  std::string where;  // 标题, 文号, 要素, 正文, 正文第3页
  std::string text;   // what was found in 【】, some twenty characters on both sides
};

// `words` as typed. The place is that of the first word that the title does not have; where it has all of them, the title. `text` is
// that of its file; pages are parted by \f.
SearchSnippet snippet_of(const ledger::SearchDocument& document, const std::string& text,
                         const std::vector<std::string>& words);

// With every place of every word in 【】; places that overlap are one.
std::string marked(const std::string& text, const std::vector<std::string>& words);

}  // namespace fazhi::app
