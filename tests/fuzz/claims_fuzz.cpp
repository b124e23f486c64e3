// Any bytes are a report: nothing may crash, hang or point outside the text.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "intake/claim.h"
#include "intake/report_jumps.h"

namespace {

void demand(bool good) {
  if (!good) std::abort();
}

bool is_inside(std::string_view part, std::string_view whole) {
  return part.data() >= whole.data() && part.data() + part.size() <= whole.data() + whole.size();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace fazhi::intake;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const ClaimReading reading = read_claims("fuzz", text);
  std::size_t last = 0;
  for (const Claim& claim : reading.claims) {
    demand(is_inside(claim.text, text) && is_inside(claim.sentence, text) && !claim.text.empty());
    demand(claim.offset >= last && claim.line > 0 && claim.column > 0 && !claim.unit.empty());
    demand(range_of(claim).low <= range_of(claim).high);
    last = claim.offset;
  }
  for (const Sum& sum : reading.sums) {
    demand(sum.total < reading.claims.size() && !sum.parts.empty());
    for (const std::size_t part : sum.parts) demand(part < reading.claims.size());
  }
  for (const Rate& rate : reading.rates)
    demand(rate.rate < reading.claims.size() && rate.numerator < reading.claims.size() &&
           rate.denominator < reading.claims.size());
  compare_reports(reading, reading);
  return 0;
}
