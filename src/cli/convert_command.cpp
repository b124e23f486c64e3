#include <memory>
#include <ostream>

#include "app/lint.h"
#include "app/oscal.h"
#include "app/skeleton.h"
#include "app/view.h"
#include "cli/commands.h"
#include "cli/print.h"
#include "cli/reading.h"
#include "cli/typed_options.h"

namespace fazhi::cli {

namespace {

void add_ciso(Command& convert) {
  struct Options {
    std::string file, output;
  };
  auto options = std::make_shared<Options>();
  Command& command = convert.add("ciso", "把 CISO Assistant 的框架库写成清单骨架，逐条改好再采用");
  add_text(command, {"file", "框架库", "YAML文件", true}, options->file);
  add_text(command, {"-o,--output", "文件", "写到文件，缺省写到标准输出"}, options->output);
  command.run([options](Console& console) {
    Diagnostics problems;
    const std::string skeleton = app::skeleton_of_file(options->file, problems);
    return has_errors(problems) ? print_bad_input(problems, console) : emit(skeleton, options->output, console);
  });
}

// The checklists of files, or those that the ledger adopted and judges by on that day.
int print_catalog(const std::vector<std::string>& paths, bool adopted, const Reading& reading, Console& console) {
  if (adopted) {
    return with_workspace(reading.ledger, app::Access::read, console, [&](app::Workspace& workspace) {
      Diagnostics problems;
      const auto view = app::look_at_facts(workspace, reading.question, problems);
      if (view == nullptr) return print_bad_input(problems, console);
      return emit(app::oscal_catalog(view->library, view->as_of), reading.output, console);
    });
  }
  Diagnostics problems;
  const core::Library library = app::read_checklists(paths, problems);
  if (has_errors(problems)) return print_bad_input(problems, console);
  const Date day = reading.question.as_of.value_or(app::today_in_beijing());
  return emit(app::oscal_catalog(library, day), reading.output, console);
}

void add_oscal(Command& convert) {
  struct Options {
    Reading reading;
    std::vector<std::string> paths;
    bool adopted = false;
  };
  auto options = std::make_shared<Options>();
  Command& command = convert.add("oscal", "把清单写成 OSCAL 1.2.1 的目录（catalog，JSON）");
  add_texts(command, {"paths", "文件或文件夹", "缺省为内置清单"}, options->paths);
  add_flag(command, "--adopted", "写台账采用的清单，不是文件里的", options->adopted);
  add_date(command, {"--as-of", "日期", "写成哪一天的，缺省为今天（北京时间）"}, options->reading.question.as_of);
  add_text(command, {"-o,--output", "文件", "写到文件，缺省写到标准输出"}, options->reading.output);
  add_ledger_options(command, options->reading.ledger);
  command.run([options](Console& console) {
    if (options->adopted && !options->paths.empty()) {
      console.err << "错误: --adopted 写的是台账采用的清单，不能再写文件：请去掉一个\n";
      return kBadInput;
    }
    return print_catalog(options->paths, options->adopted, options->reading, console);
  });
}

// Both kinds of file that say something of a ledger.
using OscalFile = std::string (*)(const app::Workspace&, const app::Question&, bool, Diagnostics&);

void add_oscal_of_ledger(Command& convert, const char* name, const char* help, OscalFile make) {
  struct Options {
    Reading reading;
    bool personal = false;
  };
  auto options = std::make_shared<Options>();
  Command& command = convert.add(name, help);
  add_question(command, options->reading);
  add_flag(command, "--personal", "写出人员的姓名；缺省隐去，如张某某", options->personal);
  add_text(command, {"-o,--output", "文件", "写到文件，缺省写到标准输出"}, options->reading.output);
  command.run([options, make](Console& console) {
    const Reading& reading = options->reading;
    return with_workspace(reading.ledger, app::Access::read, console, [&](app::Workspace& workspace) {
      Diagnostics problems;
      const std::string file = make(workspace, reading.question, options->personal, problems);
      return file.empty() ? print_bad_input(problems, console) : emit(file, reading.output, console);
    });
  });
}

}  // namespace

void add_convert(Command& root) {
  Command& command = root.add("convert", "与别的合规软件互通：读入框架库，写出 OSCAL 文件");
  add_ciso(command);
  add_oscal(command);
  add_oscal_of_ledger(command, "oscal-results",
                      "把一个检查期的结论写成 OSCAL 1.2.1 的评估结果（assessment-results，JSON）", app::oscal_results);
  add_oscal_of_ledger(command, "oscal-poam",
                      "把认定的问题写成 OSCAL 1.2.1 的整改计划（plan-of-action-and-milestones，JSON）",
                      app::oscal_poam);
}

}  // namespace fazhi::cli
