#include "app/problem_ages.h"

#include <algorithm>
#include <map>

#include "app/paper_words.h"
#include "app/problem_report.h"
#include "report/picture_parts.h"
#include "report/problem_age_picture.h"

namespace fazhi::app {

std::optional<Date> found_on(const core::ProblemRow& row) {
  if (row.entered != nullptr && row.entered->found_on) return row.entered->found_on;
  return row.confirmed_on;
}

std::vector<report::Block> problem_age_blocks(const Problems& problems) {
  const View& view = *problems.view;
  std::map<std::pair<int, std::string>, report::AreaAges> areas;  // in the order of the papers
  for (const core::ProblemRow& row : problems.rows) {
    const auto since = found_on(row);
    if (!is_unsolved(row) || !since) continue;
    const report::PaperRow paper = paper_row(row, problems);
    report::AreaAges& area = areas[{paper.area_rank, paper.area}];
    area.area = paper.area;
    ++area.problems.at(report::age_class_of(static_cast<int>((view.as_of - *since).count())));
  }
  report::ProblemAges ages;
  ages.title = "未整改到位的问题：领域和时间";
  for (auto& [rank, area] : areas) ages.areas.push_back(std::move(area));
  std::vector<report::Block> blocks;
  for (report::Picture& picture :
       report::picture_parts(report::problem_age_pictures(ages, report::kUprightWidth, report::kUprightHeight)))
    blocks.emplace_back(std::move(picture));
  return blocks;
}

}  // namespace fazhi::app
