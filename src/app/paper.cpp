#include "app/paper.h"

#include <algorithm>

namespace fazhi::app {

using report::TemplateWords;
using report::WordKind;

std::string PaperRequest::option(const std::string& name) const {
  const auto found = options.find(name);
  return found == options.end() ? std::string() : found->second;
}

std::string PaperKind::default_format() const {
  const bool has_md = std::ranges::find(formats, "md") != formats.end();
  return has_md ? "md" : formats.front();
}

const TemplateWords& common_words() {
  static const TemplateWords kWords{{"区县", "district", WordKind::text, "台账所属的区县", {}},
                                    {"截至日", "as_of", WordKind::date, "按哪一天判定", {}},
                                    {"检查期", "period", WordKind::text, "2026年、2026年第三季度", {}},
                                    {"落款单位", "issuer", WordKind::text, "--issuer写的单位，没有写就没有", {}},
                                    {"单位", "unit", WordKind::text, "一个单位一份的，是给哪个单位的", {}},
                                    {"所知截至", "known_by", WordKind::text, "--known-by写的时点，没有写就没有", {}},
                                    {"台账状态", "state", WordKind::text, "台账状态号，页脚总会印", {}}};
  return kWords;
}

TemplateWords words_of(const PaperKind& kind) {
  TemplateWords words = common_words();
  words.insert(words.end(), kind.words.begin(), kind.words.end());
  return words;
}

}  // namespace fazhi::app
