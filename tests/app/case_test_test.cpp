#include "app/case_test.h"

#include "catch.h"

namespace fazhi::app {

TEST_CASE("every task we ship has a case that meets it and one that does not") {
  const CaseTest test = test_cases({});
  CHECK(format(test.diagnostics) == "");
  CHECK(test.tasks >= 220);
  CHECK(test.untested == std::vector<std::string>{});
  CHECK(test.never_met == std::vector<std::string>{});
  CHECK(test.never_missed == std::vector<std::string>{});
}

}  // namespace fazhi::app
