#include "yaml/cases_reader.h"

#include <fmt/format.h>

#include <unordered_set>

#include "yaml/entries_reader.h"
#include "yaml/expectation_reader.h"
#include "yaml/fact_keys.h"

namespace fazhi::yaml {

namespace {

core::Case read_case(Node node, const std::string& home, const Lexicon& lexicon, Diagnostics& out) {
  const MapReader map(node, keys::kCase, out);
  core::Case worked;
  if (!node.is_map()) return worked;
  worked.name = map.required_text("name");
  map.require("as_of");
  worked.as_of = map.date("as_of").value_or(make_date(2000, 1, 1));
  worked.begins = map.date("begins").value_or(make_date(year_of(worked.as_of), 1, 1));
  worked.region = map.text("region");
  worked.entries = read_facts(node, lexicon, home, out);
  map.require("expect");
  for (const Node item : map.list("expect")) worked.expectations.push_back(read_expectation(item, home, lexicon, out));
  return worked;
}

void read_home(const MapReader& map, const Lexicon& lexicon, CasesReading& reading) {
  reading.checklist = map.required_id("checklist");
  const Node id = map.get("checklist");
  if (!id || lexicon.library().find_checklist(reading.checklist) != nullptr) return;
  std::vector<std::string> names;
  for (const core::Checklist& known : lexicon.library().checklists) names.push_back(known.id);
  report(map.out(), id, "unknown-checklist",
         fmt::format("没有清单「{}」{}", reading.checklist, did_you_mean(reading.checklist, names)));
}

}  // namespace

CasesReading read_cases(const NamedText& file, const core::Library& library) {
  CasesReading reading;
  Diagnostics& out = reading.diagnostics;
  const Lexicon lexicon(library, {});
  const Document document = parse(file, kChecklistBytes, out);
  if (!document.complete) return reading;
  const MapReader map(document.root(), keys::kCaseFile, out);
  read_home(map, lexicon, reading);
  map.require("cases");
  std::unordered_set<std::string> names;
  for (const Node node : map.list("cases")) {
    core::Case worked = read_case(node, reading.checklist, lexicon, out);
    if (!worked.name.empty() && !names.insert(worked.name).second) {
      report(out, node, "duplicate-id", fmt::format("已有样例「{}」，名称不能重复", worked.name));
    }
    reading.cases.push_back(std::move(worked));
  }
  sort_by_place(out);
  if (has_errors(out)) reading.cases.clear();
  return reading;
}

}  // namespace fazhi::yaml
