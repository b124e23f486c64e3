#include "intake/sum_check.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string_view>

#include "intake/sum_parts.h"

namespace fazhi::intake {

namespace {

// What a list may be wrong by and still be meant as a complete one, in percent of the total.
constexpr std::int64_t kNearMiss = 10;
constexpr std::int64_t kNearMissOfTotal = 25;  // where the total says 共 or the parts are named alike

bool says_total(const Claim& total) {
  constexpr std::array<std::string_view, 5> kWords{"共", "合计", "总计", "累计", "总数"};
  return std::any_of(kWords.begin(), kWords.end(),
                     [&](auto word) { return total.before.find(word) != std::string::npos; });
}

struct Added {
  ClaimRange range{};
  Decimal plain;
};

Added add(const std::vector<Claim>& claims, std::span<const std::size_t> parts) {
  Added added;
  for (const std::size_t part : parts) {
    const ClaimRange range = range_of(claims[part]);
    added.range.low = added.range.low + range.low;
    added.range.high = added.range.high + range.high;
    added.plain = added.plain + claims[part].value();
  }
  return added;
}

bool may_equal(const ClaimRange& a, const ClaimRange& b) { return a.low <= b.high && b.low <= a.high; }

bool is_within(Decimal difference, Decimal total, std::int64_t percent) {
  return difference.millionths() / percent <= total.millionths() / 100;
}

Decimal distance(Decimal a, Decimal b) {
  return a < b ? Decimal::from_millionths(b.millionths() - a.millionths())
               : Decimal::from_millionths(a.millionths() - b.millionths());
}

Sum sum_of(const std::vector<Claim>& claims, std::size_t total, std::span<const std::size_t> parts, bool holds) {
  return {total, {parts.begin(), parts.end()}, holds, add(claims, parts).plain};
}

// The list itself, then shorter ones from the side of the total, then with the sub-parts of a second 其中 left out.
std::optional<Sum> that_holds(const std::vector<Claim>& claims, std::size_t total, const PartList& list) {
  const ClaimRange whole = range_of(claims[total]);
  const auto fits = [&](std::span<const std::size_t> parts) {
    return parts.size() > 1 && may_equal(add(claims, parts).range, whole);
  };
  for (std::size_t count = list.parts.size(); count > 1; --count) {
    const std::span<const std::size_t> parts =
        list.backwards ? std::span(list.parts).last(count) : std::span(list.parts).first(count);
    if (fits(parts)) return sum_of(claims, total, parts, true);
  }
  for (std::size_t end = list.nested + 1; list.nested > 0 && end <= list.parts.size(); ++end) {
    std::vector<std::size_t> outer = list.parts;
    outer.erase(outer.begin() + static_cast<std::ptrdiff_t>(list.nested),
                outer.begin() + static_cast<std::ptrdiff_t>(end));
    if (fits(outer)) return sum_of(claims, total, outer, true);
  }
  return std::nullopt;
}

// A single part larger than its whole is wrong whatever else the list leaves out.
std::optional<Sum> too_large_part(const std::vector<Claim>& claims, std::size_t total, const PartList& list) {
  if (!list.says_among) return std::nullopt;
  for (const std::size_t part : list.parts)
    if (range_of(claims[part]).low > range_of(claims[total]).high)
      return sum_of(claims, total, std::array<std::size_t, 1>{part}, false);
  return std::nullopt;
}

std::optional<Sum> check(const std::vector<Claim>& claims, std::size_t total, const PartList& list) {
  if (list.parts.empty()) return std::nullopt;
  if (auto holds = that_holds(claims, total, list)) return holds;
  if (list.only_if_it_holds) return std::nullopt;
  if (auto large = too_large_part(claims, total, list)) return large;
  if (list.parts.size() < 2 || list.nested > 0) return std::nullopt;
  const Added added = add(claims, list.parts);
  const bool meant_whole = says_total(claims[total]) || list.backwards || named_alike(claims, list.parts);
  const Decimal whole = claims[total].value();
  if (!is_within(distance(added.plain, whole), whole, meant_whole ? kNearMissOfTotal : kNearMiss)) return std::nullopt;
  return sum_of(claims, total, list.parts, false);
}

}  // namespace

std::vector<Sum> check_sums(const std::vector<Claim>& claims) {
  std::vector<Sum> sums;
  for (const auto& [total, list] : find_part_lists(claims))
    if (auto sum = check(claims, total, list)) sums.push_back(*std::move(sum));
  return sums;
}

}  // namespace fazhi::intake
