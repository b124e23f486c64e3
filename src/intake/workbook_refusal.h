#pragma once
// Files that are no spreadsheet we read, whatever they are called: what they really are and what to do with them.

#include <string>

#include "base/diagnostic.h"
#include "intake/file_kind.h"

namespace fazhi::intake {

// `workbook-old`, `workbook-locked`, `not-workbook`. Not for xlsx and text.
Diagnostic not_a_workbook(const std::string& name, FileKind kind);

}  // namespace fazhi::intake
