#include "cli/problem_steps_command.h"

#include <memory>

#include "app/problem_revisit.h"
#include "app/problem_steps.h"
#include "cli/print.h"
#include "cli/reading.h"
#include "cli/recording.h"
#include "cli/typed_options.h"

namespace fazhi::cli {

namespace {

struct StepOptions {
  ActingOptions acting;
  std::vector<std::string> words;
};

template <typename Body>
struct Step : StepOptions {
  Body body;
  std::optional<Date> on;  // where the body has a day: today, if not given
};

void add_words(Command& command, StepOptions& options) {
  add_texts(command, {"words", "编号", "编号或短号，可以写几个", true}, options.words);
}

// Given empty it clears, not given it stays.
void add_optional(Command& command, OptionSpec spec, std::optional<std::string>& target) {
  command.option(std::move(spec), [&target](const std::string& text) -> std::optional<std::string> {
    target = text;
    return std::nullopt;
  });
}

Date day_of(const std::optional<Date>& on, const app::Acting& acting) {
  if (on) return *on;
  const auto clock = parse_instant(acting.clock);
  return clock ? day_in_beijing(*clock) : app::today_in_beijing();
}

template <typename Body>
void finish(Command& command, const std::shared_ptr<Step<Body>>& options) {
  add_acting(command, options->acting);
  command.run([options](Console& console) {
    if constexpr (requires { options->body.on; }) options->body.on = day_of(options->on, options->acting.acting);
    return with_recording(options->acting, console, [&](app::Workspace& workspace) {
      return app::record_problem_step(workspace, options->words, options->body, options->acting.acting);
    });
  });
}

void add_plan(Command& problem) {
  auto options = std::make_shared<Step<core::ProblemPlanned>>();
  Command& command = problem.add("plan", "整改安排：责任、目标、措施、时限；没有写的不变，写空的清空");
  core::ProblemPlanned& body = options->body;
  add_words(command, *options);
  command.option({"--supporting", "单位", "配合单位，几个用顿号分开"},
                 [&body](const std::string& text) -> std::optional<std::string> {
                   body.supporting = app::split_units(text);
                   return std::nullopt;
                 });
  add_optional(command, {"--leader", "姓名", "责任领导"}, body.leader);
  add_optional(command, {"--person", "姓名", "责任人"}, body.person);
  add_optional(command, {"--goal", "目标", "整改目标"}, body.goal);
  add_optional(command, {"--measures", "措施", "整改措施；写了就算整改中"}, body.measures);
  add_date(command, {"--limit", "日期", "整改时限（含当日）；定了以后只能提前，推后用extend"}, body.limit);
  add_optional(command, {"--severity", "程度", "veto一票否决 major重要 minor一般"}, body.severity);
  add_optional(command, {"--area", "领域", "清单上归到哪个领域"}, body.area);
  add_whole(command, {"--position", "位次", "清单上排第几；0为按领域和单位排"}, body.position);
  finish(command, options);
}

void add_progress(Command& problem) {
  auto options = std::make_shared<Step<core::ProblemProgressed>>();
  Command& command = problem.add("progress", "登记整改进展");
  add_words(command, *options);
  add_text(command, {"--note", "进展", "做了什么", true}, options->body.note);
  add_date(command, {"--on", "日期", "哪天的进展；缺省为今天"}, options->on);
  finish(command, options);
}

void add_submit(Command& problem) {
  auto options = std::make_shared<Step<core::ProblemSubmitted>>();
  Command& command = problem.add("submit", "申请销号：写明完成情况，附佐证材料");
  add_words(command, *options);
  add_text(command, {"--note", "情况", "整改完成情况", true}, options->body.note);
  add_texts(command, {"--evidence", "材料", "佐证材料的标识，可写几次", true}, options->body.evidence);
  finish(command, options);
}

void add_return(Command& problem) {
  auto options = std::make_shared<Step<core::ProblemReturned>>();
  Command& command = problem.add("return", "退回整改：销号审核没有通过");
  add_words(command, *options);
  add_text(command, {"--because", "理由", "差在哪里", true}, options->body.because);
  finish(command, options);
}

void add_extend(Command& problem) {
  struct Extension : Step<core::ProblemExtended> {
    std::optional<Date> until;
  };
  auto options = std::make_shared<Extension>();
  Command& command = problem.add("extend", "延期：经批准推后整改时限");
  add_words(command, *options);
  add_date(command, {"--until", "日期", "延到哪天（含当日）", true}, options->until);
  add_text(command, {"--because", "理由", "为什么延期", true}, options->body.because);
  add_text(command, {"--approved-by", "姓名", "批准人", true}, options->body.approved_by);
  add_text(command, {"--document", "文号", "批准文件"}, options->body.document);
  add_acting(command, options->acting);
  command.run([options](Console& console) {
    options->body.until = *options->until;
    return with_recording(options->acting, console, [&](app::Workspace& workspace) {
      return app::record_problem_step(workspace, options->words, options->body, options->acting.acting);
    });
  });
}

void add_dispute(Command& problem) {
  auto options = std::make_shared<Step<core::ProblemDisputed>>();
  Command& command = problem.add("dispute", "提出异议：非本单位职责");
  add_words(command, *options);
  add_text(command, {"--because", "理由", "依据什么不是本单位职责", true}, options->body.because);
  finish(command, options);
}

void add_rule(Command& problem) {
  struct Ruling : Step<core::ProblemRuled> {
    std::string verdict;
  };
  auto options = std::make_shared<Ruling>();
  Command& command = problem.add("rule", "裁定异议：成立的，免除该项应办；不成立的，继续整改");
  add_words(command, *options);
  add_named_choice(command, {"--objection", "结果", "upheld成立 overruled不成立", true},
                   std::vector<Choice>{{"upheld", "成立"}, {"overruled", "不成立"}}, options->verdict);
  add_text(command, {"--because", "理由", "裁定理由", true}, options->body.because);
  add_text(command, {"--basis", "文号", "裁定依据的文件"}, options->body.basis);
  add_text(command, {"--to", "单位", "录入的外部问题：改由哪个单位负责"}, options->body.to);
  add_acting(command, options->acting);
  command.run([options](Console& console) {
    options->body.upheld = options->verdict == "upheld";
    return with_recording(options->acting, console, [&](app::Workspace& workspace) {
      return app::record_problem_step(workspace, options->words, options->body, options->acting.acting);
    });
  });
}

void add_merge(Command& problem) {
  auto options = std::make_shared<Step<core::ProblemMerged>>();
  Command& command = problem.add("merge", "合并：几个问题并成一个来整改，原编号保留");
  add_words(command, *options);
  add_text(command, {"--into", "编号", "并入哪一个", true}, options->body.into);
  add_text(command, {"--because", "理由", "为什么合并", true}, options->body.because);
  finish(command, options);
}

void add_split(Command& problem) {
  struct Splitting {
    ActingOptions acting;
    std::string word, because;
    std::vector<std::string> parts;
  };
  auto options = std::make_shared<Splitting>();
  Command& command = problem.add("split", "拆分：一个问题分成几个，各有编号、各自销号");
  add_text(command, {"word", "编号", "拆分哪一个", true}, options->word);
  add_texts(command, {"--part", "单位=表述", "每个部分写一次；不换单位的只写表述", true}, options->parts);
  add_text(command, {"--because", "理由", "为什么拆分", true}, options->because);
  add_acting(command, options->acting);
  command.run([options](Console& console) {
    std::vector<core::ProblemPart> parts;
    for (const std::string& part : options->parts) parts.push_back(app::parse_part(part));
    return with_recording(options->acting, console, [&](app::Workspace& workspace) {
      return app::split_problem(workspace, options->word, parts, options->because, options->acting.acting);
    });
  });
}

void add_escalate(Command& problem) {
  auto options = std::make_shared<Step<core::ProblemEscalated>>();
  Command& command = problem.add("escalate", "督办升级：提醒、督办、约谈、挂牌督办，只能逐级加重");
  add_words(command, *options);
  add_choice(command, {"--step", "方式", "提醒、督办、约谈、挂牌督办", true}, {"提醒", "督办", "约谈", "挂牌督办"},
             options->body.step);
  add_text(command, {"--because", "理由", "为什么"}, options->body.because);
  add_text(command, {"--document", "文号", "督办文书"}, options->body.document);
  add_date(command, {"--limit", "日期", "要求哪天前办结"}, options->body.limit);
  add_date(command, {"--on", "日期", "哪天督办；缺省为今天"}, options->on);
  finish(command, options);
}

void add_revisit(Command& problem) {
  struct Revisit : Step<core::ProblemRevisited> {
    Reading reading;
    bool fails = false;
  };
  auto options = std::make_shared<Revisit>();
  Command& command = problem.add("revisit", "回头看：销过号的重新判定，标出反弹和屡犯；写编号的，记录一次实地回头看");
  add_texts(command, {"words", "编号", "看了哪几个；不写就列出全部"}, options->words);
  add_text(command, {"--note", "情况", "看到的情况"}, options->body.note);
  add_flag(command, "--fails", "整改没有保持：同时重开", options->fails);
  add_date(command, {"--on", "日期", "哪天看的；缺省为今天"}, options->on);
  add_question(command, options->reading);
  add_list_output(command, options->reading);
  add_text(command, {"--actor", "人员", "谁在办；缺省为环境变量FAZHI_ACTOR"}, options->acting.acting.actor);
  add_text(command, {"--clock", "时刻", "登记时间，只能用于示例台账"}, options->acting.acting.clock);
  command.run([options](Console& console) {
    options->acting.ledger = options->reading.ledger;
    if (!options->words.empty()) {
      options->body.holds = !options->fails;
      options->body.on = day_of(options->on, options->acting.acting);
      return with_recording(options->acting, console, [&](app::Workspace& workspace) {
        return app::record_problem_step(workspace, options->words, options->body, options->acting.acting);
      });
    }
    return with_workspace(options->reading.ledger, app::Access::read, console, [&](app::Workspace& workspace) {
      Diagnostics out;
      const app::Problems problems = app::find_problems(workspace, options->reading.question, out);
      if (problems.view == nullptr) return print_bad_input(out, console);
      return print_listing(app::revisit_table_of(problems), options->reading, console);
    });
  });
}

}  // namespace

void add_problem_steps(Command& problem) {
  add_plan(problem);
  add_progress(problem);
  add_submit(problem);
  add_return(problem);
  add_extend(problem);
  add_dispute(problem);
  add_rule(problem);
  add_merge(problem);
  add_split(problem);
  add_escalate(problem);
  add_revisit(problem);
}

}  // namespace fazhi::cli
