#include "app/gaps.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "app/tones.h"
#include "base/text.h"
#include "core/phrases.h"

namespace fazhi::app {

namespace {

std::string task_id(const core::Verdict& verdict) { return verdict.checklist->id + "/" + verdict.task->id; }

std::string due_text(const core::Verdict& verdict) {
  switch (verdict.due.status) {
    case core::DueDay::Status::none: return "";
    case core::DueDay::Status::paused: return "中止计时";
    case core::DueDay::Status::known: return format_date(*verdict.due.date);
    case core::DueDay::Status::not_before:
      return verdict.due.date ? "不早于" + format_date(*verdict.due.date) : "待日历";
  }
  return "";
}

std::string gap_word(const View& view) { return view.facts.ledger.public_only ? "公开资料中未见" : "缺口"; }

nlohmann::ordered_json json_of(const Gap& gap, const View& view) {
  const core::Verdict& verdict = *gap.verdict;
  nlohmann::ordered_json rules = nlohmann::ordered_json::array();
  for (const core::Deficit& deficit : core::deficits(verdict)) rules.push_back(deficit.rule);
  return {{"key", verdict.key},
          {"handle", gap.handle},
          {"unit", view.facts.units[verdict.unit].id},
          {"unit_name", gap.unit_name},
          {"task", task_id(verdict)},
          {"task_title", verdict.task->title},
          {"subject", gap.subject},
          {"result", core::to_word(verdict.result)},
          {"timing", core::to_word(verdict.timing)},
          {"light", core::to_word(verdict.light)},
          {"hint", verdict.hint},
          {"due", due_text(verdict)},
          {"rules", std::move(rules)},
          {"reasons", gap.reasons}};
}

void add_lines(const Gap& gap, const core::WordingContext& wording, std::string& text) {
  const core::Verdict& verdict = *gap.verdict;
  text += fmt::format("{} {}  {}  {}", report::symbol_of(tone_of(verdict.light)), gap.handle, gap.unit_name,
                      verdict.task->title);
  if (!gap.subject.empty() && gap.subject != verdict.task->title) text += "  " + gap.subject;
  text += fmt::format("  {}·{}\n", core::result_phrase(verdict, wording), core::timing_phrase(verdict, wording));
  for (const std::string& reason : gap.reasons) text += "    " + reason + "\n";
}

void add_area(const View& view, const core::Checklist& checklist, const std::vector<Gap>& gaps, std::string& text) {
  const auto here = [&](const Gap& gap) { return gap.verdict->checklist == &checklist && !gap.verdict->hint; };
  const auto count = std::ranges::count_if(gaps, here);
  if (count == 0) return;
  text += fmt::format("\n■ {}（{}{}项）\n", checklist.title, gap_word(view), count);
  for (const Gap& gap : gaps) {
    if (here(gap)) add_lines(gap, view.wording(), text);
  }
}

}  // namespace

std::vector<Gap> find_gaps(const View& view) {
  std::vector<Gap> gaps;
  const core::WordingContext wording = view.wording();
  for (const core::Verdict& verdict : view.verdicts) {
    if (!verdict.gap || !is_shown(verdict, view)) continue;
    gaps.push_back({&verdict, core::handle_of(verdict.key), core::unit_name(view.facts, verdict.unit, view.as_of),
                    core::subject_of(verdict, view.facts), core::reasons(verdict, wording)});
  }
  std::ranges::stable_partition(gaps, [](const Gap& gap) { return !gap.verdict->hint; });
  return gaps;
}

std::string gaps_json(const View& view, const std::vector<Gap>& gaps) {
  nlohmann::ordered_json json{{"as_of", format_date(view.as_of)},
                              {"known_by", view.known_by},
                              {"state", view.state_line()},
                              {"gaps", nlohmann::ordered_json::array()}};
  for (const Gap& gap : gaps) json["gaps"].push_back(json_of(gap, view));
  return json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

std::string gaps_text(const View& view, const std::vector<Gap>& gaps) {
  const auto hints = std::ranges::count_if(gaps, [](const Gap& gap) { return gap.verdict->hint; });
  std::string text = fmt::format("{}（截至{}）{}：{}{}项，提示{}项\n", view.facts.ledger.name,
                                 format_date_chinese(view.as_of), view.facts.ledger.demo ? "示例数据" : "",
                                 gap_word(view), static_cast<std::int64_t>(gaps.size()) - hints, hints);
  for (const core::Checklist& checklist : view.library.checklists) add_area(view, checklist, gaps, text);
  if (hints > 0) text += fmt::format("\n■ 提示（依据或数值待核，不作认定，{}项）\n", hints);
  for (const Gap& gap : gaps) {
    if (gap.verdict->hint) add_lines(gap, view.wording(), text);
  }
  if (!view.known_by.empty()) text += "\n所知截至：" + view.known_by + "\n";
  return text + "\n" + view.state_line() + "\n";
}

Listing gaps_table(const View& view, const std::vector<Gap>& gaps) {
  Listing listing = listing_of(view, view.facts.ledger.name + gap_word(view));
  listing.table.name = gap_word(view);
  listing.table.columns = {{"handle", "短号", 5, report::Align::left},
                           {"area", "领域", 7, report::Align::left},
                           {"unit", "责任单位", 7, report::Align::left},
                           {"task", "任务", 9, report::Align::left},
                           {"subject", "事项或检查期", 9, report::Align::left},
                           {"light", "灯", 3, report::Align::left},
                           {"result", "结论", 4, report::Align::left},
                           {"timing", "时限", 4, report::Align::left},
                           {"due", "期限", 6, report::Align::left},
                           {"hint", "提示", 3, report::Align::left},
                           {"reasons", "理由", 24, report::Align::left}};
  const core::WordingContext wording = view.wording();
  for (const Gap& gap : gaps) {
    const core::Verdict& verdict = *gap.verdict;
    listing.table.rows.push_back({gap.handle, verdict.checklist->title, gap.unit_name, verdict.task->title, gap.subject,
                                  report::Status{tone_of(verdict.light), std::string(core::to_chinese(verdict.light))},
                                  core::result_phrase(verdict, wording), core::timing_phrase(verdict, wording),
                                  due_text(verdict), std::string(verdict.hint ? "提示" : ""), join(gap.reasons, "\n")});
  }
  return listing;
}

}  // namespace fazhi::app
