#pragma once
// The text of a template (docs/templates.md) → lines with placeholders, or every fault of it by line and column. Pure. Not for what the
// words stand for: template_fill.h.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "report/template_words.h"

namespace fazhi::report {

enum class LineStyle {
  body,
  title,
  subtitle,
  heading,
  flush,
  centered,
  note,
  numbered,
  labelled,
  signature,
  annex,
  annex_note,
  headline  // the title once more: of what is handed in, behind pages that are taken out
};

// The pieces of a line and the lines of a text are nodes alike: a section holds either.
struct TemplateNode {
  enum class Kind {
    text,    // as written
    value,   // {{词}}
    line,    // one paragraph: `inside` are its pieces
    place,   // {{表 词}}, {{图 词}}
    page,    // {{换页}}; {{横页}} is `landscape`
    when,    // {{如果 词}}: `inside`, else `otherwise`
    unless,  // {{没有 词}}
    each,    // {{每个 词}}
  };
  Kind kind = Kind::text;
  std::string text{};  // the text, or the word
  LineStyle style = LineStyle::body;
  int level = 0;  // of a heading: 1..4
  bool landscape = false;
  std::vector<TemplateNode> inside{};
  std::vector<TemplateNode> otherwise{};
};

struct PaperTemplate {
  std::vector<TemplateNode> nodes;
  bool says_day = false;  // it names 截至日 somewhere
};

inline constexpr std::string_view kDayWord = "截至日";
inline constexpr int kDeepestHeading = 4;
inline constexpr std::size_t kDeepestSection = 12;

// `text` is UTF-8. `kind` is only said: fazhi template show KIND lists the words. nullopt where anything is wrong; all of it is reported.
std::optional<PaperTemplate> read_template(const std::string& name, std::string_view text, const std::string& kind,
                                           const TemplateWords& words, Diagnostics& out);

}  // namespace fazhi::report
