#include <filesystem>
#include <memory>
#include <ostream>

#include "app/problem_report.h"
#include "cli/commands.h"
#include "cli/print.h"
#include "cli/reading.h"
#include "cli/typed_options.h"

namespace fazhi::cli {

namespace {

struct ReportCommandOptions {
  Reading reading;
  app::ReportOptions report;
  std::string group;
  std::string split;
};

int refuse(Console& console, const char* message) {
  console.err << "错误: " << message << "\n";
  return kBadInput;
}

int write_each(const std::vector<app::NamedBytes>& files, const std::string& folder, Console& console) {
  std::filesystem::create_directories(folder);
  for (const app::NamedBytes& file : files) {
    app::write_bytes((std::filesystem::path(folder) / file.name).string(), file.bytes);
  }
  console.err << "已写入 " << folder << "：" << files.size() << "个文件\n";
  return kFine;
}

int print_report(const ReportCommandOptions& options, app::Workspace& workspace, Console& console) {
  Diagnostics out;
  const app::Problems problems = app::find_problems(workspace, options.reading.question, out);
  if (problems.view == nullptr) return print_bad_input(out, console);
  const std::vector<app::NamedBytes> files = app::problem_report(problems, options.report);
  if (options.report.by_unit) return write_each(files, options.reading.output, console);
  return emit(files.front().bytes, options.reading.output, console);
}

int run_report(ReportCommandOptions& options, Console& console) {
  options.report.by_task = !options.group.empty();
  options.report.by_unit = !options.split.empty();
  const bool binary = options.report.format == "xlsx" || options.report.format == "docx";
  if (options.reading.output.empty() && options.report.by_unit) {
    return refuse(console, "按单位分发（--split unit）要写明放进哪个文件夹：-o 文件夹");
  }
  if (options.reading.output.empty() && binary) return refuse(console, "Word和Excel文件要写明放在哪里：-o 文件");
  return with_workspace(options.reading.ledger, app::Access::read, console,
                        [&](app::Workspace& workspace) { return print_report(options, workspace, console); });
}

}  // namespace

void add_report(Command& root) {
  auto options = std::make_shared<ReportCommandOptions>();
  Command& report = root.add("report", "出文件");
  Command& command = report.add("problems", "问题清单：Word、Excel、Markdown、JSON");
  add_choice(command, {"--format", "格式", "xlsx docx md（缺省） json csv"}, {"xlsx", "docx", "md", "json", "csv"},
             options->report.format);
  add_text(command, {"-o,--output", "文件", "写到哪里；--split unit 时为文件夹"}, options->reading.output);
  add_choice(command, {"--group", "task", "几个单位的同一种问题并成一行"}, {"task"}, options->group);
  add_choice(command, {"--split", "unit", "每个单位一个文件"}, {"unit"}, options->split);
  add_flag(command, "--proposed", "拟列稿：还没有认定的", options->report.proposed);
  add_text(command, {"--issuer", "单位", "落款单位"}, options->report.issuer);
  add_question(command, options->reading);
  command.details(
      "还没有认定过任何问题时，全部拟列的都在上面，并标明“拟列稿”。Word里不列空栏，各行相同的栏写在表题里，依据用简称；"
      "其他格式各栏齐全");
  command.run([options](Console& console) { return run_report(*options, console); });
}

}  // namespace fazhi::cli
