#include "base/search_text.h"

#include <algorithm>
#include <array>
#include <span>

#include "base/utf8.h"

namespace fazhi {

namespace {

enum class Sign { ideograph, letter, blank, nothing, separator };

// U+2F00 … U+2FD5: some PDF writers put these radicals where the characters belong.
constexpr std::u32string_view kRadicals =
    U"一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕"
    U"大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日"
    U"曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿"
    U"目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行"
    U"衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音"
    U"頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

struct Span {
  char32_t first, last;
};
constexpr bool is_in(char32_t c, std::span<const Span> spans) {
  return std::ranges::any_of(spans, [c](const Span& span) { return span.first <= c && c <= span.last; });
}

// 々〇, the blocks of ideographs, kana, hangul, Ⅱ, ①, and what office fonts keep rare names in.
constexpr std::array<Span, 10> kIdeographs{{{0x2160, 0x218F},
                                            {0x2460, 0x24FF},
                                            {0x2E80, 0x2FDF},
                                            {0x3005, 0x3007},
                                            {0x3041, 0x30FA},
                                            {0x3105, 0x318E},
                                            {0x3400, 0x9FFF},
                                            {0xAC00, 0xD7A3},
                                            {0xE000, 0xFAFF},
                                            {0x20000, 0x3FFFF}}};
// Soft hyphens, zero-width characters, variation selectors.
constexpr std::array<Span, 5> kNothing{
    {{0xAD, 0xAD}, {0x200B, 0x200F}, {0x2060, 0x2064}, {0xFE00, 0xFE0F}, {0xFEFF, 0xFEFF}}};
constexpr std::array<Span, 9> kSeparators{{{0x7F, 0x9F},
                                           {0xA1, 0xBF},
                                           {0xD7, 0xD7},
                                           {0xF7, 0xF7},
                                           {0x2010, 0x2BFF},
                                           {0x3001, 0x303F},
                                           {0x30FB, 0x30FB},
                                           {0xFE10, 0xFE6F},
                                           {0xFFE0, 0xFFFF}}};

char32_t folded(char32_t c) {
  if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;
  if (c >= 'A' && c <= 'Z') return c + ('a' - 'A');
  if (c >= 0x2F00 && c < 0x2F00 + kRadicals.size()) return kRadicals[c - 0x2F00];
  return c == 0x25CB ? 0x3007 : c;  // 二○二六 for 二〇二六
}

Sign sign_of(char32_t c) {
  if (c < 0x80) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) return Sign::letter;
    return c == ' ' || (c >= '\t' && c <= '\r') ? Sign::blank : Sign::separator;
  }
  if (c >= 0x4E00 && c <= 0x9FFF) return Sign::ideograph;  // nearly all of them
  if (c == 0xA0 || c == 0x3000 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029) return Sign::blank;
  if (is_in(c, kNothing)) return Sign::nothing;
  if (is_in(c, kIdeographs)) return Sign::ideograph;
  return is_in(c, kSeparators) ? Sign::separator : Sign::letter;
}

void append_utf8(std::string& out, char32_t c) {
  const auto byte = [&](char32_t value) { out += static_cast<char>(static_cast<unsigned char>(value)); };
  const auto tail = [&](int shift) { byte(0x80 | ((c >> shift) & 0x3F)); };
  if (c < 0x80) {
    byte(c);
  } else if (c < 0x800) {
    byte(0xC0 | (c >> 6)), tail(0);
  } else if (c < 0x10000) {
    byte(0xE0 | (c >> 12)), tail(6), tail(0);
  } else {
    byte(0xF0 | (c >> 18)), tail(12), tail(6), tail(0);
  }
}

// A run of letters longer than any word (base64, hashes) is cut, so that no single word swells the index.
constexpr std::size_t kLongestWord = 64;

// Calls `take(unit)` for each unit in turn.
template <typename Take>
void each_unit(std::string_view text, const Take& take) {
  SearchUnit unit;
  bool open_word = false, after_ideograph = false;
  const auto finish = [&] {
    if (open_word) take(unit);
    open_word = false;
  };
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    const char32_t c = folded(point.value);
    const Sign sign = point.valid ? sign_of(c) : Sign::separator;
    const std::size_t end = at + point.length;
    if (sign == Sign::letter) {
      if (open_word && unit.text.size() >= kLongestWord) finish();
      if (!open_word) unit = {{}, false, false, at, end};
      append_utf8(unit.text, c);
      unit.end = end;
      open_word = true;
      after_ideograph = false;
    } else if (sign != Sign::nothing) {
      finish();
      if (sign == Sign::ideograph) {
        unit = {{}, true, after_ideograph, at, end};
        append_utf8(unit.text, c);
        take(unit);
      }
      if (sign != Sign::blank) after_ideograph = sign == Sign::ideograph;
    }
    at = end;
  }
  finish();
}

// One after the other, joined in the same way: what a phrase of index words demands.
bool stands_at(const std::vector<SearchUnit>& text, std::size_t at, const std::vector<SearchUnit>& phrase) {
  for (std::size_t i = 0; i < phrase.size(); ++i) {
    if (text[at + i].text != phrase[i].text) return false;
    if (i > 0 && text[at + i].joined != phrase[i].joined) return false;
  }
  return true;
}

}  // namespace

std::vector<SearchUnit> search_units(std::string_view text) {
  std::vector<SearchUnit> units;
  each_unit(text, [&](const SearchUnit& unit) { units.push_back(unit); });
  return units;
}

void append_index_words(std::string& out, std::string_view text) {
  // The last unit waits to see whether the next one is joined to it.
  std::string waiting;
  each_unit(text, [&](const SearchUnit& unit) {
    if (unit.joined) waiting += unit.text;
    if (!waiting.empty()) out.append(waiting) += ' ';
    waiting = unit.text;
  });
  if (!waiting.empty()) out.append(waiting) += ' ';
}

std::string index_words(std::string_view text) {
  std::string words;
  append_index_words(words, text);
  if (!words.empty()) words.pop_back();
  return words;
}

std::optional<SearchPhrase> search_phrase(std::string_view text) {
  const std::vector<SearchUnit> units = search_units(text);
  if (units.empty()) return std::nullopt;
  SearchPhrase phrase;
  for (std::size_t i = 0; i < units.size(); ++i) {
    const bool has_next = i + 1 < units.size() && units[i + 1].joined;
    // In the text the last character may go on: its pair is unknown. Alone it is the beginning of any pair.
    if (i + 1 == units.size() && units[i].joined) break;
    phrase.words.push_back(has_next ? units[i].text + units[i + 1].text : units[i].text);
  }
  phrase.open = units.back().is_ideograph && !units.back().joined;
  return phrase;
}

std::string number_key(std::string_view text) {
  std::string key;
  bool has_digit = false;
  each_unit(text, [&](const SearchUnit& unit) {
    if (!unit.joined && !key.empty()) key += ' ';
    key += unit.text;
    has_digit = has_digit || (unit.text.front() >= '0' && unit.text.front() <= '9');
  });
  return has_digit ? key : std::string();
}

std::optional<TextRange> find_phrase(std::string_view text, std::string_view phrase, std::size_t from) {
  const std::vector<SearchUnit> sought = search_units(phrase);
  const std::vector<SearchUnit> units = search_units(text);
  if (sought.empty()) return std::nullopt;
  for (std::size_t at = 0; at + sought.size() <= units.size(); ++at) {
    if (units[at].begin < from || !stands_at(units, at, sought)) continue;
    return TextRange{units[at].begin, units[at + sought.size() - 1].end};
  }
  return std::nullopt;
}

}  // namespace fazhi
