#include "app/unit_spotter.h"

#include "app/phrase_index.h"
#include "catch.h"

namespace fazhi::app {

namespace {

core::Facts district() {
  core::Facts facts;
  facts.ledger.region = "示例市示例区";
  const auto add = [&](const char* id, const char* name) { facts.units.push_back({id, {{{}, name, {}, {}}}, {}, {}}); };
  add("zf", "示例区人民政府");
  add("zfb", "示例区人民政府办公室");
  add("jyj", "示例区教育局");
  add("fgw", "示例区发展和改革委员会");
  add("rsj", "示例区人力资源和社会保障局");
  add("scj", "示例区市场监督管理局");
  add("dmj", "示例区东门街道办事处");
  add("qhz", "示例区清禾镇人民政府");
  add("ga", "示例市公安局示例区分局");
  core::index_facts(facts);
  return facts;
}

std::string found_in(std::string_view text) {
  const core::Facts facts = district();
  std::string ids;
  for (const SpottedUnit& unit : UnitSpotter(facts).find(text))
    ids += (ids.empty() ? "" : " ") + facts.units[unit.unit].id;
  return ids;
}

std::string named_by(std::string_view text) {
  const core::Facts facts = district();
  const auto unit = UnitSpotter(facts).named_by(text);
  return unit ? facts.units[*unit].id : "";
}

}  // namespace

TEST_CASE("Units are found by their full names, without the region and as offices call each other") {
  struct Text {
    const char* text;
    const char* ids;
  };
  const std::vector<Text> table{
      {"示例区教育局关于自查的报告", "jyj"},
      {"教育局自查报告", "jyj"},
      {"区教育局、区发改委联席会议纪要", "jyj fgw"},
      {"人社局2026年统计表", "rsj"},
      {"市场监管局检查计划", "scj"},
      {"市监局检查计划", "scj"},
      {"东门街道会议记录", "dmj"},
      {"清禾镇会议记录", "qhz"},
      {"示例区人民政府常务会议纪要", "zf"},
      {"示例区人民政府办公室关于印发纪要的通知", "zfb"},
      {"区政府办公室通知", "zfb"},
      {"区政府常务会议纪要", "zf"},
      {"示例市公安局示例区分局报告", "ga"},
      // others
      {"示例市教育局通知", ""},
      {"某某省教育局通知", ""},
      {"某某镇人民政府报告", ""},
      {"教育工作总结", ""},
      {"", ""},
  };
  for (const Text& one : table) {
    INFO(one.text);
    CHECK(found_in(one.text) == one.ids);
  }
}

TEST_CASE("A folder or an issuer names a unit only where it is nothing else") {
  CHECK(named_by("区教育局") == "jyj");
  CHECK(named_by("教育局") == "jyj");
  CHECK(named_by(" 示例区 教育局 ") == "jyj");
  CHECK(named_by("发改委") == "fgw");
  CHECK(named_by("教育局材料").empty());
  CHECK(named_by("教育").empty());
}

TEST_CASE("A title speaks of the longest phrase that stands in it, best at its end") {
  const PhraseIndex index({"会议纪要", "联席会议纪要", "征求意见公告", "合法性审查意见书"});
  const auto best = [&](const char* text) {
    const auto hits = index.search(text, 0.6);
    return hits.empty() ? std::string()
                        : std::to_string(hits.front().phrase) + (hits.front().at_end  ? " at end"
                                                                 : hits.front().whole ? " whole"
                                                                                      : " in part");
  };
  CHECK(best("区政府常务会议纪要") == "0 at end");
  CHECK(best("信访工作联席会议纪要") == "1 at end");
  CHECK(best("信访工作联席会议纪要（印发稿）") == "1 whole");
  CHECK(best("征求意见的公告") == "2 in part");
  CHECK(best("关于公共停车设施的合法性审查意见") == "3 in part");
  CHECK(best("采购合同").empty());
  CHECK(best("").empty());
}

}  // namespace fazhi::app
