#include <memory>
#include <ostream>

#include "app/data_check_settings.h"
#include "app/data_checkup.h"
#include "cli/commands.h"
#include "cli/print.h"
#include "cli/reading.h"
#include "cli/recording.h"
#include "cli/typed_options.h"

namespace fazhi::cli {

namespace {

struct CheckOptions {
  Reading reading;
  app::CheckupQuestion asked;
};

int print_checkup(const app::Checkup& checkup, const CheckOptions& options, Console& console) {
  const Reading& reading = options.reading;
  int code = kFine;
  if (!reading.format.empty()) {
    code = print_listing(app::checkup_table(checkup), reading, console);
  } else {
    const bool whole = !options.asked.check.empty();
    const std::string text = reading.json ? app::checkup_json(checkup) : app::checkup_text(checkup, whole);
    code = emit(text, reading.output, console);
  }
  const bool any = checkup.count(core::DataSeverity::grave) + checkup.count(core::DataSeverity::plain) > 0;
  return code == kFine && reading.strict && any ? kFindings : code;
}

void add_run(Command& command) {
  auto options = std::make_shared<CheckOptions>();
  Reading& reading = options->reading;
  add_date(command, {"--as-of", "日期", "截至哪一天，缺省为今天（北京时间）"}, reading.question.as_of);
  add_text(command, {"--known-by", "时点", "只看到该时点为止登记的：日期、时刻或事件号"}, reading.question.known_by);
  add_period(command, {"--period", "检查期", "只看日期在这一期的：2026、2026H1、2026Q3、2026-09；缺省为全部"},
             reading.question.period);
  add_text(command, {"--unit", "单位", "只看一个单位（标识或名称）"}, reading.question.unit);
  add_text(command, {"--check", "检查项", "只看一个检查项（标识），全部列出"}, options->asked.check);
  add_flag(command, "--seen", "已核对的也列出", options->asked.seen);
  add_ledger_options(command, reading.ledger);
  add_list_output(command, reading);
  add_flag(command, "--strict", "有严重、一般的就以1退出，供脚本判断", reading.strict);
  command.run([options](Console& console) {
    return with_workspace(options->reading.ledger, app::Access::read, console, [&](app::Workspace& workspace) {
      options->asked.question = options->reading.question;
      Diagnostics problems;
      const auto checkup = app::check_up(workspace, options->asked, problems);
      if (!checkup) return print_bad_input(problems, console);
      return print_checkup(*checkup, *options, console);
    });
  });
}

void add_list(Command& check) {
  auto reading = std::make_shared<Reading>();
  Command& command = check.add("list", "全部检查项：看什么、为什么、怎么办，是否停用");
  add_ledger_options(command, reading->ledger);
  add_list_output(command, *reading);
  command.run([reading](Console& console) {
    return with_workspace(reading->ledger, app::Access::read, console, [&](app::Workspace& workspace) {
      return print_listing(app::data_check_list(workspace), *reading, console);
    });
  });
}

void add_switch(Command& check, const std::string& name, const std::string& help, bool enabled) {
  struct Options {
    ActingOptions acting;
    app::CheckSwitch form;
  };
  auto options = std::make_shared<Options>();
  options->form.enabled = enabled;
  Command& command = check.add(name, help);
  add_text(command, {"check", "检查项", "标识，见check list", true}, options->form.check);
  add_text(command, {"--because", "理由", enabled ? "为什么又要看" : "为什么不看", !enabled}, options->form.because);
  add_acting(command, options->acting);
  command.run([options](Console& console) {
    return with_recording(options->acting, console, [&](app::Workspace& workspace) {
      return app::switch_check(workspace, options->form, options->acting.acting);
    });
  });
}

void add_seen(Command& check, const std::string& name, const std::string& help, bool seen) {
  struct Options {
    ActingOptions acting;
    app::CheckSeen form;
    std::optional<Date> as_of;
  };
  auto options = std::make_shared<Options>();
  options->form.seen = seen;
  Command& command = check.add(name, help);
  add_texts(command, {"words", "短号或键", "哪几处，见check", true}, options->form.words);
  add_text(command, {"--because", "缘由", seen ? "核对的结果，如：当日确系周末开放日" : "为什么又要看", seen},
           options->form.because);
  if (seen) add_date(command, {"--as-of", "日期", "截至哪一天，缺省为今天（北京时间）"}, options->as_of);
  add_acting(command, options->acting);
  command.run([options](Console& console) {
    return with_recording(options->acting, console, [&](app::Workspace& workspace) {
      return app::mark_seen(workspace, options->form, options->as_of, options->acting.acting);
    });
  });
}

}  // namespace

void add_check(Command& root) {
  Command& command = root.add("check", "体检：检查人员会问起的数据毛病，逐处请核对");
  command.details("不带命令就体检。检查项的说明见 fazhi check list 和 docs/data-checks.md。");
  add_run(command);
  add_list(command);
  add_switch(command, "off", "停用一个检查项，写明理由", false);
  add_switch(command, "on", "重新启用一个检查项", true);
  add_seen(command, "seen", "已核对：看过没有错的，写明缘由，以后不再列出；有关的日期、数字变了又会列出", true);
  add_seen(command, "unseen", "把已核对的重新列出", false);
}

}  // namespace fazhi::cli
