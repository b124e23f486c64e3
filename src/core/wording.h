#pragma once
// Verdicts in words (Chinese): problem statements, reasons, the explanation trail. Claims no more than design.md §6 allows: a missing
// paper is 「截至…，台账中未见…」, only a check on accepted facts is worded as a breach, with its two dates.

#include <string>
#include <vector>

#include "core/calendar.h"
#include "core/facts.h"
#include "core/verdict.h"

namespace fazhi::core {

struct WordingContext {
  const Library* library = nullptr;
  const Facts* facts = nullptr;
  Date as_of;
  bool public_only = false;  // 「公开资料中未见」, nothing is called a problem
};

// 问题表述 of one deficit: the check's `problem` text with its placeholders filled, or the default wording.
std::string problem_statement(const Verdict& verdict, const Deficit& deficit, const WordingContext& context);

// 依据（条款）: 《重大行政决策程序暂行条例》（国务院令第713号）第十四条、第十五条; unverified ones end in 〔待核〕.
std::string basis_text(const Verdict& verdict, const Deficit& deficit);
std::string basis_text(const Checklist& checklist, const std::vector<ArticleRef>& articles);

// The same for a narrow column: a short title alone, a long one by its number (法释〔2018〕1号第三十四条).
struct ShortBasis {
  std::string text;
  std::vector<std::string> names;  // what is left out: 法释〔2018〕1号即《…》, 《政府信息公开条例》（国务院令第711号）
};
ShortBasis short_basis(const Checklist& checklist, const std::vector<ArticleRef>& articles);

// 事实与计算: dates and how they were counted, evidence read.
std::string facts_text(const Verdict& verdict, const Deficit& deficit, const WordingContext& context);

// 收到申请日, 《征求意见公告》公告日: the title of a field as written in a checklist ("received_on", "征求意见公告.published_on").
std::string field_title(std::string_view field, const Verdict& verdict, const WordingContext& context);

// One or more short sentences why the verdict is what it is; for lists.
std::vector<std::string> reasons(const Verdict& verdict, const WordingContext& context);

// The whole trail: requirement → article → evidence taken and refused and why → dates with skipped days → conclusion.
struct ExplanationLine {
  std::string heading;  // 要求, 依据, 适用, 材料, 期限, 检查, 结论
  std::string text;
};
// Dates are counted once more, with their steps.
std::vector<ExplanationLine> explain(const Verdict& verdict, const WordingContext& context, const Calendar& calendar);

// What a check is called: its title, else what its rule is about (天数, 先后次序, …).
std::string name_of(const Check& check);

// Names on that day.
std::string unit_name(const Facts& facts, std::uint32_t unit, Date as_of);
std::string subject_of(const Verdict& verdict, const Facts& facts);  // matter title or period

}  // namespace fazhi::core
