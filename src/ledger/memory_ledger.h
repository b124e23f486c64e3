#pragma once
// A ledger in memory, for tests and for trying out an import: the plain meaning every other backend is compared with.

#include <memory>

#include "ledger/ledger.h"

namespace fazhi::ledger {

std::unique_ptr<Ledger> make_memory_ledger();

}  // namespace fazhi::ledger
