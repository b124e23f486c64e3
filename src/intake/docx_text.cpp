#include "intake/docx_text.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/text.h"
#include "intake/xml_stream.h"

namespace fazhi::intake {

namespace {

// ECMA-376 part 1, 17.3 (text), 17.4 (tables), 17.13 (changes).
class Paragraphs : public XmlHandler {
 public:
  explicit Paragraphs(std::string& out) : out_(out) {}

  void start(std::string_view name, const XmlAttributes&) override {
    if (hidden_depth_ > 0 || is_hidden(name)) {
      ++hidden_depth_;
    } else if (name == "t") {
      in_text_ = true;
    } else if (name == "p") {
      open_.emplace_back();
    } else if (name == "tr" && ++rows_open_ == 1) {
      row_.clear();
    } else if (name == "tc" && rows_open_ == 1) {
      row_.emplace_back();
    } else {
      add(character_of(name));
    }
  }

  void end(std::string_view name) override {
    if (hidden_depth_ > 0) {
      --hidden_depth_;
    } else if (name == "t") {
      in_text_ = false;
    } else if (name == "p") {
      end_paragraph();
    } else if (name == "tr" && --rows_open_ == 0) {
      end_row();
    }
  }

  void text(std::string_view text) override {
    if (in_text_ && hidden_depth_ == 0) add(text);
  }

 private:
  using Cell = std::vector<std::string>;  // paragraphs

  // What was deleted or moved away, the second copy of a drawing for old programs, what is read above a character (ruby), and
  // properties: a tab there is a stop, no character.
  static bool is_hidden(std::string_view name) {
    constexpr std::array<std::string_view, 7> kHidden{"del", "moveFrom", "Fallback", "rt", "pPr", "rPr", "sectPr"};
    return std::ranges::find(kHidden, name) != kHidden.end();
  }

  static std::string_view character_of(std::string_view name) {
    if (name == "tab" || name == "ptab") return "\t";
    if (name == "br" || name == "cr") return "\n";
    return name == "noBreakHyphen" ? "-" : "";
  }

  void add(std::string_view text) {
    if (!open_.empty()) open_.back() += text;
  }

  // A text box stands inside a paragraph: its paragraphs end first and are lines of their own before it.
  void end_paragraph() {
    if (open_.empty()) return;
    const std::string paragraph = std::move(open_.back());
    open_.pop_back();
    if (rows_open_ == 0 || row_.empty()) {
      out_ += paragraph + '\n';
    } else {
      row_.back().push_back(paragraph);
    }
  }

  void end_row() {
    if (row_.size() == 1) {  // a frame around text, not a table
      for (const std::string& paragraph : row_.front()) out_ += paragraph + '\n';
      return;
    }
    std::vector<std::string> cells;
    for (const Cell& cell : row_) {
      cells.push_back(replace_all(replace_all(join(cell, " "), "\n", " "), "\t", " "));
    }
    out_ += join(cells, "\t") + '\n';
  }

  std::string& out_;
  std::vector<std::string> open_;  // paragraphs, the innermost last
  std::vector<Cell> row_;          // of the outermost table; a table inside a cell is part of that cell
  int rows_open_ = 0;
  int hidden_depth_ = 0;
  bool in_text_ = false;
};

// The main part is word/document.xml wherever Word, WPS or LibreOffice wrote; ECMA-376 would let it be called otherwise.
constexpr std::string_view kMainPart = "word/document.xml";

// word/header1.xml …
bool is_part(std::string_view name, std::string_view stem) {
  return name.starts_with(stem) && name.ends_with(".xml") && name.find('/', stem.size()) == std::string_view::npos;
}

}  // namespace

bool read_docx_text(ZipReader& archive, const std::string& path, DocumentText& document, Diagnostics& out) {
  const auto append = [&](const ZipEntry& part, std::string& text) {
    Paragraphs paragraphs(text);
    return read_xml_part(archive, part, path, paragraphs, out);
  };
  const ZipEntry* main = archive.find(kMainPart);
  if (main == nullptr || !append(*main, document.text)) return false;
  std::vector<const ZipEntry*> others;
  for (const ZipEntry& entry : archive.entries()) others.push_back(&entry);
  std::ranges::sort(others, {}, &ZipEntry::name);
  for (const ZipEntry* entry : others) {
    const std::string& name = entry->name;
    if ((name == "word/footnotes.xml" || name == "word/endnotes.xml") && !append(*entry, document.text)) return false;
    if ((is_part(name, "word/header") || is_part(name, "word/footer")) && !append(*entry, document.margins))
      return false;
  }
  return true;
}

}  // namespace fazhi::intake
