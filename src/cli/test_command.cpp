#include <fmt/format.h>

#include <memory>
#include <ostream>

#include "app/case_test.h"
#include "base/text.h"
#include "cli/commands.h"
#include "cli/print.h"
#include "cli/typed_options.h"

namespace fazhi::cli {

namespace {

struct TestOptions {
  std::vector<std::string> paths;
  bool untested = false;
};

int print_test(const app::CaseTest& test, const TestOptions& options, Console& console) {
  console.err << format(test.diagnostics);
  if (options.untested) {
    for (const std::string& task : test.untested) console.out << "没有样例: " << task << "\n";
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
  add_flag(command, "--untested", "列出没有样例的任务", options->untested);
  command.run([options](Console& console) { return print_test(app::test_cases(options->paths), *options, console); });
}

}  // namespace fazhi::cli
