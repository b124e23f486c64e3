#pragma once
// The 问题清单 as a paper: plain rows in, a Document (or JSON) out. Which problems there are, and how each is worded, is
// decided before (core/problem.h, core/wording.h); here they are sorted, put together, counted and laid out.

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "core/problem.h"
#include "core/task.h"
#include "report/document.h"

namespace fazhi::report {

struct PaperRow {
  std::string key{};     // of the problem; in JSON only
  std::string number{};  // 2026-001; empty while it is only proposed
  std::string area{};    // 领域, the checklist's title
  int area_rank = 0;     // areas and units are sorted by rank, then by name
  std::string unit{};    // 责任单位
  int unit_rank = 0;
  std::vector<std::string> supporting{};   // 配合单位
  std::string rule{};                      // task and rule: rows that share it can be put together
  std::string rule_title{};                // what the rule asks for, in a few words
  std::string statement{};                 // 问题表述
  std::string basis{};                     // 依据（条款）
  std::string basis_short{};               // the same for narrow columns; empty: as `basis`
  std::vector<std::string> basis_names{};  // what stands for what in it: 法释〔2018〕1号即《…》
  std::string facts{};                     // 事实与计算
  core::TaskSeverity severity = core::TaskSeverity::minor;
  std::string source{};    // 来源: 自查, 督察反馈, 群众反映, 巡察
  std::string goal{};      // 整改目标
  std::string measures{};  // 整改措施; begins with （建议） where nobody decided on it
  std::string progress{};  // 进展: the last note, with its day
  std::optional<Date> time_limit{};
  std::string leader{};  // 责任领导
  std::string person{};  // 责任人
  std::string state{};   // 状态: 拟列, 已认定, 整改中 …
  std::optional<core::ProblemMark> mark{};
  bool repeated = false;          // 屡犯
  std::optional<int> position{};  // a place set by hand; such rows come first, by it
};

enum class Grouping { none, task };

struct ProblemPaper {
  std::string district{};
  std::string issuer{};     // who signs; empty: a line to be filled in
  std::string only_unit{};  // set by split_by_unit: the paper of one unit, which signs it
  Date as_of{};
  std::optional<Date>
      handled_until{};  // what is told of 认定, 督办, 销号 … is newer than as_of: until when it was recorded
  std::optional<Date> issued_on{};  // empty: filled in by hand
  std::string state_line{};
  bool demo = false;
  // 第三方评议 of published reports: nothing is called a problem, nobody is told to rectify.
  bool public_only = false;
  bool draft = false;  // 拟列稿
  Grouping grouping = Grouping::none;
  std::vector<PaperRow> rows{};
};

// complete: every column, for reading on. printed: what a page needs (printed_table).
enum class ListForm { complete, printed };

// For Word (printed) and Markdown: a memo on upright pages (overview, counts, signatures), the list as a landscape annex.
Document problem_document(const ProblemPaper& paper, ListForm form = ListForm::complete);

// For Excel and CSV: the list first, the counts on a second sheet.
Document problem_workbook(const ProblemPaper& paper);

// For programs: every row whatever the grouping, sorted as on paper, with key, area, rule and mark.
std::string problem_json(const ProblemPaper& paper);

// One paper per responsible unit, in the order of the units.
std::vector<ProblemPaper> split_by_unit(const ProblemPaper& paper);

// 示例区法治建设问题清单（区教育局）
std::string problem_title(const ProblemPaper& paper);

}  // namespace fazhi::report
