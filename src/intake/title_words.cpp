#include "intake/title_words.h"

#include <algorithm>
#include <array>

namespace fazhi::intake {

namespace {

constexpr std::array<WideView, 75> kTitleEnds{
    U"通知",   U"公告",   U"通告",   U"通报",   U"决定",   U"命令",   U"意见",   U"意见书", U"报告",   U"报告书",
    U"请示",   U"批复",   U"函",     U"复函",   U"纪要",   U"办法",   U"规定",   U"细则",   U"方案",   U"计划",
    U"规划",   U"要点",   U"总结",   U"说明",   U"记录",   U"笔录",   U"名单",   U"名册",   U"目录",   U"清单",
    U"台账",   U"登记表", U"统计表", U"情况表", U"审批表", U"表",     U"制度",   U"条例",   U"规则",   U"指南",
    U"预案",   U"决议",   U"公报",   U"议案",   U"提案",   U"建议书", U"建议",   U"合同",   U"协议",   U"协议书",
    U"证明",   U"凭证",   U"回执",   U"回证",   U"通知书", U"告知书", U"决定书", U"答复",   U"答复书", U"答辩状",
    U"委托书", U"申请书", U"申请表", U"审批单", U"呈报单", U"签收单", U"草案",   U"初稿",   U"稿",     U"年报",
    U"结果",   U"材料",   U"结论",   U"公开页", U"公布页"};

constexpr std::array<WideView, 35> kOfficeEnds{
    U"局",   U"委员会", U"委",       U"人民政府", U"政府",   U"办公室", U"办事处",     U"办",    U"厅",
    U"部",   U"院",     U"中心",     U"管委会",   U"分局",   U"大队",   U"支队",       U"所",    U"站",
    U"党组", U"党委",   U"领导小组", U"法院",     U"检察院", U"工会",   U"妇联",       U"团委",  U"公司",
    U"学校", U"医院",   U"协会",     U"研究室",   U"街道",   U"社区",   U"村民委员会", U"事务所"};

}  // namespace

bool ends_like_title(WideView text) {
  if (text.ends_with(U")") || text.ends_with(U"）")) text = text.substr(0, text.find_last_of(U"(（"));
  return std::ranges::any_of(kTitleEnds, [&](WideView word) { return text.ends_with(word); });
}

bool looks_like_office(WideView text) {
  if (text.size() < 3 || text.size() > 40) return false;
  if (!std::ranges::all_of(text, [](char32_t c) { return is_han(c) || c == U'(' || c == U')'; })) return false;
  return std::ranges::any_of(kOfficeEnds, [&](WideView word) { return text.ends_with(word); });
}

}  // namespace fazhi::intake
