#pragma once
// `fazhi explain`: one obligation from requirement to conclusion.

#include <memory>
#include <string>
#include <vector>

#include "app/view.h"

namespace fazhi::app {

struct Explanation {
  std::unique_ptr<View> view;  // nullptr where nothing was found
  const core::Verdict* verdict = nullptr;
  std::vector<core::ExplanationLine> lines;
};

// `word`: a handle (8 letters or a unique beginning of at least 4) or a whole key; a problem's number or key works, too. nullptr:
// none or several, reported.
const core::Verdict* find_obligation(const View& view, const std::string& word, Diagnostics& out);

Explanation explain_one(const Workspace& workspace, const Question& question, const std::string& word,
                        Diagnostics& out);

std::string explanation_text(const Explanation& explanation);
std::string explanation_json(const Explanation& explanation);

}  // namespace fazhi::app
