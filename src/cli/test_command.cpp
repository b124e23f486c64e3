#include <fmt/format.h>

#include <memory>
#include <ostream>

#include "app/case_test.h"
#include "base/text.h"
#include "cli/commands.h"
#include "cli/print.h"
#include "cli/reading.h"
#include "cli/typed_options.h"

namespace fazhi::cli {

namespace {

struct TestOptions {
  std::vector<std::string> paths;
  bool untested = false;
  bool areas = false;
  Reading reading;
};

void print_each(const char* what, const std::vector<std::string>& tasks, std::ostream& out) {
  for (const std::string& task : tasks) out << what << task << "\n";
}

int print_test(const app::CaseTest& test, const TestOptions& options, Console& console) {
  console.err << format(test.diagnostics);
  if (options.areas && !has_errors(test.diagnostics))
    return print_listing(app::area_table(test), options.reading, console);
  if (options.untested) {
    print_each("没有样例: ", test.untested, console.out);
    print_each("没有已落实的样例: ", test.never_met, console.out);
    print_each("没有缺口的样例: ", test.never_missed, console.out);
  }
  console.out << fmt::format("{}个样例，{}个不符；{}项任务（{}项没有样例），{}条依据条款，{}项依据待核。\n", test.cases,
                             test.failed, test.tasks, test.untested.size(), test.articles, test.unverified);
  if (has_errors(test.diagnostics)) return kFindings;
  if (test.cases > 0) return kFine;
  console.err << "错误: 没有找到样例（*.cases.yaml）\n";
  return kFindings;
}

}  // namespace

void add_test(Command& root) {
  auto options = std::make_shared<TestOptions>();
  Command& command = root.add("test", "用样例（*.cases.yaml）检验清单，说明哪一条应得的结论没有得到");
  add_texts(command, {"paths", "文件或文件夹", "缺省检验内置清单"}, options->paths);
  add_flag(command, "--untested", "列出没有样例、没有已落实或没有缺口样例的任务", options->untested);
  add_flag(command, "--areas", "各清单有多少任务、样例、依据和待核依据", options->areas);
  add_list_output(command, options->reading);
  command.run([options](Console& console) { return print_test(app::test_cases(options->paths), *options, console); });
}

}  // namespace fazhi::cli
