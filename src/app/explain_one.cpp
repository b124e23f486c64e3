#include "app/explain_one.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/task_history.h"

namespace fazhi::app {

namespace {

// A problem's number or key, taken back to the obligation's key: that of the unit which owes it now, where the problem moved.
std::string obligation_word(const View& view, const std::string& word) {
  const auto numbered = std::ranges::find(view.problems, word, &core::ProblemRecord::number);
  if (numbered == view.problems.end()) return word.substr(0, word.find('!'));
  for (const core::ProblemRow& row : core::problems(view.verdicts, view.facts, view.problems, view.as_of)) {
    if (row.key == numbered->key && row.verdict != nullptr) return row.verdict->key;
  }
  return numbered->key.substr(0, numbered->key.find('!'));
}

std::vector<const core::Verdict*> matching(const View& view, const std::string& word) {
  std::vector<const core::Verdict*> found;
  for (const core::Verdict& verdict : view.verdicts) {
    if (verdict.key == word) return {&verdict};
    if (word.size() >= 4 && core::handle_of(verdict.key).starts_with(word)) found.push_back(&verdict);
  }
  return found;
}

void report_missing(const std::string& word, std::size_t found, Diagnostics& out) {
  std::string message = found == 0 ? fmt::format("没有短号或键为「{}」的应办；短号见 fazhi gaps 每行开头", word)
                                   : fmt::format("「{}」对应{}项应办，请写全8位短号", word, found);
  out.push_back({Severity::error, {}, std::move(message), "unknown-handle", {}});
}

void add_recheck(const View& view, const core::Verdict& verdict, std::vector<core::ExplanationLine>& lines) {
  const core::Rewording* reworded = core::rewording_to_recheck(verdict, view.facts, view.as_of);
  if (reworded == nullptr) return;
  lines.push_back(
      {"结论",
       fmt::format("待复核：任务自{}起改写，所依据的材料是改写以前交的；看过仍然适用的，用 fazhi recheck confirm 登记",
                   format_date_chinese(reworded->from))});
}

}  // namespace

const core::Verdict* find_obligation(const View& view, const std::string& word, Diagnostics& out) {
  const auto found = matching(view, obligation_word(view, word));
  if (found.size() == 1) return found.front();
  report_missing(word, found.size(), out);
  return nullptr;
}

Explanation explain_one(const Workspace& workspace, const Question& question, const std::string& word,
                        Diagnostics& out) {
  Explanation explanation;
  std::unique_ptr<View> view = look(workspace, question, out);
  if (view == nullptr) return explanation;
  explanation.verdict = find_obligation(*view, word, out);
  if (explanation.verdict == nullptr) return explanation;
  explanation.lines = core::explain(*explanation.verdict, view->wording(), view->calendar);
  add_recheck(*view, *explanation.verdict, explanation.lines);
  explanation.view = std::move(view);
  return explanation;
}

std::string explanation_text(const Explanation& explanation) {
  const core::Verdict& verdict = *explanation.verdict;
  const View& view = *explanation.view;
  std::string text = fmt::format("{}  {}  {}  {}\n", core::handle_of(verdict.key),
                                 core::unit_name(view.facts, verdict.unit, view.as_of), verdict.task->title,
                                 core::subject_of(verdict, view.facts));
  text += fmt::format("{}（截至{}）{}\n", verdict.key, format_date_chinese(view.as_of),
                      view.facts.ledger.demo ? "示例数据" : "");
  std::string heading;
  for (const core::ExplanationLine& line : explanation.lines) {
    if (line.heading != heading) text += "\n" + line.heading + "\n";
    heading = line.heading;
    text += "  " + line.text + "\n";
  }
  return text + "\n" + view.state_line() + "\n";
}

std::string explanation_json(const Explanation& explanation) {
  const core::Verdict& verdict = *explanation.verdict;
  const View& view = *explanation.view;
  nlohmann::ordered_json json{{"as_of", format_date(view.as_of)},
                              {"known_by", view.known_by},
                              {"state", view.state_line()},
                              {"key", verdict.key},
                              {"handle", core::handle_of(verdict.key)},
                              {"unit", view.facts.units[verdict.unit].id},
                              {"task", verdict.checklist->id + "/" + verdict.task->id},
                              {"result", core::to_word(verdict.result)},
                              {"timing", core::to_word(verdict.timing)},
                              {"light", core::to_word(verdict.light)},
                              {"gap", verdict.gap},
                              {"hint", verdict.hint},
                              {"recheck", core::rewording_to_recheck(verdict, view.facts, view.as_of) != nullptr},
                              {"lines", nlohmann::ordered_json::array()}};
  for (const core::ExplanationLine& line : explanation.lines) {
    json["lines"].push_back({{"heading", line.heading}, {"text", line.text}});
  }
  return json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace fazhi::app
