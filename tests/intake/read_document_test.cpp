#include "intake/document_text.h"

#include <chrono>
#include <filesystem>
#include <fstream>

#include "catch.h"
#include "ledger/temporary_folder.h"
#include "sample_files.h"

namespace fazhi::intake {

namespace {

using namespace std::string_literals;

// A folder of one file, read as a clerk's program would.
class Desk {
 public:
  DocumentRead read(const std::string& name, const std::string& bytes) { return read_document(put(name, bytes)); }
  DocumentRead read(const std::string& name, const std::string& bytes, const PdfReader& pdf) {
    return read_document(put(name, bytes), pdf);
  }
  std::filesystem::path put(const std::string& name, const std::string& bytes) {
    const auto path = folder_.path() / name;
    std::ofstream(path, std::ios::binary) << bytes;
    return path;
  }
  // A stand-in for pdftotext.
  PdfReader reader_of(const std::string& script) {
    const auto path = put("pdftotext", "#!/bin/sh\n" + script + "\n");
    std::filesystem::permissions(path, std::filesystem::perms::owner_all);
    ChildLimits limits;
    limits.wall = std::chrono::seconds(1);
    limits.output = 1000;
    return {{path.string()}, limits};
  }

 private:
  ledger::TemporaryFolder folder_;
};

std::string code_of(const DocumentRead& read) { return read.diagnostics.empty() ? "" : read.diagnostics.front().code; }
std::string text_of(const DocumentRead& read) { return read.document ? read.document->text : "(refused)"; }
std::string format_of(const DocumentRead& read) { return read.document ? read.document->format : "(refused)"; }

}  // namespace

TEST_CASE("A docx gives its paragraphs, one a line") {
  const DocumentRead read = Desk().read("通知.docx", sample::docx_of({"关于开展自查的通知", "", "各科室："}));
  CHECK(format_of(read) == "docx");
  CHECK(text_of(read) == "关于开展自查的通知\n\n各科室：\n");
  CHECK(read.diagnostics.empty());
}

TEST_CASE("A row of a docx table is one line; a frame around text is none; a table in a cell is part of the cell") {
  const auto cell = [](const std::string& inside) { return "<w:tc><w:tcPr/>" + inside + "</w:tc>"; };
  const auto row = [](const std::string& cells) { return "<w:tbl><w:tr>" + cells + "</w:tr></w:tbl>"; };
  const auto p = sample::paragraph;
  Desk desk;
  CHECK(text_of(desk.read("a", sample::docx_of_body(row(cell(p("单位")) + cell(p("件数") + p("（件）")))))) ==
        "单位\t件数 （件）\n");
  CHECK(text_of(desk.read("a", sample::docx_of_body(row(cell(p("甲") + p("乙")))))) == "甲\n乙\n");
  CHECK(text_of(desk.read("a", sample::docx_of_body(row(cell(p("甲")) + cell(row(cell(p("乙")) + cell(p("丙")))))))) ==
        "甲\t乙 丙\n");
}

TEST_CASE("Tabs and breaks of a docx are characters, stops of tabs are not") {
  const std::string body =
      R"(<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/>)"
      R"(<w:t xml:space="preserve"> 丙&amp;丁</w:t></w:r></w:p>)";
  CHECK(text_of(Desk().read("a", sample::docx_of_body(body))) == "甲\t乙\n 丙&丁\n");
}

TEST_CASE("What was deleted from a docx, moved away or drawn twice is not its text; what was inserted is") {
  const std::string body =
      "<w:p><w:r><w:t>共</w:t></w:r><w:del><w:r><w:delText>106</w:delText></w:r></w:del>"
      "<w:ins><w:r><w:t>107</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>旧</w:t></w:r></w:moveFrom><w:r><w:t>件</w:t></"
      "w:r>"
      "<w:r><w:instrText>PAGE</w:instrText></w:r></w:p>"
      "<w:p><w:r><mc:AlternateContent><mc:Choice><w:t>新图</w:t></mc:Choice><mc:Fallback><w:t>旧图</w:t></mc:Fallback>"
      "</mc:AlternateContent></w:r></w:p>";
  CHECK(text_of(Desk().read("a", sample::docx_of_body(body))) == "共107件\n新图\n");
}

TEST_CASE("Footnotes follow the text of a docx; headers and footers stand apart") {
  const std::string open = R"(<?xml version="1.0"?><w:x xmlns:w="urn:w">)";
  const auto part = [&](const std::string& text) { return open + sample::paragraph(text) + "</w:x>"; };
  const DocumentRead read =
      Desk().read("a", sample::docx_of_body(sample::paragraph("正文"), {{"word/header1.xml", part("机密★1年")},
                                                                        {"word/footnotes.xml", part("脚注")},
                                                                        {"word/footer1.xml", part("第1页")},
                                                                        {"word/_rels/header1.xml.rels", "<x/>"}}));
  REQUIRE(read.document);
  CHECK(read.document->text == "正文\n脚注\n");
  CHECK(read.document->margins == "第1页\n机密★1年\n");
}

TEST_CASE("An ofd gives the lines of its pages in their order") {
  const DocumentRead read =
      Desk().read("a.ofd", sample::ofd_of({{"静政办发〔2026〕12号", "关于……的通知"}, {"第二页"}}));
  CHECK(format_of(read) == "ofd");
  CHECK(text_of(read) == "静政办发〔2026〕12号\n关于……的通知\n\f第二页\n");
}

TEST_CASE("A pdf gives its lines, pages separated by a form feed") {
  const DocumentRead read =
      Desk().read("a.pdf", sample::pdf_of({{"静政办发〔2026〕12号", "关于开展自查的通知"}, {"第二页"}}));
  CHECK(format_of(read) == "pdf");
  CHECK(text_of(read) == "静政办发〔2026〕12号\n关于开展自查的通知\n\f第二页\n");
}

TEST_CASE("A text file is read in the encodings of Windows") {
  Desk desk;
  CHECK(text_of(desk.read("a.txt", "一\r\n二\n")) == "一\n二\n");
  CHECK(text_of(desk.read("a.txt", "\xEF\xBB\xBF一")) == "一");
  CHECK(text_of(desk.read("a.txt", "\xFF\xFE\x00\x4E\x8C\x4E"s)) == "一二");
  CHECK(text_of(desk.read("a.txt", "\xFE\xFF\x4E\x00\x4E\x8C"s)) == "一二");
  CHECK(text_of(desk.read("a.txt", "\xD2\xBB\xB6\xFE")) == "一二");  // GB18030
  CHECK(format_of(desk.read("a.md", "# 标题")) == "text");
}

TEST_CASE("What a file is, is told by its bytes and not by its name") {
  Desk desk;
  CHECK(format_of(desk.read("a.txt", sample::docx_of({"甲"}))) == "docx");
  CHECK(format_of(desk.read("a.docx", sample::pdf_of({{"甲"}}))) == "pdf");
  CHECK(format_of(desk.read("a.pdf", "不是PDF")) == "text");
  CHECK(format_of(desk.read("a.docx", "\x89PNG\r\n\x1A\n...")) == "image");
  CHECK(format_of(desk.read("a.docx", "\xFF\xD8\xFF\xE0")) == "image");
  CHECK(format_of(desk.read("a.txt", "BM 是两个字母")) == "text");
  CHECK(format_of(desk.read("a.txt", "\x01\0\x03"s)) == "other");
  CHECK(format_of(desk.read("a.zip", made_zip({{"记录.txt", "甲"}}))) == "other");
}

TEST_CASE("A file of an old format has no text, and it is said how to convert it") {
  Desk desk;
  const std::string ole = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(504, '\0');
  const DocumentRead read = desk.read("a.doc", ole);
  CHECK(format_of(read) == "other");
  CHECK(text_of(read).empty());
  CHECK(code_of(read) == "format-old");
  CHECK(code_of(desk.read("a.rtf", "{\\rtf1 x}")) == "format-old");
}

TEST_CASE("An office paper behind a password is refused") {
  std::string ole = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(504, '\0');
  ole[30] = 9;  // sectors of 512 bytes, the directory is the first of them
  for (const char c : std::string("EncryptedPackage")) ole += {c, '\0'};
  ole += std::string(96, '\0');  // the rest of the directory entry
  const DocumentRead read = Desk().read("a.docx", ole);
  CHECK_FALSE(read.document);
  REQUIRE(read.diagnostics.size() == 1);
  CHECK(read.diagnostics.front().message == "文件有打开密码，里面的文字看不到：请去掉密码另存后再交");
  CHECK(read.diagnostics.front().code == "file-locked");
}

TEST_CASE("Damaged and hostile papers are refused, each with its reason") {
  const std::string docx = sample::docx_of({"甲"});
  const std::string bomb = packed_zip("word/document.xml", std::string(80 << 20, ' '));
  const auto with_document = [](const std::string& xml) { return made_zip({{"word/document.xml", xml}}); };
  struct Bad {
    const char* what;
    std::string bytes, code;
  };
  const std::vector<Bad> table{
      {"cut in half", docx.substr(0, docx.size() / 2), "zip-damaged"},
      {"directory overwritten", docx.substr(0, docx.size() - 30) + std::string(30, 'x'), "zip-damaged"},
      {"80 MB of blanks", bomb, "zip-bomb"},
      {"not XML", with_document("<w:p>"), "xml-syntax"},
      {"billion laughs", with_document(R"(<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>)"),
       "xml-doctype"},
      {"outer entity", with_document(R"(<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>)"),
       "xml-doctype"},
      {"a hundred thousand levels", with_document([] {
         std::string deep;
         for (int i = 0; i < 100'000; ++i) deep += "<w:p>";
         return deep;
       }()),
       "xml-deep"},
      {"ofd without a document", made_zip({{"OFD.xml", "<OFD><DocRoot>../../etc/passwd</DocRoot></OFD>"}}), "ofd-part"},
      {"encrypted ofd", made_zip({{"OFD.xml", "<OFD/>"}, {"Encryptions.xml", "<x/>"}}), "file-locked"},
      {"names outside", made_zip({{"word/document.xml", "<x/>"}, {"../../etc/passwd", "x"}}), "zip-unsafe-name"},
      {"pdf of nothing", "%PDF-1.4\n", "file-damaged"},
  };
  Desk desk;
  for (const Bad& bad : table) {
    INFO(bad.what);
    const DocumentRead read = desk.read("a", bad.bytes);
    CHECK_FALSE(read.document);
    CHECK(code_of(read) == bad.code);
  }
}

TEST_CASE("A folder or a file that is not there is refused") {
  CHECK(code_of(read_document("/nowhere/a.docx")) == "file-unreadable");
  CHECK(code_of(read_document("/")) == "file-unreadable");
}

TEST_CASE("A PDF over which pdftotext breaks down is one refused file") {
  const std::string pdf = sample::pdf_of({{"甲"}});
  struct Bad {
    const char* script;
    const char* code;
  };
  const std::vector<Bad> table{
      {"kill -SEGV $$", "file-damaged"},
      {"exit 1", "file-damaged"},
      {"echo 'Command Line Error: Incorrect password' >&2; exit 1", "file-locked"},
      {"sleep 30", "pdf-too-slow"},
      {"exec >&- 2>&-; sleep 30", "pdf-too-slow"},
      {"yes", "file-too-much-text"},
      {"printf '\\377\\376'", "file-damaged"},
  };
  for (const Bad& bad : table) {
    INFO(bad.script);
    Desk desk;
    const auto began = std::chrono::steady_clock::now();
    const DocumentRead read = desk.read("a.pdf", pdf, desk.reader_of(bad.script));
    CHECK_FALSE(read.document);
    CHECK(code_of(read) == bad.code);
    CHECK(std::chrono::steady_clock::now() - began < std::chrono::seconds(10));
  }
}

TEST_CASE("pdftotext gets the file by its full path, no input and no other language") {
  Desk desk;
  const DocumentRead read =
      desk.read("-a.pdf", sample::pdf_of({{"甲"}}), desk.reader_of("cat; echo \"$LC_ALL|${LANG-}|$1|$2|${3##*/}|$4\""));
  CHECK(text_of(read) == "C||-enc|UTF-8|-a.pdf|-\n");
}

TEST_CASE("Without pdftotext a PDF has no text, which is said") {
  const DocumentRead read = Desk().read("a.pdf", sample::pdf_of({{"甲"}}), PdfReader{});
  CHECK(format_of(read) == "pdf");
  CHECK(text_of(read).empty());
  CHECK(code_of(read) == "no-pdf-program");
}

}  // namespace fazhi::intake
