#include "intake/claim_scan.h"

#include <algorithm>
#include <array>
#include <optional>

#include "intake/claim_names.h"
#include "intake/claim_period.h"
#include "intake/numeral_reader.h"
#include "intake/unit_words.h"

namespace fazhi::intake {

namespace {

// Words around a number are looked at no further than this.
constexpr std::size_t kLongestClause = 50;

struct Counted {
  Numeral numeral;
  std::optional<Decimal> upper;
  std::u32string unit;
  std::size_t begin = 0, end = 0;  // with 近, 约 before and the unit behind
};

struct Nearly {
  std::u32string_view word;
  Nearness nearness;
  bool belongs_to_text;            // 近百件 is shown with its 近
  std::u32string_view not_behind;  // 节约, 最近 are other words
};
constexpr std::array<Nearly, 21> kBefore{{{U"不到", Nearness::at_most, true, U""},
                                          {U"低于", Nearness::at_most, false, U"不"},
                                          {U"不少于", Nearness::at_least, false, U""},
                                          {U"不低于", Nearness::at_least, false, U""},
                                          {U"不超过", Nearness::at_most, false, U""},
                                          {U"不高于", Nearness::at_most, false, U""},
                                          {U"不足", Nearness::at_most, true, U""},
                                          {U"至少", Nearness::at_least, false, U""},
                                          {U"超过", Nearness::at_least, true, U""},
                                          {U"突破", Nearness::at_least, false, U""},
                                          {U"将近", Nearness::about, true, U""},
                                          {U"接近", Nearness::about, true, U""},
                                          {U"大约", Nearness::about, true, U""},
                                          {U"大概", Nearness::about, true, U""},
                                          {U"逾", Nearness::at_least, true, U""},
                                          {U"超", Nearness::at_least, true, U""},
                                          {U"近", Nearness::about, true, U"最附临靠亲远就邻"},
                                          {U"约", Nearness::about, true, U"预节签履违公契条特邀合解制集大"},
                                          {U"上", Nearness::at_least, true, U""},
                                          {U"过", Nearness::at_least, true, U""},
                                          {U"几", Nearness::about, true, U""}}};
constexpr std::array<Nearly, 5> kBehind{{{U"以上", Nearness::at_least, true, U""},
                                         {U"以下", Nearness::at_most, true, U""},
                                         {U"以内", Nearness::at_most, true, U""},
                                         {U"左右", Nearness::about, true, U""},
                                         {U"上下", Nearness::about, true, U""}}};

// 上百次 and 过万人 only before a bare 百, 千, 万.
bool fits(const std::vector<Glyph>& glyphs, std::size_t position, const Nearly& nearly) {
  if (!stands_before(glyphs, position, nearly.word)) return false;
  const std::size_t from = position - nearly.word.size();
  const char32_t before = from == 0 ? 0 : glyphs[from - 1].value;
  if (before != 0 && nearly.not_behind.find(before) != std::u32string_view::npos) return false;
  if (nearly.word != U"上" && nearly.word != U"过" && nearly.word != U"几") return true;
  constexpr std::u32string_view kBare = U"百千万";
  return kBare.find(glyphs[position].value) != std::u32string_view::npos;
}

void read_nearness(const std::vector<Glyph>& glyphs, Counted& counted) {
  for (const Nearly& nearly : kBefore) {
    if (!fits(glyphs, counted.begin, nearly)) continue;
    // 近3000余人 is about, whatever 余 says
    if (counted.numeral.nearness == Nearness::exact || nearly.nearness == Nearness::about)
      counted.numeral.nearness = nearly.nearness;
    if (nearly.belongs_to_text) counted.begin -= nearly.word.size();
    break;
  }
  for (const Nearly& nearly : kBehind) {
    if (!stands_at(glyphs, counted.end, nearly.word)) continue;
    if (counted.numeral.nearness == Nearness::exact) counted.numeral.nearness = nearly.nearness;
    counted.end += nearly.word.size();
    break;
  }
}

bool is_range_sign(const std::vector<Glyph>& glyphs, std::size_t position) {
  const char32_t c = value_at(glyphs, position);
  return is_dash(c) || c == U'至' || c == U'到';
}

// 5.2万，: in Arabic figures 万 and 亿 may stand for themselves.
bool counts_without_unit(const std::vector<Glyph>& glyphs, const Numeral& numeral) {
  return !numeral.chinese && numeral.scale > 1 && ends_clause(value_at(glyphs, numeral.end)) &&
         value_at(glyphs, numeral.end) != U'(';
}

// A number with its unit; of 3至5次 both numbers.
std::optional<Counted> counted_at(const std::vector<Glyph>& glyphs, const Numeral& first) {
  Counted counted{first, std::nullopt, {}, first.begin, first.end};
  if (first.percent) {
    counted.unit = U"%";
    return counted;
  }
  auto unit = read_unit(glyphs, first.end);
  if (!unit && is_range_sign(glyphs, first.end) && begins_numeral(glyphs, first.end + 1)) {
    auto second = read_numeral(glyphs, first.end + 1);
    if (!second) return std::nullopt;
    unit = read_unit(glyphs, second->end);
    if (!unit || second->value <= first.value) return std::nullopt;
    counted.upper = second->value;
    counted.numeral.scale = second->scale;
    counted.numeral.scale_word = second->scale_word;
    counted.numeral.nearness = Nearness::about;
  }
  if (!unit) {
    if (!counts_without_unit(glyphs, first)) return std::nullopt;
    return counted;
  }
  if (is_name(glyphs, counted.numeral, *unit)) return std::nullopt;
  counted.unit = unit->word;
  counted.end = unit->end;
  if (value_at(glyphs, counted.end) == U'余' || value_at(glyphs, counted.end) == U'多') {  // 3年多, 5元余
    if (ends_clause(value_at(glyphs, counted.end + 1))) counted.numeral.nearness = Nearness::at_least, ++counted.end;
  }
  return counted;
}

// A number right behind a dash is the end of a range that was no claim: 2021-2025, 0535-6123
bool is_end_of_range(const std::vector<Glyph>& glyphs, std::size_t position) {
  return position > 1 && is_dash(glyphs[position - 1].value) && !glyphs[position].gap &&
         (is_digit(glyphs[position - 2].value) || is_letter(glyphs[position - 2].value));
}

// 第3、4项 and 第十五、十六条 go on counting places.
bool continues_an_ordinal(const std::vector<Glyph>& glyphs, std::size_t position) {
  constexpr std::u32string_view kJoins = U"、和及至到";
  std::size_t i = position;
  while (i > 0 && position - i < 24) {
    const char32_t c = glyphs[i - 1].value;
    if (c == U'第') return i < position;
    const bool number = is_digit(c) || begins_numeral(glyphs, i - 1);
    if (!number && !is_dash(c) && kJoins.find(c) == std::u32string_view::npos) return false;
    --i;
  }
  return false;
}

struct Bounds {
  std::size_t begin = 0, end = 0;
};

Bounds clause_of(const std::vector<Glyph>& glyphs, const Counted& counted) {
  Bounds clause{counted.begin, counted.end};
  while (clause.begin > 0 && counted.begin - clause.begin < kLongestClause &&
         (glyphs[clause.begin - 1].hidden || !ends_clause(glyphs[clause.begin - 1].value)))
    --clause.begin;
  while (clause.end < glyphs.size() && clause.end - counted.end < kLongestClause &&
         (glyphs[clause.end].hidden || !ends_clause(glyphs[clause.end].value)))
    ++clause.end;
  return clause;
}

constexpr std::size_t kLongestLead = 120;

// `lead` is where the claim before it ends.
Claim claim_of(std::string_view text, const std::vector<Glyph>& glyphs, const Counted& counted, const Bounds& sentence,
               std::size_t lead) {
  Claim claim;
  claim.quantity = counted.numeral.value;
  claim.upper = counted.upper;
  claim.nearness = counted.numeral.nearness;
  claim.scale = counted.numeral.scale;
  claim.unit = to_narrow(std::u32string(counted.numeral.scale_word) + counted.unit);
  claim.text = as_it_stands(text, glyphs, counted.begin, counted.end);
  claim.sentence = as_it_stands(text, glyphs, sentence.begin, sentence.end);
  claim.offset = glyphs[counted.begin].at;
  const Bounds clause = clause_of(glyphs, counted);
  claim.before = plain(glyphs, clause.begin, counted.begin);
  const std::size_t far = counted.begin > kLongestLead ? counted.begin - kLongestLead : 0;
  claim.lead = plain(glyphs, std::max(lead, far), counted.begin);
  claim.after = plain(glyphs, counted.end, clause.end);
  return claim;
}

// No sentence of a report is longer; what is, is cut at the next comma.
constexpr std::size_t kLongestSentence = 2000;

// A full stop inside a title or a short quotation ends nothing; a closing mark right behind it belongs to its sentence.
std::size_t sentence_end(const std::vector<Glyph>& glyphs, std::size_t begin) {
  std::size_t end = begin;
  while (end < glyphs.size()) {
    const Glyph& glyph = glyphs[end++];
    if (!glyph.hidden && ends_sentence(glyph.value)) break;
    if (end - begin > kLongestSentence && ends_clause(glyph.value)) return end;
    if (end - begin > 2 * kLongestSentence) return end;
  }
  constexpr std::u32string_view kClosing = U"”’」』)";
  while (end < glyphs.size() && kClosing.find(glyphs[end].value) != std::u32string_view::npos) ++end;
  return end;
}

struct Scan {
  std::string_view text;
  const std::vector<Glyph>& glyphs;
  int section_year;
  std::vector<Claim>& claims;
};

// From `from` on, where the sentence before it did not end earlier; returns behind what was read.
std::size_t scan_sentence(const Scan& scan, const Bounds& sentence, std::size_t from, std::size_t group) {
  const std::vector<Glyph>& glyphs = scan.glyphs;
  const std::string section = scan.section_year == 0 ? std::string() : std::to_string(scan.section_year);
  std::string period = section;
  std::size_t lead = sentence.begin;
  std::size_t i = std::max(sentence.begin, from);
  while (i < sentence.end) {
    if (auto mentioned = period_at(glyphs, i, scan.section_year)) period = *std::move(mentioned);
    if (glyphs[i].hidden || !begins_numeral(glyphs, i)) {
      ++i;
      continue;
    }
    std::size_t behind = std::max(behind_numeral(glyphs, i), i + 1);
    const bool ordinal = is_end_of_range(glyphs, i) || continues_an_ordinal(glyphs, i);
    const auto numeral = ordinal ? std::nullopt : read_numeral(glyphs, i);
    auto counted = numeral ? counted_at(glyphs, *numeral) : std::nullopt;
    if (counted && counted->end <= sentence.end) {
      read_nearness(glyphs, *counted);
      scan.claims.push_back(claim_of(scan.text, glyphs, *counted, sentence, lead));
      scan.claims.back().group = group;
      scan.claims.back().period = period;
      // 2025年10项民心工程等征集5件: next year belongs to the thing right behind it, not to what was done
      if (period.substr(0, 4) > section) period = section;
      lead = counted->end;
      behind = std::max(behind, counted->end);
    }
    i = behind;
  }
  return i;
}

}  // namespace

void scan_claims(std::string_view text, const Passage& passage, int section_year, std::size_t& next_group,
                 std::vector<Claim>& claims) {
  const Scan scan{text, passage.glyphs, section_year, claims};
  std::size_t read = 0;
  for (std::size_t begin = 0; begin < passage.glyphs.size();) {
    const std::size_t end = sentence_end(passage.glyphs, begin);
    read = scan_sentence(scan, {begin, end}, read, next_group++);
    begin = end;
  }
}

}  // namespace fazhi::intake
