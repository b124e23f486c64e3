#include "yaml/library_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

#include "yaml/checklist_reader.h"
#include "yaml/key_sets.h"
#include "yaml/vocabulary_reader.h"

namespace fazhi::yaml {

namespace {

struct Files {
  std::vector<Document> vocabularies, checklists, outlines;
};

Files parse_files(std::span<const NamedText> files, Diagnostics& out) {
  Files sorted;
  for (const NamedText& file : files) {
    Document document = parse(file, kChecklistBytes, out);
    if (!document.complete) continue;
    const Node root = document.root();
    if (root.find("vocabulary")) {
      sorted.vocabularies.push_back(std::move(document));
    } else if (root.find("outline")) {
      sorted.outlines.push_back(std::move(document));
    } else if (root.find("checklist")) {
      sorted.checklists.push_back(std::move(document));
    } else {
      report(out, root, "unknown-file",
             "看不出这是什么文件：清单要有「checklist」，词汇表要有「vocabulary」，纲要要有「outline」");
    }
  }
  std::ranges::stable_partition(sorted.checklists,
                                [](const Document& document) { return !document.root().find("overlay"); });
  return sorted;
}

core::Outline read_outline(const Document& document, std::unordered_set<std::string>& seen, Diagnostics& out) {
  const MapReader map(document.root(), keys::kOutline, out);
  core::Outline outline{
      map.required_id("outline"), map.required_text("title"), map.text("edition"), map.text("source"), {}};
  for (const Node node : map.list("items")) {
    const MapReader item(node, keys::kOutlineItem, out);
    outline.items.push_back({item.required_id("id"), item.required_text("title"), item.text("source"),
                             item.text("note"), item.text("outside")});
    const std::string& id = outline.items.back().id;
    if (!seen.insert(id).second)
      report(out, node, "duplicate-id", fmt::format("纲要里已有条目「{}」，标识不能重复", id));
  }
  return outline;
}

void check_duplicate_checklists(const std::vector<Document>& documents, Diagnostics& out) {
  std::unordered_map<std::string_view, Node> seen;
  for (const Document& document : documents) {
    const Node id = document.root().find("checklist");
    const auto [first, fresh] = seen.emplace(id.text(), id);
    if (fresh) continue;
    report(out, id, "duplicate-id",
           fmt::format("已有清单「{}」，见 {} 第 {} 行", id.text(), first->second.document().source().name,
                       first->second.document().locate(first->second.place()).line));
  }
}

void check_duplicate_matters(const std::vector<Document>& documents, const std::vector<core::Checklist>& checklists,
                             Diagnostics& out) {
  std::unordered_map<std::string_view, std::string_view> seen;  // matter -> checklist
  for (std::size_t i = 0; i < checklists.size(); ++i) {
    for (const core::MatterKind& matter : checklists[i].matters) {
      const auto [first, fresh] = seen.emplace(matter.id, checklists[i].id);
      if (fresh || first->second == checklists[i].id) continue;
      report(out, documents[i].root(), "duplicate-id",
             fmt::format("清单「{}」已定义事项「{}」，各清单的事项标识不能重复", first->second, matter.id));
    }
  }
}

}  // namespace

LibraryReading read_library(std::span<const NamedText> files) {
  LibraryReading reading;
  Diagnostics& out = reading.diagnostics;
  const Files sorted = parse_files(files, out);
  core::Library& library = reading.library;
  for (const Document& document : sorted.vocabularies) read_vocabulary(document, library.vocabulary, out);
  for (const Document& document : sorted.checklists) library.checklists.push_back(read_declarations(document, out));
  check_duplicate_checklists(sorted.checklists, out);
  check_duplicate_matters(sorted.checklists, library.checklists, out);
  std::unordered_set<std::string> outline_items;
  for (const Document& document : sorted.outlines)
    library.outlines.push_back(read_outline(document, outline_items, out));
  const Lexicon lexicon(library, std::move(outline_items));
  for (std::size_t i = 0; i < sorted.checklists.size(); ++i) {
    read_bodies(sorted.checklists[i], lexicon, library.checklists[i], out);
  }
  sort_by_place(out);
  if (has_errors(out)) library = {};
  return reading;
}

}  // namespace fazhi::yaml
