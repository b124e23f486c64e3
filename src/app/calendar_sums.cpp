#include "app/calendar_sums.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

namespace fazhi::app {

namespace {

void report(Diagnostics& out, std::string_view code, std::string message) {
  out.push_back({Severity::error, {}, std::move(message), std::string(code), {}});
}

// A year without a notice is never guessed.
void report_unknown_year(Date first_unknown, const core::Calendar& calendar, Diagnostics& out) {
  const int year = year_of(first_unknown);
  std::string known;
  for (const int one : calendar.known_years()) known += (known.empty() ? "" : "、") + std::to_string(one);
  report(out, "calendar-year",
         fmt::format("缺{0}年的放假安排，算不出来；现有{1}年。请把国务院办公厅的{0}年通知照cn-2026.yaml写成"
                     "cn-{0}.yaml，放进台账文件夹的calendars/下",
                     year, known));
}

std::vector<std::string> notices_between(const core::Calendar& calendar, Date a, Date b) {
  std::vector<std::string> notices;
  for (int year = year_of(std::min(a, b)); year <= year_of(std::max(a, b)); ++year) {
    if (auto notice = calendar.notice_for(year)) notices.push_back(std::move(*notice));
  }
  return notices;
}

}  // namespace

CalendarAnswer add_days(const core::Calendar& calendar, const DaysToAdd& question) {
  CalendarAnswer answer;
  if (question.n < -core::kMaxCount || question.n > core::kMaxCount) {
    report(answer.diagnostics, "calendar-count", fmt::format("数量{}太大，最多{}", question.n, core::kMaxCount));
    return answer;
  }
  if (question.roll && question.n < 0) {
    report(answer.diagnostics, "calendar-roll", "往回数（数量为负）时没有顺延，请去掉 --roll");
    return answer;
  }
  const core::AddOptions options{question.roll, question.end_day, true};
  core::Counted counted = core::add(calendar, question.start, static_cast<int>(question.n), question.unit, options);
  if (!counted.date) {
    report_unknown_year(counted.not_before.value_or(question.start), calendar, answer.diagnostics);
    return answer;
  }
  answer.date = counted.date;
  answer.skipped = std::move(counted.skipped);
  const bool reads_notices = question.unit == core::DayUnit::workday || question.roll;
  if (reads_notices) answer.notices = notices_between(calendar, question.start, *counted.date);
  return answer;
}

CalendarAnswer count_days(const core::Calendar& calendar, const DaysBetween& question) {
  CalendarAnswer answer;
  core::Span span = core::between(calendar, question.from, question.to, question.unit, question.end_day, true);
  if (!span.count) {
    report_unknown_year(span.unknown_from.value_or(question.from), calendar, answer.diagnostics);
    return answer;
  }
  answer.count = span.count;
  answer.skipped = std::move(span.skipped);
  if (question.unit == core::DayUnit::workday) answer.notices = notices_between(calendar, question.from, question.to);
  return answer;
}

std::string to_json(const CalendarAnswer& answer) {
  nlohmann::ordered_json json;
  if (answer.date) json["date"] = format_date(*answer.date);
  if (answer.count) json["count"] = *answer.count;
  json["skipped"] = nlohmann::ordered_json::array();
  for (const core::Skipped& day : answer.skipped) {
    json["skipped"].push_back({{"date", format_date(day.date)}, {"why", day.why}});
  }
  json["notices"] = answer.notices;
  return json.dump(2) + "\n";
}

}  // namespace fazhi::app
