#pragma once
// The 整改台账 as a workbook that is edited and comes back (problem_import.h): open cells to write in, the rest locked, a hidden column
// with each problem's key and a hidden sheet with all that was written.

#include <string>
#include <vector>

#include "app/rectification_rows.h"
#include "core/problem_life.h"
#include "report/form_document.h"

namespace fazhi::app {

// What the hidden sheet holds; the first cell of a line says what it is.
//   fazhi-rectification  1
//   ledger    name
//   state     sequence  digest
//   as_of     2026-09-30
//   columns   ids of the columns in their order
//   headings  their headings
//   row       key  texts in the order of the columns
//   digest    as in form_identity.h
namespace rectification_layout {
inline constexpr const char* kIdentity = "_fazhi_整改台账";
inline constexpr const char* kMark = "fazhi-rectification";
inline constexpr int kVersion = 1;
inline constexpr const char* kSheet = "整改台账";
}  // namespace rectification_layout

// The texts of a row under a profile, as they stand in the form.
std::vector<std::string> form_texts(const RectificationRow& row, const core::ColumnProfile& profile);

// The step that writing into an open column is.
core::ProblemStep form_step(core::RectificationColumn column);

// Whether the form lets that cell be written into, by what may be done with the problem in its state.
bool is_open_cell(core::RectificationColumn column, core::ProblemState state);

struct RectificationForm {
  const View& view;
  const core::ColumnProfile& profile;
  std::string title;
  std::string issuer;
  std::string day;  // day_of_problems
};
report::FormDocument rectification_form(const RectificationForm& form, const std::vector<RectificationRow>& rows);

}  // namespace fazhi::app
