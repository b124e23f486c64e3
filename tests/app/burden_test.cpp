#include "app/burden.h"

#include <algorithm>

#include "catch.h"
#include "sample_ledger.h"

namespace fazhi::app::test {

TEST_CASE("one paper for two units is asked for once where every task for itself would ask twice") {
  SampleLedger sample;
  REQUIRE(sample
              .import("2026-02-02", R"(
units:
  - {id: edu, name: 区教育局, types: [政府部门]}
  - {id: health, name: 区卫生健康局, types: [政府部门]}
evidence:
  - {id: e1, kind: 法治专题讲座记录, unit: edu, formed_on: 2026-01-20, original: {archive: 示2026-1}, fields: {held_on: 2026-01-20}, for: [edu, health]}
accept: [{evidence: e1}]
)")
              .head);
  Diagnostics out;
  Question question;
  question.as_of = make_date(2026, 9, 30);
  const auto view = look(sample.workspace(), question, out);
  REQUIRE(view);
  const BurdenCount count = count_burden(*view);
  const auto lectures = std::ranges::find(count.kinds, "法治专题讲座记录", &KindBurden::kind);
  REQUIRE(lectures != count.kinds.end());
  CHECK(lectures->asked.apart == 2);
  CHECK(lectures->asked.shared == 1);
  CHECK(count.all.apart > count.all.shared);
}

}  // namespace fazhi::app::test
