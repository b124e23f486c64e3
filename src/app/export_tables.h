#pragma once
// `fazhi export tables`: everything a ledger holds as tables, each once for spreadsheets (CSV) and once for programs (JSON). Keys are
// stable: docs/export.md.

#include <string>
#include <vector>

#include "app/export_scene.h"

namespace fazhi::app {

struct ExportColumn {
  std::string key, title;
};
struct ExportTable {
  std::string id, title;  // units, 责任单位
  std::vector<ExportColumn> columns;
  void (*rows)(const ExportScene& scene, const RowSink& sink);
};

// In the order of docs/export.md.
const std::vector<ExportTable>& export_tables();

// A few of them each; export_tables() puts them together.
std::vector<ExportTable> export_tables_of_units();
std::vector<ExportTable> export_tables_of_matters();
std::vector<ExportTable> export_tables_of_evidence();
std::vector<ExportTable> export_tables_of_judgements();
std::vector<ExportTable> export_tables_of_settings();

struct ExportedTable {
  std::string id, title;
  std::size_t rows = 0;
};

// TABLE.csv and TABLE.json for each, and index.json, which says what is in them; files of the same names are replaced, all of them or
// none. One table is held at a time. Empty: the question was wrong (reported).
std::vector<ExportedTable> write_tables(const Workspace& workspace, const Question& question, bool personal,
                                        const std::string& folder, Diagnostics& out);

}  // namespace fazhi::app
