#include "yaml/entries_reader.h"

#include "yaml/fact_collector.h"
#include "yaml/fact_keys.h"

namespace fazhi::yaml {

namespace {

void check_top(Node root, Diagnostics& out) {
  const MapReader map(root, keys::kFacts, out);
  if (!root.is_map()) return;
  const Node checked = map.get("secret_checked");
  if (checked && read_flag(checked, "secret_checked", out)) return;
  report(out, checked ? checked : root, "secret-unchecked",
         "文件开头要写「secret_checked: true」，确认所录材料都不是国家秘密、工作秘密，本系统不处理涉密内容");
}

}  // namespace

EntriesReading read_entries(const NamedText& file, const core::Library& library, const KnownIds& known) {
  EntriesReading reading;
  Diagnostics& out = reading.diagnostics;
  const Lexicon lexicon(library, {});
  const std::string no_home;
  std::optional<FactCollector> collector;
  const auto start = [&] {
    collector.emplace(FactsForm::import_file, lexicon, no_home, known, out);
    collector->expect(file.text.size());
  };
  start();
  const auto see = [&](Node key, Node item) {
    if (key.text() != "evidence") return false;
    if (item.is_empty()) {
      report(out, item, "empty-value", "「evidence」的列表里有一项没有写内容");
    } else {
      collector->add_evidence(item);
    }
    return true;
  };
  const Document document = parse(file, kImportBytes, out, {.item = see, .restart = start});
  if (document.complete) {
    const Node evidence = document.root().find("evidence");
    if (evidence && !evidence.is_empty()) read_list(evidence, "evidence", out);  // no list at all is reported
    check_top(document.root(), out);
    collector->add_others(document.root());
    reading.entries = collector->finish();
  }
  sort_by_place(out);
  if (has_errors(out)) reading.entries.clear();
  return reading;
}

std::vector<core::Entry> read_facts(Node map, const Lexicon& lexicon, const std::string& home, Diagnostics& out) {
  const KnownIds nothing;
  FactCollector collector(FactsForm::worked_case, lexicon, home, nothing, out);
  if (const Node evidence = map.find("evidence"); evidence && !evidence.is_empty()) {
    for (const Node item : read_list(evidence, "evidence", out)) collector.add_evidence(item);
  }
  collector.add_others(map);
  return collector.finish();
}

}  // namespace fazhi::yaml
