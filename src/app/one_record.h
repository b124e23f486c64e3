#pragma once
// Evidence (佐证材料) one record at a time, and bulk acceptance.

#include <optional>
#include <string>
#include <vector>

#include "app/listing.h"
#include "app/record.h"

namespace fazhi::app {

struct EvidenceForm {
  std::string id;  // empty: given by the program (ev-123)
  std::string kind, unit, title, number;
  Date formed_on;
  std::string covers;  // 2026Q3, or 2026-01-01..2026-06-30; empty: the day of formed_on
  std::string file, archive, place, url;
  std::optional<Date> seen_on;
  std::vector<std::string> fields;   // field=value
  std::vector<std::string> matters;  // ids of matters or units it is about
  bool not_secret = false;
};
Recorded submit_evidence(Workspace& workspace, const EvidenceForm& form, const Acting& acting);

struct Acceptance {
  std::vector<std::string> ids;  // or all that wait for review and fit:
  std::string unit, kind;
  std::string note;
};
Recorded accept_evidence(Workspace& workspace, const Acceptance& acceptance, const Acting& acting);

struct EvidenceCorrection {
  std::string id;
  std::vector<std::string> set;  // field=value; pseudo fields such as formed_on, title, unit; matter/field
  std::vector<std::string> was;
  std::string because;
};
Recorded amend_evidence(Workspace& workspace, const EvidenceCorrection& correction, const Acting& acting);

struct EvidenceFilter {
  std::string unit, kind, matter;
  std::string state;  // submitted, accepted, returned, withdrawn, purged; empty: all
};
// A word that is no unit or kind is reported.
Listing evidence_list(const Workspace& workspace, const EvidenceFilter& filter, Diagnostics& out);
std::optional<std::string> evidence_text(const Workspace& workspace, const std::string& id, Diagnostics& out);

}  // namespace fazhi::app
