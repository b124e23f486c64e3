#include "core/voiding.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "core/admission_state.h"
#include "core/examination.h"

namespace fazhi::core {

namespace {

constexpr std::size_t kShown = 3;

void flip(MarkedChain& chain, const Voided& voiding, bool is_void) {
  const auto at = static_cast<std::size_t>(voiding.sequence - 1);
  chain.voided[at] = is_void;
  if (const auto* earlier = std::get_if<Voided>(&chain.event(at).body)) flip(chain, *earlier, !is_void);
}

// What the newly voided events had brought into being and an examination does not ask for.
struct Gone {
  std::vector<std::string> persons, units, matters;

  void add(const EventBody& body) {
    if (const auto* person = std::get_if<PersonAdded>(&body)) persons.push_back(person->id);
    if (const auto* unit = std::get_if<UnitAdded>(&body)) units.push_back(unit->id);
    if (const auto* matter = std::get_if<MatterOpened>(&body)) matters.push_back(matter->id);
  }
};

// A problem's key is checklist/task@unit#matter!rule (evaluate.cpp); ids have none of these signs in them.
std::string_view part_of_key(std::string_view key, char sign) {
  const std::size_t begins = key.find(sign);
  if (begins == std::string_view::npos) return {};
  const std::string_view rest = key.substr(begins + 1);
  return rest.substr(0, rest.find_first_of("#!"));
}

const std::string* key_of(const EventBody& body) {
  return std::visit(
      [](const auto& event) -> const std::string* {
        if constexpr (requires { event.key; }) {
          return &event.key;
        } else {
          return nullptr;
        }
      },
      body);
}

bool leans_on(const Event& event, const Gone& gone) {
  const auto has = [](const std::vector<std::string>& ids, std::string_view id) {
    return !id.empty() && std::ranges::find(ids, id) != ids.end();
  };
  if (has(gone.persons, event.actor)) return true;
  if (const auto* entered = std::get_if<ProblemEntered>(&event.body)) return has(gone.units, entered->unit);
  const std::string* key = key_of(event.body);
  return key != nullptr && (has(gone.units, part_of_key(*key, '@')) || has(gone.matters, part_of_key(*key, '#')));
}

// The chain as it would be admitted once more, event after event.
class Rehearsal {
 public:
  explicit Rehearsal(const Library& library) : library_(library) {}

  // The first thing said against the event where it stands; nullopt: it would be admitted.
  std::optional<std::string> objection(const Event& event) const {
    if (std::holds_alternative<Voided>(event.body)) return std::nullopt;
    Diagnostics said;
    const Entry entry{event.body, {}, {}};
    std::visit(Examination(library_, state_, entry, day_in_beijing(event.recorded_at), event.actor, said), event.body);
    const auto error = std::ranges::find(said, Severity::error, &Diagnostic::severity);
    if (error == said.end()) return std::nullopt;
    return error->message;
  }
  void take(const Event& event) { state_.take(event, library_.vocabulary); }
  bool has_persons() const { return !state_.persons.empty(); }

 private:
  const Library& library_;
  AdmissionState state_;
};

struct Orphan {
  std::size_t at = 0;
  std::string said;
};

struct Aftermath {
  std::vector<Orphan> orphans;  // the first few
  bool loses_all_persons = false;
};

bool is_clean(const MarkedChain& after, std::size_t first, const Gone& gone, const Library& library) {
  Rehearsal then(library);
  for (std::size_t i = 0; i < after.voided.size(); ++i) {
    if (after.voided[i]) continue;
    const Event& event = after.event(i);
    if (i >= first && (leans_on(event, gone) || then.objection(event))) return false;
    then.take(event);
  }
  return then.has_persons() || gone.persons.empty();
}

Aftermath compare_chains(const MarkedChain& before, const MarkedChain& after, std::size_t first, const Gone& gone,
                         const Library& library) {
  Aftermath found;
  Rehearsal now(library), then(library);
  for (std::size_t i = 0; i < after.voided.size(); ++i) {
    const Event& event = after.event(i);
    if (i >= first && !after.voided[i] && found.orphans.size() <= kShown) {
      const auto said = then.objection(event);
      const bool is_new = said && (before.voided[i] || !now.objection(event));
      if (is_new || leans_on(event, gone)) found.orphans.push_back({i, said.value_or("")});
    }
    if (!before.voided[i]) now.take(event);
    if (!after.voided[i]) then.take(event);
  }
  found.loses_all_persons = now.has_persons() && !then.has_persons();
  return found;
}

std::string advice_for(const EventBody& body) {
  if (std::holds_alternative<UnitAdded>(body)) {
    return "，再来作废它；单位撤销了用 fazhi unit close，名称、类型写错了用 fazhi unit change 改正";
  }
  if (std::holds_alternative<PersonAdded>(body)) {
    return "，再来作废它；姓名、单位、职务写错了用 fazhi person change 改正，人已离岗的不必作废";
  }
  if (std::holds_alternative<MatterOpened>(body)) {
    return "，再来作废它；写错了用 fazhi matter change 改正，不办了用 fazhi matter close --outcome "
           "终止，重复登记用 fazhi matter merge";
  }
  if (std::holds_alternative<EvidenceSubmitted>(body)) {
    return "，再来作废它；写错了用 fazhi evidence amend 改正，不该登记的用 fazhi evidence withdraw 撤回";
  }
  return "，再来作废它";
}

std::string list_of(const std::vector<Orphan>& orphans, const MarkedChain& chain) {
  std::string list;
  for (std::size_t i = 0; i < orphans.size() && i < kShown; ++i) {
    const Event& event = chain.event(orphans[i].at);
    list += fmt::format("{}第 {} 号（{}）", i == 0 ? "" : "、", event.sequence, event_label(event.body));
  }
  return list + (orphans.size() > kShown ? "等" : "");
}

}  // namespace

void mark_voided(MarkedChain& chain, const Voided& voiding) { flip(chain, voiding, true); }

std::string event_label(const EventBody& body) {
  const std::string title(title_of(name_of(body)));
  if (const auto* voiding = std::get_if<Voided>(&body)) return fmt::format("{}第 {} 号", title, voiding->sequence);
  if (const auto* problem = std::get_if<ProblemConfirmed>(&body))
    return fmt::format("{}「{}」", title, problem->number);
  if (const auto* entered = std::get_if<ProblemEntered>(&body)) return fmt::format("{}「{}」", title, entered->number);
  const std::vector<std::string> subjects = subjects_of(body);
  if (subjects.empty() || key_of(body) != nullptr) return title;
  return fmt::format("{}「{}」", title, subjects.front().substr(subjects.front().find(':') + 1));
}

Objection object_to(const Voided& voiding, const MarkedChain& chain, const Library& library) {
  MarkedChain after = chain;
  mark_voided(after, voiding);
  std::size_t first = after.voided.size();
  Gone gone;
  for (std::size_t i = after.voided.size(); i-- > 0;) {
    if (after.voided[i] == chain.voided[i]) continue;
    first = i;
    if (after.voided[i]) gone.add(after.event(i).body);
  }
  if (is_clean(after, first, gone, library)) return {};

  const Aftermath found = compare_chains(chain, after, first, gone, library);
  const Event& named = chain.event(static_cast<std::size_t>(voiding.sequence - 1));
  if (!found.orphans.empty() && chain.voided[found.orphans.front().at]) {
    const Event& back = chain.event(found.orphans.front().at);
    return {"cannot-restore",
            fmt::format("作废第 {} 号会恢复第 {} 号（{}），而它与现有的登记不合（{}）：请重新登记", named.sequence,
                        back.sequence, event_label(back.body), found.orphans.front().said)};
  }
  if (!found.orphans.empty()) {
    return {"still-needed",
            fmt::format("第 {} 号（{}）不能作废，后面的登记要用到它：{}。请先作废那些登记{}", named.sequence,
                        event_label(named.body), list_of(found.orphans, chain), advice_for(named.body))};
  }
  if (found.loses_all_persons) {
    return {"last-person",
            fmt::format("第 {} 号（{}）不能作废：作废后台账里一个人员也没有，谁都可以登记。请先用 fazhi person add "
                        "登记别的人员，再由他作废",
                        named.sequence, event_label(named.body))};
  }
  return {};
}

}  // namespace fazhi::core
