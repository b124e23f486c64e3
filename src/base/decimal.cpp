#include "base/decimal.h"

#include <algorithm>

namespace fazhi {
namespace {

constexpr std::size_t kPlaces = 6;
constexpr std::int64_t kWholeLimit = 9'000'000'000'000;

__extension__ typedef __int128 Wide;  // products of two 64-bit counts

bool all_digits(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

std::int64_t to_number(std::string_view digits) {
  std::int64_t value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

}  // namespace

std::optional<Decimal> Decimal::parse(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  const auto point = text.find('.');
  std::string_view whole = text.substr(0, point);
  const std::string_view fraction = point == std::string_view::npos ? "0" : text.substr(point + 1);
  if (whole.empty() || fraction.empty() || fraction.size() > kPlaces) return std::nullopt;
  if (!all_digits(whole) || !all_digits(fraction)) return std::nullopt;

  whole.remove_prefix(std::min(whole.find_first_not_of('0'), whole.size()));
  if (whole.size() > 13 || to_number(whole) >= kWholeLimit) return std::nullopt;
  std::string places(fraction);
  places.resize(kPlaces, '0');
  const std::int64_t millionths = to_number(whole) * kScale + to_number(places);
  return Decimal(negative ? -millionths : millionths);
}

std::string Decimal::to_string() const {
  // Magnitude as unsigned: the lowest int64 has no positive twin.
  const auto bits = static_cast<std::uint64_t>(millionths_);
  const std::uint64_t magnitude = millionths_ < 0 ? 0 - bits : bits;
  std::string out = millionths_ < 0 ? "-" : "";
  out += std::to_string(magnitude / kScale);
  const std::uint64_t rest = magnitude % kScale;
  if (rest == 0) return out;
  std::string places = std::to_string(rest);
  places.insert(0, kPlaces - places.size(), '0');
  places.resize(places.find_last_not_of('0') + 1);
  return out + "." + places;
}

std::string percent_text(std::int64_t numerator, std::int64_t denominator) {
  const Wide magnitude = numerator < 0 ? -Wide{numerator} : Wide{numerator};
  // Hundredths of a percent, half up.
  const Wide hundredths = (magnitude * 20'000 + denominator) / (Wide{denominator} * 2);
  const auto places = static_cast<int>(hundredths % 100);
  std::string out = numerator < 0 && hundredths != 0 ? "-" : "";
  // A whole above 2^63 would need a denominator below 100 and a numerator no count can reach.
  out += std::to_string(static_cast<std::uint64_t>(hundredths / 100));
  out += places < 10 ? ".0" : ".";
  return out + std::to_string(places);
}

}  // namespace fazhi
