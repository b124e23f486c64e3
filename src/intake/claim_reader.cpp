#include <algorithm>

#include "base/utf8.h"
#include "intake/claim.h"
#include "intake/claim_period.h"
#include "intake/claim_scan.h"
#include "intake/claim_text.h"
#include "intake/rate_check.h"
#include "intake/report_parts.h"
#include "intake/sum_check.h"

namespace fazhi::intake {

namespace {

// Lines and columns of ascending offsets, in one walk through the text.
class Positions {
 public:
  explicit Positions(std::string_view text) : text_(text) {}

  void locate(Claim& claim) {
    while (at_ < claim.offset) {
      const char c = text_[at_];
      if (c == '\n') {
        ++line_;
        column_ = 1;
        ++at_;
      } else {
        at_ += code_point_at(text_, at_).length;
        ++column_;
      }
    }
    claim.line = line_;
    claim.column = column_;
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
  int line_ = 1, column_ = 1;
};

// Multiplied, stopping at the largest value.
Decimal times(Decimal value, std::int64_t factor) {
  constexpr std::int64_t kMost = 9'000'000'000'000'000'000;
  const std::int64_t n = value.millionths();
  return Decimal::from_millionths(n > kMost / factor ? kMost : n * factor);
}

Decimal share(Decimal value, std::int64_t percent) {
  return times(Decimal::from_millionths(value.millionths() / 100), percent);
}

}  // namespace

ClaimRange range_of(const Claim& claim) {
  const Decimal value = claim.value();
  switch (claim.nearness) {
    case Nearness::exact: return {value, value};
    case Nearness::at_least: return {value, value + value};
    case Nearness::at_most: return {share(value, 50), value};
    case Nearness::about: break;
  }
  return {share(value, 80), claim.upper ? times(*claim.upper, claim.scale) : share(value, 120)};
}

std::string_view Claim::base_unit() const {
  std::string_view rest = unit;
  for (const std::string_view word : {"千万", "百万", "万", "亿"})
    while (scale > 1 && rest.starts_with(word)) rest.remove_prefix(word.size());
  return rest;
}

Decimal Claim::value() const { return times(quantity, scale); }

ClaimReading read_claims(std::string_view name, std::string_view text, int year) {
  ClaimReading reading;
  reading.name = name;
  const int report_year = year > 0 ? year : year_of_report(text);
  if (report_year > 0) reading.period = std::to_string(report_year);
  int section_year = report_year;
  std::size_t group = 0;
  PartSearch parts;
  for_each_passage(text, [&](const Passage& passage) {
    if (passage.heading) section_year = year_of_section(passage.glyphs, report_year).value_or(section_year);
    parts.look_at(passage);
    scan_claims(text, passage, section_year, group, reading.claims);
  });
  Positions positions(text);
  for (Claim& claim : reading.claims) positions.locate(claim);
  reading.parts = parts.result(text);
  reading.sums = check_sums(reading.claims);
  reading.rates = check_rates(reading.claims);
  return reading;
}

}  // namespace fazhi::intake
