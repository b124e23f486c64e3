#pragma once
// Needed papers (needs) judged in a scene: which records are taken — the earliest that suffice —, which are refused and
// why, what is missing.

#include "core/judge.h"
#include "core/verdict.h"

namespace fazhi::core {

NeedFinding find_papers(const Need& need, const Scene& scene);

// What a need is called in 「台账中未见……」: its title, else its kinds: 征求意见公告、座谈会记录或听证笔录.
std::string name_of(const Need& need);

}  // namespace fazhi::core
