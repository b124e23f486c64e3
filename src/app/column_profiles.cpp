#include "app/column_profiles.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "app/content_files.h"
#include "app/words.h"
#include "base/text.h"
#include "intake/text_encoding.h"
#include "yaml/column_profile_reader.h"

namespace fazhi::app {

namespace fs = std::filesystem;

namespace {

constexpr const char* kFolder = "templates/columns";

std::string name_of(const std::string& file) { return fs::path(file).stem().string(); }

// Notepad writes UTF-8 with a mark, UTF-16 or GB18030.
std::optional<yaml::NamedText> decoded(yaml::NamedText file, Diagnostics& out) {
  auto text = intake::decode_text(file.name, file.text, out);
  if (!text) return std::nullopt;
  return yaml::NamedText{std::move(file.name), std::move(text->text)};
}

bool is_there(const fs::path& file) {
  std::error_code error;
  return fs::symlink_status(file, error).type() != fs::file_type::not_found && !error;
}

// A ledger's own one that cannot be read is no reason to take the built-in one: `wrong`.
std::optional<yaml::NamedText> find_file(const std::string& name, const fs::path& ledger, bool& wrong,
                                         Diagnostics& out) {
  const fs::path own = ledger / kFolder / (name + ".yaml");
  const bool is_plain = name.find_first_of("/\\") == std::string::npos;
  if (!ledger.empty() && is_plain && is_there(own)) {
    auto text = read_text(own, out);
    auto file = text ? decoded({own.string(), std::move(*text)}, out) : std::nullopt;
    wrong = !file;
    return file;
  }
  for (yaml::NamedText& file : built_in_column_profiles())
    if (name_of(file.name) == name) return std::move(file);
  return std::nullopt;
}

void report_unknown(const std::string& name, const fs::path& ledger, Diagnostics& out) {
  std::vector<std::string> names, titles;
  for (const ColumnProfileFile& one : column_profiles(ledger)) {
    names.push_back(one.name);
    titles.push_back(one.title.empty() ? one.name : fmt::format("{}（{}）", one.name, one.title));
  }
  out.push_back({Severity::error,
                 {},
                 fmt::format("没有栏目表「{}」{}现有{}；自备的放在台账的 {} 文件夹", name, did_you_mean(name, names),
                             join(titles, "、"), kFolder),
                 "unknown-columns",
                 {}});
}

}  // namespace

std::vector<yaml::NamedText> own_column_profiles(const fs::path& ledger, Diagnostics& out) {
  std::vector<yaml::NamedText> files;
  if (ledger.empty()) return files;
  for (yaml::NamedText& file : yaml_files_in(ledger / kFolder, out)) {
    if (auto text = decoded(std::move(file), out)) files.push_back(std::move(*text));
  }
  return files;
}

std::vector<yaml::NamedText> built_in_column_profiles() { return built_in(kFolder); }

std::optional<core::ColumnProfile> column_profile(const std::string& name, const fs::path& ledger, Diagnostics& out) {
  bool wrong = false;
  const auto file = find_file(name.empty() ? kStandardColumns : name, ledger, wrong, out);
  if (wrong) return std::nullopt;
  if (!file) {
    report_unknown(name, ledger, out);
    return std::nullopt;
  }
  Diagnostics said;
  core::ColumnProfile profile = yaml::read_column_profile(*file, said);
  wrong = has_errors(said);
  out.insert(out.end(), said.begin(), said.end());
  return wrong ? std::nullopt : std::optional(std::move(profile));
}

std::vector<ColumnProfileFile> column_profiles(const fs::path& ledger) {
  std::map<std::string, ColumnProfileFile> found;
  Diagnostics ignored;  // reported by who asks for that one, and by template check
  const auto add = [&](const yaml::NamedText& file, bool own) {
    const std::string name = name_of(file.name);
    found[name] = {name, yaml::read_column_profile(file, ignored).name, file.name, own};
  };
  for (const yaml::NamedText& file : built_in_column_profiles()) add(file, false);
  for (const yaml::NamedText& file : own_column_profiles(ledger, ignored)) add(file, true);
  std::vector<ColumnProfileFile> list;
  for (auto& [name, file] : found) list.push_back(std::move(file));
  return list;
}

std::optional<std::string> column_profile_text(const std::string& name) {
  for (const yaml::NamedText& file : built_in_column_profiles()) {
    if (name_of(file.name) != name) continue;
    std::vector<std::string> titles;
    for (const core::RectificationColumnInfo& info : core::rectification_columns()) titles.emplace_back(info.title);
    return fmt::format(
        "# 整改台账的栏目表。改好后存为台账的 {}/名称.yaml，出表时写 --columns 名称；先用 fazhi template check 检查。\n"
        "# 可用的栏：{}。\n\n{}",
        kFolder, join(titles, "、"), file.text);
  }
  return std::nullopt;
}

std::size_t check_column_profiles(const std::vector<yaml::NamedText>& files, Diagnostics& out) {
  for (const yaml::NamedText& file : files) yaml::read_column_profile(file, out);
  return files.size();
}

}  // namespace fazhi::app
