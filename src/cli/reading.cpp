#include "cli/reading.h"

#include <ostream>

#include "app/problem_report.h"
#include "cli/print.h"
#include "cli/stopwatch.h"
#include "cli/typed_options.h"

namespace fazhi::cli {

void add_question(Command& command, Reading& reading) {
  add_date(command, {"--as-of", "日期", "截至哪一天，缺省为今天（北京时间）"}, reading.question.as_of);
  add_text(command, {"--known-by", "时点", "只看到该时点为止登记的：日期、时刻或事件号"}, reading.question.known_by);
  add_period(command, {"--period", "检查期", "2026、2026H1、2026Q3、2026-09；缺省为截至日所在年"},
             reading.question.period);
  add_text(command, {"--unit", "单位", "只看一个单位（标识或名称）"}, reading.question.unit);
  add_text(command, {"--checklist", "清单", "只看一张清单（标识）"}, reading.question.checklist);
  add_ledger_options(command, reading.ledger);
}

void add_json(Command& command, Reading& reading) { add_flag(command, "--json", "输出JSON", reading.json); }

void add_list_output(Command& command, Reading& reading) {
  add_json(command, reading);
  add_choice(command, {"--format", "xlsx|csv", "写成Excel或CSV文件"}, {"xlsx", "csv"}, reading.format);
  add_text(command, {"-o,--output", "文件", "写到文件，缺省写到标准输出"}, reading.output);
}

void add_strict(Command& command, Reading& reading) {
  add_flag(command, "--strict", "有缺口时以1退出，供脚本判断", reading.strict);
}

int with_workspace(const LedgerOptions& options, app::Access access, Console& console,
                   const std::function<int(app::Workspace&)>& use) {
  const Stopwatch stopwatch(options.verbose);
  Diagnostics problems;
  auto workspace = app::open_workspace(options.folder, access, problems);
  if (!workspace) return print_bad_input(problems, console);
  stopwatch.lap("打开台账");
  const int code = use(*workspace);
  stopwatch.lap("办理");
  return code;
}

int with_view(const Reading& reading, Console& console, const std::function<int(const app::View&)>& use) {
  return with_workspace(reading.ledger, app::Access::read, console, [&](app::Workspace& workspace) {
    Diagnostics problems;
    const auto view = app::look(workspace, reading.question, problems);
    if (view == nullptr) return print_bad_input(problems, console);
    return use(*view);
  });
}

int emit(const std::string& bytes, const std::string& output, Console& console) {
  if (output.empty()) {
    console.out << bytes;
    return kFine;
  }
  app::write_bytes(output, bytes);
  console.err << "已写入 " << output << "\n";
  return kFine;
}

int print_listing(const app::Listing& listing, const Reading& reading, Console& console) {
  if (reading.format == "xlsx") {
    if (!reading.output.empty()) return emit(render(listing, app::ListFormat::xlsx), reading.output, console);
    console.err << "错误: Excel文件要写明放在哪里：-o 文件.xlsx\n";
    return kBadInput;
  }
  if (reading.format == "csv") return emit(render(listing, app::ListFormat::csv), reading.output, console);
  const auto format = reading.json ? app::ListFormat::json : app::ListFormat::text;
  return emit(render(listing, format), reading.output, console);
}

}  // namespace fazhi::cli
