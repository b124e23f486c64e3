#include <memory>
#include <ostream>

#include "app/lights.h"
#include "cli/commands.h"
#include "cli/reading.h"
#include "cli/typed_options.h"

namespace fazhi::cli {

namespace {

struct Options {
  Reading reading;
  bool every_unit = false;
};

// A file holds every area in a column of its own, a terminal those that matter most and a line for each.
app::Listing matrix(const app::View& view, const app::Lights& lights, const Options& options) {
  if (!options.reading.format.empty()) return app::light_matrix(view, lights, options.every_unit);
  const app::Lights shown = app::fold_areas(lights);
  app::Listing listing = app::light_matrix(view, shown, options.every_unit);
  if (shown.areas.size() < lights.areas.size()) {
    for (const std::string& line : app::area_lines(lights)) listing.notes.push_back(line);
  }
  return listing;
}

}  // namespace

void add_status(Command& root) {
  auto options = std::make_shared<Options>();
  Command& command = root.add("status", "红绿灯：各单位、各领域的缺口和应办");
  add_question(command, options->reading);
  add_list_output(command, options->reading);
  add_strict(command, options->reading);
  add_flag(command, "--all", "没有缺口的单位也列出", options->every_unit);
  command.run([options](Console& console) {
    return with_view(options->reading, console, [&](const app::View& view) {
      const app::Lights lights = app::count_lights(view);
      const bool plain_json = options->reading.json && options->reading.format.empty();
      const int code = plain_json ? emit(app::lights_json(view, lights), options->reading.output, console)
                                  : print_listing(matrix(view, lights, *options), options->reading, console);
      return code == kFine && options->reading.strict && lights.total.total.gaps > 0 ? kFindings : code;
    });
  });
}

}  // namespace fazhi::cli
