#include "core/fold.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "core/matter_state.h"
#include "core/task_history.h"
#include "core/unit_state.h"

namespace fazhi::core {

namespace {

using Positions = std::unordered_map<std::string, std::uint32_t>;

// Adds a thing under its id unless one is there already; then nullptr.
template <typename T>
T* add_once(std::vector<T>& list, Positions& index, const std::string& id, T thing) {
  if (!index.emplace(id, static_cast<std::uint32_t>(list.size())).second) return nullptr;
  return &list.emplace_back(std::move(thing));
}

template <typename T>
T* find_in(std::vector<T>& list, const Positions& index, const std::string& id) {
  const auto found = index.find(id);
  return found == index.end() ? nullptr : &list[found->second];
}

// As submitted; erased, when its content is gone by now, even where the purge is not among the events (known_by).
RecordState first_state(const Event& event, const EvidenceSubmitted& body) {
  RecordState record = submitted_record(body, event.sequence);
  if (event.is_erased) apply(record, EvidencePurged{});
  return record;
}

// What is a plain list in the facts.
struct ListFolder {
  Facts& facts;
  std::int64_t sequence;

  void operator()(const LedgerCreated& body) const { facts.ledger = body; }
  void operator()(const RegisterConfirmed& body) const {
    const auto same = std::ranges::find_if(facts.registers, [&](const RegisterState& state) {
      return state.unit == body.unit && state.kind == body.kind && state.period == body.period;
    });
    if (same != facts.registers.end()) {
      same->n = body.n;
    } else {
      facts.registers.push_back({body.unit, body.kind, body.period, body.n});
    }
  }
  void operator()(const FigureRecorded& body) const {
    facts.figures.push_back({body.id, body.unit, body.period, body.value, body.measure});
  }
  void operator()(const PassageMarked& body) const {
    const bool is_erased = body.page.empty() && body.paragraph.empty() && body.quote.empty();
    const auto same = std::ranges::find_if(
        facts.passages, [&](const PassageState& one) { return one.record == body.id && one.task == body.task; });
    const PassageState passage{body.id, body.task, body.page, body.paragraph, body.quote};
    if (is_erased) return;
    if (same != facts.passages.end()) {
      *same = passage;
    } else {
      facts.passages.push_back(passage);
    }
  }
  void operator()(const WaiverGranted& body) const { facts.waivers.push_back({body, std::nullopt}); }
  void operator()(const WaiverEnded& body) const {
    const auto waiver =
        std::ranges::find_if(facts.waivers, [&](const WaiverState& state) { return state.grant.id == body.id; });
    if (waiver != facts.waivers.end()) waiver->ended_on = body.on;
  }
  void operator()(const ParameterSet& body) const { facts.parameters.push_back(body); }
  void operator()(const EditionAdopted& body) const {
    facts.adoptions.push_back({body.checklist, body.edition, body.from, body.digest});
    take_adoption(facts.tasks, body, sequence);
  }
  void operator()(const CheckSwitched& body) const {
    auto& [off, seen] = facts.checks;
    if (body.subject.empty() && body.enabled) off.erase(body.check);
    if (body.subject.empty() && !body.enabled) off[body.check] = body.because;
    if (!body.subject.empty() && body.enabled) seen.erase(body.subject);
    if (!body.subject.empty() && !body.enabled) seen[body.subject] = {body.facts_digest, body.because};
  }
  void operator()(const ObligationRechecked& body) const { facts.tasks.rechecked[body.key] = body.digest; }
  template <typename Other>
  void operator()(const Other&) const {}
};

class Folder {
 public:
  void take(const Event& event) {
    event_ = &event;
    std::visit(*this, event.body);
  }

  // Ids are resolved only now: a record may have been linked to what was opened later.
  Facts finish() {
    for (const UnitHistory& history : units_) facts_.units.push_back(to_unit(history));
    index_facts(facts_);
    facts_.records.reserve(records_.size());
    for (const RecordState& state : records_) facts_.records.push_back(to_record(state, facts_));
    return std::move(facts_);
  }

  void operator()(const UnitAdded& body) { add_once(units_, unit_index_, body.id, UnitHistory{body, {}, {}}); }
  void operator()(const UnitChanged& body) {
    if (UnitHistory* unit = find_in(units_, unit_index_, body.id)) apply(*unit, body);
  }
  void operator()(const UnitClosed& body) {
    if (UnitHistory* unit = find_in(units_, unit_index_, body.id)) unit->closed = body;
  }

  void operator()(const MatterOpened& body) { add_once(facts_.matters, matter_index_, body.id, opened_matter(body)); }
  void operator()(const MatterChanged& body) { change_matter(body); }
  void operator()(const MatterTransferred& body) { change_matter(body); }
  void operator()(const MatterClosed& body) { change_matter(body); }
  void operator()(const MatterMerged& body) { change_matter(body); }

  void operator()(const EvidenceSubmitted& body) {
    add_once(records_, record_index_, body.id, first_state(*event_, body));
  }
  void operator()(const EvidenceAccepted& body) { change_record(body); }
  void operator()(const EvidenceReturned& body) { change_record(body); }
  void operator()(const EvidenceAmended& body) { change_record(body); }
  void operator()(const ReviewReopened& body) { change_record(body); }
  void operator()(const EvidenceWithdrawn& body) { change_record(body); }
  void operator()(const EvidencePurged& body) { change_record(body); }

  template <typename Other>
  void operator()(const Other& body) {
    ListFolder{facts_, event_->sequence}(body);
  }

 private:
  template <typename Body>
  void change_matter(const Body& body) {
    if (Matter* matter = find_in(facts_.matters, matter_index_, body.id)) apply(*matter, body);
  }
  template <typename Body>
  void change_record(const Body& body) {
    if (RecordState* record = find_in(records_, record_index_, body.id)) apply(*record, body);
  }

  Facts facts_;
  std::vector<UnitHistory> units_;
  std::vector<RecordState> records_;
  Positions unit_index_, matter_index_, record_index_;
  const Event* event_ = nullptr;
};

// The latest record of that id; recent ones are asked for most, so from the end.
Record* find_record(Facts& facts, const std::string& id) {
  const auto found =
      std::find_if(facts.records.rbegin(), facts.records.rend(), [&](const Record& record) { return record.id == id; });
  return found == facts.records.rend() ? nullptr : &*found;
}

struct FurtherFolder {
  Facts& facts;
  std::int64_t sequence;

  bool operator()(const UnitAdded&) const { return false; }
  bool operator()(const UnitChanged&) const { return false; }
  bool operator()(const UnitClosed&) const { return false; }
  bool operator()(const Voided&) const { return false; }
  bool operator()(const EvidenceReturned&) const { return false; }
  bool operator()(const EvidenceAmended&) const { return false; }
  bool operator()(const ReviewReopened&) const { return false; }
  bool operator()(const EvidenceWithdrawn&) const { return false; }
  bool operator()(const EvidencePurged&) const { return false; }

  // A record may have waited for this matter or unit.
  bool operator()(const MatterOpened&) const { return false; }
  bool operator()(const MatterChanged& body) const { return change_matter(body); }
  bool operator()(const MatterTransferred& body) const { return change_matter(body); }
  bool operator()(const MatterClosed& body) const { return change_matter(body); }
  bool operator()(const MatterMerged& body) const { return change_matter(body); }

  bool operator()(const EvidenceSubmitted& body) const {
    facts.records.push_back(to_record(submitted_record(body, sequence), facts));
    return true;
  }
  bool operator()(const EvidenceAccepted& body) const {
    Record* record = find_record(facts, body.id);
    if (record == nullptr || record->state != ReviewState::submitted || record->submitted == nullptr) return true;
    record->accepted = std::exchange(record->submitted, nullptr);
    record->state = ReviewState::accepted;
    return true;
  }
  template <typename Other>
  bool operator()(const Other& body) const {
    ListFolder{facts, sequence}(body);
    return true;
  }

 private:
  template <typename Body>
  bool change_matter(const Body& body) const {
    if (Matter* matter = find_in(facts.matters, facts.matter_index, body.id)) apply(*matter, body);
    return true;
  }
};

// Those that are not voided.
std::vector<const Event*> standing_events(std::span<const Event> events) {
  const std::vector<bool> voided = voided_events(events);
  std::vector<const Event*> standing;
  standing.reserve(events.size());
  for (std::size_t i = 0; i < events.size(); ++i) {
    if (!voided[i]) standing.push_back(&events[i]);
  }
  return standing;
}

}  // namespace

std::vector<bool> voided_events(std::span<const Event> events) {
  std::vector<bool> voided(events.size(), false);
  // From the end, so that a voiding which was voided itself is known to be so when it is met.
  for (std::size_t i = events.size(); i-- > 0;) {
    const auto* voiding = std::get_if<Voided>(&events[i].body);
    if (voiding == nullptr || voided[i]) continue;
    const auto target = std::ranges::lower_bound(events, voiding->sequence, {}, &Event::sequence);
    if (target != events.end() && target->sequence == voiding->sequence) {
      voided[static_cast<std::size_t>(target - events.begin())] = true;
    }
  }
  return voided;
}

Facts fold(std::span<const Event> events) {
  Folder folder;
  for (const Event* event : standing_events(events)) folder.take(*event);
  return folder.finish();
}

bool fold_further(Facts& facts, const Event& event) {
  return std::visit(FurtherFolder{facts, event.sequence}, event.body);
}

std::optional<Matter> fold_matter(std::span<const Event> events) {
  std::optional<Matter> matter;
  for (const Event* event : standing_events(events)) {
    if (matter) {
      apply(*matter, event->body);
    } else if (const auto* opened = std::get_if<MatterOpened>(&event->body)) {
      matter = opened_matter(*opened);
    }
  }
  return matter;
}

std::optional<RecordState> fold_record(std::span<const Event> events) {
  std::optional<RecordState> record;
  for (const Event* event : standing_events(events)) {
    if (record) {
      apply(*record, event->body);
    } else if (const auto* submitted = std::get_if<EvidenceSubmitted>(&event->body)) {
      record = first_state(*event, *submitted);
    }
  }
  return record;
}

std::vector<PersonAdded> fold_persons(std::span<const Event> events) {
  std::vector<PersonAdded> persons;
  for (const Event* event : standing_events(events)) {
    if (const auto* added = std::get_if<PersonAdded>(&event->body)) {
      persons.push_back(*added);
    } else if (const auto* changed = std::get_if<PersonChanged>(&event->body)) {
      const auto person = std::ranges::find(persons, changed->id, &PersonAdded::id);
      if (person == persons.end()) continue;
      if (changed->name) person->name = *changed->name;
      if (changed->unit) person->unit = *changed->unit;
      if (changed->post) person->post = *changed->post;
    }
  }
  return persons;
}

}  // namespace fazhi::core
