#include "app/words.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"

namespace fazhi::app {

std::string did_you_mean(const std::string& word, const std::vector<std::string>& candidates) {
  const auto nearest = nearest_word(word, candidates);
  return nearest ? fmt::format("，是不是「{}」？", *nearest) : "";
}

std::optional<std::uint32_t> find_unit(const core::Facts& facts, const std::string& word, Diagnostics& out) {
  if (const std::uint32_t found = facts.find_unit(word); found != core::kNone) return found;
  std::vector<std::string> words;
  for (std::uint32_t i = 0; i < facts.units.size(); ++i) {
    const core::Unit& unit = facts.units[i];
    if (std::ranges::find(unit.versions, word, &core::UnitVersion::name) != unit.versions.end()) return i;
    words.push_back(unit.id);
    words.push_back(unit.versions.back().name);
  }
  out.push_back({Severity::error,
                 {},
                 fmt::format("台账里没有单位「{}」{}", word, did_you_mean(word, words)),
                 "unknown-unit",
                 {}});
  return std::nullopt;
}

std::string unit_id(const core::Facts& facts, const std::string& word, Diagnostics& out) {
  const auto unit = find_unit(facts, word, out);
  return unit ? facts.units[*unit].id : std::string();
}

const core::EvidenceKind* find_evidence_kind(const core::Vocabulary& vocabulary, const std::string& word,
                                             Diagnostics& out) {
  if (const core::EvidenceKind* kind = vocabulary.find_kind(word)) return kind;
  std::vector<std::string> words;
  for (const core::EvidenceKind& kind : vocabulary.kinds) words.push_back(kind.id);
  out.push_back({Severity::error,
                 {},
                 fmt::format("词汇表里没有材料种类「{}」{}", word, did_you_mean(word, words)),
                 "unknown-kind",
                 {}});
  return nullptr;
}

bool check_checklist(const core::Library& library, const std::string& id, Diagnostics& out) {
  if (library.find_checklist(id) != nullptr) return true;
  std::vector<std::string> ids;
  for (const core::Checklist& checklist : library.checklists) ids.push_back(checklist.id);
  out.push_back(
      {Severity::error,
       {},
       fmt::format("当日采用的清单里没有「{}」，现有「{}」{}", id, join(ids, "」、「"), did_you_mean(id, ids)),
       "unknown-checklist",
       {}});
  return false;
}

}  // namespace fazhi::app
