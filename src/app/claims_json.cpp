#include <nlohmann/json.hpp>

#include "app/claim_words.h"
#include "app/claims_output.h"

namespace fazhi::app {

namespace {

using Json = nlohmann::ordered_json;
using intake::Claim;

// 18 and 128.6 as numbers; six places at most, which a double holds for anything a report prints.
Json number(Decimal value) {
  constexpr std::int64_t kOne = Decimal::kScale;
  if (value.millionths() % kOne == 0) return value.millionths() / kOne;
  return std::stod(value.to_string());
}

Json number_or_null(const std::optional<Decimal>& value) { return value ? number(*value) : Json(nullptr); }

Json claim_json(const ReportClaims& report, std::size_t position) {
  const Claim& claim = report.reading.claims[position];
  const ClaimAnswer& answer = report.answers[position];
  Json json;
  json["file"] = report.file;
  json["quantity"] = number(claim.quantity);
  if (claim.upper) json["upper"] = number(*claim.upper);
  json["approximate"] = claim.nearness != intake::Nearness::exact;
  json["unit"] = claim.unit;
  json["text"] = claim.text;
  json["sentence"] = claim.sentence;
  json["line"] = claim.line;
  json["column"] = claim.column;
  json["period"] = claim.period.empty() ? Json(nullptr) : Json(claim.period);
  json["metric"] = answer.metric ? Json(answer.metric.id()) : Json(nullptr);
  if (!answer.figure.empty()) json["figure"] = answer.figure;
  json["match"] = match_id(answer.match);
  json["recorded"] = number_or_null(answer.recorded);
  json["difference"] = number_or_null(answer.difference);
  return json;
}

Json place_json(const ReportClaims& report, const Claim& claim) {
  Json json;
  json["file"] = report.file;
  json["line"] = claim.line;
  json["column"] = claim.column;
  return json;
}

// In one unit: as printed, or without 万 and 亿 where the parts differ in that.
bool share_unit(const std::vector<Claim>& claims, const intake::Sum& sum) {
  for (const std::size_t part : sum.parts)
    if (claims[part].unit != claims[sum.total].unit) return false;
  return true;
}

Json sum_json(const ReportClaims& report, const intake::Sum& sum) {
  const std::vector<Claim>& claims = report.reading.claims;
  const bool as_printed = share_unit(claims, sum);
  const auto value = [&](std::size_t i) { return number(as_printed ? claims[i].quantity : claims[i].value()); };
  Json json = place_json(report, claims[sum.total]);
  json["total"] = value(sum.total);
  json["parts"] = Json::array();
  for (const std::size_t part : sum.parts) json["parts"].push_back(value(part));
  json["holds"] = sum.holds;
  json["unit"] = as_printed ? claims[sum.total].unit : std::string(claims[sum.total].base_unit());
  json["sentence"] = claims[sum.total].sentence;
  return json;
}

Json rate_json(const ReportClaims& report, const intake::Rate& rate) {
  const std::vector<Claim>& claims = report.reading.claims;
  Json json = place_json(report, claims[rate.rate]);
  json["rate"] = number(claims[rate.rate].quantity);
  json["numerator"] = number(claims[rate.numerator].quantity);
  json["denominator"] = number(claims[rate.denominator].quantity);
  json["holds"] = rate.holds;
  json["computed"] = number(Decimal::parse(rate.computed).value_or(Decimal{}));
  json["sentence"] = claims[rate.rate].sentence;
  return json;
}

Json file_json(const ReportClaims& report) {
  Json json;
  json["file"] = report.file;
  json["period"] = report.reading.period.empty() ? Json(nullptr) : Json(report.reading.period);
  json["parts"] = Json::array();
  for (const intake::ReportPart& part : report.reading.parts)
    json["parts"].push_back({{"part", part.id},
                             {"title", part.title},
                             {"needed", part.needed},
                             {"found", part.found},
                             {"in_heading", part.in_heading},
                             {"line", part.found ? Json(part.line) : Json(nullptr)},
                             {"searched", part.searched}});
  return json;
}

void append_changes(const ReportClaims& report, const ClaimsResult& result, Json& json) {
  if (!result.last_year) return;
  const auto compared = [&](std::size_t now, std::size_t before) {
    const Claim& old = result.last_year->reading.claims[before];
    Json one = place_json(report, report.reading.claims[now]);
    one["quantity"] = number(report.reading.claims[now].quantity);
    one["before"] = number(old.quantity);
    one["unit"] = report.reading.claims[now].unit;
    one["line_before"] = old.line;
    one["sentence"] = report.reading.claims[now].sentence;
    return one;
  };
  for (const intake::Jump& jump : report.change.jumps) json["jumps"].push_back(compared(jump.now, jump.before));
  for (const intake::CopiedSentence& copied : report.change.copied)
    json["copied"].push_back(compared(copied.now, copied.before));
}

void append_report(const ReportClaims& report, const ClaimsResult& result, Json& json) {
  json["files"].push_back(file_json(report));
  for (std::size_t i = 0; i < report.reading.claims.size(); ++i) json["claims"].push_back(claim_json(report, i));
  for (const intake::Sum& sum : report.reading.sums) json["sums"].push_back(sum_json(report, sum));
  for (const intake::Rate& rate : report.reading.rates) json["rates"].push_back(rate_json(report, rate));
  append_changes(report, result, json);
  for (const ClaimRemark& remark : report.remarks)
    json["remarks"].push_back({{"file", report.file},
                               {"line", remark.line},
                               {"column", remark.column},
                               {"kind", remark_id(remark.kind)},
                               {"text", remark.text}});
}

}  // namespace

std::string claims_json(const ClaimsResult& result, const View* view) {
  Json json;
  if (view != nullptr) {
    json["as_of"] = format_date(view->as_of);
    json["state"] = view->state_line();
  }
  for (const char* list : {"files", "claims", "sums", "rates", "jumps", "copied", "remarks"})
    json[list] = Json::array();
  for (const ReportClaims& report : result.reports) append_report(report, result, json);
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace fazhi::app
