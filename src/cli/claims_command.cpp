#include <memory>
#include <ostream>

#include "app/claims.h"
#include "app/claims_output.h"
#include "cli/commands.h"
#include "cli/print.h"
#include "cli/reading.h"
#include "cli/typed_options.h"

namespace fazhi::cli {

namespace {

struct Options {
  Reading reading;
  app::ClaimsQuestion question;
};

int print_claims(const app::ClaimsResult& result, const app::View* view, const Reading& reading, Console& console) {
  const int code = !reading.format.empty() ? print_listing(app::claims_table(result, view), reading, console)
                   : reading.json          ? emit(app::claims_json(result, view), reading.output, console)
                                           : emit(app::claims_text(result, view), reading.output, console);
  return code == kFine && reading.strict && app::has_remarks(result) ? kFindings : code;
}

int check(const Options& options, const app::View* view, Console& console) {
  app::ClaimsQuestion question = options.question;
  question.period = options.reading.question.period;
  Diagnostics problems;
  const auto result = app::check_claims(question, view, problems);
  if (!result) return print_bad_input(problems, console);
  console.err << format(problems);
  return print_claims(*result, view, options.reading, console);
}

}  // namespace

void add_claims(Command& root) {
  auto options = std::make_shared<Options>();
  Command& command =
      root.add("claims", "核对年度报告里的数字：自己对不对得上，台账里有没有，与上年差多少，该写的写了没有");
  add_texts(command, {"files", "文件", "报告：txt、md、docx、pdf", true}, options->question.files);
  add_text(command, {"--last-year", "文件", "同一单位上一年的报告，看变化大的和一字不差的"},
           options->question.last_year);
  app::Question& question = options->reading.question;
  add_period(command, {"--period", "检查期", "报告的年度，如2026；缺省看报告的标题"}, question.period);
  add_text(command, {"--unit", "单位", "报告是哪个单位的（标识或名称），缺省与全部单位的数比"}, question.unit);
  add_date(command, {"--as-of", "日期", "台账截至哪一天，缺省为今天（北京时间）"}, question.as_of);
  add_text(command, {"--known-by", "时点", "只看到该时点为止登记的：日期、时刻或事件号"}, question.known_by);
  add_ledger_options(command, options->reading.ledger);
  add_list_output(command, options->reading);
  add_flag(command, "--strict", "有请核对的时以1退出，供脚本判断", options->reading.strict);
  command.details(
      "数字是带量词的数：18件、47（场）次、200余篇、近百件、5.2万人次、100%、百分之九十八。年份、序数、文号、法条、"
      "「十项行动」「4·15」这样的名称不算；书名号和引号里的不看。\n"
      "总数与部分（其中、包括、括号、冒号、分别、各、均）对不上的，率与前面两个件数对不上的，列在最前面；"
      "只是并排写着的数不相加，余、近、约只在怎么理解都不可能时才说。\n"
      "有台账时，按清单里指标的说法（metrics 的 phrases）找到每个数对应的指标，说一致、不一致差多少、没有登记；"
      "没有台账时只核对文字。--unit 是报告的单位，--period 是报告的年度（缺省看标题）。\n"
      "与上年比：翻一番或少一半（且差5以上）、百分比差10个点以上的，请核对。\n"
      "JSON：{files, claims, sums, rates, jumps, copied, remarks}，几个文件的放在一起，每项写明file。");
  command.run([options](Console& console) {
    if (!app::has_ledger(options->reading.ledger.folder)) return check(*options, nullptr, console);
    return with_view(options->reading, console, [&](const app::View& view) { return check(*options, &view, console); });
  });
}

}  // namespace fazhi::cli
