#pragma once
// A checklist (清单): one YAML file, one area of duty — its bases, parameters, matter kinds, metrics and tasks.

#include <optional>
#include <string>
#include <vector>

#include "core/task.h"

namespace fazhi::core {

struct Basis {
  std::string id;
  std::string title;
  std::string number;  // 国务院令第713号
  std::optional<Date> effective;
  std::optional<Date> until;
  std::string region;    // binds only ledgers of that region
  bool verified = true;  // false: shown as 待核 wherever printed, never the ground of a problem
  std::string note;
};

struct Parameter {
  std::string id;
  std::string title;
  FieldType type = FieldType::integer;
  Scalar default_value;
  std::string measure;  // 日, 万元 …
  bool verified = false;
  std::string says;  // where the default comes from
};

struct Role {
  std::string id;
  std::string title;
  std::string type = "unit";  // unit, person, outside
  bool many = false;
};

struct MatterKind {
  std::string id;
  std::string title;
  std::vector<Role> parties;
  std::vector<FieldDef> fields;

  const Role* find_role(std::string_view id) const;
};

struct Exclusion {
  Condition when;
  std::string because;
};

// Counts matters, or papers, or adds up numbers that papers state (mass work is handed in as figures).
struct Metric {
  std::string id;
  std::string title;
  std::string over;        // matter kind; of papers: kind of evidence
  bool of_papers = false;  // then fields are those of the paper, named alone
  FieldRef period_by;      // date field
  std::string party;       // role whose unit the case counts for (scope: own); papers count for their unit
  std::optional<Condition> denominator;  // none: every case of the period
  std::vector<Exclusion> exclude;
  std::optional<Condition> numerator;  // none: a plain count
  std::string numerator_task;          // of matters: counted where this task was met in time; not yet due: excluded
  std::string denominator_sum;         // of papers: the whole number that is added up; empty: papers are counted
  std::string numerator_sum;
  std::string distinct;              // plain counts: papers of the same value are one (two papers of one meeting)
  FieldRef by;                       // the count once more for each value of this field; empty: not
  std::string unit;                  // 件, 次 …
  std::vector<std::string> phrases;  // as annual reports mention it

  bool is_ratio() const { return numerator.has_value() || !numerator_sum.empty() || !numerator_task.empty(); }
};

// How an area is reckoned: case by case, by figures handed in with a paper (mass work), or by standing and yearly papers.
enum class Counting { cases, figures, papers };

// A plan's items (纲要), which tasks refer to.
struct OutlineItem {
  std::string id;
  std::string title;
  std::string source;   // 第（十一）项
  std::string note;     // what a district has to show
  std::string outside;  // why no district answers for it; empty: it does
};
struct Outline {
  std::string id;
  std::string title;
  std::string edition;
  std::string source;
  std::vector<OutlineItem> items;
};

struct ParameterOverride {  // by an overlay of a region
  std::string parameter;    // "checklist/id"
  Scalar value;
  std::string basis;  // document that sets it; confirms the parameter
};

struct Checklist {
  std::string id;
  std::string title;
  std::string edition;
  std::string region;
  std::string overlay;  // id of the national checklist this one adds to; empty otherwise
  Counting counting = Counting::cases;
  std::vector<Basis> basis;
  std::vector<Parameter> parameters;
  std::vector<ParameterOverride> overrides;
  std::vector<MatterKind> matters;
  std::vector<Metric> metrics;
  std::vector<Task> tasks;

  const Basis* find_basis(std::string_view id) const;
  const Parameter* find_parameter(std::string_view id) const;
  const Metric* find_metric(std::string_view id) const;
  const Task* find_task(std::string_view id) const;
  const MatterKind* find_matter(std::string_view id) const;
};

struct EvidenceKind {
  std::string id;     // the Chinese word
  bool many = false;  // may occur more than once per matter
  std::string note;
  std::vector<FieldDef> fields;
};

struct UnitType {
  std::string id;
  std::string note;
};

struct Vocabulary {
  std::vector<UnitType> unit_types;
  std::vector<EvidenceKind> kinds;

  const EvidenceKind* find_kind(std::string_view id) const;
  bool has_unit_type(std::string_view id) const;
};

// All checklists in force together, with the words they share. `overlay` checklists stand beside the one they add to.
struct Library {
  Vocabulary vocabulary;
  std::vector<Checklist> checklists;
  std::vector<Outline> outlines;

  const Checklist* find_checklist(std::string_view id) const;
  const MatterKind* find_matter(std::string_view kind) const;
  // By "checklist/id"; nullptr where there is none.
  const Task* find_task(std::string_view reference) const;
  const Parameter* find_parameter(std::string_view reference) const;
  // "checklist/id", or "id" looked up in `home`; nullptr where there is none.
  const Parameter* find_parameter(std::string_view reference, const Checklist& home) const;
  const Metric* find_metric(std::string_view reference, const Checklist& home, const Checklist** owner = nullptr) const;
};

}  // namespace fazhi::core
