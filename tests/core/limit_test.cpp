#include "core/limit.h"

#include "catch.h"
#include "core/holidays.h"

namespace fazhi::core {
namespace {

using test::calendar;
using test::day;

using OptionalDay = std::optional<Date>;

// 711号令 §33: the answer to a disclosure request.
constexpr Limit kAnswer{.n = 20, .unit = DayUnit::workday};
// 行政诉讼法 §67: the answer in a lawsuit.
constexpr Limit kDefence{.n = 15, .unit = DayUnit::day, .roll = true};

const LimitFacts kRequest{.trigger = day("2026-08-17")};

RestartFacts correction(const char* asked, OptionalDay received = {}) { return {day(asked), received}; }

SuspensionFacts third_party(const char* asked, OptionalDay answered = {}, OptionalDay delivered = {}) {
  return {.from = day(asked), .to = answered, .cap = Limit{.n = 15, .unit = DayUnit::workday}, .cap_from = delivered};
}

SuspensionFacts office(const char* asked, OptionalDay answered = {}) { return {.from = day(asked), .to = answered}; }

ExtensionFacts extension(int days, const char* told) {
  return {.stated = days, .at_most = 20, .told = day(told), .signed_ = true};
}

// 2026-09-14, 「paused since 2026-08-25」, 「not before 2027-01-01」 or 「none」.
std::string written(const Deadline& deadline) {
  switch (deadline.status) {
    case DeadlineStatus::none: return "none";
    case DeadlineStatus::paused: return "paused since " + format_date(deadline.paused_since.value());
    case DeadlineStatus::known: return format_date(deadline.due.value());
    case DeadlineStatus::not_before: return "not before " + format_date(deadline.not_before.value());
  }
  return {};
}

std::string due(const Limit& limit, const LimitFacts& facts, const char* as_of = "2026-12-31") {
  return written(compute_deadline(calendar(), limit, facts, day(as_of)));
}

LimitFacts request_with(RestartFacts restart) {
  LimitFacts facts = kRequest;
  facts.restart = restart;
  return facts;
}

LimitFacts request_with(std::vector<SuspensionFacts> suspensions) {
  LimitFacts facts = kRequest;
  facts.suspensions = std::move(suspensions);
  return facts;
}

LimitFacts request_with(ExtensionFacts told) {
  LimitFacts facts = kRequest;
  facts.extension = told;
  return facts;
}

// --- plain limits ----------------------------------------------------------------------------------------------------

TEST_CASE("a limit whose trigger nobody recorded has no end") {
  CHECK(due(kAnswer, {}) == "none");
  CHECK(due(kAnswer, {.restart = correction("2026-08-25", day("2026-09-07"))}) == "none");
}

TEST_CASE("a request of 17 August is answered by 14 September and its correction told by 26 August") {
  CHECK(due(kAnswer, kRequest) == "2026-09-14");
  CHECK(due({.n = 7, .unit = DayUnit::workday}, kRequest) == "2026-08-26");
}

TEST_CASE("a request of 22 December 2025 is answered by 20 January 2026") {
  CHECK(due(kAnswer, {.trigger = day("2025-12-22")}) == "2026-01-20");
}

TEST_CASE("fifteen days for a defence end on the next working day if the last is a day off") {
  CHECK(due(kDefence, {.trigger = day("2026-08-10")}) == "2026-08-25");
  CHECK(due(kDefence, {.trigger = day("2026-08-20")}) == "2026-09-04");
  CHECK(due(kDefence, {.trigger = day("2026-08-21")}) == "2026-09-07");  // a Saturday
  CHECK(due(kDefence, {.trigger = day("2026-09-21")}) == "2026-10-08");  // National Day
  CHECK(due(kDefence, {.trigger = day("2026-09-25")}) == "2026-10-10");  // a make-up Saturday
  CHECK(due(kDefence, {.trigger = day("2026-01-31")}) == "2026-02-24");  // Spring Festival
}

TEST_CASE("a trigger planned for later is counted from") {
  CHECK(due(kAnswer, kRequest, "2026-08-01") == "2026-09-14");
}

TEST_CASE("months end on the same day number") {
  CHECK(due({.n = 3, .unit = DayUnit::month}, {.trigger = day("2026-03-12")}) == "2026-06-12");
  CHECK(due({.n = 6, .unit = DayUnit::month}, {.trigger = day("2025-08-31")}) == "2026-02-28");
}

// --- restart -----------------------------------------------------------------------------------------------------------

TEST_CASE("the corrected request starts the whole limit anew") {
  CHECK(due(kAnswer, request_with(correction("2026-08-25", day("2026-09-07")))) == "2026-10-10");
  CHECK(due(kAnswer, request_with(correction("2026-08-25", day("2026-09-21")))) == "2026-10-26");
  CHECK(compute_deadline(calendar(), kAnswer, request_with(correction("2026-08-25", day("2026-09-07"))),
                         day("2026-12-31"))
            .started == day("2026-09-07"));
}

TEST_CASE("the timing is paused from the day the correction is asked until the day before it comes") {
  const LimitFacts facts = request_with(correction("2026-08-25", day("2026-09-21")));
  CHECK(due(kAnswer, facts, "2026-08-24") == "2026-09-14");
  CHECK(due(kAnswer, facts, "2026-08-25") == "paused since 2026-08-25");
  CHECK(due(kAnswer, facts, "2026-09-20") == "paused since 2026-08-25");
  CHECK(due(kAnswer, facts, "2026-09-21") == "2026-10-26");
}

TEST_CASE("a correction that never comes leaves the timing paused") {
  CHECK(due(kAnswer, request_with(correction("2026-08-25")), "2026-09-30") == "paused since 2026-08-25");
}

TEST_CASE("a correction asked after the limit ran out changes nothing") {
  CHECK(due(kAnswer, request_with(correction("2026-09-14", day("2026-09-21")))) == "2026-10-26");
  CHECK(due(kAnswer, request_with(correction("2026-09-15", day("2026-09-21")))) == "2026-09-14");
  CHECK(due(kAnswer, request_with(correction("2026-09-15")), "2026-09-30") == "2026-09-14");
}

TEST_CASE("a rolled limit has not run out before the day it rolled to") {
  LimitFacts facts{.trigger = day("2026-08-21")};  // ends on Saturday 2026-09-05, rolls to Monday
  facts.restart = correction("2026-09-07", day("2026-09-08"));
  CHECK(due(kDefence, facts) == "2026-09-23");
  facts.restart = correction("2026-09-08", day("2026-09-09"));
  CHECK(due(kDefence, facts) == "2026-09-07");
}

TEST_CASE("a correction asked late by its own limit still restarts") {
  CHECK(due(kAnswer, request_with(correction("2026-08-28", day("2026-09-07")))) == "2026-10-10");
}

TEST_CASE("a correction nobody is recorded to have asked for restarts nothing") {
  CHECK(due(kAnswer, request_with(RestartFacts{.at = day("2026-09-07")})) == "2026-09-14");
}

TEST_CASE("an answer recorded earlier than the asking is no answer") {
  CHECK(due(kAnswer, request_with(correction("2026-08-25", day("2026-08-24")))) == "paused since 2026-08-25");
  CHECK(due(kAnswer, request_with(correction("2026-08-25", day("2026-08-25")))) == "2026-09-21");
}

// --- suspension --------------------------------------------------------------------------------------------------------

TEST_CASE("the days a third party took do not count") {
  LimitFacts facts = request_with(correction("2026-08-25", day("2026-09-07")));
  facts.suspensions = {third_party("2026-09-15", day("2026-09-24"))};
  CHECK(due(kAnswer, facts) == "2026-10-21");
}

TEST_CASE("the day a suspension starts counts and the day it ends does not") {
  CHECK(due(kAnswer, request_with({office("2026-08-20", day("2026-08-20"))})) == "2026-09-14");
  CHECK(due(kAnswer, request_with({office("2026-08-20", day("2026-08-21"))})) == "2026-09-15");
  CHECK(due(kAnswer, request_with({office("2026-08-19", day("2026-08-21"))})) == "2026-09-16");
}

TEST_CASE("days off inside a suspension are not given back twice") {
  CHECK(due(kAnswer, request_with({office("2026-08-21", day("2026-08-23"))})) == "2026-09-14");
  CHECK(due(kAnswer, request_with({office("2026-08-21", day("2026-08-24"))})) == "2026-09-15");
}

TEST_CASE("a suspension is open from its start until the day before its end") {
  const LimitFacts facts = request_with({office("2026-08-20", day("2026-08-27"))});
  CHECK(due(kAnswer, facts, "2026-08-19") == "2026-09-14");
  CHECK(due(kAnswer, facts, "2026-08-20") == "paused since 2026-08-20");
  CHECK(due(kAnswer, facts, "2026-08-26") == "paused since 2026-08-20");
  CHECK(due(kAnswer, facts, "2026-08-27") == "2026-09-20");  // the fifth working day after 09-14 is a make-up Sunday
  CHECK(due(kAnswer, request_with({office("2026-08-20")}), "2026-12-31") == "paused since 2026-08-20");
}

TEST_CASE("overlapping suspensions count once") {
  const auto apart = request_with({office("2026-08-20", day("2026-08-21")), office("2026-08-24", day("2026-08-25"))});
  CHECK(due(kAnswer, apart) == "2026-09-16");
  const auto overlapping =
      request_with({office("2026-08-21", day("2026-08-26")), office("2026-08-20", day("2026-08-25"))});
  CHECK(due(kAnswer, overlapping) == due(kAnswer, request_with({office("2026-08-20", day("2026-08-26"))})));
  const auto nested = request_with({office("2026-08-18", day("2026-08-31")), office("2026-08-20", day("2026-08-25"))});
  CHECK(due(kAnswer, nested) == due(kAnswer, request_with({office("2026-08-18", day("2026-08-31"))})));
}

TEST_CASE("the pause goes back to the first of the suspensions that run into each other") {
  CHECK(due(kAnswer, request_with({office("2026-08-20", day("2026-08-25")), office("2026-08-24")})) ==
        "paused since 2026-08-20");
  CHECK(due(kAnswer, request_with({office("2026-08-20", day("2026-08-25")), office("2026-08-25")})) ==
        "paused since 2026-08-20");
  CHECK(due(kAnswer, request_with({office("2026-08-20", day("2026-08-25")), office("2026-08-26")})) ==
        "paused since 2026-08-26");
}

TEST_CASE("a suspension that starts after the limit ran out changes nothing") {
  CHECK(due(kAnswer, request_with({office("2026-09-15")}), "2026-09-30") == "2026-09-14");
  CHECK(due(kAnswer, request_with({office("2026-09-15", day("2026-09-20"))})) == "2026-09-14");
  CHECK(due(kAnswer, request_with({office("2026-09-14")}), "2026-09-30") == "paused since 2026-09-14");
  CHECK(due(kAnswer, request_with({office("2026-09-13", day("2026-09-14"))})) == "2026-09-15");
}

TEST_CASE("a suspension within the days an earlier one gave back still counts") {
  // The first moves the end from 09-14 to 09-17; the second starts after 09-14 but before that.
  const auto facts = request_with({office("2026-09-16", day("2026-09-17")), office("2026-08-18", day("2026-08-21"))});
  CHECK(due(kAnswer, facts) == "2026-09-18");
}

TEST_CASE("a cap ends a suspension by itself, counted from its delivery") {
  // 15 working days from 2026-08-20 end on 09-10.
  const LimitFacts unanswered = request_with({third_party("2026-08-18", {}, day("2026-08-20"))});
  CHECK(due(kAnswer, unanswered, "2026-09-09") == "paused since 2026-08-18");
  CHECK(due(kAnswer, unanswered, "2026-09-10") == "2026-10-13");
  const LimitFacts late = request_with({third_party("2026-08-18", day("2026-09-25"), day("2026-08-20"))});
  CHECK(due(kAnswer, late) == "2026-10-13");
  const LimitFacts in_time = request_with({third_party("2026-08-18", day("2026-09-09"), day("2026-08-20"))});
  CHECK(due(kAnswer, in_time) == "2026-10-12");
}

TEST_CASE("a cap whose trigger is not recorded, or only planned, runs from the start of the suspension") {
  // 15 working days from 2026-08-18 end on 09-08.
  CHECK(due(kAnswer, request_with({third_party("2026-08-18")}), "2026-09-07") == "paused since 2026-08-18");
  CHECK(due(kAnswer, request_with({third_party("2026-08-18")}), "2026-09-08") == "2026-10-10");
  CHECK(due(kAnswer, request_with({third_party("2026-08-18", {}, day("2026-10-01"))}), "2026-09-08") == "2026-10-10");
}

TEST_CASE("an end recorded earlier than the start leaves the suspension open") {
  CHECK(due(kAnswer, request_with({office("2026-08-20", day("2026-08-19"))})) == "paused since 2026-08-20");
}

TEST_CASE("a suspension without a start is none") {
  CHECK(due(kAnswer, request_with({SuspensionFacts{.to = day("2026-09-01")}})) == "2026-09-14");
}

TEST_CASE("suspended days of a limit in days move its end, which rolls at the very end") {
  LimitFacts facts{.trigger = day("2026-08-10")};  // would end on 2026-08-25
  facts.suspensions = {office("2026-08-12", day("2026-08-16"))};
  CHECK(due(kDefence, facts) == "2026-08-31");  // 08-29 is a Saturday
}

TEST_CASE("a suspended limit in months ends as many days later as did not count") {
  LimitFacts facts{.trigger = day("2026-03-12")};
  facts.suspensions = {office("2026-04-01", day("2026-04-11"))};
  CHECK(due({.n = 3, .unit = DayUnit::month}, facts) == "2026-06-22");
}

TEST_CASE("a suspension still open when the limit starts anew goes on") {
  LimitFacts facts = request_with(correction("2026-08-25", day("2026-09-07")));
  facts.suspensions = {office("2026-08-20", day("2026-09-08"))};
  CHECK(due(kAnswer, facts) == "2026-10-12");
  facts.suspensions = {office("2026-08-20")};
  CHECK(due(kAnswer, facts) == "paused since 2026-08-20");
  facts.suspensions = {office("2026-08-20", day("2026-09-07"))};
  CHECK(due(kAnswer, facts) == "2026-10-10");
}

TEST_CASE("a correction asked while a suspension holds the limit up is in time") {
  LimitFacts facts = request_with(correction("2026-10-20", day("2026-10-22")));
  facts.suspensions = {office("2026-09-10", day("2026-10-21"))};
  CHECK(due(kAnswer, facts, "2026-10-19") == "paused since 2026-09-10");
  CHECK(due(kAnswer, facts, "2026-10-20") == "paused since 2026-10-20");
  CHECK(due(kAnswer, facts) == "2026-11-19");
}

// --- extension -----------------------------------------------------------------------------------------------------------

TEST_CASE("an extension of twenty told by the end gives twenty working days more") {
  LimitFacts facts = request_with(correction("2026-08-25", day("2026-09-07")));
  facts.suspensions = {third_party("2026-09-15", day("2026-09-24"))};
  facts.extension = extension(20, "2026-10-21");
  CHECK(due(kAnswer, facts) == "2026-11-18");
  facts.extension = extension(20, "2026-10-22");
  CHECK(due(kAnswer, facts) == "2026-10-21");
}

TEST_CASE("an extension gives the days stated, else the most the law allows, never more") {
  CHECK(due(kAnswer, request_with(extension(5, "2026-09-14"))) == "2026-09-20");
  CHECK(due(kAnswer, request_with(extension(20, "2026-09-14"))) == "2026-10-16");
  CHECK(due(kAnswer, request_with(extension(30, "2026-09-14"))) == "2026-10-16");
  ExtensionFacts unstated = extension(0, "2026-09-14");
  unstated.stated = {};
  CHECK(due(kAnswer, request_with(unstated)) == "2026-10-16");
  CHECK(due(kAnswer, request_with(extension(0, "2026-09-14"))) == "2026-09-14");
  CHECK(due(kAnswer, request_with(extension(-3, "2026-09-14"))) == "2026-09-14");
}

TEST_CASE("an extension unsigned, untold or only planned adds nothing") {
  ExtensionFacts facts = extension(20, "2026-09-10");
  facts.signed_ = false;
  CHECK(due(kAnswer, request_with(facts)) == "2026-09-14");
  facts.signed_ = true;
  CHECK(due(kAnswer, request_with(facts), "2026-09-09") == "2026-09-14");
  CHECK(due(kAnswer, request_with(facts), "2026-09-10") == "2026-10-16");
  facts.told = {};
  CHECK(due(kAnswer, request_with(facts)) == "2026-09-14");
}

TEST_CASE("an extension may be told on the day a limit rolled to and is counted from the day before rolling") {
  LimitFacts facts{.trigger = day("2026-08-21")};  // ends on Saturday 2026-09-05, rolls to Monday 09-07
  facts.extension = extension(10, "2026-09-07");
  CHECK(due(kDefence, facts) == "2026-09-15");
  facts.extension = extension(10, "2026-09-08");
  CHECK(due(kDefence, facts) == "2026-09-07");
}

TEST_CASE("a suspension within the extended days counts, and without the extension it does not") {
  LimitFacts facts = request_with({office("2026-09-21", day("2026-09-23"))});
  CHECK(due(kAnswer, facts) == "2026-09-14");
  facts.extension = extension(20, "2026-09-11");
  CHECK(due(kAnswer, facts) == "2026-10-20");
}

TEST_CASE("an extension told within the days a suspension gave back is in time") {
  LimitFacts facts = request_with({office("2026-08-18", day("2026-08-21"))});  // moves the end from 09-14 to 09-17
  facts.extension = extension(5, "2026-09-17");
  CHECK(due(kAnswer, facts) == "2026-09-23");
  facts.extension = extension(5, "2026-09-18");
  CHECK(due(kAnswer, facts) == "2026-09-17");
}

TEST_CASE("an extended limit has not run out when a correction is asked within the extended days") {
  LimitFacts facts = request_with(correction("2026-09-21"));
  facts.extension = extension(20, "2026-09-11");
  CHECK(due(kAnswer, facts) == "paused since 2026-09-21");
}

TEST_CASE("an extension of months keeps the day number") {
  LimitFacts facts{.trigger = day("2026-03-31"), .extension = ExtensionFacts{1, 3, day("2026-06-30"), true}};
  CHECK(due({.n = 3, .unit = DayUnit::month}, facts) == "2026-07-30");
}

// --- an end day that does not count ------------------------------------------------------------------------------------

TEST_CASE("a limit whose end day does not count ends one counted day later, suspended or not") {
  const Limit limit{.n = 7, .unit = DayUnit::workday, .end_day = false};
  LimitFacts facts{.trigger = day("2026-09-23")};
  CHECK(due(limit, facts) == "2026-10-12");
  facts.suspensions = {office("2026-09-23", day("2026-09-24"))};
  CHECK(due(limit, facts) == "2026-10-13");
  facts.suspensions.clear();
  facts.extension = extension(1, "2026-10-09");
  CHECK(due(limit, facts) == "2026-10-13");
}

// --- a year without a notice ------------------------------------------------------------------------------------------

TEST_CASE("an end that needs a missing notice is not before the first day of that year") {
  CHECK(due(kAnswer, {.trigger = day("2026-12-03")}) == "2026-12-31");
  CHECK(due(kAnswer, {.trigger = day("2026-12-04")}) == "not before 2027-01-01");
  CHECK(due(kDefence, {.trigger = day("2026-12-16")}) == "2026-12-31");
  CHECK(due(kDefence, {.trigger = day("2026-12-17")}) == "not before 2027-01-01");
  CHECK(due({.n = 15}, {.trigger = day("2026-12-17")}) == "2027-01-01");
}

TEST_CASE("what happens before a missing year is judged although the end is not known") {
  LimitFacts facts{.trigger = day("2026-12-21"), .restart = correction("2026-12-28")};
  CHECK(due(kAnswer, facts, "2027-02-01") == "paused since 2026-12-28");
  facts = {.trigger = day("2026-12-21"), .suspensions = {office("2026-12-28")}};
  CHECK(due(kAnswer, facts, "2027-02-01") == "paused since 2026-12-28");
}

TEST_CASE("what happens in a missing year after an end that cannot be known is left open") {
  LimitFacts facts{.trigger = day("2026-12-04"), .restart = correction("2027-01-08")};
  CHECK(due(kAnswer, facts, "2027-02-01") == "not before 2027-01-01");
  facts = {.trigger = day("2026-12-04"), .suspensions = {office("2027-01-08")}};
  CHECK(due(kAnswer, facts, "2027-02-01") == "not before 2027-01-01");
  facts = {.trigger = day("2026-12-17"), .extension = extension(10, "2027-01-08")};
  CHECK(due(kDefence, facts, "2027-02-01") == "not before 2027-01-01");
}

TEST_CASE("of a day off that cannot be rolled it is known that the limit had not run out before") {
  LimitFacts facts{.trigger = day("2026-12-21"), .restart = correction("2027-01-05")};
  CHECK(due(kDefence, facts, "2027-02-01") == "paused since 2027-01-05");
  facts.restart = correction("2027-01-06");
  CHECK(due(kDefence, facts, "2027-02-01") == "not before 2027-01-01");
}

TEST_CASE("a cap that ends in a missing year keeps the limit paused while the year before lasts, then leaves it open") {
  LimitFacts facts{.trigger = day("2026-12-07"), .suspensions = {third_party("2026-12-21")}};
  CHECK(due(kAnswer, facts, "2026-12-31") == "paused since 2026-12-21");
  CHECK(due(kAnswer, facts, "2027-01-04") == "not before 2027-01-01");
  facts.restart = correction("2026-12-30");
  CHECK(due(kAnswer, facts, "2027-01-04") == "paused since 2026-12-30");
  facts.restart = {};
  facts.suspensions = {third_party("2026-12-21", day("2026-12-23"))};
  CHECK(due({.n = 5, .unit = DayUnit::workday}, {.trigger = day("2026-12-18"), .suspensions = facts.suspensions},
            "2027-01-04") == "2026-12-29");
}

TEST_CASE("suspended days need no notice") {
  LimitFacts facts{.trigger = day("2026-12-21"), .suspensions = {office("2026-12-28", day("2027-01-20"))}};
  CHECK(due({.n = 10}, facts, "2027-02-01") == "2027-01-23");
  CHECK(due({.n = 7, .unit = DayUnit::workday}, facts, "2027-02-01") == "not before 2027-01-01");
}

// --- explanation ---------------------------------------------------------------------------------------------------------

const char* name_of(LimitStepKind what) {
  switch (what) {
    case LimitStepKind::started: return "started";
    case LimitStepKind::awaited: return "awaited";
    case LimitStepKind::awaited_too_late: return "awaited too late";
    case LimitStepKind::awaited_not_recorded: return "awaited not recorded";
    case LimitStepKind::restarted: return "restarted";
    case LimitStepKind::suspended: return "suspended";
    case LimitStepKind::suspension_capped: return "suspension capped";
    case LimitStepKind::suspension_open: return "suspension open";
    case LimitStepKind::suspension_too_late: return "suspension too late";
    case LimitStepKind::counted: return "counted";
    case LimitStepKind::extended: return "extended";
    case LimitStepKind::extension_cut: return "extension cut";
    case LimitStepKind::extension_too_late: return "extension too late";
    case LimitStepKind::extension_unsigned: return "extension unsigned";
    case LimitStepKind::rolled: return "rolled";
    case LimitStepKind::not_known: return "not known";
  }
  return "";
}

// One line a step: what date [until] count, and how many days were skipped.
std::string explained(const Limit& limit, const LimitFacts& facts, const char* as_of = "2026-12-31") {
  std::string out;
  for (const LimitStep& step : compute_deadline(calendar(), limit, facts, day(as_of), true).steps) {
    out += std::string(name_of(step.what)) + " " + format_date(step.date);
    if (step.until) out += " until " + format_date(*step.until);
    if (step.count != 0) out += " " + std::to_string(step.count);
    if (!step.skipped.empty()) out += " skipped " + std::to_string(step.skipped.size());
    out += "\n";
  }
  return out;
}

TEST_CASE("steps are listed only when asked for") {
  CHECK(compute_deadline(calendar(), kAnswer, kRequest, day("2026-12-31")).steps.empty());
}

TEST_CASE("a deadline is explained from its start to its extension") {
  LimitFacts facts = request_with(correction("2026-08-25", day("2026-09-07")));
  facts.suspensions = {third_party("2026-09-15", day("2026-09-24"))};
  facts.extension = extension(30, "2026-10-21");
  CHECK(explained(kAnswer, facts) ==
        "started 2026-08-17\n"
        "awaited 2026-08-25\n"
        "restarted 2026-09-07\n"
        "suspended 2026-09-15 until 2026-09-24 9\n"
        "counted 2026-09-07 until 2026-10-21 20 skipped 24\n"
        "extension cut 2026-10-21 30\n"
        "extended 2026-10-21 until 2026-11-18 20 skipped 8\n");
}

TEST_CASE("what changed nothing is explained too") {
  LimitFacts facts = request_with(correction("2026-09-15", day("2026-09-21")));
  facts.suspensions = {office("2026-09-16")};
  facts.extension = extension(20, "2026-09-15");
  CHECK(explained(kAnswer, facts) ==
        "started 2026-08-17\n"
        "awaited too late 2026-09-15 until 2026-09-14\n"
        "suspension too late 2026-09-16 until 2026-09-14\n"
        "counted 2026-08-17 until 2026-09-14 20 skipped 8\n"
        "extension too late 2026-09-15 until 2026-09-14\n");
  facts = request_with(RestartFacts{.at = day("2026-09-07")});
  facts.extension = extension(20, "2026-09-10");
  facts.extension->signed_ = false;
  CHECK(explained(kAnswer, facts) ==
        "started 2026-08-17\n"
        "awaited not recorded 2026-09-07\n"
        "counted 2026-08-17 until 2026-09-14 20 skipped 8\n"
        "extension unsigned 2026-09-10\n");
}

TEST_CASE("a pause is explained by what it waits for") {
  CHECK(explained(kAnswer, request_with(correction("2026-08-25"))) == "started 2026-08-17\nawaited 2026-08-25\n");
  CHECK(explained(kAnswer, request_with({office("2026-08-20")})) == "started 2026-08-17\nsuspension open 2026-08-20\n");
}

TEST_CASE("a cap, a roll and a missing notice are explained") {
  CHECK(explained(kAnswer, request_with({third_party("2026-08-18")})) ==
        "started 2026-08-17\n"
        "suspension capped 2026-08-18 until 2026-09-08 21\n"
        "counted 2026-08-17 until 2026-10-10 20 skipped 34\n");
  CHECK(explained(kDefence, {.trigger = day("2026-08-21")}) ==
        "started 2026-08-21\n"
        "counted 2026-08-21 until 2026-09-05 15\n"
        "rolled 2026-09-05 until 2026-09-07 skipped 2\n");
  CHECK(explained(kAnswer, {.trigger = day("2026-12-21")}) == "started 2026-12-21\nnot known 2027-01-01\n");
  CHECK(explained(kDefence, {.trigger = day("2026-12-21")}) ==
        "started 2026-12-21\n"
        "counted 2026-12-21 until 2027-01-05 15\n"
        "not known 2027-01-01\n");
}

TEST_CASE("a suspension that was over before the limit began anew is not part of the explanation") {
  LimitFacts facts = request_with(correction("2026-08-25", day("2026-09-07")));
  facts.suspensions = {office("2026-08-18", day("2026-08-20"))};
  CHECK(explained(kAnswer, facts) ==
        "started 2026-08-17\n"
        "awaited 2026-08-25\n"
        "restarted 2026-09-07\n"
        "counted 2026-09-07 until 2026-10-10 20 skipped 13\n");
}

TEST_CASE("a cap that was over before its suspension began leaves it no day") {
  CHECK(explained(kAnswer, request_with({third_party("2026-09-10", {}, day("2026-08-18"))})) ==
        "started 2026-08-17\n"
        "suspension capped 2026-09-10 until 2026-09-10\n"
        "counted 2026-08-17 until 2026-09-14 20 skipped 8\n");
}

TEST_CASE("nothing is counted in the explanation where a cap leaves the end open") {
  const LimitFacts facts{.trigger = day("2026-12-07"), .suspensions = {third_party("2026-12-21")}};
  CHECK(explained({.n = 15}, facts, "2027-01-04") == "started 2026-12-07\nnot known 2027-01-01\n");
}

TEST_CASE("suspended days are told apart from days off") {
  const Deadline deadline = compute_deadline(
      calendar(), kAnswer, request_with({office("2026-08-20", day("2026-08-21"))}), day("2026-12-31"), true);
  const std::vector<Skipped>& skipped = deadline.steps.at(2).skipped;
  CHECK(skipped.at(0) == Skipped{day("2026-08-21"), "中止计时"});
  CHECK(skipped.at(1) == Skipped{day("2026-08-22"), "周六"});
}

}  // namespace
}  // namespace fazhi::core
