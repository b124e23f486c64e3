#include "app/search_snippet.h"

#include "catch.h"

namespace fazhi::app {

namespace {

ledger::SearchDocument paper() {
  ledger::SearchDocument document;
  document.subject = "evidence:ev-12";
  document.title = "关于公平竞争审查的通知";
  document.number = "静政办发〔2026〕12号";
  document.kind_title = "会议纪要";
  document.unit_title = "示例区教育局";
  document.fields = "公告日期：2026年3月1日\n备注：已经公开征求意见\n";
  return document;
}

std::string shown(const std::vector<std::string>& words, const std::string& text = {}) {
  const SearchSnippet snippet = snippet_of(paper(), text, words);
  return snippet.where + "|" + snippet.text;
}

}  // namespace

TEST_CASE("What was found is marked where it stands, first of all what the title does not show") {
  CHECK(shown({"公平", "审查"}) == "标题|关于【公平】竞争【审查】的通知");
  CHECK(shown({"静政办发(2026)12号"}) == "文号|【静政办发〔2026〕12号】");
  CHECK(shown({"公平", "征求意见"}) == "要素|备注：已经公开【征求意见】");
  CHECK(shown({"教育局"}) == "要素|单位：示例区【教育局】");
  CHECK(shown({"ev-12"}) == "要素|标识：【ev-12】");
  CHECK(shown({"听证"}, "第一页\f第二页有听\n证会") == "正文第2页|第一页 第二页有【听 证】会");
  CHECK(shown({"听证"}, "没有分页的听证会") == "正文|没有分页的【听证】会");
  CHECK(shown({"哪里都没有"}, "正文") == "|");
}

TEST_CASE("Of a long text some characters on both sides are shown, found also where it is written in another width") {
  std::string text;
  for (int i = 0; i < 100'000; ++i) text += "一";
  const std::string twenty = text.substr(0, 60);
  CHECK(shown({"OA系统"}, text + "ＯＡ系统" + text) == "正文|…" + twenty + "【ＯＡ系统】" + twenty + "…");
  CHECK(shown({"水"}, text + "水" + text) == "正文|…" + twenty + "【水】" + twenty + "…");
}

TEST_CASE("Marks that overlap become one") {
  CHECK(marked("公平竞争审查", {"公平竞争", "竞争审查"}) == "【公平竞争审查】");
  CHECK(marked("水和水", {"水"}) == "【水】和【水】");
  CHECK(marked("没有", {"水"}) == "没有");
  CHECK(marked("", {"水"}).empty());
}

}  // namespace fazhi::app
