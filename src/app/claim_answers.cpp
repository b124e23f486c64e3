#include "app/claim_answers.h"

#include "intake/rate_check.h"

namespace fazhi::app {

namespace {

Decimal minus(Decimal a, Decimal b) { return Decimal::from_millionths(a.millionths() - b.millionths()); }

// Within what the claim's words may mean.
bool may_be(const intake::Claim& claim, Decimal value) {
  const intake::ClaimRange range = intake::range_of(claim);
  return range.low <= value && value <= range.high;
}

void conclude(bool equal, const intake::Claim& claim, Decimal recorded, ClaimAnswer& answer) {
  answer.recorded = recorded;
  answer.match = equal ? ClaimMatch::equal : ClaimMatch::differs;
  if (!equal) answer.difference = minus(claim.value(), recorded);
}

// A plan for the year after the report's has no figures yet.
bool is_plan(const intake::Claim& claim, const intake::ClaimReading& reading) {
  return !reading.period.empty() && claim.period > reading.period && !claim.period.starts_with(reading.period);
}

}  // namespace

ClaimAnswers::ClaimAnswers(const core::Library& library, const View* view) : phrases_(library), view_(view) {
  if (view != nullptr) index_.emplace(view->facts);
}

std::vector<ClaimAnswer> ClaimAnswers::of(const intake::ClaimReading& reading) {
  std::vector<ClaimAnswer> answers;
  answers.reserve(reading.claims.size());
  for (const intake::Claim& claim : reading.claims) answers.push_back(answer(claim, reading));
  return answers;
}

const core::MetricValue& ClaimAnswers::value_of(const ClaimedMetric& metric, const core::Period& period) {
  const auto [place, is_new] = values_.try_emplace({metric.metric, period});
  if (is_new)
    place->second = core::count_metric(view_->library, *metric.checklist, *metric.metric, view_->facts, *index_,
                                       view_->calendar, view_->as_of, period, view_->selection.unit);
  return place->second;
}

void ClaimAnswers::compare_metric(const intake::Claim& claim, const core::Period& period, ClaimAnswer& answer) {
  const core::MetricValue& value = value_of(answer.metric, period);
  if (value.denominator == 0 && !value.none_declared) {
    answer.match = ClaimMatch::nothing_recorded;
    return;
  }
  if (!answer.metric.metric->is_ratio()) {
    const Decimal recorded = Decimal::from_int(value.denominator);
    conclude(may_be(claim, recorded), claim, recorded, answer);
    return;
  }
  if (value.denominator == 0) {  // the lists say that there was no case: no rate can be printed
    answer.match = ClaimMatch::differs;
    return;
  }
  const Decimal recorded =
      Decimal::parse(percent_text(value.numerator, value.denominator)).value_or(Decimal::from_int(0));
  const bool equal = claim.nearness == intake::Nearness::exact ? agrees(claim, value.numerator, value.denominator)
                                                               : may_be(claim, recorded);
  conclude(equal, claim, recorded, answer);
}

// Figures without a list to count (fazhi figure): 普法受众 4200人次. Known by their id in the claim's clause.
void ClaimAnswers::compare_figure(const intake::Claim& claim, ClaimAnswer& answer) const {
  for (const core::FigureState& figure : view_->facts.figures) {
    if (figure.period != claim.period || figure.measure != claim.base_unit()) continue;
    if (!view_->selection.unit.empty() && figure.unit != view_->selection.unit) continue;
    const bool named =
        claim.before.find(figure.id) != std::string::npos || claim.after.find(figure.id) != std::string::npos;
    if (figure.id.empty() || !named) continue;
    answer.figure = figure.id;
    conclude(may_be(claim, figure.value), claim, figure.value, answer);
    return;
  }
}

ClaimAnswer ClaimAnswers::answer(const intake::Claim& claim, const intake::ClaimReading& reading) {
  ClaimAnswer answer;
  answer.metric = phrases_.find(claim);
  if (view_ == nullptr) return answer;
  answer.match = ClaimMatch::no_metric;
  compare_figure(claim, answer);
  if (answer.match != ClaimMatch::no_metric || !answer.metric) return answer;
  const auto period = core::parse_period(claim.period);
  if (!period || is_plan(claim, reading) || core::first_day(*period) > view_->as_of) {
    answer.match = ClaimMatch::not_compared;
    return answer;
  }
  compare_metric(claim, *period, answer);
  return answer;
}

}  // namespace fazhi::app
