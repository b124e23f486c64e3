#pragma once
// What a found file probably is: its kind, unit, matter, days, number and title, each with how sure that is and why. Pure. A clerk
// decides (scan_form.h, evidence scan --ask).

#include <map>
#include <string>
#include <vector>

#include "app/phrase_index.h"
#include "app/unit_spotter.h"
#include "core/checklist.h"
#include "core/facts.h"
#include "intake/file_clues.h"

namespace fazhi::app {

using intake::Sureness;

// Empty value: nothing is proposed; `why` may still say what was seen.
struct Guess {
  std::string value;  // as it will be recorded: an id, 2026-03-12, 2026Q3, a text
  std::string shown;  // as a clerk reads it, where that differs
  Sureness sure = Sureness::guess;
  std::string why;

  const std::string& text() const { return shown.empty() ? value : shown; }
};

struct FileProposal {
  Guess kind, unit, matter, formed_on, covers, number, title;
  std::vector<std::string> other_kinds;  // the next best, at most three

  // Kind, unit and day are there and none of them is a mere guess.
  bool is_ready() const;
  // How sure the three are together: as sure as the least sure; none: guess.
  Sureness sureness() const;
};

// A file as it was looked at.
struct FileSigns {
  std::string path;  // below the folder, separated by /
  intake::Clues of_path, of_text;
  std::string head;  // of its text, some hundred characters
};

class ProposalDesk {
 public:
  // Both must outlive it. `today`: no paper is formed later.
  ProposalDesk(const core::Library& library, const core::Facts& facts, Date today);

  FileProposal propose(const FileSigns& signs) const;

 private:
  Guess unit_of(const FileSigns& signs, const std::string& title) const;
  Guess matter_of(const FileSigns& signs, const std::string& title) const;
  void kind_of(const FileSigns& signs, const std::string& title, FileProposal& proposal) const;
  Guess day_of(const FileSigns& signs) const;
  Guess unit_guess(std::uint32_t unit, Sureness sure, std::string why) const;
  Guess matter_guess(std::size_t matter, Sureness sure, std::string why) const;

  const core::Library& library_;
  const core::Facts& facts_;
  Date today_;
  UnitSpotter units_;
  std::vector<std::size_t> phrase_kinds_;  // phrases of kinds → position in the vocabulary
  PhraseIndex kinds_;
  PhraseIndex matters_;                                // positions as in facts_.matters
  std::map<std::string, std::size_t> matter_numbers_;  // 文号, 案号 in a field of one matter only → its position
};

}  // namespace fazhi::app
