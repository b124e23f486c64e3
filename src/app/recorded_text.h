#pragma once
// What a command says when it has recorded something: one Chinese sentence for each event, with names and ids.

#include <string>

#include "app/workspace.h"
#include "core/checklist.h"

namespace fazhi::app {

// `facts` and `library` as they were before or after the event. Empty for events whose command says more itself (problems,
// adoptions).
std::string recorded_sentence(const core::EventBody& body, const Workspace& workspace, const core::Facts& facts,
                              const core::Library& library);

}  // namespace fazhi::app
