#include "app/handout_form.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/form_identity.h"
#include "app/handout_layout.h"
#include "app/one_event.h"
#include "base/text.h"
#include "core/period.h"
#include "report/clean_text.h"

namespace fazhi::app {

namespace {

using report::FormCell;
using report::FormRule;
using report::FormSheet;
using Row = std::vector<FormCell>;

// Papers of standing duties may be old; nothing of this system is older.
constexpr Date kOldest = make_date(1990, 1, 1);

FormCell locked(std::string text) { return {std::move(text), std::nullopt}; }
FormCell open_text(std::string hint) { return {"", FormRule{FormRule::Kind::text, {}, {}, false, std::move(hint)}}; }

FormCell open_choice(std::vector<std::string> choices, std::string hint) {
  return {"", FormRule{FormRule::Kind::choice, std::move(choices), {}, false, std::move(hint)}};
}

FormCell open_for(const AskedValue& asked, const HandoutPlan& plan) {
  const core::FieldDef& field = asked.field;
  if (field.many) return open_text("几个的用“、”隔开");
  switch (field.type) {
    case core::FieldType::date: return {"", FormRule{FormRule::Kind::date, {}, kOldest, false, "写成 2026-9-1"}};
    case core::FieldType::integer: return {"", FormRule{FormRule::Kind::whole, {}, {}, false, ""}};
    case core::FieldType::decimal: return {"", FormRule{FormRule::Kind::number, {}, {}, false, ""}};
    case core::FieldType::boolean: return open_choice({"是", "否"}, "");
    case core::FieldType::one_of: return open_choice(field.values, "");
    case core::FieldType::unit: return open_choice(plan.unit_names, "");
    case core::FieldType::text:
    case core::FieldType::party:
    case core::FieldType::matter: break;
  }
  return open_text("");
}

std::string how_to_fill(const AskedValue& asked) {
  std::vector<std::string> parts;
  const core::FieldDef& field = asked.field;
  if (field.type == core::FieldType::one_of) {
    parts.push_back((field.many ? "可选几个：" : "选一个：") + join(field.values, "、"));
  } else if (field.type == core::FieldType::boolean) {
    parts.emplace_back("选“是”或“否”");
  } else if (field.type == core::FieldType::date) {
    parts.emplace_back("日期，如 2026-9-1");
  } else if (field.type == core::FieldType::integer) {
    parts.emplace_back("整数，没有填 0");
  } else if (field.type == core::FieldType::decimal) {
    parts.emplace_back("数字");
  } else if (field.type == core::FieldType::unit) {
    parts.emplace_back("从列表里选单位");
  } else {
    parts.emplace_back(field.many ? "文字，几个的用“、”隔开" : "文字");
  }
  if (!asked.expected.empty()) parts.push_back("这件材料" + asked.expected + "，照原件填");
  return join(parts, "；");
}

std::string lines_of(const std::vector<std::string>& texts) { return join(texts, "\n"); }

FormSheet paper_sheet(const HandoutPlan& plan) {
  FormSheet sheet;
  sheet.name = layout::kPapers;
  sheet.title = plan.unit_name + "要交的材料";
  sheet.notes = {
      fmt::format("截至{}的台账里还没有、{}以前要交的，每件一行；同一件材料几项任务都用的只要一次。只填浅黄色的格。",
                  format_date_chinese(plan.as_of), format_date_chinese(plan.until)),
      "文件放进“材料”文件夹，这里写文件名（带扩展名）；材料的其他内容（公布日、结论等）在“要填的内容”表里填。"};
  sheet.columns = {{"序号", 3, false, true}, {"材料种类", 7}, {"事项或检查期", 8}, {"为什么要交", 15}, {"依据", 10},
                   {"最迟", 6, false, true}, {"文件名", 9},   {"材料名称", 8},     {"文号", 7},        {"形成日期", 6},
                   {"没有的，说明原因", 7},  {"键", 4, true}};
  std::int64_t number = 0;
  for (const AskedPaper& paper : plan.owed.papers) {
    const bool one_kind = paper.kinds.size() == 1;
    const FormCell kind =
        one_kind ? locked(paper.kinds.front()) : open_choice(paper.kinds, "交其中一种：选交的是哪一种");
    std::vector<std::string> because = paper.because;
    if (paper.spare) because.emplace_back("（上一行那种办法由几件材料组成时填，不用的留空）");
    sheet.rows.push_back(
        {locked(std::to_string(++number)),
         kind,
         locked(paper.subject),
         locked(lines_of(because)),
         locked(lines_of(paper.articles)),
         locked(paper.due ? format_date(*paper.due) : ""),
         open_text("放进“材料”文件夹的文件的名字，如：征求意见公告.pdf"),
         open_text("不填的，用材料种类作名称"),
         open_text("没有文号的不填"),
         {"", FormRule{FormRule::Kind::date, {}, kOldest, true, "材料本身的日期（成文、签发、公布日），写成 2026-9-1"}},
         open_text("没有这件材料，或者不归本单位的，在这里说明"),
         locked(paper.key)});
  }
  return sheet;
}

Row value_row(const AskedValue& asked, const std::string& about, const std::string& because, const HandoutPlan& plan) {
  const std::string title = asked.field.title.empty() ? asked.field.id : asked.field.title;
  return {locked(about),         locked(title),   locked(how_to_fill(asked)),
          open_for(asked, plan), locked(because), locked(asked.key)};
}

FormSheet value_sheet(const HandoutPlan& plan) {
  FormSheet sheet;
  sheet.name = layout::kValues;
  sheet.title = plan.unit_name + "要填的内容";
  sheet.notes = {"照材料原件填“填在这里”一栏；没有发生的、材料上没有写的留空，不要推算。"};
  sheet.columns = {{"哪件材料、哪个事项", 14}, {"填什么", 10},     {"怎么填", 13},
                   {"填在这里", 12},           {"为什么要填", 16}, {"键", 4, true}};
  std::int64_t number = 0;
  for (const AskedPaper& paper : plan.owed.papers) {
    ++number;
    for (const AskedValue& asked : paper.values) {
      const std::string only = paper.kinds.size() > 1 ? "（交这一种时填）" : "";
      sheet.rows.push_back(
          value_row(asked, fmt::format("第{}行《{}》{}：{}", number, asked.kind, only, paper.subject), "", plan));
    }
  }
  for (const AskedValue& asked : plan.owed.values) {
    sheet.rows.push_back(value_row(asked, asked.about, asked.because, plan));
  }
  return sheet;
}

FormSheet register_sheet(const HandoutPlan& plan) {
  FormSheet sheet;
  sheet.name = layout::kRegisters;
  sheet.title = plan.unit_name + "清单确认";
  sheet.notes = {"这类事项本单位在这一检查期里共有几件，没有填 0。与台账里登记的件数不同的，请同时说明差的是哪几件。"};
  sheet.columns = {
      {"事项种类", 14}, {"检查期", 10}, {"台账里已登记", 8, false, true}, {"本单位共有几件", 10}, {"键", 4, true}};
  for (const AskedRegister& asked : plan.owed.registers) {
    const auto period = core::parse_period(asked.period);
    sheet.rows.push_back({locked(asked.title),
                          locked(period ? core::format_period_chinese(*period) : asked.period),
                          locked(std::to_string(asked.recorded) + "件"),
                          {"", FormRule{FormRule::Kind::whole, {}, {}, false, "件数，没有填 0"}},
                          locked(asked.key)});
  }
  return sheet;
}

FormSheet handed_in_sheet(const HandoutPlan& plan) {
  FormSheet sheet;
  sheet.name = layout::kHandedIn;
  sheet.title = plan.unit_name + "已交的材料";
  sheet.notes = {"只供查看，不用填。被退回的排在前面，理由在最后一栏；待审核、已通过的不要再交。"};
  sheet.columns = {{"材料种类", 10}, {"材料名称", 14},         {"文号", 10},    {"形成日期", 6, false, true},
                   {"事项", 12},     {"状态", 5, false, true}, {"退回理由", 14}};
  for (const HandedIn& one : plan.handed_in) {
    sheet.rows.push_back({locked(one.kind), locked(one.title), locked(one.number), locked(format_date(one.formed_on)),
                          locked(one.about), locked(one.state), locked(one.because)});
  }
  return sheet;
}

// What was handed out, so that it can be told on return what was changed.
void add_identity_rows(const FormSheet& sheet, IdentityLines& lines) {
  for (const Row& row : sheet.rows) {
    std::vector<std::string> line{"row", sheet.name, row.back().text};
    for (const FormCell& cell : row) line.push_back(cell.open ? "" : report::clean_text(cell.text));
    line.pop_back();  // the key, which stands in front
    lines.push_back(std::move(line));
  }
}

FormSheet identity_of(const HandoutPlan& plan, const std::vector<FormSheet>& sheets) {
  IdentityLines lines{
      {layout::kMark, layout::kVersion},
      {"ledger", plan.ledger_name},
      {"state", std::to_string(plan.state.sequence), plan.state.digest},
      {"unit", plan.unit, plan.unit_name},
      {"as_of", format_date(plan.as_of), format_date(plan.until)},
  };
  for (const FormSheet& sheet : sheets) add_identity_rows(sheet, lines);
  return identity_sheet(layout::kIdentity, std::move(lines));
}

}  // namespace

report::FormDocument handout_form(const HandoutPlan& plan) {
  report::FormDocument form;
  form.title = plan.unit_name + "法治台账填报表";
  form.issuer = plan.ledger_name;
  form.date = plan.as_of;
  form.state_line = state_text(plan.state);
  form.demo = plan.demo;
  std::vector<FormSheet> asked;
  if (!plan.owed.papers.empty()) asked.push_back(paper_sheet(plan));
  FormSheet values = value_sheet(plan);
  if (!values.rows.empty()) asked.push_back(std::move(values));
  if (!plan.owed.registers.empty()) asked.push_back(register_sheet(plan));
  FormSheet identity = identity_of(plan, asked);
  form.sheets = std::move(asked);
  form.sheets.push_back(handed_in_sheet(plan));
  form.sheets.push_back(std::move(identity));
  return form;
}

}  // namespace fazhi::app
