#include "app/adoption.h"

#include <algorithm>

#include "app/content_files.h"
#include "app/workspace.h"
#include "catch.h"
#include "ledger/memory_ledger.h"
#include "sample_ledger.h"

namespace fazhi::app {

using test::SampleLedger;

namespace {

using Words = std::vector<std::string>;

core::EditionAdopted edition(const std::vector<core::TaskDigest>& tasks) {
  return {"reading", "2026", make_date(2026, 1, 1), "", tasks};
}

Words ids(const std::vector<yaml::NamedText>& texts) {
  Words found;
  for (const yaml::NamedText& text : texts) found.push_back(declared_id(text.text));
  return found;
}

bool has(const Words& words, const std::string& word) { return std::ranges::find(words, word) != words.end(); }

}  // namespace

TEST_CASE("a new edition is told task by task: unchanged, reworded, new, renamed, retired") {
  const core::EditionAdopted before =
      edition({{"a", "1", ""}, {"b", "2", ""}, {"c", "3", ""}, {"e", "5", ""}, {"g", "7", ""}});
  const core::EditionAdopted now =
      edition({{"a", "1", ""}, {"b", "changed", ""}, {"d", "4", ""}, {"f", "5", "e"}, {"h", "changed", "g"}});
  const Adopted adopted = compare_editions(now, &before);
  CHECK(adopted.unchanged == 1);
  Words told;
  for (const TaskChange& change : adopted.changes)
    told.push_back(std::to_string(static_cast<int>(change.kind)) + change.before + ">" + change.task +
                   (change.is_reworded ? "*" : ""));
  CHECK(told == Words{"1>b", "0>d", "2e>f", "2g>h*", "3>c"});
}

TEST_CASE("an overlay binds its region and nobody else; cases are never adopted") {
  CHECK(has(ids(texts_for_region("示例市示例区", {})), "decision-shili"));
  CHECK_FALSE(has(ids(texts_for_region("另一市", {})), "decision-shili"));
  CHECK_FALSE(has(ids(texts_for_region("", {})), "decision-shili"));
  for (const yaml::NamedText& text : texts_for_region("示例市示例区", {})) CHECK_FALSE(is_cases_file(text.name));
}

TEST_CASE("a checklist of the ledger's own comes before the built-in one of the same id") {
  const yaml::NamedText own{"l/checklists/decision.yaml", "checklist: decision\n"};
  const std::vector<yaml::NamedText> texts = texts_for_region("", {own});
  CHECK(std::ranges::count(ids(texts), "decision") == 1);
  CHECK(texts.front().name == own.name);
}

TEST_CASE("an edition adopted in July does not judge a report as of March") {
  SampleLedger sample;
  REQUIRE(sample.import("2026-01-05", "units: [{id: zf, name: 示例区人民政府, types: [区政府]}]\n").head);
  const std::string now =
      "checklist: reading\ntitle: 学法\nedition: \"2026-07\"\nbasis: {law: {title: 某办法（虚构）, number: "
      "示例〔2026〕1号, effective: "
      "2026-01-01}}\ntasks:\n  - {id: talk, title: 讲座, every: year, owner: {types: [区政府]}, needs: [{kind: "
      "会议纪要}], basis: "
      "[{law: 第一条}]}\n";
  Adoption adoption;
  adoption.paths = {sample.file("reading.yaml", now)};
  adoption.from = make_date(2026, 7, 1);
  adoption.confirmed = true;
  const Founded founded = adopt(sample.workspace(), adoption, SampleLedger::on("2026-06-20"));
  CHECK(format(founded.diagnostics) == "");
  REQUIRE(founded.adopted.size() == 1);
  CHECK(founded.adopted.front().changes.size() == 1);
  CHECK(founded.adopted.front().changes.front().task == "talk");

  Diagnostics problems;
  const auto march = look(sample.workspace(), {make_date(2026, 3, 31), {}, {}, {}, {}}, problems);
  const auto july = look(sample.workspace(), {make_date(2026, 7, 1), {}, {}, {}, {}}, problems);
  CHECK(march->library.find_checklist("reading") == nullptr);
  CHECK(july->library.find_checklist("reading") != nullptr);
}

TEST_CASE("the id of a file is told from its first key, quoted or with a comment") {
  CHECK(declared_id("# 说明\nchecklist: decision # 决策\ntitle: x\n") == "decision");
  CHECK(declared_id("checklist: \"topic\"\n") == "topic");
  CHECK(declared_id("vocabulary: 1\n") == "vocabulary");
  CHECK(declared_id("outline: x\n") == "outline:x");
  CHECK(declared_id("year: 2026\n") == "");
}

TEST_CASE("a ledger that lost the text of what it adopted is told, never judged without it") {
  const auto ledger = ledger::make_memory_ledger();
  CHECK_THROWS_WITH(library_of(*ledger, {{"reading", "2026", make_date(2026, 1, 1), "no such text"}}),
                    "台账里缺清单「reading」2026版的原文，请运行 fazhi verify 查看");
}

}  // namespace fazhi::app
