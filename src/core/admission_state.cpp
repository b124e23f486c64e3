#include "core/admission_state.h"

#include "core/matter_state.h"

namespace fazhi::core {

namespace {

template <typename Map>
auto* find_in(Map& map, const std::string& id) {
  const auto found = map.find(id);
  return found == map.end() ? nullptr : &found->second;
}

}  // namespace

struct AdmissionState::Taker {
  AdmissionState& state;
  const Vocabulary& vocabulary;
  const Event& event;

  void operator()(const UnitAdded& body) const {
    if (!state.units.emplace(body.id, KnownUnit{body.name, body.parent, {}, {}}).second) return;
    state.unit_names[body.name].insert(body.id);
  }
  void operator()(const UnitChanged& body) const {
    KnownUnit* unit = find_in(state.units, body.id);
    if (unit == nullptr) return;
    if (body.parent) unit->parent = *body.parent;
    if (!body.name) return;
    state.unit_names[unit->name].erase(body.id);
    unit->name = *body.name;
    if (!unit->closed_on) state.unit_names[unit->name].insert(body.id);
  }
  void operator()(const UnitClosed& body) const {
    KnownUnit* unit = find_in(state.units, body.id);
    if (unit == nullptr) return;
    unit->closed_on = body.on;
    unit->successor = body.successor;
    state.unit_names[unit->name].erase(body.id);
  }
  void operator()(const PersonAdded& body) const { state.persons.emplace(body.id, body); }

  void operator()(const MatterOpened& body) const { state.matters.emplace(body.id, opened_matter(body)); }
  void operator()(const MatterChanged& body) const { change_matter(body); }
  void operator()(const MatterTransferred& body) const { change_matter(body); }
  void operator()(const MatterClosed& body) const { change_matter(body); }
  void operator()(const MatterMerged& body) const {
    change_matter(body);
    state.merge(body);
  }

  void operator()(const EvidenceSubmitted& body) const {
    state.records.emplace(body.id, submitted_record(body, event.sequence));
    if (event.is_erased) state.change(body.id, EvidencePurged{}, vocabulary);
  }
  void operator()(const EvidenceAccepted& body) const { state.change(body.id, body, vocabulary); }
  void operator()(const EvidenceReturned& body) const { state.change(body.id, body, vocabulary); }
  void operator()(const EvidenceAmended& body) const { state.change(body.id, body, vocabulary); }
  void operator()(const ReviewReopened& body) const { state.change(body.id, body, vocabulary); }
  void operator()(const EvidenceWithdrawn& body) const { state.change(body.id, body, vocabulary); }
  void operator()(const EvidencePurged& body) const { state.change(body.id, body, vocabulary); }

  void operator()(const FigureRecorded& body) const { state.figures.insert(body.id); }
  void operator()(const WaiverGranted& body) const { state.waivers.emplace(body.id, false); }
  void operator()(const WaiverEnded& body) const { state.waivers[body.id] = true; }

  void operator()(const PeriodSealed& body) const {
    if (const auto period = parse_period(body.period)) state.seals.push_back(*period);
  }
  template <typename Other>
  void operator()(const Other&) const {}

 private:
  template <typename Body>
  void change_matter(const Body& body) const {
    if (Matter* matter = find_in(state.matters, body.id)) apply(*matter, body);
  }
};

void AdmissionState::take(const Event& event, const Vocabulary& vocabulary) {
  std::visit(Taker{*this, vocabulary, event}, event.body);
  problems.take(event);
  for (std::string& number : numbers_in(event.body)) problem_numbers.insert(std::move(number));
}

const std::string& AdmissionState::merged(const std::string& matter) const {
  const std::string* at = &matter;
  for (std::size_t steps = 0; steps <= matters.size(); ++steps) {
    const auto found = matters.find(*at);
    if (found == matters.end() || found->second.merged_into.empty()) break;
    at = &found->second.merged_into;
  }
  return *at;
}

void AdmissionState::change(const std::string& id, const EventBody& body, const Vocabulary& vocabulary) {
  RecordState* record = find_in(records, id);
  if (record == nullptr) return;
  if (record->accepted) forget_accepted(*record);
  apply(*record, body);
  if (record->accepted && record->state != ReviewState::withdrawn) count_accepted(*record, vocabulary);
}

void AdmissionState::count_accepted(const RecordState& record, const Vocabulary& vocabulary) {
  const EvidenceKind* kind = vocabulary.find_kind(record.kind);
  if (kind == nullptr || kind->many) return;
  for (const EvidenceLink& link : record.accepted->links) {
    if (!link.matter.empty()) accepted[merged(link.matter)].emplace(record.kind, record.id);
  }
}

void AdmissionState::forget_accepted(const RecordState& record) {
  for (const EvidenceLink& link : record.accepted->links) {
    if (link.matter.empty()) continue;
    auto* kinds = find_in(accepted, merged(link.matter));
    if (kinds == nullptr) continue;
    const auto found = kinds->find(record.kind);
    if (found != kinds->end() && found->second == record.id) kinds->erase(found);
  }
}

void AdmissionState::merge(const MatterMerged& body) {
  const auto from = accepted.find(body.id);
  if (from == accepted.end()) return;
  const std::map<std::string, std::string> moved = from->second;
  accepted.erase(from);
  accepted[merged(body.into)].insert(moved.begin(), moved.end());
}

}  // namespace fazhi::core
