#pragma once
// The examination of one entry against what a ledger holds: one overload for each event, one message for each fault.

#include <span>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "core/admission_state.h"
#include "core/entry.h"
#include "core/problem_life.h"

namespace fazhi::core {

class Examination {
 public:
  // `actor`: who records it; 销号 is for somebody else than who asked for it.
  Examination(const Library& library, const AdmissionState& state, const Entry& entry, Date today,
              const std::string& actor, Diagnostics& out)
      : library_(library), state_(state), entry_(entry), today_(today), actor_(actor), out_(out) {}

  void operator()(const LedgerCreated& body);
  void operator()(const UnitAdded& body);
  void operator()(const UnitChanged& body);
  void operator()(const UnitClosed& body);
  void operator()(const PersonAdded& body);
  void operator()(const PersonChanged& body);
  void operator()(const MatterOpened& body);
  void operator()(const MatterChanged& body);
  void operator()(const MatterTransferred& body);
  void operator()(const MatterClosed& body);
  void operator()(const MatterMerged& body);
  void operator()(const EvidenceSubmitted& body);
  void operator()(const EvidenceAccepted& body);
  void operator()(const EvidenceReturned& body);
  void operator()(const EvidenceAmended& body);
  void operator()(const ReviewReopened& body);
  void operator()(const EvidenceWithdrawn& body);
  void operator()(const EvidencePurged& body);
  void operator()(const RegisterConfirmed& body);
  void operator()(const FigureRecorded& body);
  void operator()(const WaiverGranted& body);
  void operator()(const WaiverEnded& body);
  void operator()(const ParameterSet& body);
  void operator()(const EditionAdopted& body);
  void operator()(const ObligationRechecked& body);
  void operator()(const ProblemConfirmed& body);
  void operator()(const ProblemOmitted& body);
  void operator()(const ProblemClosed& body);
  void operator()(const ProblemReopened& body);
  void operator()(const ProblemEntered& body);
  void operator()(const Voided& body);
  void operator()(const CheckSwitched& body);
  void operator()(const ProblemPlanned& body);
  void operator()(const ProblemProgressed& body);
  void operator()(const ProblemSubmitted& body);
  void operator()(const ProblemReturned& body);
  void operator()(const ProblemExtended& body);
  void operator()(const ProblemDisputed& body);
  void operator()(const ProblemRuled& body);
  void operator()(const ProblemMerged& body);
  void operator()(const ProblemSplit& body);
  void operator()(const ProblemEscalated& body);
  void operator()(const ProblemRevisited& body);
  void operator()(const PeriodSealed& body);
  void operator()(const PassageMarked& body);

 private:
  void refuse(const std::string& code, const std::string& message);

  // Each reports what is wrong; those that find something return it.
  void new_id(std::string_view what, const std::string& id, bool is_taken);
  void own_name(const std::string& id, const std::string& name);
  std::string unit_hint(const std::string& word) const;
  // The actor, under whatever id: the same name in the same unit.
  bool is_same_person(const std::string& other) const;
  bool known_unit(const std::string& id, std::string_view as = "");
  const Matter* known_matter(const std::string& id);
  const RecordState* known_record(const std::string& id);
  void known_unit_types(const std::vector<std::string>& types);
  const MatterKind* known_matter_kind(const std::string& kind);
  const Role* known_role(const MatterKind& kind, const std::string& role);
  void given_reason(const std::string& because);
  void valid_period(const std::string& period);
  void valid_range(const std::optional<Date>& from, const std::optional<Date>& until);
  void not_in_future(Date date, std::string_view what);

  void known_parent(const std::string& id, const std::string& parent);
  void valid_parties(const MatterKind& kind, const std::vector<RoleHolder>& parties);
  void valid_matter_field(const MatterKind& kind, const Field& field);

  void valid_links(const EvidenceSubmitted& body, const EvidenceKind& kind);
  void required_fields(const EvidenceSubmitted& body, const EvidenceKind& kind);
  void only_of_kind(const RecordState& record);
  void valid_amendment(const RecordState& record, const EvidenceKind& kind, const Field& field);
  void agrees(const RecordState& record, const Field& was);
  const RecordState* record_in(const std::string& id, std::initializer_list<ReviewState> states, std::string_view verb);

  // Fields by their declaration; `whose` is the kind or matter kind they belong to.
  void valid_fields(const std::vector<FieldDef>& definitions, const Fields& fields, std::string_view whose);
  void valid_field(const std::vector<FieldDef>& definitions, const Field& field, std::string_view whose);
  void valid_value(const FieldDef& definition, const Value& value);
  void valid_scalar(const FieldDef& definition, const Scalar& scalar);
  // The problem, where `step` may be taken from its state; else it is said what may be done instead.
  const ProblemRecord* allowed(ProblemStep step, const std::string& key);
  std::string named(const std::string& key) const;  // by its number, where it has one
  void until_today(const std::string& key, Date day, std::string_view what);
  void given_number(const std::string& key, const std::string& number);
  void known_severity(const std::string& severity);
  void only_accepted(const ProblemRecord& problem);
  void valid_waiver_scope(const Task& task, const WaiverGranted& body);
  void valid_parameter_range(const Parameter& parameter, const Scalar& value);

  const Library& library_;
  const AdmissionState& state_;
  const Entry& entry_;
  Date today_;
  const std::string& actor_;
  Diagnostics& out_;
};

// 「，最接近的是「…」」, or nothing where no candidate is close.
std::string nearest_hint(std::string_view word, const std::vector<std::string>& candidates);

// 待审核, 已通过 …
std::string_view to_chinese(ReviewState state);

// Letters, digits, 汉字, - _ . ; nothing else, since keys are put together from ids.
bool is_valid_id(std::string_view id);

}  // namespace fazhi::core
