#pragma once
// The hidden sheet of a form that is handed out and comes back: what the program wrote, with a digest over it, so that what a person
// changed is found without guessing. Which lines a form keeps there is said where the form is made.

#include <optional>
#include <string>
#include <vector>

#include "intake/workbook.h"
#include "report/form_document.h"

namespace fazhi::app {

using IdentityLines = std::vector<std::vector<std::string>>;

// The lines and, as the last one, their digest.
report::FormSheet identity_sheet(std::string name, IdentityLines lines);

// SM3 over the lines: cells joined by US, lines by a line break.
std::string identity_digest(const IdentityLines& lines);

// The sheet of that name whose first cell is `mark`; nullptr: it is no such form.
const intake::Sheet* find_identity(const intake::Workbook& workbook, std::string_view name, std::string_view mark);

IdentityLines lines_of(const intake::Sheet& sheet);

// Without the digest; nullopt: they are not as they were written.
std::optional<IdentityLines> intact_lines(IdentityLines lines);

// Empty where the line is shorter.
const std::string& word_at(const std::vector<std::string>& line, std::size_t place);

}  // namespace fazhi::app
