#include "report/picture_label.h"

#include "catch.h"

using namespace fazhi::report;

TEST_CASE("a name is broken into lines that fit, and cut only when they are too many") {
  CHECK(label_lines("重大行政决策程序", 80, 2) == std::vector<std::string>{"重大行政决策程序"});
  CHECK(label_lines("重大行政决策程序", 40, 2) == std::vector<std::string>{"重大行政", "决策程序"});
  CHECK(label_lines("重大行政决策程序", 28, 2) == std::vector<std::string>{"重大行", "政决…"});
  CHECK(label_lines("“三项”", 28, 3) == std::vector<std::string>{"“三", "项”"});
  CHECK(label_lines("甲\n\x01乙", 40, 2) == std::vector<std::string>{"甲 乙"});
  CHECK(label_lines("", 40, 2) == std::vector<std::string>{""});
  CHECK(label_lines("一二", 1, 2).size() == 2);  // never nothing, however narrow
}

TEST_CASE("pages are filled one after the other where they need not look alike") {
  const std::vector<RowRun> runs = filled_rows(std::vector<double>(10, 10.0), 45);
  REQUIRE(runs.size() == 3);
  CHECK(runs[0].heights.size() == 4);
  CHECK(runs[2].first == 8);
  CHECK(filled_rows({}, 45).empty());
}

TEST_CASE("rows are shared out over as few pictures as fit, about equally") {
  const std::vector<RowRun> one = share_rows({10, 10, 10}, 30);
  REQUIRE(one.size() == 1);
  CHECK(one[0].height() == Approx(30));
  const std::vector<RowRun> three = share_rows(std::vector<double>(10, 10.0), 45);
  REQUIRE(three.size() == 3);
  CHECK(three[0].heights.size() == 4);
  CHECK(three[1].first == 4);
  CHECK(three[2].heights.size() == 2);
  CHECK(share_rows({20, 99, 20}, 45).size() == 3);  // one that fits nowhere stands alone
  CHECK(share_rows({}, 45).empty());
}
