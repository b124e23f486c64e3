#include "report/template_fill.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "report/numbering.h"

namespace fazhi::report {
namespace {

struct ValueText {
  std::string operator()(const std::string& text) const { return text; }
  std::string operator()(std::int64_t number) const { return std::to_string(number); }
  std::string operator()(const Decimal& number) const { return number.to_string(); }
  std::string operator()(const Date& date) const { return format_date_chinese(date); }
  std::string operator()(bool) const { return {}; }
  std::string operator()(const TemplateList&) const { return {}; }
  std::string operator()(const std::vector<Block>&) const { return {}; }
};

struct Holds {
  bool operator()(const std::string& text) const { return !text.empty(); }
  bool operator()(std::int64_t number) const { return number != 0; }
  bool operator()(const Decimal& number) const { return number != Decimal{}; }
  bool operator()(const Date&) const { return true; }
  bool operator()(bool yes) const { return yes; }
  bool operator()(const TemplateList& list) const { return !list.empty(); }
  bool operator()(const std::vector<Block>& blocks) const { return !blocks.empty(); }
};

// 1. 2. of headings and of numbered lines, each beginning again under the heading above it.
class Numbers {
 public:
  std::string heading(int level) {
    const auto at = static_cast<std::size_t>(level - 1);
    ++headings_[at];
    for (std::size_t deeper = at + 1; deeper < headings_.size(); ++deeper) headings_[deeper] = 0;
    lines_ = 0;
    return heading_label(level, headings_[at]);
  }
  std::string line() { return heading_label(3, ++lines_); }

 private:
  std::array<int, kDeepestHeading> headings_{};
  int lines_ = 0;
};

ParagraphStyle paragraph_style(LineStyle style) {
  switch (style) {
    case LineStyle::flush: return ParagraphStyle::flush;
    case LineStyle::centered: return ParagraphStyle::centered;
    case LineStyle::note: return ParagraphStyle::note;
    case LineStyle::annex: return ParagraphStyle::annex;
    case LineStyle::annex_note: return ParagraphStyle::annex_note;
    case LineStyle::headline:
    case LineStyle::body:
    case LineStyle::title:
    case LineStyle::subtitle:
    case LineStyle::heading:
    case LineStyle::numbered:
    case LineStyle::labelled:
    case LineStyle::signature: return ParagraphStyle::body;
  }
  return ParagraphStyle::body;
}

class Filler {
 public:
  explicit Filler(Document& document) : document_(document) { document_.sections.emplace_back(); }

  void add(const std::vector<TemplateNode>& nodes) {
    for (const TemplateNode& node : nodes) add(node);
  }
  void enter(const TemplateScope& scope) { scopes_.push_back(&scope); }

 private:
  void add(const TemplateNode& node) {
    switch (node.kind) {
      case TemplateNode::Kind::line: add_line(node); return;
      case TemplateNode::Kind::place: place(node.text); return;
      case TemplateNode::Kind::page: turn_page(node.landscape); return;
      case TemplateNode::Kind::when:
      case TemplateNode::Kind::unless: add(chosen(node)); return;
      case TemplateNode::Kind::each: for_each(node, [&] { add(node.inside); }); return;
      case TemplateNode::Kind::text:
      case TemplateNode::Kind::value: return;  // stand in lines only
    }
  }

  std::string text_of(const std::vector<TemplateNode>& pieces) {
    std::string text;
    for (const TemplateNode& piece : pieces) {
      switch (piece.kind) {
        case TemplateNode::Kind::text: text += piece.text; break;
        case TemplateNode::Kind::value:
          if (const TemplateValue* value = find(piece.text)) text += value_text(*value);
          break;
        case TemplateNode::Kind::when:
        case TemplateNode::Kind::unless: text += text_of(chosen(piece)); break;
        case TemplateNode::Kind::each: for_each(piece, [&] { text += text_of(piece.inside); }); break;
        case TemplateNode::Kind::line:
        case TemplateNode::Kind::place:
        case TemplateNode::Kind::page: break;  // stand on lines of their own
      }
    }
    return text;
  }

  template <typename Use>
  void for_each(const TemplateNode& node, Use use) {
    const TemplateValue* value = find(node.text);
    const auto* list = value == nullptr ? nullptr : std::get_if<TemplateList>(value);
    if (list == nullptr) return;
    for (std::size_t i = 0; i < list->size(); ++i) {
      TemplateScope place;
      place.set("序号", static_cast<std::int64_t>(i + 1)).set("最后", i + 1 == list->size());
      enter(place);
      enter((*list)[i]);
      use();
      scopes_.resize(scopes_.size() - 2);
    }
  }

  const std::vector<TemplateNode>& chosen(const TemplateNode& node) const {
    const TemplateValue* value = find(node.text);
    const bool is_there = value != nullptr && holds(*value);
    return is_there == (node.kind == TemplateNode::Kind::when) ? node.inside : node.otherwise;
  }

  const TemplateValue* find(std::string_view word) const {
    for (auto scope = scopes_.rbegin(); scope != scopes_.rend(); ++scope)
      if (const TemplateValue* value = (*scope)->find(word)) return value;
    return nullptr;
  }

  void add_line(const TemplateNode& node) {
    std::string text = text_of(node.inside);
    text = trim(text);
    if (text.empty()) return;
    switch (node.style) {
      case LineStyle::title: document_.title = std::move(text); return;
      case LineStyle::subtitle: document_.subtitle += (document_.subtitle.empty() ? "" : "\n") + text; return;
      case LineStyle::heading: blocks().push_back(Heading{node.level, numbers_.heading(node.level) + text}); return;
      case LineStyle::headline: blocks().push_back(Heading{0, std::move(text)}); return;
      case LineStyle::numbered: blocks().push_back(Paragraph{numbers_.line() + text}); return;
      case LineStyle::labelled: add_label(text); return;
      case LineStyle::signature: sign(std::move(text)); return;
      case LineStyle::body:
      case LineStyle::flush:
      case LineStyle::centered:
      case LineStyle::note:
      case LineStyle::annex:
      case LineStyle::annex_note: blocks().push_back(Paragraph{std::move(text), paragraph_style(node.style)}); return;
    }
  }

  // 「责任单位：区教育局」; lines of labels that follow each other are one block.
  void add_label(const std::string& text) {
    constexpr std::string_view kColon = "：";
    const std::size_t colon = text.find(kColon);
    if (blocks().empty() || !std::holds_alternative<KeyValues>(blocks().back())) blocks().emplace_back(KeyValues{});
    KeyValue item{text.substr(0, colon), {}};
    if (colon != std::string::npos) item.value = text.substr(colon + kColon.size());
    std::get<KeyValues>(blocks().back()).items.push_back(std::move(item));
  }

  void sign(std::string line) {
    if (blocks().empty() || !std::holds_alternative<SignatureBlock>(blocks().back()))
      blocks().emplace_back(SignatureBlock{});
    std::get<SignatureBlock>(blocks().back()).lines.push_back(std::move(line));
  }

  void place(std::string_view word) {
    const TemplateValue* value = find(word);
    if (value == nullptr) return;
    if (const auto* placed = std::get_if<std::vector<Block>>(value))
      blocks().insert(blocks().end(), placed->begin(), placed->end());
  }

  void turn_page(bool landscape) {
    if (!blocks().empty()) document_.sections.emplace_back();
    document_.sections.back().landscape = landscape;
  }

  std::vector<Block>& blocks() { return document_.sections.back().blocks; }

  Document& document_;
  std::vector<const TemplateScope*> scopes_;
  Numbers numbers_;
};

}  // namespace

std::string value_text(const TemplateValue& value) { return std::visit(ValueText{}, value); }

bool holds(const TemplateValue& value) { return std::visit(Holds{}, value); }

Document fill(const PaperTemplate& paper, const TemplateScope& values) {
  Document document;
  Filler filler(document);
  filler.enter(values);
  filler.add(paper.nodes);
  // A last {{换页}} before something that is left out would be an empty page.
  if (document.sections.size() > 1 && document.sections.back().blocks.empty()) document.sections.pop_back();
  return document;
}

}  // namespace fazhi::report
