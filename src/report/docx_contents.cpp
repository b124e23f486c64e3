#include "report/docx_contents.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/xml_build.h"

namespace fazhi::report {
namespace {

pugi::xml_node add_line(pugi::xml_node body, const std::string& style) {
  const pugi::xml_node paragraph = add(body, "w:p");
  add(add(paragraph, "w:pPr"), "w:pStyle", {{"w:val", style}});
  return paragraph;
}

pugi::xml_node add_mark(pugi::xml_node paragraph, const char* type) {
  return add(add(paragraph, "w:r"), "w:fldChar", {{"w:fldCharType", type}});
}

void add_entry(pugi::xml_node paragraph, const ContentsEntry& entry) {
  const pugi::xml_node link =
      add(paragraph, "w:hyperlink", {{"w:anchor", docx_heading_mark(entry.heading)}, {"w:history", "1"}});
  add_text(add(add(link, "w:r"), "w:t", {{"xml:space", "preserve"}}), entry.text);
}

}  // namespace

std::string docx_heading_mark(std::size_t heading) { return fmt::format("_Toc{:08}", heading + 1); }

void add_docx_contents(pugi::xml_node body, const std::vector<ContentsEntry>& entries) {
  if (entries.empty()) return;
  const pugi::xml_node title = add_line(body, "ContentsTitle");
  add_text(add(add(title, "w:r"), "w:t"), "目　录");
  const int deepest = std::ranges::max(entries, {}, &ContentsEntry::level).level;
  pugi::xml_node line;
  for (const ContentsEntry& entry : entries) {
    line = add_line(body, "TOC" + std::to_string(entry.level));
    if (&entry == &entries.front()) {
      add_mark(line, "begin").append_attribute("w:dirty").set_value("true");
      add_text(add(add(line, "w:r"), "w:instrText", {{"xml:space", "preserve"}}),
               fmt::format(" TOC \\o \"1-{}\" \\h \\z ", deepest));
      add_mark(line, "separate");
    }
    add_entry(line, entry);
  }
  add_mark(line, "end");
  add_line(body, "Flush");
}

}  // namespace fazhi::report
