#pragma once
// Matters (事项) one at a time, with fields and parties as people type them.

#include <optional>
#include <string>
#include <vector>

#include "app/listing.h"
#include "app/record.h"

namespace fazhi::app {

// By id; nullptr: none, reported with the nearest one.
const core::Matter* matter_named(const core::Facts& facts, const std::string& id, Diagnostics& out);

struct MatterForm {
  std::string id, kind, title;
  Date opened_on;
  std::vector<std::string> parties;  // role=unit, several of them 、
  std::vector<std::string> fields;   // field=value
};
Recorded open_matter(Workspace& workspace, const MatterForm& form, const Acting& acting);

struct MatterCorrection {
  std::string id;
  std::vector<std::string> fields;  // field=value; title= and opened_on= too
  std::string because;
};
Recorded change_matter(Workspace& workspace, const MatterCorrection& correction, const Acting& acting);

struct MatterFilter {
  std::string kind, unit;
  bool open_only = false;
};
// A word that is no unit or kind is reported.
Listing matter_list(const Workspace& workspace, const MatterFilter& filter, Diagnostics& out);

// Everything known about one matter: parties, fields, records, obligations.
std::optional<std::string> matter_text(const Workspace& workspace, const Question& question, const std::string& id,
                                       Diagnostics& out);

}  // namespace fazhi::app
