#include <nlohmann/json.hpp>

#include "report/clean_text.h"
#include "report/official_quotes.h"
#include "report/problem_table.h"

namespace fazhi::report {
namespace {

using Json = nlohmann::ordered_json;

// As on paper: clean, with its quotation marks.
std::string printed(const std::string& text) { return official_quotes(clean_text(text)); }

Json optional_date(const std::optional<Date>& date) { return date ? Json(format_date(*date)) : Json(nullptr); }

const char* word_of(core::ProblemMark mark) {
  switch (mark) {
    case core::ProblemMark::fresh: return "new";
    case core::ProblemMark::persisting: return "persisting";
    case core::ProblemMark::cured: return "cured";
    case core::ProblemMark::relapsed: return "relapsed";
  }
  return "";
}

Json texts(const std::vector<std::string>& values) {
  Json array = Json::array();
  for (const std::string& value : values) array.push_back(printed(value));
  return array;
}

Json row_json(const PaperRow& row, std::int64_t seq) {
  return {{"seq", seq},
          {"number", printed(row.number)},
          {"key", clean_text(row.key)},
          {"area", printed(row.area)},
          {"rule", clean_text(row.rule)},
          {"unit", printed(row.unit)},
          {"supporting", texts(row.supporting)},
          {"statement", printed(row.statement)},
          {"basis", printed(row.basis)},
          {"facts", printed(row.facts)},
          {"severity", core::to_word(row.severity)},
          {"source", printed(row.source)},
          {"measures", printed(row.measures)},
          {"time_limit", optional_date(row.time_limit)},
          {"leader", printed(row.leader)},
          {"person", printed(row.person)},
          {"state", printed(row.state)},
          {"mark", row.mark ? Json(word_of(*row.mark)) : Json(nullptr)},
          {"repeated", row.repeated}};
}

}  // namespace

std::string problem_json(const ProblemPaper& paper) {
  Json rows = Json::array();
  std::int64_t seq = 0;
  for (const PaperRow& row : sorted_rows(paper.rows)) rows.push_back(row_json(row, ++seq));
  const Json json = {{"title", printed(problem_title(paper))},
                     {"district", printed(paper.district)},
                     {"unit", paper.only_unit.empty() ? Json(nullptr) : Json(printed(paper.only_unit))},
                     {"as_of", format_date(paper.as_of)},
                     {"issued_on", optional_date(paper.issued_on)},
                     {"state", printed(paper.state_line)},
                     {"demo", paper.demo},
                     {"public", paper.public_only},
                     {"draft", paper.draft},
                     {"problems", std::move(rows)}};
  return json.dump(2) + "\n";
}

}  // namespace fazhi::report
