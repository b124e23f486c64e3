#include "app/claims.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/claim_answers.h"
#include "app/claim_remarks.h"
#include "app/find_ledger.h"
#include "app/lint.h"
#include "app/report_file.h"
#include "core/period.h"

namespace fazhi::app {

namespace {

// Each claim is printed with its sentence: far beyond any report is a table or an attack.
bool is_endless(const intake::ClaimReading& reading) {
  constexpr std::size_t kMostClaims = 20'000;
  constexpr std::size_t kMostBytes = std::size_t{64} << 20;
  std::size_t bytes = 0;
  for (const intake::Claim& claim : reading.claims) bytes += claim.sentence.size();
  return reading.claims.size() > kMostClaims || bytes > kMostBytes;
}

std::optional<ReportClaims> read_one(const std::string& file, int year, Diagnostics& out) {
  auto text = read_report_text(file, out);
  if (!text) return std::nullopt;
  ReportClaims report;
  report.file = file;
  report.text = std::make_unique<std::string>(*std::move(text));
  report.reading = intake::read_claims(file, *report.text, year);
  if (is_endless(report.reading)) {
    out.push_back(
        {Severity::error,
         {file, 0, 0, {}},
         fmt::format("里面有{}处数字，不像一份报告：请检查是否选错了文件，或分成几份", report.reading.claims.size()),
         "report-endless",
         {}});
    return std::nullopt;
  }
  return report;
}

// The year that --period names; 0: none was named. nullopt: reported.
std::optional<int> year_asked(const std::string& period, Diagnostics& out) {
  if (period.empty()) return 0;
  if (const auto parsed = core::parse_period(period)) return parsed->year;
  out.push_back({Severity::error,
                 {},
                 fmt::format("--period 的「{}」不是检查期，应为2026、2026H1、2026Q3或2026-09", period),
                 "period",
                 {}});
  return std::nullopt;
}

}  // namespace

std::optional<ClaimsResult> check_claims(const ClaimsQuestion& question, const View* view, Diagnostics& out) {
  const auto year = year_asked(question.period, out);
  ClaimsResult result;
  if (view == nullptr) result.library = std::make_shared<const core::Library>(read_checklists({}, out));
  if (!year || has_errors(out)) return std::nullopt;
  for (const std::string& file : question.files)
    if (auto report = read_one(file, *year, out)) result.reports.push_back(*std::move(report));
  if (!question.last_year.empty()) result.last_year = read_one(question.last_year, 0, out);
  if (has_errors(out)) return std::nullopt;

  ClaimAnswers answers(view == nullptr ? *result.library : view->library, view);
  for (ReportClaims& report : result.reports) {
    report.answers = answers.of(report.reading);
    if (result.last_year) report.change = intake::compare_reports(report.reading, result.last_year->reading);
    report.remarks = remarks_on(report, result.last_year ? &*result.last_year : nullptr);
  }
  return result;
}

bool has_ledger(const std::string& named) { return nearest_ledger(named).has_value(); }

}  // namespace fazhi::app
