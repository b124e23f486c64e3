#include "app/record.h"

#include "app/one_event.h"
#include "catch.h"
#include "sample_ledger.h"

namespace fazhi::app {

using test::SampleLedger;

namespace {

const char* const kUnits =
    "units:\n"
    "  - {id: zf, name: 示例区人民政府, types: [区政府]}\n"
    "  - {id: jyj, name: 示例区教育局, types: [政府部门], parent: zf}\n";

}  // namespace

TEST_CASE("an import with one mistake stores nothing at all") {
  SampleLedger sample;
  const ledger::Head before = sample.workspace().ledger->head();
  const Recorded recorded = sample.import(
      "2026-02-01",
      std::string(kUnits) +
          "matters:\n  - {id: d1, kind: decision, title: 甲, opened_on: 2026-01-08, parties: {lead: nobody}}\n");
  CHECK(has_errors(recorded.diagnostics));
  CHECK_FALSE(recorded.head);
  CHECK(sample.workspace().ledger->head() == before);
}

TEST_CASE("a dry run says what would be recorded and stores nothing") {
  SampleLedger sample;
  const ledger::Head before = sample.workspace().ledger->head();
  const std::string path = sample.file("units.yaml", "secret_checked: true\n" + std::string(kUnits));
  const Recorded recorded = import_files(sample.workspace(), {path}, SampleLedger::on("2026-02-01"), {true, false});
  CHECK(format(recorded.diagnostics) == "");
  CHECK(recorded.counts == std::map<std::string, std::size_t>{{"unit-added", 2}});
  CHECK(sample.workspace().ledger->head() == before);
}

TEST_CASE("later files may speak of what earlier files of the same import bring") {
  SampleLedger sample;
  const std::string units = sample.file("1.yaml", "secret_checked: true\n" + std::string(kUnits));
  const std::string matters = sample.file("2.yaml",
                                          "secret_checked: true\nmatters: [{id: d1, kind: decision, title: 甲, "
                                          "opened_on: 2026-01-08, parties: {lead: jyj}}]\n");
  const std::string evidence =
      sample.file("3.yaml",
                  "secret_checked: true\nevidence: [{id: e1, kind: 会议纪要, unit: jyj, formed_on: 2026-01-20, "
                  "original: {archive: 示2026-1}, for: d1}]\n");
  const Recorded recorded =
      import_files(sample.workspace(), {units, matters, evidence}, SampleLedger::on("2026-02-01"), {});
  CHECK(format(recorded.diagnostics) == "");
  CHECK(recorded.head);
}

TEST_CASE("a unit may be named instead of given by id") {
  SampleLedger sample;
  REQUIRE(sample.import("2026-02-01", kUnits).head);
  const core::PersonAdded person{"p-li", "李某某", "示例区教育局", "联络员"};
  const Recorded recorded = record_event(sample.workspace(), person, SampleLedger::on("2026-02-02"));
  CHECK(format(recorded.diagnostics) == "");
  CHECK(sample.workspace().ledger->persons().front().unit == "jyj");
}

TEST_CASE("what was typed for a field is read by the field's type, lists by their separators") {
  core::FieldDef day{"day", "公告日", core::FieldType::date, {}, {}, false, false, false, {}};
  core::FieldDef names{"names", "论证机构", core::FieldType::text, {}, {}, true, false, false, {}};
  Diagnostics problems;
  const core::Fields fields =
      read_assignments({"day=2026-03-01", "names=甲院、乙院"}, {day, names}, "「论证报告」", problems);
  CHECK(format(problems) == "");
  REQUIRE(fields.size() == 2);
  CHECK(core::to_text(fields[0].value) == core::to_text(core::Value(core::Scalar(make_date(2026, 3, 1)))));
  CHECK(fields[1].value.items().size() == 2);

  read_assignments({"dya=2026-03-01", "day=三月", "day"}, {day, names}, "「论证报告」", problems);
  CHECK(
      format(problems) ==
      "错误: 「论证报告」没有要素「dya」，有「day（公告日）」、「names（论证机构）」，是不是「day」？ [unknown-field]\n"
      "错误: 「公告日」应为日期，如 2026-03-01，写的是「三月」 [field-value]\n"
      "错误: 「day」应写成 要素=值 [assignment]\n");
}

TEST_CASE("a clock of one's own is for demo ledgers only") {
  test::SampleLedger sample;
  NewLedger real;
  real.folder = sample.folder() / "real";
  real.name = "某区";
  const Founded founded = found_ledger(real, SampleLedger::on("2026-01-02"));
  CHECK(format(founded.diagnostics) ==
        "错误: --clock 只能用于示例台账（init --demo）；真实台账的登记时间由程序取当前时刻 [clock]\n");
  CHECK_FALSE(ledger::is_ledger(real.folder));
}

}  // namespace fazhi::app
