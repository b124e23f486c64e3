#include "app/words.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"

namespace fazhi::app {

std::string did_you_mean(const std::string& word, const std::vector<std::string>& candidates) {
  const auto nearest = nearest_word(word, candidates);
  return nearest ? fmt::format("，是不是「{}」？", *nearest) : "";
}

namespace {

bool has_name(const core::Unit& unit, const std::string& name) {
  return std::ranges::find(unit.versions, name, &core::UnitVersion::name) != unit.versions.end();
}

// Units that bear the name now, before those that once did or are closed.
std::vector<std::uint32_t> units_named(const core::Facts& facts, const std::string& name) {
  std::vector<std::uint32_t> now, formerly;
  for (std::uint32_t i = 0; i < facts.units.size(); ++i) {
    const core::Unit& unit = facts.units[i];
    if (!has_name(unit, name)) continue;
    (!unit.closed_on && unit.versions.back().name == name ? now : formerly).push_back(i);
  }
  return now.empty() ? formerly : now;
}

// 「教育」 is rather a piece of 「示例区教育局」 than a slip of the pen for some short id.
std::string unit_hint(const core::Facts& facts, const std::string& word) {
  constexpr std::size_t kShown = 3;
  std::vector<std::string> holding, words;
  for (const core::Unit& unit : facts.units) {
    if (unit.closed_on) continue;
    const std::string& name = unit.versions.back().name;
    if (name.find(word) != std::string::npos) holding.push_back(fmt::format("「{}」（{}）", name, unit.id));
    words.push_back(unit.id);
    words.push_back(name);
  }
  if (word.empty() || holding.empty()) return did_you_mean(word, words);
  if (holding.size() == 1) return "，是不是" + holding.front() + "？";
  const bool more = holding.size() > kShown;
  if (more) holding.resize(kShown);
  return "，名称里有它的是" + join(holding, "、") + (more ? "等" : "") + "：请写标识或全称";
}

}  // namespace

bool is_unit_name(const core::Facts& facts, const std::string& word) { return !units_named(facts, word).empty(); }

std::optional<std::uint32_t> find_unit(const core::Facts& facts, const std::string& word, Diagnostics& out) {
  if (const std::uint32_t found = facts.find_unit(word); found != core::kNone) return found;
  const std::vector<std::uint32_t> named = units_named(facts, word);
  if (named.size() == 1) return named.front();
  if (named.empty()) {
    out.push_back(
        {Severity::error, {}, fmt::format("台账里没有单位「{}」{}", word, unit_hint(facts, word)), "unknown-unit", {}});
    return std::nullopt;
  }
  std::vector<std::string> ids;
  for (const std::uint32_t unit : named) ids.push_back(facts.units[unit].id);
  out.push_back({Severity::error,
                 {},
                 fmt::format("名称是「{}」的单位有 {} 家（标识 {}）：请写标识", word, ids.size(), join(ids, "、")),
                 "ambiguous-unit",
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

std::string id_with_title(const std::string& id, const std::string& title) {
  return title.empty() || title == id ? id : id + "（" + title + "）";
}

const core::MatterKind* find_matter_kind(const core::Library& library, const std::string& word, Diagnostics& out) {
  std::vector<const core::MatterKind*> titled;
  std::vector<std::string> words, shown;
  for (const core::Checklist& checklist : library.checklists) {
    for (const core::MatterKind& kind : checklist.matters) {
      if (kind.id == word) return &kind;
      if (kind.title == word) titled.push_back(&kind);
      words.push_back(kind.id);
      words.push_back(kind.title);
      shown.push_back(id_with_title(kind.id, kind.title));
    }
  }
  if (titled.size() == 1) return titled.front();
  std::string hint = titled.empty() ? did_you_mean(word, words) : "；叫这个名称的不止一种，请写标识";
  const auto holding = std::ranges::find_if(
      shown, [&](const std::string& one) { return !word.empty() && one.find(word) != std::string::npos; });
  if (titled.empty() && holding != shown.end()) hint = "，是不是「" + *holding + "」？";
  out.push_back(
      {Severity::error,
       {},
       fmt::format("没有事项种类「{}」{}", word, hint.empty() ? "，有「" + join(shown, "」、「") + "」" : hint),
       "unknown-kind",
       {}});
  return nullptr;
}

std::string role_id(const core::MatterKind& kind, const std::string& word) {
  if (kind.find_role(word) != nullptr) return word;
  const auto titled = std::ranges::find(kind.parties, word, &core::Role::title);
  const bool is_only = std::ranges::count(kind.parties, word, &core::Role::title) == 1;
  return is_only ? titled->id : word;
}

const core::FieldDef* find_field_word(const std::vector<core::FieldDef>& fields, const std::string& word) {
  if (const core::FieldDef* field = core::find_definition(fields, word)) return field;
  const auto slash = word.find('/');
  const std::string target = slash == std::string::npos ? "" : word.substr(0, slash + 1);
  const std::string title = word.substr(target.size());
  const core::FieldDef* only = nullptr;
  for (const core::FieldDef& field : fields) {
    const auto end = field.id.find('/');
    if (field.title != title || field.id.substr(0, end == std::string::npos ? 0 : end + 1) != target) continue;
    if (only != nullptr) return nullptr;
    only = &field;
  }
  return only;
}

bool check_checklist(const core::Library& library, const std::string& id, Diagnostics& out) {
  if (library.find_checklist(id) != nullptr) return true;
  std::vector<std::string> ids;
  for (const core::Checklist& checklist : library.checklists) ids.push_back(checklist.id);
  out.push_back({Severity::error,
                 {},
                 fmt::format("当日采用的清单里没有「{}」{}现有「{}」", id, did_you_mean(id, ids), join(ids, "」、「")),
                 "unknown-checklist",
                 {}});
  return false;
}

}  // namespace fazhi::app
