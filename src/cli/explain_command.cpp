#include <memory>
#include <ostream>

#include "app/explain_one.h"
#include "cli/commands.h"
#include "cli/print.h"
#include "cli/reading.h"
#include "cli/typed_options.h"

namespace fazhi::cli {

void add_explain(Command& root) {
  struct Options {
    Reading reading;
    std::string word;
  };
  auto options = std::make_shared<Options>();
  Command& command = root.add("explain", "一项应办的结论是怎么来的：要求、依据、材料、日期、结论");
  add_text(command, {"word", "短号或键", "短号见gaps每行开头；问题编号也可以", true}, options->word);
  add_question(command, options->reading);
  add_json(command, options->reading);
  command.run([options](Console& console) {
    return with_workspace(options->reading.ledger, app::Access::read, console, [&](app::Workspace& workspace) {
      Diagnostics problems;
      const app::Explanation one = app::explain_one(workspace, options->reading.question, options->word, problems);
      if (one.view == nullptr) return print_bad_input(problems, console);
      console.out << (options->reading.json ? app::explanation_json(one) : app::explanation_text(one));
      return kFine;
    });
  });
}

}  // namespace fazhi::cli
