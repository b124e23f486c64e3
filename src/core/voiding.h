#pragma once
// May an event be voided, seen from what came after it? A voiding must not pull the ground from under other events, nor bring
// one back that no longer fits. Whether the named event is there at all is Admission's to say.

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/checklist.h"
#include "core/event.h"

namespace fazhi::core {

// A chain of events with what is voided in it, by sequence - 1.
struct MarkedChain {
  std::function<const Event&(std::size_t)> event;
  std::vector<bool> voided;
};

// Marks what `voiding` names. Voiding a voiding brings back what that one had voided, and so on down the line.
void mark_voided(MarkedChain& chain, const Voided& voiding);

struct Objection {
  std::string code, message;  // code empty: none
};

// What speaks against `voiding`: later events that stand would no longer be admitted (what they name is gone, their step of a
// review has lost the one before it, their actor is nobody), what comes back is refused where it stands, or a ledger that has
// persons is left without any. Events that would not be admitted anyway, in ledgers of earlier versions, are passed over.
// Reads the chain once, twice where something is found.
Objection object_to(const Voided& voiding, const MarkedChain& chain, const Library& library);

// 「新增单位「u1」」, 「作废误登第 7 号」
std::string event_label(const EventBody& body);

}  // namespace fazhi::core
