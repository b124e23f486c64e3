#include <fmt/format.h>

#include <algorithm>

#include "app/handout_form.h"
#include "app/handout_layout.h"
#include "app/one_event.h"
#include "report/docx_writer.h"
#include "report/official_quotes.h"
#include "report/zip_container.h"

namespace fazhi::app {

namespace {

// The first day on which something is due that is not late yet; else the last day of what was asked for.
Date hand_in_by(const HandoutPlan& plan) {
  Date earliest = plan.until;
  for (const AskedPaper& paper : plan.owed.papers) {
    if (paper.due && *paper.due >= plan.as_of) earliest = std::min(earliest, *paper.due);
  }
  return earliest;
}

std::string summary(const HandoutPlan& plan) {
  const auto late = std::ranges::count_if(
      plan.owed.papers, [&](const AskedPaper& paper) { return paper.due && *paper.due < plan.as_of; });
  std::string text =
      fmt::format("截至{}，台账中贵单位还有{}件材料没有登记", format_date_chinese(plan.as_of), plan.owed.papers.size());
  if (late > 0) text += fmt::format("，其中{}件已过期限", late);
  if (!plan.owed.values.empty()) text += fmt::format("；{}处内容没有填", plan.owed.values.size());
  if (!plan.owed.registers.empty()) text += fmt::format("；{}类事项的清单没有确认", plan.owed.registers.size());
  return text + "。都列在“填报表.xlsx”里，为什么要、依据哪一条、最迟哪一天，逐行写明。";
}

std::string here_goes() {
  // For Notepad: a BOM, and line ends of Windows.
  return "\xEF\xBB\xBF把材料文件放在这个文件夹里，文件名写进填报表“要交的材料”的“文件名”一栏。\r\n"
         "涉密的、标有密级的一律不要放进来。\r\n";
}

}  // namespace

report::Document handout_note(const HandoutPlan& plan) {
  using report::Paragraph;
  using report::ParagraphStyle;
  report::Document note;
  note.title = "法治台账填报说明";
  note.issuer = plan.ledger_name;
  note.date = plan.as_of;
  note.state_line = state_text(plan.state);
  note.demo = plan.demo;
  report::Section section;
  const auto add = [&](std::string text, ParagraphStyle style = ParagraphStyle::body) {
    section.blocks.emplace_back(Paragraph{std::move(text), style});
  };
  add(plan.unit_name + "：", ParagraphStyle::flush);
  add(summary(plan));
  const std::string collector = plan.collector.empty() ? "发包单位" : plan.collector;
  add("一、怎么填。用 Excel 或 WPS "
      "打开“填报表.xlsx”，只填浅黄色的格：文件放进“材料”文件夹，在“要交的材料”里写文件名和形成日期；"
      "公布日、结论、人数等在“要填的内容”里照原件填；“清单确认”填件数，没有填0。没有的材料，在那一行说明原因。"
      "填不了的先留空。不要增删行，不要改白色的格。");
  add(fmt::format("二、何时交、交给谁。{}前，把整个文件夹（或重新压缩的压缩包）用U盘交{}登记人员。已过期限的请尽快。",
                  format_date_chinese(hand_in_by(plan)), collector));
  add("三、不要放什么。标有“秘密”“机密”“绝密”的一律不要放进来，按保密规定办理；无关的个人信息先遮盖。");
  add("四、交回以后。导入、审核通过的才算数；被退回的，下次发的填报表里写明理由。已经通过的不因再交一次而改变，要更正的"
      "请告诉" +
      collector + "。");
  note.sections.push_back(std::move(section));
  return report::with_official_quotes(std::move(note));
}

std::string handout_zip(const HandoutPlan& plan) {
  const std::string folder = std::string(layout::kFilesFolder) + "/";
  return report::zip_bytes({{layout::kFormName, report::to_xlsx(handout_form(plan))},
                            {layout::kNoteName, report::to_docx(handout_note(plan))},
                            {folder + "放这里.txt", here_goes()}});
}

}  // namespace fazhi::app
