#pragma once
// 体检: faults of the data that embarrass before an inspector, though no duty is missed by them. A closed list of named checks, each
// worded as 「请核对」 with the facts side by side: nothing here is a breach (checks of tasks are in checks.h), and a person decides.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/calendar.h"
#include "core/checklist.h"
#include "core/facts.h"
#include "core/record_source.h"

namespace fazhi::core {

enum class DataSeverity { grave, plain, hint };  // 严重, 一般, 提示
std::string_view to_word(DataSeverity severity);
std::string_view to_chinese(DataSeverity severity);

// The last four are for people: docs/data-checks.md is made of them.
struct DataCheck {
  std::string_view id;
  std::string_view title;
  DataSeverity severity = DataSeverity::plain;  // of what it finds, unless that has an honest reason: then a hint
  std::string_view looks_at, embarrasses, remedy, source;
};

// By severity, then as things come about. Ids are part of the chain: never renamed.
std::span<const DataCheck> data_checks();
const DataCheck* find_data_check(std::string_view id);  // nullptr: none

// Bounds, in days; documented with the checks that use them.
inline constexpr int kRecordedLateDays = 180;   // recorded-late: half a year, so that quarterly hand-ins pass
inline constexpr int kWrittenUpLateDays = 30;   // written-up-late
inline constexpr int kSlightlyLateDays = 3;     // formed-after-issue: up to here only a hint
inline constexpr int kNumberSlackDays = 7;      // number-order: signed one day, numbered some days later
inline constexpr int kBeforeYearsEndDays = 15;  // outside-period: figures drawn up before the period is quite over
inline constexpr int kFarFromPeriodDays = 366;  // outside-period: formed so long before or after the period
inline constexpr int kOldYearsNumberDays = 15;  // number-year: last year's number in the first days of January

struct DataCheckInput {
  const Facts* facts = nullptr;
  const Library* library = nullptr;
  const Calendar* calendar = nullptr;
  Date as_of;                             // papers formed later are not looked at
  Date created_on;                        // the day the ledger was set up: what is older could not be recorded before
  std::span<const RecordSource> sources;  // by sequence
};

struct DataFinding {
  const DataCheck* check = nullptr;
  DataSeverity severity = DataSeverity::plain;
  std::uint32_t unit = kNone;         // whom to ask; kNone: nobody in particular
  std::optional<Date> day;            // for narrowing to a period
  std::vector<std::string> subjects;  // ids of records, matters, waivers …
  std::string aspect;                 // the field concerned, where a paper has several; else empty
  std::string sentence;               // what is beside what, with 请核对
  std::string facts;                  // what it rests on, for digest_of
};

// "day-off!ev-12", "day-off!ev-12/held_on": the same for the same things, however they are worded.
std::string key_of(const DataFinding& finding);
// Of what it rests on: another one where a date, a number or a file has changed since.
std::string digest_of(const DataFinding& finding);

struct DataCheckup {
  std::vector<DataFinding> findings;  // by severity, then unit, day and key
  std::size_t papers = 0;             // looked at
  std::size_t of_unknown_years =
      0;  // of them: formed in years nobody has told us the holidays of, which day-off says nothing about
};

// All checks, or the one named. Switched-off checks are run, too: what to show is the caller's.
DataCheckup run_data_checks(const DataCheckInput& input, std::string_view only = {});

}  // namespace fazhi::core
