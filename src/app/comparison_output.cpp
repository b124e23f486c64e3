#include "app/comparison_output.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "app/tones.h"
#include "base/text.h"
#include "core/problem_heirs.h"
#include "report/text_table.h"
#include "report/xlsx_writer.h"

namespace fazhi::app {

namespace {

using core::Change;
using report::Table;
using Json = nlohmann::ordered_json;

const View& words_of(const Comparison& comparison) { return *comparison.after.view; }

// Published papers alone blame nobody: what is not among them is 未见, as in `gaps`.
std::string in_public_words(std::string text, const Comparison& comparison) {
  return words_of(comparison).facts.ledger.public_only ? replace_all(std::move(text), "缺口", "未见") : text;
}
Table in_public_words(Table table, const Comparison& comparison) {
  if (!words_of(comparison).facts.ledger.public_only) return table;
  for (report::Column& column : table.columns) column.title = replace_all(column.title, "缺口", "未见");
  return table;
}

// New obligations that are no gaps are counted, not told: a quarter brings hundreds of them.
bool is_told(const ChangeRow& row) {
  return row.what.change != Change::appeared || row.what.after->is_gap() || !row.causes.empty();
}

std::string due_text(const std::string& due) {
  if (due.empty()) return "没有";
  if (due == "paused") return "中止计时";
  return due.starts_with(">=") ? "不早于" + due.substr(2) : due;
}

void add_lines(const ChangeRow& row, std::string& text) {
  const core::VerdictLine* latest = row.what.after != nullptr ? row.what.after : row.what.before;
  text += fmt::format("{} {}  {}  {}", report::symbol_of(tone_of(latest->light)), row.handle, row.unit, row.task);
  if (!row.subject.empty() && row.subject != row.task) text += "  " + row.subject;
  text += "\n    " + state_text(row.what.before) + " → " + state_text(row.what.after);
  if (row.what.after != nullptr && row.what.before != nullptr && row.what.before->due != row.what.after->due)
    text += fmt::format("；期限：{} → {}", due_text(row.what.before->due), due_text(row.what.after->due));
  text += "\n";
  if (!row.reason.empty()) text += "    " + row.reason + "\n";
  if (!row.came.empty()) text += "    新算的材料：" + join(row.came, "、") + "\n";
  if (!row.went.empty()) text += "    不再算的材料：" + join(row.went, "、") + "\n";
  for (const std::string& cause : row.causes) text += "    起因：" + cause + "\n";
}

void add_group(const Comparison& comparison, Change change, std::string& text) {
  const std::int64_t count = comparison.total.of(change);
  if (count == 0 || change == Change::unchanged) return;
  text += fmt::format("\n■ {}（{}项）\n", core::to_chinese(change), count);
  std::int64_t told = 0;
  for (const ChangeRow& row : comparison.rows) {
    if (row.what.change != change || !is_told(row)) continue;
    add_lines(row, text);
    ++told;
  }
  if (told < count)
    text += fmt::format("  {}{}项不是缺口，没有逐项列出；--json、--format xlsx 都列。\n", told > 0 ? "另" : "其中",
                        count - told);
}

Json json_of(const ChangeCounts& counts) {
  Json json;
  if (!counts.id.empty()) json = {{"id", counts.id}, {"title", counts.title}};
  for (const Change change : core::kChanges) json[std::string(core::to_word(change))] = counts.of(change);
  json["appeared_gaps"] = counts.appeared_gaps;
  json["gone_gaps"] = counts.gone_gaps;
  return json;
}

Json json_of(const core::VerdictLine* line) {
  if (line == nullptr) return nullptr;
  return {{"key", line->key},
          {"result", core::to_word(line->result)},
          {"timing", core::to_word(line->timing)},
          {"light", core::to_word(line->light)},
          {"gap", line->gap},
          {"hint", line->hint},
          {"due", line->due},
          {"done_on", line->done_on ? format_date(*line->done_on) : ""},
          {"records", line->records},
          {"reason", line->reason}};
}

Json json_of(const Side& side) {
  Json json{{"title", side.title}, {"as_of", format_date(side.as_of)}};
  if (side.baseline != nullptr) {
    json["period"] = side.baseline->text.period;
    json["seal"] = side.baseline->seal.sequence;
    json["digest"] = side.baseline->seal.sealed.digest;
  } else {
    json["known_by"] = side.view->known_by;
  }
  return json;
}

std::string heading(const Comparison& comparison, const ComparisonForm& form) {
  const View& view = words_of(comparison);
  return fmt::format("{}{}{}\n从 {}\n到 {}\n", view.facts.ledger.name, form.title,
                     view.facts.ledger.demo ? " 示例数据" : "", comparison.before.title, comparison.after.title);
}

}  // namespace

std::string state_text(const core::VerdictLine* line) {
  if (line == nullptr) return "（没有这项应办）";
  return fmt::format("{}{}{}", report::symbol_of(tone_of(line->light)), line->said, line->hint ? "（提示）" : "");
}

std::string counts_text(const ChangeCounts& counts) {
  std::vector<std::string> parts;
  for (const Change change : core::kChanges) {
    const std::int64_t count = counts.of(change);
    if (count == 0) continue;
    std::string part = fmt::format("{}{}项", core::to_chinese(change), count);
    if (change == Change::appeared && counts.appeared_gaps > 0)
      part += fmt::format("（其中缺口{}项）", counts.appeared_gaps);
    if (change == Change::gone && counts.gone_gaps > 0) part += fmt::format("（原是缺口的{}项）", counts.gone_gaps);
    parts.push_back(std::move(part));
  }
  return parts.empty() ? "没有应办事项" : join(parts, "、");
}

report::Table counts_table(const std::vector<ChangeCounts>& counts, const ChangeCounts& total, std::string name,
                           std::string heading) {
  report::Table table;
  table.name = std::move(name);
  table.columns = {{"title", std::move(heading), 10, report::Align::left}};
  const auto row_of = [](const ChangeCounts& one, const std::string& title) {
    report::Row row{title};
    for (const Change change : core::kChanges) {
      row.emplace_back(one.of(change));
      if (change == Change::appeared) row.emplace_back(one.appeared_gaps);
    }
    return row;
  };
  for (const Change change : core::kChanges) {
    table.columns.push_back(
        {std::string(core::to_word(change)), std::string(core::to_chinese(change)), 3, report::Align::right});
    if (change == Change::appeared)
      table.columns.push_back({"appeared_gaps", "新的应办中缺口", 4, report::Align::right});
  }
  for (const ChangeCounts& one : counts) table.rows.push_back(row_of(one, one.title));
  if (!counts.empty()) table.rows.push_back(row_of(total, "合计"));
  return table;
}

std::string comparison_text(const Comparison& comparison, const ComparisonForm& form) {
  std::string text = heading(comparison, form) + "\n" + counts_text(comparison.total) + "。\n";
  if (form.causes && comparison.rows.empty()) text += "封账以后没有变动。\n";
  if (!comparison.rows.empty()) {
    constexpr std::size_t kWidth = 100;
    text += "\n" + report::to_text_table(counts_table(comparison.areas, comparison.total, "按领域", "领域"), kWidth);
    text += "\n" + report::to_text_table(counts_table(comparison.units, comparison.total, "按单位", "单位"), kWidth);
  }
  for (const Change change : core::kChanges) add_group(comparison, change, text);
  return in_public_words(std::move(text), comparison) + "\n" + words_of(comparison).state_line() + "\n";
}

std::string comparison_json(const Comparison& comparison, const ComparisonForm& form) {
  Json json{{"title", form.title},
            {"from", json_of(comparison.before)},
            {"to", json_of(comparison.after)},
            {"state", words_of(comparison).state_line()},
            {"demo", words_of(comparison).facts.ledger.demo},
            {"total", json_of(comparison.total)},
            {"areas", Json::array()},
            {"units", Json::array()},
            {"changes", Json::array()}};
  for (const ChangeCounts& one : comparison.areas) json["areas"].push_back(json_of(one));
  for (const ChangeCounts& one : comparison.units) json["units"].push_back(json_of(one));
  for (const ChangeRow& row : comparison.rows) {
    Json change{{"change", core::to_word(row.what.change)},
                {"moved", row.what.moved()},
                {"area", row.area_id},
                {"unit", row.unit_id},
                {"unit_name", row.unit},
                {"handle", row.handle},
                {"task", row.task},
                {"subject", row.subject},
                {"before", json_of(row.what.before)},
                {"after", json_of(row.what.after)},
                {"came", row.came},
                {"went", row.went},
                {"reason", row.reason}};
    if (form.causes) change["causes"] = row.causes;
    json["changes"].push_back(std::move(change));
  }
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Listing comparison_listing(const Comparison& comparison, const ComparisonForm& form) {
  Listing listing = listing_of(words_of(comparison), words_of(comparison).facts.ledger.name + form.title);
  listing.table.name = form.title;
  listing.table.columns = {
      {"change", "变化", 4, report::Align::left},      {"area", "领域", 7, report::Align::left},
      {"unit", "责任单位", 7, report::Align::left},    {"handle", "短号", 5, report::Align::left},
      {"task", "任务", 9, report::Align::left},        {"subject", "事项或检查期", 9, report::Align::left},
      {"before", "原来", 7, report::Align::left},      {"after", "现在", 7, report::Align::left},
      {"reason", "理由", 18, report::Align::left},     {"came", "新算的材料", 9, report::Align::left},
      {"went", "不再算的材料", 9, report::Align::left}};
  if (form.causes) listing.table.columns.push_back({"causes", "起因", 16, report::Align::left});
  for (const ChangeRow& row : comparison.rows) {
    report::Row cells{in_public_words(std::string(core::to_chinese(row.what.change)), comparison),
                      row.area,
                      row.unit,
                      row.handle,
                      row.task,
                      row.subject,
                      state_text(row.what.before),
                      state_text(row.what.after),
                      row.reason,
                      join(row.came, "\n"),
                      join(row.went, "\n")};
    if (form.causes) cells.emplace_back(join(row.causes, "\n"));
    listing.table.rows.push_back(std::move(cells));
  }
  listing.notes = {"从 " + comparison.before.title, "到 " + comparison.after.title,
                   in_public_words(counts_text(comparison.total), comparison) + "。"};
  return listing;
}

std::string comparison_workbook(const Comparison& comparison, const ComparisonForm& form) {
  const Listing listing = comparison_listing(comparison, form);
  report::Document document;
  document.title = listing.title;
  document.subtitle = comparison.before.title + " → " + comparison.after.title;
  document.date = listing.as_of;
  document.state_line = listing.state_line;
  document.demo = listing.demo;
  report::Section section{true, {}};
  section.blocks.emplace_back(report::Paragraph{listing.notes.back(), report::ParagraphStyle::note});
  section.blocks.emplace_back(listing.table);
  section.blocks.emplace_back(
      in_public_words(counts_table(comparison.areas, comparison.total, "按领域", "领域"), comparison));
  section.blocks.emplace_back(
      in_public_words(counts_table(comparison.units, comparison.total, "按单位", "单位"), comparison));
  document.sections.push_back(std::move(section));
  return report::to_xlsx(document);
}

}  // namespace fazhi::app
