#pragma once
// What a sheet may be: units, matters of one kind, a register of evidence, figures or problems, each with the columns it can have. Made from
// the words a ledger uses (vocabulary, checklists) and those people use (core/table_words.h). Not for recognising: heading_match.h.

#include <cstdint>
#include <string>
#include <vector>

#include "core/checklist.h"
#include "core/table_profile.h"
#include "core/table_words.h"

namespace fazhi::intake {

enum class TargetPart : std::uint8_t { own, role, field };

struct ColumnTarget {
  std::string id;     // title, formed_on …, or the id of a role or a field
  std::string title;  // as people call it
  TargetPart part = TargetPart::own;
  core::FieldType type = core::FieldType::text;
  bool many = false;
  std::vector<std::string> values;    // one_of
  std::string matter_kind;            // of a matter: which kind
  std::vector<std::string> headings;  // folded; the titles of the vocabulary first …
  std::size_t own_headings = 0;       // … so many of them
  bool only_exact = false;            // a field of some kind of evidence among hundreds
};

struct TableForm {
  core::TableHolds holds = core::TableHolds::evidence;
  std::string kind;                // of matters; of evidence: of all rows, or empty
  std::string title;               // 政府信息公开申请, 佐证材料 …
  std::vector<std::string> names;  // folded: words in the names and titles of such sheets
  std::vector<ColumnTarget> targets;

  const ColumnTarget* find_target(std::string_view id) const;
};

// Units, each kind of matter, evidence of any kind, figures, problems.
std::vector<TableForm> forms_of(const core::Library& library, const core::TableWords& words);

// A register of one kind of evidence, whose own fields may be columns.
TableForm evidence_form(const core::EvidenceKind& kind, const core::TableWords& words);

// 单位, 事项, 佐证材料, 数据, 问题
std::string_view word_of(core::TableHolds holds);

}  // namespace fazhi::intake
