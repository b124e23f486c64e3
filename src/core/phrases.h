#pragma once
// Phrases that problem statements, reasons, the facts column and the explanation share. Part of core/wording.h.

#include <optional>
#include <string>

#include "core/wording.h"

namespace fazhi::core {

// 日, 个工作日, 个月; 次 where no days are counted.
std::string unit_word(std::optional<DayUnit> unit);

// 合法性审查意见书示司审〔2026〕160号（2026年6月9日，jc-0436）
std::string record_name(const Facts& facts, std::uint32_t position);

// 期限2026年6月3日（本地规定或惯例）; a standing duty has no day: 常年应备.
std::string due_phrase(const Verdict& verdict, const WordingContext& context);

// 张三 → 张某某, whatever the length of the name, which is not empty.
std::string masked_name(const std::string& name);

// A value as papers may show it: of a `personal` field 张某某 only.
std::string paper_value(std::string_view field, const std::string& value, const Verdict& verdict,
                        const WordingContext& context);

// 未落实, 程序瑕疵 …; of public sources alone a missing paper is only 公开资料中未见.
std::string result_phrase(const Verdict& verdict, const WordingContext& context);

// 逾期, 未到期 …; an overdue standing duty is 常年应备, because no day has passed; where the day that starts the limit is not
// recorded nothing can be said; of public sources alone a passed day is 期限已过, which blames no one.
std::string timing_phrase(const Verdict& verdict, const WordingContext& context);

// The document that sets a local number of days; empty where the day rests on no confirmed parameter.
std::string document_of_day(const Verdict& verdict, const WordingContext& context);

// Why a record did not count, in words for a reader: 「程序说明」为否. Empty where the condition that failed has no short words.
std::string refusal_phrase(const RefusedRecord& refused, const Verdict& verdict, const WordingContext& context);

// What a check read and counted, rule by rule: dates with their titles, numbers with their bounds. Records are not named.
// `briefly`: days that do not count are only numbered.
std::vector<std::string> counted_facts(const Verdict& verdict, const CheckFinding& check, const WordingContext& context,
                                       bool briefly);

}  // namespace fazhi::core
