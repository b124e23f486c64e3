#pragma once
// `expect` of a worked case.

#include "core/case.h"
#include "yaml/lexicon.h"

namespace fazhi::yaml {

// `home`: the checklist of bare task ids.
core::Expectation read_expectation(Node node, const std::string& home, const Lexicon& lexicon, Diagnostics& out);

}  // namespace fazhi::yaml
