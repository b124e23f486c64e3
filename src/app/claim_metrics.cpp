#include "app/claim_metrics.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace fazhi::app {

namespace {

// Words of one row are used for the same things.
constexpr std::array<std::string_view, 4> kLikeUnits{
    "件 份 项 个 起 宗 条 篇 部 例 件次", "次 场 场次 期 回 轮 件次 批次", "人 名 人次 位", "家 户 家次 户次 次"};

bool has_word(std::string_view words, std::string_view word) {
  for (std::size_t at = words.find(word); at != std::string_view::npos; at = words.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || words[at - 1] == ' ') && (end == words.size() || words[end] == ' ')) return true;
  }
  return false;
}

// 办结率, 满意率: every area has one; it means the area that the sentence names by something else.
bool is_of_any_area(std::string_view phrase) {
  constexpr std::size_t kThreeCharacters = 9;
  return phrase.size() <= kThreeCharacters && phrase.ends_with("率");
}

std::string_view first_character(std::string_view text) { return text.substr(0, code_point_at(text, 0).length); }

// 办结率、答复率、满意率均100%: the list before the number.
std::string_view list_before(const intake::Claim& claim) {
  const std::string_view lead = claim.lead;
  const std::size_t cut = lead.find_last_of(",;:()");
  return cut == std::string_view::npos ? lead : lead.substr(cut + 1);
}

// 许可、处罚共20件: one number for several things, which no single metric counts. Of rates each has its own.
bool counts_several(const intake::Claim& claim) {
  if (claim.unit == "%") return false;
  std::string_view list = list_before(claim);
  for (const std::string_view join : {"、", "和", "及"}) {
    if (list.starts_with(join)) list.remove_prefix(join.size());
    if (list.find(join) != std::string_view::npos) return true;
  }
  return false;
}

}  // namespace

bool units_fit(const core::Metric& metric, std::string_view unit) {
  if (metric.is_ratio()) return unit == "%";
  if (unit == metric.unit) return true;
  return std::any_of(kLikeUnits.begin(), kLikeUnits.end(),
                     [&](std::string_view row) { return has_word(row, metric.unit) && has_word(row, unit); });
}

MetricPhrases::MetricPhrases(const core::Library& library) {
  for (const core::Checklist& checklist : library.checklists)
    for (const core::Metric& metric : checklist.metrics)
      for (const std::string& phrase : metric.phrases)
        if (!phrase.empty()) by_first_[std::string(first_character(phrase))].push_back({phrase, {&checklist, &metric}});
}

MetricPhrases::Found MetricPhrases::longest_in(std::string_view words, const intake::Claim& claim) const {
  Found found;
  for (std::size_t at = 0; at < words.size(); at += code_point_at(words, at).length) {
    const auto entries = by_first_.find(words.substr(at, code_point_at(words, at).length));
    if (entries == by_first_.end()) continue;
    for (const Entry& entry : entries->second) {
      if (!words.substr(at).starts_with(entry.phrase) || !units_fit(*entry.of.metric, claim.base_unit())) continue;
      if (is_of_any_area(entry.phrase) && mentions(*entry.of.checklist, claim.sentence) == 0) continue;
      if (!found.empty() && entry.phrase.size() < found.front()->phrase.size()) continue;
      // as long as the one before: nearer to the number
      if (!found.empty() && entry.phrase != found.front()->phrase) found.clear();
      found.push_back(&entry);
    }
  }
  return found;
}

// How many phrases of the checklist the sentence has, those that any area has left out.
std::size_t MetricPhrases::mentions(const core::Checklist& checklist, std::string_view sentence) const {
  std::size_t count = 0;
  for (const auto& [first, entries] : by_first_)
    for (const Entry& entry : entries)
      if (entry.of.checklist == &checklist && !is_of_any_area(entry.phrase) &&
          sentence.find(entry.phrase) != std::string_view::npos)
        ++count;
  return count;
}

ClaimedMetric MetricPhrases::find(const intake::Claim& claim) const {
  if (counts_several(claim)) return {};
  Found found;
  for (const std::string_view words :
       {std::string_view(claim.before), std::string_view(claim.after), list_before(claim)}) {
    found = longest_in(words, claim);
    if (!found.empty()) break;
  }
  if (found.empty()) return {};
  if (found.size() == 1) return found.front()->of;
  const Entry* best = nullptr;
  std::size_t most = 0;
  bool open = true;
  for (const Entry* entry : found) {
    const std::size_t count = mentions(*entry->of.checklist, claim.sentence);
    open = count == most || (open && count < most);
    if (count > most) {
      best = entry;
      most = count;
      open = false;
    }
  }
  return open || best == nullptr ? ClaimedMetric{} : best->of;
}

}  // namespace fazhi::app
