#pragma once
// Every key of the facts form (import files, the facts of worked cases) and of case files; docs/checklist-format.md has them.

#include "yaml/reader.h"

namespace fazhi::yaml::keys {

inline constexpr std::string_view kFactsKeys[] = {
    "secret_checked", "units",    "unit_changes", "unit_closures", "persons", "matters",     "matter_changes",
    "transfers",      "closures", "merges",       "evidence",      "accept",  "return",      "amend",
    "withdraw",       "reopen",   "registers",    "figures",       "waivers", "waiver_ends", "parameters"};
inline constexpr KeySet kFacts{"导入文件", kFactsKeys};

inline constexpr std::string_view kUnitKeys[] = {"id", "name", "types", "parent", "from"};
inline constexpr KeySet kUnit{"单位", kUnitKeys};
inline constexpr std::string_view kUnitChangeKeys[] = {"unit", "from", "name", "types", "parent"};
inline constexpr KeySet kUnitChange{"单位变更", kUnitChangeKeys};
inline constexpr std::string_view kUnitClosureKeys[] = {"unit", "on", "successor"};
inline constexpr KeySet kUnitClosure{"单位撤销", kUnitClosureKeys};
inline constexpr std::string_view kPersonKeys[] = {"id", "name", "unit", "post"};
inline constexpr KeySet kPerson{"人员", kPersonKeys};

inline constexpr std::string_view kMatterFactKeys[] = {"id",      "kind",   "title", "opened_on",
                                                       "parties", "fields", "closed"};
inline constexpr KeySet kMatterFact{"事项", kMatterFactKeys};
inline constexpr std::string_view kClosedKeys[] = {"on", "outcome"};
inline constexpr KeySet kClosed{"「closed」", kClosedKeys};
inline constexpr std::string_view kMatterChangeKeys[] = {"matter", "set", "because"};
inline constexpr KeySet kMatterChange{"事项更正", kMatterChangeKeys};
inline constexpr std::string_view kTransferKeys[] = {"matter", "role", "from", "to", "on", "document"};
inline constexpr KeySet kTransfer{"移交", kTransferKeys};
inline constexpr std::string_view kClosureKeys[] = {"matter", "on", "outcome"};
inline constexpr KeySet kClosure{"办结", kClosureKeys};
inline constexpr std::string_view kMergeKeys[] = {"matter", "into", "because"};
inline constexpr KeySet kMerge{"并案", kMergeKeys};

inline constexpr std::string_view kEvidenceKeys[] = {"id",     "kind",     "unit",   "title", "number",  "formed_on",
                                                     "covers", "original", "fields", "for",   "accepted"};
inline constexpr KeySet kEvidence{"佐证材料", kEvidenceKeys};
inline constexpr std::string_view kOriginalKeys[] = {"file", "archive", "place", "url", "seen_on"};
inline constexpr KeySet kOriginal{"「original」", kOriginalKeys};
inline constexpr std::string_view kLinkKeys[] = {"matter", "unit", "fields"};
inline constexpr KeySet kLink{"「for」的一项", kLinkKeys};
inline constexpr std::string_view kAcceptKeys[] = {"evidence", "note"};
inline constexpr KeySet kAccept{"审核通过", kAcceptKeys};
inline constexpr std::string_view kBecauseKeys[] = {"evidence", "because"};
inline constexpr KeySet kReturn{"退回", kBecauseKeys};
inline constexpr KeySet kWithdraw{"撤回", kBecauseKeys};
inline constexpr KeySet kReopen{"重新审核", kBecauseKeys};
inline constexpr std::string_view kAmendKeys[] = {"evidence", "set", "was", "because"};
inline constexpr KeySet kAmend{"更正", kAmendKeys};

inline constexpr std::string_view kRegisterKeys[] = {"unit", "kind", "period", "n"};
inline constexpr KeySet kRegister{"清单确认", kRegisterKeys};
inline constexpr std::string_view kFigureKeys[] = {"id", "unit", "period", "value", "measure", "evidence"};
inline constexpr KeySet kFigure{"数据", kFigureKeys};
inline constexpr std::string_view kWaiverKeys[] = {"id",   "task",  "unit",    "period", "matter",
                                                   "from", "until", "because", "basis",  "not_own_duty"};
inline constexpr KeySet kWaiver{"免除", kWaiverKeys};
inline constexpr std::string_view kWaiverEndKeys[] = {"waiver", "on"};
inline constexpr KeySet kWaiverEnd{"免除终止", kWaiverEndKeys};
inline constexpr std::string_view kParameterSettingKeys[] = {"parameter", "value", "from", "basis", "unit"};
inline constexpr KeySet kParameterSetting{"参数设定", kParameterSettingKeys};

inline constexpr std::string_view kCaseFileKeys[] = {"checklist", "cases"};
inline constexpr KeySet kCaseFile{"样例文件", kCaseFileKeys};
inline constexpr std::string_view kCaseKeys[] = {
    "name",          "as_of",   "begins",      "region",         "expect",    "units",    "unit_changes",
    "unit_closures", "persons", "matters",     "matter_changes", "transfers", "closures", "merges",
    "evidence",      "accept",  "return",      "amend",          "withdraw",  "reopen",   "registers",
    "figures",       "waivers", "waiver_ends", "parameters"};
inline constexpr KeySet kCase{"样例", kCaseKeys};
inline constexpr std::string_view kExpectationKeys[] = {"task",   "unit",   "matter", "period", "exists",
                                                        "result", "timing", "light",  "due",    "done",
                                                        "gap",    "hint",   "checks", "missing"};
inline constexpr KeySet kExpectation{"「expect」的一项", kExpectationKeys};

}  // namespace fazhi::yaml::keys
