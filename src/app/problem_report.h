#pragma once
// `fazhi report problems`: the 问题清单 as files, from rows of problem_rows.h.

#include <string>
#include <vector>

#include "app/paper.h"
#include "app/problem_rows.h"
#include "report/problem_paper.h"

namespace fazhi::app {

struct ReportOptions {
  std::string format = "md";  // xlsx, docx, html, md, json, csv
  bool by_task = false;       // the same rule in many units as one row
  bool by_unit = false;       // one file per unit
  bool proposed = false;      // 拟列稿
  std::string issuer;
};

// One file, or one per unit. Until the first 认定 the paper shows all proposals and is headed 拟列稿.
std::vector<NamedBytes> problem_report(const Problems& problems, const ReportOptions& options);

// One problem as papers say it: where, what, by which article, on which facts, what to do.
report::PaperRow paper_row(const core::ProblemRow& row, const Problems& problems);

// 责任领导 and 责任人 of a unit as the persons' posts say it in words (主要负责人、责任领导、分管领导; 责任人、联络员、承办人); empty: none
// does. A title says it not: a 局长 may have a deputy in charge of the matter, and a wrong name on a paper is worse than none.
struct UnitPeople {
  std::string leader, person;
};
UnitPeople people_of(const std::string& unit, const std::vector<core::PersonAdded>& persons);

// What the paper states, before it has a format.
report::ProblemPaper problem_paper(const Problems& problems, const ReportOptions& options);

// Whole or not at all. Throws Failure.
void write_bytes(const std::string& path, const std::string& bytes);

}  // namespace fazhi::app
