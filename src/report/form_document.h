#pragma once
// A workbook that somebody fills in: locked cells to read, open cells to write with what may be written, columns and sheets for
// the program alone. Sheets are protected without a password: against a slip of the hand, not against anybody.

#include <optional>
#include <string>
#include <vector>

#include "report/document.h"

namespace fazhi::report {

// What an open cell takes. Excel, WPS and LibreOffice refuse anything else while it is typed.
struct FormRule {
  enum class Kind { text, date, whole, number, choice };
  Kind kind = Kind::text;
  std::vector<std::string> choices{};  // of `choice`
  std::optional<Date> not_before{};    // of `date`; inclusive
  bool until_today = false;            // of `date`: not after the day on which it is filled in
  std::string hint{};                  // shown when the cell is chosen; empty: none
  bool or_other = false;               // of `choice`: the list only helps, anything may be typed

  bool operator==(const FormRule&) const = default;
};

struct FormCell {
  std::string text{};              // of an open `date`: 2026-09-30, kept as a day
  std::optional<FormRule> open{};  // none: locked
};

struct FormColumn {
  std::string title{};
  double weight = 6;  // in 汉字
  bool hidden = false;
  bool centered = false;
};

struct FormSheet {
  std::string name{};
  std::string title{};
  std::vector<std::string> notes{};  // under the title, one a line
  std::vector<FormColumn> columns{};
  std::vector<std::vector<FormCell>> rows{};
  bool hidden = false;     // no title, no notes, no head: the first row is row 1
  std::size_t frozen = 0;  // columns that stay in sight
  bool filter = false;     // buttons over the columns, to filter and sort by
};

struct FormDocument {
  std::string title{};  // in the properties of the file
  std::string issuer{};
  std::optional<Date> date{};
  std::string state_line{};
  bool demo = false;
  std::vector<FormSheet> sheets{};
};

// Rows above the first row of `rows`: title, notes, head.
std::size_t rows_above(const FormSheet& sheet);

// The same document gives the same bytes. Throws Failure `xlsx-write`.
std::string to_xlsx(const FormDocument& document);

}  // namespace fazhi::report
