#include <filesystem>
#include <memory>
#include <ostream>

#include "app/handout.h"
#include "cli/commands.h"
#include "cli/print.h"
#include "cli/reading.h"
#include "cli/typed_options.h"

namespace fazhi::cli {

namespace {

struct HandoutCommandOptions {
  Reading reading;
  app::HandoutOptions handout;
  bool all = false;
};

int refuse(Console& console, const char* message) {
  console.err << "错误: " << message << "\n";
  return kBadInput;
}

void print_pack(const app::Handouts::Pack& pack, const std::string& file, Console& console) {
  console.out << pack.unit_name << "：要交材料" << pack.papers << "件、要填内容" << pack.values << "处、要确认清单"
              << pack.registers << "类，已写入 " << file << "\n";
}

int write_packs(const HandoutCommandOptions& options, app::Workspace& workspace, Console& console) {
  Diagnostics out;
  const app::Handouts handouts = app::hand_out(workspace, options.handout, out);
  if (has_errors(out)) return print_bad_input(out, console);
  if (handouts.packs.empty()) {
    console.out << "没有要发的：截至那一天什么也不欠。\n";
    return kFine;
  }
  if (options.all) std::filesystem::create_directories(options.reading.output);
  for (const app::Handouts::Pack& pack : handouts.packs) {
    const std::string file = options.all ? (std::filesystem::path(options.reading.output) / pack.file.name).string()
                                         : options.reading.output;
    app::write_bytes(file, pack.file.bytes);
    print_pack(pack, file, console);
  }
  console.out << handouts.state_line << "\n";
  return kFine;
}

int run_handout(HandoutCommandOptions& options, Console& console) {
  options.handout.question = options.reading.question;
  if (options.all == !options.reading.question.unit.empty()) {
    return refuse(console, "发给谁请写一种：--unit 单位，或 --all（每个有欠的单位一个包）");
  }
  if (options.reading.output.empty()) {
    return refuse(console, "请写明放在哪里：-o 文件.zip；--all 时为 -o 文件夹");
  }
  return with_workspace(options.reading.ledger, app::Access::read, console,
                        [&](app::Workspace& workspace) { return write_packs(options, workspace, console); });
}

}  // namespace

void add_handout(Command& root) {
  auto options = std::make_shared<HandoutCommandOptions>();
  Command& command = root.add("handout", "发包：单位还欠什么，做成压缩包发给它离线填，填好用 fazhi import 收回");
  add_flag(command, "--all", "每个有欠的单位一个包", options->all);
  add_text(command, {"-o,--output", "文件", "写到哪个压缩包；--all 时为文件夹"}, options->reading.output);
  add_text(command, {"--within", "多久", "今后多久到期的也要：30d或30天（缺省），2m或2个月"}, options->handout.within);
  add_question(command, options->reading);
  command.details(
      "包里有填报表（Excel，只列还欠的，带下拉框和日期检查）、填报说明（Word，一页）和放文件的“材料”文件夹；"
      "单位不用账号，不用安装。写法和收回见 docs/handout.md");
  command.run([options](Console& console) { return run_handout(*options, console); });
}

}  // namespace fazhi::cli
