#include "yaml/entries_reader.h"

#include "catch.h"
#include "transcript.h"
#include "yaml/library_reader.h"

using namespace fazhi;
using namespace fazhi::yaml;

namespace {

core::Library library() {
  const std::vector<NamedText> files{{"vocabulary.yaml", read_source_file("tests/yaml/transcripts/vocabulary.yaml")},
                                     {"library.yaml", read_source_file("tests/yaml/transcripts/library.yaml")}};
  LibraryReading reading = read_library(files);
  REQUIRE(format(reading.diagnostics).empty());
  return std::move(reading.library);
}

std::vector<core::Entry> read(const std::string& text, const KnownIds& known = {}) {
  EntriesReading reading = read_entries({"import.yaml", "secret_checked: true\n" + text}, library(), known);
  REQUIRE(format(reading.diagnostics).empty());
  return std::move(reading.entries);
}

std::string names(const std::vector<core::Entry>& entries) {
  std::string text;
  for (const core::Entry& entry : entries) text += std::string(core::name_of(entry.body)) + " ";
  return text;
}

}  // namespace

TEST_CASE("Of very many errors the first thousand are listed, and it is said so") {
  std::string text = "secret_checked: true\nevidence: [";
  for (int i = 0; i < 20'000; ++i) text += "\"甲\", ";
  const Diagnostics out = read_entries({"x.yaml", text + "]\n"}, library()).diagnostics;
  REQUIRE(out.size() == 1001);
  CHECK(format(out.back())
            .starts_with("x.yaml:2:5012: 错误: 前面已有 1000 处要改，从这里起不再列出：多半是同一个错，请改好再试 "
                         "[too-many-errors]\n"));
  CHECK(out[900].source_line.size() < 2000);
  CHECK(format(out[900]).ends_with("^\n"));
}

TEST_CASE("Lists in any order come out in an order in which they can be admitted") {
  const std::string text = R"(
evidence: [{id: e1, kind: 出庭记录, unit: u1, formed_on: 2026-03-20, accepted: true}]
closures: [{matter: c1, on: 2026-09-01, outcome: 办结}]
reopen: [{evidence: e1, because: 看错}]
return: [{evidence: e1, because: 不是原件}]
matters: [{id: c1, kind: case, title: 甲案, opened_on: 2026-03-01, closed: {on: 2026-08-01, outcome: 办结}}]
waivers: [{id: w1, task: t/letters, unit: u1, period: 2026, because: 无此职责, not_own_duty: true}]
units: [{id: u1, name: 住建局, types: [政府部门], from: 2020-01-01}]
unit_closures: [{unit: u1, on: 2026-12-01, successor: u2}]
persons: [{id: p1, name: 某甲, unit: u1, post: 局长}]
parameters: [{parameter: t/days, value: 15, from: 2026-05-01, basis: 示政办规〔2026〕3号}]
)";
  CHECK(names(read(text)) ==
        "unit-added person-added parameter-set matter-opened evidence-submitted evidence-accepted review-reopened "
        "evidence-returned waiver-granted matter-closed matter-closed unit-closed ");
}

TEST_CASE("A record is typed by its kind and keeps the place it was read from") {
  const auto entries = read(R"(evidence:
  - id: e1
    kind: 征求意见函
    unit: u1
    formed_on: 2026-03-20
    number: 示函〔2026〕3号
    covers: 2026Q1
    original: {archive: D-1, place: 三楼}
    fields: {sent_on: 2026-03-21, pages: 3, signed_by: 机关印章}
)");
  REQUIRE(entries.size() == 1);
  CHECK(entries[0].where.line == 3);
  CHECK(entries[0].where.column == 5);
  const auto& record = std::get<core::EvidenceSubmitted>(entries[0].body);
  CHECK(record.covers == DateRange{make_date(2026, 1, 1), make_date(2026, 3, 31)});
  CHECK(std::get<core::ArchiveOriginal>(record.original).place == "三楼");
  CHECK(*core::find_field(record.fields, "sent_on") == core::Value(core::Scalar(make_date(2026, 3, 21))));
  CHECK(core::find_field(record.fields, "signed_by")->many());
  REQUIRE(record.links.size() == 1);
  CHECK(record.links[0].unit == "u1");
}

TEST_CASE("What a record is about is a matter if there is one of that id, else a unit") {
  const KnownIds known{.kind_of_matter = [](const std::string& id) { return id == "old" ? "case" : ""; },
                       .kind_of_evidence = {}};
  const auto entries = read(R"(
evidence:
  - {id: e1, kind: 出庭记录, unit: u1, formed_on: 2026-03-20, for: [c1, old, u2, {matter: c9, fields: {name: 某甲}}, {unit: c1}]}
matters: [{id: c1, kind: case, title: 甲案, opened_on: 2026-03-01}]
)",
                            known);
  const auto& links = std::get<core::EvidenceSubmitted>(entries.at(1).body).links;
  REQUIRE(links.size() == 5);
  CHECK(links[0].matter == "c1");
  CHECK(links[1].matter == "old");
  CHECK(links[2].unit == "u2");
  CHECK(links[3].matter == "c9");
  CHECK(links[3].fields.size() == 1);
  CHECK(links[4].unit == "c1");
}

TEST_CASE("A file is named by its path until it is stored; without an original there is none") {
  const auto entries = read(
      "evidence: [{id: e1, kind: 出庭记录, unit: u1, formed_on: 2026-03-20, original: {file: 材料/甲.pdf}}, {id: e2, "
      "kind: 出庭记录, unit: u1, formed_on: 2026-03-20}]\n");
  CHECK(entries.at(0).file == "材料/甲.pdf");
  CHECK(std::get<core::FileOriginal>(std::get<core::EvidenceSubmitted>(entries[0].body).original).name == "甲.pdf");
  CHECK(std::holds_alternative<std::monostate>(std::get<core::EvidenceSubmitted>(entries.at(1).body).original));
}

TEST_CASE("Amendments are typed by the kind of what they amend, in this file or in the ledger") {
  const KnownIds known{.kind_of_matter = [](const std::string&) { return "case"; },
                       .kind_of_evidence = [](const std::string&) { return "出庭记录"; }};
  const auto entries = read(R"(
amend: [{evidence: e7, set: {held_on: 2026-03-21, formed_on: 2026-03-21, c1/name: 某乙}, was: {held_on: 2026-03-12}, because: 录入笔误}]
matter_changes: [{matter: c7, set: {heard_on: 2026-03-21}, because: 录入笔误}]
)",
                            known);
  const auto& amended = std::get<core::EvidenceAmended>(entries.at(0).body);
  CHECK(*core::find_field(amended.set, "formed_on") == core::Value(core::Scalar(make_date(2026, 3, 21))));
  CHECK(core::find_field(amended.set, "c1/name") != nullptr);
  CHECK(std::get<core::MatterChanged>(entries.at(1).body).set.size() == 1);
}

TEST_CASE("A file that only yaml-cpp can read gives the same entries, once each") {
  const std::string common =
      "evidence:\n  - {id: e1, kind: 出庭记录, unit: u1, formed_on: 2026-03-20}\n  - {id: e2, kind: 出庭记录, unit: "
      "u1, formed_on: 2026-03-20, title: ";
  const auto quick = read(common + "甲}\n");
  const auto slow = read(common + "\"\\u7532\"}\n");
  REQUIRE(quick.size() == 2);
  REQUIRE(slow.size() == 2);
  CHECK(std::get<core::EvidenceSubmitted>(slow[1].body).title ==
        std::get<core::EvidenceSubmitted>(quick[1].body).title);
}

TEST_CASE("In a worked case papers are accepted and lie in the archive unless it says otherwise") {
  const core::Library words = library();
  const NamedText file{"x.yaml",
                       "evidence: [{id: e1, kind: 出庭记录, unit: u1, formed_on: 2026-03-20}, {id: e2, kind: 出庭记录, "
                       "unit: u1, formed_on: 2026-03-20, original: none, accepted: false}]\n"};
  Diagnostics out;
  const Document document = parse(file, kChecklistBytes, out);
  const auto entries = read_facts(document.root(), Lexicon(words, {}), "t", out);
  CHECK(names(entries) == "evidence-submitted evidence-accepted evidence-submitted ");
  CHECK(std::holds_alternative<core::ArchiveOriginal>(std::get<core::EvidenceSubmitted>(entries[0].body).original));
  CHECK(std::holds_alternative<std::monostate>(std::get<core::EvidenceSubmitted>(entries[2].body).original));
}
