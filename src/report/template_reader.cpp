#include "report/template_reader.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "report/template_builder.h"

namespace fazhi::report {
namespace {

constexpr std::size_t kMostErrors = 100;

struct StyleWord {
  std::string_view word;
  LineStyle style;
};
constexpr std::array kStyles{StyleWord{"题目", LineStyle::title},     StyleWord{"副题", LineStyle::subtitle},
                             StyleWord{"顶格", LineStyle::flush},     StyleWord{"居中", LineStyle::centered},
                             StyleWord{"小字", LineStyle::note},      StyleWord{"条", LineStyle::numbered},
                             StyleWord{"标签", LineStyle::labelled},  StyleWord{"落款", LineStyle::signature},
                             StyleWord{"附件", LineStyle::annex},     StyleWord{"附件说明", LineStyle::annex_note},
                             StyleWord{"大标题", LineStyle::headline}};

const StyleWord* style_of(const LinePart& part) {
  const auto found = std::ranges::find(kStyles, part.text, &StyleWord::word);
  return part.tag && found != kStyles.end() ? &*found : nullptr;
}

bool is_note(std::string_view line) { return line.starts_with("//") || line.starts_with("／／"); }

// How many # (or ＃) begin the text; they are taken away.
int take_marks(std::string& text) {
  int marks = 0;
  std::string_view rest = text;
  for (bool more = true; more;) {
    more = false;
    for (const std::string_view mark : {"#", "＃"}) {
      if (!rest.starts_with(mark)) continue;
      rest.remove_prefix(mark.size());
      ++marks;
      more = true;
    }
  }
  text = std::string(trim(rest));
  return marks;
}

class Reader {
 public:
  Reader(const std::string& name, const std::string& kind, const TemplateWords& words, Diagnostics& out)
      : name_(name), out_(out), lines_(words, kind) {}

  std::optional<PaperTemplate> read(std::string_view text) {
    const std::size_t before = out_.size();
    texts_ = split(text, '\n');
    for (std::string& line : texts_) {
      ++at_;
      if (line.ends_with('\r')) line.pop_back();
      read_line(line);
    }
    paper_.nodes = lines_.finish([this](int line, int column, const std::string& opened) {
      complain_at(line, column, "template-unclosed", "{{" + opened + "}}没有结束，请在要结束的地方另起一行写{{完}}");
    });
    check_whole();
    if (out_.size() > before) return std::nullopt;
    return std::move(paper_);
  }

 private:
  void read_line(const std::string& line) {
    const std::string_view text = trim(line);
    if (text.empty() || is_note(text)) return;
    if (titles_ == 0 && first_line_ == 0) first_line_ = at_;
    CutLine cut = cut_line(line);
    if (cut.open_at > 0) complain(cut.open_at, "template-tag", "{{在这一行没有配上}}，请补上；一个词不能分写在两行");
    if (cut.close_at > 0) complain(cut.close_at, "template-tag", "}}前面没有{{，请补上或删去");
    trim_ends(cut);
    if (cut.parts.empty()) return;
    if (cut.parts.size() == 1 && cut.parts.front().tag && read_alone(cut.parts.front())) return;
    read_paragraph(cut.parts);
  }

  // Indents are the program's to make.
  static void trim_ends(CutLine& cut) {
    const auto is_blank = [](const LinePart& part) { return !part.tag && trim(part.text).empty(); };
    while (!cut.parts.empty() && is_blank(cut.parts.front())) cut.parts.erase(cut.parts.begin());
    while (!cut.parts.empty() && is_blank(cut.parts.back())) cut.parts.pop_back();
    if (cut.parts.empty() || cut.parts.front().tag) return;
    LinePart& first = cut.parts.front();
    const auto lead = static_cast<std::size_t>(trim(first.text).data() - first.text.data());
    first.column += static_cast<int>(count_code_points(std::string_view(first.text).substr(0, lead)));
    first.text.erase(0, lead);
  }

  // A tag that has the line for itself; false: it is a word of a paragraph.
  bool read_alone(const LinePart& tag) {
    const TagKind kind = kind_of(tag);
    if (is_control(kind)) {
      lines_.control(tag, kind, at_, complainer());
      return true;
    }
    if (kind == TagKind::table || kind == TagKind::picture) {
      lines_.place(tag, kind, complainer());
      return true;
    }
    if (kind != TagKind::page && kind != TagKind::wide_page) return false;
    TemplateNode node{TemplateNode::Kind::page};
    node.landscape = kind == TagKind::wide_page;
    lines_.add(std::move(node));
    return true;
  }

  void read_paragraph(std::vector<LinePart>& parts) {
    TemplateNode node{TemplateNode::Kind::line};
    const int column = parts.front().column;
    if (const StyleWord* style = style_of(parts.front())) {
      node.style = style->style;
      parts.erase(parts.begin());
    } else if (!parts.front().tag) {
      node.level = take_marks(parts.front().text);
      if (node.level > 0) node.style = LineStyle::heading;
      if (parts.front().text.empty()) parts.erase(parts.begin());
    }
    if (node.level > kDeepestHeading) {
      complain(
          column, "template-heading",
          "标题最多" + std::to_string(kDeepestHeading) + "级（####），这里写了" + std::to_string(node.level) + "级");
    }
    if (parts.empty()) complain(column, "template-heading", "这一行没有文字，请补上或删去");
    if (node.style == LineStyle::title) note_title(column);
    node.inside = read_pieces(parts);
    lines_.add(std::move(node));
  }

  std::vector<TemplateNode> read_pieces(const std::vector<LinePart>& parts) {
    SectionBuilder pieces = SectionBuilder::inside(lines_);
    for (const LinePart& part : parts) {
      if (part.tag) {
        read_tag(part, pieces);
      } else {
        pieces.add({TemplateNode::Kind::text, part.text});
      }
    }
    return pieces.finish([this](int, int column, const std::string& opened) {
      complain(column, "template-unclosed",
               "{{" + opened + "}}和文字写在一行，就要在这一行写{{完}}；要管几行的，请让它单独占一行");
    });
  }

  void read_tag(const LinePart& tag, SectionBuilder& pieces) {
    if (tag.text.empty()) return complain(tag.column, "template-tag", "{{}}里面没有词，请补上或删去");
    if (tag.text == kDayWord) paper_.says_day = true;
    const TagKind kind = kind_of(tag);
    if (kind == TagKind::table || kind == TagKind::picture || kind == TagKind::page || kind == TagKind::wide_page)
      return complain(tag.column, "template-alone", "{{" + tag.text + "}}要单独占一行");
    if (is_control(kind)) return pieces.control(tag, kind, at_, complainer());
    if (style_of(tag) != nullptr)
      return complain(tag.column, "template-alone", "{{" + tag.text + "}}说的是这一行怎样排，要写在行首，一行一个");
    pieces.add_value(tag, complainer());
  }

  void note_title(int column) {
    if (++titles_ > 1) complain(column, "template-title", "「题目」只能有一行，前面已经写过，请删去一行");
    if (lines_.is_open())
      complain(column, "template-title", "「题目」不能写在{{如果 …}}、{{每个 …}}里面，请放到最前面");
  }

  void check_whole() {
    if (first_line_ == 0) {
      complain_at(1, 0, "template-empty", "文件里没有内容，至少要有一行{{题目}}；内置的见 fazhi template show");
    } else if (titles_ == 0) {
      complain_at(first_line_, 1, "template-title", "没有题目，请在最前面写一行：{{题目}}…");
    }
  }

  Complain complainer() {
    return
        [this](int column, std::string_view code, std::string message) { complain(column, code, std::move(message)); };
  }

  void complain(int column, std::string_view code, std::string message) {
    complain_at(at_, column, code, std::move(message));
  }

  void complain_at(int line, int column, std::string_view code, std::string message) {
    if (++errors_ > kMostErrors) return;
    if (errors_ == kMostErrors) {
      code = "too-many-errors";
      message = "已有" + std::to_string(kMostErrors) + "处要改，其余不再列出";
    }
    const auto index = static_cast<std::size_t>(line - 1);
    out_.push_back({Severity::error,
                    {name_, line, column, {}},
                    std::move(message),
                    std::string(code),
                    index < texts_.size() ? texts_[index] : std::string()});
  }

  const std::string& name_;
  Diagnostics& out_;
  SectionBuilder lines_;
  PaperTemplate paper_;
  std::vector<std::string> texts_;
  int at_ = 0;          // line, from 1
  int first_line_ = 0;  // that is neither empty nor a note
  int titles_ = 0;
  std::size_t errors_ = 0;
};

}  // namespace

std::optional<PaperTemplate> read_template(const std::string& name, std::string_view text, const std::string& kind,
                                           const TemplateWords& words, Diagnostics& out) {
  Diagnostics found;
  auto paper = Reader(name, kind, words, found).read(text);
  sort_by_place(found);
  out.insert(out.end(), found.begin(), found.end());
  return paper;
}

}  // namespace fazhi::report
