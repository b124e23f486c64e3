#include "yaml/column_profile_reader.h"

#include <fmt/format.h>

#include <map>

#include "base/text.h"
#include "yaml/reader.h"

namespace fazhi::yaml {

namespace {

using core::ColumnProfile;
using core::ProfileColumn;
using core::RectificationColumn;

constexpr std::string_view kProfileKeys[] = {"column_profile", "name", "title", "columns"};
constexpr KeySet kProfile{"栏目表", kProfileKeys};
constexpr std::string_view kColumnKeys[] = {"column", "heading", "width"};
constexpr KeySet kColumn{"一栏", kColumnKeys};

constexpr std::size_t kMostBytes = std::size_t{256} << 10;
constexpr std::size_t kMostColumns = 40;
constexpr std::size_t kLongestHeading = 30;  // characters
constexpr std::size_t kLongestTitle = 60;
constexpr int kWidest = 40;

std::optional<RectificationColumn> column_named(Node node, Diagnostics& out) {
  std::vector<std::string_view> titles;
  for (const core::RectificationColumnInfo& info : core::rectification_columns()) titles.push_back(info.title);
  const auto word = read_word(node, "column", titles, out);
  return word ? std::optional(core::rectification_columns()[*word].column) : std::nullopt;
}

void check_length(Node node, std::string_view what, std::size_t most, Diagnostics& out) {
  if (!node.is_scalar() || count_code_points(node.text()) <= most) return;
  report(out, node, "text-long",
         fmt::format("「{}」最多{}个字，这里有{}个", what, most, count_code_points(node.text())));
}

std::optional<ProfileColumn> read_column_map(Node node, Diagnostics& out) {
  const MapReader map(node, kColumn, out);
  const Node named = map.require("column");
  const auto column = named ? column_named(named, out) : std::nullopt;
  if (!column) return std::nullopt;
  ProfileColumn read{*column, map.text("heading"), core::info_of(*column).width};
  check_length(map.get("heading"), "heading", kLongestHeading, out);
  if (const Node width = map.get("width")) {
    const auto units = read_whole(width, "width", 1, out);
    if (units && *units > kWidest)
      report(out, width, "bad-width",
             fmt::format("「width」是栏宽，几个汉字，最多{}，这里是{}", kWidest, found(width)));
    if (units) read.width = *units;
  }
  if (read.heading.empty()) read.heading = core::info_of(*column).title;
  if (*column == RectificationColumn::blank && !map.has("heading"))
    report(out, node, "missing-key", "空栏要写表头：heading: 市级复核意见");
  return read;
}

// 序号, or {column: 序号, heading: 编次, width: 3}.
std::optional<ProfileColumn> read_column(Node node, Diagnostics& out) {
  if (!node.is_scalar()) return read_column_map(node, out);
  const auto column = column_named(node, out);
  if (!column) return std::nullopt;
  if (*column == RectificationColumn::blank)
    report(out, node, "missing-key", "空栏要写表头：{column: 空栏, heading: 市级复核意见}");
  const core::RectificationColumnInfo& info = core::info_of(*column);
  return ProfileColumn{*column, std::string(info.title), info.width};
}

// A column that stands twice could be filled in twice; a heading that stands twice names no column.
class SeenColumns {
 public:
  explicit SeenColumns(Diagnostics& out) : out_(out) {}

  void add(Node node, const ProfileColumn& column) {
    const int line = node.document().locate(node.place()).line;
    const std::string_view title = core::info_of(column.column).title;
    if (column.column != RectificationColumn::blank) {
      const auto [there, is_new] = columns_.emplace(column.column, line);
      if (!is_new) {
        report(out_, node, "duplicate-key", fmt::format("「{}」在第{}行已经有了，一栏只写一次", title, there->second));
        return;
      }
    }
    const auto [there, is_new] = headings_.emplace(column.heading, line);
    if (!is_new) {
      report(
          out_, node, "duplicate-heading",
          fmt::format("表头「{}」在第{}行已经用过：收回填好的表时靠表头认栏，请换一个", column.heading, there->second));
    }
    if (column.heading == kKeyHeading) {
      report(out_, node, "duplicate-heading", fmt::format("表头不能叫「{}」：程序用它认各行，请换一个", kKeyHeading));
    }
  }

 private:
  Diagnostics& out_;
  std::map<RectificationColumn, int> columns_;
  std::map<std::string, int> headings_;
};

void read_columns(const MapReader& map, ColumnProfile& profile, Diagnostics& out) {
  const Node list = map.require("columns");
  if (!list) return;
  SeenColumns seen(out);
  const std::size_t wrong_before = out.size();
  for (const Node node : read_list(list, "columns", out)) {
    const auto column = read_column(node, out);
    if (!column) continue;
    seen.add(node, *column);
    profile.columns.push_back(*column);
  }
  if (profile.columns.size() > kMostColumns)
    report(out, list, "too-many-columns",
           fmt::format("栏目最多{}栏，这里有{}栏：一张纸放不下", kMostColumns, profile.columns.size()));
  if (out.size() == wrong_before && !profile.has(RectificationColumn::number))
    report(out, list, "missing-column", "栏目里要有「编号」：没有编号，填好的表收回时无从核对是哪一个问题");
}

}  // namespace

ColumnProfile read_column_profile(const NamedText& file, Diagnostics& out) {
  ColumnProfile profile;
  const Document document = parse(file, kMostBytes, out);
  if (!document.complete) return profile;
  const MapReader map(document.root(), kProfile, out);
  static constexpr std::string_view kVersions[] = {"1"};
  if (const Node version = map.require("column_profile")) read_word(version, "column_profile", kVersions, out);
  profile.name = map.required_text("name");
  profile.title = map.required_text("title");
  check_length(map.get("name"), "name", kLongestHeading, out);
  check_length(map.get("title"), "title", kLongestTitle, out);
  read_columns(map, profile, out);
  sort_by_place(out);
  return profile;
}

}  // namespace fazhi::yaml
