#pragma once
// A proposed event with the place it was read from: what intake and the YAML form hand to the ledger's admission.

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "core/event.h"

namespace fazhi::core {

struct Entry {
  EventBody body;
  Location where;
  std::string file;  // for EvidenceSubmitted with a file: the path as written; its SM3 is known only once it was stored
};

}  // namespace fazhi::core
