#include "yaml/yaml_document.h"

#include "catch.h"
#include "transcript.h"

using namespace fazhi;
using namespace fazhi::yaml;

namespace {

std::string said_about(const std::string& text, std::size_t most = kChecklistBytes) {
  const NamedText file{"x.yaml", text};
  Diagnostics out;
  parse(file, most, out);
  return format(out);
}

// The tree in one line with the place of every node: what two scanners must agree on.
std::string shown(Node node) {
  const Location where = node.document().locate(node.place());
  std::string text = "@" + std::to_string(where.line) + ":" + std::to_string(where.column);
  switch (node.shape()) {
    case Shape::empty: return text + "~";
    case Shape::scalar: return text + (node.quoted() ? "'" : "") + std::string(node.text());
    case Shape::list:
      text += "[";
      for (const Node item : node.items()) text += shown(item) + " ";
      return text + "]";
    case Shape::map:
      text += "{";
      for (const Pair& pair : node.pairs()) text += shown(pair.key) + "=" + shown(pair.value) + " ";
      return text + "}";
  }
  return text;
}

std::string shown(const std::string& text) {
  const NamedText file{"x.yaml", text};
  Diagnostics out;
  const Document document = parse(file, kChecklistBytes, out);
  return document.complete ? shown(document.root()) : format(out);
}

std::string shown_slowly(const std::string& text) {
  const NamedText file{"x.yaml", text};
  Diagnostics out;
  const Document document = parse_slowly(file, kChecklistBytes, out);
  return document.complete ? shown(document.root()) : format(out);
}

}  // namespace

TEST_CASE("Every node knows its line and its column in code points") {
  CHECK(shown("标题: 甲\n任务:\n  - {号: 一, 名: '二'}\n") ==
        "@1:1{@1:1标题=@1:5甲 @2:1任务=@3:3[@3:5{@3:6号=@3:9一 @3:12名=@3:15'二 } ] }");
}

TEST_CASE("An empty value stands where its key is, not at the next token") {
  CHECK(shown("a:\nb:\n  - 甲\n  -\n\nc: 1\n") == "@1:1{@1:1a=@1:1~ @2:1b=@3:3[@3:5甲 @4:3~ ] @6:1c=@6:41 }");
}

TEST_CASE("A byte order mark and Windows line ends are nothing to a reader") {
  CHECK(shown("\xEF\xBB\xBF"
              "a: 1\r\nb:\r\n  - 甲\r\n") == "@1:1{@1:1a=@1:41 @2:1b=@3:3[@3:5甲 ] }");
}

TEST_CASE("An escaped space or line end comes out as a whole character") {
  CHECK(shown("a: \"甲\\_乙\\N丙\"\n") ==
        "@1:1{@1:1a=@1:4'甲\xC2\xA0"
        "乙\xC2\x85"
        "丙 }");
}

TEST_CASE("Hostile and broken texts are refused with a reason") {
  CHECK(said_about("a: 1\nb: 2\n", 5) ==
        "x.yaml: 错误: 文件有 10 字节，最多只能有 0 MB，请拆成几个文件 [yaml-too-large]\n");
  CHECK(said_about(std::string("a: 1\0\n", 6)) ==
        "x.yaml: 错误: 第 5 字节是 NUL，这不是文本文件，请检查是否选错了文件 [yaml-nul]\n");
  CHECK(said_about("a: 1\n标题: \xB1\xEA\n") ==
        "x.yaml:2:5: 错误: 从字节 0xB1 起不是 UTF-8 编码，请用编辑器另存为 UTF-8 [yaml-utf8]\n标题: \uFFFD\uFFFD\n     "
        " ^\n");
  CHECK(said_about("a: \x01\n") ==
        "x.yaml:1:4: 错误: 这里有看不见的控制字符（0x01），清单是纯文本，请删去它 [yaml-control]\na: \uFFFD\n   ^\n");
  CHECK(said_about("a:\n\tb: 1\n") ==
        "x.yaml:2:1: 错误: 缩进里有制表符（Tab 键），YAML 只认空格，请改成空格 [yaml-tab]\n b: 1\n^\n");
  CHECK(said_about("") == "x.yaml: 错误: 文件里没有内容 [yaml-empty]\n");
  CHECK(said_about("# 只有注释\n") == "x.yaml: 错误: 文件里没有内容 [yaml-empty]\n");
  CHECK(said_about("a: 1\n---\nb: 2\n") ==
        "x.yaml:2:1: 错误: 一个文件里只能有一份内容，请删去「---」及其后的部分 [yaml-documents]\n---\n^\n");
  CHECK(said_about("a: !!str 1\n") ==
        "x.yaml:1:4: 错误: 清单里不能写类型标记「tag:yaml.org,2002:str」，请删去它 [yaml-tag]\na: !!str 1\n   ^\n");
  CHECK(said_about("{[甲, 乙]: 1, ~: 2}\n") ==
        "x.yaml:1:2: 错误: 冒号前面应是一个词，这里是一个列表 [yaml-key]\n{[甲, 乙]: 1, ~: 2}\n ^\n"
        "x.yaml:1:13: 错误: 冒号前面应是一个词，这里是空的 [yaml-key]\n{[甲, 乙]: 1, ~: 2}\n              ^\n");
}

TEST_CASE("Anchors that would expand without end are refused before anything expands") {
  std::string bomb = "a0: &a0 [哈, 哈]\n";
  for (int i = 1; i < 40; ++i) {
    const std::string last = std::to_string(i - 1);
    bomb += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [*a" + last + ", *a" + last + "]\n";
  }
  CHECK(said_about(bomb) ==
        "x.yaml:1:5: 错误: 清单里不能用「&」给内容起名，请把内容照写一遍 [yaml-anchor]\na0: &a0 [哈, 哈]\n    ^\n");
  CHECK(said_about("a: *b\n") ==
        "x.yaml:1:4: 错误: 清单里不能用「*」引用别处的内容，请把内容照写一遍 [yaml-syntax]\na: *b\n   ^\n");
}

TEST_CASE("Nesting without end is refused") {
  const std::string said = said_about("a: " + std::string(100000, '[') + std::string(100000, ']') + "\n");
  INFO(said);
  CHECK(said.starts_with(
      "x.yaml:1:68: 错误: 这里的嵌套超过 64 层，清单不需要这么多层，请检查括号或缩进 [yaml-too-deep]\n"));
}

TEST_CASE("A line without end, or full of brackets, is refused before yaml-cpp takes it in") {
  const std::string open(3'000'000, '[');
  Diagnostics out;
  parse({"x.yaml", "a: '[[' # [\nb: " + open.substr(0, 900'000)}, kImportBytes, out);
  REQUIRE(out.size() == 1);
  CHECK(out.front().source_line.size() < 2000);
  CHECK(format(out).starts_with(
      "x.yaml:2:68: 错误: 这里的嵌套超过 64 层，清单不需要这么多层，请检查括号或缩进 [yaml-too-deep]\n"));
  out.clear();
  parse({"x.yaml", "a: 1\nb: " + open}, kImportBytes, out);
  CHECK(format(out).starts_with(
      "x.yaml:2:1: 错误: 这一行有 3000003 字节，最多 1 MB：请每项写一行 [yaml-long-line]\nb: [[[["));
}

TEST_CASE("Broken syntax is told in Chinese") {
  const std::pair<const char*, const char*> kTable[] = {
      {"a: {b: 1\nc: 2\n", "花括号没有写完：这里之前缺「}」或「,」"},
      {"a: [b, c\nd: 2\n", "方括号没有写完：这里之前缺「]」或「,」"},
      {"a: b]\nc: d: e\n", "这里不能再写冒号，请检查缩进，或者给含冒号的文字加引号"},
      {"a:\n  b: 1\n c: 2\n", "这一行的缩进与同一层的各行对不齐，或者上一行缺冒号"},
      {"a: '甲\n", "引号没有配对：文件结束了还没有找到右引号"},
      {"a: \"\\q\"\n", "双引号里的「\\」后面不能跟这个字符；要写反斜杠请用单引号"},
      {"a: @b\n", "这里的符号不能用来开头，请给这段文字加引号"},
      {"a: 1\n]\n", "多了一个右括号，或者左右括号不配对"},
  };
  for (const auto& [text, expected] : kTable) {
    INFO(text);
    CHECK_THAT(said_about(text), Catch::Contains(expected) && Catch::Contains("[yaml-syntax]"));
  }
}

TEST_CASE("A key written twice is reported with both places, the rest of the file too") {
  CHECK(said_about("甲: 1\n乙: {丙: 1, 丙: 2}\n甲: 3\n") ==
        "x.yaml:2:11: 错误: 「丙」写了两次，前一次在第 2 行第 5 列，只能留一处 [duplicate-key]\n乙: {丙: 1, 丙: 2}\n   "
        "         ^\n"
        "x.yaml:3:1: 错误: 「甲」写了两次，前一次在第 1 行第 1 列，只能留一处 [duplicate-key]\n甲: 3\n^\n");
}

TEST_CASE("A list under the top is seen item by item and leaves no tree behind") {
  const NamedText file{"x.yaml", "a: [1, {b: 2}]\nc:\n  - d: 3\n    e: 4\n  - 5\n"};
  Diagnostics out;
  std::string seen;
  const auto see = [&](Node key, Node item) {
    seen += std::string(key.text()) + shown(item) + ";";
    return key.text() == "c";
  };
  const Document document = parse(file, kChecklistBytes, out, {.item = see, .restart = [&] { seen += "restart;"; }});
  CHECK(seen == "a@1:51;a@1:8{@1:9b=@1:122 };c@3:5{@3:5d=@3:83 @4:5e=@4:84 };c@5:55;");
  CHECK(shown(document.root()) == "@1:1{@1:1a=@1:4[@1:51 @1:8{@1:9b=@1:122 } ] @2:1c=@3:3[] }");
}

TEST_CASE("The quick scanner gives the tree that yaml-cpp gives") {
  const char* kTexts[] = {"a: 1\n",
                          "a:\n  b:\n    c: d\n  e: f\ng: h",
                          "- a\n- b: c\n  d: e\n-\n  f: g\n- - h\n  - i\n",
                          "a:\n- b\n- c\nd: e\n",
                          "a: {b: c, d: [e, f, {g: h}], i: }\n",
                          "a: 'it''s'\nb: \"x y\" # c\n",
                          "# c\n\na: b # c\n  # d\nc: d#e\n",
                          "a: b\n  c\nd: e\n",
                          "a: |\n  text\n  more\nb: >-\n  folded\n",
                          "a: [b,\n  c,\n  d]\ne: f\n",
                          "a: {b: c\n}\n",
                          "a: ~\nb: null\nc: Null\nd: nULL\n",
                          "a : b\n",
                          "'a': b\n\"c\": d\n",
                          "a: -1\nb: - c\n",
                          "a: b: c\n",
                          "a: [b: c]\n",
                          "a: {b, c: d}\n",
                          "a: [b, c, ]\n",
                          "a: {b: c, }\n",
                          "a: []\nb: {}\n",
                          "a: http://x/y?z=1#2\n",
                          "a: [http://x/y]\n",
                          "a: {u: http://x/y?z}\n",
                          "a: {b:c}\n",
                          "a: {b: {c: d}}\n",
                          "a: <b>少于<c>\n",
                          "a: 甲，乙：丙\n",
                          "a:    b   \n",
                          "? a\n: b\n",
                          "a:\n  - b\n c: d\n",
                          "a: b\n c: d\n",
                          "a: 'x\n  y'\n",
                          "a: \"x\\n\"\n",
                          "- a: 1\n  b:\n  - c\n  - d\n- e: 2\n",
                          "a:\n    - b\n    -   c: d\n        e: f\n",
                          "a: 2026-01-01\nb: 09:30\n",
                          "a: -\n",
                          "a: - b\n",
                          "-a: b\n",
                          "a: [-1, -b, - c]\n",
                          "%a: b\n",
                          "a: b\n...\n",
                          "a: b # c: d\n",
                          "a: [b # c\n  , d]\n",
                          "a: \"b\"c\n",
                          "a: 'b': c\n",
                          "a: b\n# c\n  d\n",
                          "a: {b: 'c', \"d\": e}\n",
                          "a: {b: c}\n  \nd: e",
                          "a:\n\n  b: c\n\n\n  d: e\n",
                          "{a: b}\n",
                          "[a, b]\n",
                          "a",
                          "a: b\r\nc: [d,\r\n  e]\r\n",
                          "x: {a: b\nc: d}\n",
                          "a: !b\n",
                          "a: b\n- c\n",
                          "- a\nb: c\n",
                          "a: *b\n",
                          "a: `b\n",
                          "a: {b: [}\n",
                          "a: b}\n",
                          "a: [b c d, e]\n",
                          "a: {b c: d e}\n",
                          "key with blanks: v\n",
                          "a: #b\n",
                          "a:#b\n",
                          "a:b\n",
                          "a: b:\n",
                          "a: [b:, c]\n",
                          "a: {b: , c: d}\n",
                          "a: {b:, c: d}\n",
                          "a: {:b}\n"};
  for (const char* text : kTexts) {
    INFO(text);
    CHECK(shown(text) == shown_slowly(text));
  }
}

TEST_CASE("The quick scanner gives the tree that yaml-cpp gives, on every file we ship") {
  for (const char* name : {"checklists/vocabulary.yaml", "checklists/decision.yaml", "checklists/disclosure.yaml",
                           "checklists/litigation.yaml", "checklists/topic.yaml", "checklists/topic.cases.yaml",
                           "data/calendars/cn-2026.yaml"}) {
    INFO(name);
    const std::string text = read_source_file(name);
    REQUIRE(!text.empty());
    CHECK(shown(text) == shown_slowly(text));
  }
}
