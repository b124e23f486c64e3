#include "sample_files.h"

#include <fmt/format.h>

#include <cstddef>

#include "base/text.h"
#include "base/utf8.h"

namespace fazhi::intake::sample {

namespace {

constexpr const char* kXml = R"(<?xml version="1.0" encoding="UTF-8"?>)";

std::string escaped(std::string text) {
  return replace_all(replace_all(replace_all(std::move(text), "&", "&amp;"), "<", "&lt;"), ">", "&gt;");
}

// Objects of a PDF with the table that says where each begins (ISO 32000-1, 7.5).
class PdfFile {
 public:
  // Numbered from 1 in the order of the calls.
  void add(const std::string& object) {
    places_.push_back(bytes_.size());
    bytes_ += fmt::format("{} 0 obj\n{}\nendobj\n", places_.size(), object);
  }
  void add_stream(const std::string& data) {
    add(fmt::format("<< /Length {} >>\nstream\n{}\nendstream", data.size(), data));
  }
  std::string finish() {
    const std::size_t table = bytes_.size();
    bytes_ += fmt::format("xref\n0 {}\n0000000000 65535 f \n", places_.size() + 1);
    for (const std::size_t place : places_) bytes_ += fmt::format("{:010} 00000 n \n", place);
    return bytes_ +
           fmt::format("trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{}\n%%EOF\n", places_.size() + 1, table);
  }

 private:
  std::string bytes_ = "%PDF-1.4\n";
  std::vector<std::size_t> places_;
};

// Characters are their own codes, two bytes each: only those of the basic plane.
std::string hex_of(const std::string& text) {
  std::string hex;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    hex += fmt::format("{:04X}", static_cast<unsigned>(point.value));
    at += point.length;
  }
  return hex;
}

constexpr const char* kToUnicode =
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Own def\n"
    "1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
    "1 beginbfrange <0000> <FFFF> <0000> endbfrange\nendcmap end end";

}  // namespace

std::string paragraph(const std::string& text) { return "<w:p><w:r><w:t>" + escaped(text) + "</w:t></w:r></w:p>"; }

std::string docx_of_body(const std::string& body, const std::vector<MadeEntry>& more) {
  std::vector<MadeEntry> parts{
      {"word/document.xml", std::string(kXml) +
                                R"(<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" )"
                                R"(xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>)" +
                                body + "</w:body></w:document>"}};
  parts.insert(parts.end(), more.begin(), more.end());
  return made_zip(parts);
}

std::string docx_of(const Lines& paragraphs) {
  std::string body;
  for (const std::string& text : paragraphs) body += paragraph(text);
  return docx_of_body(body);
}

std::string ofd_of(const std::vector<Lines>& pages) {
  std::string list;
  std::vector<MadeEntry> parts{
      {"OFD.xml", std::string(kXml) + R"(<ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016"><ofd:DocBody>)"
                                      "<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>"}};
  for (std::size_t i = 0; i < pages.size(); ++i) {
    list += fmt::format(R"(<ofd:Page ID="{}" BaseLoc="Pages/Page_{}/Content.xml"/>)", i + 1, i);
    std::string objects;
    double top = 30;
    for (const std::string& line : pages[i]) {
      objects +=
          fmt::format(R"(<ofd:TextObject Boundary="20 {} 150 6" Size="5"><ofd:TextCode X="0" Y="5">{}</ofd:TextCode>)"
                      "</ofd:TextObject>",
                      top, escaped(line));
      top += 10;
    }
    parts.push_back({fmt::format("Doc_0/Pages/Page_{}/Content.xml", i),
                     std::string(kXml) +
                         R"(<ofd:Page xmlns:ofd="http://www.ofdspec.org/2016"><ofd:Content><ofd:Layer>)" + objects +
                         "</ofd:Layer></ofd:Content></ofd:Page>"});
  }
  parts.push_back({"Doc_0/Document.xml", std::string(kXml) +
                                             R"(<ofd:Document xmlns:ofd="http://www.ofdspec.org/2016"><ofd:Pages>)" +
                                             list + "</ofd:Pages></ofd:Document>"});
  return made_zip(parts);
}

std::string pdf_of(const std::vector<Lines>& pages) {
  // 1 catalog, 2 pages, 3 font, 4 its glyphs, 5 its meaning; then a page and its content for each.
  std::string kids;
  for (std::size_t i = 0; i < pages.size(); ++i) kids += fmt::format("{} 0 R ", 6 + 2 * i);
  PdfFile file;
  file.add("<< /Type /Catalog /Pages 2 0 R >>");
  file.add(fmt::format("<< /Type /Pages /Count {} /Kids [ {}] >>", pages.size(), kids));
  file.add(
      "<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R "
      ">>");
  file.add(
      "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /DW 1000 "
      "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>");
  file.add_stream(kToUnicode);
  for (std::size_t i = 0; i < pages.size(); ++i) {
    file.add(
        fmt::format("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> "
                    "/Contents {} 0 R >>",
                    7 + 2 * i));
    std::string content = "BT /F 16 Tf 70 780 Td 28 TL\n";
    for (const std::string& line : pages[i]) content += "<" + hex_of(line) + "> Tj T*\n";
    file.add_stream(content + "ET");
  }
  return file.finish();
}

}  // namespace fazhi::intake::sample
