#include "intake/unit_words.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace fazhi::intake {

namespace {

// By kind; the order does not matter, the longest that fits is taken.
constexpr std::u32string_view kUnits =
    // cases, meetings, papers
    U"件 次 项 个 场 篇 起 份 期 条 批 处 例 宗 部 类 种 门 家 户 名 人 位 所 支 册 本 张 幅 块 辆 台 套 笔 单 票 封 "
    U"则 "
    U"节 堂 课 讲 集 段 首 轮 遍 趟 组 队 班 对 座 栋 幢 间 艘 架 枚 面 把 盏 棵 株 头 只 匹 瓶 盒 箱 包 袋 桶 床 席 "
    U"款 道 串 副 "
    // compounds
    U"人次 户次 家次 件次 场次 批次 轮次 车次 班次 台次 辆次 篇次 条次 项次 点次 处次 个次 艘次 架次 起次 组次 例次 "
    U"份次 名次 人份 人天 人/次 户/次 家/次 场/次 件/次 批/次 个批次 个轮次 个场次 户家庭 户企业 "
    U"大类 小类 大项 小项 子项 科目 项目 部门 单位 企业 社区 街道 网格 岗位 点位 镇 村 床位 席位 车辆 "
    // rates and grades
    U"% ‰ 个百分点 百分点 个基点 倍 分 学分 积分 "
    // time
    U"个工作日 个小时 小时 分钟 秒 个月 天 个课时 课时 学时 个学时 工作日 人日 "
    // measures
    U"元 美元 港元 欧元 平方米 平米 平方公里 平方千米 立方米 立方 公里 千米 海里 米 厘米 毫米 亩 公顷 吨 公斤 千克 斤 "
    U"毫克 微克 毫升 千瓦时 千瓦 兆瓦 摄氏度 分贝 微克/立方米 毫克/立方米 毫克/升 毫克/千克 吨/日 元/吨 "
    U"元/平方米 ㎡ m² m³ km km² kg kWh MW "
    // words and hits
    U"字 字数 字节 条目 粉丝 阅读量 点击量 人户 户人 口 根 片 粒 颗 ";

// 部 in 5部门 or 部分, 名 in 名单: the characters behind a unit that make it another word.
struct Continuation {
  std::u32string_view unit, behind;
};
constexpr Continuation kContinuations[] = {
    {U"部", U"门委分署长级"},
    {U"名", U"单称录义"},
    {U"家", U"长庭属园乡"},
    {U"户", U"外籍口型均"},
    {U"人", U"民大均口才"},
    {U"处", U"罚室长"},
    {U"条", U"例"},
    {U"期", U"间限货望待"},
    {U"位", U"于置列居次"},
    {U"台", U"账风区湾"},
    {U"分", U"局管别类析区配级解工享支公之队组会"},
    {U"所", U"有在属以需谓得涉"},
    {U"单", U"独行据元"},
    {U"组", U"织长成建合"},
    {U"项目", U"标"},
    {U"队", U"伍员长"},
    {U"班", U"子长组"},
    {U"对", U"于照标象比接"},
    {U"面", U"对向临积"},
    {U"把", U"手关握好"},
    {U"包", U"括含案保联容"},
    {U"则", U"是"},
    {U"节", U"约日假能水气点目"},
    {U"课", U"题程堂"},
    {U"讲", U"话师述座好"},
    {U"集", U"中体团市合聚成"},
    {U"段", U"落"},
    {U"首", U"次先要批问府都"},
    {U"次", U"数"},
    {U"场", U"所地景面馆"},
    {U"篇", U"幅"},
    {U"元", U"旦素月年"},
    {U"字", U"头号体样"},
    {U"天", U"然津气河府宁台"},
    {U"张", U"贴"},
    {U"种", U"植子养"},
    {U"类", U"似"},
    {U"门", U"口户诊槛店前"},
    {U"支", U"持部付出撑援"},
    {U"本", U"地级身"},
    {U"册", U"子"},
    {U"套", U"路取"},
    {U"点位", U"于"},
    {U"批", U"复准"},
    {U"起", U"草"},
    {U"份", U"额"},
    {U"例", U"如"},
    {U"口", U"号岸径头碑"},
    {U"根", U"据本治源"},
    {U"片", U"区面长"},
    {U"间", U"接"},
    {U"股", U"长份权室东"},
    {U"头", U"条部号脑"},
    {U"升", U"级学至到旗"},
    {U"镇", U"长街域区级办"},
    {U"村", U"民居级规长改委干两"},
    {U"座", U"谈"},
    {U"架", U"构设"},
    {U"只", U"有需要能"},
    {U"款", U"项式"},
    {U"道", U"路德"},
    {U"轮", U"换流岗值"},
    {U"立方", U"案"},
    {U"街道", U"办"},
    {U"席", U"卷"},
    {U"票", U"据否"},
    {U"封", U"闭控存锁"},
    {U"米", U"字"},
};

using ByFirst = std::unordered_map<char32_t, std::vector<std::u32string_view>>;

// Units by their first character, longest first.
const ByFirst& units() {
  static const ByFirst kByFirst = [] {
    ByFirst by_first;
    for (std::size_t at = 0; at < kUnits.size();) {
      const std::size_t end = std::min(kUnits.find(U' ', at), kUnits.size());
      if (end > at) by_first[kUnits[at]].push_back(kUnits.substr(at, end - at));
      at = end + 1;
    }
    for (auto& [first, words] : by_first)
      std::sort(words.begin(), words.end(), [](auto a, auto b) { return a.size() > b.size(); });
    return by_first;
  }();
  return kByFirst;
}

// Where the character belongs to the next word after all: 70余名单位, 20家长期合作企业.
constexpr Continuation kNotContinued[] = {{U"名", U"单位"}, {U"家", U"长期"}, {U"户", U"外来"},
                                          {U"户", U"外出"}, {U"组", U"合计"}, {U"部", U"分别"}};

bool becomes_another_word(const std::vector<Glyph>& glyphs, std::u32string_view unit, std::size_t end) {
  const char32_t behind = value_at(glyphs, end);
  if (behind == 0 || glyphs[end].hidden) return false;
  for (const Continuation& one : kNotContinued)
    if (one.unit == unit && stands_at(glyphs, end, one.behind)) return false;
  return std::any_of(std::begin(kContinuations), std::end(kContinuations), [&](const Continuation& one) {
    return one.unit == unit && one.behind.find(behind) != std::u32string_view::npos;
  });
}

std::optional<UnitWord> plain_unit(const std::vector<Glyph>& glyphs, std::size_t position) {
  if (position >= glyphs.size() || glyphs[position].hidden) return std::nullopt;
  const auto found = units().find(glyphs[position].value);
  if (found == units().end()) return std::nullopt;
  for (const std::u32string_view word : found->second) {
    const std::size_t end = position + word.size();
    if (stands_at(glyphs, position, word) && !becomes_another_word(glyphs, word, end))
      return UnitWord{end, std::u32string(word)};
  }
  return std::nullopt;
}

bool is_unit(const std::u32string& word) {
  const auto found = units().find(word.front());
  return found != units().end() && std::find(found->second.begin(), found->second.end(), word) != found->second.end();
}

// One word in brackets, one or two characters: （场）
std::optional<UnitWord> bracketed(const std::vector<Glyph>& glyphs, std::size_t position) {
  if (value_at(glyphs, position) != U'(') return std::nullopt;
  for (std::size_t length = 1; length <= 2; ++length) {
    if (value_at(glyphs, position + 1 + length) != U')') continue;
    std::u32string word;
    for (std::size_t i = 1; i <= length; ++i) word += glyphs[position + i].value;
    if (is_unit(word)) return UnitWord{position + length + 2, word};
  }
  return std::nullopt;
}

}  // namespace

std::optional<UnitWord> read_unit(const std::vector<Glyph>& glyphs, std::size_t position) {
  if (const auto inner = bracketed(glyphs, position)) {  // （场）次
    const auto rest = plain_unit(glyphs, inner->end);
    if (!rest) return std::nullopt;
    const std::u32string both = inner->word + rest->word;
    return UnitWord{rest->end, is_unit(both) ? both : rest->word};
  }
  auto unit = plain_unit(glyphs, position);
  if (!unit) return std::nullopt;
  if (unit->word.ends_with(U"/次")) std::erase(unit->word, U'/');  // 人/次 is 人次, 微克/立方米 stays
  if (const auto inner = bracketed(glyphs, unit->end)) {           // 家（次）
    unit->end = inner->end;
    if (const std::u32string both = unit->word + inner->word; is_unit(both)) unit->word = both;
  }
  return unit;
}

}  // namespace fazhi::intake
