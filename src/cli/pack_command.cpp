#include <fmt/format.h>

#include <memory>
#include <ostream>

#include "app/dossier.h"
#include "app/dossier_pages.h"
#include "cli/commands.h"
#include "cli/held_signals.h"
#include "cli/print.h"
#include "cli/progress_bar.h"
#include "cli/reading.h"
#include "cli/typed_options.h"

namespace fazhi::cli {

namespace {

struct PackCommandOptions {
  Reading reading;
  app::DossierOptions pack;
};

std::size_t megabytes(std::uint64_t bytes) { return static_cast<std::size_t>((bytes + (1 << 20) - 1) >> 20); }

std::string absences_text(const app::DossierOutcome& outcome) {
  std::string text;
  for (const auto& [kind, count] : outcome.absences)
    text += fmt::format("{}{}{}项", text.empty() ? "" : "、", app::title_of(kind), count);
  return text.empty() ? "没有" : text;
}

void print_left_out(const app::DossierOutcome& outcome, Console& console) {
  if (!outcome.public_edition) return;
  const app::LeftOut& left_out = outcome.left_out;
  console.out << fmt::format(
      "公开版未列入：依法不予公开或需要保密的事项{}项，内部材料{}件，含个人信息的原件{}"
      "个，待审核、已退回、已撤回、已清除的{}件。公开前请按规定作公开审查。\n",
      left_out.not_public, left_out.internal, left_out.personal, left_out.unsettled);
}

int print_outcome(const app::DossierOutcome& outcome, const std::string& output, Console& console) {
  console.out << fmt::format("已写入 {}：领域{}个，任务{}项，材料{}件，包内原件{}个（{}）。\n", output, outcome.areas,
                             outcome.tasks, outcome.papers, outcome.files, app::size_text(outcome.bytes));
  console.out << "缺项说明：" << absences_text(outcome) << "。\n";
  print_left_out(outcome, console);
  console.out << outcome.state_line << "\n";
  return outcome.faults ? kFindings : kFine;
}

int write_pack(const PackCommandOptions& options, const app::Workspace& workspace, Console& console) {
  Diagnostics out;
  const HeldSignals signals;
  std::optional<app::DossierOutcome> outcome;
  {
    ProgressBar bar(console.err);
    outcome = app::make_dossier(
        workspace, options.pack,
        [&](std::uint64_t done, std::uint64_t all) {
          bar.show(megabytes(done), megabytes(all));
          return !signals.came();
        },
        out);
  }
  if (!outcome) return print_bad_input(out, console);
  console.err << format(out);
  if (outcome->written) return print_outcome(*outcome, options.pack.output, console);
  console.err << "已中断：没有写入 " << options.pack.output << "\n" << std::flush;
  return kBrokenWorld;  // the signal ends the program before this is seen
}

int run_pack(PackCommandOptions& options, Console& console) {
  options.pack.question = options.reading.question;
  options.pack.output = options.reading.output;
  if (options.pack.output.empty()) {
    console.err << "错误: 请写明放在哪里：-o 迎检.zip\n";
    return kBadInput;
  }
  return with_workspace(options.reading.ledger, app::Access::read, console,
                        [&](app::Workspace& workspace) { return write_pack(options, workspace, console); });
}

}  // namespace

void add_pack(Command& root) {
  auto options = std::make_shared<PackCommandOptions>();
  Command& command = root.add("pack", "迎检材料包：按领域和任务分文件夹的原件、卷内目录、可点开的目录和缺项说明");
  add_text(command, {"-o,--output", "文件", "写到哪个压缩包，如 迎检.zip"}, options->reading.output);
  add_flag(command, "--force", "已经有这个文件的，覆盖它", options->pack.replace);
  add_flag(command, "--public", "公开版：不放内部材料，个人信息只写第一个字，说明略去多少",
           options->pack.public_edition);
  add_question(command, options->reading);
  command.details(
      "解开后打开 index.html；核对文件用 cksum -a sm3 -c "
      "SM3SUMS。应有的材料没有、原件不见或被改动的，以1退出，逐项写在缺项说明里。"
      "写法见 docs/pack.md");
  command.run([options](Console& console) { return run_pack(*options, console); });
}

}  // namespace fazhi::cli
