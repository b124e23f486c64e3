#include <map>

#include "archive.h"
#include "catch.h"
#include "report/form_document.h"

namespace fazhi::report {

namespace {

FormDocument small_form() {
  FormDocument form;
  form.title = "填报表";
  form.state_line = "台账状态 #1 · ab12cdef34567890";
  FormSheet sheet;
  sheet.name = "要交的材料";
  sheet.title = "要交的材料";
  sheet.notes = {"只填浅黄色的格。"};
  sheet.columns = {{"种类", 6}, {"日期", 6}, {"件数", 6}, {"结论", 6}, {"单位", 6}, {"键", 4, true}};
  std::vector<std::string> many;
  for (int i = 0; i < 80; ++i) many.push_back("示例区第" + std::to_string(i) + "局");
  sheet.rows.push_back({{"公告", {}},
                        {"", FormRule{FormRule::Kind::date, {}, make_date(1990, 1, 1), true, "写成 2026-9-1"}},
                        {"", FormRule{FormRule::Kind::whole}},
                        {"", FormRule{FormRule::Kind::choice, {"合法", "不合法"}}},
                        {"", FormRule{FormRule::Kind::choice, many}},
                        {"m/d1/公告", {}}});
  FormSheet hidden;
  hidden.name = "_fazhi";
  hidden.hidden = true;
  hidden.rows = {{{"fazhi-handout", {}}, {"1", {}}}};
  form.sheets = {sheet, hidden};
  return form;
}

std::map<std::string, pugi::xml_node> rules_by_cell(const pugi::xml_document& sheet) {
  std::map<std::string, pugi::xml_node> rules;
  for (const pugi::xml_node rule : sheet.child("worksheet").child("dataValidations")) {
    rules.emplace(rule.attribute("sqref").value(), rule);
  }
  return rules;
}

}  // namespace

TEST_CASE("an open cell takes only what it is asked for: days up to today, whole numbers, choices") {
  const sample::Archive archive = sample::unzip(to_xlsx(small_form()));
  const pugi::xml_document sheet = sample::parse(archive, "xl/worksheets/sheet1.xml");
  const auto rules = rules_by_cell(sheet);
  REQUIRE(rules.size() == 4);
  CHECK(rules.at("B4").attribute("type").value() == std::string("date"));
  CHECK(rules.at("B4").child("formula1").text().get() == std::string("DATE(1990,1,1)"));
  CHECK(rules.at("B4").child("formula2").text().get() == std::string("TODAY()"));
  CHECK(rules.at("C4").attribute("type").value() == std::string("whole"));
  CHECK(rules.at("D4").child("formula1").text().get() == std::string("\"合法,不合法\""));
}

TEST_CASE("cells below each other that take the same share one rule, and a day is kept as a day") {
  FormDocument form = small_form();
  FormSheet& sheet = form.sheets.front();
  const FormRule day{FormRule::Kind::date};
  sheet.columns = {{"时限", 6}, {"责任人", 6}};
  sheet.rows = {{{"2026-09-30", day}, {"", FormRule{}}},
                {{"", day}, {"", {}}},
                {{"2026-10-31", {}}, {"", FormRule{}}},
                {{"", day}, {"", FormRule{}}}};
  sheet.filter = true;
  const sample::Archive archive = sample::unzip(to_xlsx(form));
  const pugi::xml_document xml = sample::parse(archive, "xl/worksheets/sheet1.xml");
  const auto rules = rules_by_cell(xml);
  REQUIRE(rules.size() == 2);
  CHECK(rules.contains("A4:A5"));
  CHECK(rules.contains("A7"));
  const pugi::xml_node rows = xml.child("worksheet").child("sheetData");
  const pugi::xml_node first = rows.find_child_by_attribute("row", "r", "4").child("c");
  CHECK(first.child("v").text().get() == std::string("46295"));  // as Excel counts days
  CHECK(xml.child("worksheet").child("autoFilter").attribute("ref").value() == std::string("A3:B7"));
  CHECK(xml.child("worksheet").child("sheetProtection").attribute("autoFilter").value() == std::string("0"));
}

TEST_CASE("a list that only helps forbids nothing") {
  FormDocument form = small_form();
  FormRule offered{FormRule::Kind::choice, {"王某某", "李某某"}};
  offered.or_other = true;
  form.sheets.front().rows.front()[3].open = offered;
  const pugi::xml_document xml = sample::parse(sample::unzip(to_xlsx(form)), "xl/worksheets/sheet1.xml");
  const auto rules = rules_by_cell(xml);
  CHECK_FALSE(rules.at("D4").attribute("showErrorMessage").as_bool());
  CHECK(rules.at("E4").attribute("showErrorMessage").as_bool());
}

TEST_CASE("a heading over open cells is marked, its text left alone, and columns stay in sight") {
  FormDocument form = small_form();
  form.sheets.front().frozen = 2;
  const sample::Archive archive = sample::unzip(to_xlsx(form));
  const pugi::xml_document xml = sample::parse(archive, "xl/worksheets/sheet1.xml");
  const auto format_of = [&](const char* cell) {
    return xml.select_node((std::string("//c[@r='") + cell + "']").c_str()).node().attribute("s").as_int();
  };
  CHECK(format_of("B3") != format_of("A3"));
  CHECK(format_of("B3") == format_of("C3"));
  CHECK(xml.select_node("//pane").node().attribute("xSplit").as_int() == 2);
  CHECK(archive.files.at("xl/styles.xml").find("&quot;＊&quot;@") != std::string::npos);
  CHECK(archive.files.at("xl/sharedStrings.xml").find("＊") == std::string::npos);
}

TEST_CASE("a list too long for a validation stands on a hidden sheet") {
  const sample::Archive archive = sample::unzip(to_xlsx(small_form()));
  const pugi::xml_document workbook = sample::parse(archive, "xl/workbook.xml");
  std::map<std::string, std::string> state;
  for (const pugi::xml_node one : workbook.child("workbook").child("sheets")) {
    state[one.attribute("name").value()] = one.attribute("state").value();
  }
  CHECK(state == std::map<std::string, std::string>{{"要交的材料", ""}, {"_选项", "hidden"}, {"_fazhi", "hidden"}});
  const pugi::xml_document sheet = sample::parse(archive, "xl/worksheets/sheet1.xml");
  CHECK(rules_by_cell(sheet).at("E4").child("formula1").text().get() == std::string("'_选项'!$A$1:$A$80"));
}

TEST_CASE("sheets are protected without a password, and the column of keys is hidden") {
  const sample::Archive archive = sample::unzip(to_xlsx(small_form()));
  const pugi::xml_document sheet = sample::parse(archive, "xl/worksheets/sheet1.xml");
  const pugi::xml_node protection = sheet.child("worksheet").child("sheetProtection");
  REQUIRE(protection);
  CHECK_FALSE(protection.attribute("password"));
  CHECK(sheet.child("worksheet").child("cols").last_child().attribute("hidden").as_bool());
}

TEST_CASE("the same form gives the same bytes") { CHECK(to_xlsx(small_form()) == to_xlsx(small_form())); }

}  // namespace fazhi::report
