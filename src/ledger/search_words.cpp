#include "ledger/search_words.h"

#include "base/text.h"

namespace fazhi::ledger {

namespace {

// Stands between texts, so that no phrase reaches from one into the next: nobody's words have it (base/search_text.h).
constexpr std::string_view kBarrier = "\uFFFC ";

void append_lines(std::string& out, std::string_view text) {
  for (const std::string& line : split(text, '\n')) {
    append_index_words(out, line);
    out += kBarrier;
  }
}

}  // namespace

SearchWords words_of(const SearchDocument& document, std::string_view text) {
  SearchWords words;
  append_lines(words.title, document.title);
  words.fields = words.title;
  append_lines(words.fields, document.number);
  append_lines(words.fields, document.subject.substr(document.subject.find(':') + 1));
  append_lines(words.fields, document.kind_title);
  append_lines(words.fields, document.unit_title);
  append_lines(words.fields, document.fields);
  words.all = words.fields;
  append_index_words(words.all, text);
  return words;
}

bool has_phrase(const std::string& words, const SearchPhrase& phrase) {
  const std::string wanted = " " + join(phrase.words, " ") + (phrase.open ? "" : " ");
  return (" " + words).find(wanted) != std::string::npos;
}

}  // namespace fazhi::ledger
