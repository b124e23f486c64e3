#include "app/dossier_catalogue.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "app/dossier_pages.h"
#include "base/text.h"
#include "report/numbering.h"

namespace fazhi::app {

namespace {

report::Document paper_of(const DossierPlan& plan, const std::string& title) {
  report::Document document;
  document.title = title;
  document.subtitle = fmt::format("{}　{}　截至{}{}", plan.unit_name.empty() ? plan.district : plan.unit_name,
                                  plan.period, format_date_chinese(plan.as_of), plan.public_edition ? "　公开版" : "");
  document.issuer = plan.district;
  document.date = plan.as_of;
  document.state_line = plan.state_line;
  document.demo = plan.demo;
  return document;
}

report::Paragraph note(std::string text) { return {std::move(text), report::ParagraphStyle::note}; }

// --- 卷内目录 ---

std::vector<report::Column> catalogue_columns() {
  return {{"n", "序号", 2.5, report::Align::center},        {"number", "文号", 6, report::Align::left},
          {"author", "责任者", 6, report::Align::left},     {"title", "题名", 12, report::Align::left},
          {"day", "日期", 5.5, report::Align::center},      {"size", "大小", 3.5, report::Align::right},
          {"place", "存放位置", 12.5, report::Align::left}, {"remark", "备注", 8, report::Align::left}};
}

std::string place_text(const DossierPlan& plan, const DossierPaper& paper) {
  switch (paper.original) {
    case DossierPaper::Original::archive:
    case DossierPaper::Original::page: return paper.place;
    case DossierPaper::Original::none: return "没有原件";
    case DossierPaper::Original::purged: return "已清除";
    case DossierPaper::Original::withheld: return "含个人信息，公开版不放原件";
    case DossierPaper::Original::file: break;
  }
  const DossierFile& file = plan.files[paper.file];
  return file.state == DossierFile::State::in_pack ? file.path : "原件不在或被改动，见缺项说明";
}

std::string size_of(const DossierPlan& plan, const DossierPaper& paper) {
  return paper.file == kNoFile ? std::string() : size_text(plan.files[paper.file].bytes);
}

struct Entry {
  std::size_t paper = 0;
  std::vector<std::string> remarks;
};

void add_remark(Entry& entry, const std::string& remark) {
  if (std::ranges::find(entry.remarks, remark) == entry.remarks.end()) entry.remarks.push_back(remark);
}

// The papers of an area in the order of its tasks, passages included.
std::vector<Entry> entries_of(const DossierPlan& plan, const DossierArea& area) {
  std::vector<Entry> entries;
  std::map<std::size_t, std::size_t> known;
  for (const DossierTask& task : area.tasks) {
    for (const DossierVerdict& verdict : task.verdicts) {
      for (const DossierUse& use : verdict.papers) {
        const auto [at, is_new] = known.try_emplace(use.paper, entries.size());
        if (is_new) entries.push_back({use.paper, {}});
        for (const core::PassageState& passage : use.passages)
          add_remark(entries[at->second], "见" + passage_text(passage));
      }
    }
  }
  for (Entry& entry : entries) {
    const DossierPaper& paper = plan.papers[entry.paper];
    if (!paper.seen.empty()) add_remark(entry, paper.seen);
    if (paper.serves.size() > 1) add_remark(entry, fmt::format("{}项任务共用", paper.serves.size()));
  }
  return entries;
}

report::Table table_of(const DossierPlan& plan, const DossierArea& area, const std::vector<Entry>& entries) {
  report::Table table;
  table.name = area.title;
  table.columns = catalogue_columns();
  std::int64_t n = 0;
  for (const Entry& entry : entries) {
    const DossierPaper& paper = plan.papers[entry.paper];
    table.rows.push_back({++n, paper.number, paper.author, paper.title, paper.formed_on, size_of(plan, paper),
                          place_text(plan, paper), join(entry.remarks, "；")});
  }
  return table;
}

constexpr const char* kHowToRead =
    "“存放位置”是本包里的路径，或者档号和档案存放地点，或者网址。题名外有方括号的，原件没有登记题名，由程序按材料种类拟"
    "写。";

// --- 缺项说明 ---

enum class Shape { of_duties, of_papers };

struct Part {
  std::string title, what;
  std::vector<AbsenceKind> kinds;
  Shape shape = Shape::of_papers;
  const char* why = "原因";
};

std::vector<Part> parts_of(const DossierPlan& plan) {
  const char* not_seen = plan.public_only ? "公开资料中未见的" : "应有而未见的";
  return {{not_seen, "到期或者常年应备，台账里没有，或者登记了而不算。", {AbsenceKind::missing}, Shape::of_duties},
          {"原件缺失或者与登记不符的",
           "登记了，文件现在没有、读不出来、被改动，或者登记时就没有原件；被改动的没有放进本包。",
           {AbsenceKind::file_gone, AbsenceKind::file_unreadable, AbsenceKind::file_altered, AbsenceKind::no_original}},
          {"待审核、退回、撤回和清除的",
           "登记过，现在不算，没有放进本包。",
           {AbsenceKind::under_review, AbsenceKind::returned, AbsenceKind::withdrawn, AbsenceKind::purged}},
          {"原件在档案里或者网上的",
           "材料算数，原件不在台账里，按所列的地方查看。",
           {AbsenceKind::in_archive, AbsenceKind::on_web},
           Shape::of_papers,
           "在哪里"},
          {"尚未到期的", "还没有到期，台账里还没有。", {AbsenceKind::not_due}, Shape::of_duties, "期限"}};
}

// 「款项支付等3项」
std::string tasks_text(const Absence& absence) {
  if (absence.tasks.empty()) return absence.area;
  std::string text = (absence.area.empty() ? "" : absence.area + "：") + absence.tasks.front();
  if (absence.tasks.size() > 1) text += fmt::format("等{}项", absence.tasks.size());
  return text;
}

report::Table absence_table(const Part& part, const std::vector<Absence>& absences) {
  report::Table table;
  table.name = part.title;
  table.caption = false;
  const bool is_of_papers = part.shape == Shape::of_papers;
  const bool has_subjects = std::ranges::any_of(absences, [](const Absence& one) { return !one.subject.empty(); });
  table.columns = {{"n", "序号", 2.5, report::Align::center}};
  if (is_of_papers) table.columns.push_back({"kind", "情形", 4, report::Align::left});
  table.columns.push_back({"tasks", is_of_papers ? "任务" : "领域和任务", 9, report::Align::left});
  table.columns.push_back({"unit", "责任单位", 7, report::Align::left});
  if (has_subjects) table.columns.push_back({"subject", "事项或检查期", 7, report::Align::left});
  table.columns.push_back({"what", is_of_papers ? "材料" : "缺什么", 10, report::Align::left});
  table.columns.push_back({"why", part.why, 14, report::Align::left});
  for (const Absence& absence : absences) {
    report::Row row{static_cast<std::int64_t>(table.rows.size() + 1)};
    if (is_of_papers) row.emplace_back(std::string(title_of(absence.kind)));
    row.emplace_back(tasks_text(absence));
    row.emplace_back(absence.unit);
    if (has_subjects) row.emplace_back(absence.subject);
    row.emplace_back(absence.what);
    row.emplace_back(absence.why);
    table.rows.push_back(std::move(row));
  }
  return table;
}

// What thirty units owe alike by the same day is one line with thirty names.
std::vector<Absence> together(const std::vector<Absence>& absences) {
  std::vector<Absence> lines;
  std::map<std::string, std::size_t> known;
  for (const Absence& absence : absences) {
    const std::string key =
        join(std::vector<std::string>{tasks_text(absence), absence.subject, absence.what, absence.why}, "\n");
    const auto [at, is_new] = known.try_emplace(key, lines.size());
    if (is_new) {
      lines.push_back(absence);
    } else {
      lines[at->second].unit += "、" + absence.unit;
    }
  }
  return lines;
}

std::vector<Absence> absences_of(const Part& part, const std::vector<Absence>& all) {
  std::vector<Absence> absences;
  for (const Absence& absence : all) {
    if (std::ranges::find(part.kinds, absence.kind) != part.kinds.end()) absences.push_back(absence);
  }
  return absences;
}

std::string left_out_text(const LeftOut& left_out) {
  return fmt::format(
      "依法不予公开或者需要保密的事项（及其结论）{}项；内部材料（属于这些事项，或者标有内部、工作秘密字样）{}"
      "件；含个人信息、公开版不放原件的{}个；待审核、已退回、已撤回、已清除的{}件。"
      "姓名等个人信息只写第一个字。以上由程序按台账的登记挑出，不代替公开审查：公开前请按《政府信息公开条例》第十七条审"
      "查。",
      left_out.not_public, left_out.internal, left_out.personal, left_out.unsettled);
}

}  // namespace

report::Document dossier_catalogue(const DossierPlan& plan) {
  report::Document document = paper_of(plan, "卷内目录");
  report::Section section{true, {}};
  std::vector<bool> listed(plan.papers.size());
  for (const DossierArea& area : plan.areas) {
    std::vector<Entry> entries = entries_of(plan, area);
    std::erase_if(entries, [&listed](const Entry& entry) { return listed[entry.paper]; });
    for (const Entry& entry : entries) listed[entry.paper] = true;
    if (!entries.empty()) section.blocks.emplace_back(table_of(plan, area, entries));
  }
  section.blocks.emplace_back(note(std::string("每件材料只列一次，列在用到它的第一个领域。") + kHowToRead));
  document.sections.push_back(std::move(section));
  return document;
}

report::Document dossier_catalogue(const DossierPlan& plan, const DossierArea& area) {
  report::Document document = paper_of(plan, area.title + "卷内目录");
  report::Table table = table_of(plan, area, entries_of(plan, area));
  table.caption = false;
  document.sections.push_back({true, {std::move(table), note(kHowToRead)}});
  return document;
}

report::Document dossier_shortfalls(const DossierPlan& plan) {
  report::Document document = paper_of(plan, "缺项说明");
  std::vector<Absence> absences = plan.absences;
  const std::vector<Absence> of_files = file_absences(plan);
  absences.insert(absences.end(), of_files.begin(), of_files.end());
  std::ranges::stable_sort(absences, {}, &Absence::kind);
  report::Section section{true, {}};
  int n = 0;
  for (const Part& part : parts_of(plan)) {
    std::vector<Absence> of_part = absences_of(part, absences);
    section.blocks.emplace_back(
        report::Heading{1, fmt::format("{}{}（{}项）", report::heading_label(1, ++n), part.title, of_part.size())});
    section.blocks.emplace_back(
        report::Paragraph{of_part.empty() ? "没有。" : part.what, report::ParagraphStyle::body});
    if (of_part.empty()) continue;
    if (part.kinds.front() == AbsenceKind::not_due) of_part = together(of_part);
    section.blocks.emplace_back(absence_table(part, of_part));
  }
  if (plan.public_edition) {
    section.blocks.emplace_back(report::Heading{1, report::heading_label(1, ++n) + "公开版未列入的"});
    section.blocks.emplace_back(report::Paragraph{left_out_text(plan.left_out), report::ParagraphStyle::body});
  }
  document.sections.push_back(std::move(section));
  return document;
}

}  // namespace fazhi::app
