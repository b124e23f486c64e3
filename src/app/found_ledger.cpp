#include "app/found_ledger.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>

#include "app/acting.h"
#include "app/adoption.h"
#include "app/adoption_effect.h"
#include "app/content_files.h"
#include "app/view.h"

namespace fazhi::app {

namespace {

void report(Diagnostics& out, std::string_view code, std::string message) {
  out.push_back({Severity::error, {}, std::move(message), std::string(code), {}});
}

void check_wanted(const NewLedger& wanted, Diagnostics& out) {
  if (ledger::is_ledger(wanted.folder)) {
    report(out, "ledger-exists", fmt::format("「{}」里已有台账，没有改动它", wanted.folder.string()));
  }
  if (wanted.demo && wanted.public_only) {
    report(out, "init-kind", "--demo（示例数据）与 --public（公开资料评议）不能同时用");
  }
}

std::vector<ledger::Draft> drafts_of(const std::vector<AdoptionDraft>& adoptions, const std::string& actor,
                                     Instant at) {
  std::vector<ledger::Draft> drafts;
  for (const AdoptionDraft& adoption : adoptions) drafts.push_back({adoption.body, actor, at});
  return drafts;
}

// The event that adopted this checklist last and was not voided.
std::optional<core::EditionAdopted> adopted_before(const Workspace& workspace, const std::string& checklist) {
  std::optional<core::EditionAdopted> last;
  for (ledger::HistoryLine& line : workspace.ledger->history("checklist:" + checklist)) {
    auto* adopted = std::get_if<core::EditionAdopted>(&line.event.body);
    if (adopted != nullptr && !line.voided) last = std::move(*adopted);
  }
  return last;
}

// One number, one meaning: else nobody could tell by which text a report was made.
void refuse_same_number(const core::EditionAdopted& before, const Adopted& now, Diagnostics& out) {
  if (before.edition != now.edition || now.changes.empty()) return;
  report(out, "edition-same",
         fmt::format("清单「{}」的{}版台账已经采用，内容与这份不同（{}项任务有变化）：请在清单开头改版次（edition）",
                     now.checklist, now.edition, now.changes.size()));
}

std::vector<yaml::NamedText> texts_in_force(const Workspace& workspace, const core::Facts& facts) {
  std::vector<yaml::NamedText> texts;
  for (const core::AdoptionState& adoption : adoptions_on(facts, Date::max())) {
    if (auto text = workspace.ledger->find_text(adoption.digest))
      texts.push_back({adoption.checklist, std::move(*text)});
  }
  return texts;
}

// What is to be adopted, beside what stays: all of it must be readable together.
std::vector<yaml::NamedText> wanted_texts(const Workspace& workspace, const core::Facts& facts,
                                          const std::vector<std::string>& paths, Diagnostics& out) {
  if (paths.empty()) {
    return texts_for_region(facts.ledger.region, yaml_files_in(workspace.folder / "checklists", out));
  }
  std::vector<yaml::NamedText> texts;
  std::set<std::string> declared;
  for (yaml::NamedText& file : yaml_files(paths, out)) {
    const std::string id = declared_id(file.text);
    if (id.empty() || is_outline(file.text) || is_cases_file(file.name)) continue;
    declared.insert(id);
    texts.push_back(std::move(file));
  }
  for (yaml::NamedText& text : texts_in_force(workspace, facts)) {
    if (!declared.contains(text.name)) texts.push_back(std::move(text));
  }
  return texts;
}

}  // namespace

Founded found_ledger(const NewLedger& wanted, const Acting& acting) {
  Founded founded;
  check_wanted(wanted, founded.diagnostics);
  const auto at = recording_time(acting, wanted.demo, founded.diagnostics);
  const auto actor = actor_name(acting, false, founded.diagnostics);
  if (!at || !actor) return founded;
  const Date begins = wanted.begins.value_or(make_date(year_of(day_in_beijing(*at)), 1, 1));
  const std::vector<yaml::NamedText> own = yaml_files_in(wanted.folder / "checklists", founded.diagnostics);
  const std::vector<AdoptionDraft> adoptions =
      draft_adoptions(texts_for_region(wanted.region, own), begins, founded.diagnostics);
  if (has_errors(founded.diagnostics)) return founded;

  std::vector<ledger::Draft> drafts = drafts_of(adoptions, *actor, *at);
  const core::LedgerCreated created{wanted.name, wanted.region, begins, wanted.demo, wanted.public_only};
  drafts.insert(drafts.begin(), ledger::Draft{created, *actor, *at});
  const auto ledger = ledger::create_ledger(wanted.folder);
  for (const AdoptionDraft& adoption : adoptions) {
    ledger->keep_text(adoption.text);
    founded.adopted.push_back(compare_editions(adoption.body, nullptr));
  }
  founded.head = ledger->append(drafts, {});
  return founded;
}

Founded adopt(Workspace& workspace, const Adoption& adoption, const Acting& acting) {
  Founded founded;
  const ledger::Head expected = workspace.ledger->head();
  const core::Facts facts = workspace.ledger->facts();
  const auto at = recording_time(acting, facts.ledger.demo, founded.diagnostics);
  const auto actor = actor_name(acting, !workspace.ledger->persons().empty(), founded.diagnostics);
  if (!at || !actor) return founded;
  const Date from = adoption.from.value_or(day_in_beijing(*at));
  const std::vector<yaml::NamedText> texts = wanted_texts(workspace, facts, adoption.paths, founded.diagnostics);
  std::vector<AdoptionDraft> wanted = draft_adoptions(texts, from, founded.diagnostics);
  if (has_errors(founded.diagnostics)) return founded;

  std::vector<AdoptionDraft> adoptions;
  for (AdoptionDraft& draft : wanted) {
    const auto before = adopted_before(workspace, draft.body.checklist);
    if (before && before->digest == draft.body.digest && before->from <= draft.body.from) continue;
    founded.adopted.push_back(compare_editions(draft.body, before ? &*before : nullptr));
    if (before) refuse_same_number(*before, founded.adopted.back(), founded.diagnostics);
    adoptions.push_back(std::move(draft));
  }
  if (has_errors(founded.diagnostics) || adoptions.empty()) return founded;
  add_effects(workspace, facts, adoptions, std::max(from, day_in_beijing(*at)), founded.adopted, founded.diagnostics);
  if (!adoption.confirmed || has_errors(founded.diagnostics)) return founded;
  for (const AdoptionDraft& draft : adoptions) workspace.ledger->keep_text(draft.text);
  founded.head = workspace.ledger->append(drafts_of(adoptions, *actor, *at), expected);
  if (!founded.head) report(founded.diagnostics, "ledger-busy", "别的程序刚写了这个台账，没有采用；请重新运行");
  return founded;
}

}  // namespace fazhi::app
