#pragma once
// A small district told in domain words, for tests of the evaluation: `world.accepted("征求意见公告", "d1") …`.

#include <string>
#include <vector>

#include "core/evaluate.h"
#include "core/fold.h"
#include "holidays.h"

namespace fazhi::core::test {

class Scenario {
 public:
  // begins 2026-01-01 unless said otherwise
  explicit Scenario(const std::string& begins = "2026-01-01");

  Scenario& unit(const std::string& id, std::vector<std::string> types, const std::string& from = {});
  Scenario& matter(const std::string& id, const std::string& kind, const std::string& opened_on,
                   std::vector<RoleHolder> parties, Fields fields = {});
  Scenario& event(EventBody body);

  // A paper with its original in the archive, linked to a matter or a unit, already accepted.
  Scenario& accepted(const std::string& kind, const std::string& about, const std::string& formed_on,
                     Fields fields = {});
  Scenario& submitted(const std::string& kind, const std::string& about, const std::string& formed_on,
                      Fields fields = {});
  // Changes the paper recorded last before it is folded.
  EvidenceSubmitted& last_paper();

  // What comes next is recorded on that day, at noon.
  Scenario& recorded_on(const std::string& day);

  Facts facts() const { return fold(events_); }
  const std::vector<Event>& events() const { return events_; }

  // The one verdict there is for that task.
  const Verdict& verdict(const Library& library, const std::string& as_of);
  std::vector<Verdict> verdicts(const Library& library, const std::string& as_of);

 private:
  Scenario& paper(const std::string& kind, const std::string& about, const std::string& formed_on, Fields fields);

  std::vector<Event> events_;
  Facts folded_;
  std::vector<Verdict> judged_;
  std::size_t last_paper_ = 0;
  Instant recorded_at_{};
};

// A library with one checklist "c" of one task; fill in the rest.
Library one_task(Task task);

FieldRef field(std::string_view text);  // "decided_on" or "征求意见公告.closes_on"
Condition is(std::string_view field, Scalar value);
Condition negate(Condition condition);
Need paper(const std::string& kind, std::vector<std::string> fields = {}, const std::string& done_on = {});

}  // namespace fazhi::core::test
