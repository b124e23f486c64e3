#include "yaml/table_words_reader.h"

#include "yaml/reader.h"

namespace fazhi::yaml {

namespace {

constexpr std::string_view kKeys[] = {"columns",  "ignored", "footers",  "sheets", "units", "matters",
                                      "evidence", "figures", "problems", "fields", "values"};
constexpr KeySet kTableWords{"列名表", kKeys};

core::WordGroups read_groups(const MapReader& map, std::string_view key) {
  core::WordGroups groups;
  const Node node = map.get(key);
  if (node && !node.is_map()) {
    report(map.out(), node, "wrong-type", "「" + std::string(key) + "」应是「目标: [写法…]」，这里是" + found(node));
  }
  for (const Pair& pair : node.pairs()) {
    groups.push_back({std::string(pair.key.text()), read_texts(pair.value, pair.key.text(), map.out())});
  }
  return groups;
}

}  // namespace

core::TableWords read_table_words(const NamedText& file, Diagnostics& out) {
  core::TableWords words;
  const Document document = parse(file, kChecklistBytes, out);
  if (!document.complete) return words;
  const MapReader map(document.root(), kTableWords, out);
  static constexpr std::string_view kVersions[] = {"1"};
  if (const Node version = map.require("columns")) read_word(version, "columns", kVersions, out);
  words.ignored = map.texts("ignored");
  words.footers = map.texts("footers");
  words.sheets = read_groups(map, "sheets");
  words.units = read_groups(map, "units");
  words.matters = read_groups(map, "matters");
  words.evidence = read_groups(map, "evidence");
  words.figures = read_groups(map, "figures");
  words.problems = read_groups(map, "problems");
  words.fields = read_groups(map, "fields");
  words.values = read_groups(map, "values");
  return words;
}

}  // namespace fazhi::yaml
