#pragma once
// When a record of evidence was handed in and what lies behind it: what facts leave out because no verdict asks for it.

#include <cstdint>
#include <string>

#include "core/event.h"

namespace fazhi::core {

enum class OriginalForm { none, file, archive, page };

struct RecordSource {
  std::int64_t sequence = 0;  // of the submission: Record::sequence
  Instant recorded_at{};
  OriginalForm form = OriginalForm::none;
  std::string sm3;  // of a file
};

inline RecordSource source_of(const EvidenceSubmitted& body, const Event& event) {
  RecordSource source{event.sequence, event.recorded_at, static_cast<OriginalForm>(body.original.index()), {}};
  if (const auto* file = std::get_if<FileOriginal>(&body.original)) source.sm3 = file->sm3;
  return source;
}

}  // namespace fazhi::core
