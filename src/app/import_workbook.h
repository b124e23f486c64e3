#pragma once
// `fazhi import FILE.xlsx|.csv`: a workbook as somebody keeps it, with a preview; written all or nothing, and only when told to. Importing
// the same again changes nothing, a corrected row becomes a correction.

#include <memory>
#include <optional>
#include <string>

#include "app/import_plan.h"
#include "app/record.h"

namespace fazhi::app {

struct TableOptions {
  std::string profile;       // a name in the ledger's profiles/, or a file; empty: none
  std::string save_profile;  // a name: what was recognised is saved there to be corrected
  std::optional<int> year;   // --year
  std::optional<Date> changed_from;
  bool yes = false;  // write
  bool not_secret = false;
};

// Owns what the plan points into.
struct WorkbookImport {
  intake::Workbook workbook;
  core::TableProfile profile;
  core::TableWords words;
  std::vector<intake::TableForm> forms;
  ImportPlan plan;
  Recorded recorded;          // also of a preview: what is wrong, what would be recorded
  std::string saved_profile;  // the file, where one was saved
  bool readable = false;      // there is a plan
};

// Told by its name and its first bytes: Excel, WPS or CSV rather than YAML.
bool is_table_file(const std::string& path);

std::unique_ptr<WorkbookImport> import_workbook(Workspace& workspace, const std::string& path, const Acting& acting,
                                                const TableOptions& options);

}  // namespace fazhi::app
