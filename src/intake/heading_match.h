#pragma once
// Which heading means which column of a form. Exact words go before words with something around them; where two columns or two meanings are
// equally near, nothing is decided.

#include <cstdint>
#include <string>
#include <vector>

#include "core/table_words.h"
#include "intake/table_form.h"

namespace fazhi::intake {

struct Heading {
  std::uint16_t column = 0;
  std::string text;                // as it stands there, group and line below it joined by /
  std::vector<std::string> words;  // folded: what may be recognised in it, best first
};

struct HeadingMatch {
  int score = 0;                            // 0: not recognised
  const ColumnTarget* target = nullptr;     // nullptr beside a score: not sure
  std::vector<const ColumnTarget*> rivals;  // the meanings between which nothing was decided
  bool ignored = false;                     // 序号, 备注: known and left out
};

inline constexpr int kExact = 100;

// How near: 100 the title itself, 99 another usual name, then with brackets, beginnings and ends; 0 not at all.
int nearness(const Heading& heading, const ColumnTarget& target);

// One for each heading. A meaning is given once: to the nearest heading.
std::vector<HeadingMatch> match_headings(const std::vector<Heading>& headings, const TableForm& form,
                                         const core::TableWords& words);

// For a message: meanings of the form that the heading may stand for, nearest first, at most three.
std::vector<std::string> likely_titles(const Heading& heading, const TableForm& form);

}  // namespace fazhi::intake
