#include "app/import_facts.h"

#include <filesystem>
#include <iterator>
#include <unordered_map>

#include "app/content_files.h"
#include "yaml/entries_reader.h"

namespace fazhi::app {

namespace {

// Kinds by id, of what the ledger has and of what earlier files bring.
struct Kinds {
  std::unordered_map<std::string, std::string> matters;
  std::unordered_map<std::string, std::string> evidence;

  explicit Kinds(const core::Facts& facts) {
    for (const core::Matter& matter : facts.matters) matters.emplace(matter.id, matter.kind);
    for (const core::Record& record : facts.records) {
      if (record.kind != core::kNone) evidence.emplace(record.id, facts.kinds[record.kind]);
    }
  }

  void add(const core::Entry& entry) {
    if (const auto* matter = std::get_if<core::MatterOpened>(&entry.body)) matters.emplace(matter->id, matter->kind);
    if (const auto* record = std::get_if<core::EvidenceSubmitted>(&entry.body))
      evidence.emplace(record->id, record->kind);
  }

  static std::string find(const std::unordered_map<std::string, std::string>& map, const std::string& id) {
    const auto found = map.find(id);
    return found == map.end() ? std::string() : found->second;
  }
};

// Originals are named relative to the file that names them.
void place_file(core::Entry& entry, const std::filesystem::path& yaml_file) {
  if (!entry.file.empty()) entry.file = (yaml_file.parent_path() / entry.file).string();
}

}  // namespace

Recorded import_files(Workspace& workspace, const std::vector<std::string>& paths, const Acting& acting,
                      const RecordOptions& options) {
  Diagnostics unreadable;
  const std::vector<yaml::NamedText> files = yaml_files(paths, unreadable);
  const auto make = [&](const core::Facts& facts, Diagnostics& out) {
    out.insert(out.end(), unreadable.begin(), unreadable.end());
    Kinds kinds(facts);
    const core::Library library = newest_library(*workspace.ledger, facts);
    const yaml::KnownIds known{[&](const std::string& id) { return Kinds::find(kinds.matters, id); },
                               [&](const std::string& id) { return Kinds::find(kinds.evidence, id); }};
    std::vector<core::Entry> entries;
    for (const yaml::NamedText& file : files) {
      if (file.text.starts_with("%PDF")) {  // Excel and CSV never come here
        out.push_back(
            {Severity::error,
             {file.name, 0, 0, {}},
             "这是PDF文件，import 只收 Excel、CSV 和 YAML（写法见 docs/import.md 和 docs/checklist-format.md）",
             "not-yaml",
             {}});
        continue;
      }
      yaml::EntriesReading reading = yaml::read_entries(file, library, known);
      out.insert(out.end(), reading.diagnostics.begin(), reading.diagnostics.end());
      for (core::Entry& entry : reading.entries) {
        kinds.add(entry);
        place_file(entry, file.name);
        entries.push_back(std::move(entry));
      }
    }
    return entries;
  };
  RecordOptions confirmed = options;
  confirmed.not_secret = true;  // each file says so at its top, or was refused
  return record_with(workspace, make, acting, confirmed);
}

}  // namespace fazhi::app
