#include "yaml/fact_collector.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "yaml/fact_keys.h"
#include "yaml/fact_readers_internal.h"

namespace fazhi::yaml {

namespace {

core::Entry entry_of(Node node, core::EventBody body) {
  return {.body = std::move(body), .where = node.document().locate(node.place()), .file = {}};
}

void move_behind(std::vector<core::Entry>& from, std::vector<core::Entry>& to) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

}  // namespace

FactCollector::FactCollector(FactsForm form, const Lexicon& lexicon, const std::string& home, const KnownIds& known,
                             Diagnostics& out)
    : form_(form),
      lexicon_(lexicon),
      known_(known),
      out_(out),
      scope_{.lexicon = lexicon,
             .home = home,
             .out = out,
             .kind_of_matter = [this](const std::string& id) { return kind_of_matter(id); },
             .kind_of_evidence = [this](const std::string& id) { return kind_of_evidence(id); }} {}

void FactCollector::expect(std::size_t bytes) {
  constexpr std::size_t kBytesOfEntry = 120;  // a record of two lines is two entries where it is accepted
  constexpr std::size_t kMostAhead = 300'000;
  evidence_.reserve(std::min(bytes / kBytesOfEntry, kMostAhead));
}

void FactCollector::add_evidence(Node item) {
  ReadEvidence read = read_evidence(item, form_, lexicon_, out_);
  for (const std::size_t link : read.open_links) open_links_.push_back({evidence_.size(), link});
  evidence_.push_back(std::move(read.entry));
  if (!read.accepted) return;
  const core::Entry& submitted = evidence_.back();
  core::EvidenceAccepted accepted{.id = std::get<core::EvidenceSubmitted>(submitted.body).id, .note = {}};
  evidence_.push_back({.body = std::move(accepted), .where = submitted.where, .file = {}});
}

void FactCollector::add_others(Node map) {
  for (const FactList& list : facts_before_evidence()) {
    if (list.key == "matters") {
      add_matters(map.find("matters"));
    } else {
      add_list(map, list, before_);
    }
  }
  resolve_links();
  add_reviews(map);
  for (const FactList& list : facts_after_evidence()) {
    add_list(map, list, after_);
    if (list.key == "closures") move_behind(closed_at_once_, after_);
  }
}

void FactCollector::add_list(Node map, const FactList& list, std::vector<core::Entry>& entries) {
  const Node node = map.find(list.key);
  if (!node || node.is_empty()) return;
  for (const Node item : read_list(node, list.key, out_)) entries.push_back(entry_of(item, list.read(item, scope_)));
}

void FactCollector::add_matters(Node list) {
  if (!list || list.is_empty()) return;
  for (const Node item : read_list(list, "matters", out_)) {
    core::Entry entry = entry_of(item, read_matter(item, scope_));
    const auto& matter = std::get<core::MatterOpened>(entry.body);
    matters_.emplace(matter.id, lexicon_.matter(matter.kind));
    if (const Node closed = item.find("closed"); closed && !closed.is_empty()) {
      const MapReader map(closed, keys::kClosed, out_);
      core::MatterClosed closing{
          .id = matter.id, .on = required_date(map, "on"), .outcome = map.required_text("outcome")};
      closed_at_once_.push_back(entry_of(closed, std::move(closing)));
    }
    before_.push_back(std::move(entry));
  }
}

// In the order in which the file has the lists: `amend` before `accept` is another thing than after it.
void FactCollector::add_reviews(Node map) {
  std::vector<core::Entry> entries;
  for (const Pair& pair : map.pairs()) {
    const auto list = std::ranges::find(reviews(), pair.key.text(), &FactList::key);
    if (list != reviews().end()) add_list(map, *list, entries);
  }
  move_behind(entries, after_);
}

void FactCollector::resolve_links() {
  for (const OpenLink& open : open_links_) {
    core::EvidenceLink& link = std::get<core::EvidenceSubmitted>(evidence_[open.entry].body).links[open.link];
    if (kind_of_matter(link.matter) != nullptr) continue;
    link.unit = std::move(link.matter);
    link.matter.clear();
  }
  open_links_.clear();
}

std::vector<core::Entry> FactCollector::finish() {
  // The records are by far the most: the others move, they stay.
  std::vector<core::Entry> all = std::move(evidence_);
  all.insert(all.begin(), std::make_move_iterator(before_.begin()), std::make_move_iterator(before_.end()));
  move_behind(after_, all);
  return all;
}

const core::MatterKind* FactCollector::kind_of_matter(const std::string& id) {
  const auto found = matters_.find(id);
  if (found != matters_.end()) return found->second;
  if (!known_.kind_of_matter) return nullptr;
  const core::MatterKind* kind = lexicon_.matter(known_.kind_of_matter(id));
  matters_.emplace(id, kind);
  return kind;
}

const core::EvidenceKind* FactCollector::kind_of_evidence(const std::string& id) {
  if (kinds_of_evidence_.empty()) {
    for (const core::Entry& entry : evidence_) {
      const auto* record = std::get_if<core::EvidenceSubmitted>(&entry.body);
      if (record != nullptr) kinds_of_evidence_.emplace(record->id, lexicon_.kind(record->kind));
    }
  }
  const auto found = kinds_of_evidence_.find(id);
  if (found != kinds_of_evidence_.end()) return found->second;
  return known_.kind_of_evidence ? lexicon_.kind(known_.kind_of_evidence(id)) : nullptr;
}

}  // namespace fazhi::yaml
