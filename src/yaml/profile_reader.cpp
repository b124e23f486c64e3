#include "yaml/profile_reader.h"

#include <fmt/format.h>

#include <array>

#include "yaml/reader.h"

namespace fazhi::yaml {

namespace {

constexpr std::string_view kProfileKeys[] = {"profile", "year", "sheets"};
constexpr KeySet kProfile{"对照表", kProfileKeys};
constexpr std::string_view kSheetKeys[] = {"sheet", "holds",   "kind", "header",   "hidden_rows",
                                           "year",  "columns", "key",  "constants"};
constexpr KeySet kSheet{"工作表", kSheetKeys};

constexpr int kFirstYear = 1949;
constexpr int kLastYear = 2199;

Location place_of(Node node) { return node.document().locate(node.place()); }

std::optional<int> read_year(const MapReader& map) {
  const Node node = map.get("year");
  const std::optional<int> year = node ? read_whole(node, "year", kFirstYear, map.out()) : std::nullopt;
  if (!year || *year <= kLastYear) return year;
  report(map.out(), node, "bad-year",
         fmt::format("「year」应在{}到{}之间，这里是「{}」", kFirstYear, kLastYear, *year));
  return std::nullopt;
}

// header: 3, or [3, 4] where the headings have two lines.
void read_header(const MapReader& map, core::SheetProfile& sheet) {
  const Node node = map.get("header");
  if (!node) return;
  const std::vector<Node> rows = read_list(node, "header", map.out(), true);
  std::vector<std::uint32_t> numbers;
  for (const Node row : rows) {
    if (const auto number = read_whole(row, "header", 1, map.out()))
      numbers.push_back(static_cast<std::uint32_t>(*number));
  }
  if (numbers.size() != rows.size()) return;
  if (numbers.size() > 2 || numbers.empty() || numbers.back() - numbers.front() > 1 ||
      numbers.back() < numbers.front()) {
    report(map.out(), node, "bad-header", "「header」应是表头的行号：一行的写 3，两行的写 [3, 4]");
    return;
  }
  sheet.header_first = numbers.front();
  sheet.header_last = numbers.back();
}

void read_columns(const MapReader& map, core::SheetProfile& sheet) {
  const Node node = map.get("columns");
  if (node && !node.is_map()) {
    report(map.out(), node, "wrong-type", "「columns」应是「列标题: 字段」，这里是" + found(node));
    return;
  }
  for (const Pair& pair : node.pairs()) {
    const std::string target = read_text(pair.value, pair.key.text(), map.out());
    sheet.columns.push_back({std::string(pair.key.text()), target == "skip" ? "" : target, place_of(pair.key)});
  }
}

void read_constants(const MapReader& map, core::SheetProfile& sheet) {
  const Node node = map.get("constants");
  if (node && !node.is_map()) {
    report(map.out(), node, "wrong-type", "「constants」应是「字段: 值」，这里是" + found(node));
    return;
  }
  for (const Pair& pair : node.pairs()) {
    sheet.constants.emplace_back(std::string(pair.key.text()), read_text(pair.value, pair.key.text(), map.out()));
  }
}

void read_holds(const MapReader& map, core::SheetProfile& sheet) {
  static constexpr std::string_view kWords[] = {"units", "matters", "evidence", "figures", "problems", "skip"};
  const Node node = map.get("holds");
  if (!node) return;
  const auto word = read_word(node, "holds", kWords, map.out());
  if (!word) return;
  sheet.skip = *word + 1 == std::size(kWords);
  if (!sheet.skip) sheet.holds = static_cast<core::TableHolds>(*word);
}

core::SheetProfile read_sheet(Node node, Diagnostics& out) {
  const MapReader map(node, kSheet, out);
  core::SheetProfile sheet;
  sheet.where = place_of(node);
  sheet.sheet = map.required_text("sheet");
  read_holds(map, sheet);
  sheet.kind = map.text("kind");
  if (sheet.holds == core::TableHolds::matters && sheet.kind.empty()) map.require("kind");
  read_header(map, sheet);
  if (const Node hidden = map.get("hidden_rows")) {
    static constexpr std::string_view kWords[] = {"read", "skip"};
    sheet.skips_hidden_rows = read_word(hidden, "hidden_rows", kWords, out) == 1U;
  }
  sheet.year = read_year(map);
  read_columns(map, sheet);
  sheet.key = map.texts("key");
  read_constants(map, sheet);
  return sheet;
}

}  // namespace

core::TableProfile read_profile(const NamedText& file, Diagnostics& out) {
  core::TableProfile profile;
  profile.path = file.name;
  const Document document = parse(file, kChecklistBytes, out);
  if (!document.complete) return profile;
  const MapReader map(document.root(), kProfile, out);
  static constexpr std::string_view kVersions[] = {"1"};
  if (const Node version = map.require("profile")) read_word(version, "profile", kVersions, out);
  profile.year = read_year(map);
  map.require("sheets");
  for (const Node node : map.list("sheets")) {
    core::SheetProfile sheet = read_sheet(node, out);
    for (const core::SheetProfile& other : profile.sheets) {
      if (other.sheet != sheet.sheet) continue;
      report(out, node, "duplicate-key",
             fmt::format("工作表「{}」在第{}行已经写过，一张表只写一处", sheet.sheet, other.where.line));
    }
    profile.sheets.push_back(std::move(sheet));
  }
  sort_by_place(out);
  return profile;
}

}  // namespace fazhi::yaml
