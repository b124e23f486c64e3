#pragma once
// `fazhi import`: the YAML form, many files at once, all or nothing. Importing the same again finds every id taken and says so.

#include <string>
#include <vector>

#include "app/record.h"

namespace fazhi::app {

Recorded import_files(Workspace& workspace, const std::vector<std::string>& paths, const Acting& acting,
                      const RecordOptions& options);

}  // namespace fazhi::app
