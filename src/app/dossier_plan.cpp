#include "app/dossier_plan.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "app/dossier_absences.h"
#include "app/dossier_places.h"
#include "app/dossier_publicity.h"
#include "app/name_mask.h"
#include "core/needs.h"
#include "core/phrases.h"

namespace fazhi::app {

namespace {

// What nobody owes has no papers to show; what was waived says why.
bool is_listed(const core::Verdict& verdict, const View& view) {
  return verdict.result != core::Result::not_applicable && is_shown(verdict, view);
}

const core::RecordContent& content_of(const core::Record& record) {
  return record.accepted != nullptr ? *record.accepted : *record.submitted;
}

// An overlay's tasks stand in the area it adds to.
const std::string& area_of(const core::Checklist& checklist) {
  return checklist.overlay.empty() ? checklist.id : checklist.overlay;
}

std::size_t most_tasks(const core::Library& library) {
  std::map<std::string, std::size_t> counts;
  std::size_t most = 0;
  for (const core::Checklist& checklist : library.checklists)
    most = std::max(most, counts[area_of(checklist)] += checklist.tasks.size());
  return most;
}

// Verdicts by area in the order of the checklists, each area's own tasks before those of its overlays.
std::vector<const core::Verdict*> in_order(const View& view) {
  std::map<std::string, std::size_t> areas;
  for (const core::Checklist& checklist : view.library.checklists) areas.try_emplace(area_of(checklist), areas.size());
  std::vector<const core::Verdict*> verdicts;
  for (const core::Verdict& verdict : view.verdicts) {
    if (is_listed(verdict, view)) verdicts.push_back(&verdict);
  }
  const auto rank = [&areas](const core::Verdict* verdict) {
    return std::pair(areas.at(area_of(*verdict->checklist)), !verdict->checklist->overlay.empty());
  };
  std::ranges::stable_sort(verdicts, {}, rank);
  return verdicts;
}

struct UsedRecord {
  std::uint32_t record = core::kNone;
  std::string serves;
};

std::vector<UsedRecord> records_of(const core::Verdict& verdict) {
  std::vector<UsedRecord> used;
  std::set<std::uint32_t> seen;
  const auto add = [&](const std::vector<std::uint32_t>& records, const std::string& serves) {
    for (const std::uint32_t record : records) {
      if (record != core::kNone && seen.insert(record).second) used.push_back({record, serves});
    }
  };
  for (const core::NeedFinding& need : verdict.needs) add(need.taken, core::name_of(*need.need));
  for (const core::CheckFinding& check : verdict.checks) add(check.records, {});
  return used;
}

// The title of the area that a checklist belongs to; its own where that is not there.
std::string area_title(const core::Checklist& checklist, const core::Library& library) {
  const core::Checklist* area = library.find_checklist(area_of(checklist));
  return area == nullptr ? checklist.title : area->title;
}

class Planner {
 public:
  explicit Planner(const DossierInput& input)
      : input_(input),
        view_(*input.view),
        wording_(view_.wording()),
        publicity_(view_, input.public_edition),
        mask_(!input.public_edition, view_),
        places_(view_.selection.unit.empty(), most_tasks(view_.library)) {}

  DossierPlan run() {
    plan_.public_edition = input_.public_edition;
    describe();
    for (const core::Verdict* verdict : in_order(view_)) add_verdict(*verdict);
    if (!input_.public_edition && !input_.cases.empty()) add_cases();
    if (plan_.public_edition) {
      plan_.left_out.internal = internal_.size();
      plan_.left_out.unsettled += input_.dropped.size();
    } else {
      for (const DroppedRecord& dropped : input_.dropped) plan_.absences.push_back(absence_of(dropped, view_));
    }
    for (const DossierPaper& paper : plan_.papers) {
      if (auto absence = absence_of(paper)) plan_.absences.push_back(std::move(*absence));
    }
    return std::move(plan_);
  }

 private:
  void describe() {
    plan_.district = view_.facts.ledger.name;
    plan_.period = core::format_period_chinese(view_.period);
    const std::uint32_t unit = view_.facts.find_unit(view_.selection.unit);
    if (unit != core::kNone) plan_.unit_name = core::unit_name(view_.facts, unit, view_.as_of);
    plan_.as_of = view_.as_of;
    plan_.state_line = view_.state_line();
    plan_.demo = view_.facts.ledger.demo;
    plan_.public_only = view_.facts.ledger.public_only;
  }

  void add_verdict(const core::Verdict& verdict) {
    const std::vector<UsedRecord> used = records_of(verdict);
    if (verdict.matter != core::kNone && publicity_.is_internal(verdict.matter)) {
      ++plan_.left_out.not_public;
      for (const UsedRecord& one : used) internal_.insert(one.record);
      return;
    }
    enter_task(verdict);
    DossierVerdict shown;
    shown.handle = core::handle_of(verdict.key);
    shown.unit_name = core::unit_name(view_.facts, verdict.unit, view_.as_of);
    shown.subject = mask_.text_of_matter(core::subject_of(verdict, view_.facts), verdict.matter);
    if (shown.subject == verdict.task->title) shown.subject.clear();  // a standing duty has no other subject
    shown.light = verdict.light;
    shown.conclusion = core::result_phrase(verdict, wording_) + "·" + core::timing_phrase(verdict, wording_);
    for (std::string& reason : core::reasons(verdict, wording_))
      shown.reasons.push_back(mask_.text_of_matter(std::move(reason), verdict.matter));
    for (const UsedRecord& one : used) add_use(one, shown);
    shown.missing = missing_papers(verdict);
    add_absence(verdict, shown, verdict.matter);
    task().verdicts.push_back(std::move(shown));
  }

  // What the last inspection found is looked at first: what was done about it, by paper.
  void add_cases() {
    constexpr const char* kTitle = "问题整改";
    plan_.areas.push_back({kTitle, places_.add_area(kTitle), {}});
    task_id_.clear();
    DossierArea& in = plan_.areas.back();
    constexpr const char* kTask = "整改完成情况和佐证";
    in.tasks.push_back({kTask, "", places_.add_task(in.folder, kTask), {}});
    for (const DossierCase& one : input_.cases) {
      DossierVerdict shown;
      shown.handle = one.number;
      shown.unit_name = one.unit_name;
      shown.subject = one.statement;
      shown.light = one.closed ? core::Light::green : core::Light::blue;
      shown.conclusion = one.state;
      if (!one.opinion.empty()) shown.reasons.push_back(one.opinion);
      for (const std::uint32_t record : one.records) add_use({record, "整改佐证"}, shown);
      task().verdicts.push_back(std::move(shown));
    }
  }

  void enter_task(const core::Verdict& verdict) {
    const std::string& area = area_of(*verdict.checklist);
    if (plan_.areas.empty() || area_ != area) {
      area_ = area;
      const std::string title = area_title(*verdict.checklist, view_.library);
      plan_.areas.push_back({title, places_.add_area(title), {}});
      task_ = nullptr;
    }
    if (task_ == verdict.task) return;
    task_ = verdict.task;
    task_id_ = verdict.checklist->id + "/" + task_->id;
    DossierArea& in = plan_.areas.back();
    in.tasks.push_back({task_->title,
                        core::basis_text(*verdict.checklist, task_->basis),
                        places_.add_task(in.folder, task_->title),
                        {}});
  }
  DossierTask& task() { return plan_.areas.back().tasks.back(); }

  void add_use(const UsedRecord& used, DossierVerdict& verdict) {
    const std::size_t paper = paper_of(used.record, verdict.unit_name);
    if (paper == kNoFile) return;
    std::vector<std::string>& serves = plan_.papers[paper].serves;
    if (std::ranges::find(serves, task().title) == serves.end()) serves.push_back(task().title);
    DossierUse use{paper, used.serves, {}};
    for (const core::PassageState& passage : view_.facts.passages) {
      const bool here = passage.task.empty() || passage.task == task_id_;
      if (!here || passage.record != plan_.papers[paper].id) continue;
      use.passages.push_back(passage);
      use.passages.back().quote = mask_.text_of_record(passage.quote, used.record);
    }
    verdict.papers.push_back(std::move(use));
  }

  // Its place among the papers; kNoFile where it is not for the public.
  std::size_t paper_of(std::uint32_t record, const std::string& unit_name) {
    const auto [known, is_new] = papers_.try_emplace(record, kNoFile);
    if (!is_new) return known->second;
    const auto& original = input_.originals.at(record);
    const auto* file = original ? std::get_if<core::FileOriginal>(&*original) : nullptr;
    if (publicity_.is_internal_record(record, file == nullptr ? std::string() : file->name)) {
      internal_.insert(record);
      return kNoFile;
    }
    DossierPaper paper = described(record);
    place_original(original, record, unit_name, paper);
    plan_.papers.push_back(std::move(paper));
    return known->second = plan_.papers.size() - 1;
  }

  DossierPaper described(std::uint32_t position) const {
    const core::Record& record = view_.facts.records[position];
    const core::RecordContent& content = content_of(record);
    DossierPaper paper;
    paper.id = record.id;
    paper.kind = view_.facts.kinds[record.kind];
    paper.title = content.title;
    // A title made for a paper without one stands in brackets (DA/T 22).
    if (paper.title.empty()) paper.title = "[" + matter_of(content) + paper.kind + "]";
    paper.title = mask_.text_of_record(std::move(paper.title), position);
    paper.number = mask_.text_of_record(std::string(content.number), position);
    paper.author = core::unit_name(view_.facts, content.unit, content.formed_on);
    paper.formed_on = content.formed_on;
    return paper;
  }

  std::string matter_of(const core::RecordContent& content) const {
    for (const core::RecordLink& link : content.links) {
      if (link.matter != core::kNone) return view_.facts.matters[link.matter].title + "：";
    }
    return {};
  }

  void place_original(const std::optional<core::Original>& original, std::uint32_t record, const std::string& unit_name,
                      DossierPaper& paper) {
    if (!original) {
      paper.original = DossierPaper::Original::purged;
    } else if (const auto* archive = std::get_if<core::ArchiveOriginal>(&*original)) {
      paper.original = DossierPaper::Original::archive;
      paper.place = "档号" + archive->number + (archive->place.empty() ? "" : "，" + archive->place);
    } else if (const auto* page = std::get_if<core::PageOriginal>(&*original)) {
      paper.original = DossierPaper::Original::page;
      paper.place = page->url;
      if (page->seen_on) paper.seen = format_date_chinese(*page->seen_on) + "查看";
    } else if (const auto* file = std::get_if<core::FileOriginal>(&*original)) {
      // A name in the title or in the name of the file stands in the original, too.
      const core::RecordContent& content = content_of(view_.facts.records[record]);
      const std::string shown_names = std::string(content.title) + "\n" + matter_of(content) + "\n" + file->name;
      if (publicity_.names_persons(record) || mask_.text_of_record(shown_names, record) != shown_names) {
        ++plan_.left_out.personal;
        paper.original = DossierPaper::Original::withheld;
        return;
      }
      paper.original = DossierPaper::Original::file;
      paper.file = place_file(*file, paper.formed_on, unit_name);
    }
  }

  std::size_t place_file(const core::FileOriginal& file, Date day, const std::string& unit_name) {
    const auto [known, is_new] = files_.try_emplace(file.sm3, plan_.files.size());
    if (is_new) {
      plan_.files.push_back({file.sm3, places_.add_file(task().folder, unit_name, file.name), file.bytes, day,
                             DossierFile::State::in_pack});
    }
    return known->second;
  }

  void add_absence(const core::Verdict& verdict, DossierVerdict& shown, std::uint32_t matter) {
    auto absence = absence_of(verdict, shown, wording_);
    if (!absence) return;
    shown.absence = absence->kind;
    if (plan_.public_edition && absence->kind == AbsenceKind::under_review) {
      ++plan_.left_out.unsettled;
      return;
    }
    absence->area = plan_.areas.back().title;
    absence->tasks = {task().title};
    absence->what = mask_.text_of_matter(std::move(absence->what), matter);
    absence->why = mask_.text_of_matter(std::move(absence->why), matter);
    plan_.absences.push_back(std::move(*absence));
  }

  const DossierInput& input_;
  const View& view_;
  core::WordingContext wording_;
  Publicity publicity_;
  NameMask mask_;
  DossierPlaces places_;
  DossierPlan plan_;
  std::string area_, task_id_;
  const core::Task* task_ = nullptr;
  std::map<std::uint32_t, std::size_t> papers_;  // by record
  std::map<std::string, std::size_t> files_;     // by SM3
  std::set<std::uint32_t> internal_;             // records
};

}  // namespace

std::vector<std::uint32_t> dossier_records(const View& view) {
  std::vector<std::uint32_t> records;
  std::set<std::uint32_t> seen;
  for (const core::Verdict* verdict : in_order(view)) {
    for (const UsedRecord& used : records_of(*verdict)) {
      if (seen.insert(used.record).second) records.push_back(used.record);
    }
  }
  return records;
}

DossierPlan plan_dossier(const DossierInput& input) { return Planner(input).run(); }

}  // namespace fazhi::app
