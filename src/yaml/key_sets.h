#pragma once
// Every key of the checklist grammar, by the map it may stand in. docs/checklist-format.md documents each of them, which
// a test demands. Conditions are not here: their keys are field names and the few words of condition_reader.h.

#include "yaml/reader.h"

namespace fazhi::yaml::keys {

inline constexpr std::string_view kVocabularyKeys[] = {"vocabulary", "unit_types", "kinds"};
inline constexpr KeySet kVocabulary{"词汇表", kVocabularyKeys};
inline constexpr std::string_view kUnitTypeKeys[] = {"id", "title", "note"};
inline constexpr KeySet kUnitType{"单位类型", kUnitTypeKeys};
inline constexpr std::string_view kKindKeys[] = {"id", "many", "note", "fields"};
inline constexpr KeySet kKind{"材料种类", kKindKeys};
inline constexpr std::string_view kFieldKeys[] = {"id",   "title",   "type",     "values",  "kind",
                                                  "many", "default", "required", "personal"};
inline constexpr KeySet kField{"字段", kFieldKeys};

inline constexpr std::string_view kOutlineKeys[] = {"outline", "title", "edition", "source", "items"};
inline constexpr KeySet kOutline{"纲要", kOutlineKeys};
inline constexpr std::string_view kOutlineItemKeys[] = {"id", "title", "source", "note", "outside"};
inline constexpr KeySet kOutlineItem{"纲要条目", kOutlineItemKeys};

inline constexpr std::string_view kChecklistKeys[] = {"checklist", "title",   "edition", "region",     "overlay",
                                                      "counting",  "set",     "basis",   "parameters", "matter",
                                                      "matters",   "metrics", "tasks"};
inline constexpr KeySet kChecklist{"清单", kChecklistKeys};
inline constexpr std::string_view kBasisKeys[] = {"title",  "number",   "effective", "until",
                                                  "region", "verified", "note"};
inline constexpr KeySet kBasis{"依据", kBasisKeys};
inline constexpr std::string_view kParameterKeys[] = {"id", "title", "type", "default", "unit", "verified", "says"};
inline constexpr KeySet kParameter{"参数", kParameterKeys};
inline constexpr std::string_view kOverrideKeys[] = {"value", "basis"};
inline constexpr KeySet kOverride{"参数设定", kOverrideKeys};
inline constexpr std::string_view kMatterKeys[] = {"id", "title", "parties", "fields"};
inline constexpr KeySet kMatter{"事项", kMatterKeys};
inline constexpr std::string_view kRoleKeys[] = {"id", "title", "type", "many"};
inline constexpr KeySet kRole{"角色", kRoleKeys};
inline constexpr std::string_view kMetricKeys[] = {"id",          "title",   "over",      "period_by",
                                                   "denominator", "exclude", "numerator", "distinct",
                                                   "by",          "unit",    "party",     "phrases"};
inline constexpr KeySet kMetric{"指标", kMetricKeys};
inline constexpr std::string_view kMetricOverKeys[] = {"kind"};
inline constexpr KeySet kMetricOver{"「over」", kMetricOverKeys};
inline constexpr std::string_view kMetricSumKeys[] = {"sum"};
inline constexpr KeySet kMetricSum{"合计", kMetricSumKeys};
inline constexpr std::string_view kMetricTaskKeys[] = {"task"};
inline constexpr KeySet kMetricTask{"按期办结", kMetricTaskKeys};
inline constexpr std::string_view kExclusionKeys[] = {"when", "because"};
inline constexpr KeySet kExclusion{"剔除情形", kExclusionKeys};

inline constexpr std::string_view kTaskKeys[] = {
    "id",    "title",  "each",  "every",   "standing", "owner",  "supports", "when", "in_force", "due",
    "needs", "checks", "basis", "outline", "severity", "remedy", "problem",  "warn", "note",     "replaces"};
inline constexpr KeySet kTask{"任务", kTaskKeys};
inline constexpr std::string_view kRangeKeys[] = {"from", "until"};
inline constexpr KeySet kRange{"起止日期", kRangeKeys};
inline constexpr std::string_view kOwnerKeys[] = {"party", "types", "id", "under", "all", "any", "not"};
inline constexpr KeySet kOwner{"责任单位", kOwnerKeys};
inline constexpr std::string_view kSupportsKeys[] = {"party"};
inline constexpr KeySet kSupports{"配合单位", kSupportsKeys};

inline constexpr std::string_view kDueKeys[] = {"when",    "within",  "by",     "before",    "of",      "end_of",
                                                "restart", "suspend", "extend", "by_office", "verified"};
inline constexpr KeySet kDue{"期限", kDueKeys};
inline constexpr std::string_view kLimitKeys[] = {"n", "unit", "from", "by", "roll", "end_day"};
inline constexpr KeySet kLimit{"「within」", kLimitKeys};
inline constexpr std::string_view kRestartKeys[] = {"awaits", "at"};
inline constexpr KeySet kRestart{"「restart」", kRestartKeys};
inline constexpr std::string_view kSuspensionKeys[] = {"from", "to", "cap", "when", "match"};
inline constexpr KeySet kSuspension{"「suspend」", kSuspensionKeys};
inline constexpr std::string_view kCapKeys[] = {"n", "unit", "from"};
inline constexpr KeySet kCap{"「cap」", kCapKeys};
inline constexpr std::string_view kExtensionKeys[] = {"at_most", "by", "told", "signed"};
inline constexpr KeySet kExtension{"「extend」", kExtensionKeys};

inline constexpr std::string_view kNeedKeys[] = {"kind",   "count",   "fields", "where", "by",   "distinct",
                                                 "signed", "done_on", "any",    "all",   "title"};
inline constexpr KeySet kNeed{"所需材料", kNeedKeys};
inline constexpr std::string_view kSignatureKeys[] = {"any", "all"};
inline constexpr KeySet kSignature{"「signed」", kSignatureKeys};

inline constexpr std::string_view kCheckKeys[] = {"id",      "title",    "when",      "unless", "pick",     "by",
                                                  "problem", "severity", "basis",     "remedy", "verified", "in_force",
                                                  "span",    "within",   "done_on",   "before", "present",  "compare",
                                                  "ratio",   "count",    "different", "forbid"};
inline constexpr KeySet kCheck{"检查", kCheckKeys};
inline constexpr std::string_view kSpanKeys[] = {"from", "to", "at_least", "at_most", "unit", "end_day"};
inline constexpr KeySet kSpan{"「span」", kSpanKeys};
inline constexpr std::string_view kBeforeKeys[] = {"first", "then", "same_day"};
inline constexpr KeySet kBefore{"「before」", kBeforeKeys};
inline constexpr std::string_view kPresentKeys[] = {"fields"};
inline constexpr KeySet kPresent{"「present」", kPresentKeys};
inline constexpr std::string_view kCompareKeys[] = {"left", "equals", "at_least", "at_most"};
inline constexpr KeySet kCompare{"「compare」", kCompareKeys};
inline constexpr std::string_view kRatioKeys[] = {"metric", "at_least", "at_most", "scope"};
inline constexpr KeySet kRatio{"「ratio」", kRatioKeys};
inline constexpr std::string_view kCountKeys[] = {"kind", "where", "distinct", "at_least", "at_most", "by"};
inline constexpr KeySet kCount{"「count」", kCountKeys};
inline constexpr std::string_view kDifferentKeys[] = {"who", "from"};
inline constexpr KeySet kDifferent{"「different」", kDifferentKeys};
inline constexpr std::string_view kQueryKeys[] = {"kind", "where", "by"};
inline constexpr KeySet kForbid{"「forbid」", kQueryKeys};
inline constexpr KeySet kHas{"「has」", kQueryKeys};

inline constexpr std::string_view kParameterUseKeys[] = {"parameter"};
inline constexpr KeySet kParameterUse{"参数引用", kParameterUseKeys};
inline constexpr std::string_view kQuantityKeys[] = {"parameter", "sum", "figure"};
inline constexpr KeySet kQuantity{"比较的一边", kQuantityKeys};

}  // namespace fazhi::yaml::keys
