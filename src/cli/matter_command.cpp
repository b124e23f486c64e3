#include <memory>
#include <ostream>

#include "app/one_matter.h"
#include "app/shown_json.h"
#include "cli/commands.h"
#include "cli/print.h"
#include "cli/reading.h"
#include "cli/recording.h"
#include "cli/shown_json_options.h"
#include "cli/typed_options.h"

namespace fazhi::cli {

namespace {

struct MatterOptions {
  ActingOptions acting;
  app::MatterForm form;
  app::MatterCorrection correction;
  core::MatterTransferred transferred;
  core::MatterMerged merged;
  std::string outcome = "办结";
  std::optional<Date> on;
};

using Options = std::shared_ptr<MatterOptions>;

void add_open(Command& matter) {
  Options options = std::make_shared<MatterOptions>();
  Command& command = matter.add("open", "登记一件事项");
  add_text(command, {"id", "标识", "永久不变，如decision-2026-03", true}, options->form.id);
  add_text(command, {"--kind", "种类", "清单里定义的事项种类", true}, options->form.kind);
  add_text(command, {"--title", "名称", "事项名称", true}, options->form.title);
  add_date(command, {"--on", "日期", "立项（收到）日期", true}, options->on);
  add_texts(command, {"--party", "角色=单位", "可写几次"}, options->form.parties);
  add_texts(command, {"--field", "要素=值", "可写几次"}, options->form.fields);
  add_acting(command, options->acting);
  command.run([options](Console& console) {
    options->form.opened_on = *options->on;
    return with_recording(options->acting, console, [&](app::Workspace& workspace) {
      return app::open_matter(workspace, options->form, options->acting.acting);
    });
  });
}

void add_change(Command& matter) {
  Options options = std::make_shared<MatterOptions>();
  Command& command = matter.add("change", "更正或补登要素");
  add_text(command, {"id", "事项", "标识", true}, options->correction.id);
  add_texts(command, {"--set", "要素=值", "可写几次；值空着表示清空", true}, options->correction.fields);
  add_text(command, {"--because", "理由", "为什么改", true}, options->correction.because);
  add_acting(command, options->acting);
  command.run([options](Console& console) {
    return with_recording(options->acting, console, [&](app::Workspace& workspace) {
      return app::change_matter(workspace, options->correction, options->acting.acting);
    });
  });
}

void add_transfer(Command& matter) {
  Options options = std::make_shared<MatterOptions>();
  Command& command = matter.add("transfer", "移交给另一单位");
  core::MatterTransferred& body = options->transferred;
  add_text(command, {"id", "事项", "标识", true}, body.id);
  add_text(command, {"--role", "角色", "移交哪个角色，如handler", true}, body.role);
  add_text(command, {"--from", "单位", "原单位", true}, body.from);
  add_text(command, {"--to", "单位", "新单位", true}, body.to);
  add_date(command, {"--on", "日期", "从哪天起", true}, options->on);
  add_text(command, {"--document", "文号", "依据的文件"}, body.document);
  add_acting(command, options->acting);
  command.run([options](Console& console) {
    options->transferred.on = *options->on;
    return record_one(options->acting, console, options->transferred);
  });
}

void add_close(Command& matter) {
  Options options = std::make_shared<MatterOptions>();
  Command& command = matter.add("close", "办结、终止、视为放弃");
  add_text(command, {"id", "事项", "标识", true}, options->form.id);
  add_date(command, {"--on", "日期", "哪天", true}, options->on);
  add_text(command, {"--outcome", "结果", "办结（缺省）、终止、视为放弃……"}, options->outcome);
  add_acting(command, options->acting);
  command.run([options](Console& console) {
    return record_one(options->acting, console, core::MatterClosed{options->form.id, *options->on, options->outcome});
  });
}

void add_merge(Command& matter) {
  Options options = std::make_shared<MatterOptions>();
  Command& command = matter.add("merge", "重复登记的并成一件");
  add_text(command, {"id", "事项", "被并入的", true}, options->merged.id);
  add_text(command, {"--into", "事项", "并到哪一件", true}, options->merged.into);
  add_text(command, {"--because", "理由", "为什么", true}, options->merged.because);
  add_acting(command, options->acting);
  command.run([options](Console& console) { return record_one(options->acting, console, options->merged); });
}

void add_list(Command& matter) {
  struct ListOptions {
    Reading reading;
    app::MatterFilter filter;
  };
  auto options = std::make_shared<ListOptions>();
  Command& command = matter.add("list", "事项一览");
  add_text(command, {"--kind", "种类", "只看一种"}, options->filter.kind);
  add_text(command, {"--unit", "单位", "只看一个单位"}, options->filter.unit);
  add_flag(command, "--open", "只看在办的", options->filter.open_only);
  add_ledger_options(command, options->reading.ledger);
  add_list_output(command, options->reading);
  command.run([options](Console& console) {
    return with_workspace(options->reading.ledger, app::Access::read, console, [&](app::Workspace& workspace) {
      Diagnostics out;
      const app::Listing listing = app::matter_list(workspace, options->filter, out);
      return has_errors(out) ? print_bad_input(out, console) : print_listing(listing, options->reading, console);
    });
  });
}

void add_show(Command& matter) {
  struct ShowOptions {
    Reading reading;
    ShownJson shown;
    std::string id;
  };
  auto options = std::make_shared<ShowOptions>();
  Command& command = matter.add("show", "一件事项：各方、要素、材料、应办");
  add_text(command, {"id", "事项", "标识", true}, options->id);
  add_question(command, options->reading);
  add_shown_json(command, options->shown);
  command.run([options](Console& console) {
    const Reading& reading = options->reading;
    return with_workspace(reading.ledger, app::Access::read, console, [&](app::Workspace& workspace) {
      Diagnostics out;
      const ShownJson& shown = options->shown;
      const auto text = shown.json ? app::matter_json(workspace, reading.question, options->id, shown.personal, out)
                                   : app::matter_text(workspace, reading.question, options->id, out);
      if (!text) return print_bad_input(out, console);
      console.out << *text;
      return kFine;
    });
  });
}

}  // namespace

void add_matter(Command& root) {
  Command& command = root.add("matter", "事项：决策、申请、案件、议题……");
  add_open(command);
  add_change(command);
  add_transfer(command);
  add_close(command);
  add_merge(command);
  add_list(command);
  add_show(command);
}

}  // namespace fazhi::cli
