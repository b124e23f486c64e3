#include <fmt/format.h>

#include <memory>
#include <ostream>

#include "app/calendar_sums.h"
#include "app/calendars.h"
#include "app/find_ledger.h"
#include "cli/commands.h"
#include "cli/ledger_options.h"
#include "cli/print.h"
#include "cli/typed_options.h"

namespace fazhi::cli {

namespace {

struct CalendarOptions {
  LedgerOptions ledger;
  std::optional<Date> from;
  std::optional<Date> to;
  std::optional<std::int64_t> n;
  std::string unit = "day";
  std::string end_day = "yes";
  bool roll = false;
  bool json = false;

  core::DayUnit day_unit() const {
    if (unit == "month") return core::DayUnit::month;
    return unit == "workday" ? core::DayUnit::workday : core::DayUnit::day;
  }
};

const std::vector<Choice> kUnits{{"day", "日"}, {"workday", "工作日"}, {"month", "月"}};

void add_shared_options(Command& command, CalendarOptions& options) {
  add_choice(command, {"--end-day", "yes|no", "no：给定的那一天不算在内"}, {"yes", "no"}, options.end_day);
  add_flag(command, "--json", "输出JSON", options.json);
  add_ledger_options(command, options.ledger);
}

std::string unit_word(core::DayUnit unit) {
  switch (unit) {
    case core::DayUnit::day: return "日";
    case core::DayUnit::workday: return "个工作日";
    case core::DayUnit::month: return "个月";
  }
  return {};
}

void print_answer(const CalendarOptions& options, const app::CalendarAnswer& answer, Console& console) {
  if (options.json) {
    console.out << app::to_json(answer);
    return;
  }
  console.out << (answer.date ? format_date(*answer.date)
                              : fmt::format("{}{}", *answer.count, unit_word(options.day_unit())))
              << "\n";
  if (!answer.skipped.empty()) console.out << "跳过的日子:\n";
  for (const core::Skipped& day : answer.skipped)
    console.out << "  " << format_date(day.date) << " " << day.why << "\n";
  for (const std::string& notice : answer.notices) console.out << "依据: " << notice << "\n";
}

int answer_with(const CalendarOptions& options, Console& console,
                app::CalendarAnswer (*ask)(const core::Calendar&, const CalendarOptions&)) {
  const app::LoadedCalendar loaded = app::load_calendar(app::nearest_ledger(options.ledger.folder));
  if (has_errors(loaded.diagnostics)) return print_bad_input(loaded.diagnostics, console);
  const app::CalendarAnswer answer = ask(loaded.calendar, options);
  if (has_errors(answer.diagnostics)) return print_bad_input(answer.diagnostics, console);
  print_answer(options, answer, console);
  return kFine;
}

app::CalendarAnswer ask_add(const core::Calendar& calendar, const CalendarOptions& options) {
  return app::add_days(calendar,
                       {*options.from, *options.n, options.day_unit(), options.end_day != "no", options.roll});
}

app::CalendarAnswer ask_between(const core::Calendar& calendar, const CalendarOptions& options) {
  return app::count_days(calendar, {*options.from, *options.to, options.day_unit(), options.end_day != "no"});
}

void add_add(Command& calendar) {
  auto options = std::make_shared<CalendarOptions>();
  Command& command = calendar.add("add", "某日之后（之前）第n日是哪一天");
  add_date(command, {"start", "日期", "起算日，当天不算", true}, options->from);
  add_whole(command, {"n", "数量", "往后数几个；负数往回数，得到最晚的起算日", true}, options->n);
  add_named_choice(command, {"unit", "单位", "day 日 | workday 工作日 | month 月", true}, kUnits, options->unit);
  add_flag(command, "--roll", "止日遇休息日顺延到下一个工作日", options->roll);
  add_shared_options(command, *options);
  command.details(
      "例子:\n"
      "  fazhi calendar add 2026-09-24 20 workday   收到申请后20个工作日\n"
      "  fazhi calendar add 2026-10-12 -7 workday   会前7个工作日，最晚哪天送齐\n"
      "起算日当天不算；按月的止于同一日，没有这一日的止于月末（民法典第201至203条）。");
  command.run([options](Console& console) { return answer_with(*options, console, ask_add); });
}

void add_between(Command& calendar) {
  auto options = std::make_shared<CalendarOptions>();
  Command& command = calendar.add("between", "两日之间有几日、几个工作日");
  add_date(command, {"from", "起日", "起算日，当天不算", true}, options->from);
  add_date(command, {"to", "止日", "当天算在内", true}, options->to);
  add_named_choice(command, {"--unit", "单位", "day 日（缺省）| workday 工作日 | month 月"}, kUnits, options->unit);
  add_shared_options(command, *options);
  command.run([options](Console& console) { return answer_with(*options, console, ask_between); });
}

}  // namespace

void add_calendar(Command& root) {
  Command& command = root.add("calendar", "工作日和期限计算");
  add_add(command);
  add_between(command);
}

}  // namespace fazhi::cli
