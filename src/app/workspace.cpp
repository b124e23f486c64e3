#include "app/workspace.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/find_ledger.h"
#include "base/failure.h"
#include "yaml/library_reader.h"

namespace fazhi::app {

namespace {

void report(Diagnostics& out, std::string message) {
  out.push_back({Severity::error, {}, std::move(message), "no-ledger", {}});
}

// The last of those that fit, in the place of the first.
template <typename Fits>
std::vector<core::AdoptionState> last_of_each(const core::Facts& facts, Fits fits) {
  std::vector<core::AdoptionState> chosen;
  for (const core::AdoptionState& adoption : facts.adoptions) {
    if (!fits(adoption)) continue;
    const auto known = std::ranges::find(chosen, adoption.checklist, &core::AdoptionState::checklist);
    if (known == chosen.end()) {
      chosen.push_back(adoption);
    } else if (known->from <= adoption.from) {
      *known = adoption;
    }
  }
  return chosen;
}

}  // namespace

std::optional<Workspace> open_workspace(const std::string& named, Access access, Diagnostics& out) {
  const auto folder = nearest_ledger(named);
  if (!folder) {
    report(out, "当前文件夹和上级文件夹里都没有台账；请用 --ledger 文件夹 指明，或用 fazhi init 新建");
    return std::nullopt;
  }
  if (!ledger::is_ledger(*folder)) {
    report(out, fmt::format("「{}」里没有台账（ledger.db）；请核对路径，或用 fazhi init 新建", folder->string()));
    return std::nullopt;
  }
  return Workspace{*folder, ledger::open_ledger(*folder, access)};
}

std::vector<core::AdoptionState> adoptions_on(const core::Facts& facts, Date day) {
  return last_of_each(facts, [&](const core::AdoptionState& adoption) { return adoption.from <= day; });
}

core::Library library_of(const ledger::Ledger& ledger, const std::vector<core::AdoptionState>& adoptions) {
  std::vector<yaml::NamedText> texts;
  for (const core::AdoptionState& adoption : adoptions) {
    auto text = ledger.find_text(adoption.digest);
    if (!text) {
      throw Failure("text-lost", fmt::format("台账里缺清单「{}」{}版的原文，请运行 fazhi verify 查看",
                                             adoption.checklist, adoption.edition));
    }
    texts.push_back({fmt::format("{}（{}版）", adoption.checklist, adoption.edition), std::move(*text)});
  }
  yaml::LibraryReading reading = yaml::read_library(texts);
  if (has_errors(reading.diagnostics)) {
    throw Failure("text-unreadable", "台账采用的清单，本程序读不懂：\n" + format(reading.diagnostics));
  }
  return std::move(reading.library);
}

core::Library newest_library(const ledger::Ledger& ledger, const core::Facts& facts) {
  return library_of(ledger, last_of_each(facts, [](const core::AdoptionState&) { return true; }));
}

}  // namespace fazhi::app
