#include "report/column_fit.h"

#include <array>

#include "catch.h"

using namespace fazhi;
using namespace fazhi::report;

namespace {

constexpr std::array<std::string_view, 2> kRunning = {"statement", "progress"};

std::string words(int characters) {
  std::string text;
  for (int i = 0; i < characters; ++i) text += "字";
  return text;
}

// 编号, 问题表述, 进展, 时限, 备注.
Table small_table() {
  return {.name = "",
          .columns = {{"number", "编号", 3},
                      {"statement", "问题表述", 12},
                      {"progress", "进展", 7},
                      {"limit", "时限", 4},
                      {"remark", "备注", 5}},
          .rows = {}};
}

Row row(int statement, int progress) {
  return {std::string("2026-001"), words(statement), words(progress), make_date(2026, 9, 30), std::string()};
}

double sum(const Table& table) {
  double total = 0;
  for (const Column& column : table.columns) total += column.weight;
  return total;
}

}  // namespace

TEST_CASE("numbers and days are never broken, an empty column is as wide as its heading in two lines") {
  Table table = small_table();
  table.rows = {row(40, 10), row(30, 0)};
  fit_columns(table, kRunning, 40);
  CHECK(table.columns[0].weight >= 4);
  CHECK(table.columns[3].weight >= 5);
  CHECK(table.columns[4].weight == Approx(2.3));
  CHECK(sum(table) == Approx(40));
}

TEST_CASE("a column with few texts, but long ones, does not starve") {
  Table table = small_table();
  for (int i = 0; i < 100; ++i) table.rows.push_back(row(60, i < 5 ? 100 : 0));
  fit_columns(table, kRunning, 50);
  CHECK(table.columns[2].weight > 10);
  CHECK(table.columns[1].weight > table.columns[2].weight);
}

TEST_CASE("a text keeps its least width where there is no room for it") {
  Table table = small_table();
  table.rows = {row(60, 1)};
  fit_columns(table, kRunning, 10);
  CHECK(table.columns[1].weight >= 5);
  CHECK(table.columns[2].weight >= 5);
}

TEST_CASE("texts of one line share what is left evenly") {
  Table table = small_table();
  table.rows = {row(2, 2)};
  fit_columns(table, kRunning, 40);
  CHECK(table.columns[1].weight == Approx(table.columns[2].weight));
  CHECK(sum(table) == Approx(40));
}

TEST_CASE("a table without rows stays as it is") {
  Table table = small_table();
  fit_columns(table, kRunning, 99);
  CHECK(sum(table) == Approx(31));
}
