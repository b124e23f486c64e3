#include "report/template_words.h"

#include "catch.h"
#include "template_sample.h"

using namespace fazhi;
using namespace fazhi::report;

TEST_CASE("values are held against the words they are for") {
  CHECK(misfits(sample::reminder_values(), sample::reminder_words()).empty());
  TemplateScope scope;
  scope.set("区县", std::int64_t{1}).set("乡镇", "甲").set("问题", TemplateList{TemplateScope{}.set("题", "甲")});
  CHECK(misfits(scope, sample::reminder_words()) == std::vector<std::string>{"区县", "乡镇", "问题.题"});
}

TEST_CASE("JSON has every word by its key, in the order of the words, whether there is a value or not") {
  CHECK(data_json(sample::reminder_values(), sample::reminder_words()) == R"({
  "district": "示例区",
  "as_of": "2026-09-30",
  "overdue": 2,
  "rate": "66.67",
  "draft": false,
  "problems": [
    {
      "unit": "区教育局",
      "statement": "没有答复",
      "papers": [
        {
          "name": "答复书"
        },
        {
          "name": "公开审查单"
        }
      ]
    },
    {
      "unit": "区水务局",
      "statement": "没有公告",
      "papers": []
    }
  ],
  "table": [
    {
      "unit": "区教育局"
    }
  ],
  "lights": []
}
)");
  CHECK(data_json({}, {{"区县", "district", WordKind::text, "", {}}, {"问题", "problems", WordKind::list, "", {}}}) ==
        "{\n  \"district\": null,\n  \"problems\": []\n}\n");
}
