#include <memory>

#include "app/plain_lists.h"
#include "cli/commands.h"
#include "cli/reading.h"
#include "cli/recording.h"
#include "cli/typed_options.h"

namespace fazhi::cli {

namespace {

struct PersonOptions {
  ActingOptions acting;
  std::string id, name, unit, post;
};

void add_add(Command& person) {
  auto options = std::make_shared<PersonOptions>();
  Command& command = person.add("add", "新增人员；有了人员，登记时就要用 --actor 写明是谁");
  add_text(command, {"id", "标识", "永久不变，如p-zhang", true}, options->id);
  add_text(command, {"--name", "姓名", "姓名", true}, options->name);
  add_text(command, {"--unit", "单位", "所在单位", true}, options->unit);
  add_text(command,
           {"--post", "职务", "局长、分管领导、联络员……；写明分管领导、联络员的，问题清单据此填责任领导、责任人"},
           options->post);
  add_acting(command, options->acting);
  command.run([options](Console& console) {
    return record_one(options->acting, console,
                      core::PersonAdded{options->id, options->name, options->unit, options->post});
  });
}

void add_change(Command& person) {
  auto options = std::make_shared<PersonOptions>();
  Command& command = person.add("change", "人员改名、调动、换职务");
  add_text(command, {"id", "人员", "标识", true}, options->id);
  add_text(command, {"--name", "姓名", "新姓名"}, options->name);
  add_text(command, {"--unit", "单位", "新单位"}, options->unit);
  add_text(command, {"--post", "职务", "新职务"}, options->post);
  add_acting(command, options->acting);
  command.run([options](Console& console) {
    core::PersonChanged body{options->id, {}, {}, {}};
    if (!options->name.empty()) body.name = options->name;
    if (!options->unit.empty()) body.unit = options->unit;
    if (!options->post.empty()) body.post = options->post;
    return record_one(options->acting, console, std::move(body));
  });
}

void add_list(Command& person) {
  auto reading = std::make_shared<Reading>();
  Command& command = person.add("list", "人员一览");
  add_ledger_options(command, reading->ledger);
  add_list_output(command, *reading);
  command.run([reading](Console& console) {
    return with_workspace(reading->ledger, app::Access::read, console, [&](app::Workspace& workspace) {
      return print_listing(app::person_list(workspace), *reading, console);
    });
  });
}

}  // namespace

void add_person(Command& root) {
  Command& command = root.add("person", "人员：谁可以登记、审核，谁是责任人");
  add_add(command);
  add_change(command);
  add_list(command);
}

}  // namespace fazhi::cli
