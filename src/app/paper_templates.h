#pragma once
// Where the text of a paper comes from: templates/KIND.txt of the ledger, else built in. A broken one of the ledger's own stops its paper
// and no other.

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/listing.h"
#include "app/paper.h"
#include "base/diagnostic.h"
#include "report/template_reader.h"

namespace fazhi::app {

inline constexpr std::size_t kMostTemplateBytes = 256 * 1024;

// `ledger`: the ledger's folder; empty: none. nullopt: reported by file, line and column.
std::optional<report::PaperTemplate> template_of(const PaperKind& kind, const std::filesystem::path& ledger,
                                                 Diagnostics& out);

// The built-in text under notes that list the words it may use: a template by itself, to be copied and changed.
std::string template_text(const PaperKind& kind);

// Papers that have a template, and which of them the ledger brings itself.
Listing template_list(const std::filesystem::path& ledger);

struct TemplateCheck {
  std::size_t files = 0;
  Diagnostics diagnostics;
};
// Files as named, each for the kind its name says, or for `kind` (an id; empty: by name). Without files those of the ledger; without any
// of these the built-in ones.
TemplateCheck check_templates(const std::vector<std::string>& files, const std::string& kind,
                              const std::filesystem::path& ledger);

}  // namespace fazhi::app
