#pragma once
// What goes out to one unit (发包): what it owes, what it has handed in, and the state of the ledger this was taken from. Pure.

#include <optional>
#include <string>
#include <vector>

#include "app/owed.h"
#include "core/record_state.h"
#include "ledger/ledger.h"

namespace fazhi::app {

struct HandedIn {
  std::string kind, title, number, about, state, because;
  Date formed_on;
};

struct HandoutPlan {
  std::string ledger_name;
  ledger::Head state;
  bool demo = false;
  std::string unit, unit_name;
  std::string collector;  // to whom it goes back: the 司法行政部门 of the ledger; empty: there is none
  Date as_of, until, begins;
  std::string period;
  Owed owed;
  std::vector<HandedIn> handed_in;      // returned first, then under review, then accepted; each in the chain's order
  std::vector<std::string> unit_names;  // to choose from where a unit is asked for
};

// Facts hold nothing of what was returned, since it does not count.
struct ReturnedRecord {
  core::RecordState record;
  std::string because;
};

HandoutPlan plan_handout(const View& view, std::uint32_t unit, Date until, const std::vector<ReturnedRecord>& returned);

}  // namespace fazhi::app
