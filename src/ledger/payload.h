#pragma once
// Events ↔ the JSON text that the chain's payload digests cover. One text per event: keys in a fixed order, nothing empty,
// no white space, UTF-8 as is. Format: docs/ledger-format.md.

#include <string>
#include <string_view>

#include "core/event.h"

namespace fazhi::ledger {

std::string to_payload(const core::EventBody& body);
void append_payload(std::string& out, const core::EventBody& body);

// `type` as core::name_of gives it. Throws Failure where the text is not what to_payload writes.
core::EventBody from_payload(std::string_view type, std::string_view text);

}  // namespace fazhi::ledger
