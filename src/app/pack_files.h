#pragma once
// Which file of a returned pack a cell of the form means, and whether its bytes are what its name says.

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/returned_pack.h"

namespace fazhi::app {

class PackFiles {
 public:
  explicit PackFiles(const ReturnedPack& pack) : pack_(pack) {}

  // By name, with or without folder and suffix. nullptr: none, several, or not one to be taken (reported at `where`).
  const PackFile* find(const std::string& written, const Location& where, Diagnostics& out);

  // On disk; nullopt where it is not what its name says (reported).
  std::optional<std::string> fetch(const PackFile& file, const Location& where, Diagnostics& out) const;

  std::vector<const PackFile*> not_named() const;

 private:
  const ReturnedPack& pack_;
  std::set<const PackFile*> named_;
};

}  // namespace fazhi::app
