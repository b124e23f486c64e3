// verify, rebuild, history, export: the chain itself.
#include <fmt/format.h>

#include <memory>
#include <ostream>

#include "app/one_event.h"
#include "app/plain_lists.h"
#include "cli/commands.h"
#include "cli/print.h"
#include "cli/reading.h"
#include "cli/typed_options.h"

namespace fazhi::cli {

namespace {

int print_contains(const app::Workspace& workspace, const std::string& state, Console& console) {
  const auto wanted = ledger::parse_state(state);
  if (!wanted) {
    console.err << "错误: --contains 的「" << state << "」看不懂，应为 事件号:SM3前几位，如12345:ab12cdef34567890\n";
    return kBadInput;
  }
  if (workspace.ledger->contains(wanted->sequence, wanted->digest)) {
    console.out << "在：#" << wanted->sequence << " 的状态就在本台账的链上。\n";
    return kFine;
  }
  console.out << "不在：本台账的链上没有 #" << wanted->sequence << " · " << wanted->digest << "。\n";
  return kFindings;
}

int print_verify(const app::Workspace& workspace, Console& console) {
  const ledger::VerifyReport report = workspace.ledger->verify();
  for (const ledger::Finding& finding : report.findings) {
    console.out << "不符: " << finding.message << "\n";
  }
  console.out << fmt::format("{}条记录，{}个文件", report.events, report.files)
              << (report.erased > 0 ? fmt::format("，{}条已清除", report.erased) : std::string())
              << (report.clean() ? "，与登记时一致。\n" : fmt::format("；{}处不符。\n", report.findings.size()));
  console.out << app::state_text(report.head) << "\n";
  return report.clean() ? kFine : kFindings;
}

}  // namespace

void add_verify(Command& root) {
  struct Options {
    LedgerOptions ledger;
    std::string contains;
  };
  auto options = std::make_shared<Options>();
  Command& command = root.add("verify", "核验：每条记录、每个文件是否与登记时一致");
  add_text(command, {"--contains", "事件号:SM3", "印在文件上的状态是否在链上"}, options->contains);
  add_ledger_options(command, options->ledger);
  command.run([options](Console& console) {
    return with_workspace(options->ledger, app::Access::read, console, [&](app::Workspace& workspace) {
      return options->contains.empty() ? print_verify(workspace, console)
                                       : print_contains(workspace, options->contains, console);
    });
  });
}

void add_rebuild(Command& root) {
  auto ledger = std::make_shared<LedgerOptions>();
  Command& command = root.add("rebuild", "按记录重新生成查询用的表");
  add_ledger_options(command, *ledger);
  command.run([ledger](Console& console) {
    return with_workspace(*ledger, app::Access::write, console, [&](app::Workspace& workspace) {
      workspace.ledger->rebuild();
      console.out << "已重新生成。\n" << app::state_text(workspace.ledger->head()) << "\n";
      return kFine;
    });
  });
}

void add_history(Command& root) {
  struct Options {
    Reading reading;
    std::string word;
  };
  auto options = std::make_shared<Options>();
  Command& command = root.add("history", "一件事、一份材料、一个单位的经过，作废的也在内");
  add_text(command, {"id", "标识", "事项、材料、单位、人员的标识", true}, options->word);
  add_ledger_options(command, options->reading.ledger);
  add_list_output(command, options->reading);
  command.run([options](Console& console) {
    return with_workspace(options->reading.ledger, app::Access::read, console, [&](app::Workspace& workspace) {
      Diagnostics out;
      const app::Listing listing = app::history_list(workspace, options->word, out);
      return has_errors(out) ? print_bad_input(out, console) : print_listing(listing, options->reading, console);
    });
  });
}

void add_export(Command& root) {
  auto reading = std::make_shared<Reading>();
  Command& command = root.add("export", "导出全部记录，一行一条JSON");
  add_text(command, {"-o,--output", "文件", "写到文件，缺省写到标准输出"}, reading->output);
  add_ledger_options(command, reading->ledger);
  command.run([reading](Console& console) {
    return with_workspace(reading->ledger, app::Access::read, console, [&](app::Workspace& workspace) {
      return emit(app::export_events(workspace), reading->output, console);
    });
  });
}

}  // namespace fazhi::cli
