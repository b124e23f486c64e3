// register, figure, waive, void: one event each.
#include <memory>
#include <ostream>

#include "cli/commands.h"
#include "cli/recording.h"
#include "cli/typed_options.h"

namespace fazhi::cli {

void add_register(Command& root) {
  struct Options {
    ActingOptions acting;
    core::RegisterConfirmed body;
    std::optional<std::int64_t> n;
  };
  auto options = std::make_shared<Options>();
  Command& group = root.add("register", "清单确认：某类事项已登记齐全");
  Command& command = group.add("confirm", "确认本单位某检查期的某类事项共n件，没有也写0");
  add_text(command, {"--unit", "单位", "哪个单位", true}, options->body.unit);
  add_text(command, {"--kind", "种类", "事项种类", true}, options->body.kind);
  add_period(command, {"--period", "检查期", "2026、2026Q3……", true}, options->body.period);
  add_whole(command, {"--n", "件数", "共几件", true}, options->n);
  add_acting(command, options->acting);
  command.run([options](Console& console) {
    options->body.n = *options->n;
    return record_one(options->acting, console, options->body);
  });
}

void add_figure(Command& root) {
  struct Options {
    ActingOptions acting;
    core::FigureRecorded body;
  };
  auto options = std::make_shared<Options>();
  Command& group = root.add("figure", "数据：没有清单可数的数字（人次、万元）");
  Command& command = group.add("record", "登记一个数据");
  add_text(command, {"id", "数据", "标识", true}, options->body.id);
  add_text(command, {"--unit", "单位", "哪个单位", true}, options->body.unit);
  add_period(command, {"--period", "检查期", "2026、2026Q3……", true}, options->body.period);
  command.option({"--value", "数值", "数，可带小数", true},
                 [options](const std::string& text) -> std::optional<std::string> {
                   const auto value = Decimal::parse(text);
                   if (!value) return "「" + text + "」不是数";
                   options->body.value = *value;
                   return std::nullopt;
                 });
  add_text(command, {"--measure", "计量", "人次、万元……"}, options->body.measure);
  add_text(command, {"--evidence", "材料", "出自哪份材料"}, options->body.evidence);
  add_acting(command, options->acting);
  command.run([options](Console& console) { return record_one(options->acting, console, options->body); });
}

void add_waive(Command& root) {
  struct Options {
    ActingOptions acting;
    core::WaiverGranted body;
    std::optional<Date> end;
  };
  auto options = std::make_shared<Options>();
  Command& command = root.add("waive", "免除一项应办，写明理由和依据；或结束一次免除");
  core::WaiverGranted& body = options->body;
  add_text(command, {"id", "标识", "这次免除的标识", true}, body.id);
  add_text(command, {"--task", "清单/任务", "如decision/archive"}, body.task);
  add_text(command, {"--unit", "单位", "哪个单位"}, body.unit);
  add_period(command, {"--period", "检查期", "哪个检查期"}, body.period);
  add_text(command, {"--matter", "事项", "哪件事项"}, body.matter);
  add_date(command, {"--from", "日期", "从哪天起"}, body.from);
  add_date(command, {"--until", "日期", "到哪天为止"}, body.until);
  add_text(command, {"--because", "理由", "为什么"}, body.because);
  add_text(command, {"--basis", "依据", "文号或条款"}, body.basis);
  add_flag(command, "--not-own-duty", "非本单位职责", body.not_own_duty);
  add_date(command, {"--end", "日期", "结束这次免除：从这天起不再免除"}, options->end);
  add_acting(command, options->acting);
  command.run([options](Console& console) {
    const core::WaiverGranted& grant = options->body;
    if (options->end) return record_one(options->acting, console, core::WaiverEnded{grant.id, *options->end});
    if (!grant.task.empty() && !grant.unit.empty() && !grant.because.empty()) {
      return record_one(options->acting, console, grant);
    }
    console.err << "错误: 免除要写明 --task 清单/任务、--unit 单位、--because 理由；结束免除写 --end 日期\n";
    return kBadInput;
  });
}

void add_void(Command& root) {
  struct Options {
    ActingOptions acting;
    std::optional<std::int64_t> sequence;
    std::string because;
  };
  auto options = std::make_shared<Options>();
  Command& command = root.add("void", "作废误登的一条记录：判定不再看到它，经过里仍看得到");
  add_whole(command, {"sequence", "事件号", "见history", true}, options->sequence);
  add_text(command, {"--because", "理由", "为什么", true}, options->because);
  add_acting(command, options->acting);
  command.run([options](Console& console) {
    return record_one(options->acting, console, core::Voided{*options->sequence, options->because});
  });
}

}  // namespace fazhi::cli
