#pragma once
// Words and values of a paper that exists in tests only.

#include "report/template_words.h"

namespace fazhi::report::sample {

inline TemplateWords reminder_words() {
  return {{"区县", "district", WordKind::text, "", {}},
          {"截至日", "as_of", WordKind::date, "", {}},
          {"逾期数", "overdue", WordKind::number, "", {}},
          {"比率", "rate", WordKind::number, "", {}},
          {"初稿", "draft", WordKind::choice, "", {}},
          {"问题",
           "problems",
           WordKind::list,
           "",
           {{"单位", "unit", WordKind::text, "", {}},
            {"表述", "statement", WordKind::text, "", {}},
            {"材料", "papers", WordKind::list, "", {{"名称", "name", WordKind::text, "", {}}}}}},
          {"问题表", "table", WordKind::table, "", {}},
          {"灯阵", "lights", WordKind::picture, "", {}}};
}

inline TemplateScope problem(std::string unit, std::string statement, std::vector<std::string> papers) {
  TemplateList list;
  for (std::string& name : papers) list.push_back(TemplateScope{}.set("名称", std::move(name)));
  return TemplateScope{}.set("单位", std::move(unit)).set("表述", std::move(statement)).set("材料", std::move(list));
}

inline TemplateScope reminder_values() {
  Table table{"问题", {{"unit", "单位", 6, Align::left}}, {{std::string("区教育局")}}, true};
  TemplateScope scope;
  scope.set("区县", "示例区")
      .set("截至日", make_date(2026, 9, 30))
      .set("逾期数", std::int64_t{2})
      .set("比率", *Decimal::parse("66.67"))
      .set("初稿", false)
      .set("问题",
           TemplateList{problem("区教育局", "没有答复", {"答复书", "公开审查单"}), problem("区水务局", "没有公告", {})})
      .set("问题表", std::vector<Block>{table});
  return scope;
}

}  // namespace fazhi::report::sample
