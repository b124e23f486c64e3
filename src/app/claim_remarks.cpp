#include "app/claim_remarks.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "base/text.h"
#include "core/period.h"

namespace fazhi::app {

namespace {

using intake::Claim;
using intake::ClaimReading;

Decimal distance(Decimal a, Decimal b) {
  const std::int64_t difference = a.millionths() - b.millionths();
  return Decimal::from_millionths(difference < 0 ? -difference : difference);
}

std::string as_words(const Claim& claim) {
  std::string words;
  for (const char c : claim.text)
    if (c != '\n' && c != '\r' && c != ' ' && c != '\f') words += c;
  return words;
}

ClaimRemark at(RemarkKind kind, const ClaimReading& reading, std::size_t claim, std::string text) {
  return {kind, claim, reading.claims[claim].line, reading.claims[claim].column, std::move(text)};
}

// 50件＋55件；甲、乙各2场 is 2场×2.
std::string parts_text(const ClaimReading& reading, const std::vector<std::size_t>& parts) {
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < parts.size();) {
    std::size_t same = i;
    while (same < parts.size() && parts[same] == parts[i]) ++same;
    const std::string words = as_words(reading.claims[parts[i]]);
    texts.push_back(same - i == 1 ? words : fmt::format("{}×{}", words, same - i));
    i = same;
  }
  return join(texts, "＋");
}

ClaimRemark remark_on(const ClaimReading& reading, const intake::Sum& sum) {
  const Claim& total = reading.claims[sum.total];
  if (sum.parts.size() == 1)
    return at(
        RemarkKind::sum, reading, sum.total,
        fmt::format("「{}」比其中的「{}」还小，请核对", as_words(total), as_words(reading.claims[sum.parts.front()])));
  return at(RemarkKind::sum, reading, sum.total,
            fmt::format("总数「{}」与各部分之和不符：{}＝{}{}，相差{}，请核对", as_words(total),
                        parts_text(reading, sum.parts), sum.added.to_string(), total.base_unit(),
                        distance(sum.added, total.value()).to_string()));
}

ClaimRemark remark_on(const ClaimReading& reading, const intake::Rate& rate) {
  return at(
      RemarkKind::rate, reading, rate.rate,
      fmt::format("「{}」与前面的「{}」「{}」不符，按这两个数算是{}%，请核对", as_words(reading.claims[rate.rate]),
                  as_words(reading.claims[rate.denominator]), as_words(reading.claims[rate.numerator]), rate.computed));
}

std::string name_of(const ClaimAnswer& answer) {
  return answer.figure.empty() ? answer.metric.metric->title : answer.figure;
}

// 2026年
std::string time_of(const Claim& claim) {
  const auto period = core::parse_period(claim.period);
  return period ? core::format_period_chinese(*period) : claim.period;
}

std::string recorded_text(const Claim& claim, const ClaimAnswer& answer) {
  if (!answer.recorded)
    return fmt::format("台账确认{}没有「{}」的事项，报告写「{}」", time_of(claim), name_of(answer), as_words(claim));
  return fmt::format("台账「{}」{}为{}{}，报告写「{}」，相差{}", name_of(answer), time_of(claim),
                     answer.recorded->to_string(), claim.base_unit(), as_words(claim),
                     distance(claim.value(), *answer.recorded).to_string());
}

void remark_on_answers(const ReportClaims& report, std::vector<ClaimRemark>& remarks) {
  for (std::size_t i = 0; i < report.answers.size(); ++i) {
    const ClaimAnswer& answer = report.answers[i];
    const Claim& claim = report.reading.claims[i];
    if (answer.match == ClaimMatch::differs)
      remarks.push_back(at(RemarkKind::differs, report.reading, i, recorded_text(claim, answer) + "，请核对"));
    if (answer.match == ClaimMatch::nothing_recorded)
      remarks.push_back(at(RemarkKind::nothing_recorded, report.reading, i,
                           fmt::format("「{}」在台账里没有依据：{}的「{}」还没有登记", as_words(claim), time_of(claim),
                                       name_of(answer))));
  }
}

void remark_on_change(const ReportClaims& report, const ReportClaims& last_year, std::vector<ClaimRemark>& remarks) {
  const ClaimReading& before = last_year.reading;
  for (const intake::Jump& jump : report.change.jumps)
    remarks.push_back(
        at(RemarkKind::jump, report.reading, jump.now,
           fmt::format("上年报告写「{}」（第{}行），今年写「{}」，变化大，请核对", as_words(before.claims[jump.before]),
                       before.claims[jump.before].line, as_words(report.reading.claims[jump.now]))));
  for (const intake::CopiedSentence& copied : report.change.copied)
    remarks.push_back(at(RemarkKind::copied, report.reading, copied.now,
                         fmt::format("这一句连同数字与上年报告（第{}行）一字不差，请核对是不是今年的数",
                                     before.claims[copied.before].line)));
}

void remark_on_parts(const ReportClaims& report, std::vector<ClaimRemark>& remarks) {
  for (const intake::ReportPart& part : report.reading.parts) {
    if (part.found || !part.needed) continue;
    remarks.push_back(
        {RemarkKind::part, std::nullopt, 0, 0,
         fmt::format("没有找到「{}」这一部分（《法治政府建设与责任落实督察工作规定》第二十五条）；找过这些词：{}",
                     part.title, join(part.searched, "、"))});
  }
}

}  // namespace

std::vector<ClaimRemark> remarks_on(const ReportClaims& report, const ReportClaims* last_year) {
  std::vector<ClaimRemark> remarks;
  for (const intake::Sum& sum : report.reading.sums)
    if (!sum.holds) remarks.push_back(remark_on(report.reading, sum));
  for (const intake::Rate& rate : report.reading.rates)
    if (!rate.holds) remarks.push_back(remark_on(report.reading, rate));
  remark_on_answers(report, remarks);
  if (last_year != nullptr) remark_on_change(report, *last_year, remarks);
  std::stable_sort(remarks.begin(), remarks.end(), [](const ClaimRemark& a, const ClaimRemark& b) {
    return std::tie(a.line, a.column) < std::tie(b.line, b.column);
  });
  remark_on_parts(report, remarks);
  return remarks;
}

}  // namespace fazhi::app
