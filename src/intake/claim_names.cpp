#include "intake/claim_names.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace fazhi::intake {

namespace {

using Words = std::u32string_view;

constexpr std::size_t kLongestClause = 60;

bool is_one_of(char32_t c, Words set) { return c != 0 && set.find(c) != Words::npos; }

template <std::size_t n>
bool one_stands_at(const std::vector<Glyph>& glyphs, std::size_t position, const std::array<Words, n>& words) {
  return std::any_of(words.begin(), words.end(), [&](Words word) { return stands_at(glyphs, position, word); });
}
template <std::size_t n>
bool one_stands_before(const std::vector<Glyph>& glyphs, std::size_t position, const std::array<Words, n>& words) {
  return std::any_of(words.begin(), words.end(), [&](Words word) { return stands_before(glyphs, position, word); });
}

// Where the clause with `position` begins.
std::size_t clause_begin(const std::vector<Glyph>& glyphs, std::size_t position) {
  const std::size_t least = position > kLongestClause ? position - kLongestClause : 0;
  std::size_t begin = position;
  while (begin > least && !ends_clause(glyphs[begin - 1].value)) --begin;
  return begin;
}

template <std::size_t n>
bool clause_has(const std::vector<Glyph>& glyphs, std::size_t position, const std::array<Words, n>& words) {
  for (std::size_t i = clause_begin(glyphs, position); i < position; ++i)
    if (one_stands_at(glyphs, i, words)) return true;
  return false;
}

// Verbs of something done once: only beside them does 一次 or 一名 count.
constexpr std::array<Words, 44> kDone{U"聘请", U"聘用", U"选聘", U"配备", U"选派", U"抽调", U"派驻", U"新增", U"增设",
                                      U"设立", U"招录", U"引进", U"开展", U"召开", U"举办", U"组织", U"参加", U"举行",
                                      U"集中", U"办理", U"办结", U"受理", U"查处", U"立案", U"处罚", U"移送", U"印发",
                                      U"制定", U"出台", U"修订", U"废止", U"发布", U"编印", U"撰写", U"报送", U"发生",
                                      U"收到", U"审结", U"调解", U"化解", U"获评", U"荣获", U"应诉", U"学法"};

// What a rule of how often begins with.
constexpr std::array<Words, 7> kHowOften{U"每", U"至少", U"不少于", U"定期", U"按季", U"按月", U"原则上"};

// Units of things done, people and papers. 类, 条, 项, 种, 个, 张 rather make names of Chinese numerals (三项制度, 四张清单).
constexpr std::array<Words, 66> kCounting{
    U"次",   U"场",       U"场次",     U"人次", U"户次",   U"件次",  U"批次",     U"轮次",   U"家次",   U"名",
    U"人",   U"位",       U"件",       U"起",   U"篇",     U"份",    U"期",       U"家",     U"户",     U"所",
    U"部",   U"册",       U"例",       U"宗",   U"辆",     U"台",    U"处",       U"本",     U"幅",     U"支",
    U"课时", U"学时",     U"公里",     U"元",   U"平方米", U"亩",    U"吨",       U"小时",   U"个小时", U"倍",
    U"%",    U"个百分点", U"个工作日", U"个月", U"天",     U"节",    U"堂",       U"轮",     U"批",     U"套",
    U"座",   U"笔",       U"单",       U"字",   U"场活动", U"公顷",  U"平方公里", U"立方米", U"栋",     U"间",
    U"盒",   U"瓶",       U"箱",       U"公斤", U"千克",   U"百分点"};

bool counts_rather_than_names(Words unit) {
  return std::find(kCounting.begin(), kCounting.end(), unit) != kCounting.end();
}

bool is_clause_end(const std::vector<Glyph>& glyphs, std::size_t position) {
  return ends_clause(value_at(glyphs, position));
}

// What follows 两, 三 … with a unit of kCounting and makes it a name.
struct NamePart {
  Words unit;
  std::array<Words, 8> behind;
};
constexpr NamePart kNames[] = {
    {U"次", {U"会议", U"全会", U"分配", U"供水", U"创业", U"污染", U"利用", U"党代"}},
    {U"件", {U"实事", U"套", U"事", U"大事", U"小事", U"", U"", U""}},
    {U"部", {U"法宝", U"曲", U"", U"", U"", U"", U"", U""}},
    {U"支", {U"队伍一", U"一扶", U"", U"", U"", U"", U"", U""}},
    {U"期", {U"叠加", U"工程", U"项目", U"建设", U"开", U"", U"", U""}},
    {U"人", {U"行", U"小组", U"成", U"以上", U"", U"", U"", U""}},
    {U"天", {U"两", U"打", U"内", U"", U"", U"", U"", U""}},
    {U"户", {U"一", U"联", U"", U"", U"", U"", U"", U""}},
    {U"家", {U"万户", U"一", U"", U"", U"", U"", U"", U""}},
    {U"节", {U"气", U"一", U"", U"", U"", U"", U"", U""}},
    {U"场", {U"硬仗", U"攻坚战", U"战役", U"", U"", U"", U"", U""}},
    {U"位", {U"一体", U"数", U"", U"", U"", U"", U"", U""}},
    {U"套", {U"班子", U"", U"", U"", U"", U"", U"", U""}},
};

bool names_something(const std::vector<Glyph>& glyphs, Words unit, std::size_t behind) {
  for (const NamePart& name : kNames) {
    if (name.unit != unit) continue;
    for (const Words part : name.behind)
      if (!part.empty() && stands_at(glyphs, behind, part)) return true;
  }
  return false;
}

// Nouns of things that a district has several of; before them 三个 counts.
constexpr std::array<Words, 34> kThings{
    U"单位", U"部门", U"村",   U"社区",   U"街道", U"乡镇", U"镇",     U"小区", U"项目",   U"案件", U"案例", U"工作组",
    U"专班", U"小组", U"窗口", U"站点",   U"站",   U"试点", U"基地",   U"科室", U"党支部", U"支部", U"企业", U"场所",
    U"公共", U"行政", U"网格", U"工作站", U"中队", U"大队", U"司法所", U"班次", U"点位",   U"典型"};

// 会议三次，: done, and the clause ends with the count.
bool stands_as_result(const std::vector<Glyph>& glyphs, const Numeral& numeral, const UnitWord& unit) {
  return is_clause_end(glyphs, unit.end) && clause_has(glyphs, numeral.begin, kDone) &&
         !clause_has(glyphs, numeral.begin, kHowOften);
}

// 一 is mostly no number (一批, 一次性, 一户一档): it counts right behind a verb (聘请一名法律顾问) or as a result (召开会议一次，).
bool one_is_no_count(const std::vector<Glyph>& glyphs, const Numeral& numeral, const UnitWord& unit) {
  constexpr std::array<Words, 7> kAfterVerb{U"名", U"位", U"家", U"处", U"所", U"部", U"辆"};
  constexpr std::array<Words, 12> kAsResult{U"次", U"场", U"件", U"名", U"人", U"份",
                                            U"篇", U"期", U"例", U"部", U"家", U"场次"};
  const Words word = unit.word;
  const bool after_verb = std::find(kAfterVerb.begin(), kAfterVerb.end(), word) != kAfterVerb.end() &&
                          one_stands_before(glyphs, numeral.begin, kDone);
  if (after_verb) return false;
  const bool as_result = std::find(kAsResult.begin(), kAsResult.end(), word) != kAsResult.end();
  return !as_result || !stands_as_result(glyphs, numeral, unit);
}

// 两 to 十 are numbers as often as parts of a name; a larger number is a name only before 个, 条 and their like.
bool chinese_names(const std::vector<Glyph>& glyphs, const Numeral& numeral, const UnitWord& unit) {
  constexpr std::int64_t kLargestOfNames = 10;
  if (numeral.nearness != Nearness::exact || numeral.scale > 1) return false;
  if (unit.word == U"分" || unit.word == U"面" || unit.word == U"级") return true;
  if (numeral.value == Decimal::from_int(1)) return one_is_no_count(glyphs, numeral, unit);
  if (is_one_of(value_at(glyphs, unit.end), U"一二两三四五六七八九十")) return true;  // 三天两头, 两不三新
  if (names_something(glyphs, unit.word, unit.end)) return true;
  if (counts_rather_than_names(unit.word)) return clause_has(glyphs, numeral.begin, std::array<Words, 1>{U"每"});
  if (stands_as_result(glyphs, numeral, unit)) return false;
  if (unit.word == U"个") return !one_stands_at(glyphs, unit.end, kThings);
  return numeral.value <= Decimal::from_int(kLargestOfNames) || unit.word != U"项";
}

// 市委六届七次全会, 十四届全国人大三次会议
bool is_of_a_term(const std::vector<Glyph>& glyphs, std::size_t position) {
  constexpr std::size_t kReach = 8;
  for (std::size_t i = position; i > 0 && position - i < kReach; --i) {
    if (glyphs[i - 1].value == U'届') return true;
    if (ends_clause(glyphs[i - 1].value) && glyphs[i - 1].value != U'、') return false;
  }
  return false;
}

// 前三名, 前10名; 二十届三次会议; 7×24小时; 15分钟生活圈; 24小时热线
bool any_names(const std::vector<Glyph>& glyphs, const Numeral& numeral, const UnitWord& unit) {
  const char32_t before = numeral.begin == 0 ? 0 : glyphs[numeral.begin - 1].value;
  if (before == U'前' && (unit.word == U"名" || unit.word == U"位")) return true;
  if (unit.word == U"次" && is_of_a_term(glyphs, numeral.begin)) return true;
  if (unit.word == U"小时" && numeral.value == Decimal::from_int(24)) return true;
  if (unit.word != U"分钟" && unit.word != U"小时" && unit.word != U"公里") return false;
  constexpr std::array<Words, 8> kCircles{U"生活圈",   U"服务圈", U"便民",   U"公共",
                                          U"法律服务", U"养老",   U"健身圈", U"城市"};
  return one_stands_at(glyphs, unit.end, kCircles);
}

}  // namespace

bool is_name(const std::vector<Glyph>& glyphs, const Numeral& numeral, const UnitWord& unit) {
  if (any_names(glyphs, numeral, unit)) return true;
  return numeral.chinese && chinese_names(glyphs, numeral, unit);
}

}  // namespace fazhi::intake
