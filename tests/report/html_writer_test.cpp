#include "report/html_writer.h"

#include "archive.h"
#include "catch.h"
#include "report/drawing_svg.h"
#include "sample_document.h"

using namespace fazhi;
using namespace fazhi::report;

namespace {

std::string html_of(Block block) { return to_html(Document{.sections = {{false, {std::move(block)}}}}); }

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::size_t count(const std::string& text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

}  // namespace

TEST_CASE("the page of every kind of block is as approved") {
  sample::check_approved("every-block.html", to_html(sample::every_block()));
}

TEST_CASE("an html paper needs nothing from elsewhere and forbids the browser to fetch or run anything") {
  const std::string html = to_html(sample::every_block());
  CHECK(html.starts_with("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n"));
  CHECK(contains(html, "default-src 'none'; style-src 'unsafe-inline'"));
  CHECK(count(html, "<script") == 0);
  CHECK(count(html, "src=") == 0);
  CHECK(count(html, "href=") == 0);
  CHECK(count(html, "url(") == 0);
  CHECK(count(html, "http") == count(html, "http-equiv") + count(html, "xmlns=\"http://www.w3.org/2000/svg\""));
}

TEST_CASE("a text is never read as markup, wherever it stands") {
  const std::string hostile = "</style></title><script>alert('1\")</script>&lt;\x01\x1B[31m\xE5\x91}\\";
  const Drawing drawing{
      .title = hostile, .alternative = hostile, .width = 10, .height = 10, .shapes = {Label{.text = hostile}}};
  const Document document{
      .title = hostile,
      .subtitle = hostile,
      .issuer = hostile,
      .state_line = hostile,
      .demo = true,
      .draft_mark = hostile,
      .sections = {
          {true,
           {Heading{1, hostile}, Paragraph{hostile}, KeyValues{{{hostile, hostile}}},
            Table{.name = hostile, .columns = {{hostile, hostile}}, .rows = {{hostile}, {Status{Tone::red, hostile}}}},
            SignatureBlock{{hostile}, {}}, Picture{drawing, hostile}}}}};
  const std::string html = to_html(document);
  CHECK(count(html, "<script") == 0);
  CHECK(count(html, "</style>") == 1);
  CHECK(count(html, "</title>") == 2);  // of the page and of the picture
  CHECK(count(html, "&lt;script&gt;alert(&#39;1&quot;)&lt;/script&gt;&amp;lt;[31m\uFFFD\uFFFD}\\") ==
        19);  // every place once, none left out
  for (const char c : html) CHECK((static_cast<unsigned char>(c) >= 0x20 || c == '\n'));
}

TEST_CASE("marks stand over the page, under the title and on every printed page") {
  const std::string html = to_html(
      Document{.title = "清单", .state_line = "台账状态 #7", .demo = true, .draft_mark = "拟列稿", .sections = {}});
  CHECK(contains(html, "<div class=\"marks\">示例数据 · 拟列稿</div>"));
  CHECK(contains(html, "<h1>清单</h1>\n<p class=\"subtitle mark\">【示例数据 · 拟列稿】</p>"));
  CHECK(count(html, "@top-right { content: \"示例数据 · 拟列稿\";") == 2);
  CHECK(count(html, "@bottom-left { content: \"台账状态 #7\";") == 1);  // of odd pages
  CHECK(count(html, "@bottom-right { content: \"台账状态 #7\";") == 1);
  CHECK(contains(html, "<p class=\"state\">台账状态 #7</p>"));
}

TEST_CASE("an ordinary paper has no marks") {
  const std::string html = to_html(Document{.title = "清单", .sections = {}});
  CHECK(count(html, "class=\"marks\"") == 0);
  CHECK(count(html, "【") == 0);
}

TEST_CASE("a state line cannot end the string of the style sheet it stands in") {
  const std::string html = to_html(Document{.state_line = "a\"; } body { display: none } /* \\ <", .sections = {}});
  CHECK(count(html, "content: \"a\\000022; \\00007d body \\00007b display: none \\00007d /* \\00005c \\00003c\"") == 2);
}

TEST_CASE("a cell has its status with symbol and colour, its date unbroken, its lines apart") {
  CHECK(contains(
      html_of(Table{
          .name = "表",
          .columns = {{"a", "甲"}, {"b", "乙", 6, Align::right}, {"c", "丙"}, {"d", "丁"}},
          .rows = {{Status{Tone::red, "缺口"}, std::int64_t{12}, make_date(2026, 3, 1)}, {std::string("一\n二")}}}),
      R"(<tr><td class="pin status left"><i class="tone red">●</i>缺口</td><td class="right">12</td>)"
      R"(<td class="date left">2026-03-01</td><td class="left"></td></tr>)"
      "\n"
      R"(<tr><td class="pin left">一<br>二</td><td class="right"></td><td class="left"></td><td class="left"></td></tr>)"));
}

TEST_CASE("pictures stand inline and are counted through the document, charts are left out") {
  const Drawing drawing{.title = "走势", .alternative = "缺口减少。", .width = 20, .height = 10};
  const std::string html = to_html(Document{
      .sections = {{false, {Picture{drawing, "甲"}}}, {true, {Picture{drawing, "乙"}, Chart{.title = "图表"}}}}});
  CHECK(count(html, drawing_svg(drawing)) == 2);
  CHECK(contains(html, "<figcaption>图1　甲</figcaption>"));
  CHECK(contains(html, "<section class=\"landscape\">\n<figure class=\"picture\">"));
  CHECK(contains(html, "<figcaption>图2　乙</figcaption>"));
  CHECK_FALSE(contains(html, "图表"));
}

TEST_CASE("a wide table scrolls with the page, its rows told by their number") {
  Table table{.name = "表", .columns = {{"seq", "序号", 2}, {"number", "编号", 5}, {"text", "问题", 90}}, .rows = {}};
  table.rows.push_back({std::int64_t{1}, std::string("2026-001"), std::string("未公示")});
  const std::string html = html_of(table);
  CHECK(contains(html, "<main class=\"wide\">"));
  CHECK(contains(html, "<th scope=\"col\">序号</th><th scope=\"col\" class=\"pin\">编号</th>"));
  CHECK(contains(html, "<td class=\"pin left\">2026-001</td>"));
  CHECK_FALSE(contains(html, "max-height"));
}

TEST_CASE("a long paper has contents that lead to its parts, a letter and a short paper have none") {
  Section section;
  for (const char* title : {"一、总体", "二、问题", "三、<下一步>"}) {
    section.blocks.emplace_back(Heading{1, title});
    for (int i = 0; i < 100; ++i) section.blocks.emplace_back(Paragraph{"文"});
  }
  const std::string html = to_html(Document{.sections = {section}});
  CHECK(contains(html, "<li><a href=\"#s3\">三、&lt;下一步&gt;</a></li>"));
  CHECK(contains(html, "<h2 id=\"s3\">三、&lt;下一步&gt;</h2>"));
  Section letter = section;
  letter.blocks.insert(letter.blocks.begin(), Paragraph{"示例区教育局：", ParagraphStyle::flush});
  CHECK_FALSE(contains(to_html(Document{.sections = {letter}}), "<nav"));
  section.blocks.resize(150);
  CHECK_FALSE(contains(to_html(Document{.sections = {section}}), "<nav"));
}
