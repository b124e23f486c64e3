#pragma once
// What an event says, in one Chinese line, for histories.

#include <string>

#include "core/event.h"

namespace fazhi::app {

std::string event_text(const core::EventBody& body);

}  // namespace fazhi::app
