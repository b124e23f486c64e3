#include "app/recorded_files.h"

namespace fazhi::app {

std::unordered_map<std::string, std::string> recorded_files(const ledger::Ledger& ledger) {
  std::unordered_map<std::string, std::string> recorded;
  ledger::EvidenceQuery query;
  query.limit = SIZE_MAX;
  for (const core::RecordState& record : ledger.records(query)) {
    const bool counts = record.state != core::ReviewState::withdrawn && record.state != core::ReviewState::purged;
    if (const auto* file = std::get_if<core::FileOriginal>(&record.original); file != nullptr && counts)
      recorded.emplace(file->sm3, record.id);
  }
  return recorded;
}

}  // namespace fazhi::app
