#pragma once
// Where column profiles (栏目表) come from: templates/columns/NAME.yaml of the ledger, else built in.

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "core/rectification_columns.h"
#include "yaml/yaml_document.h"

namespace fazhi::app {

inline constexpr const char* kStandardColumns = "standard";
// Before its name where it stands among the templates of papers: columns/standard.
inline constexpr const char* kColumnsPrefix = "columns/";

// `ledger`: the ledger's folder; empty: none. nullopt: reported, by file, line and column where it is broken.
std::optional<core::ColumnProfile> column_profile(const std::string& name, const std::filesystem::path& ledger,
                                                  Diagnostics& out);

struct ColumnProfileFile {
  std::string name;   // as --columns takes it
  std::string title;  // 督察整改台账; empty where the file is broken
  std::string file;
  bool own = false;  // the ledger's, which goes before a built-in one of the same name
};
// By name.
std::vector<ColumnProfileFile> column_profiles(const std::filesystem::path& ledger);

// The built-in text under notes that list the columns there are; nullopt: there is none of the name.
std::optional<std::string> column_profile_text(const std::string& name);

// What is wrong with them: the files named, or those of the ledger, or the built-in ones. Returns how many were read.
std::size_t check_column_profiles(const std::vector<yaml::NamedText>& files, Diagnostics& out);
std::vector<yaml::NamedText> own_column_profiles(const std::filesystem::path& ledger, Diagnostics& out);
std::vector<yaml::NamedText> built_in_column_profiles();

}  // namespace fazhi::app
