#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "app/event_text.h"
#include "app/plain_lists.h"
#include "app/record.h"
#include "base/text.h"

namespace fazhi::app {

namespace {

constexpr std::array<const char*, 7> kSubjects{"evidence", "matter", "unit", "person", "problem", "waiver", "check"};

std::vector<ledger::HistoryLine> find_history(const Workspace& workspace, const std::string& word) {
  if (word.find(':') != std::string::npos) return workspace.ledger->history(word);
  for (const char* subject : kSubjects) {
    auto lines = workspace.ledger->history(std::string(subject) + ":" + word);
    if (!lines.empty()) return lines;
  }
  const std::vector<core::ProblemRecord> problems = workspace.ledger->problems();
  const auto numbered = std::ranges::find(problems, word, &core::ProblemRecord::number);
  return numbered == problems.end() ? std::vector<ledger::HistoryLine>()
                                    : workspace.ledger->history("problem:" + numbered->key);
}

}  // namespace

Listing history_list(const Workspace& workspace, const std::string& word, Diagnostics& out) {
  Listing listing;
  listing.title = "「" + word + "」的经过";
  listing.state_line = ledger::state_text(workspace.ledger->head());
  listing.table.name = "经过";
  listing.table.columns = {
      {"sequence", "事件", 4, report::Align::right}, {"recorded_at", "登记时间", 10, report::Align::left},
      {"actor", "登记人", 6, report::Align::left},   {"what", "办了什么", 7, report::Align::left},
      {"detail", "内容", 24, report::Align::left},   {"voided", "作废", 3, report::Align::left}};
  const core::Facts facts = workspace.ledger->facts();
  const core::Library library = newest_library(*workspace.ledger, facts);
  const EventWords words(*workspace.ledger, library, facts);
  for (const ledger::HistoryLine& line : find_history(workspace, word)) {
    const core::Event& event = line.event;
    listing.table.rows.push_back(
        {event.sequence, replace_all(format_instant(event.recorded_at).substr(0, 16), "T", " "),
         words.person(event.actor), std::string(core::title_of(core::name_of(event.body))),
         event.is_erased ? "（内容已清除）" : event_text(event.body, words), std::string(line.voided ? "已作废" : "")});
  }
  if (listing.table.rows.empty()) {
    out.push_back({Severity::error, {}, fmt::format("台账里没有与「{}」有关的记录", word), "unknown-subject", {}});
  }
  return listing;
}

std::string export_events(const Workspace& workspace) {
  constexpr std::size_t kPage = 10'000;
  std::string text;
  for (std::int64_t first = 1;; first += static_cast<std::int64_t>(kPage)) {
    const std::vector<core::Event> events = workspace.ledger->events(first, kPage);
    for (const core::Event& event : events) {
      nlohmann::ordered_json json{{"sequence", event.sequence},
                                  {"recorded_at", format_instant(event.recorded_at)},
                                  {"actor", event.actor},
                                  {"type", core::name_of(event.body)},
                                  {"about", core::subjects_of(event.body)},
                                  {"text", event_text(event.body)}};
      if (event.is_erased) json["erased"] = true;
      text += json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
    }
    if (events.size() < kPage) return text;
  }
}

}  // namespace fazhi::app
