#pragma once
// A template and the values of its words → the blocks of a paper, headings numbered. Pure. Marks, state and day of a paper are the
// program's (app/paper_files.h), no template can leave them out.

#include <string>

#include "report/document.h"
#include "report/template_reader.h"
#include "report/template_words.h"

namespace fazhi::report {

// title, subtitle and sections; a line whose words are all empty is left out.
Document fill(const PaperTemplate& paper, const TemplateScope& values);

// As printed: 2026年9月30日; nothing for lists, tables and pictures.
std::string value_text(const TemplateValue& value);

// A text that is not empty, a number that is not 0, a list with items, a table or picture there is.
bool holds(const TemplateValue& value);

}  // namespace fazhi::report
