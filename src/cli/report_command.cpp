#include <fmt/format.h>

#include <filesystem>
#include <memory>
#include <ostream>

#include "app/paper_files.h"
#include "app/paper_folder.h"
#include "app/paper_kinds.h"
#include "base/text.h"
#include "cli/commands.h"
#include "cli/print.h"
#include "cli/reading.h"
#include "cli/typed_options.h"

namespace fazhi::cli {

namespace {

struct ReportCommandOptions {
  Reading reading;
  app::PaperRequest request;
  std::string split;
};

int refuse(Console& console, const std::string& message) {
  console.err << "错误: " << message << "\n";
  return kBadInput;
}

// The form that would be written over; empty: none.
std::string filled_in_already(const std::vector<app::NamedBytes>& files, const ReportCommandOptions& options) {
  namespace fs = std::filesystem;
  std::error_code error;
  const fs::path output(options.reading.output);
  if (output.empty()) return {};
  if (!options.request.by_unit) return fs::exists(output, error) ? output.string() : std::string();
  for (const app::NamedBytes& file : files) {
    if (fs::exists(output / file.name, error)) return (output / file.name).string();
  }
  return {};
}

int hand_over(const app::PaperKind& kind, const std::vector<app::NamedBytes>& files,
              const ReportCommandOptions& options, Console& console) {
  const std::string& output = options.reading.output;
  if (files.empty()) {
    console.err << "没有要写进" << kind.title << "的，没有写文件\n";
    return kFine;
  }
  if (kind.is_form != nullptr && kind.is_form(options.request)) {
    const std::string there = filled_in_already(files, options);
    if (!there.empty())
      return refuse(console,
                    fmt::format("已经有「{}」，也许填改过：先收回（fazhi problem import），或者换一个名称", there));
  }
  if (options.request.by_unit) {
    app::write_folder(output, files);
    console.err << "已写入 " << output << "：" << files.size() << "个文件\n";
    return kFine;
  }
  if (files.size() == 1) return emit(files.front().bytes, output, console);
  return refuse(console,
                fmt::format("{}一个单位一份，这里有{}个单位的：用--unit写明哪个单位，或者--split unit -o 文件夹",
                            kind.title, files.size()));
}

int print_report(const app::PaperKind& kind, const ReportCommandOptions& options, app::Workspace& workspace,
                 Console& console) {
  Diagnostics out;
  app::Question question = options.reading.question;
  if (kind.ask != nullptr) kind.ask(question);
  const auto of_public = kind.for_public ? app::PublicLedger::without_rows : app::PublicLedger::refused;
  const app::Problems problems = app::find_problems(workspace, question, out, of_public);
  if (problems.view == nullptr) return print_bad_input(out, console);
  const app::PaperScene scene{workspace, question, problems, options.request};
  const std::vector<app::NamedBytes> files = app::paper_files(kind, scene, out);
  if (has_errors(out)) return print_bad_input(out, console);
  return hand_over(kind, files, options, console);
}

int run_report(const app::PaperKind& kind, ReportCommandOptions& options, Console& console) {
  app::PaperRequest& request = options.request;
  request.by_unit = !options.split.empty();
  if (request.format.empty()) request.format = kind.default_format();
  const bool binary = request.format == "xlsx" || request.format == "docx";
  if (options.reading.output.empty() && request.by_unit) {
    return refuse(console, "按单位分发（--split unit）要写明放进哪个文件夹：-o 文件夹");
  }
  if (options.reading.output.empty() && binary) return refuse(console, "Word和Excel文件要写明放在哪里：-o 文件");
  return with_workspace(options.reading.ledger, app::Access::read, console,
                        [&](app::Workspace& workspace) { return print_report(kind, options, workspace, console); });
}

void add_own_option(Command& command, const app::PaperOption& option, app::PaperRequest& request) {
  std::string& target = request.options[option.names];
  if (!option.choices.empty()) {
    add_choice(command, {option.names, option.value, option.help}, option.choices, target);
  } else if (!option.value.empty()) {
    add_text(command, {option.names, option.value, option.help}, target);
  } else {
    command.option({option.names, "", option.help}, [&target](const std::string&) {
      target = "yes";
      return std::optional<std::string>();
    });
  }
}

std::string formats_text(const app::PaperKind& kind) {
  std::string text;
  for (const std::string& format : kind.formats) {
    text += (text.empty() ? "" : " ") + format;
    if (format == kind.default_format()) text += "（缺省）";
  }
  return text;
}

void add_kind(Command& report, const app::PaperKind& kind) {
  auto options = std::make_shared<ReportCommandOptions>();
  Command& command = report.add(kind.id, kind.help);
  add_choice(command, {"--format", "格式", formats_text(kind)}, kind.formats, options->request.format);
  const bool may_split = kind.for_units != app::ForUnits::never;
  add_text(command, {"-o,--output", "文件", may_split ? "写到哪里；--split unit 时为文件夹" : "写到哪里"},
           options->reading.output);
  for (const app::PaperOption& option : kind.options) {
    if (!option.value.empty()) add_own_option(command, option, options->request);
  }
  if (may_split) add_choice(command, {"--split", "unit", "每个单位一个文件"}, {"unit"}, options->split);
  for (const app::PaperOption& option : kind.options) {
    if (option.value.empty()) add_own_option(command, option, options->request);
  }
  add_text(command, {"--issuer", "单位", "落款单位"}, options->request.issuer);
  add_question(command, options->reading);
  command.details(kind.details);
  command.run([options, &kind](Console& console) { return run_report(kind, *options, console); });
}

int print_kinds(Console& console) {
  for (const app::PaperKind& kind : app::paper_kinds()) {
    console.out << fit_to_width(kind.id, 18) << fit_to_width(kind.title, 22) << join(kind.formats, " ") << "\n";
  }
  console.out << "\n例：fazhi report " << app::paper_kinds().front().id << " --format docx -o 文件.docx\n";
  return kFine;
}

}  // namespace

void add_report(Command& root) {
  Command& report = root.add("report", "出文件；不写是哪一种，就列出有哪些");
  for (const app::PaperKind& kind : app::paper_kinds()) add_kind(report, kind);
  report.run([](Console& console) { return print_kinds(console); });
}

}  // namespace fazhi::cli
