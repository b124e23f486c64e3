#include "cli/scan_command.h"

#include <fmt/format.h>

#include <algorithm>
#include <iostream>
#include <memory>

#include "app/scan_form.h"
#include "app/scan_list.h"
#include "cli/print.h"
#include "cli/progress_bar.h"
#include "cli/reading.h"
#include "cli/recording.h"
#include "cli/scan_questions.h"
#include "cli/typed_options.h"

namespace fazhi::cli {

namespace {

struct ScanCommand {
  ActingOptions acting;
  std::string folder, confirm, output;
  app::RecordOptions record;
  bool json = false;
  bool ask = false;
  bool yes = false;
};

app::Scan scan(const ScanCommand& options, const app::Workspace& workspace, Console& console) {
  ProgressBar bar(console.err);
  app::ScanOptions asked;
  asked.folder = options.folder;
  const auto clock = parse_instant(options.acting.acting.clock);
  asked.today = clock ? day_in_beijing(*clock) : app::today_in_beijing();
  asked.progress = [&](std::size_t done, std::size_t all) { bar.show(done, all); };
  return app::scan_folder(workspace, asked);
}

int print_confirmed(const app::RecordedFiles& result, bool written, Console& console) {
  const int code = print_recorded(result.recorded, console);
  if (code != kFine) return code;
  if (result.known > 0) console.out << fmt::format("{}个文件台账里已有，没有再登记。\n", result.known);
  if (!written && !result.recorded.counts.empty()) console.out << "这是预览；确实要登记，请加 --yes。\n";
  return code;
}

constexpr std::size_t kMostShown = 20;

void preview(const app::ConfirmedFiles& confirmed, Console& console) {
  for (std::size_t i = 0; i < std::min(confirmed.files.size(), kMostShown); ++i) {
    const app::ConfirmedFile& file = confirmed.files[i];
    console.out << fmt::format("{}：{}，{}，{}\n", file.path, file.kind, file.unit, file.formed_on);
  }
  if (confirmed.files.size() > kMostShown) console.out << fmt::format("……共{}个\n", confirmed.files.size());
}

// In Excel a clerk may look again before anything is written; on the terminal each file was asked for.
int confirm(ScanCommand& options, app::Workspace& workspace, Console& console) {
  auto read = app::read_confirmed_form(options.confirm, options.folder);
  if (!read.files) return print_bad_input(read.diagnostics, console);
  options.record.dry_run = !options.yes;
  if (!options.yes) preview(*read.files, console);
  return print_confirmed(app::record_confirmed(workspace, *read.files, options.acting.acting, options.record),
                         options.yes, console);
}

int ask(const ScanCommand& options, app::Workspace& workspace, Console& console) {
  const app::Scan found = scan(options, workspace, console);
  if (has_errors(found.diagnostics)) return print_bad_input(found.diagnostics, console);
  console.err << format(found.diagnostics);
  for (const std::string& line : app::scan_summary(found)) console.out << line << "\n";
  const app::ConfirmedFiles taken = ask_about_files(found, std::cin, console.out);
  return print_confirmed(app::record_confirmed(workspace, taken, options.acting.acting, options.record), true, console);
}

int show(const ScanCommand& options, app::Workspace& workspace, Console& console) {
  const app::Scan found = scan(options, workspace, console);
  if (has_errors(found.diagnostics)) return print_bad_input(found.diagnostics, console);
  console.err << format(found.diagnostics);
  if (options.output.empty()) {
    Reading reading;
    reading.json = options.json;
    return print_listing(app::scan_list(workspace, found, options.json), reading, console);
  }
  for (const std::string& line : app::scan_summary(found)) console.out << line << "\n";
  return emit(app::scan_form(workspace, found), options.output, console);
}

}  // namespace

void add_scan(Command& evidence) {
  auto options = std::make_shared<ScanCommand>();
  Command& command = evidence.add("scan", "看一个文件夹：每个文件是什么材料、谁的、哪天的；确认后登记");
  add_text(command, {"folder", "文件夹", "连同里面的文件夹"}, options->folder);
  add_text(command, {"-o,--output", "待确认.xlsx", "写成Excel，在里面确认"}, options->output);
  add_text(command, {"--confirm", "待确认.xlsx", "登记Excel里“登记”填“是”的"}, options->confirm);
  add_flag(command, "--ask", "在终端上逐个确认：回车登记，s跳过，q结束", options->ask);
  add_flag(command, "--json", "输出JSON：每一项的把握和理由都有", options->json);
  add_flag(command, "--yes-not-secret", "确认文件没有涉密内容", options->record.not_secret);
  add_flag(command, "--yes", "与 --confirm 同用：确实登记，不写只是预览", options->yes);
  add_acting(command, options->acting);
  command.details(
      "看的是文件名、文件夹名和 docx、pdf、ofd、txt 里的文字；文件不会改动，也不会登记，直到确认。\n"
      "标有秘密、机密、绝密的一律拒收。说明见 docs/scan.md。");
  command.run([options](Console& console) {
    if (options->folder.empty() && options->confirm.empty()) {
      console.err << "错误: 请写要看的文件夹，或用 --confirm 写确认好的Excel [scan-what]\n";
      return kBadInput;
    }
    const bool writes = options->ask || !options->confirm.empty();
    return with_workspace(options->acting.ledger, writes ? app::Access::write : app::Access::read, console,
                          [&](app::Workspace& workspace) {
                            if (!options->confirm.empty()) return confirm(*options, workspace, console);
                            return options->ask ? ask(*options, workspace, console)
                                                : show(*options, workspace, console);
                          });
  });
}

}  // namespace fazhi::cli
