#include "sample_paper.h"

#include <array>

namespace fazhi::report::sample {
namespace {

ProblemPaper frame() {
  ProblemPaper paper;
  paper.district = "示例区";
  paper.issuer = "示例区法治建设领导小组办公室";
  paper.as_of = make_date(2026, 9, 30);
  paper.issued_on = make_date(2026, 10, 9);
  paper.state_line = "台账状态 #1234 · 66c7f0f462eeedd9";
  paper.demo = true;
  return paper;
}

PaperRow comment_period() {
  PaperRow row;
  row.key = "decision/participation/D-2026-03!period";
  row.number = "2026-001";
  row.area = "重大行政决策程序";
  row.area_rank = 1;
  row.unit = "区住房建设委";
  row.unit_rank = 12;
  row.supporting = {"区城管委", "区财政局"};
  row.rule = "decision/participation!period";
  row.rule_title = "公开征求意见期限";
  row.statement = "「老旧小区改造实施方案」公开征求意见仅14日，少于30日，且公告未说明缩短理由。";
  row.basis = "《重大行政决策程序暂行条例》（国务院令第713号）第十五条";
  row.facts = "2026-03-02公布，2026-03-16截止：次日起算，共14日；「缩短理由」未登记。";
  row.severity = core::TaskSeverity::major;
  row.source = "自查";
  row.measures = "补充说明理由；今后公告期不少于30日";
  row.time_limit = make_date(2026, 11, 30);
  row.leader = "章一";
  row.person = "李二";
  row.state = "已认定";
  row.mark = core::ProblemMark::fresh;
  return row;
}

PaperRow missing_opinion() {
  PaperRow row = comment_period();
  row.key = "decision/legality/D-2026-04!due";
  row.number = "2026-002";
  row.unit = "区教育局";
  row.unit_rank = 5;
  row.supporting = {};
  row.rule = "decision/legality!due";
  row.rule_title = "合法性审查";
  row.statement = "截至2026年9月30日，台账中未见「学区调整方案」的合法性审查意见书。";
  row.basis = "《重大行政决策程序暂行条例》（国务院令第713号）第二十五条、第二十七条";
  row.facts = "集体讨论日2026-06-12；应在此之前取得意见书；已见：送审函。";
  row.severity = core::TaskSeverity::veto;
  row.measures = "补充合法性审查意见书；未经审查的，报请决策机关重新审议";
  row.mark = core::ProblemMark::relapsed;
  row.repeated = true;
  return row;
}

PaperRow annual_report(const char* number, const char* unit, int rank) {
  PaperRow row = comment_period();
  row.key = std::string("openness/annual/2025/") + unit + "!due";
  row.number = number;
  row.area = "政务公开";
  row.area_rank = 3;
  row.unit = unit;
  row.unit_rank = rank;
  row.supporting = {};
  row.rule = "openness/annual!due";
  row.rule_title = "信息公开年度报告";
  row.statement = "截至2026年9月30日，台账中未见2025年政府信息公开工作年度报告。";
  row.basis = "《政府信息公开条例》（国务院令第711号）第四十九条";
  row.facts = "应于2026-01-31前报送并公布；已逾期242日。";
  row.severity = core::TaskSeverity::minor;
  row.measures = "补报并公布年度报告";
  row.time_limit = make_date(2026, 10, 31);
  row.state = "整改中";
  row.mark = core::ProblemMark::persisting;
  return row;
}

}  // namespace

ProblemPaper small_paper() {
  ProblemPaper paper = frame();
  paper.rows = {annual_report("2026-003", "区教育局", 5), comment_period(), annual_report("2026-004", "区体育局", 20),
                missing_opinion()};
  return paper;
}

ProblemPaper large_paper(std::size_t rows) {
  static constexpr std::array<const char*, 4> kAreas = {"重大行政决策程序", "三重一大集体决策", "政务公开",
                                                        "行政应诉与负责人出庭"};
  ProblemPaper paper = frame();
  for (std::size_t i = 0; i < rows; ++i) {
    PaperRow row = i % 3 == 0 ? missing_opinion() : comment_period();
    const std::size_t unit = i * 7 % 52;
    row.key += std::to_string(i);
    const std::string digits = std::to_string(i + 1);
    row.number = "2026-" + std::string(digits.size() < 3 ? 3 - digits.size() : 0, '0') + digits;
    row.area_rank = static_cast<int>(i % 4);
    row.area = kAreas[i % 4];
    row.unit = "区第" + std::to_string(unit + 1) + "局";
    row.unit_rank = static_cast<int>(unit);
    row.facts += "事项编号D-" + std::to_string(i) + "。";
    if (i % 5 == 0) row.severity = core::TaskSeverity::minor;
    paper.rows.push_back(std::move(row));
  }
  return paper;
}

}  // namespace fazhi::report::sample
