#pragma once
// A cell of the 整改台账 that comes back, held against what it was when the file was made and what the ledger says now. Pure.

#include <functional>
#include <string>
#include <string_view>

#include "core/problem_record.h"
#include "core/rectification_columns.h"

namespace fazhi::app {

// Days are written 2026-09-30, units by name.
struct CellTexts {
  std::string given;     // in the file as it was made: what is recorded, or what was computed or proposed in its place
  std::string returned;  // in the file as it came back
  std::string then;      // recorded in the ledger when the file was made; empty: nothing was
  std::string now;       // recorded now
};

enum class CellFate {
  untouched,  // nobody wrote into it; what the ledger says now stays
  present,    // the ledger says so already: the file was imported before, or somebody else wrote the same
  taken,
  conflict  // written into here and, meanwhile, otherwise in the ledger
};
CellFate fate_of(const CellTexts& cell);

// Whether a reader would call them the same: blanks, line breaks and the kind of quotation marks do not count.
bool reads_alike(std::string_view a, std::string_view b);

// What people recorded of that column; empty where nothing was, or where the column holds nothing of the kind. `unit_name` by id.
std::string recorded_text(const core::ProblemRecord& problem, core::RectificationColumn column,
                          const std::function<std::string(const std::string&)>& unit_name);

// Whether the event says something about that column of its problem.
bool writes_to(const core::EventBody& body, core::RectificationColumn column);

}  // namespace fazhi::app
