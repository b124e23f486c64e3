#include "app/later_events.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "core/problem_heirs.h"
#include "core/verdict_line.h"

namespace fazhi::app {

namespace {

// Each takes an evaluation of the whole ledger.
constexpr std::size_t kMostLooks = 80;

void add_ids(const std::vector<std::uint32_t>& records, const core::Facts& facts, std::set<std::string>& ids) {
  for (const std::uint32_t record : records) ids.emplace(facts.records[record].id);
}

// Every record the verdict looked at, whether it counted or not.
void add_records(const VerdictsByKey& verdicts, const std::string& key, const core::Facts& facts,
                 std::set<std::string>& ids) {
  const auto found = verdicts.find(key);
  if (found == verdicts.end()) return;
  const core::Verdict& verdict = *found->second;
  for (const core::NeedFinding& need : verdict.needs) {
    add_ids(need.taken, facts, ids);
    for (const core::RefusedRecord& refused : need.refused) ids.emplace(facts.records[refused.record].id);
  }
  for (const core::CheckFinding& check : verdict.checks) add_ids(check.records, facts, ids);
  add_ids(verdict.submitted, facts, ids);
}

VerdictsByKey by_key(const std::vector<core::Verdict>& verdicts) {
  VerdictsByKey keyed;
  keyed.reserve(verdicts.size());
  for (const core::Verdict& verdict : verdicts) keyed.emplace(verdict.key, &verdict);
  return keyed;
}

// Problems and sealings rest on verdicts, never the other way round.
bool decides_nothing(const core::EventBody& body) {
  const std::string_view name = core::name_of(body);
  return name.starts_with("problem-") || name.starts_with("person-") || name == "period-sealed" ||
         name == "passage-marked" || name == "check-switched" || name == "obligation-rechecked";
}

enum class Relation { none, wide, narrow };

// How near an event is to an obligation: of its own papers, its matter or its waiver (narrow); of its unit or its checklist (wide),
// which may or may not concern it.
struct Related {
  std::set<std::string> records;
  std::set<std::string> units;
  std::string checklist, task, subject;
  const core::Facts& facts;

  Relation paper(const std::string& id) const { return records.contains(id) ? Relation::narrow : Relation::none; }
  Relation matter(const std::string& id) const { return id == subject ? Relation::narrow : Relation::none; }
  Relation unit(const std::string& id) const {
    return id.empty() || units.contains(id) ? Relation::wide : Relation::none;
  }
  Relation waiver(const core::WaiverGranted& waiver) const {
    const bool fits = waiver.task == checklist + "/" + task && (waiver.unit.empty() || units.contains(waiver.unit)) &&
                      (waiver.matter.empty() || waiver.matter == subject) &&
                      (waiver.period.empty() || waiver.period == subject);
    return fits ? Relation::narrow : Relation::none;
  }

  Relation operator()(const core::EvidenceSubmitted& body) const { return paper(body.id); }
  Relation operator()(const core::EvidenceAccepted& body) const { return paper(body.id); }
  Relation operator()(const core::EvidenceReturned& body) const { return paper(body.id); }
  Relation operator()(const core::EvidenceAmended& body) const { return paper(body.id); }
  Relation operator()(const core::ReviewReopened& body) const { return paper(body.id); }
  Relation operator()(const core::EvidenceWithdrawn& body) const { return paper(body.id); }
  Relation operator()(const core::EvidencePurged& body) const { return paper(body.id); }
  Relation operator()(const core::MatterOpened& body) const { return matter(body.id); }
  Relation operator()(const core::MatterChanged& body) const { return matter(body.id); }
  Relation operator()(const core::MatterTransferred& body) const { return matter(body.id); }
  Relation operator()(const core::MatterClosed& body) const { return matter(body.id); }
  Relation operator()(const core::MatterMerged& body) const { return std::max(matter(body.id), matter(body.into)); }
  Relation operator()(const core::WaiverGranted& body) const { return waiver(body); }
  Relation operator()(const core::WaiverEnded& body) const {
    const auto known =
        std::ranges::find_if(facts.waivers, [&](const core::WaiverState& one) { return one.grant.id == body.id; });
    return known == facts.waivers.end() ? Relation::none : waiver(known->grant);
  }
  Relation operator()(const core::UnitAdded& body) const { return unit(body.id); }
  Relation operator()(const core::UnitChanged& body) const { return unit(body.id); }
  Relation operator()(const core::UnitClosed& body) const { return unit(body.id); }
  Relation operator()(const core::RegisterConfirmed& body) const { return unit(body.unit); }
  Relation operator()(const core::FigureRecorded& body) const { return unit(body.unit); }
  Relation operator()(const core::ParameterSet& body) const {
    return body.parameter.starts_with(checklist + "/") ? unit(body.unit) : Relation::none;
  }
  Relation operator()(const core::EditionAdopted& body) const {
    return body.checklist == checklist || body.checklist == kVocabularyId ? Relation::wide : Relation::none;
  }
  template <typename Other>
  Relation operator()(const Other&) const {
    return Relation::none;  // problems, seals and persons decide no verdict
  }
};

}  // namespace

LaterEvents::LaterEvents(const Workspace& workspace, const View& now, std::int64_t known_by, std::set<std::string> keys)
    : workspace_(workspace),
      now_(now),
      known_by_(known_by),
      keys_(std::move(keys)),
      then_(look_back(known_by)),
      library_(newest_library(*workspace.ledger, now.facts)),
      words_(*workspace.ledger, library_, now.facts) {
  read_events();
  now_verdicts_ = by_key(now.verdicts);
  now_lines_ = lines_of(now);
  if (then_ == nullptr) return;
  then_verdicts_ = by_key(then_->verdicts);
  judged_.emplace(known_by, lines_of(*then_));
}

void LaterEvents::read_events() {
  ends_ = {known_by_};
  for (core::Event& event : workspace_.ledger->events(known_by_ + 1)) {
    core::EventBody body = event.body;
    for (int steps = 0; steps < 3; ++steps) {  // a voiding may be voided
      const auto* voiding = std::get_if<core::Voided>(&body);
      if (voiding == nullptr) break;
      auto target = workspace_.ledger->events(voiding->sequence, 1);
      if (target.empty()) break;
      body = std::move(target.front().body);
    }
    if (decides_nothing(body)) continue;
    // What is recorded at one moment is mostly one import.
    if (!events_.empty() && events_.back().event.recorded_at != event.recorded_at)
      ends_.push_back(events_.back().event.sequence);
    events_.push_back({std::move(event), std::move(body)});
  }
  ends_.push_back(now_.head.sequence);
}

std::unique_ptr<View> LaterEvents::look_back(std::int64_t known_by) const {
  Diagnostics answered;  // the same question was answered for now
  return look(workspace_, {now_.as_of, std::to_string(known_by), {}, {}, {}}, answered);
}

LaterEvents::Lines LaterEvents::lines_of(const View& view) const {
  Lines lines;
  for (const core::Verdict& verdict : view.verdicts) {
    if (keys_.contains(verdict.key)) lines.emplace(verdict.key, core::line_of(verdict, view.wording(), false));
  }
  return lines;
}

const LaterEvents::Lines* LaterEvents::judged(std::int64_t known_by) {
  if (const auto known = judged_.find(known_by); known != judged_.end()) return &known->second;
  if (judged_.size() >= kMostLooks) return nullptr;
  const auto view = look_back(known_by);
  return view == nullptr ? nullptr : &judged_.emplace(known_by, lines_of(*view)).first->second;
}

bool LaterEvents::is_as_now(const std::string& key, const Lines& then) const {
  const auto before = then.find(key);
  const auto now = now_lines_.find(key);
  if (before == then.end() || now == now_lines_.end()) return before == then.end() && now == now_lines_.end();
  return core::same_verdict(before->second, now->second);
}

std::optional<LaterEvents::Turn> LaterEvents::turning_batch(const std::string& key) {
  const Lines* sealed = judged(known_by_);
  if (sealed != nullptr && is_as_now(key, *sealed)) return std::nullopt;
  std::size_t before = 0, until = ends_.size() - 1;
  while (until - before > 1) {
    const std::size_t middle = before + (until - before) / 2;
    const Lines* then = judged(ends_[middle]);
    if (then == nullptr) break;
    (is_as_now(key, *then) ? until : before) = middle;
  }
  return Turn{ends_[before], ends_[until]};
}

LaterEvents::Turn LaterEvents::turning_event(const std::string& key, Turn turn) {
  while (turn.until - turn.before > 1) {
    const std::int64_t middle = turn.before + (turn.until - turn.before) / 2;
    const Lines* then = judged(middle);
    if (then == nullptr) break;
    (is_as_now(key, *then) ? turn.until : turn.before) = middle;
  }
  return turn;
}

LaterEvents::Touched LaterEvents::touched_by(const core::VerdictChange& change) const {
  const core::KeyParts key = core::key_parts((change.after != nullptr ? change.after : change.before)->key + "!");
  Related related{{}, {key.unit}, key.checklist, key.task, key.subject, now_.facts};
  for (const core::VerdictLine* line : {change.before, change.after}) {
    if (line == nullptr) continue;
    related.units.insert(core::key_parts(line->key + "!").unit);
    related.records.insert(line->records.begin(), line->records.end());
    if (then_ != nullptr) add_records(then_verdicts_, line->key, then_->facts, related.records);
    add_records(now_verdicts_, line->key, now_.facts, related.records);
  }
  Touched touched;
  for (const Later& later : events_) {
    const Relation relation = std::visit(related, later.body);
    if (relation == Relation::narrow) touched.narrow.push_back(&later);
    touched.any_wide = touched.any_wide || relation == Relation::wide;
  }
  return touched;
}

Cause LaterEvents::cause_of(const Later& later) const {
  const core::Event& event = later.event;
  const std::string told = event.is_erased ? "（内容已清除）" : event_text(event.body, words_);
  std::string what(core::title_of(core::name_of(event.body)));
  if (std::holds_alternative<core::Voided>(event.body))
    what += fmt::format("「{}」", core::title_of(core::name_of(later.body)));
  const Date day = day_in_beijing(event.recorded_at);
  const std::string end = told.empty() ? "" : "：" + told;
  Cause cause;
  cause.in_short = format_date_chinese(day) + what + replace_all(end, "=", "为");
  for (const std::string& subject : core::subjects_of(later.body)) what += " " + subject.substr(subject.find(':') + 1);
  cause.text =
      fmt::format("#{} {} {}（{}）{}", event.sequence, format_date(day), what, words_.person(event.actor), end);
  return cause;
}

std::vector<Cause> LaterEvents::causes_of(const core::VerdictChange& change) {
  const Touched touched = touched_by(change);
  std::vector<const Later*> causes = touched.narrow;
  if (touched.any_wide || causes.size() != 1) {
    const std::string& key = (change.after != nullptr ? change.after : change.before)->key;
    const auto turn = turning_batch(key);
    const auto only = [](const std::string& text) { return std::vector<Cause>{{text, text}}; };
    if (!turn) return only("不是登记引起的：封账以后工作日历或程序变了");
    // What came later changed nothing any more.
    std::erase_if(causes, [&](const Later* later) { return later->event.sequence > turn->until; });
    if (causes.empty() || causes.back()->event.sequence <= turn->before) {
      const Turn event = turning_event(key, *turn);
      if (event.until - event.before > 1 && causes.empty()) return only("封账以后登记很多，没有逐条试算到");
      const auto found =
          std::ranges::find(events_, event.until, [](const Later& later) { return later.event.sequence; });
      if (event.until - event.before == 1 && found != events_.end()) causes.push_back(&*found);
    }
  }
  std::vector<Cause> told;
  for (const Later* later : causes) told.push_back(cause_of(*later));
  return told;
}

}  // namespace fazhi::app
