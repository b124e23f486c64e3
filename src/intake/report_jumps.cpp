#include "intake/report_jumps.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/text.h"
#include "base/utf8.h"

namespace fazhi::intake {

namespace {

constexpr std::size_t kShortestSentence = 15;

// What is said of any figure and tells nothing about which it is.
std::string without_filler(std::string words) {
  for (const std::string_view filler :
       {"其中", "累计", "全年", "年内", "今年", "共计", "共有", "先后", "总计", "合计", "达到"})
    words = replace_all(std::move(words), filler, "");
  for (const std::string_view filler : {"共", "达", "均", "了", "为"})
    words = replace_all(std::move(words), filler, "");
  return words;
}

// 依申请公开 件; empty where no words tell what the figure is.
std::string key_of(const Claim& claim) {
  constexpr std::size_t kFewest = 6;  // bytes: two 汉字
  std::string words = without_filler(claim.before);
  if (words.size() < kFewest) words += "…" + claim.after;
  if (words.size() < kFewest + 3) return {};
  return words + " " + std::string(claim.base_unit());
}

bool is_plan(const ClaimReading& reading, const Claim& claim) { return claim.period > reading.period; }

// Keys that occur once; the others tell nothing.
std::map<std::string, std::size_t> keyed(const ClaimReading& reading) {
  std::map<std::string, std::optional<std::size_t>> found;
  for (std::size_t i = 0; i < reading.claims.size(); ++i) {
    if (is_plan(reading, reading.claims[i])) continue;
    std::string key = key_of(reading.claims[i]);
    if (key.empty()) continue;
    const auto [place, is_new] = found.emplace(std::move(key), i);
    if (!is_new) place->second.reset();
  }
  std::map<std::string, std::size_t> once;
  for (const auto& [key, position] : found)
    if (position) once.emplace(key, *position);
  return once;
}

bool jumps(const Claim& now, const Claim& before) {
  const Decimal larger = std::max(now.value(), before.value());
  const Decimal smaller = std::min(now.value(), before.value());
  const Decimal difference = Decimal::from_millionths(larger.millionths() - smaller.millionths());
  if (now.unit == "%") return difference >= Decimal::from_int(kJumpPoints);
  const bool doubled = larger.millionths() / kJumpFactor >= smaller.millionths();
  return doubled && difference >= Decimal::from_int(kJumpLeast);
}

std::string without_blanks(std::string_view sentence) {
  std::string out;
  for (std::size_t i = 0; i < sentence.size();) {
    const CodePoint point = code_point_at(sentence, i);
    if (point.value > U' ' && point.value != 0x3000 && point.value != 0xA0) out += sentence.substr(i, point.length);
    i += point.length;
  }
  return out;
}

// Long sentences with figures, by their words; each by its first claim.
std::map<std::string, std::size_t> sentences(const ClaimReading& reading) {
  std::map<std::string, std::size_t> found;
  for (std::size_t i = 0; i < reading.claims.size(); ++i) {
    if (i > 0 && reading.claims[i].group == reading.claims[i - 1].group) continue;
    std::string words = without_blanks(reading.claims[i].sentence);
    if (count_code_points(words) >= kShortestSentence) found.emplace(std::move(words), i);
  }
  return found;
}

}  // namespace

ReportChange compare_reports(const ClaimReading& now, const ClaimReading& before) {
  ReportChange change;
  const auto last = keyed(before);
  for (const auto& [key, position] : keyed(now)) {
    const auto found = last.find(key);
    if (found == last.end() || !jumps(now.claims[position], before.claims[found->second])) continue;
    change.jumps.push_back({position, found->second});
  }
  std::ranges::sort(change.jumps, {}, &Jump::now);
  const auto old = sentences(before);
  for (const auto& [words, position] : sentences(now))
    if (const auto found = old.find(words); found != old.end()) change.copied.push_back({position, found->second});
  std::ranges::sort(change.copied, {}, &CopiedSentence::now);
  return change;
}

}  // namespace fazhi::intake
