#include <algorithm>
#include <memory>
#include <ostream>

#include "app/problem_decisions.h"
#include "app/problem_rows.h"
#include "app/shown_json.h"
#include "cli/commands.h"
#include "cli/print.h"
#include "cli/problem_import_command.h"
#include "cli/problem_steps_command.h"
#include "cli/reading.h"
#include "cli/recording.h"
#include "cli/shown_json_options.h"
#include "cli/typed_options.h"

namespace fazhi::cli {

namespace {

struct ProblemOptions {
  Reading reading;
  ShownJson shown;
  app::Acting acting;
  app::Decision decision;
  std::string state;
  std::string word;
};

using Options = std::shared_ptr<ProblemOptions>;
using Decide = app::Decided (*)(app::Workspace&, const app::Question&, const app::Decision&, const app::Acting&);

int with_problems(const ProblemOptions& options, Console& console,
                  const std::function<int(const app::Problems&)>& use) {
  return with_workspace(options.reading.ledger, app::Access::read, console, [&](app::Workspace& workspace) {
    Diagnostics out;
    const app::Problems problems = app::find_problems(workspace, options.reading.question, out);
    return problems.view == nullptr ? print_bad_input(out, console) : use(problems);
  });
}

app::StageFilter filter_of(const std::string& state) {
  if (state.empty()) return {};
  const auto is = [&](std::string_view word) { return state == "all" || state == word; };
  return {is("proposed"), is("confirmed"), is("rectifying"), is("submitted"),
          is("disputed"), is("omitted"),   is("closed"),     is("merged")};
}

void add_sync(Command& problem) {
  Options options = std::make_shared<ProblemOptions>();
  Command& command = problem.add("sync", "按今天的结论拟列问题，与已认定的对照：新增、持续、已补齐、反弹");
  add_question(command, options->reading);
  add_list_output(command, options->reading);
  command.details("拟列是算出来的，不写入台账；认定、不列、销号才是台账里的记录。");
  command.run([options](Console& console) {
    return with_problems(*options, console, [&](const app::Problems& problems) {
      return print_listing(app::problem_table_of(problems, {}), options->reading, console);
    });
  });
}

void add_list(Command& problem) {
  Options options = std::make_shared<ProblemOptions>();
  Command& command = problem.add("list", "问题一览");
  add_named_choice(
      command,
      {"--state", "状态",
       "proposed拟列 confirmed已认定 rectifying整改中 submitted申请销号 disputed有异议 omitted不列 closed已销号 "
       "merged并入或拆分 all全部；缺省为还没有销号的"},
      std::vector<Choice>{{"proposed", "拟列"},
                          {"confirmed", "已认定"},
                          {"rectifying", "整改中"},
                          {"submitted", "申请销号"},
                          {"disputed", "有异议"},
                          {"omitted", "不列"},
                          {"closed", "已销号"},
                          {"merged", "并入或拆分"},
                          {"all", "全部"}},
      options->state);
  add_question(command, options->reading);
  add_list_output(command, options->reading);
  command.run([options](Console& console) {
    return with_problems(*options, console, [&](const app::Problems& problems) {
      return print_listing(app::problem_table_of(problems, filter_of(options->state)), options->reading, console);
    });
  });
}

void add_show(Command& problem) {
  Options options = std::make_shared<ProblemOptions>();
  Command& command = problem.add("show", "一个问题：表述、依据、事实与计算");
  add_text(command, {"word", "编号或短号", "2026-001，或problem list每行开头的短号", true}, options->word);
  add_question(command, options->reading);
  add_shown_json(command, options->shown);
  command.run([options](Console& console) {
    const Reading& reading = options->reading;
    return with_workspace(reading.ledger, app::Access::read, console, [&](app::Workspace& workspace) {
      Diagnostics out;
      const app::Problems problems = app::find_problems(workspace, reading.question, out);
      if (problems.view == nullptr) return print_bad_input(out, console);
      const core::ProblemRow* row = app::find_row(problems, options->word, out);
      if (row == nullptr) return print_bad_input(out, console);
      console.out << (options->shown.json ? app::problem_json(workspace, problems, *row, options->shown.personal)
                                          : app::problem_text(problems, *row));
      return kFine;
    });
  });
}

void run_decision(Command& command, const Options& options, Decide decide) {
  add_question(command, options->reading);
  add_text(command, {"--actor", "人员", "谁在办；缺省为环境变量FAZHI_ACTOR"}, options->acting.actor);
  add_text(command, {"--clock", "时刻", "登记时间，只能用于示例台账"}, options->acting.clock);
  command.run([options, decide](Console& console) {
    return with_workspace(options->reading.ledger, app::Access::write, console, [&](app::Workspace& workspace) {
      const app::Decided decided = decide(workspace, options->reading.question, options->decision, options->acting);
      if (has_errors(decided.recorded.diagnostics)) return print_recorded(decided.recorded, console);
      for (const std::string& line : decided.lines) console.out << line << "\n";
      return print_recorded(decided.recorded, console);
    });
  });
}

void add_words(Command& command, const Options& options, const std::string& all_help) {
  add_texts(command, {"words", "编号或短号", "可以写几个"}, options->decision.words);
  add_flag(command, "--all", all_help, options->decision.all);
}

void add_confirm(Command& problem) {
  Options options = std::make_shared<ProblemOptions>();
  Command& command = problem.add("confirm", "认定：给编号，列入问题清单");
  add_words(command, options, "全部拟列的");
  add_text(command, {"--statement", "表述", "改写问题表述（一次一个）"}, options->decision.statement);
  add_text(command, {"--source", "来源", "自查（缺省）、督察反馈、群众反映、巡察"}, options->decision.source);
  run_decision(command, options, app::confirm_problems);
}

void add_enter(Command& problem) {
  struct EnterOptions {
    ActingOptions acting;
    core::ProblemEntered problem;
  };
  auto options = std::make_shared<EnterOptions>();
  Command& command = problem.add("enter", "录入别人发现的问题：督察反馈、群众反映、巡察");
  core::ProblemEntered& entered = options->problem;
  add_text(command, {"--unit", "单位", "责任单位（标识或名称）", true}, entered.unit);
  add_text(command, {"--statement", "表述", "问题表述", true}, entered.statement);
  add_text(command, {"--source", "来源", "督察反馈、群众反映、巡察……", true}, entered.source);
  add_text(command, {"--number", "编号", "缺省接着编，如2026-007"}, entered.number);
  add_text(command, {"--basis", "依据", "文件和条款"}, entered.basis);
  add_text(command, {"--measures", "措施", "整改措施"}, entered.measures);
  add_named_choice(command, {"--severity", "程度", "veto一票否决 major重要 minor一般（缺省）"},
                   std::vector<Choice>{{"veto", "一票否决"}, {"major", "重要"}, {"minor", "一般"}}, entered.severity);
  add_date(command, {"--found-on", "日期", "发现日期"}, entered.found_on);
  add_date(command, {"--limit", "日期", "整改时限"}, entered.limit);
  add_acting(command, options->acting);
  command.run([options](Console& console) {
    return with_recording(options->acting, console, [&](app::Workspace& workspace) {
      return app::enter_problem(workspace, options->problem, options->acting.acting);
    });
  });
}

void add_reword(Command& problem) {
  Options options = std::make_shared<ProblemOptions>();
  Command& command = problem.add("reword", "改写已认定问题的表述，以后不会被算出来的覆盖");
  add_texts(command, {"words", "编号", "哪个问题", true}, options->decision.words);
  add_text(command, {"--statement", "表述", "新的问题表述", true}, options->decision.statement);
  run_decision(command, options, app::reword_problem);
}

void add_reopen(Command& problem) {
  Options options = std::make_shared<ProblemOptions>();
  Command& command = problem.add("reopen", "重开销错的，编号不变");
  add_texts(command, {"words", "编号", "可以写几个", true}, options->decision.words);
  add_text(command, {"--because", "理由", "为什么重开", true}, options->decision.because);
  run_decision(command, options, app::reopen_problems);
}

void add_omit(Command& problem) {
  Options options = std::make_shared<ProblemOptions>();
  Command& command = problem.add("omit", "不列：写明理由；事实变了会再次拟列");
  add_words(command, options, "全部拟列的");
  add_text(command, {"--because", "理由", "为什么不列", true}, options->decision.because);
  run_decision(command, options, app::omit_problems);
}

void add_close(Command& problem) {
  Options options = std::make_shared<ProblemOptions>();
  Command& command = problem.add("close", "销号：已补齐的，或申请销号后由另一个人审核的");
  add_words(command, options, "全部已补齐的");
  add_text(command, {"--because", "审核意见", "整改完成的，写明审核意见"}, options->decision.because);
  add_flag(command, "--not-made-up", "缺的材料当时没有形成、事后不能补办，按整改措施销号",
           options->decision.not_made_up);
  run_decision(command, options, app::close_problems);
}

}  // namespace

void add_problem(Command& root) {
  Command& command = root.add("problem", "问题：拟列、认定、整改、销号、回头看");
  add_sync(command);
  add_list(command);
  add_show(command);
  add_confirm(command);
  add_reword(command);
  add_omit(command);
  add_close(command);
  add_reopen(command);
  add_enter(command);
  add_problem_import(command);
  add_problem_steps(command);
}

}  // namespace fazhi::cli
