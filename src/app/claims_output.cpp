#include "app/claims_output.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/claim_words.h"
#include "base/text.h"
#include "core/wording.h"

namespace fazhi::app {

namespace {

constexpr std::size_t kSentenceWidth = 60;

std::string place(const ReportClaims& report, const ClaimRemark& remark) {
  return remark.line == 0 ? report.file : fmt::format("{}:{}:{}", report.file, remark.line, remark.column);
}

// Without line breaks, short.
std::string excerpt(const intake::Claim& claim) {
  const std::string around = claim.before + one_line(claim.text) + claim.after;
  return display_width(around) <= kSentenceWidth ? around : fit_to_width(around, kSentenceWidth);
}

std::string ledger_text(const intake::Claim& claim, const ClaimAnswer& answer) {
  if (!answer.recorded) return match_word(answer.match);
  std::string text = fmt::format("{} {}{}", match_word(answer.match), answer.recorded->to_string(), claim.base_unit());
  if (answer.difference) text += fmt::format("（差{}）", answer.difference->to_string());
  return text;
}

std::string metric_text(const ClaimAnswer& answer) {
  if (!answer.figure.empty()) return answer.figure;
  return answer.metric ? answer.metric.metric->title : std::string();
}

std::string remarks_of(const ReportClaims& report, std::size_t claim) {
  std::vector<std::string> texts;
  for (const ClaimRemark& remark : report.remarks)
    if (remark.claim == claim) texts.push_back(remark.text);
  return join(texts, "；");
}

Listing listing_for(const View* view, std::string title) {
  if (view != nullptr) return listing_of(*view, std::move(title));
  Listing listing;
  listing.title = std::move(title);
  return listing;
}

// 「3处请核对」: the claims table of one report as text.
Listing report_table(const ReportClaims& report) {
  Listing listing;
  listing.title = fmt::format("{}（{}）：{}处数字，{}处请核对", report.file,
                              report.reading.period.empty() ? "年度不明" : report.reading.period + "年度",
                              report.reading.claims.size(), report.remarks.size());
  listing.table.name = "数字";
  listing.table.columns = {{"place", "行:列", 4, report::Align::left},   {"text", "数字", 5, report::Align::left},
                           {"period", "检查期", 4, report::Align::left}, {"metric", "指标", 8, report::Align::left},
                           {"match", "台账", 6, report::Align::left},    {"words", "原文", 24, report::Align::left}};
  for (std::size_t i = 0; i < report.reading.claims.size(); ++i) {
    const intake::Claim& claim = report.reading.claims[i];
    listing.table.rows.push_back({fmt::format("{}:{}", claim.line, claim.column), one_line(claim.text), claim.period,
                                  metric_text(report.answers[i]), ledger_text(claim, report.answers[i]),
                                  excerpt(claim)});
  }
  return listing;
}

// 「示例区教育局」, or 全部单位.
std::string whose(const View& view) {
  const auto unit = view.facts.unit_index.find(view.selection.unit);
  if (unit == view.facts.unit_index.end()) return "全部单位";
  return "「" + core::unit_name(view.facts, unit->second, view.as_of) + "」";
}

}  // namespace

bool has_remarks(const ClaimsResult& result) {
  return std::any_of(result.reports.begin(), result.reports.end(),
                     [](const ReportClaims& report) { return !report.remarks.empty(); });
}

std::string claims_text(const ClaimsResult& result, const View* view) {
  std::string text;
  for (const ReportClaims& report : result.reports)
    for (const ClaimRemark& remark : report.remarks) text += place(report, remark) + ": " + remark.text + "\n";
  for (const ReportClaims& report : result.reports) {
    if (!text.empty()) text += "\n";
    text += render(report_table(report), ListFormat::text);
  }
  text += "\n";
  if (view == nullptr) {
    text += "没有台账：只核对了文字。\n";
  } else {
    text +=
        fmt::format("与台账比对：{}，截至{}。{}\n", whose(*view), format_date_chinese(view->as_of), view->state_line());
    if (view->selection.unit.empty()) text += "（一个单位的报告：加 --unit 单位）\n";
  }
  return text;
}

Listing claims_table(const ClaimsResult& result, const View* view) {
  Listing listing = listing_for(view, "年度报告数字核对");
  listing.table.name = "数字核对";
  listing.table.columns = {{"file", "文件", 8, report::Align::left},     {"line", "行", 3, report::Align::right},
                           {"column", "列", 3, report::Align::right},    {"text", "数字", 6, report::Align::left},
                           {"period", "检查期", 5, report::Align::left}, {"metric", "指标", 10, report::Align::left},
                           {"match", "台账", 8, report::Align::left},    {"remark", "请核对", 24, report::Align::left},
                           {"sentence", "原句", 30, report::Align::left}};
  for (const ReportClaims& report : result.reports) {
    for (std::size_t i = 0; i < report.reading.claims.size(); ++i) {
      const intake::Claim& claim = report.reading.claims[i];
      listing.table.rows.push_back({report.file, std::int64_t{claim.line}, std::int64_t{claim.column},
                                    one_line(claim.text), claim.period, metric_text(report.answers[i]),
                                    ledger_text(claim, report.answers[i]), remarks_of(report, i),
                                    one_line(claim.sentence)});
    }
    for (const ClaimRemark& remark : report.remarks)
      if (!remark.claim)
        listing.table.rows.push_back({report.file, std::string(), std::string(), std::string(), report.reading.period,
                                      std::string(), std::string(), remark.text, std::string()});
  }
  return listing;
}

}  // namespace fazhi::app
