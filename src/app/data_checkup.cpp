#include "app/data_checkup.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <nlohmann/json.hpp>

#include "app/data_check_settings.h"
#include "app/tones.h"
#include "base/text.h"

namespace fazhi::app {

namespace {

using core::DataCheck;
using core::DataSeverity;

constexpr std::array<DataSeverity, 3> kSeverities{DataSeverity::grave, DataSeverity::plain, DataSeverity::hint};
// Of one check, on a terminal.
constexpr std::size_t kFirst = 10;

report::Tone tone_of(DataSeverity severity) {
  switch (severity) {
    case DataSeverity::grave: return report::Tone::red;
    case DataSeverity::plain: return report::Tone::yellow;
    case DataSeverity::hint: return report::Tone::grey;
  }
  return report::Tone::grey;
}

core::DataCheckup run(const Workspace& workspace, const View& view, const std::string& check) {
  const std::vector<core::RecordSource> sources = workspace.ledger->record_sources();
  const std::vector<core::Event> first = workspace.ledger->events(1, 1);
  core::DataCheckInput input{&view.facts, &view.library, &view.calendar, view.as_of, {}, sources};
  if (!first.empty()) input.created_on = day_in_beijing(first.front().recorded_at);
  return core::run_data_checks(input, check);
}

bool is_asked_for(const core::DataFinding& finding, const View& view, const CheckupQuestion& question) {
  const auto& unit = view.selection.unit;
  if (!unit.empty() && (finding.unit == core::kNone || view.facts.units[finding.unit].id != unit)) return false;
  if (question.check.empty() && view.facts.checks.off.contains(std::string(finding.check->id))) return false;
  return question.question.period.empty() || !finding.day || core::contains(view.period, *finding.day);
}

CheckupLine line_of(core::DataFinding finding, const View& view) {
  CheckupLine line;
  line.key = core::key_of(finding);
  line.handle = core::handle_of(line.key);
  if (finding.unit != core::kNone) line.unit_name = core::unit_name(view.facts, finding.unit, view.as_of);
  const auto seen = view.facts.checks.seen.find(line.key);
  if (seen != view.facts.checks.seen.end() && seen->second.facts_digest == core::digest_of(finding)) {
    line.seen_because = seen->second.because;
  }
  line.finding = std::move(finding);
  return line;
}

nlohmann::ordered_json json_of(const CheckupLine& line, const View& view) {
  const core::DataFinding& finding = line.finding;
  nlohmann::ordered_json json{{"key", line.key},
                              {"handle", line.handle},
                              {"check", finding.check->id},
                              {"title", finding.check->title},
                              {"severity", core::to_word(finding.severity)},
                              {"unit", finding.unit == core::kNone ? "" : view.facts.units[finding.unit].id},
                              {"unit_name", line.unit_name},
                              {"day", finding.day ? format_date(*finding.day) : ""},
                              {"subjects", finding.subjects},
                              {"sentence", finding.sentence},
                              {"remedy", finding.check->remedy}};
  if (!line.seen_because.empty()) json["seen"] = line.seen_because;
  return json;
}

// How many of each check were found, in the order of the checks.
std::string counts_text(const Checkup& checkup) {
  std::string text;
  for (const DataCheck& check : core::data_checks()) {
    std::array<std::size_t, 3> counts{};
    for (const CheckupLine& line : checkup.lines) {
      if (line.finding.check == &check) ++counts.at(static_cast<std::size_t>(line.finding.severity));
    }
    std::string parts;
    for (const DataSeverity severity : kSeverities) {
      const std::size_t count = counts.at(static_cast<std::size_t>(severity));
      if (count > 0) parts += fmt::format("  {}{}", core::to_chinese(severity), count);
    }
    if (!parts.empty()) text += fmt::format("  {}{}（{}）\n", check.title, parts, check.id);
  }
  return text;
}

void add_lines(const Checkup& checkup, DataSeverity severity, bool whole, std::string& text) {
  if (checkup.count(severity) == 0) return;
  text += fmt::format("\n■ {}（{}处）\n", core::to_chinese(severity), checkup.count(severity));
  std::map<const DataCheck*, std::size_t> shown;
  for (const CheckupLine& line : checkup.lines) {
    const core::DataFinding& finding = line.finding;
    if (finding.severity != severity || (++shown[finding.check] > kFirst && !whole)) continue;
    text +=
        fmt::format("{} {}  {}  {}\n    {}\n", report::symbol_of(tone_of(severity)), line.handle,
                    line.unit_name.empty() ? "（没有写单位）" : line.unit_name, finding.check->title, finding.sentence);
    if (!line.seen_because.empty()) text += "    已核对：" + line.seen_because + "\n";
  }
  for (const auto& [check, count] : shown) {
    if (count > kFirst && !whole) {
      text += fmt::format("  …… {}还有{}处：fazhi check --check {}\n", check->title, count - kFirst, check->id);
    }
  }
}

std::string remedies_text(const Checkup& checkup) {
  std::string text;
  for (const DataCheck& check : core::data_checks()) {
    const auto of_check = [&](const CheckupLine& line) { return line.finding.check == &check; };
    if (std::ranges::any_of(checkup.lines, of_check)) text += fmt::format("  {}：{}\n", check.title, check.remedy);
  }
  return text.empty() ? text : "\n怎么办\n" + text;
}

std::vector<std::string> notes_of(const Checkup& checkup) {
  std::vector<std::string> notes;
  if (checkup.put_aside > 0) notes.push_back(fmt::format("已核对的{}处没有列出，用 --seen 列出。", checkup.put_aside));
  for (const auto& [check, because] : checkup.view->facts.checks.off) {
    const DataCheck* known = core::find_data_check(check);
    notes.push_back(fmt::format("检查项「{}」已停用：{}", known == nullptr ? check : known->title, because));
  }
  if (checkup.of_unknown_years > 0) {
    notes.push_back(
        fmt::format("{}份材料的形成日期在没有放假安排的年份，没有查是不是休息日。", checkup.of_unknown_years));
  }
  return notes;
}

}  // namespace

std::size_t Checkup::count(DataSeverity severity) const {
  return static_cast<std::size_t>(
      std::ranges::count_if(lines, [&](const CheckupLine& line) { return line.finding.severity == severity; }));
}

std::optional<Checkup> check_up(const Workspace& workspace, const CheckupQuestion& question, Diagnostics& out) {
  if (!question.check.empty() && !know_data_check(question.check, out)) return std::nullopt;
  Checkup checkup;
  checkup.view = look_at_facts(workspace, question.question, out);
  if (checkup.view == nullptr) return std::nullopt;
  core::DataCheckup found = run(workspace, *checkup.view, question.check);
  checkup.papers = found.papers;
  checkup.of_unknown_years = found.of_unknown_years;
  for (core::DataFinding& finding : found.findings) {
    if (!is_asked_for(finding, *checkup.view, question)) continue;
    CheckupLine line = line_of(std::move(finding), *checkup.view);
    if (!line.seen_because.empty() && !question.seen) {
      ++checkup.put_aside;
    } else {
      checkup.lines.push_back(std::move(line));
    }
  }
  return checkup;
}

std::string checkup_json(const Checkup& checkup) {
  const View& view = *checkup.view;
  nlohmann::ordered_json json{{"as_of", format_date(view.as_of)},
                              {"known_by", view.known_by},
                              {"state", view.state_line()},
                              {"papers", checkup.papers}};
  for (const DataSeverity severity : kSeverities) json[std::string(core::to_word(severity))] = checkup.count(severity);
  json["put_aside"] = checkup.put_aside;
  json["of_unknown_years"] = checkup.of_unknown_years;
  json["off"] = nlohmann::ordered_json::array();
  for (const auto& [check, because] : view.facts.checks.off) {
    json["off"].push_back(nlohmann::ordered_json{{"check", check}, {"because", because}});
  }
  json["findings"] = nlohmann::ordered_json::array();
  for (const CheckupLine& line : checkup.lines) json["findings"].push_back(json_of(line, view));
  return json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

std::string checkup_text(const Checkup& checkup, bool whole) {
  const View& view = *checkup.view;
  std::string text = fmt::format(
      "{}体检（截至{}）{}：查了{}份材料，请核对严重{}处、一般{}处、提示{}处\n", view.facts.ledger.name,
      format_date_chinese(view.as_of), view.facts.ledger.demo ? "示例数据" : "", checkup.papers,
      checkup.count(DataSeverity::grave), checkup.count(DataSeverity::plain), checkup.count(DataSeverity::hint));
  text += counts_text(checkup);
  for (const DataSeverity severity : kSeverities) add_lines(checkup, severity, whole, text);
  text += remedies_text(checkup);
  if (!checkup.lines.empty()) text += "  看过没有错的：fazhi check seen 短号 --because 缘由，以后不再列出\n";
  text += "\n";
  for (const std::string& note : notes_of(checkup)) text += note + "\n";
  if (!view.known_by.empty()) text += "所知截至：" + view.known_by + "\n";
  return text + view.state_line() + "\n";
}

Listing checkup_table(const Checkup& checkup) {
  const View& view = *checkup.view;
  Listing listing = listing_of(view, view.facts.ledger.name + "体检");
  listing.table.name = "体检";
  listing.table.columns = {{"key", "键", 20, report::Align::left},
                           {"handle", "短号", 5, report::Align::left},
                           {"severity", "程度", 3, report::Align::left},
                           {"check", "检查项", 8, report::Align::left},
                           {"unit", "单位", 8, report::Align::left},
                           {"day", "日期", 6, report::Align::left},
                           {"subjects", "材料或事项", 8, report::Align::left},
                           {"sentence", "请核对", 30, report::Align::left},
                           {"remedy", "怎么办", 14, report::Align::left},
                           {"seen", "已核对", 8, report::Align::left}};
  for (const CheckupLine& line : checkup.lines) {
    const core::DataFinding& finding = line.finding;
    listing.table.rows.push_back(
        {line.key, line.handle,
         report::Status{tone_of(finding.severity), std::string(core::to_chinese(finding.severity))},
         std::string(finding.check->title), line.unit_name,
         finding.day ? report::Cell(*finding.day) : report::Cell(std::string()), join(finding.subjects, "、"),
         finding.sentence, std::string(finding.check->remedy), line.seen_because});
  }
  for (std::string& note : notes_of(checkup)) listing.notes.push_back(std::move(note));
  return listing;
}

}  // namespace fazhi::app
