#include "sample_pictures.h"

#include <array>

namespace fazhi::report::sample {
namespace {

constexpr std::array<const char*, 8> kAreas = {"重大行政决策程序",
                                               "三重一大集体决策",
                                               "政务公开",
                                               "行政应诉与负责人出庭",
                                               "行政规范性文件合法性审核和备案",
                                               "行政复议",
                                               "法治建设第一责任人职责",
                                               "行政执法“三项制度”"};
constexpr std::array<const char*, 8> kUnits = {
    "区政府办",    "区发展改革委", "区教育局", "区市场监管局", "区住房建设委", "街道", "区城市管理综合行政执法局",
    "区卫生健康委"};

std::string numbered(const char* name, std::size_t i, std::size_t names) {
  return i < names ? name : name + std::to_string(i / names + 1);
}

void add_pictures(Section& section, const std::vector<Drawing>& drawings) {
  for (const Drawing& drawing : drawings) section.blocks.emplace_back(Picture{drawing, drawing.title});
}

}  // namespace

LightMatrix light_matrix(std::size_t areas, std::size_t units) {
  LightMatrix matrix{.title = "各单位红绿灯", .areas = {}, .units = {}, .cells = {}};
  const Tone tones[] = {Tone::green, Tone::red, Tone::yellow, Tone::blue, Tone::green, Tone::grey, Tone::red};
  for (std::size_t i = 0; i < units; ++i) matrix.units.push_back(numbered(kUnits[i % kUnits.size()], i, kUnits.size()));
  for (std::size_t i = 0; i < areas; ++i) {
    matrix.areas.push_back(numbered(kAreas[i % kAreas.size()], i, kAreas.size()));
    std::vector<MatrixCell> row;
    for (std::size_t unit = 0; unit < units; ++unit) {
      const std::size_t mix = i * 7 + unit * 5 + i * unit;
      const Tone tone = tones[mix % 7];
      const int owed = mix % 5 == 0 ? 0 : static_cast<int>(mix % 37);
      const int gaps = tone == Tone::red ? static_cast<int>(mix % 13) + 1 : 0;
      row.push_back({tone, gaps, mix % 29 == 1 ? 128 : owed});
    }
    matrix.cells.push_back(std::move(row));
  }
  return matrix;
}

Trend trend() {
  return {.title = "各季缺口、问题和销号",
          .quarters = {"2025年四季度", "2026年一季度", "2026年二季度", "2026年三季度", "2026年四季度"},
          .series = {{"缺口", {118, 96, 97, 41, std::nullopt}},
                     {"在册问题", {64, 71, 52, 30, 22}},
                     {"当季销号", {0, 9, 27, 31, 12}}}};
}

ProblemAges problem_ages(std::size_t areas) {
  ProblemAges ages{.title = "未销号问题：领域和存在天数", .areas = {}};
  for (std::size_t i = 0; i < areas; ++i) {
    const int n = static_cast<int>(i);
    ages.areas.push_back({numbered(kAreas[i % kAreas.size()], i, kAreas.size()),
                          {3 + n * 5 % 11, n * 3 % 7, n % 3 == 0 ? 0 : n * 2 % 5 + 1, n % 4}});
  }
  return ages;
}

DecisionTimeline decision_timeline() {
  return {.title = "“老旧小区改造实施方案”决策步骤",
          .as_of = make_date(2026, 9, 30),
          .steps = {{"公开征求意见公告", make_date(2026, 3, 2)},
                    {"公开征求意见截止", make_date(2026, 3, 16)},
                    {"专家论证", make_date(2026, 4, 3)},
                    {"风险评估报告", std::nullopt},
                    {"送合法性审查", make_date(2026, 4, 20)},
                    {"合法性审查意见书", make_date(2026, 4, 29)},
                    {"集体讨论决定", make_date(2026, 5, 18)},
                    {"决定公布", make_date(2026, 5, 22)},
                    {"决策后评估", std::nullopt}},
          .intervals = {{"公开征求意见期限", "条例第十五条", 0, 1, 30, 14, make_date(2026, 4, 1), "日"},
                        {"风险评估公示", "", 3, 4, 7, std::nullopt, std::nullopt, "日"},
                        {"合法性审查时间", "条例第二十六条", 4, 5, 7, 7, make_date(2026, 4, 29), "个工作日"},
                        {"实施后满期评估", "条例第三十六条", 7, 8, 180, std::nullopt, make_date(2026, 11, 18), "日"}}};
}

Document every_picture() {
  Section upright{false, {}};
  add_pictures(upright, light_matrix_pictures(light_matrix(4, 9), kUprightWidth, kUprightHeight));
  upright.blocks.emplace_back(Picture{*trend_picture(trend(), kUprightWidth), trend().title});
  add_pictures(upright, problem_age_pictures(problem_ages(6), kUprightWidth, kUprightHeight));
  upright.blocks.emplace_back(
      Picture{*decision_timeline_picture(decision_timeline(), kUprightWidth), decision_timeline().title});
  add_pictures(upright, light_matrix_pictures(light_matrix(26, 33), kUprightWidth, kUprightHeight));
  add_pictures(upright, problem_age_pictures(problem_ages(26), kUprightWidth, kUprightHeight));
  Section wide{true, {}};
  wide.blocks.emplace_back(Picture{*trend_picture(trend(), kWideWidth), trend().title});
  wide.blocks.emplace_back(
      Picture{*decision_timeline_picture(decision_timeline(), kWideWidth), decision_timeline().title});
  add_pictures(wide, light_matrix_pictures(light_matrix(26, 33), kWideWidth, kWideHeight));
  return {.title = "图样",
          .date = make_date(2026, 10, 9),
          .state_line = "台账状态 #1234 · 66c7f0f462eeedd9",
          .demo = true,
          .sections = {upright, wide}};
}

}  // namespace fazhi::report::sample
