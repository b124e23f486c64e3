#pragma once
// What is printed for the inputs of the transcripts.

#include "transcript.h"

namespace fazhi::yaml {

inline constexpr const char* kTranscriptKinds[] = {"checklists", "entries", "cases"};

std::vector<Transcript> transcripts_of(const std::string& kind);
std::string said(const Transcript& transcript, const std::string& kind);

}  // namespace fazhi::yaml
