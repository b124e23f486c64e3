#include "report/template_builder.h"

#include <algorithm>

#include "base/text.h"

namespace fazhi::report {
namespace {

// In every 每个.
const TemplateWords& words_of_items() {
  static const TemplateWords kWords{{"序号", "index", WordKind::number, "第几个", {}},
                                    {"最后", "last", WordKind::choice, "是不是最后一个", {}}};
  return kWords;
}

std::string opening_word(TagKind kind) {
  switch (kind) {
    case TagKind::when: return "如果";
    case TagKind::unless: return "没有";
    case TagKind::each: return "每个";
    case TagKind::otherwise: return "否则";
    case TagKind::end: return "完";
    case TagKind::table: return "表";
    case TagKind::picture: return "图";
    case TagKind::page: return "换页";
    case TagKind::wide_page: return "横页";
    case TagKind::value: return {};
  }
  return {};
}

TemplateNode::Kind node_kind(TagKind kind) {
  if (kind == TagKind::each) return TemplateNode::Kind::each;
  return kind == TagKind::when ? TemplateNode::Kind::when : TemplateNode::Kind::unless;
}

std::string opened_text(const TemplateNode& node) {
  const char* word = node.kind == TemplateNode::Kind::each   ? "每个"
                     : node.kind == TemplateNode::Kind::when ? "如果"
                                                             : "没有";
  return std::string(word) + " " + node.text;
}

// How a word of that kind is written.
std::string usage_of(const TemplateWord& word) {
  switch (word.kind) {
    case WordKind::text:
    case WordKind::number:
    case WordKind::date: return "{{" + word.name + "}}";
    case WordKind::choice: return "{{如果 " + word.name + "}}…{{完}}";
    case WordKind::list: return "{{每个 " + word.name + "}}…{{完}}";
    case WordKind::table: return "{{表 " + word.name + "}}";
    case WordKind::picture: return "{{图 " + word.name + "}}";
  }
  return {};
}

const char* title_of(WordKind kind) {
  switch (kind) {
    case WordKind::text: return "文字";
    case WordKind::number: return "数字";
    case WordKind::date: return "日期";
    case WordKind::choice: return "条件";
    case WordKind::list: return "一组";
    case WordKind::table: return "一张表";
    case WordKind::picture: return "一张图";
  }
  return "";
}

std::string wrong_use(const TemplateWord& word) {
  return "「" + word.name + "」是" + title_of(word.kind) + "，要写成" + usage_of(word);
}

bool is_printed(WordKind kind) { return kind == WordKind::text || kind == WordKind::number || kind == WordKind::date; }

}  // namespace

std::string nearest_text(const std::string& word, const std::vector<std::string>& candidates) {
  const auto nearest = nearest_word(word, candidates);
  return nearest ? "，是不是「" + *nearest + "」？" : "。";
}

TagKind kind_of(const LinePart& tag) {
  if (tag.text == "换页") return TagKind::page;
  if (tag.text == "横页") return TagKind::wide_page;
  for (const TagKind kind : {TagKind::when, TagKind::unless, TagKind::each, TagKind::table, TagKind::picture}) {
    if (tag.first == opening_word(kind)) return kind;
  }
  if (tag.text == "否则") return TagKind::otherwise;
  return tag.first == "完" ? TagKind::end : TagKind::value;
}

bool is_control(TagKind kind) {
  switch (kind) {
    case TagKind::when:
    case TagKind::unless:
    case TagKind::each:
    case TagKind::otherwise:
    case TagKind::end: return true;
    case TagKind::table:
    case TagKind::picture:
    case TagKind::page:
    case TagKind::wide_page:
    case TagKind::value: return false;
  }
  return false;
}

SectionBuilder::SectionBuilder(const TemplateWords& words, std::string kind) : kind_(std::move(kind)) {
  words_.push_back(&words);
  frames_.emplace_back();
}

SectionBuilder SectionBuilder::inside(const SectionBuilder& outer) {
  SectionBuilder inner(*outer.words_.front(), outer.kind_);
  inner.words_ = outer.words_;
  inner.depth_around_ = outer.depth_around_ + outer.frames_.size() - 1;
  inner.lists_around_ = outer.lists_around_;
  for (const Frame& frame : outer.frames_)
    if (frame.node.kind == TemplateNode::Kind::each) inner.lists_around_.push_back(frame.node.text);
  return inner;
}

void SectionBuilder::add(TemplateNode node) {
  Frame& frame = frames_.back();
  (frame.in_otherwise ? frame.node.otherwise : frame.node.inside).push_back(std::move(node));
}

void SectionBuilder::control(const LinePart& tag, TagKind kind, int line, const Complain& complain) {
  if (kind == TagKind::otherwise) return turn(tag, complain);
  if (kind == TagKind::end) return close(tag, complain);
  open(tag, kind, line, complain);
}

void SectionBuilder::add_value(const LinePart& tag, const Complain& complain) {
  const TemplateWord* word = find_or_complain(tag.text, tag, complain);
  if (word == nullptr) return;
  if (!is_printed(word->kind)) return complain(tag.column, "template-word-use", wrong_use(*word));
  add({TemplateNode::Kind::value, word->name});
}

void SectionBuilder::place(const LinePart& tag, TagKind kind, const Complain& complain) {
  const TemplateWord* word = find_or_complain(tag.rest, tag, complain);
  if (word == nullptr) return;
  const WordKind wanted = kind == TagKind::table ? WordKind::table : WordKind::picture;
  if (word->kind != wanted) return complain(tag.column, "template-word-use", wrong_use(*word));
  add({TemplateNode::Kind::place, word->name});
}

std::vector<TemplateNode> SectionBuilder::finish(
    const std::function<void(int line, int column, std::string opened)>& complain) {
  while (is_open()) {
    const Frame& frame = frames_.back();
    complain(frame.line, frame.column, opened_text(frame.node));
    pop();
  }
  return std::move(frames_.front().node.inside);
}

const TemplateWord* SectionBuilder::find(std::string_view name) const {
  for (auto words = words_.rbegin(); words != words_.rend(); ++words) {
    const auto found = std::ranges::find(**words, name, &TemplateWord::name);
    if (found != (*words)->end()) return &*found;
  }
  return nullptr;
}

const TemplateWord* SectionBuilder::find_or_complain(const std::string& name, const LinePart& tag,
                                                     const Complain& complain) const {
  if (const TemplateWord* word = find(name)) return word;
  std::vector<std::string> names;
  for (auto words = words_.rbegin(); words != words_.rend(); ++words)
    for (const TemplateWord& word : **words) names.push_back(word.name);
  std::string message = "这里没有「" + name + "」这个词" + nearest_text(name, names);
  for (const TagKind kind : {TagKind::when, TagKind::unless, TagKind::each, TagKind::table, TagKind::picture}) {
    const std::string opening = opening_word(kind);
    if (name.starts_with(opening) && find(name.substr(opening.size())) != nullptr)
      message = "「" + opening + "」后面要空一格：{{" + opening + " " + name.substr(opening.size()) + "}}。";
  }
  complain(tag.column, "template-unknown-word", message + "可用的词见 fazhi template show " + kind_);
  return nullptr;
}

bool SectionBuilder::is_inside_of(std::string_view list) const {
  return std::ranges::find(lists_around_, list) != lists_around_.end() ||
         std::ranges::any_of(frames_, [&](const Frame& frame) {
           return frame.node.kind == TemplateNode::Kind::each && frame.node.text == list;
         });
}

// What cannot be opened is opened all the same, so that its 完 finds it.
void SectionBuilder::open(const LinePart& tag, TagKind kind, int line, const Complain& complain) {
  Frame frame{{node_kind(kind), tag.rest}, false, line, tag.column, words_.size()};
  const TemplateWord* word = nullptr;
  if (tag.rest.empty()) {
    complain(tag.column, "template-tag",
             "「" + opening_word(kind) + "」后面缺少词，要写成{{" + opening_word(kind) + " 词}}");
  } else {
    word = find_or_complain(tag.rest, tag, complain);
  }
  if (word != nullptr && kind == TagKind::each && word->kind != WordKind::list) {
    complain(tag.column, "template-word-use", wrong_use(*word));
    word = nullptr;
  }
  if (word != nullptr && kind == TagKind::each && is_inside_of(word->name))
    complain(tag.column, "template-nested", "已经在{{每个 " + word->name + "}}里面，不能再套一层，请删去");
  if (depth_around_ + frames_.size() == kDeepestSection + 1)
    complain(tag.column, "template-nested", "套了" + std::to_string(kDeepestSection) + "层以上，请拆开写");
  if (kind == TagKind::each) {
    words_.push_back(&words_of_items());
    if (word != nullptr) words_.push_back(&word->inside);
  }
  frames_.push_back(std::move(frame));
}

void SectionBuilder::turn(const LinePart& tag, const Complain& complain) {
  Frame& frame = frames_.back();
  const bool may = frame.node.kind == TemplateNode::Kind::when || frame.node.kind == TemplateNode::Kind::unless;
  if (!is_open() || !may) {
    return complain(tag.column, "template-unopened", "「否则」只能写在{{如果 …}}或{{没有 …}}和它的{{完}}之间");
  }
  if (frame.in_otherwise)
    complain(tag.column, "template-unopened", "{{" + opened_text(frame.node) + "}}已经写过「否则」，请删去一个");
  frame.in_otherwise = true;
}

void SectionBuilder::close(const LinePart& tag, const Complain& complain) {
  if (!is_open()) {
    return complain(tag.column, "template-unopened",
                    "这个「完」前面没有要结束的{{如果 …}}、{{没有 …}}、{{每个 …}}，请删去，或补上开头");
  }
  const Frame& frame = frames_.back();
  if (!tag.rest.empty() && tag.rest != frame.node.text) {
    complain(tag.column, "template-unopened",
             "「完 " + tag.rest + "」要结束的却是第" + std::to_string(frame.line) + "行的{{" + opened_text(frame.node) +
                 "}}，请看中间是不是少了一个{{完}}");
  }
  pop();
}

void SectionBuilder::pop() {
  Frame frame = std::move(frames_.back());
  frames_.pop_back();
  words_.resize(frame.words);
  add(std::move(frame.node));
}

}  // namespace fazhi::report
