#include "core/admission.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "core/examination.h"
#include "core/voiding.h"

namespace fazhi::core {

namespace {

bool is_purge(const EventBody& body) { return std::holds_alternative<EvidencePurged>(body); }

// What others will name. Refused for some other fault, it still counts as known, so that one fault is told once.
bool gives_an_id(const EventBody& body) {
  return std::holds_alternative<UnitAdded>(body) || std::holds_alternative<PersonAdded>(body) ||
         std::holds_alternative<MatterOpened>(body) || std::holds_alternative<EvidenceSubmitted>(body);
}

}  // namespace

struct Admission::State {
  const Library& library;
  std::span<const Event> history;
  std::vector<Event> admitted;  // since
  MarkedChain chain;            // of both
  AdmissionState known;
  bool is_stale = false;  // a voiding was admitted: `known` must be made anew before it is asked
  bool checks_actor = false;
  bool told_actor = false;
  bool told_clock = false;

  State(const Library& words, std::span<const Event> events) : library(words), history(events) {
    chain = {[this](std::size_t at) -> const Event& { return event(at); }, voided_events(events)};
    make_anew();
    checks_actor = !known.persons.empty();
  }

  State(const State&) = delete;  // the chain points into it

  std::size_t count() const { return history.size() + admitted.size(); }
  const Event& event(std::size_t at) const { return at < history.size() ? history[at] : admitted[at - history.size()]; }

  void make_anew() {
    known = {};
    for (std::size_t i = 0; i < count(); ++i) {
      if (!chain.voided[i]) known.take(event(i), library.vocabulary);
    }
    is_stale = false;
  }

  void refuse(const Entry& entry, Diagnostics& out, const std::string& code, const std::string& message) const {
    out.push_back({Severity::error, entry.where, message, code, {}});
  }

  void check_place(const Entry& entry, Diagnostics& out) const {
    const bool is_creation = std::holds_alternative<LedgerCreated>(entry.body);
    if (is_creation && count() > 0) refuse(entry, out, "ledger-exists", "台账已经建立，不能再次建立");
    if (!is_creation && count() == 0) refuse(entry, out, "ledger-not-created", "台账尚未建立：请先运行 fazhi init");
  }

  void check_clock(const Entry& entry, Instant recorded_at, Diagnostics& out) {
    if (count() == 0 || recorded_at >= event(count() - 1).recorded_at || told_clock) return;
    told_clock = true;  // once is enough for a whole import
    refuse(entry, out, "clock-behind",
           fmt::format("本机时钟是「{}」，早于台账最后一条的登记时间「{}」：请校准本机日期和时间后再登记",
                       format_instant(recorded_at), format_instant(event(count() - 1).recorded_at)));
  }

  void check_actor(const Entry& entry, const std::string& actor, Diagnostics& out) {
    if (!checks_actor || known.persons.contains(actor) || told_actor) return;
    told_actor = true;
    std::vector<std::string> persons, namesakes;
    for (const auto& [id, person] : known.persons) {
      persons.push_back(id);
      if (person.name == actor) namesakes.push_back(id);
    }
    std::ranges::sort(persons);
    std::ranges::sort(namesakes);
    if (!namesakes.empty()) {
      refuse(entry, out, "unknown-actor",
             fmt::format("登记人要写人员的标识，不写姓名：「{}」的标识是{}", actor, join(namesakes, "、")));
      return;
    }
    refuse(entry, out, "unknown-actor",
           fmt::format("登记人「{}」不在台账的人员之内{}：请用 --actor 或 FAZHI_ACTOR 写明台账里的人员", actor,
                       nearest_hint(actor, persons)));
  }

  void check_voiding(const Entry& entry, const Voided& body, Diagnostics& out) const {
    const auto at = static_cast<std::size_t>(body.sequence - 1);
    if (body.sequence < 1 || at >= count()) {
      refuse(entry, out, "unknown-event", fmt::format("台账里没有第 {} 号事件：现有 {} 条", body.sequence, count()));
    } else if (body.sequence == 1) {
      refuse(entry, out, "cannot-void", "第 1 号事件是建立台账，不能作废");
    } else if (is_purge(event(at).body)) {
      refuse(entry, out, "cannot-void", fmt::format("第 {} 号事件是清除材料，内容已不可恢复，不能作废", body.sequence));
    } else if (chain.voided[at]) {
      refuse(entry, out, "voided-twice",
             fmt::format("第 {} 号事件已经作废过：要恢复它，请作废那一条作废登记", body.sequence));
    } else if (const Objection objection = object_to(body, chain, library); !objection.code.empty()) {
      refuse(entry, out, objection.code, objection.message);
    }
  }

  void take(const Entry& entry, Instant recorded_at, const std::string& actor) {
    admitted.push_back({static_cast<std::int64_t>(count()) + 1, recorded_at, actor, entry.body});
    chain.voided.push_back(false);
    if (const auto* voiding = std::get_if<Voided>(&entry.body)) {
      mark_voided(chain, *voiding);
      is_stale = true;
    } else {
      known.take(admitted.back(), library.vocabulary);
    }
  }
};

Admission::Admission(const Library& library, std::span<const Event> history)
    : state_(std::make_unique<State>(library, history)) {}
Admission::~Admission() = default;
Admission::Admission(Admission&&) noexcept = default;

bool Admission::admit(const Entry& entry, Instant recorded_at, const std::string& actor, Diagnostics& out) {
  const auto errors = [&] { return std::ranges::count(out, Severity::error, &Diagnostic::severity); };
  const auto before = errors();
  const auto* voiding = std::get_if<Voided>(&entry.body);
  if (state_->is_stale && voiding == nullptr) state_->make_anew();
  const bool was_told = state_->told_clock || state_->told_actor;
  state_->check_place(entry, out);
  state_->check_clock(entry, recorded_at, out);
  state_->check_actor(entry, actor, out);
  if (voiding != nullptr) state_->check_voiding(entry, *voiding, out);
  std::visit(Examination(state_->library, state_->known, entry, day_in_beijing(recorded_at), actor, out), entry.body);
  if (errors() > before) {
    if (gives_an_id(entry.body)) state_->known.take({0, recorded_at, actor, entry.body}, state_->library.vocabulary);
    return false;
  }
  state_->take(entry, recorded_at, actor);
  return !was_told;  // an actor or a clock that was refused once is refused for all
}

}  // namespace fazhi::core
