#include "app/due_list.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "app/tones.h"
#include "base/text.h"
#include "core/phrases.h"

namespace fazhi::app {

namespace {

bool is_finished(const core::Verdict& verdict) {
  return verdict.timing == core::Timing::in_time || verdict.timing == core::Timing::late;
}

// The first day on which one of the records taken no longer covers.
std::optional<Date> covered_until(const core::Verdict& verdict, const core::Facts& facts) {
  std::optional<Date> earliest;
  for (const core::NeedFinding& need : verdict.needs) {
    for (const std::uint32_t position : need.taken) {
      const auto& accepted = facts.records[position].accepted;
      if (!accepted || !accepted->covers.until) continue;
      if (!earliest || *accepted->covers.until < *earliest) earliest = accepted->covers.until;
    }
  }
  return earliest;
}

std::optional<DueItem> item_of(const core::Verdict& verdict, const View& view) {
  if (!is_owed(verdict)) return std::nullopt;
  const bool standing = std::holds_alternative<core::Standing>(verdict.task->occasion);
  if (standing && verdict.result == core::Result::met) {
    const auto until = covered_until(verdict, view.facts);
    return until ? std::optional(DueItem{&verdict, *until, true}) : std::nullopt;
  }
  if (is_finished(verdict) || verdict.due.status != core::DueDay::Status::known) return std::nullopt;
  return DueItem{&verdict, *verdict.due.date, false};
}

// 还缺什么, in the words of the needs.
std::string missing_text(const core::Verdict& verdict) {
  std::vector<std::string> missing;
  for (const core::NeedFinding& need : verdict.needs) {
    missing.insert(missing.end(), need.missing.begin(), need.missing.end());
  }
  return join(missing, "、");
}

}  // namespace

std::optional<Date> end_of_window(Date as_of, const std::string& within) {
  constexpr int kMostDays = 3660;
  int n = 0;
  const auto read = std::from_chars(within.data(), within.data() + within.size(), n);
  const std::string_view unit = std::string_view(within).substr(static_cast<std::size_t>(read.ptr - within.data()));
  if (read.ec != std::errc() || n < 0 || n > kMostDays) return std::nullopt;
  if (unit == "d" || unit == "天" || unit == "日" || unit.empty()) return as_of + std::chrono::days(n);
  const bool in_months = unit == "m" || unit == "月" || unit == "个月";
  if (in_months && n <= kMostDays / 30) return add_months(as_of, n);
  return std::nullopt;
}

std::vector<DueItem> due_until(const View& view, Date until) {
  std::vector<DueItem> items;
  for (const core::Verdict& verdict : view.verdicts) {
    const auto item = item_of(verdict, view);
    if (item && item->date >= view.as_of && item->date <= until) items.push_back(*item);
  }
  std::ranges::stable_sort(items, {}, &DueItem::date);
  return items;
}

Listing due_table(const View& view, const std::vector<DueItem>& items, Date until) {
  Listing listing =
      listing_of(view, fmt::format("{}到{}为止要办的", view.facts.ledger.name, format_date_chinese(until)));
  listing.table.name = "临期";
  listing.table.columns = {{"due", "期限", 6, report::Align::left},
                           {"handle", "短号", 5, report::Align::left},
                           {"unit", "责任单位", 8, report::Align::left},
                           {"task", "任务", 10, report::Align::left},
                           {"subject", "事项或检查期", 10, report::Align::left},
                           {"result", "结论", 4, report::Align::left},
                           {"missing", "还缺", 14, report::Align::left}};
  for (const DueItem& item : items) {
    const core::Verdict& verdict = *item.verdict;
    listing.table.rows.push_back({item.date, core::handle_of(verdict.key),
                                  core::unit_name(view.facts, verdict.unit, view.as_of), verdict.task->title,
                                  core::subject_of(verdict, view.facts),
                                  report::Status{tone_of(verdict.light), core::result_phrase(verdict, view.wording())},
                                  item.renewal ? "到期前续办" : missing_text(verdict)});
  }
  listing.notes.push_back(fmt::format("共{}项。", items.size()));
  return listing;
}

}  // namespace fazhi::app
