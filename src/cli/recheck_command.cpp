#include <memory>

#include "app/recheck.h"
#include "cli/commands.h"
#include "cli/reading.h"
#include "cli/recording.h"
#include "cli/typed_options.h"

namespace fazhi::cli {

namespace {

void add_list(Command& recheck) {
  auto reading = std::make_shared<Reading>();
  Command& command = recheck.add("list", "任务改写以后等着复核的应办");
  add_question(command, *reading);
  add_list_output(command, *reading);
  command.run([reading](Console& console) {
    return with_view(*reading, console,
                     [&](const app::View& view) { return print_listing(app::recheck_list(view), *reading, console); });
  });
}

void add_confirm(Command& recheck) {
  struct Options {
    ActingOptions acting;
    app::Question question;
    app::Recheck recheck;
  };
  auto options = std::make_shared<Options>();
  Command& command = recheck.add("confirm", "看过了，原来的材料仍然适用");
  add_texts(command, {"words", "短号或键", "哪几项，见recheck list"}, options->recheck.words);
  add_flag(command, "--all", "全部待复核的", options->recheck.all);
  add_text(command, {"--note", "说明", "看了什么"}, options->recheck.note);
  add_date(command, {"--as-of", "日期", "截至哪一天，缺省为今天（北京时间）"}, options->question.as_of);
  add_acting(command, options->acting);
  command.run([options](Console& console) {
    return with_recording(options->acting, console, [&](app::Workspace& workspace) {
      return app::confirm_recheck(workspace, options->question, options->recheck, options->acting.acting);
    });
  });
}

}  // namespace

void add_recheck(Command& root) {
  Command& command = root.add("recheck", "复核：任务改写以后，以前的材料是否仍然适用");
  add_list(command);
  add_confirm(command);
}

}  // namespace fazhi::cli
