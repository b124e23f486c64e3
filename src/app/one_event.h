#pragma once
// Single events from a form or a command line, where people write names: units and persons may be named instead of given by id.

#include <string>
#include <vector>

#include "app/record.h"
#include "core/facts.h"

namespace fazhi::app {

Recorded record_event(Workspace& workspace, const core::EventBody& body, const Acting& acting,
                      const RecordOptions& options = {});

// Replaces a unit's name by its id wherever the event names a unit; what is neither, or the name of several, is reported.
void use_unit_ids(core::EventBody& body, const core::Facts& facts, Diagnostics& out);

// 「field=text」 as typed, read by the type of the field. Lists are separated by 、 or ,. An empty text clears.
core::Fields read_assignments(const std::vector<std::string>& assignments, const std::vector<core::FieldDef>& fields,
                              const std::string& what, Diagnostics& out);

// 「整数，如 10」: what a value of that type looks like as typed.
std::string expected_text(core::FieldType type);

using ledger::state_text;

}  // namespace fazhi::app
