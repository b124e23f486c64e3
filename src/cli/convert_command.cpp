#include <memory>

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

void add_oscal(Command& convert) {
  struct Options {
    std::vector<std::string> paths;
    std::optional<Date> day;
    std::string output;
  };
  auto options = std::make_shared<Options>();
  Command& command = convert.add("oscal", "把清单写成 OSCAL 1.2.1 的目录（catalog，JSON）");
  add_texts(command, {"paths", "文件或文件夹", "缺省为内置清单"}, options->paths);
  add_date(command, {"--as-of", "日期", "写成哪一天的，缺省为今天（北京时间）"}, options->day);
  add_text(command, {"-o,--output", "文件", "写到文件，缺省写到标准输出"}, options->output);
  command.run([options](Console& console) {
    Diagnostics problems;
    const core::Library library = app::read_checklists(options->paths, problems);
    if (has_errors(problems)) return print_bad_input(problems, console);
    return emit(app::oscal_catalog(library, options->day.value_or(app::today_in_beijing())), options->output, console);
  });
}

}  // namespace

void add_convert(Command& root) {
  Command& command = root.add("convert", "与别的合规软件互通：读入框架库，写出目录");
  add_ciso(command);
  add_oscal(command);
}

}  // namespace fazhi::cli
