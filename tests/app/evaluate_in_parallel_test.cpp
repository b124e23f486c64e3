#include "app/evaluate_in_parallel.h"

#include "catch.h"
#include "sample_ledger.h"

namespace fazhi::app::test {

TEST_CASE("however many threads judge, the verdicts and their order are those of one") {
  SampleLedger sample;
  sample.import("2026-02-02", R"(
units:
  - {id: edu, name: 区教育局, types: [政府部门]}
  - {id: health, name: 区卫生健康局, types: [政府部门]}
matters:
  - {id: d1, kind: decision, title: 学校布局规划, opened_on: 2026-01-12, parties: {lead: edu}, fields: {decided_on: 2026-05-20}}
)");
  Diagnostics out;
  Question question;
  question.as_of = make_date(2026, 9, 30);
  const auto view = look(sample.workspace(), question, out);
  REQUIRE(view);
  const auto serial = core::evaluate(view->library, view->facts, view->calendar, view->as_of);
  REQUIRE(serial.size() > 30);
  for (const unsigned workers : {1U, 2U, 3U, 7U, 1000U}) {
    const auto parallel = evaluate_in_parallel(view->library, view->facts, view->calendar, view->as_of, {}, workers);
    REQUIRE(parallel.size() == serial.size());
    for (std::size_t i = 0; i < serial.size(); ++i) {
      CHECK(parallel[i].key == serial[i].key);
      CHECK(parallel[i].result == serial[i].result);
      CHECK(parallel[i].due.date == serial[i].due.date);
    }
  }
}

}  // namespace fazhi::app::test
