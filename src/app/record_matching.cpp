#include <algorithm>

#include <fmt/format.h>

#include "app/known_records.h"
#include "app/row_ids.h"
#include "intake/cell_text.h"

namespace fazhi::app {

std::vector<std::string> id_wishes(const core::EvidenceSubmitted& body) {
  if (!body.number.empty()) {
    const std::string number = id_of(body.number);
    return {number, id_of(body.kind) + "-" + number};
  }
  const std::string title = id_of(body.title) + "-" + body.unit;
  return {title, title + "-" + format_date(body.formed_on)};
}

void RecordMatching::add(const core::EvidenceSubmitted& row, bool usable) { rows_.push_back(usable ? &row : nullptr); }

std::vector<RecordMatch> RecordMatching::run() {
  matches_.resize(rows_.size());
  find_twins();
  match_ids();
  match_numbers();
  match_titles();
  match_removed();
  return std::move(matches_);
}

bool RecordMatching::is_open(std::size_t row) const {
  return rows_[row] != nullptr && rows_[row]->id.empty() && matches_[row].known == core::kNone &&
         matches_[row].twin == kNoTwin;
}

bool RecordMatching::take(std::size_t row, std::uint32_t known) {
  if (!used_.insert(known).second) return false;
  matches_[row].known = known;
  return true;
}

// Rows that say the same in all that tells records apart.
void RecordMatching::find_twins() {
  std::unordered_map<std::string, std::size_t> seen;
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    if (rows_[i] == nullptr) continue;
    const core::EvidenceSubmitted& row = *rows_[i];
    std::string key = "\x01" + row.id;
    if (row.id.empty()) key = title_key_of(row) + "\n" + intake::folded(row.number) + "\n" + format_date(row.formed_on);
    const auto [first, is_new] = seen.emplace(std::move(key), i);
    if (!is_new) matches_[i].twin = first->second;
  }
}

void RecordMatching::match_ids() {
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    if (rows_[i] == nullptr || rows_[i]->id.empty() || matches_[i].twin != kNoTwin) continue;
    if (const std::uint32_t known = known_.find(rows_[i]->id); known != core::kNone) take(i, known);
  }
}

void RecordMatching::match_numbers() {
  std::unordered_map<std::string, std::vector<std::size_t>> groups;
  std::vector<std::size_t> firsts;
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    if (!is_open(i) || rows_[i]->number.empty()) continue;
    auto& group = groups[rows_[i]->kind + "\n" + intake::folded(rows_[i]->number)];
    if (group.empty()) firsts.push_back(i);
    group.push_back(i);
  }
  for (const std::size_t first : firsts) {
    const auto& group = groups[rows_[first]->kind + "\n" + intake::folded(rows_[first]->number)];
    std::vector<std::uint32_t> found = known_.numbered(rows_[first]->kind, rows_[first]->number);
    if (group.size() == 1 && found.size() == 1) {
      take(first, found.front());
      continue;
    }
    for (const bool by_day : {true, false}) {  // several papers of one number: the same title first
      for (const std::size_t row : group) {
        if (!is_open(row)) continue;
        const std::string key = title_key_of(*rows_[row]);
        const auto same = std::ranges::find_if(found, [&](std::uint32_t at) {
          return !used_.contains(at) && known_.title_key(at) == key &&
                 (!by_day || known_.formed_on(at) == rows_[row]->formed_on);
        });
        if (same != found.end()) take(row, *same);
      }
    }
  }
}

void RecordMatching::match_titles() {
  std::unordered_map<std::string, std::vector<std::size_t>> groups;
  std::vector<std::size_t> firsts;
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    if (!is_open(i)) continue;
    auto& group = groups[title_key_of(*rows_[i])];
    if (group.empty()) firsts.push_back(i);
    group.push_back(i);
  }
  for (const std::size_t first : firsts) {
    const std::string key = title_key_of(*rows_[first]);
    match_group(groups[key], known_.titled(key));
  }
}

void RecordMatching::match_group(const std::vector<std::size_t>& rows, const std::vector<std::uint32_t>& found) {
  for (const std::size_t row : rows) {
    for (const std::uint32_t at : found) {
      const bool other_number = !rows_[row]->number.empty() && known_.has_number(at);
      if (is_open(row) && !used_.contains(at) && !other_number && known_.formed_on(at) == rows_[row]->formed_on)
        take(row, at);
    }
  }
  std::vector<std::size_t> open;
  std::ranges::copy_if(rows, std::back_inserter(open), [&](std::size_t row) { return is_open(row); });
  std::vector<std::uint32_t> left;
  std::ranges::copy_if(found, std::back_inserter(left), [&](std::uint32_t at) { return !used_.contains(at); });
  if (open.size() != 1 || left.size() != 1) return;
  const core::EvidenceSubmitted& row = *rows_[open.front()];
  if (!row.number.empty() && known_.has_number(left.front())) return;  // another number is another paper
  if (may_be_corrected(row, left.front())) {
    take(open.front(), left.front());
    return;
  }
  matches_[open.front()].note =
      fmt::format("台账里已有同名的「{}」（{}），按另一份登记；如是更正，请加一列「标识」写上它",
                  known_.id(left.front()), format_date(known_.formed_on(left.front())));
}

// The same name on another day is another paper (a meeting each month), unless there can be only one, or the earlier one came from a
// file of this name.
bool RecordMatching::may_be_corrected(const core::EvidenceSubmitted& row, std::uint32_t known) const {
  const core::EvidenceKind* kind = vocabulary_.find_kind(row.kind);
  const bool only_one = kind != nullptr && !kind->many && !row.links.empty();
  return only_one || imported_before_.contains("evidence\t" + std::string(known_.id(known)));
}

void RecordMatching::match_removed() {
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    if (!is_open(i)) continue;
    const std::uint32_t at = known_.find(id_wishes(*rows_[i]).front());
    if (at == core::kNone) continue;
    const core::ReviewState state = known_.at(at).state;
    if (state == core::ReviewState::withdrawn || state == core::ReviewState::purged) take(i, at);
  }
}

}  // namespace fazhi::app
