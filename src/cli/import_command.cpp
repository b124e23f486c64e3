#include <memory>

#include "app/import_facts.h"
#include "cli/commands.h"
#include "cli/handout_return.h"
#include "cli/recording.h"
#include "cli/typed_options.h"

namespace fazhi::cli {

void add_import(Command& root) {
  struct Options {
    ActingOptions acting;
    std::vector<std::string> paths;
    app::RecordOptions record;
    HandoutReturnOptions handout;
    bool yes = false;
    bool not_secret = false;
  };
  auto options = std::make_shared<Options>();
  Command& command = root.add("import", "成批登记（YAML、收回的填报表）：全部记上，或一条也不记");
  add_texts(command, {"paths", "文件或文件夹", "按给出的先后登记", true}, options->paths);
  add_flag(command, "--dry-run", "只检查，不写入", options->record.dry_run);
  add_flag(command, "--yes", "收回的填报表：看过预览，记入台账", options->yes);
  add_flag(command, "--yes-not-secret", "收进的文件都不是国家秘密、工作秘密", options->not_secret);
  add_handout_return(command, options->handout);
  add_acting(command, options->acting);
  command.details(
      "文件写法见 docs/checklist-format.md“导入文件”；其中的原件文件按YAML文件所在的文件夹找。\n"
      "fazhi handout 发出、填好交回的压缩包、文件夹或填报表，先看预览，加 --yes 才记入，见 docs/handout.md。");
  command.run([options](Console& console) {
    const auto handout =
        import_handout(options->paths, options->handout, options->yes, options->not_secret, options->acting, console);
    if (handout) return *handout;
    return with_recording(options->acting, console, [&](app::Workspace& workspace) {
      return app::import_files(workspace, options->paths, options->acting.acting, options->record);
    });
  });
}

}  // namespace fazhi::cli
