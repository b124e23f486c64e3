#include <memory>
#include <ostream>

#include "app/comparison_output.h"
#include "app/seal_changes.h"
#include "app/words.h"
#include "cli/commands.h"
#include "cli/comparing.h"
#include "cli/print.h"
#include "cli/reading.h"
#include "cli/recording.h"
#include "cli/typed_options.h"

namespace fazhi::cli {

namespace {

struct SealOptions {
  ActingOptions acting;
  Reading reading;
  app::SealForm form;
};

int list_seals(const SealOptions& options, Console& console) {
  return with_workspace(options.acting.ledger, app::Access::read, console, [&](app::Workspace& workspace) {
    Diagnostics out;
    const app::Listing listing = app::seal_list(workspace, out);
    return has_errors(out) ? print_bad_input(out, console) : print_listing(listing, options.reading, console);
  });
}

void add_changes(Command& seal) {
  auto reading = std::make_shared<Reading>();
  Command& command = seal.add("changes", "封账后变动：封账以后哪些结论变了，是哪一条登记引起的");
  add_text(command, {"period", "检查期", "2026Q3；同一检查期封过几次的，2026Q3#123指其中一次", true},
           reading->question.period);
  add_comparison_output(command, *reading);
  command.details("封账时的结论原样留着，这里只是拿今天所知的同一天来比。有变动时以1退出（加--strict）。");
  command.run([reading](Console& console) {
    return with_workspace(reading->ledger, app::Access::read, console, [&](app::Workspace& workspace) {
      Diagnostics out;
      auto baseline = app::find_baseline(workspace, reading->question.period, out);
      const auto selection = selection_of(workspace, *reading, out);
      if (baseline == nullptr || !selection) return print_bad_input(out, console);
      const auto changes = app::changes_since(workspace, std::move(baseline), *selection, out);
      if (!changes) return print_bad_input(out, console);
      return print_comparison(*changes, {"封账后变动", true}, *reading, console);
    });
  });
}

}  // namespace

void add_seal(Command& root) {
  auto options = std::make_shared<SealOptions>();
  Command& command = root.add("seal", "封账：检查期的结论留作基线；不写检查期，列出封过的");
  add_period(command, {"period", "检查期", "2026Q3、2026H1、2026、2026-09，要已经结束"}, options->form.period);
  add_flag(command, "--again", "再封一次；原来的基线保留", options->form.again);
  add_text(command, {"--because", "理由", "为什么再封一次"}, options->form.because);
  add_list_output(command, options->reading);
  add_acting(command, options->acting);
  add_changes(command);
  command.details(
      "按检查期最后一天、按现在所知道的，把全部结论（包括全年的、常设的、逐件的）存成一份基线，摘要记进链里。\n"
      "以后补交、更正、撤回、作废什么，都不改基线，列为封账后变动。");
  command.run([options](Console& console) {
    if (options->form.period.empty() && !options->form.again && options->form.because.empty())
      return list_seals(*options, console);
    return with_recording(options->acting, console, [&](app::Workspace& workspace) {
      return app::seal_period(workspace, options->form, options->acting.acting);
    });
  });
}

}  // namespace fazhi::cli
