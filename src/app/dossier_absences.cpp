#include "app/dossier_absences.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "core/checks.h"
#include "core/needs.h"
#include "core/phrases.h"

namespace fazhi::app {

namespace {

std::string paper_name(const std::string& title, const std::string& kind, const std::string& number) {
  const std::string name = title.empty() ? kind : title;
  const bool is_bare = name.starts_with('[') || name.find("《") != std::string::npos;
  return (is_bare ? name : "《" + name + "》") + number;
}

// Papers that are there and did not count: the first thing a unit will say is that it handed in something.
std::string refused_papers(const core::Verdict& verdict, const core::WordingContext& wording) {
  constexpr std::size_t kMost = 3;
  std::vector<std::string> said;
  for (const core::NeedFinding& need : verdict.needs) {
    if (need.satisfied) continue;
    for (const core::RefusedRecord& refused : need.refused) {
      if (said.size() == kMost) return join(said, "；") + "等";
      const std::string why = core::refusal_phrase(refused, verdict, wording);
      said.push_back(core::record_name(*wording.facts, refused.record) + "：" +
                     (why.empty() ? std::string(core::to_chinese(refused.why)) : why));
    }
  }
  return join(said, "；");
}

std::string submitted_papers(const core::Verdict& verdict, const core::Facts& facts) {
  std::vector<std::string> names;
  for (const std::uint32_t record : verdict.submitted) names.push_back(core::record_name(facts, record));
  return join(names, "、");
}

AbsenceKind kind_of(core::ReviewState state) {
  if (state == core::ReviewState::returned) return AbsenceKind::returned;
  return state == core::ReviewState::withdrawn ? AbsenceKind::withdrawn : AbsenceKind::purged;
}

}  // namespace

std::vector<std::string> missing_papers(const core::Verdict& verdict) {
  std::vector<std::string> missing;
  if (verdict.result == core::Result::waived) return missing;
  for (const core::NeedFinding& need : verdict.needs)
    missing.insert(missing.end(), need.missing.begin(), need.missing.end());
  for (const core::CheckFinding& check : verdict.checks) {
    if (check.status == core::CheckStatus::unsatisfied && core::is_requirement(check.check->rule))
      missing.push_back(core::name_of(*check.check));
  }
  return missing;
}

std::optional<Absence> absence_of(const core::Verdict& verdict, const DossierVerdict& shown,
                                  const core::WordingContext& wording) {
  if (shown.missing.empty()) return std::nullopt;
  Absence absence;
  absence.unit = shown.unit_name;
  absence.subject = shown.subject;
  absence.what = join(shown.missing, "、");
  absence.why = join(shown.reasons, "；");
  if (verdict.gap) {
    absence.kind = AbsenceKind::missing;
    const std::string refused = refused_papers(verdict, wording);
    if (!refused.empty()) absence.why += "；已登记而不算的：" + refused;
  } else if (verdict.result == core::Result::pending) {
    absence.kind = AbsenceKind::under_review;
    absence.what = submitted_papers(verdict, *wording.facts);
  } else {
    absence.kind = AbsenceKind::not_due;
    absence.why = verdict.due.status == core::DueDay::Status::none ? "没有定期限" : core::due_phrase(verdict, wording);
  }
  return absence;
}

std::optional<Absence> absence_of(const DossierPaper& paper) {
  Absence absence;
  absence.tasks = paper.serves;
  absence.unit = paper.author;
  absence.what = paper_name(paper.title, paper.kind, paper.number);
  absence.why = paper.place + (paper.seen.empty() ? "" : "（" + paper.seen + "）");
  switch (paper.original) {
    case DossierPaper::Original::file:
    case DossierPaper::Original::withheld: return std::nullopt;
    case DossierPaper::Original::archive: absence.kind = AbsenceKind::in_archive; break;
    case DossierPaper::Original::page: absence.kind = AbsenceKind::on_web; break;
    case DossierPaper::Original::none:
      absence.kind = AbsenceKind::no_original;
      absence.why = "登记时没有附文件，也没有写档号或网址";
      break;
    case DossierPaper::Original::purged:
      absence.kind = AbsenceKind::purged;
      absence.why = "已经清除，内容和文件都不在了";
      break;
  }
  return absence;
}

Absence absence_of(const DroppedRecord& dropped, const View& view) {
  Absence absence;
  absence.kind = kind_of(dropped.record.state);
  absence.why = dropped.because;
  const core::RecordText* text = dropped.record.shown();
  if (text == nullptr) {
    absence.what = "材料" + dropped.record.id;
    return absence;
  }
  const std::uint32_t unit = view.facts.find_unit(text->unit);
  if (unit != core::kNone) absence.unit = core::unit_name(view.facts, unit, view.as_of);
  for (const core::EvidenceLink& link : text->links) {
    const std::uint32_t matter = view.facts.find_matter(link.matter);
    if (absence.subject.empty() && matter != core::kNone) absence.subject = view.facts.matters[matter].title;
  }
  absence.what = paper_name(text->title, dropped.record.kind, text->number);
  return absence;
}

std::vector<Absence> file_absences(const DossierPlan& plan) {
  std::vector<Absence> absences;
  for (const DossierPaper& paper : plan.papers) {
    if (paper.file == kNoFile) continue;
    const DossierFile& file = plan.files[paper.file];
    Absence absence;
    absence.tasks = paper.serves;
    absence.unit = paper.author;
    absence.what = paper_name(paper.title, paper.kind, paper.number);
    const std::string sign = fmt::format("登记时为{}字节、SM3 {}", file.bytes, file.sm3.substr(0, 16));
    switch (file.state) {
      case DossierFile::State::in_pack: continue;
      case DossierFile::State::gone:
        absence.kind = AbsenceKind::file_gone;
        absence.why = "台账文件夹里的原件不见了（" + sign + "）：请从备份恢复";
        break;
      case DossierFile::State::unreadable:
        absence.kind = AbsenceKind::file_unreadable;
        absence.why = "台账文件夹里的原件读不出来（" + sign + "）：请检查权限和磁盘";
        break;
      case DossierFile::State::altered:
        absence.kind = AbsenceKind::file_altered;
        absence.why = "台账文件夹里的原件与登记时不一样（" + sign + "），没有放进包里：请从备份恢复";
        break;
    }
    absences.push_back(std::move(absence));
  }
  return absences;
}

bool has_faults(const DossierPlan& plan) {
  const auto is_fault = [](const Absence& absence) { return absence.kind <= AbsenceKind::no_original; };
  return std::ranges::any_of(plan.absences, is_fault) || !file_absences(plan).empty();
}

std::string_view title_of(AbsenceKind kind) {
  switch (kind) {
    case AbsenceKind::missing: return "应有未见";
    case AbsenceKind::file_gone: return "原件不见了";
    case AbsenceKind::file_unreadable: return "原件读不出来";
    case AbsenceKind::file_altered: return "原件被改动";
    case AbsenceKind::no_original: return "没有原件";
    case AbsenceKind::under_review: return "待审核";
    case AbsenceKind::returned: return "已退回";
    case AbsenceKind::withdrawn: return "已撤回";
    case AbsenceKind::purged: return "已清除";
    case AbsenceKind::in_archive: return "原件在档案里";
    case AbsenceKind::on_web: return "原件在网上";
    case AbsenceKind::not_due: return "尚未到期";
  }
  return {};
}

}  // namespace fazhi::app
