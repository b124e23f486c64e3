#pragma once
// One matter (事项) as its events left it.

#include "core/event.h"
#include "core/facts.h"

namespace fazhi::core {

Matter opened_matter(const MatterOpened& body);

// What a later event does to `matter`; events about other matters change nothing.
//   changed      sets or clears fields; `title` and `opened_on` are those of the matter itself
//   transferred  the line of that role which `from` holds on that day goes on with `to`
//   closed       closed_on and outcome
//   merged       away into another: it owes nothing, its records are found there
void apply(Matter& matter, const EventBody& body);

}  // namespace fazhi::core
