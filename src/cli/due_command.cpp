#include <memory>
#include <ostream>

#include "app/due_list.h"
#include "cli/commands.h"
#include "cli/reading.h"
#include "cli/typed_options.h"

namespace fazhi::cli {

void add_due(Command& root) {
  struct Options {
    Reading reading;
    std::string within = "30d";
  };
  auto options = std::make_shared<Options>();
  Command& command = root.add("due", "快到期的：今后若干天内要办的，按期限先后");
  add_text(command, {"--within", "多久", "30d或30天（缺省），2m或2个月"}, options->within);
  add_question(command, options->reading);
  add_list_output(command, options->reading);
  command.run([options](Console& console) {
    return with_view(options->reading, console, [&](const app::View& view) {
      const auto until = app::end_of_window(view.as_of, options->within);
      if (!until) {
        console.err << "错误: --within 的「" << options->within << "」看不懂，应写成30天（30d）或2个月（2m）\n";
        return kBadInput;
      }
      return print_listing(app::due_table(view, app::due_until(view, *until), *until), options->reading, console);
    });
  });
}

}  // namespace fazhi::cli
