#include <memory>

#include "app/plain_lists.h"
#include "app/set_parameter.h"
#include "cli/commands.h"
#include "cli/reading.h"
#include "cli/recording.h"
#include "cli/typed_options.h"

namespace fazhi::cli {

namespace {

void add_set(Command& param) {
  struct SetOptions {
    ActingOptions acting;
    app::ParameterForm form;
  };
  auto options = std::make_shared<SetOptions>();
  Command& command = param.add("set", "设定参数；写明文号，提示就成为正式判定");
  add_text(command, {"parameter", "参数", "标识，见param list", true}, options->form.parameter);
  add_text(command, {"value", "值", "新的值", true}, options->form.value);
  add_text(command, {"--basis", "文号", "哪份文件定的"}, options->form.basis);
  add_date(command, {"--from", "日期", "从哪天起；缺省为建账日"}, options->form.from);
  add_text(command, {"--unit", "单位", "只对一个单位；缺省为全部"}, options->form.unit);
  add_acting(command, options->acting);
  command.run([options](Console& console) {
    return with_recording(options->acting, console, [&](app::Workspace& workspace) {
      return app::set_parameter(workspace, options->form, options->acting.acting);
    });
  });
}

void add_list(Command& param) {
  auto reading = std::make_shared<Reading>();
  Command& command = param.add("list", "全部参数、现在的值和来历");
  add_date(command, {"--as-of", "日期", "哪一天的，缺省为今天"}, reading->question.as_of);
  add_ledger_options(command, reading->ledger);
  add_list_output(command, *reading);
  command.run([reading](Console& console) {
    return with_workspace(reading->ledger, app::Access::read, console, [&](app::Workspace& workspace) {
      const Date day = reading->question.as_of.value_or(app::today_in_beijing());
      return print_listing(app::parameter_list(workspace, day), *reading, console);
    });
  });
}

}  // namespace

void add_param(Command& root) {
  Command& command = root.add("param", "参数：法律没有写死、由本地文件定的数");
  add_set(command);
  add_list(command);
}

}  // namespace fazhi::cli
