#pragma once
// Files that a clerk took, on the terminal or in Excel, on their way into the ledger: all of them or none.

#include <filesystem>
#include <string>
#include <vector>

#include "app/record.h"
#include "base/diagnostic.h"

namespace fazhi::app {

// As it was written down: words of people, looked up when it is recorded. Places for messages, all empty on the terminal.
struct ConfirmedFile {
  std::string path, sm3;  // below the folder
  std::string kind, unit, matter, formed_on, covers, number, title;
  Location where;  // of the row
  struct Places {
    std::string path, kind, unit, matter, formed_on, covers;
  } cells;
};

struct ConfirmedFiles {
  std::filesystem::path folder;
  std::vector<ConfirmedFile> files;
};

struct RecordedFiles {
  Recorded recorded;
  std::size_t known = 0;  // of `files`, already in the ledger: nothing was done
};

// Refuses, by cell: paths that lead out of the folder, files changed since they were looked at, words that the ledger does not know, days
// and periods that cannot be read. A file that the ledger has already is left out and counted.
RecordedFiles record_confirmed(Workspace& workspace, const ConfirmedFiles& confirmed, const Acting& acting,
                               const RecordOptions& options);

}  // namespace fazhi::app
