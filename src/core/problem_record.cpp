#include "core/problem_record.h"

#include <algorithm>

#include "core/fold.h"

namespace fazhi::core {

std::string_view to_chinese(ProblemState state) {
  switch (state) {
    case ProblemState::confirmed: return "已认定";
    case ProblemState::rectifying: return "整改中";
    case ProblemState::submitted: return "申请销号";
    case ProblemState::closed: return "已销号";
    case ProblemState::omitted: return "不列";
    case ProblemState::disputed: return "有异议";
    case ProblemState::merged: return "已并入";
    case ProblemState::split: return "已拆分";
  }
  return "";
}

bool ProblemRecord::is_open() const {
  return state == ProblemState::confirmed || state == ProblemState::rectifying || state == ProblemState::submitted ||
         state == ProblemState::disputed;
}

bool is_without_measures(const ProblemClosed& closed) {
  return closed.cured || (!closed.ended.empty() && closed.ended != kNotMadeUp);
}

std::string_view whole_key(std::string_view key) { return key.substr(0, key.rfind(kPartSign)); }

struct ProblemBook::Taker {
  ProblemBook& book;
  const Event& event;

  void operator()(const ProblemConfirmed& body) const {
    ProblemRecord& problem = book.mentioned(body.key);
    const bool was_numbered = !problem.number.empty();
    if (was_numbered && problem.is_open()) {
      problem.reworded_at = event.recorded_at;  // what is confirmed already can only be worded anew
    } else {
      problem.reworded_at.reset();
      problem.confirmed_at = event.recorded_at;
      problem.relapsed = was_numbered;
      problem.state = ProblemState::confirmed;
      problem.because.clear();
      problem.submission.reset();
      decided(problem, ProblemStep::confirm, "");
    }
    problem.number = body.number;
    problem.statement = body.statement;
    problem.source = body.source;
    problem.facts_digest = body.facts_digest;
    problem.cured = false;
    problem.ended.clear();
  }
  void operator()(const ProblemEntered& body) const {
    ProblemRecord& problem = book.mentioned(body.key);
    if (!problem.entered) {
      problem.state = ProblemState::confirmed;
      problem.confirmed_at = event.recorded_at;
      decided(problem, ProblemStep::confirm, "");
    }
    problem.entered = body;
    problem.reworded_at.reset();
    problem.number = body.number;
    problem.statement = body.statement;
    problem.source = body.source;
  }
  void operator()(const ProblemOmitted& body) const {
    ProblemRecord& problem = book.mentioned(body.key);
    problem.state = ProblemState::omitted;
    problem.because = body.because;
    decided(problem, ProblemStep::omit, body.because);
    problem.facts_digest = body.facts_digest;
  }
  void operator()(const ProblemClosed& body) const {
    ProblemRecord& problem = book.mentioned(body.key);
    problem.state = ProblemState::closed;
    problem.because = body.because;
    problem.facts_digest = body.facts_digest;
    problem.cured = body.cured;
    problem.ended = body.ended;
    problem.closing = ProblemClosing{event.recorded_at, event.actor};
    decided(problem, is_without_measures(body) ? ProblemStep::end : ProblemStep::close, body.because);
    // Closed without measures: what was once handed in for another closing supports nothing now.
    if (is_without_measures(body)) problem.submission.reset();
  }
  void operator()(const ProblemReopened& body) const {
    move(body.key, ProblemStep::reopen, ProblemState::rectifying, body.because);
  }
  void operator()(const ProblemPlanned& body) const {
    ProblemRecord* problem = book.known(body.key);
    if (problem == nullptr) return;
    const auto set = [](std::string& into, const std::optional<std::string>& value) {
      if (value) into = *value;
    };
    if (body.supporting) problem->supporting = body.supporting;
    set(problem->leader, body.leader);
    set(problem->person, body.person);
    set(problem->goal, body.goal);
    set(problem->measures, body.measures);
    set(problem->severity, body.severity);
    set(problem->area, body.area);
    if (body.limit) problem->limit = body.limit;
    if (body.position) problem->position = *body.position;
    if (problem->state == ProblemState::confirmed && !problem->measures.empty())
      problem->state = ProblemState::rectifying;
  }
  void operator()(const ProblemProgressed& body) const {
    ProblemRecord* problem = book.known(body.key);
    if (problem == nullptr) return;
    problem->progress.push_back({body.on, event.recorded_at, event.actor, body.note});
    if (problem->state == ProblemState::confirmed) problem->state = ProblemState::rectifying;
  }
  void operator()(const ProblemSubmitted& body) const {
    ProblemRecord* problem = book.known(body.key);
    if (problem == nullptr) return;
    problem->state = ProblemState::submitted;
    problem->submission = ProblemSubmission{event.recorded_at, event.actor, body.note, body.evidence};
    decided(*problem, ProblemStep::submit, body.note);
  }
  void operator()(const ProblemReturned& body) const {
    move(body.key, ProblemStep::send_back, ProblemState::rectifying, body.because);
  }
  void operator()(const ProblemExtended& body) const {
    ProblemRecord* problem = book.known(body.key);
    if (problem == nullptr) return;
    problem->extensions.push_back({event.recorded_at, body});
    problem->limit = body.until;
  }
  void operator()(const ProblemDisputed& body) const {
    if (ProblemRecord* problem = book.known(body.key)) problem->before = problem->state;
    move(body.key, ProblemStep::dispute, ProblemState::disputed, body.because);
  }
  void operator()(const ProblemRuled& body) const {
    ProblemRecord* problem = book.known(body.key);
    if (problem == nullptr) return;
    if (!body.upheld) {
      move(body.key, ProblemStep::rule, problem->before, body.because);
    } else if (!body.to.empty() && problem->entered) {
      problem->entered->unit = body.to;
      problem->leader.clear(), problem->person.clear();  // of the unit whose duty it was not
      move(body.key, ProblemStep::rule, ProblemState::confirmed, body.because);
    } else {
      move(body.key, ProblemStep::rule, ProblemState::closed, body.because);
      problem->ended = "非本单位职责";
      problem->submission.reset();
      problem->closing = ProblemClosing{event.recorded_at, event.actor};
    }
  }
  void operator()(const ProblemMerged& body) const {
    move(body.key, ProblemStep::merge, ProblemState::merged, body.because);
    if (ProblemRecord* problem = book.known(body.key)) problem->into = body.into;
  }
  void operator()(const ProblemSplit& body) const {
    move(body.key, ProblemStep::split, ProblemState::split, body.because);
    const ProblemRecord* known = book.known(body.key);
    if (known == nullptr) return;
    const ProblemRecord whole = *known;  // the list of all grows below
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < body.parts.size(); ++i) {
      const ProblemPart& part = body.parts[i];
      parts.push_back(body.key + kPartSign + std::to_string(i + 1));
      ProblemRecord& record = book.mentioned(parts.back());
      record.number = part.number;
      record.statement = part.statement;
      record.unit = part.unit;
      record.part_of = body.key;
      record.source = whole.source;
      record.state = ProblemState::confirmed;
      decided(record, ProblemStep::confirm, "");
      record.facts_digest = body.facts_digest;
      record.confirmed_at = whole.confirmed_at;
      record.reworded_at = event.recorded_at;  // worded by whoever split it
      record.relapsed = whole.relapsed;
      record.limit = whole.limit;
      record.severity = whole.severity;
      record.area = whole.area;
      if (!whole.entered) continue;
      record.entered = whole.entered;
      record.entered->key = record.key;
      record.entered->number = part.number;
      record.entered->statement = part.statement;
      if (!part.unit.empty()) record.entered->unit = part.unit;
    }
    book.known(body.key)->parts = std::move(parts);
  }
  void operator()(const ProblemEscalated& body) const {
    if (ProblemRecord* problem = book.known(body.key)) problem->escalations.push_back(body);
  }
  void operator()(const ProblemRevisited& body) const {
    if (ProblemRecord* problem = book.known(body.key)) problem->revisits.push_back(body);
  }
  template <typename Other>
  void operator()(const Other&) const {}

 private:
  void decided(ProblemRecord& problem, ProblemStep step, const std::string& because) const {
    problem.decisions.push_back({step, event.recorded_at, event.actor, because});
  }
  void move(const std::string& key, ProblemStep step, ProblemState to, const std::string& because) const {
    ProblemRecord* problem = book.known(key);
    if (problem == nullptr) return;
    decided(*problem, step, because);
    problem->state = to;
    problem->because = because;
    problem->cured = false;
    problem->ended.clear();
  }
};

void ProblemBook::take(const Event& event) { std::visit(Taker{*this, event}, event.body); }

ProblemRecord* ProblemBook::known(const std::string& key) {
  const auto found = index_.find(key);
  return found == index_.end() ? nullptr : &records_[found->second];
}

ProblemRecord& ProblemBook::mentioned(const std::string& key) {
  const auto [found, is_new] = index_.emplace(key, records_.size());
  if (is_new) records_.emplace_back().key = key;
  return records_[found->second];
}

const ProblemRecord* ProblemBook::find(std::string_view key) const {
  const auto found = index_.find(std::string(key));
  return found == index_.end() ? nullptr : &records_[found->second];
}

const ProblemRecord* ProblemBook::find_number(std::string_view number) const {
  const auto found = std::ranges::find(records_, number, &ProblemRecord::number);
  return found == records_.end() ? nullptr : &*found;
}

std::vector<ProblemRecord> fold_problems(std::span<const Event> events) {
  ProblemBook book;
  const std::vector<bool> voided = voided_events(events);
  for (std::size_t i = 0; i < events.size(); ++i) {
    if (!voided[i]) book.take(events[i]);
  }
  return book.take_records();
}

std::vector<std::string> numbers_in(const EventBody& body) {
  if (const auto* confirmed = std::get_if<ProblemConfirmed>(&body)) return {confirmed->number};
  if (const auto* entered = std::get_if<ProblemEntered>(&body)) return {entered->number};
  std::vector<std::string> numbers;
  if (const auto* split = std::get_if<ProblemSplit>(&body)) {
    for (const ProblemPart& part : split->parts) numbers.push_back(part.number);
  }
  return numbers;
}

std::vector<std::string> numbers_given(std::span<const Event> events) {
  std::vector<std::string> numbers;
  for (const Event& event : events) {
    for (std::string& number : numbers_in(event.body)) numbers.push_back(std::move(number));
  }
  return numbers;
}

}  // namespace fazhi::core
