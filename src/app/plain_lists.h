#pragma once
// Units, persons, parameters and events as lists.

#include <string>

#include "app/listing.h"
#include "app/workspace.h"

namespace fazhi::app {

Listing unit_list(const Workspace& workspace, Date as_of);
Listing person_list(const Workspace& workspace);

// Every parameter of the adopted checklists with the value in force for the whole ledger, and where it comes from.
Listing parameter_list(const Workspace& workspace, Date as_of);

// `word`: id of a record, matter, unit, person …, also with its subject (evidence:ev-1). Empty list: reported.
Listing history_list(const Workspace& workspace, const std::string& word, Diagnostics& out);

// All events, one JSON object a line: {sequence, recorded_at, actor, type, about}.
std::string export_events(const Workspace& workspace);

}  // namespace fazhi::app
