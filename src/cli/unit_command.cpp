#include <memory>

#include "app/plain_lists.h"
#include "base/text.h"
#include "cli/commands.h"
#include "cli/reading.h"
#include "cli/recording.h"
#include "cli/typed_options.h"

namespace fazhi::cli {

namespace {

struct UnitOptions {
  ActingOptions acting;
  std::string id, name, parent, successor;
  std::vector<std::string> types;
  std::optional<Date> from;
};

using Options = std::shared_ptr<UnitOptions>;

// --type may be given several times, or once with several words.
std::vector<std::string> words_of(const std::vector<std::string>& texts) {
  std::vector<std::string> words;
  for (const std::string& text : texts) {
    for (const std::string& word : split(replace_all(text, "、", ","), ',')) words.emplace_back(trim(word));
  }
  return words;
}

void add_add(Command& unit) {
  Options options = std::make_shared<UnitOptions>();
  Command& command = unit.add("add", "新增单位");
  add_text(command, {"id", "标识", "永久不变，如u-jiaoyuju", true}, options->id);
  add_text(command, {"--name", "名称", "单位全称", true}, options->name);
  add_texts(command, {"--type", "类型", "政府部门、行政执法部门……可写几个"}, options->types);
  add_text(command, {"--parent", "单位", "上级单位"}, options->parent);
  add_date(command, {"--from", "日期", "从哪天起存在；缺省为一直存在"}, options->from);
  add_acting(command, options->acting);
  command.run([options](Console& console) {
    return record_one(
        options->acting, console,
        core::UnitAdded{options->id, options->name, words_of(options->types), options->parent, options->from});
  });
}

void add_change(Command& unit) {
  Options options = std::make_shared<UnitOptions>();
  Command& command = unit.add("change", "单位改名、改类型、改隶属，从某日起");
  add_text(command, {"id", "单位", "标识或名称", true}, options->id);
  add_date(command, {"--from", "日期", "从哪天起", true}, options->from);
  add_text(command, {"--name", "名称", "新名称"}, options->name);
  add_texts(command, {"--type", "类型", "新的全部类型"}, options->types);
  add_text(command, {"--parent", "单位", "新的上级单位"}, options->parent);
  add_acting(command, options->acting);
  command.run([options](Console& console) {
    core::UnitChanged body{options->id, *options->from, {}, {}, {}};
    if (!options->name.empty()) body.name = options->name;
    if (!options->types.empty()) body.types = words_of(options->types);
    if (!options->parent.empty()) body.parent = options->parent;
    return record_one(options->acting, console, std::move(body));
  });
}

void add_close(Command& unit) {
  Options options = std::make_shared<UnitOptions>();
  Command& command = unit.add("close", "单位撤销，未了事项和问题转给承继单位");
  add_text(command, {"id", "单位", "标识或名称", true}, options->id);
  add_date(command, {"--on", "日期", "不再存在的第一天", true}, options->from);
  add_text(command, {"--successor", "单位", "承继单位", true}, options->successor);
  add_acting(command, options->acting);
  command.run([options](Console& console) {
    return record_one(options->acting, console, core::UnitClosed{options->id, *options->from, options->successor});
  });
}

void add_list(Command& unit) {
  auto reading = std::make_shared<Reading>();
  Command& command = unit.add("list", "单位一览");
  add_date(command, {"--as-of", "日期", "哪一天的名称和类型，缺省为今天"}, reading->question.as_of);
  add_ledger_options(command, reading->ledger);
  add_list_output(command, *reading);
  command.run([reading](Console& console) {
    return with_workspace(reading->ledger, app::Access::read, console, [&](app::Workspace& workspace) {
      const Date day = reading->question.as_of.value_or(app::today_in_beijing());
      return print_listing(app::unit_list(workspace, day), *reading, console);
    });
  });
}

}  // namespace

void add_unit(Command& root) {
  Command& command = root.add("unit", "责任单位");
  add_add(command);
  add_change(command);
  add_close(command);
  add_list(command);
}

}  // namespace fazhi::cli
