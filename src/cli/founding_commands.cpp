#include <fmt/format.h>

#include <memory>
#include <ostream>

#include "app/found_ledger.h"
#include "app/one_event.h"
#include "cli/commands.h"
#include "cli/print.h"
#include "cli/reading.h"
#include "cli/recording.h"
#include "cli/typed_options.h"

namespace fazhi::cli {

namespace {

std::string title_of(const app::TaskChange& change) {
  switch (change.kind) {
    case app::TaskChange::Kind::added: return "新增 " + change.task;
    case app::TaskChange::Kind::reworded: return "改写 " + change.task;
    case app::TaskChange::Kind::retired: return "取消 " + change.task;
    case app::TaskChange::Kind::renamed:
      return fmt::format("更名 {}（原{}{}）", change.task, change.before, change.is_reworded ? "，内容也有改写" : "");
  }
  return {};
}

void print_effect(const app::TaskChange& change, std::ostream& out) {
  out << "  " << title_of(change)
      << fmt::format("：应办{}项→{}项，缺口{}项→{}项", change.owed_before, change.owed_after, change.gaps_before,
                     change.gaps_after);
  if (change.to_recheck > 0) out << fmt::format("，待复核{}项", change.to_recheck);
  out << "\n";
}

void print_editions(const std::vector<app::Adopted>& editions, std::ostream& out) {
  using Kind = app::TaskChange::Kind;
  for (const app::Adopted& adopted : editions) {
    out << fmt::format("采用 {} {}版，{}起，{}项任务：未变{}、新增{}、改写{}、更名{}、取消{}\n", adopted.checklist,
                       adopted.edition, format_date(adopted.from), adopted.tasks, adopted.unchanged,
                       adopted.count(Kind::added), adopted.count(Kind::reworded), adopted.count(Kind::renamed),
                       adopted.count(Kind::retired));
    for (const app::TaskChange& change : adopted.changes) print_effect(change, out);
  }
}

int print_founded(const app::Founded& founded, Console& console) {
  if (has_errors(founded.diagnostics)) return print_bad_input(founded.diagnostics, console);
  console.err << format(founded.diagnostics);
  for (const app::Adopted& adopted : founded.adopted) {
    console.out << fmt::format("采用 {} {}版，{}起，{}项任务\n", adopted.checklist, adopted.edition,
                               format_date(adopted.from), adopted.tasks);
  }
  if (founded.head) console.out << app::state_text(*founded.head) << "\n";
  return kFine;
}

int print_adopted(const app::Founded& founded, Console& console) {
  if (has_errors(founded.diagnostics)) return print_bad_input(founded.diagnostics, console);
  console.err << format(founded.diagnostics);
  print_editions(founded.adopted, console.out);
  if (founded.adopted.empty()) {
    console.out << "各清单都已是最新，没有可采用的。\n";
  } else if (founded.head) {
    console.out << app::state_text(*founded.head) << "\n";
  } else {
    console.out << "以上是采用后的变化，现在还没有采用；要采用请加 --yes。\n";
  }
  return kFine;
}

}  // namespace

void add_init(Command& root) {
  struct Options {
    app::NewLedger wanted;
    app::Acting acting;
    std::string folder = ".";
  };
  auto options = std::make_shared<Options>();
  Command& command = root.add("init", "新建台账，采用内置清单和本地区的清单");
  add_text(command, {"folder", "文件夹", "缺省为当前文件夹"}, options->folder);
  add_text(command, {"--name", "名称", "印在各种文件上的名称，如示例市示例区；缺省同--region"}, options->wanted.name);
  add_text(command, {"--region", "地区", "本地规则按它选用，如示例市示例区"}, options->wanted.region);
  add_date(command, {"--begins", "日期", "建账日，此前到期的不追；缺省为今年1月1日"}, options->wanted.begins);
  add_flag(command, "--demo", "示例台账：可用--clock，所有文件都标明示例数据", options->wanted.demo);
  add_flag(command, "--public", "公开资料评议：不作问题认定，没有的写“公开资料中未见”", options->wanted.public_only);
  add_text(command, {"--actor", "人员", "谁在办；缺省为环境变量FAZHI_ACTOR"}, options->acting.actor);
  add_text(command, {"--clock", "时刻", "登记时间，只能用于--demo"}, options->acting.clock);
  command.run([options](Console& console) {
    app::NewLedger& wanted = options->wanted;
    wanted.folder = options->folder;
    if (wanted.name.empty()) wanted.name = wanted.region;
    if (wanted.name.empty()) {
      console.err << "错误: 请写明是哪个地区的台账：--region 地区，或 --name 名称\n";
      return kBadInput;
    }
    const app::Founded founded = app::found_ledger(wanted, options->acting);
    if (founded.head) console.out << "已建立台账「" << wanted.name << "」：" << wanted.folder.string() << "\n";
    return print_founded(founded, console);
  });
}

void add_adopt(Command& root) {
  struct Options {
    ActingOptions acting;
    app::Adoption adoption;
  };
  auto options = std::make_shared<Options>();
  Command& command = root.add("adopt", "从某日起采用清单的新版；先说明未变、新增、改写、更名、取消和对应办的影响");
  add_texts(command, {"paths", "文件或文件夹", "缺省为台账自己的checklists/，再缺省为内置清单"},
            options->adoption.paths);
  add_date(command, {"--from", "日期", "从哪天起；缺省为今天"}, options->adoption.from);
  add_flag(command, "--yes", "看过变化，采用；不写只说明变化", options->adoption.confirmed);
  add_acting(command, options->acting);
  command.run([options](Console& console) {
    return with_workspace(options->acting.ledger, app::Access::write, console, [&](app::Workspace& workspace) {
      return print_adopted(app::adopt(workspace, options->adoption, options->acting.acting), console);
    });
  });
}

}  // namespace fazhi::cli
