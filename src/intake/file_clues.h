#pragma once
// What a paper says of itself, in its name, in the folders it lies in and in its text: number, issuer, day, period, title. Each
// clue with how sure it is and why. Pure; not for what the ledger knows (units, matters, kinds): that is app/file_proposal.h.

#include <string>
#include <string_view>
#include <vector>

namespace fazhi::intake {

enum class Sureness { guess, likely, certain };

std::string_view in_words(Sureness sure);  // 可能, 较有把握, 有把握

enum class ClueOf {
  number,     // 文号, as DocumentNumber::text
  issuer,     // 发文机关, the name as it is written
  formed_on,  // 形成日期, 2026-03-12
  covers,     // 归属期, 2026, 2026H1, 2026Q3, 2026-09
  title
};

struct Clue {
  ClueOf of = ClueOf::title;
  std::string value;
  Sureness sure = Sureness::guess;
  std::string why;  // where it was found: 「文件名里的日期」

  bool operator==(const Clue&) const = default;
};
using Clues = std::vector<Clue>;

// `path` below the folder that is looked through, separated by /.
Clues clues_of_path(std::string_view path);
// As DocumentText::text.
Clues clues_of_text(std::string_view text);

// The surest one of that sort, the first among equals; nullptr where there is none.
const Clue* best(const Clues& clues, ClueOf of);

}  // namespace fazhi::intake
