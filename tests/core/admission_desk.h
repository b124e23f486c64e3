#pragma once
// A desk at which events are handed in, for tests of what is admitted. What is said to one is "code: text"; several faults are joined
// by a line feed.

#include <functional>
#include <string>
#include <vector>

#include "core/admission.h"

namespace fazhi::core::test {

inline Date day(unsigned month, unsigned day_of_month) { return make_date(2026, month, day_of_month); }
inline Scalar text(const std::string& words) { return words; }
inline Scalar number(std::int64_t n) { return n; }

inline FieldDef field(const std::string& id, FieldType type) {
  FieldDef definition;
  definition.id = id;
  definition.title = id;
  definition.type = type;
  return definition;
}

inline Library make_library() {
  Library library;
  library.vocabulary.unit_types = {{"政府部门", ""}, {"街道", ""}};
  FieldDef attendee = field("attendee", FieldType::one_of);
  attendee.values = {"负责人", "工作人员", "律师"};
  FieldDef about = field("about", FieldType::matter);
  about.matter_kind = "case";
  library.vocabulary.kinds = {{"会议纪要",
                               false,
                               "",
                               {field("issued_on", FieldType::date), field("item", FieldType::integer), attendee, about,
                                field("host", FieldType::unit), field("amount", FieldType::decimal)}},
                              {"决策草案", true, "", {}}};
  FieldDef url = field("url", FieldType::text);
  url.required = true;
  library.vocabulary.kinds.push_back({"公布页", false, "", {url}});

  Checklist decision;
  decision.id = "decision";
  FieldDef level = field("level", FieldType::text);
  level.required = true;
  decision.matters = {{"decision",
                       "重大行政决策事项",
                       {{"lead", "决策承办单位", "unit", false}, {"joint", "共同承办单位", "unit", true}},
                       {field("decided_on", FieldType::date)}},
                      {"case", "诉讼案件", {{"defendant", "被告", "unit", true}}, {level}}};
  Task task;
  task.id = "publish";
  task.title = "公布";
  task.occasion = EachMatter{"decision"};
  decision.tasks.push_back(task);
  task.id = "report";
  task.title = "季度报送";
  task.occasion = EveryPeriod{Cycle::quarter};
  decision.tasks.push_back(task);
  Parameter days;
  days.id = "publish-days";
  days.title = "公布期限";
  days.type = FieldType::integer;
  decision.parameters.push_back(days);
  library.checklists.push_back(decision);
  return library;
}

// A ledger with two units, a person, two matters and an accepted record, recorded on 1 October 2026.
class Desk {
 public:
  Desk() {
    for (const EventBody& body : std::vector<EventBody>{
             LedgerCreated{"示例区", "示例市", day(1, 1), false, false},
             UnitAdded{"区教育局", "区教育局", {"政府部门"}, "", {}}, UnitAdded{"区司法局", "区司法局", {}, "", {}},
             PersonAdded{"zhang", "张三", "区司法局", ""}, matter("d1"), matter("d2"), paper("e1", "会议纪要", "d1"),
             EvidenceAccepted{"e1", ""}, paper("e2", "会议纪要", "d1")}) {
      const auto sequence = static_cast<std::int64_t>(history_.size()) + 1;
      history_.push_back({sequence, kNow, "zhang", body});
    }
  }

  // The same desk a while later.
  Desk after(const std::vector<EventBody>& bodies, const std::string& actor = "zhang") const {
    Desk later = *this;
    for (const EventBody& body : bodies)
      later.history_.push_back({static_cast<std::int64_t>(later.history_.size()) + 1, kNow, actor, body});
    return later;
  }

  static MatterOpened matter(const std::string& id) {
    return {id, "decision", "决策" + id, day(2, 1), {{"lead", "区教育局"}}, {}};
  }
  static EvidenceSubmitted paper(const std::string& id, const std::string& kind, const std::string& matter) {
    EvidenceSubmitted body;
    body.id = id;
    body.kind = kind;
    body.unit = "区教育局";
    body.formed_on = day(6, 12);
    body.links.push_back({matter, "", {}});
    return body;
  }

  // What is said to the last of these, the earlier ones being admitted.
  std::string says(const std::vector<EventBody>& bodies, Instant at = kNow, const std::string& actor = "zhang") const {
    Admission admission(library_, history_);
    std::string said;
    for (const EventBody& body : bodies) {
      Diagnostics out;
      const bool admitted = admission.admit({body, {}, {}}, at, actor, out);
      said = admitted ? "admitted" : "";
      for (const Diagnostic& one : out) said += (said.empty() ? "" : "\n") + one.code + ": " + one.message;
    }
    return said;
  }
  std::string says(const EventBody& body) const { return says(std::vector<EventBody>{body}); }
  std::string says_to_paper(const std::function<void(EvidenceSubmitted&)>& edit) const {
    EvidenceSubmitted body = paper("e9", "会议纪要", "d2");
    edit(body);
    return says(body);
  }

  static inline const Instant kNow = Instant{make_date(2026, 10, 1)} + std::chrono::hours(1);
  Library library_ = make_library();
  std::vector<Event> history_;
};

}  // namespace fazhi::core::test
