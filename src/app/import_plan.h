#pragma once
// What importing a workbook would do, row by row: what would be added, what is there already, what changes, what does not fit. Made by
// plan_*.cpp, shown by import_preview.h.

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "app/named_things.h"
#include "base/diagnostic.h"
#include "core/checklist.h"
#include "core/entry.h"
#include "core/facts.h"
#include "core/table_profile.h"
#include "core/table_words.h"
#include "intake/table_finder.h"
#include "intake/table_rows.h"
#include "intake/workbook.h"
#include "ledger/ledger.h"

namespace fazhi::app {

enum class Fate : std::uint8_t { added, present, changed, unfit, gone };

// 新增, 已有, 更正, 不符, 缺少
std::string_view word_of(Fate fate);

struct CellChange {
  std::string cell;  // 台账!C7
  std::string what;  // 收到申请日
  std::string was, now;
};

struct PlanLine {
  std::uint32_t sheet = 0;  // into ImportPlan::sheets
  std::uint32_t row = 0;    // as Excel counts; 0: no row (gone)
  Fate fate = Fate::added;
  std::string id, title;
  std::vector<CellChange> changes;
  std::string note;
};

enum class SheetState : std::uint8_t { read, hidden, skipped, empty, unknown, unsure };

struct SheetPlan {
  const intake::Sheet* sheet = nullptr;
  const core::SheetProfile* profile = nullptr;
  SheetState state = SheetState::read;
  intake::FoundTable table;
  std::unique_ptr<intake::TableForm> own_form;  // of one kind of evidence
  intake::RowNotes rows;
  std::vector<std::string> notes;      // formulas used, names taken for others …
  std::vector<std::string> known_ids;  // of the things its rows are, for the next import of the same file
};

struct ImportPlan {
  std::string file;  // as named
  std::vector<SheetPlan> sheets;
  std::vector<PlanLine> lines;       // by sheet and row
  std::vector<core::Entry> entries;  // in an order in which they can be admitted
};

// What all parts of the planning look at.
struct PlanInput {
  const intake::Workbook& workbook;
  const ledger::Ledger& ledger;
  const core::Facts& facts;
  const core::Library& library;
  const core::TableWords& words;
  std::optional<Date> changed_from;  // --from: since when units are called so
  std::string file_name;             // without folders
  std::optional<Date> today;         // of the recording
};

// A correction is grounded in the file it came from.
std::string because_of(const PlanInput& input);

}  // namespace fazhi::app
