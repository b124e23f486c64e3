#pragma once
// Texts of checklists and calendars, wherever they are: built in, in a ledger's folder, in files a user names.

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "yaml/yaml_document.h"

namespace fazhi::app {

// Built-in files below `folder` (checklists, calendars, templates), sorted by name.
std::vector<yaml::NamedText> built_in(std::string_view folder);

// *.yaml below `folder` (nothing where there is no such folder), sorted by path.
std::vector<yaml::NamedText> yaml_files_in(const std::filesystem::path& folder, Diagnostics& out);

// Files as named, folders as yaml_files_in. What cannot be read is reported.
std::vector<yaml::NamedText> yaml_files(const std::vector<std::string>& paths, Diagnostics& out);

std::optional<std::string> read_text(const std::filesystem::path& file, Diagnostics& out);

bool is_cases_file(std::string_view name);  // *.cases.yaml

// What a file of checklists declares, told from its first key without reading the whole: its id for a checklist,
// "vocabulary", "outline:" and its id, or nothing.
std::string declared_id(std::string_view text);
bool is_outline(std::string_view text);

}  // namespace fazhi::app
