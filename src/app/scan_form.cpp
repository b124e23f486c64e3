#include "app/scan_form.h"

#include <fmt/format.h>

#include "app/scan_columns.h"
#include "app/scan_list.h"
#include "base/text.h"
#include "report/form_document.h"

namespace fazhi::app {

namespace {

using report::FormCell;
using report::FormRule;
using report::FormSheet;
using namespace scan_columns;

FormRule rule_of(FormRule::Kind kind, std::string hint) {
  FormRule rule;
  rule.kind = kind;
  rule.hint = std::move(hint);
  return rule;
}

// What is asked in each column; the same for every row.
struct Rules {
  FormRule take, kind, unit, day, matter, covers, text;
};

Rules rules_of(const core::Library& library, const core::Facts& facts) {
  Rules rules{rule_of(FormRule::Kind::choice, "填“是”才登记"),
              rule_of(FormRule::Kind::choice, ""),
              rule_of(FormRule::Kind::choice, "是谁的材料"),
              rule_of(FormRule::Kind::date, "材料本身的日期，如 2026-03-12"),
              rule_of(FormRule::Kind::text, "事项的标识；与事项无关的留空"),
              rule_of(FormRule::Kind::text, "2026、2026Q3、2026-09；留空为形成日期当天"),
              rule_of(FormRule::Kind::text, "")};
  rules.take.choices = {kYes, kNo};
  for (const core::EvidenceKind& kind : library.vocabulary.kinds) rules.kind.choices.push_back(kind.id);
  for (const core::Unit& unit : facts.units) {
    if (!unit.closed_on) rules.unit.choices.push_back(unit.versions.back().name);
  }
  rules.day.until_today = true;
  return rules;
}

std::vector<FormCell> row_of(const ScannedFile& file, const Rules& rules) {
  const FileProposal& proposal = file.proposal;
  const bool take = proposal.is_ready() && file.remarks.empty();
  std::vector<std::string> why = file.remarks;
  if (const std::string reasons = reasons_of(proposal); !reasons.empty()) why.push_back(reasons);
  if (!proposal.other_kinds.empty()) why.push_back("种类也可能是" + join(proposal.other_kinds, "、"));
  return {{file.path, {}},
          {take ? kYes : "", rules.take},
          {proposal.kind.value, rules.kind},
          {proposal.unit.text(), rules.unit},
          {proposal.formed_on.value, rules.day},
          {proposal.title.value, rules.text},
          {proposal.number.value, rules.text},
          {proposal.matter.text(), rules.matter},
          {proposal.covers.sure >= Sureness::likely ? proposal.covers.value : "", rules.covers},
          {std::string(intake::in_words(proposal.sureness())), {}},
          {join(why, "；"), {}},
          {file.original->sm3, {}}};
}

FormSheet sheet_of_proposals(const Scan& scan, const Rules& rules) {
  FormSheet sheet;
  sheet.name = kSheet;
  sheet.title = "请确认要登记的材料";
  sheet.notes = {
      "核对每一行；“登记”填“是”的才登记。改好后保存，运行：fazhi evidence scan --confirm 本文件 --yes-not-secret",
      "没有填“是”的，是程序没有把握，或与别的文件、台账里的材料相像，请先看“理由和提示”。"};
  sheet.columns = {
      {kPath, 18},  {kTake, 3, false, true}, {kKind, 9},   {kUnit, 10}, {kFormedOn, 6}, {kTitle, 16},
      {kNumber, 9}, {kMatter, 10},           {kCovers, 5}, {kSure, 5},  {kWhy, 22},     {kDigest, 4, true}};
  for (const ScannedFile& file : scan.files) {
    if (file.state == FileState::proposed) sheet.rows.push_back(row_of(file, rules));
  }
  return sheet;
}

FormSheet sheet_of_others(const Scan& scan) {
  FormSheet sheet;
  sheet.name = kOthers;
  sheet.title = "不列入的文件";
  sheet.notes = scan_summary(scan);
  sheet.notes.resize(1);  // refusals are rows below
  sheet.columns = {{kPath, 24}, {"状态", 5}, {"原因", 40}};
  for (const ScannedFile& file : scan.files) {
    if (file.state != FileState::proposed)
      sheet.rows.push_back({{file.path, {}}, {std::string(shown_of(file.state)), {}}, {file.reason, {}}});
  }
  for (const Diagnostic& diagnostic : scan.diagnostics)
    sheet.rows.push_back({{diagnostic.where.path, {}}, {"没有看", {}}, {diagnostic.message, {}}});
  return sheet;
}

}  // namespace

std::string scan_form(const Workspace& workspace, const Scan& scan) {
  const core::Facts facts = workspace.ledger->facts();
  const Rules rules = rules_of(newest_library(*workspace.ledger, facts), facts);
  report::FormDocument document;
  document.title = "文件夹里的材料";
  document.issuer = facts.ledger.name;
  document.state_line = ledger::state_text(workspace.ledger->head());
  document.demo = facts.ledger.demo;
  FormSheet key;
  key.name = kKey;
  key.hidden = true;
  key.rows = {{{kFormat, {}}}, {{scan.folder.string(), {}}}};
  document.sheets = {sheet_of_proposals(scan, rules), sheet_of_others(scan), key};
  return report::to_xlsx(document);
}

}  // namespace fazhi::app
