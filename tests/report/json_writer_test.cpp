#include "report/json_writer.h"

#include <nlohmann/json.hpp>

#include "catch.h"

using namespace fazhi;
using namespace fazhi::report;

TEST_CASE("a document is JSON with a fixed order of keys") {
  const Document document{
      .title = "通报",
      .subtitle = "",
      .issuer = "区政府办",
      .date = make_date(2026, 10, 9),
      .state_line = "台账状态 #7 · ab",
      .demo = false,
      .draft_mark = "",
      .sections = {{true,
                    {Heading{1, "一、情况"}, Table{.name = "汇总",
                                                   .columns = {{"unit", "单位"}, {"n", "数"}},
                                                   .rows = {{std::string("甲"), std::int64_t{1}}}}}}}};
  CHECK(to_json(document) == R"({
  "title": "通报",
  "subtitle": "",
  "issuer": "区政府办",
  "date": "2026-10-09",
  "state": "台账状态 #7 · ab",
  "demo": false,
  "draft": "",
  "sections": [
    {
      "landscape": true,
      "blocks": [
        {
          "type": "heading",
          "level": 1,
          "text": "一、情况"
        },
        {
          "type": "table",
          "name": "汇总",
          "columns": [
            {
              "key": "unit",
              "title": "单位"
            },
            {
              "key": "n",
              "title": "数"
            }
          ],
          "rows": [
            {
              "unit": "甲",
              "n": 1
            }
          ]
        }
      ]
    }
  ]
}
)");
}

TEST_CASE("every block and cell keeps its type") {
  Table table{.name = "表",
              .columns = {},
              .rows = {{std::string("文"), std::int64_t{-2}, *Decimal::parse("0.1"), make_date(2026, 2, 28),
                        Status{Tone::yellow, "临期"}}}};
  for (const char* key : {"text", "int", "decimal", "date", "status", "missing"}) table.columns.push_back({key, key});
  const Document document{.sections = {{false,
                                        {table, Paragraph{"注", ParagraphStyle::note}, KeyValues{{{"键", "值"}}},
                                         SignatureBlock{{"盖章"}, {}}}}}};
  const nlohmann::json json = nlohmann::json::parse(to_json(document));
  const nlohmann::json& blocks = json["sections"][0]["blocks"];
  CHECK(
      blocks[0]["rows"][0] ==
      nlohmann::json::parse(
          R"({"text":"文","int":-2,"decimal":"0.1","date":"2026-02-28","status":{"tone":"yellow","text":"临期"},"missing":""})"));
  CHECK(blocks[1] == nlohmann::json::parse(R"({"type":"paragraph","style":"note","text":"注"})"));
  CHECK(blocks[2] == nlohmann::json::parse(R"({"type":"key_values","items":[{"key":"键","value":"值"}]})"));
  CHECK(blocks[3] == nlohmann::json::parse(R"({"type":"signature","lines":["盖章"],"date":null})"));
  CHECK(json["date"].is_null());
}

TEST_CASE("broken UTF-8 does not stop a paper") {
  CHECK(to_json({.title = "报\xE5\x91"}).find("报\uFFFD\uFFFD") != std::string::npos);
}
