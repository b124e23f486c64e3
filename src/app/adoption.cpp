#include "app/adoption.h"

#include <algorithm>
#include <map>
#include <set>

#include "app/content_files.h"
#include "app/workspace.h"
#include "base/digest.h"
#include "base/text.h"
#include "yaml/library_reader.h"

namespace fazhi::app {

namespace {

// checklists/local/示例市/x.yaml binds 示例市 and everything in it.
bool binds_region(std::string_view name, const std::string& region) {
  constexpr std::string_view kLocal = "checklists/local/";
  if (!name.starts_with(kLocal)) return true;
  const std::string_view rest = name.substr(kLocal.size());
  return !region.empty() && region.starts_with(rest.substr(0, rest.find('/')));
}

// Adopted are words and tasks; plans are only referred to.
bool is_adoptable(const yaml::NamedText& file) {
  return !is_cases_file(file.name) && !is_outline(file.text) && !declared_id(file.text).empty();
}

std::vector<core::TaskDigest> task_digests(const core::Checklist& checklist) {
  std::vector<core::TaskDigest> digests;
  for (const core::Task& task : checklist.tasks) digests.push_back({task.id, task.digest, task.replaces});
  return digests;
}

// An edition of the vocabulary is its text.
AdoptionDraft draft_of(const yaml::NamedText& file, const core::Library& library, Date from) {
  AdoptionDraft draft;
  draft.text = file.text;
  draft.body.checklist = declared_id(file.text);
  draft.body.from = from;
  draft.body.digest = sm3_hex(file.text);
  draft.body.edition = draft.body.digest.substr(0, 8);
  if (const core::Checklist* checklist = library.find_checklist(draft.body.checklist)) {
    draft.body.edition = checklist->edition;
    draft.body.tasks = task_digests(*checklist);
  }
  return draft;
}

}  // namespace

std::vector<yaml::NamedText> texts_for_region(const std::string& region, const std::vector<yaml::NamedText>& own) {
  std::vector<yaml::NamedText> texts;
  std::set<std::string> declared;
  for (const yaml::NamedText& file : own) {
    if (!is_adoptable(file)) continue;
    declared.insert(declared_id(file.text));
    texts.push_back(file);
  }
  for (yaml::NamedText& file : built_in("checklists")) {
    if (!is_adoptable(file) || !binds_region(file.name, region)) continue;
    if (!declared.contains(declared_id(file.text))) texts.push_back(std::move(file));
  }
  return texts;
}

std::vector<AdoptionDraft> draft_adoptions(const std::vector<yaml::NamedText>& texts, Date from, Diagnostics& out) {
  yaml::LibraryReading reading = yaml::read_library(texts);
  out.insert(out.end(), reading.diagnostics.begin(), reading.diagnostics.end());
  std::vector<AdoptionDraft> drafts;
  if (has_errors(reading.diagnostics)) return drafts;
  for (const yaml::NamedText& file : texts) drafts.push_back(draft_of(file, reading.library, from));
  // Words before those who use them, overlays after what they add to: the order in which editions are listed.
  const auto rank = [&](const AdoptionDraft& draft) {
    if (draft.body.checklist == kVocabularyId) return 0;
    const core::Checklist* checklist = reading.library.find_checklist(draft.body.checklist);
    return checklist != nullptr && !checklist->overlay.empty() ? 2 : 1;
  };
  std::ranges::stable_sort(drafts, {}, rank);
  return drafts;
}

std::size_t Adopted::count(TaskChange::Kind kind) const {
  return static_cast<std::size_t>(std::ranges::count(changes, kind, &TaskChange::kind));
}

Adopted compare_editions(const core::EditionAdopted& now, const core::EditionAdopted* before) {
  using Kind = TaskChange::Kind;
  Adopted adopted{now.checklist, now.edition, now.from, now.tasks.size(), 0, {}};
  std::map<std::string, std::string> left;  // tasks of the edition before that nobody has claimed yet
  if (before != nullptr) {
    for (const core::TaskDigest& task : before->tasks) left.emplace(task.task, task.digest);
  }
  const auto change = [&](Kind kind, const std::string& task) -> TaskChange& {
    TaskChange& added = adopted.changes.emplace_back();
    added.kind = kind;
    added.task = task;
    return added;
  };
  for (const core::TaskDigest& task : now.tasks) {
    const auto same = left.find(task.task);
    const auto renamed = same == left.end() && !task.replaces.empty() ? left.find(task.replaces) : left.end();
    if (same != left.end()) {
      if (same->second == task.digest) {
        ++adopted.unchanged;
      } else {
        change(Kind::reworded, task.task);
      }
      left.erase(same);
    } else if (renamed != left.end()) {
      TaskChange& told = change(Kind::renamed, task.task);
      told.before = task.replaces;
      told.is_reworded = renamed->second != task.digest;
      left.erase(renamed);
    } else {
      change(Kind::added, task.task);
    }
  }
  for (const auto& [task, digest] : left) change(Kind::retired, task);
  return adopted;
}

}  // namespace fazhi::app
