#include <memory>

#include "app/import_facts.h"
#include "cli/commands.h"
#include "cli/recording.h"
#include "cli/typed_options.h"

namespace fazhi::cli {

void add_import(Command& root) {
  struct Options {
    ActingOptions acting;
    std::vector<std::string> paths;
    app::RecordOptions record;
  };
  auto options = std::make_shared<Options>();
  Command& command = root.add("import", "成批登记（YAML）：全部记上，或一条也不记");
  add_texts(command, {"paths", "文件或文件夹", "按给出的先后登记", true}, options->paths);
  add_flag(command, "--dry-run", "只检查，不写入", options->record.dry_run);
  add_acting(command, options->acting);
  command.details("文件写法见 docs/checklist-format.md“导入文件”；其中的原件文件按YAML文件所在的文件夹找。");
  command.run([options](Console& console) {
    return with_recording(options->acting, console, [&](app::Workspace& workspace) {
      return app::import_files(workspace, options->paths, options->acting.acting, options->record);
    });
  });
}

}  // namespace fazhi::cli
