#pragma once
// What several papers say of the same things in the same words: a problem, the units that have a paper of their own.

#include <cstdint>
#include <string>
#include <vector>

#include "app/paper.h"
#include "report/problem_paper.h"

namespace fazhi::app {

// 编号, 领域, 责任单位, 问题表述, 事实, 依据, 整改目标, 整改措施, 整改时限, 整改进展, 责任领导 …
report::TemplateWords problem_words();
report::TemplateScope problem_scope(const report::PaperRow& row);

// A list of sentences: 内容 is what each says.
report::TemplateWords line_words();
report::TemplateList lines_of(const std::vector<std::string>& texts);

// 一票否决2个、重要5个; what there is none of is left out.
std::string severity_counts(const std::vector<const report::PaperRow*>& rows);

// Confirmed, neither closed nor over: the deficit is still there.
bool is_unsolved(const core::ProblemRow& row);
// Of these, the ones whose unit has to act next: neither handed in for 销号 nor disputed.
bool is_units_turn(const core::ProblemRow& row);

// Of problems past their limit, where they stand; with those still to be put right they are all of them.
struct PastLimit {
  std::int64_t total = 0;
  std::int64_t submitted = 0;     // 申请销号
  std::int64_t disputed = 0;      // 有异议
  std::int64_t to_be_closed = 0;  // without a deficit any more
  std::int64_t closed_later = 0;  // of those that were open at `until`

  // 其中申请销号待审核2个、有异议1个; empty: all are to be put right.
  std::string text() const;
};
PastLimit past_limit(const std::vector<core::ProblemRow>& rows, Date as_of, Instant until = Instant::max());

// Whether a text names a basis that nobody has verified yet: 〔待核〕, 文号待填.
bool is_to_be_verified(const std::string& basis);

// A name among others that 、 divides: in quotes where it has one itself.
std::string name_in_list(const std::string& name);

// The unit of the type 区政府 on the day of the view; kNone: the ledger has none.
std::uint32_t district_government(const View& view);
// Who reports for the whole district and signs where --issuer says nothing: its government, which is a body, or else its name.
std::string district_body(const View& view);

// By the order of the ledger: those asked for (--unit), or all that are not closed.
std::vector<std::uint32_t> units_asked_for(const PaperScene& scene);

}  // namespace fazhi::app
