#include "app/inspection_items.h"

#include <algorithm>
#include <optional>

namespace fazhi::app {

namespace {

const std::vector<std::string> kPlans{"workplan", "party"};
const std::vector<std::string> kFunctions{"business",
                                          "competition",
                                          "credit",
                                          "data",
                                          "rule-of-law/duties-published",
                                          "rule-of-law/power-items",
                                          "rule-of-law/power-list-adjusted"};
const std::vector<std::string> kNormative{"normative"};
const std::vector<std::string> kDecisions{"decision",      "topic",      "counsel",
                                          "participation", "disclosure", "normative/interpretation"};
const std::vector<std::string> kEnforcement{"enforcement",
                                            "enterprise",
                                            "oversight",
                                            "rule-of-law/transfer-decision",
                                            "rule-of-law/transfer-sent",
                                            "rule-of-law/transfer-handover",
                                            "rule-of-law/transfer-refused",
                                            "rule-of-law/equipment-review",
                                            "rule-of-law/equipment-published",
                                            "rule-of-law/equipment-records"};
const std::vector<std::string> kDisputes{"review", "mediation"};
const std::vector<std::string> kSupervision{"proposal", "petition"};
const std::vector<std::string> kLitigation{"litigation"};
const std::vector<std::string> kStudy{"study"};
const std::vector<std::string> kPublicity{"publicity", "rule-of-law/culture-sites", "rule-of-law/culture-sites-law"};
const std::vector<std::string> kAssessment{"inspection", "rule-of-law/satisfaction"};
const std::vector<std::string> kOther{"rule-of-law", "emergency"};
const std::vector<std::string> kLeaders{"leadership"};

std::vector<std::string> together(std::initializer_list<std::vector<std::string>> parts) {
  std::vector<std::string> all;
  for (const auto& part : parts) all.insert(all.end(), part.begin(), part.end());
  return all;
}

std::vector<InspectionItem> items_of_governments() {
  return {
      {"第八条第（一）项", "学习贯彻和规划部署",
       "贯彻中央部署，制订并实施法治政府建设规划和年度计划，研究解决重大问题并向本级党委报告",
       "学习贯彻的成效，法治政府建设实施规划的内容", kPlans},
      {"第八条第（二）项", "依法全面履行政府职能", "转变职能、简政放权、放管结合、优化服务，激发市场活力",
       "机构改革、审批事项增减和经济社会发展的成效", kFunctions},
      {"第八条第（三）项", "规范性文件管理", "规范性文件的制定、合法性审核、备案审查和清理", "", kNormative},
      {"第八条第（四）项", "重大行政决策、法律顾问和政务公开",
       "重大行政决策的法定程序和合法性审查，法律顾问、公职律师制度，政务公开", "", kDecisions},
      {"第八条第（五）项", "行政执法", "执法公示、全过程记录、法制审核三项制度，执法责任和执法监督，规范文明执法",
       "行政执法体制改革和综合执法的推进", kEnforcement},
      {"第八条第（六）项", "接受监督、行政复议和行政应诉",
       "接受各方面监督，办好行政复议和行政应诉，执行生效的复议决定和裁判", "党内监督、审计监督、舆论监督",
       together({kSupervision, kDisputes, kLitigation})},
      {"第八条第（七）项", "学法和法治能力", "政府常务会议定期学法，每年至少两次法治专题讲座，工作人员的法治培训和测试",
       "", kStudy},
      {"第八条第（八）项", "法治宣传", "依法行政、法治政府建设的宣传，培育先进典型", "先进典型的培育和推广",
       kPublicity},
      {"第八条第（九）项", "考核评价和督促检查",
       "对法治政府建设的考核评价和督促检查，对工作不力的约谈、责令整改、通报批评",
       "绩效考核中的依法行政指标，约谈和通报批评", kAssessment},
      {"第八条第（十）项", "其他职责", "其他应当履行的法治政府建设职责", "", kOther},
      {"第八条末款", "主要负责人履行第一责任人职责",
       "主要负责人履行推进法治建设第一责任人职责，其他负责人在分管范围内履职", "其他负责人分管范围内的履职情况",
       kLeaders},
  };
}

std::vector<InspectionItem> items_of_departments() {
  return {
      {"第九条第（一）项", "学习贯彻和规划部署",
       "贯彻中央部署，制订并实施本部门规划和年度计划，研究解决重大问题并向本级党委和政府报告",
       "学习贯彻的成效，本部门法治建设实施规划的内容", kPlans},
      {"第九条第（二）项", "依法全面履行部门职能", "转变职能、简政放权、放管结合、优化服务，激发市场活力",
       "机构改革、审批事项增减和本行业发展的成效", kFunctions},
      {"第九条第（三）项", "规范性文件管理", "规范性文件的制定、合法性审核、备案审查和清理", "", kNormative},
      {"第九条第（四）项", "重大行政决策、法律顾问和政务公开",
       "重大行政决策的法定程序和合法性审查，法律顾问、公职律师制度，信息发布、政策解读和政务公开", "", kDecisions},
      {"第九条第（五）项", "行政执法", "执法人员持证上岗，执法公示、全过程记录、法制审核三项制度，执法程序、责任和监督",
       "", kEnforcement},
      {"第九条第（六）项", "行政复议和争议化解", "纠正违法、不当的行政行为，执行生效的复议决定，化解行政争议", "",
       kDisputes},
      {"第九条第（七）项", "接受监督", "接受各方面监督，部门内部层级监督和重点岗位制约",
       "党内监督、审计监督、舆论监督和部门内部层级监督", kSupervision},
      {"第九条第（八）项", "行政应诉和执行裁判", "支持法院受理和审理行政案件，负责人出庭应诉，执行生效裁判", "",
       kLitigation},
      {"第九条第（九）项", "学法和法治能力", "部门领导班子定期学法，每年至少两次法治专题讲座，工作人员的法治培训和测试",
       "", kStudy},
      {"第九条第（十）项", "谁执法谁普法和法治宣传", "普法责任制，法治宣传教育，总结推广经验和典型",
       "先进典型的培育和推广", kPublicity},
      {"第九条第（十一）项", "考核评价和督促检查",
       "对本部门法治建设的考核评价和督促检查，对工作不力的约谈、责令整改、通报批评", "部门内部的考核、约谈和通报批评",
       kAssessment},
      {"第九条第（十二）项", "其他职责", "其他应当履行的法治政府建设职责", "", kOther},
      {"第九条末款", "主要负责人履行第一责任人职责",
       "主要负责人履行推进法治建设第一责任人职责，其他负责人在分管范围内履职", "其他负责人分管范围内的履职情况",
       kLeaders},
  };
}

std::optional<std::size_t> named_in(const std::vector<InspectionItem>& items, const std::string& answer) {
  const auto found = std::ranges::find_if(
      items, [&](const InspectionItem& item) { return std::ranges::find(item.answers, answer) != item.answers.end(); });
  if (found == items.end()) return std::nullopt;
  return static_cast<std::size_t>(found - items.begin());
}

}  // namespace

const std::vector<InspectionItem>& inspection_items(InspectedBody body) {
  static const std::vector<InspectionItem> kGovernments = items_of_governments();
  static const std::vector<InspectionItem> kDepartments = items_of_departments();
  return body == InspectedBody::government ? kGovernments : kDepartments;
}

std::size_t item_of(const std::vector<InspectionItem>& items, const core::Checklist& checklist,
                    const std::string& task) {
  const std::string& area = checklist.overlay.empty() ? checklist.id : checklist.overlay;
  if (const auto item = named_in(items, area + "/" + task)) return *item;
  return named_in(items, area).value_or(items.size() - 2);
}

}  // namespace fazhi::app
