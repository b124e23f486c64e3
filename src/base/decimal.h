#pragma once
// Exact decimals (万元, 学时, percentages) with up to six places. Never floating point: a figure that a clerk signs
// must be the figure that was typed.

#include <compare>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace fazhi {

class Decimal {
 public:
  static constexpr std::int64_t kScale = 1'000'000;

  constexpr Decimal() = default;
  static constexpr Decimal from_int(std::int64_t n) { return Decimal(n * kScale); }
  static constexpr Decimal from_millionths(std::int64_t n) { return Decimal(n); }

  // -?digits[.digits], at most six places and |value| < 9e12; anything else is nullopt.
  static std::optional<Decimal> parse(std::string_view text);

  constexpr std::int64_t millionths() const { return millionths_; }
  std::string to_string() const;  // shortest form: 12.5, 100

  constexpr auto operator<=>(const Decimal&) const = default;

  // Stops at the largest (smallest) value instead of overflowing.
  constexpr Decimal operator+(Decimal other) const {
    constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
    constexpr std::int64_t kLeast = std::numeric_limits<std::int64_t>::min();
    if (other.millionths_ > 0 && millionths_ > kMost - other.millionths_) return Decimal(kMost);
    if (other.millionths_ < 0 && millionths_ < kLeast - other.millionths_) return Decimal(kLeast);
    return Decimal(millionths_ + other.millionths_);
  }

 private:
  constexpr explicit Decimal(std::int64_t millionths) : millionths_(millionths) {}
  std::int64_t millionths_ = 0;
};

// numerator/denominator in percent, to two places, half up: 2/3 -> "66.67". denominator > 0.
std::string percent_text(std::int64_t numerator, std::int64_t denominator);

}  // namespace fazhi
