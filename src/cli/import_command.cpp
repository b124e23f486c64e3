#include <algorithm>
#include <memory>
#include <ostream>

#include "app/import_facts.h"
#include "app/import_preview.h"
#include "cli/commands.h"
#include "cli/handout_return.h"
#include "cli/print.h"
#include "cli/reading.h"
#include "cli/recording.h"
#include "cli/typed_options.h"

namespace fazhi::cli {

namespace {

struct ImportOptions {
  ActingOptions acting;
  std::vector<std::string> paths;
  app::RecordOptions record;
  app::TableOptions table;
  std::optional<std::int64_t> year;
  HandoutReturnOptions handout;
  Reading output;  // --json --format -o
};

constexpr std::size_t kMostErrors = 100;

// A column that is wrong all the way down would fill the screen.
Diagnostics first_errors(Diagnostics diagnostics, std::ostream& err) {
  if (diagnostics.size() <= kMostErrors) return diagnostics;
  err << "错误有" << diagnostics.size() << "处，先列" << kMostErrors << "处：\n";
  diagnostics.resize(kMostErrors);
  return diagnostics;
}

int print_import(const app::WorkbookImport& import, const ImportOptions& options, Console& console) {
  const bool wrong = has_errors(import.recorded.diagnostics);
  if (import.readable && (!options.output.format.empty() || options.output.json)) {
    print_listing(app::preview_listing(import), options.output, console);
  } else if (import.readable && (!options.table.yes || wrong)) {
    console.out << app::preview_text(import) << "\n";
  }
  if (!import.saved_profile.empty()) {
    console.err << "对照表已存为 " << import.saved_profile << "：改好后用 --profile 导入\n";
  }
  if (wrong) {
    print_bad_input(first_errors(import.recorded.diagnostics, console.err), console);
    console.err << "没有记录任何内容。\n";
    return kBadInput;
  }
  if (options.table.yes || options.output.json || !options.output.format.empty()) {
    return options.table.yes ? print_recorded(import.recorded, console) : kFine;
  }
  const int code = print_recorded(import.recorded, console);
  if (!import.recorded.counts.empty()) console.out << "核对无误后加 --yes 记入台账。\n";
  return code;
}

int import_tables(ImportOptions& options, Console& console) {
  if (options.paths.size() != 1) {
    console.err << "错误: Excel、CSV 一次导入一个文件，也不和 YAML 一起导入\n";
    return kBadInput;
  }
  if (options.record.dry_run && options.table.yes) {
    console.err << "错误: --dry-run 和 --yes 只写一个\n";
    return kBadInput;
  }
  if (options.year) options.table.year = static_cast<int>(*options.year);
  return with_workspace(options.acting.ledger, options.table.yes ? app::Access::write : app::Access::read, console,
                        [&](app::Workspace& workspace) {
                          const auto import = app::import_workbook(workspace, options.paths.front(),
                                                                   options.acting.acting, options.table);
                          return print_import(*import, options, console);
                        });
}

}  // namespace

void add_import(Command& root) {
  auto options = std::make_shared<ImportOptions>();
  Command& command = root.add("import", "成批登记（Excel、CSV、收回的填报表、YAML）：全部记上，或一条也不记");
  add_texts(command, {"paths", "文件或文件夹", "按给出的先后登记", true}, options->paths);
  add_flag(command, "--dry-run", "只检查，不写入", options->record.dry_run);
  add_flag(command, "--yes", "Excel、CSV、填报表：看过预览，记入台账", options->table.yes);
  add_text(command, {"--profile", "名称或文件", "Excel、CSV：按哪张对照表认列"}, options->table.profile);
  add_text(command, {"--save-profile", "名称", "把认出的列存成对照表（profiles 文件夹），供改正后再用"},
           options->table.save_profile);
  add_whole(command, {"--year", "年份", "Excel、CSV：没有写年份的日期是哪一年"}, options->year);
  add_date(command, {"--from", "日期", "Excel、CSV：单位改名、改类型自哪天起"}, options->table.changed_from);
  add_flag(command, "--yes-not-secret", "收进的原件文件都不是国家秘密、工作秘密", options->table.not_secret);
  add_handout_return(command, options->handout);
  add_list_output(command, options->output);
  add_acting(command, options->acting);
  command.details(
      "Excel、CSV 先看预览，什么也不写；加 --yes 才记入。怎样排表、认哪些列、对照表怎样写，见 docs/import.md。\n"
      "YAML 直接记入，写法见 docs/checklist-format.md“导入文件”；其中的原件文件按YAML文件所在的文件夹找。");
  command.run([options](Console& console) {
    const auto handout =
        import_handout(options->paths, options->handout, options->table.yes && !options->record.dry_run,
                       options->table.not_secret, options->acting, console);
    if (handout) return *handout;
    if (std::ranges::any_of(options->paths, app::is_table_file)) return import_tables(*options, console);
    return with_recording(options->acting, console, [&](app::Workspace& workspace) {
      return app::import_files(workspace, options->paths, options->acting.acting, options->record);
    });
  });
}

}  // namespace fazhi::cli
