#pragma once
// The one way events enter a ledger: every entry is checked first (core/admission.h), files are put into the evidence store,
// and then all of them are appended or none.

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/workspace.h"
#include "base/diagnostic.h"
#include "core/entry.h"

namespace fazhi::app {

// Who acts and, on demo ledgers only, when.
struct Acting {
  std::string actor;  // --actor; empty: $FAZHI_ACTOR
  std::string clock;  // --clock, as typed; empty: now
};

struct RecordOptions {
  bool dry_run = false;
  bool not_secret = false;  // 确认非涉密: must be said wherever files come in
};

struct Recorded {
  Diagnostics diagnostics;
  std::map<std::string, std::size_t> counts;  // by name_of: "evidence-submitted" -> 3
  std::vector<std::string> said;              // a sentence for each, where they were stored and are few
  std::optional<ledger::Head> head;           // after it; none where nothing was stored
};

// For verbs that take one thing in.
core::Entry entry(core::EventBody body);

Recorded record(Workspace& workspace, const std::vector<core::Entry>& entries, const Acting& acting,
                const RecordOptions& options = {});

// The same where the entries depend on the ledger's state: made anew if somebody else appended meanwhile.
using MakeEntries = std::function<std::vector<core::Entry>(const core::Facts& facts, Diagnostics& out)>;
Recorded record_with(Workspace& workspace, const MakeEntries& make, const Acting& acting,
                     const RecordOptions& options = {});

}  // namespace fazhi::app
