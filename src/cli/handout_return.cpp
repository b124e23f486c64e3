#include "cli/handout_return.h"

#include <filesystem>
#include <ostream>

#include "app/take_back.h"
#include "cli/print.h"
#include "cli/reading.h"
#include "cli/typed_options.h"

namespace fazhi::cli {

namespace {

app::Take take_of(const std::string& word) {
  if (word == "ledger") return app::Take::ledger;
  return word == "returned" ? app::Take::returned : app::Take::refuse;
}

int print_taken(const app::TakenBack& taken, bool yes, Console& console) {
  const bool wrong = has_errors(taken.recorded.diagnostics);
  if (!taken.handed_out.empty() && (!yes || wrong)) console.out << app::preview_text(taken) << "\n";
  const int code = print_recorded(taken.recorded, console);
  if (yes || wrong || taken.recorded.counts.empty()) return code;
  console.out << "核对无误、确认没有涉密内容后，加 --yes --yes-not-secret 记入台账。\n";
  return code;
}

}  // namespace

void add_handout_return(Command& command, HandoutReturnOptions& options) {
  add_choice(
      command,
      {"--take", "哪一边", "收回的填报表与台账不一致时：ledger 保留台账里的，returned 改用交回的（已通过审核的除外）"},
      {"ledger", "returned"}, options.take);
}

std::optional<int> import_handout(const std::vector<std::string>& paths, const HandoutReturnOptions& options, bool yes,
                                  bool not_secret, const ActingOptions& acting, Console& console) {
  for (const std::string& path : paths) {
    if (!std::filesystem::exists(path)) continue;  // said by who imports it
    Diagnostics out;
    const auto pack = app::ReturnedPack::open(path, out);
    if (!pack && !has_errors(out)) continue;
    if (pack && paths.size() > 1) {
      console.err << "错误: 收回的填报表一次导入一个\n";
      return kBadInput;
    }
    if (has_errors(out)) {
      print_bad_input(out, console);
      console.err << "没有记录任何内容。\n";
      return kBadInput;
    }
    return with_workspace(acting.ledger, yes ? app::Access::write : app::Access::read, console,
                          [&](app::Workspace& workspace) {
                            const app::TakeBackOptions how{yes, not_secret, take_of(options.take)};
                            return print_taken(app::take_back(workspace, *pack, how, acting.acting), yes, console);
                          });
  }
  return std::nullopt;
}

}  // namespace fazhi::cli
