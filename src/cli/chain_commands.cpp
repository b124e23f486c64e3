// verify, rebuild, history: the chain itself.
#include <fmt/format.h>

#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

#include "app/one_event.h"
#include "app/plain_lists.h"
#include "cli/commands.h"
#include "cli/print.h"
#include "cli/reading.h"
#include "cli/typed_options.h"

namespace fazhi::cli {

namespace {

int print_json(const nlohmann::ordered_json& json, Console& console) {
  console.out << json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) << "\n";
  return kFine;
}

int print_contains(const app::Workspace& workspace, const std::string& state, bool as_json, Console& console) {
  const auto wanted = ledger::parse_state(state);
  if (!wanted) {
    console.err << "错误: --contains 的「" << state << "」看不懂，应为 事件号:SM3前几位，如12345:ab12cdef34567890\n";
    return kBadInput;
  }
  const bool contains = workspace.ledger->contains(wanted->sequence, wanted->digest);
  if (as_json) {
    print_json({{"sequence", wanted->sequence}, {"digest", wanted->digest}, {"contains", contains}}, console);
  } else if (contains) {
    console.out << "在：#" << wanted->sequence << " 的状态就在本台账的链上。\n";
  } else {
    console.out << "不在：本台账的链上没有 #" << wanted->sequence << " · " << wanted->digest << "。\n";
  }
  return contains ? kFine : kFindings;
}

std::string_view word_of(ledger::Finding::Of of) {
  switch (of) {
    case ledger::Finding::Of::event: return "event";
    case ledger::Finding::Of::payload: return "payload";
    case ledger::Finding::Of::projection: return "projection";
    case ledger::Finding::Of::text: return "text";
    case ledger::Finding::Of::file: return "file";
  }
  return {};
}

void print_verify_json(const ledger::VerifyReport& report, Console& console) {
  nlohmann::ordered_json json{{"state", app::state_text(report.head)},
                              {"clean", report.clean()},
                              {"events", report.events},
                              {"erased", report.erased},
                              {"files", report.files},
                              {"findings", nlohmann::ordered_json::array()}};
  for (const ledger::Finding& finding : report.findings) {
    json["findings"].push_back({{"of", word_of(finding.of)},
                                {"sequence", finding.sequence},
                                {"name", finding.name},
                                {"message", finding.message}});
  }
  print_json(json, console);
}

void print_verify_text(const ledger::VerifyReport& report, Console& console) {
  for (const ledger::Finding& finding : report.findings) {
    console.out << "不符: " << finding.message << "\n";
  }
  console.out << fmt::format("{}条记录，{}个文件", report.events, report.files)
              << (report.erased > 0 ? fmt::format("，{}条已清除", report.erased) : std::string())
              << (report.clean() ? "，与登记时一致。\n" : fmt::format("；{}处不符。\n", report.findings.size()));
  console.out << app::state_text(report.head) << "\n";
}

int print_verify(const app::Workspace& workspace, bool as_json, Console& console) {
  const ledger::VerifyReport report = workspace.ledger->verify();
  as_json ? print_verify_json(report, console) : print_verify_text(report, console);
  return report.clean() ? kFine : kFindings;
}

}  // namespace

void add_verify(Command& root) {
  struct Options {
    Reading reading;
    std::string contains;
  };
  auto options = std::make_shared<Options>();
  Command& command = root.add("verify", "核验：每条记录、每个文件是否与登记时一致");
  add_text(command, {"--contains", "事件号:SM3", "印在文件上的状态是否在链上"}, options->contains);
  add_json(command, options->reading);
  add_ledger_options(command, options->reading.ledger);
  command.run([options](Console& console) {
    const Reading& reading = options->reading;
    return with_workspace(reading.ledger, app::Access::read, console, [&](app::Workspace& workspace) {
      return options->contains.empty() ? print_verify(workspace, reading.json, console)
                                       : print_contains(workspace, options->contains, reading.json, console);
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
  add_text(command, {"id", "标识", "事项、材料、单位、人员的标识，或问题编号", true}, options->word);
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

}  // namespace fazhi::cli
