#include "core/period.h"

#include <array>

#include <fmt/format.h>

namespace fazhi::core {
namespace {

int periods_per_year(Cycle cycle) {
  switch (cycle) {
    case Cycle::year: return 1;
    case Cycle::half: return 2;
    case Cycle::quarter: return 4;
    case Cycle::month: return 12;
  }
  return 1;
}

int months_in(Cycle cycle) { return 12 / periods_per_year(cycle); }

// Digits only, at least one.
std::optional<int> parse_number(std::string_view digits) {
  if (digits.empty() || digits.size() > 4) return std::nullopt;
  int value = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

std::optional<Period> make_period(int year, Cycle cycle, std::optional<int> index) {
  if (!index || *index < 1 || *index > periods_per_year(cycle)) return std::nullopt;
  return Period{year, cycle, *index};
}

}  // namespace

std::optional<Period> parse_period(std::string_view identifier) {
  const std::optional<int> year = parse_number(identifier.substr(0, 4));
  if (identifier.size() < 4 || !year || *year == 0) return std::nullopt;
  const std::string_view rest = identifier.substr(4);
  if (rest.empty()) return Period{*year, Cycle::year, 1};
  const std::optional<int> index = parse_number(rest.substr(1));
  if (rest[0] == 'H' && rest.size() == 2) return make_period(*year, Cycle::half, index);
  if (rest[0] == 'Q' && rest.size() == 2) return make_period(*year, Cycle::quarter, index);
  if (rest[0] == '-' && rest.size() == 3) return make_period(*year, Cycle::month, index);
  return std::nullopt;
}

std::string format_period(const Period& period) {
  switch (period.cycle) {
    case Cycle::year: return fmt::format("{:04}", period.year);
    case Cycle::half: return fmt::format("{:04}H{}", period.year, period.index);
    case Cycle::quarter: return fmt::format("{:04}Q{}", period.year, period.index);
    case Cycle::month: return fmt::format("{:04}-{:02}", period.year, period.index);
  }
  return {};
}

std::string format_period_chinese(const Period& period) {
  static constexpr std::array<std::string_view, 4> kOrdinals = {"一", "二", "三", "四"};
  switch (period.cycle) {
    case Cycle::year: return fmt::format("{}年", period.year);
    case Cycle::half: return fmt::format("{}年{}半年", period.year, period.index == 1 ? "上" : "下");
    case Cycle::quarter:
      return fmt::format("{}年第{}季度", period.year, kOrdinals.at(static_cast<std::size_t>(period.index) - 1));
    case Cycle::month: return fmt::format("{}年{}月", period.year, period.index);
  }
  return {};
}

Date first_day(const Period& period) {
  return make_date(period.year, static_cast<unsigned>((period.index - 1) * months_in(period.cycle) + 1), 1);
}

Date last_day(const Period& period) { return first_day(next(period)) - std::chrono::days{1}; }

DateRange days_of(const Period& period) { return {first_day(period), last_day(period)}; }

bool contains(const Period& period, Date date) { return first_day(period) <= date && date <= last_day(period); }

Period next(const Period& period) {
  if (period.index < periods_per_year(period.cycle)) return {period.year, period.cycle, period.index + 1};
  return {period.year + 1, period.cycle, 1};
}

Period previous(const Period& period) {
  if (period.index > 1) return {period.year, period.cycle, period.index - 1};
  return {period.year - 1, period.cycle, periods_per_year(period.cycle)};
}

Period period_containing(Cycle cycle, Date date) {
  return {year_of(date), cycle, (static_cast<int>(month_of(date)) - 1) / months_in(cycle) + 1};
}

}  // namespace fazhi::core
