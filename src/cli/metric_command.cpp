#include <memory>

#include "app/metrics.h"
#include "cli/commands.h"
#include "cli/print.h"
#include "cli/reading.h"
#include "cli/typed_options.h"

namespace fazhi::cli {

namespace {

void add_list(Command& metric) {
  auto reading = std::make_shared<Reading>();
  Command& command = metric.add("list", "全部指标的数值");
  add_question(command, *reading);
  add_list_output(command, *reading);
  command.run([reading](Console& console) {
    return with_view(*reading, console,
                     [&](const app::View& view) { return print_listing(app::metric_table(view), *reading, console); });
  });
}

void add_show(Command& metric) {
  struct Options {
    Reading reading;
    std::string word;
  };
  auto options = std::make_shared<Options>();
  Command& command = metric.add("show", "一个指标由哪些事项算出");
  add_text(command, {"metric", "指标", "标识，见metric list", true}, options->word);
  add_question(command, options->reading);
  add_list_output(command, options->reading);
  command.run([options](Console& console) {
    return with_view(options->reading, console, [&](const app::View& view) {
      Diagnostics problems;
      const auto cases = app::metric_cases(view, options->word, problems);
      return cases ? print_listing(*cases, options->reading, console) : print_bad_input(problems, console);
    });
  });
}

}  // namespace

void add_metric(Command& root) {
  Command& command = root.add("metric", "指标：由事项和材料数出来的比率和件数");
  add_list(command);
  add_show(command);
}

}  // namespace fazhi::cli
