#pragma once
// What a mapping profile says about one sheet, laid over what was found there.

#include "base/diagnostic.h"
#include "intake/table_finder.h"

namespace fazhi::intake {

// Columns that the profile speaks of get the meaning it gives them. A heading that the sheet lacks and a meaning that the form lacks are
// reported at the profile's line.
void apply_profile(FoundTable& table, const core::SheetProfile& profile, Diagnostics& out);

// The profile as found: what a clerk corrects and saves. Comments tell what may be written.
struct ProfiledSheet {
  std::string name;
  const FoundTable* table = nullptr;  // nullptr: not recognised or hidden
};
std::string profile_text(const std::string& file_name, const std::vector<ProfiledSheet>& sheets);

}  // namespace fazhi::intake
