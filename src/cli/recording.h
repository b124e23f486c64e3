#pragma once
// What commands that record something share: the ledger, who acts, and saying what was recorded.

#include <functional>
#include <string>

#include "app/record.h"
#include "cli/command.h"
#include "cli/ledger_options.h"

namespace fazhi::cli {

struct ActingOptions {
  LedgerOptions ledger;
  app::Acting acting;
};

// --actor --clock --ledger
void add_acting(Command& command, ActingOptions& options);

// Opens for writing, records, prints.
int with_recording(const ActingOptions& options, Console& console,
                   const std::function<app::Recorded(app::Workspace&)>& record);

// 「已登记佐证材料 ev-21《…》，待审核。」 for a few, 「已记录：登记佐证材料 32 份。」 for many, or what was wrong.
int print_recorded(const app::Recorded& recorded, Console& console);

// One event, from a command's options.
int record_one(const ActingOptions& options, Console& console, core::EventBody body);

}  // namespace fazhi::cli
