// write_papers FOLDER ROWS: a 问题清单 of that many rows as FOLDER/problems.xlsx and FOLDER/problems.docx. Prints the seconds
// each took, from rows to bytes on disk.

#include <fmt/format.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "base/failure.h"
#include "bench_inputs.h"
#include "report/docx_writer.h"
#include "report/problem_paper.h"
#include "report/xlsx_writer.h"

namespace {

using namespace fazhi;

report::PaperRow row_of(int number) {
  report::PaperRow row;
  row.key = fmt::format("synthetic/task-{:04}@u-{:04}!due", number % 150, number % 800);
  row.number = fmt::format("2026-{:03}", number + 1);
  row.area = fmt::format("第{}领域", number % 4);
  row.area_rank = number % 4;
  row.unit = fmt::format("示例区第{}局", number % 800);
  row.unit_rank = number % 800;
  row.rule = fmt::format("task-{:04}!due", number % 150);
  row.rule_title = fmt::format("第{}项任务按期办结", number % 150);
  row.statement =
      fmt::format("截至2026年9月30日，台账中未见“关于第{}件事项的决定”的听取意见材料，期限为2026年6月{}日，已逾期",
                  number, number % 30 + 1);
  row.basis = "《重大行政决策程序暂行条例》（国务院令第713号）第十四条、第十五条";
  row.facts = "期限自2026年3月1日起算30日，至2026年3月31日；未见征求意见公告、座谈会记录或听证笔录";
  row.severity = static_cast<core::TaskSeverity>(number % 3);
  row.source = "自查";
  row.measures = "补齐材料归档；今后公告期不少于30日";
  row.time_limit = make_date(2026, 12, 31);
  row.leader = "张三";
  row.person = "李四";
  row.state = "已认定";
  return row;
}

double written(const std::filesystem::path& file, bench::Stopwatch& watch, const std::string& bytes) {
  std::ofstream(file, std::ios::binary) << bytes;
  return watch.lap() / 1000;
}

int run(const std::filesystem::path& folder, int rows) {
  report::ProblemPaper paper;
  paper.district = "示例区";
  paper.as_of = make_date(2026, 9, 30);
  paper.state_line = "台账状态 #12345 · ab12cdef34567890";
  for (int number = 0; number < rows; ++number) paper.rows.push_back(row_of(number));
  std::filesystem::create_directories(folder);
  bench::Stopwatch watch;
  std::cout << "xlsx " << written(folder / "problems.xlsx", watch, report::to_xlsx(report::problem_workbook(paper)))
            << '\n';
  watch.lap();
  std::cout << "docx "
            << written(folder / "problems.docx", watch,
                       report::to_docx(report::problem_document(paper, report::ListForm::printed)))
            << '\n';
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "write_papers FOLDER ROWS\n";
    return 2;
  }
  try {
    return run(argv[1], std::atoi(argv[2]));
  } catch (const fazhi::Failure& failure) {
    std::cerr << failure.what() << '\n';
    return 3;
  }
}
