#pragma once
// A kind of paper and a scene → files of one format. Marks, day and state of every paper are put on here, whatever its template says.

#include <string>
#include <vector>

#include "app/paper.h"
#include "report/document.h"
#include "report/template_reader.h"

namespace fazhi::app {

// One file, or one per unit; names are unique. Empty: nothing to say, or reported.
std::vector<NamedBytes> paper_files(const PaperKind& kind, const PaperScene& scene, Diagnostics& out);

// The paper before it has a format.
report::Document paper_document(const PaperKind& kind, const report::PaperTemplate& text, const PaperContent& content,
                                const Problems& problems);

// {kind, title, demo, draft, then the words by key}.
std::string paper_json(const PaperKind& kind, const report::Document& document, const PaperContent& content);

}  // namespace fazhi::app
