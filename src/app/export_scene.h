#pragma once
// What is written out for other programs (`fazhi export tables`, `show --json`): rows of a few tables, each an object with the same
// keys wherever it occurs. Which tables there are: export_tables.h.

#include <functional>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "app/name_mask.h"
#include "app/problem_rows.h"

namespace fazhi::app {

// Keys in the order of the columns. Days are texts (2026-03-01), decimal numbers too; what is not recorded is null.
using ExportRow = nlohmann::ordered_json;
using RowSink = std::function<void(ExportRow row)>;

struct ExportScene {
  const Workspace& workspace;
  const Problems& problems;  // `rows` stays empty where nothing is called a problem
  const NameMask& mask;

  const View& view() const { return *problems.view; }
};

ExportRow export_day(const std::optional<Date>& day);
// null where it is empty.
ExportRow export_text(const std::string& text);
// A unit's name on as_of; the id where there is no such unit; null where there is none.
ExportRow export_unit_name(const std::string& id, const View& view);

// One row of a table each; the sinks take several.
ExportRow matter_row(const core::Matter& matter, const ExportScene& scene);
void party_rows(const core::Matter& matter, const ExportScene& scene, const RowSink& sink);
void matter_field_rows(const core::Matter& matter, const ExportScene& scene, const RowSink& sink);

// `text`: the one that counts, else the one under review; nullptr once purged.
const core::RecordText* text_to_export(const core::RecordState& record);
ExportRow evidence_row(const core::RecordState& record, const core::RecordText* text, const ExportScene& scene);
void link_rows(const core::RecordState& record, const core::RecordText& text, const RowSink& sink);
void evidence_field_rows(const core::RecordState& record, const core::RecordText& text, const ExportScene& scene,
                         const RowSink& sink);
// Those of one record, or of all where it is empty.
void passage_rows(const std::string& record, const ExportScene& scene, const RowSink& sink);

ExportRow verdict_row(const core::Verdict& verdict, const ExportScene& scene);
ExportRow problem_row(const core::ProblemRow& row, const ExportScene& scene);
void problem_step_rows(const core::ProblemRow& row, const ExportScene& scene, const RowSink& sink);

}  // namespace fazhi::app
