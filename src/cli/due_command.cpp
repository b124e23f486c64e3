#include <memory>
#include <ostream>

#include "app/due_calendar.h"
#include "app/due_list.h"
#include "cli/commands.h"
#include "cli/print.h"
#include "cli/reading.h"
#include "cli/typed_options.h"

namespace fazhi::cli {

namespace {

// Limits of problems stand in the calendar, too; a ledger of published reports alone has none.
int print_calendar(const Reading& reading, const app::View& view, const app::Workspace& workspace, Date until,
                   Console& console) {
  app::Problems problems;
  if (!view.facts.ledger.public_only) {
    Diagnostics out;
    problems = app::find_problems(workspace, reading.question, out);
    if (problems.view == nullptr) return print_bad_input(out, console);
  }
  const std::string file = app::due_calendar(view, app::due_until(view, until), problems.rows, until);
  if (file.empty()) {
    console.err << "到" << format_date_chinese(until) << "为止没有要办的，没有写文件\n";
    return kFine;
  }
  return emit(file, reading.output, console);
}

}  // namespace

void add_due(Command& root) {
  struct Options {
    Reading reading;
    std::string within = "30d";
  };
  auto options = std::make_shared<Options>();
  Command& command = root.add("due", "快到期的：今后若干天内要办的，按期限先后；也可写成日历文件");
  add_text(command, {"--within", "多久", "30d或30天（缺省），2m或2个月"}, options->within);
  add_question(command, options->reading);
  add_json(command, options->reading);
  add_choice(command, {"--format", "xlsx|csv|ics", "写成Excel、CSV或日历文件（ics，连同问题的整改时限）"},
             {"xlsx", "csv", "ics"}, options->reading.format);
  add_text(command, {"-o,--output", "文件", "写到文件，缺省写到标准输出"}, options->reading.output);
  command.run([options](Console& console) {
    const Reading& reading = options->reading;
    return with_workspace(reading.ledger, app::Access::read, console, [&](app::Workspace& workspace) {
      Diagnostics problems;
      const auto view = app::look(workspace, reading.question, problems);
      if (view == nullptr) return print_bad_input(problems, console);
      const auto until = app::end_of_window(view->as_of, options->within);
      if (!until) {
        console.err << "错误: --within 的「" << options->within << "」看不懂，应写成30天（30d）或2个月（2m）\n";
        return kBadInput;
      }
      if (reading.format == "ics") return print_calendar(reading, *view, workspace, *until, console);
      return print_listing(app::due_table(*view, app::due_until(*view, *until), *until), reading, console);
    });
  });
}

}  // namespace fazhi::cli
