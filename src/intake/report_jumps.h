#pragma once
// This year's report beside last year's: figures that jumped, and sentences that were copied with their figures. Both are hints worth a
// second look, no faults.

#include <cstddef>
#include <vector>

#include "intake/claim.h"

namespace fazhi::intake {

// At least the double or at most the half, and by five or more; of percentages ten points. Plans of either report are left alone.
inline constexpr int kJumpFactor = 2;
inline constexpr int kJumpLeast = 5;
inline constexpr int kJumpPoints = 10;

struct Jump {
  std::size_t now = 0, before = 0;  // positions among the claims of the reports
};

struct CopiedSentence {
  std::size_t now = 0, before = 0;  // its first claim in either report
};

struct ReportChange {
  std::vector<Jump> jumps;
  std::vector<CopiedSentence> copied;  // at least fifteen characters, word for word
};

// Figures are the same where their words and units are, once in each report: 「依申请公开…件」.
ReportChange compare_reports(const ClaimReading& now, const ClaimReading& before);

}  // namespace fazhi::intake
