#include "intake/rate_check.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace fazhi::intake {

namespace {

constexpr std::size_t kCharacter = 3;  // bytes of a 汉字
constexpr std::int64_t kMillion = 1'000'000;

struct Ratio {
  std::int64_t numerator = 0, denominator = 1;
};

// Reduced to whole numbers where both are; nullopt where they are too large to be multiplied.
std::optional<Ratio> ratio_of(const Claim& numerator, const Claim& denominator) {
  std::int64_t n = numerator.value().millionths();
  std::int64_t d = denominator.value().millionths();
  if (n % kMillion == 0 && d % kMillion == 0) {
    n /= kMillion;
    d /= kMillion;
  }
  constexpr std::int64_t kMost = 9'000'000'000'000;
  if (d <= 0 || n > kMost || d > kMost) return std::nullopt;
  return Ratio{n, d};
}

// The printed percentage and the smallest step of its places, both in hundredths of a percent; finer ones are not checked.
struct Printed {
  std::int64_t hundredths = 0, step = 1;
};
std::optional<Printed> printed(const Claim& rate) {
  const std::int64_t value = rate.quantity.millionths();
  constexpr std::int64_t kHundredth = kMillion / 100;
  if (value % kHundredth != 0) return std::nullopt;
  const std::int64_t hundredths = value / kHundredth;
  return Printed{hundredths, hundredths % 100 == 0 ? 100 : hundredths % 10 == 0 ? 10 : 1};
}

bool agrees(const Ratio& ratio, const Printed& rate) {
  const std::int64_t exact = ratio.numerator * 10'000 / ratio.denominator;
  const std::int64_t remainder = ratio.numerator * 10'000 % ratio.denominator;
  const std::int64_t distance = exact > rate.hundredths ? exact - rate.hundredths : rate.hundredths - exact;
  return distance < rate.step || (distance == rate.step && exact < rate.hundredths && remainder > 0);
}

// The name before 率 in the words before the percentage: 出庭应诉. Of 办结率、满意率均100% both.
std::vector<std::string> names_of(const Claim& rate) {
  std::string_view before = rate.lead;
  const std::size_t cut = before.find_last_of(",;:()");
  if (cut != std::string_view::npos) before.remove_prefix(cut + 1);
  std::vector<std::string> names;
  constexpr std::string_view kJoin = "、";
  while (!before.empty()) {
    const std::size_t join = std::min(before.find(kJoin), before.size());
    const std::string_view name = before.substr(0, join);
    if (const std::size_t word = name.rfind("率"); word != std::string_view::npos && word > 0)
      names.emplace_back(name.substr(0, word));
    before.remove_prefix(std::min(join + kJoin.size(), before.size()));
  }
  return names;
}

// 按期办结率 is of those that fell due; 同比 compares with another year.
bool rests_on_other_counts(const Claim& rate, std::string_view name) {
  constexpr std::array<std::string_view, 9> kOther{"按期", "按时", "及时", "提前", "当场",
                                                   "同比", "平均", "重复", "一次"};
  return std::any_of(kOther.begin(), kOther.end(), [&](auto word) {
    return name.find(word) != std::string_view::npos || rate.before.find(word) != std::string::npos;
  });
}

// The longest piece of the name's characters (at least two) that the words before the count hold; in bytes.
std::size_t shared(std::string_view name, std::string_view words) {
  for (std::size_t length = name.size(); length >= 2 * kCharacter; length -= kCharacter)
    for (std::size_t from = 0; from + length <= name.size(); from += kCharacter)
      if (words.find(name.substr(from, length)) != std::string_view::npos) return length;
  return 0;
}

// The counts of one unit in the rate's sentence, before it; empty where units differ or a rate stands between.
std::vector<std::size_t> counts_before(const std::vector<Claim>& claims, std::size_t rate) {
  std::vector<std::size_t> counts;
  for (std::size_t i = rate; i > 0 && claims[i - 1].group == claims[rate].group; --i) {
    const Claim& claim = claims[i - 1];
    if (claim.unit == "%") {
      if (counts.empty()) continue;
      break;
    }
    if (claim.nearness != Nearness::exact) {
      if (counts.size() < 2) return {};
      break;
    }
    counts.push_back(i - 1);
    constexpr std::size_t kMost = 3;
    if (counts.size() == kMost) break;
  }
  std::reverse(counts.begin(), counts.end());
  return counts;
}

std::string hundredths_text(const Ratio& ratio) {
  return ratio.numerator < 0 ? std::string() : percent_text(ratio.numerator, ratio.denominator);
}

std::optional<Rate> compare(const std::vector<Claim>& claims, std::size_t rate, std::size_t numerator,
                            std::size_t denominator) {
  const auto ratio = ratio_of(claims[numerator], claims[denominator]);
  const auto percent = printed(claims[rate]);
  if (!ratio || !percent) return std::nullopt;
  return Rate{rate, numerator, denominator, agrees(*ratio, *percent), hundredths_text(*ratio)};
}

// 受理20件, 应诉25件: what came in.
bool says_came_in(const Claim& claim) {
  constexpr std::array<std::string_view, 14> kWords{"受理", "收到", "接到", "接收", "转办", "转交", "交办",
                                                    "应诉", "参考", "应考", "收案", "排查", "申请", "共"};
  return std::any_of(kWords.begin(), kWords.end(),
                     [&](auto word) { return claim.before.find(word) != std::string::npos; });
}

// Of more than two counts only the last two can be meant, and only where the first of them says that it is the whole.
std::vector<std::size_t> pair_before(const std::vector<Claim>& claims, std::size_t rate) {
  std::vector<std::size_t> counts = counts_before(claims, rate);
  if (counts.size() <= 2) return counts;
  counts.erase(counts.begin(), counts.end() - 2);
  if (!says_came_in(claims[counts.front()])) counts.clear();
  return counts;
}

// Of two counts the one whose words hold more of the rate's name is counted among the other.
std::optional<Rate> check_named(const std::vector<Claim>& claims, std::size_t rate, std::string_view name) {
  const std::vector<std::size_t> counts = pair_before(claims, rate);
  if (counts.size() != 2 || claims[counts[0]].unit != claims[counts[1]].unit) return std::nullopt;
  const std::size_t first = shared(name, claims[counts[0]].before);
  const std::size_t second = shared(name, claims[counts[1]].before);
  if (first == 0 && second == 0) return std::nullopt;
  std::size_t numerator = second >= first ? counts[1] : counts[0];
  std::size_t denominator = second >= first ? counts[0] : counts[1];
  if (first == second && claims[numerator].value() > claims[denominator].value()) std::swap(numerator, denominator);
  if (claims[numerator].value() > claims[denominator].value()) return std::nullopt;
  return compare(claims, rate, numerator, denominator);
}

// 其中…226起，占比54.7%: of the figure before it among the total before 其中.
std::optional<Rate> check_share(const std::vector<Claim>& claims, std::size_t rate) {
  constexpr std::array<std::string_view, 8> kShare{"占比",     "占比为",   "占比达",   "占总数",
                                                   "占总数的", "占总量的", "占全部的", "占比约"};
  if (std::find(kShare.begin(), kShare.end(), claims[rate].before) == kShare.end() || rate < 2) return std::nullopt;
  const std::size_t part = rate - 1, total = rate - 2;
  const Claim& among = claims[part];
  if (among.group != claims[rate].group || claims[total].group != among.group) return std::nullopt;
  if (among.lead.find("其中") == std::string::npos || among.unit != claims[total].unit) return std::nullopt;
  if (among.nearness != Nearness::exact || claims[total].nearness != Nearness::exact) return std::nullopt;
  return compare(claims, rate, part, total);
}

}  // namespace

bool agrees(const Claim& rate, std::int64_t numerator, std::int64_t denominator) {
  const auto percent = printed(rate);
  return percent && agrees(Ratio{numerator, denominator}, *percent);
}

std::vector<Rate> check_rates(const std::vector<Claim>& claims) {
  std::vector<Rate> rates;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    if (claims[i].unit != "%" || claims[i].nearness != Nearness::exact) continue;
    if (auto share = check_share(claims, i)) {
      rates.push_back(*std::move(share));
      continue;
    }
    for (const std::string& name : names_of(claims[i])) {
      if (rests_on_other_counts(claims[i], name)) continue;
      if (auto rate = check_named(claims, i, name)) rates.push_back(*std::move(rate));
    }
  }
  return rates;
}

}  // namespace fazhi::intake
