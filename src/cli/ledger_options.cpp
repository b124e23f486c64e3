#include "cli/ledger_options.h"

#include "cli/typed_options.h"

namespace fazhi::cli {

void add_ledger_options(Command& command, LedgerOptions& options) {
  add_text(command, {"--ledger", "文件夹", "台账；缺省为$FAZHI_LEDGER，再缺省为当前文件夹往上最近的一个"},
           options.folder);
  add_flag(command, "--verbose", "在标准错误上说明每一步用时", options.verbose);
}

}  // namespace fazhi::cli
