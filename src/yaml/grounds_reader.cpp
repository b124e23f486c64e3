#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "yaml/check_reader.h"

namespace fazhi::yaml {

namespace {

constexpr std::array<std::string_view, 11> kPlaceholders{"matter", "unit", "actual", "required", "from", "to",
                                                         "due",    "done", "period", "missing",  "kind"};

void read_article(const Pair& pair, const Scope& scope, std::vector<core::ArticleRef>& articles) {
  const std::string basis(pair.key.text());
  if (scope.home.find_basis(basis) == nullptr) {
    std::vector<std::string> names;
    for (const core::Basis& known : scope.home.basis) names.push_back(known.id);
    report(scope.out, pair.key, "unknown-basis",
           fmt::format("本清单的 basis 里没有「{}」{}", basis, did_you_mean(basis, names)));
  }
  for (std::string& article : read_texts(pair.value, basis, scope.out)) articles.push_back({basis, std::move(article)});
}

}  // namespace

std::span<const std::string_view> placeholders() { return kPlaceholders; }

std::optional<core::TaskSeverity> read_severity(const MapReader& map) {
  using core::TaskSeverity;
  static constexpr std::pair<std::string_view, std::optional<TaskSeverity>> kWords[] = {
      {"veto", TaskSeverity::veto}, {"major", TaskSeverity::major}, {"minor", TaskSeverity::minor}};
  const Node node = map.get("severity");
  if (!node) return std::nullopt;
  return read_enum<std::optional<TaskSeverity>>(node, "severity", kWords, std::nullopt, map.out());
}

std::vector<core::ArticleRef> read_articles(Node node, const Scope& scope) {
  std::vector<core::ArticleRef> articles;
  const std::vector<Node> items = node.is_map() ? std::vector<Node>{node} : read_list(node, "basis", scope.out);
  for (const Node item : items) {
    if (!item.is_map()) {
      report(scope.out, item, "wrong-type",
             fmt::format("「basis」的每一项应写成「{{依据: 第几条}}」，这里是{}", found(item)));
      continue;
    }
    if (item.size() == 0) report(scope.out, item, "empty-value", "依据是空的，请写明哪一件、第几条");
    for (const Pair& pair : item.pairs()) read_article(pair, scope, articles);
  }
  if (node.is_list() && node.size() == 0) report(scope.out, node, "empty-value", "依据是空的，请写明哪一件、第几条");
  return articles;
}

std::string read_problem(const MapReader& map) {
  std::string text = map.text("problem");
  const Node node = map.get("problem");
  std::size_t open = text.find('<');
  while (open != std::string::npos) {
    const std::size_t close = text.find('>', open);
    if (close == std::string::npos) {
      report(map.out(), node, "unknown-placeholder", "「problem」里有「<」没有对应的「>」");
      break;
    }
    const std::string word = text.substr(open + 1, close - open - 1);
    if (std::ranges::find(kPlaceholders, word) == kPlaceholders.end()) {
      const std::string hint = did_you_mean(word, kPlaceholders);
      report(map.out(), node, "unknown-placeholder",
             fmt::format("「problem」里的「<{}>」不是占位词{}", word,
                         hint.empty() ? "，可以用的有 " + listed(kPlaceholders) : hint));
    }
    open = text.find('<', close);
  }
  return text;
}

DateRange read_in_force(const MapReader& map, const std::vector<core::ArticleRef>& articles,
                        const core::Checklist& home) {
  DateRange range;
  if (const Node node = map.get("in_force")) range = read_range(node, "in_force", map.out());
  std::optional<Date> earliest, latest;
  bool open_end = articles.empty();
  for (const core::ArticleRef& article : articles) {
    const core::Basis* basis = home.find_basis(article.basis);
    if (basis == nullptr) continue;
    open_end = open_end || !basis->until;
    if (basis->effective && (!earliest || *basis->effective < *earliest)) earliest = basis->effective;
    if (basis->until && (!latest || *basis->until > *latest)) latest = basis->until;
  }
  if (!range.from) range.from = earliest;
  if (!range.until && !open_end) range.until = latest;
  return range;
}

}  // namespace fazhi::yaml
