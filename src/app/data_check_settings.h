#pragma once
// The checks of 体检 as this ledger has them: which are off and why, and what has been looked at (已核对).

#include <string>
#include <vector>

#include "app/listing.h"
#include "app/record.h"

namespace fazhi::app {

// Every check, on or off, with what it looks at and what to do.
Listing data_check_list(const Workspace& workspace);

// By id or title; an unknown one is reported.
bool know_data_check(const std::string& word, Diagnostics& out);

struct CheckSwitch {
  std::string check;
  bool enabled = false;
  std::string because;
};
// Switching on what is on, or off what is off for the same reason, is reported.
Recorded switch_check(Workspace& workspace, const CheckSwitch& form, const Acting& acting);

struct CheckSeen {
  std::vector<std::string> words;  // handles or keys
  bool seen = true;                // false: list it again
  std::string because;
};
// What was found as of the day is put aside, with what it rests on: when that changes it is listed again.
Recorded mark_seen(Workspace& workspace, const CheckSeen& form, const std::optional<Date>& as_of, const Acting& acting);

}  // namespace fazhi::app
