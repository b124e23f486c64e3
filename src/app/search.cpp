#include "app/search.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/record_words.h"
#include "app/words.h"
#include "base/search_terms.h"
#include "base/search_text.h"
#include "base/text.h"
#include "core/period.h"

namespace fazhi::app {

namespace {

using ledger::SearchIndex;
using ledger::SearchName;
using ledger::SearchQuery;

void report(Diagnostics& out, std::string code, std::string message) {
  out.push_back({Severity::error, {}, std::move(message), std::move(code), {}});
}

// Ids that go by that word; reported where there are none.
std::vector<std::string> ids_named(const std::vector<SearchName>& names, SearchName::Of of, const std::string& word,
                                   Diagnostics& out) {
  std::vector<std::string> ids, known;
  for (const SearchName& name : names) {
    if (name.of != of) continue;
    if (name.name == word && std::ranges::count(ids, name.id) == 0) ids.push_back(name.id);
    known.push_back(name.name);
  }
  if (!ids.empty()) return ids;
  const bool is_unit = of == SearchName::Of::unit;
  report(out, is_unit ? "unknown-unit" : "unknown-kind",
         fmt::format("台账里没有{}「{}」{}", is_unit ? "单位" : "登记过种类", word, did_you_mean(word, known)));
  return {};
}

void read_filters(const SearchIndex& index, const SearchRequest& request, SearchQuery& query, Diagnostics& out) {
  if (!request.unit.empty() || !request.kind.empty()) {
    const std::vector<SearchName> names = index.names();
    if (!request.unit.empty()) query.units = ids_named(names, SearchName::Of::unit, request.unit, out);
    if (!request.kind.empty()) query.kinds = ids_named(names, SearchName::Of::kind, request.kind, out);
  }
  query.matter = request.matter;
  query.state = parse_review_state(request.state);
}

void read_period(const SearchRequest& request, SearchQuery& query, Diagnostics& out) {
  if (request.period.empty()) return;
  const auto period = core::parse_period(request.period);
  if (period) {
    query.period = core::days_of(*period);
  } else {
    report(out, "period",
           fmt::format("--period 的「{}」不是检查期，应为2026、2026H1、2026Q3或2026-09", request.period));
  }
}

bool has_filters(const SearchQuery& query) {
  return !query.units.empty() || !query.kinds.empty() || !query.matter.empty() || query.state || query.period;
}

std::int64_t count(const SearchIndex& index, SearchQuery query) {
  query.limit = 0;
  return index.search(query).total;
}

// The longest beginning or end of the word that is found somewhere; empty where there is none of two characters.
std::string longest_part(const SearchIndex& index, const std::string& word) {
  const std::vector<SearchUnit> units = search_units(word);
  for (std::size_t length = std::min<std::size_t>(units.size(), 13); length-- > 2;) {
    for (const std::size_t first : {std::size_t{0}, units.size() - length}) {
      const std::size_t begin = units[first].begin;
      const std::string part = word.substr(begin, units[first + length - 1].end - begin);
      if (count(index, {{part}, {}, {}, {}, {}, {}, {}, 0}) > 0) return part;
    }
  }
  return {};
}

std::vector<std::string> hints_of(const SearchIndex& index, const SearchQuery& query) {
  std::vector<std::string> hints;
  if (has_filters(query) || !query.none.empty()) {
    const std::int64_t everywhere = count(index, {query.all, {}, {}, {}, {}, {}, {}, 0});
    if (everywhere > 0) return {fmt::format("去掉其他条件，同样的词有{}件。", everywhere)};
  }
  for (const std::string& word : query.all) {
    const std::int64_t alone = count(index, {{word}, {}, {}, {}, {}, {}, {}, 0});
    if (alone > 0 && query.all.size() > 1) hints.push_back(fmt::format("单查「{}」有{}件。", word, alone));
    if (alone > 0) continue;
    const std::string part = longest_part(index, word);
    hints.push_back(part.empty() ? fmt::format("「{}」哪里都没有，请换一个词或写短一些。", word)
                                 : fmt::format("「{}」哪里都没有，试试「{}」。", word, part));
  }
  return hints;
}

void add_news(const ledger::SearchIndexNews& news, const SearchUpdate& update, std::vector<std::string>& out) {
  if (!news.thrown_away.empty()) out.push_back(news.thrown_away + "，已重新建立。");
  if (news.in_memory) out.push_back("台账文件夹不可写，这次检索的索引只建在内存里，下次要重新建立。");
  if (update.unreadable > 0) {
    out.push_back(fmt::format("有{}个文件读不出文字（如：{}），只按名称、文号和要素检索。", update.unreadable,
                              update.first_unreadable));
  }
  if (update.files_left > 0) out.push_back(fmt::format("有{}个文件的正文还没有读，没有检索。", update.files_left));
}

void find_results(const SearchIndex& index, const SearchQuery& query, SearchAnswer& answer) {
  ledger::SearchHits found = index.search(query);
  answer.total = found.total;
  for (ledger::SearchHit& hit : found.hits) {
    const auto file = hit.document.file.empty() ? std::nullopt : index.file_text(hit.document.file);
    SearchSnippet snippet = snippet_of(hit.document, file ? file->text : std::string(), query.all);
    answer.results.push_back({std::move(hit), std::move(snippet)});
  }
  if (answer.total == 0) answer.hints = hints_of(index, query);
}

}  // namespace

SearchAnswer search(const Workspace& workspace, const SearchRequest& request, const ReadFileText& read,
                    const std::function<void(const SearchProgress&)>& tell, Diagnostics& out) {
  SearchQuery query;
  SearchTerms terms = read_search_terms(request.words, out);
  query.all = std::move(terms.all);
  query.none = std::move(terms.none);
  query.limit = static_cast<std::size_t>(std::max<std::int64_t>(request.limit, 1));
  read_period(request, query, out);
  SearchAnswer answer;
  if (has_errors(out)) return answer;
  ledger::with_search_index(workspace.folder, [&](SearchIndex& index, const ledger::SearchIndexNews& news) {
    answer = {query.all, {}, 0, {}, {}, {}, false};
    Diagnostics unknown;
    const SearchUpdate update = update_search_index(workspace, index, request.no_files ? ReadFileText() : read, tell);
    read_filters(index, request, query, unknown);
    if (unknown.empty()) find_results(index, query, answer);
    add_news(news, update, answer.news);
    out.insert(out.end(), unknown.begin(), unknown.end());
  });
  answer.state_line = ledger::state_text(workspace.ledger->head());
  const auto first = workspace.ledger->events(1, 1);
  const auto* created = first.empty() ? nullptr : std::get_if<core::LedgerCreated>(&first.front().body);
  answer.demo = created != nullptr && created->demo;
  return answer;
}

}  // namespace fazhi::app
