#include "app/data_check_settings.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/data_checkup.h"
#include "app/words.h"
#include "core/verdict.h"

namespace fazhi::app {

namespace {

void report(Diagnostics& out, std::string_view code, std::string message) {
  out.push_back({Severity::error, {}, std::move(message), std::string(code), {}});
}

bool is_meant(const std::string& key, const std::string& word) { return key == word || core::handle_of(key) == word; }

core::EventBody seen_event(const core::DataFinding& finding, const std::string& because) {
  return core::CheckSwitched{std::string(finding.check->id), false, because, core::key_of(finding),
                             core::digest_of(finding)};
}

void put_aside(const Checkup& checkup, const CheckSeen& form, std::vector<core::Entry>& entries, Diagnostics& out) {
  for (const std::string& word : form.words) {
    const auto line =
        std::ranges::find_if(checkup.lines, [&](const CheckupLine& one) { return is_meant(one.key, word); });
    if (line != checkup.lines.end()) {
      entries.push_back(entry(seen_event(line->finding, form.because)));
    } else {
      report(out, "unknown-handle",
             fmt::format("体检没有查出短号为「{}」的一处：请先运行 fazhi check，用那里列出的短号", word));
    }
  }
}

void bring_back(const core::Facts& facts, const CheckSeen& form, std::vector<core::Entry>& entries, Diagnostics& out) {
  for (const std::string& word : form.words) {
    const auto& seen = facts.checks.seen;
    const auto found = std::ranges::find_if(seen, [&](const auto& one) { return is_meant(one.first, word); });
    if (found != seen.end()) {
      const std::string check = found->first.substr(0, found->first.find('!'));
      entries.push_back(
          entry(core::CheckSwitched{check, true, form.because, found->first, found->second.facts_digest}));
    } else {
      report(out, "unknown-handle", fmt::format("没有把「{}」标为已核对：已核对的见 fazhi check --seen", word));
    }
  }
}

}  // namespace

bool know_data_check(const std::string& word, Diagnostics& out) {
  if (core::find_data_check(word) != nullptr) return true;
  std::vector<std::string> known;
  for (const core::DataCheck& check : core::data_checks()) known.emplace_back(check.id);
  report(out, "unknown-check",
         fmt::format("体检没有检查项「{}」{}全部检查项见 fazhi check list", word, did_you_mean(word, known)));
  return false;
}

Listing data_check_list(const Workspace& workspace) {
  const core::Facts facts = workspace.ledger->facts();
  Listing listing;
  listing.title = "体检的检查项";
  listing.state_line = ledger::state_text(workspace.ledger->head());
  listing.demo = facts.ledger.demo;
  listing.table.name = "检查项";
  listing.table.columns = {{"check", "标识", 9, report::Align::left},
                           {"title", "检查项", 9, report::Align::left},
                           {"severity", "程度", 3, report::Align::left},
                           {"state", "开关", 3, report::Align::left},
                           {"because", "停用的理由", 6, report::Align::left},
                           {"looks_at", "看什么", 24, report::Align::left},
                           {"embarrasses", "为什么要看", 12, report::Align::left},
                           {"remedy", "怎么办", 12, report::Align::left},
                           {"source", "依据", 8, report::Align::left}};
  for (const core::DataCheck& check : core::data_checks()) {
    const auto off = facts.checks.off.find(std::string(check.id));
    const bool is_off = off != facts.checks.off.end();
    listing.table.rows.push_back(
        {std::string(check.id), std::string(check.title), std::string(core::to_chinese(check.severity)),
         std::string(is_off ? "停用" : "开"), is_off ? off->second : std::string(), std::string(check.looks_at),
         std::string(check.embarrasses), std::string(check.remedy), std::string(check.source)});
  }
  return listing;
}

Recorded switch_check(Workspace& workspace, const CheckSwitch& form, const Acting& acting) {
  const auto make = [&](const core::Facts& facts, Diagnostics& out) -> std::vector<core::Entry> {
    if (!know_data_check(form.check, out)) return {};
    const auto off = facts.checks.off.find(form.check);
    const bool is_off = off != facts.checks.off.end();
    if (form.enabled && !is_off) {
      report(out, "nothing-to-change", fmt::format("检查项「{}」没有停用", form.check));
    } else if (!form.enabled && is_off && off->second == form.because) {
      report(out, "nothing-to-change", fmt::format("检查项「{}」已经停用：{}", form.check, off->second));
    }
    return {entry(core::CheckSwitched{form.check, form.enabled, form.because, {}, {}})};
  };
  return record_with(workspace, make, acting);
}

Recorded mark_seen(Workspace& workspace, const CheckSeen& form, const std::optional<Date>& as_of,
                   const Acting& acting) {
  const auto make = [&](const core::Facts& facts, Diagnostics& out) {
    std::vector<core::Entry> entries;
    if (!form.seen) {
      bring_back(facts, form, entries, out);
      return entries;
    }
    CheckupQuestion question;
    question.question.as_of = as_of;
    question.seen = true;  // a reason may be given anew
    const auto checkup = check_up(workspace, question, out);
    if (checkup) put_aside(*checkup, form, entries, out);
    return entries;
  };
  return record_with(workspace, make, acting);
}

}  // namespace fazhi::app
