#pragma once
// The checklists, calendars and texts of papers that are built into the binary (library fazhi_content).
// Not for the ledger's own files, which come before these.

#include <span>
#include <string_view>

namespace fazhi {

struct ContentFile {
  std::string_view name;  // as in a ledger's folder: checklists/decision.yaml, calendars/cn-2026.yaml, templates/…
  std::string_view text;
};

// Sorted by name; lives as long as the program.
std::span<const ContentFile> embedded_content();

}  // namespace fazhi
