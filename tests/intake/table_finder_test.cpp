#include "intake/table_finder.h"

#include <deque>
#include <string>

#include "catch.h"
#include "intake/profile_use.h"
#include "intake/table_rows.h"

using namespace fazhi;
using namespace fazhi::intake;

namespace {

core::TableWords some_words() {
  core::TableWords words;
  words.ignored = {"序号", "备注"};
  words.footers = {"合计", "填表人"};
  words.sheets = {
      {"disclosure", {"依申请公开"}}, {"lawsuit", {"行政应诉"}}, {"units", {"单位名单"}}, {"evidence", {"佐证材料"}}};
  words.units = {{"name", {"单位名称", "名称"}}};
  words.matters = {{"title", {"事项名称", "名称"}}, {"number", {"受理编号"}}, {"unit", {"承办单位", "单位"}}};
  words.evidence = {
      {"kind", {"材料种类"}}, {"title", {"材料名称", "名称"}}, {"formed_on", {"成文日期", "日期"}}, {"unit", {"单位"}}};
  words.fields = {{"received_on", {"收文日期", "收到日期", "申请日期"}}, {"applicant", {"申请人姓名"}}};
  return words;
}

core::FieldDef field(const std::string& id, const std::string& title, core::FieldType type = core::FieldType::text) {
  core::FieldDef made;
  made.id = id;
  made.title = title;
  made.type = type;
  return made;
}

core::Library some_library() {
  core::Library library;
  core::Checklist checklist;
  core::MatterKind disclosure{"disclosure", "政府信息公开申请", {{"handler", "收到申请的机关"}}, {}};
  disclosure.fields.push_back(field("received_on", "收到申请日", core::FieldType::date));
  disclosure.fields.push_back(field("applicant", "申请人"));
  core::MatterKind lawsuit{"lawsuit", "行政诉讼案件", {{"defendant", "被诉机关", "unit", true}}, {}};
  lawsuit.fields.push_back(field("case_number", "案号"));
  lawsuit.fields.push_back(field("plaintiff", "原告"));
  checklist.matters = {disclosure, lawsuit};
  library.checklists.push_back(checklist);
  core::EvidenceKind minutes;
  minutes.id = "会议纪要";
  minutes.fields.push_back(field("held_on", "会议日期", core::FieldType::date));
  library.vocabulary.kinds.push_back(minutes);
  return library;
}

// A sheet as rows of texts; an empty text is no cell.
class Drawn {
 public:
  explicit Drawn(std::string name, const std::vector<std::vector<std::string>>& rows) {
    sheet.name = std::move(name);
    for (std::uint32_t i = 0; i < rows.size(); ++i) {
      SheetRow row;
      row.number = i + 1;
      for (std::uint16_t k = 0; k < rows[i].size(); ++k) {
        if (!rows[i][k].empty()) row.cells.push_back({keep(rows[i][k]), k, CellKind::text, false, false});
      }
      if (!row.cells.empty()) sheet.rows.push_back(std::move(row));
    }
  }
  void merge(std::uint32_t first_row, std::uint16_t first_column, std::uint32_t last_row, std::uint16_t last_column) {
    sheet.merged.push_back({first_row, last_row, first_column, last_column});
  }

  Sheet sheet;

 private:
  std::string_view keep(const std::string& text) { return texts_.emplace_back(text); }
  std::deque<std::string> texts_;
};

struct Found {
  core::TableWords words = some_words();
  std::vector<TableForm> forms = forms_of(some_library(), words);
  FoundTable table;

  explicit Found(const Sheet& sheet, const core::SheetProfile* profile = nullptr, const std::string& file = "台账") {
    table = find_table(sheet, {forms, words, file, profile});
  }

  // 「A 受理编号=number」, one a column; ? not sure, - left out, nothing not recognised
  std::vector<std::string> columns() const {
    std::vector<std::string> all;
    for (const FoundColumn& column : table.columns) {
      std::string meaning = column.match.ignored ? "-" : column.match.score > 0 ? "?" : "";
      if (column.match.target != nullptr) meaning = column.match.target->id;
      all.push_back(column_name(column.heading.column) + " " + column.heading.text + "=" + meaning);
    }
    return all;
  }
  std::vector<std::string> rows(const Sheet& sheet, std::size_t column, bool skips_hidden = false) {
    std::vector<std::string> texts;
    notes = read_rows(sheet, table, words, skips_hidden, [&](const TableRow& row) {
      const Cell* cell = row.cells[column];
      texts.push_back(std::to_string(row.number) + ":" + (cell == nullptr ? "" : std::string(cell->text)));
    });
    return texts;
  }
  RowNotes notes;
};

const std::vector<std::vector<std::string>> kDisclosure{{"2026年度依申请公开台账"},
                                                        {"填报单位：区教育局（盖章）", "填表日期：2027年1月5日"},
                                                        {"序号", "受理编号", "申请人", "收文日期", "承办单位", "备注"},
                                                        {"1", "1号", "张甲", "3月2日", "区教育局", ""}};

}  // namespace

TEST_CASE("the headings are found under title rows, and the kind by the words of name, title and headings") {
  const Drawn drawn("Sheet1", kDisclosure);
  const Found found(drawn.sheet);
  REQUIRE(found.table.form != nullptr);
  CHECK(found.table.form->kind == "disclosure");
  CHECK(found.table.rivals.empty());
  CHECK(found.table.header_first == 3);
  CHECK(found.table.year == 2026);
  CHECK(found.table.unit == "区教育局");
  CHECK(found.columns() == std::vector<std::string>{"A 序号=-", "B 受理编号=number", "C 申请人=applicant",
                                                    "D 收文日期=received_on", "E 承办单位=handler", "F 备注=-"});
}

TEST_CASE("headings of two lines under merged groups are one") {
  Drawn drawn("依申请公开", {{"受理编号", "申请情况", "", "承办单位"},
                             {"", "申请人", "收文日期", ""},
                             {"1号", "张甲", "2026-03-02", "区教育局"}});
  drawn.merge(1, 0, 2, 0);
  drawn.merge(1, 1, 1, 2);
  drawn.merge(1, 3, 2, 3);
  Found found(drawn.sheet);
  CHECK(found.table.header_first == 1);
  CHECK(found.table.header_last == 2);
  CHECK(found.columns() == std::vector<std::string>{"A 受理编号=number", "B 申请情况/申请人=applicant",
                                                    "C 申请情况/收文日期=received_on", "D 承办单位=handler"});
  CHECK(found.rows(drawn.sheet, 0) == std::vector<std::string>{"3:1号"});
}

TEST_CASE("two columns that may mean the same are not decided") {
  const Drawn drawn("依申请公开", {{"受理编号", "收到日期", "申请日期"}, {"1号", "2026-03-02", "2026-03-01"}});
  const Found found(drawn.sheet);
  CHECK(found.columns() == std::vector<std::string>{"A 受理编号=number", "B 收到日期=?", "C 申请日期=?"});
}

TEST_CASE("a sheet that may be of two kinds has rivals") {
  const Drawn drawn("Sheet1", {{"名称", "单位"}, {"甲", "区教育局"}});
  const Found found(drawn.sheet);
  CHECK_FALSE(found.table.rivals.empty());
}

TEST_CASE("a sheet without headings that anybody knows holds nothing") {
  const Drawn drawn("填表说明", {{"一、请如实填写"}, {"二、请盖章"}});
  CHECK(Found(drawn.sheet).table.form == nullptr);
}

TEST_CASE("totals, signatures, headings once more and numbered empty lines are no data") {
  auto rows = kDisclosure;
  rows.push_back({"序号", "受理编号", "申请人", "收文日期", "承办单位", "备注"});
  rows.push_back({"2", "2号", "李乙", "3月9日", "区教育局", ""});
  rows.push_back({"3"});
  rows.push_back({"合 计", "", "2件"});
  rows.push_back({"填表人：何某", "", "", "审核人：金某"});
  const Drawn drawn("Sheet1", rows);
  Found found(drawn.sheet);
  CHECK(found.rows(drawn.sheet, 1) == std::vector<std::string>{"4:1号", "6:2号"});
  CHECK(found.notes.repeated == std::vector<std::uint32_t>{5});
  REQUIRE(found.notes.left_out.size() == 2);
  CHECK(found.notes.left_out[0] == std::pair<std::uint32_t, std::string>{8, "合计"});
  CHECK(found.notes.left_out[1].first == 9);
}

TEST_CASE("a merged cell of the body holds for all its rows, and only for its column") {
  auto rows = kDisclosure;
  rows.push_back({"2", "2号", "李乙", "3月9日", "", ""});
  rows.push_back({"3", "3号", "王丙", "3月9日", "", ""});
  Drawn drawn("Sheet1", rows);
  drawn.merge(4, 4, 5, 4);
  Found found(drawn.sheet);
  CHECK(found.rows(drawn.sheet, 4) == std::vector<std::string>{"4:区教育局", "5:区教育局", "6:"});
}

TEST_CASE("hidden rows are read and said, or left out where the profile says so") {
  auto rows = kDisclosure;
  rows.push_back({"2", "2号", "李乙", "3月9日", "区教育局", ""});
  Drawn drawn("Sheet1", rows);
  drawn.sheet.rows.back().hidden = true;
  Found found(drawn.sheet);
  CHECK(found.rows(drawn.sheet, 1).size() == 2);
  CHECK(found.notes.hidden == std::vector<std::uint32_t>{5});
  CHECK(found.rows(drawn.sheet, 1, true).size() == 1);
  CHECK(found.notes.hidden == std::vector<std::uint32_t>{5});
}

TEST_CASE("what the profile says goes before what is guessed") {
  const Drawn drawn("Sheet1", {{"甲栏", "乙栏", "收到日期", "申请日期"}, {"1号", "张甲", "2026-03-02", "2026-03-01"}});
  core::SheetProfile profile;
  profile.sheet = "Sheet1";
  profile.holds = core::TableHolds::matters;
  profile.kind = "disclosure";
  profile.header_first = profile.header_last = 1;
  profile.columns = {
      {"甲栏", "number", {}}, {"B", "申请人", {}}, {"收到日期", "received_on", {}}, {"申请日期", "", {}}};
  Found found(drawn.sheet, &profile);
  REQUIRE(found.table.form != nullptr);
  Diagnostics out;
  apply_profile(found.table, profile, out);
  CHECK(out.empty());
  CHECK(found.columns() ==
        std::vector<std::string>{"A 甲栏=number", "B 乙栏=applicant", "C 收到日期=received_on", "D 申请日期=-"});
}

TEST_CASE("a profile that does not fit the sheet is told so at its own line") {
  const Drawn drawn("Sheet1", kDisclosure);
  core::SheetProfile profile;
  profile.sheet = "Sheet1";
  profile.columns = {{"受理编码", "number", {"甲.yaml", 7, 7, {}}}, {"备注", "recieved_on", {"甲.yaml", 8, 7, {}}}};
  Found found(drawn.sheet, &profile);
  Diagnostics out;
  apply_profile(found.table, profile, out);
  REQUIRE(out.size() == 2);
  CHECK(out[0].where.line == 7);
  CHECK(out[0].message == "表头里没有「受理编码」这一列，是不是「受理编号」？");
  CHECK(out[1].message == "政府信息公开申请没有字段「recieved_on」，是不是「received_on」？");
}

TEST_CASE("the profile that is saved says what was found and what may be written") {
  const Drawn drawn("Sheet1", kDisclosure);
  const Found found(drawn.sheet);
  const std::string text = profile_text("台账.xlsx", {{"Sheet1", &found.table}, {"旧", nullptr}});
  CHECK(text.find("  - sheet: Sheet1\n    holds: matters\n    kind: disclosure  # 政府信息公开申请\n    header: 3\n    "
                  "year: 2026") != std::string::npos);
  CHECK(text.find("      收文日期: received_on  # D列：收到申请日\n") != std::string::npos);
  CHECK(text.find("      序号: skip\n") != std::string::npos);
  CHECK(text.find("  - sheet: 旧\n    holds: skip") != std::string::npos);
}
