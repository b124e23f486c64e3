#include <memory>
#include <ostream>

#include "app/export_tables.h"
#include "app/plain_lists.h"
#include "base/text.h"
#include "cli/commands.h"
#include "cli/print.h"
#include "cli/reading.h"
#include "cli/typed_options.h"

namespace fazhi::cli {

namespace {

void add_tables(Command& parent) {
  struct Options {
    Reading reading;
    bool personal = false;
  };
  auto options = std::make_shared<Options>();
  Command& command = parent.add("tables", "把台账里的全部内容写成表，每张一个CSV、一个JSON");
  add_text(command, {"-o,--output", "文件夹", "写到哪个文件夹", true}, options->reading.output);
  add_date(command, {"--as-of", "日期", "结论、问题截至哪一天，缺省为今天（北京时间）"},
           options->reading.question.as_of);
  add_flag(command, "--personal", "写出人员的姓名等个人信息；缺省隐去，如张某某", options->personal);
  add_ledger_options(command, options->reading.ledger);
  command.details("有哪些表、各列是什么，见 index.json 和 docs/export.md。原件不在其中，按SM3在台账的 evidence 里找。");
  command.run([options](Console& console) {
    const Reading& reading = options->reading;
    return with_workspace(reading.ledger, app::Access::read, console, [&](app::Workspace& workspace) {
      Diagnostics out;
      const auto tables = app::write_tables(workspace, reading.question, options->personal, reading.output, out);
      if (tables.empty()) return print_bad_input(out, console);
      for (const app::ExportedTable& table : tables) {
        console.out << fit_to_width(table.id, 18) << fit_to_width(table.title, 22) << table.rows << "行\n";
      }
      console.err << "已写入 " << reading.output << "：" << tables.size() << "张表\n";
      return kFine;
    });
  });
}

}  // namespace

void add_export(Command& root) {
  auto reading = std::make_shared<Reading>();
  Command& command = root.add("export", "导出全部记录，一行一条JSON；export tables 导出成表");
  add_text(command, {"-o,--output", "文件", "写到文件，缺省写到标准输出"}, reading->output);
  add_ledger_options(command, reading->ledger);
  add_tables(command);
  command.run([reading](Console& console) {
    return with_workspace(reading->ledger, app::Access::read, console, [&](app::Workspace& workspace) {
      return emit(app::export_events(workspace), reading->output, console);
    });
  });
}

}  // namespace fazhi::cli
