#pragma once
// The Excel in which a clerk confirms what a scan proposes, and its way back.

#include <optional>
#include <string>

#include "app/confirmed_files.h"
#include "app/file_scan.h"
#include "base/diagnostic.h"

namespace fazhi::app {

// A row for each file that may come in, with lists to choose kind and unit from; on a second sheet what does not come in and why.
// 「登记」 is 是 where kind, unit and day are not mere guesses and nothing was remarked.
std::string scan_form(const Workspace& workspace, const Scan& scan);

struct ScanFormRead {
  std::optional<ConfirmedFiles> files;  // none: it is no such form, or a row cannot be read
  Diagnostics diagnostics;              // by cell
};

// The rows with 是. Columns are found by their titles: they may be moved and others added. `folder`: where the files lie now; empty: where
// they lay when they were looked at.
ScanFormRead read_confirmed_form(const std::string& file, const std::string& folder);

}  // namespace fazhi::app
