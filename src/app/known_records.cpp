#include "app/known_records.h"

#include <algorithm>

#include "intake/cell_text.h"

namespace fazhi::app {

namespace {

std::string number_key(std::string_view kind, std::string_view number) {
  return std::string(kind) + "\n" + intake::folded(number);
}

std::size_t hash_of(std::string_view key) { return std::hash<std::string_view>{}(key); }

core::RecordText text_of(const core::RecordContent& content, const core::Facts& facts) {
  core::RecordText text;
  text.title = content.title;
  text.number = content.number;
  if (content.unit != core::kNone) text.unit = facts.units[content.unit].id;
  text.formed_on = content.formed_on;
  text.covers = content.covers;
  text.fields = content.fields.unpack();
  for (const core::RecordLink& link : content.links) {
    text.links.push_back({link.matter == core::kNone ? "" : facts.matters[link.matter].id,
                          link.unit == core::kNone ? "" : facts.units[link.unit].id, link.fields.unpack()});
  }
  return text;
}

const core::RecordContent* content_of(const core::Record& record) {
  return record.submitted != nullptr ? record.submitted : record.accepted;
}

}  // namespace

std::string title_key_of(std::string_view kind, std::string_view unit, std::string_view title,
                         std::string_view matters) {
  return std::string(kind) + "\n" + std::string(unit) + "\n" + intake::folded(title) + "\n" + std::string(matters);
}

std::string title_key_of(const core::EvidenceSubmitted& body) {
  std::string matters;
  for (const core::EvidenceLink& link : body.links) matters += link.matter + " ";
  return title_key_of(body.kind, body.unit, body.title, matters);
}

KnownRecords::KnownRecords(const core::Facts& facts, const ledger::Ledger& ledger) : facts_(facts) {
  for (std::uint32_t i = 0; i < facts.records.size(); ++i) ids_.emplace(facts.records[i].id, i);
  ledger::EvidenceQuery query;
  query.state = core::ReviewState::returned;
  query.limit = SIZE_MAX / 2;
  const bool any = std::ranges::any_of(
      facts.records, [](const core::Record& record) { return record.state == core::ReviewState::returned; });
  if (any) {
    for (core::RecordState& record : ledger.records(query)) {
      const std::uint32_t position = find(record.id);
      if (position != core::kNone) returned_.emplace(position, std::move(record));
    }
  }
  for (std::uint32_t i = 0; i < facts.records.size(); ++i) {
    if (!is_shown(i)) continue;
    const Shown text = shown(i);
    const std::string& kind = facts.kinds[facts.records[i].kind];
    if (!text.number.empty()) by_number_.emplace_back(hash_of(number_key(kind, text.number)), i);
    by_title_.emplace_back(hash_of(title_key_of(kind, text.unit, text.title, text.matters)), i);
  }
  std::ranges::sort(by_number_);
  std::ranges::sort(by_title_);
}

std::uint32_t KnownRecords::find(std::string_view id) const {
  const auto found = ids_.find(id);
  return found == ids_.end() ? core::kNone : found->second;
}

bool KnownRecords::is_shown(std::uint32_t position) const {
  const core::Record& record = facts_.records[position];
  return record.kind != core::kNone && (content_of(record) != nullptr || returned_.contains(position));
}

KnownRecords::Shown KnownRecords::shown(std::uint32_t position) const {
  Shown text;
  const auto returned = returned_.find(position);
  if (returned != returned_.end()) {
    const core::RecordText& draft = *returned->second.shown();
    for (const core::EvidenceLink& link : draft.links) text.matters += link.matter + " ";
    text.title = draft.title;
    text.number = draft.number;
    text.unit = draft.unit;
    text.formed_on = draft.formed_on;
    return text;
  }
  const core::RecordContent& content = *content_of(facts_.records[position]);
  for (const core::RecordLink& link : content.links) {
    if (link.matter != core::kNone) text.matters += facts_.matters[link.matter].id + " ";
  }
  text.title = content.title;
  text.number = content.number;
  if (content.unit != core::kNone) text.unit = facts_.units[content.unit].id;
  text.formed_on = content.formed_on;
  return text;
}

KnownRecord KnownRecords::at(std::uint32_t position) const {
  const core::Record& record = facts_.records[position];
  KnownRecord known{record.id, {}, record.state, {}};
  if (record.kind != core::kNone) known.kind = facts_.kinds[record.kind];
  const auto returned = returned_.find(position);
  if (returned != returned_.end()) {
    known.text = *returned->second.shown();
  } else if (const core::RecordContent* content = content_of(record)) {
    known.text = text_of(*content, facts_);
  }
  return known;
}

std::vector<std::uint32_t> KnownRecords::among(const Hashed& hashed, std::size_t hash) const {
  std::vector<std::uint32_t> found;
  const auto range = std::ranges::equal_range(hashed, hash, {}, [](const auto& entry) { return entry.first; });
  for (const auto& entry : range) found.push_back(entry.second);
  return found;
}

std::vector<std::uint32_t> KnownRecords::numbered(std::string_view kind, std::string_view number) const {
  const std::string key = number_key(kind, number);
  std::vector<std::uint32_t> found = among(by_number_, hash_of(key));
  std::erase_if(found, [&](std::uint32_t at) {
    return number_key(facts_.kinds[facts_.records[at].kind], shown(at).number) != key;
  });
  return found;
}

std::vector<std::uint32_t> KnownRecords::titled(std::string_view key) const {
  std::vector<std::uint32_t> found = among(by_title_, hash_of(key));
  std::erase_if(found, [&](std::uint32_t at) { return title_key(at) != key; });
  return found;
}

std::string KnownRecords::title_key(std::uint32_t position) const {
  const Shown text = shown(position);
  return title_key_of(facts_.kinds[facts_.records[position].kind], text.unit, text.title, text.matters);
}

bool KnownRecords::has_number(std::uint32_t position) const { return !shown(position).number.empty(); }

Date KnownRecords::formed_on(std::uint32_t position) const { return shown(position).formed_on; }

}  // namespace fazhi::app
