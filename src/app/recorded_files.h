#pragma once
// The files that a ledger has already.

#include <string>
#include <unordered_map>

#include "ledger/ledger.h"

namespace fazhi::app {

// SM3 → id of the record with that original; withdrawn and purged ones do not count.
std::unordered_map<std::string, std::string> recorded_files(const ledger::Ledger& ledger);

}  // namespace fazhi::app
