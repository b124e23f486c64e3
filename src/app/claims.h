#pragma once
// `fazhi claims`: the counted statements of reports, against their own arithmetic, the ledger, last year's report and the parts the law
// requires. Reads only.

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/claim_metrics.h"
#include "app/view.h"
#include "base/decimal.h"
#include "base/diagnostic.h"
#include "intake/claim.h"
#include "intake/report_jumps.h"

namespace fazhi::app {

struct ClaimsQuestion {
  std::vector<std::string> files;
  std::string last_year;  // the same unit's report of the year before; empty: not compared
  std::string period;     // as typed; empty: told by each report's title
};

enum class ClaimMatch {
  no_ledger,
  no_metric,     // nothing in the ledger goes by these words
  not_compared,  // a plan, or a time that is no period
  nothing_recorded,
  equal,  // of 余, 近, 约: within what the words may mean
  differs,
};

struct ClaimAnswer {
  ClaimedMetric metric;
  std::string figure;  // the id of a recorded figure (fazhi figure) where no metric has the words
  ClaimMatch match = ClaimMatch::no_ledger;
  std::optional<Decimal> recorded;    // in the claim's unit without 万 and 亿; of rates the percentage to two places
  std::optional<Decimal> difference;  // claimed minus recorded, where it differs
};

enum class RemarkKind { sum, rate, differs, nothing_recorded, jump, copied, part };

// Something to look at, by place.
struct ClaimRemark {
  RemarkKind kind{};
  std::optional<std::size_t> claim;
  int line = 0, column = 0;  // 0: the whole report
  std::string text;          // one Chinese sentence, without the place
};

struct ReportClaims {
  std::string file;
  std::unique_ptr<std::string> text;  // the views of `reading` point into it
  intake::ClaimReading reading;
  std::vector<ClaimAnswer> answers;  // as many as claims
  intake::ReportChange change;       // against last year's
  std::vector<ClaimRemark> remarks;
};

struct ClaimsResult {
  std::shared_ptr<const core::Library>
      library;  // the metrics of `answers` are in it; empty where they are in the view's
  std::vector<ReportClaims> reports;
  std::optional<ReportClaims> last_year;
};

// `view`: nullptr without a ledger; then the built-in phrases name the metrics. nullopt: a file could not be read (reported).
std::optional<ClaimsResult> check_claims(const ClaimsQuestion& question, const View* view, Diagnostics& out);

// Whether there is a ledger to ask: named, in $FAZHI_LEDGER, or above the current folder.
bool has_ledger(const std::string& named);

}  // namespace fazhi::app
