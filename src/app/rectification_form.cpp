#include "app/rectification_form.h"

#include <fmt/format.h>

#include <map>

#include "app/form_identity.h"
#include "report/clean_text.h"
#include "yaml/column_profile_reader.h"

namespace fazhi::app {

namespace {

using C = core::RectificationColumn;
using report::FormCell;
using report::FormRule;

// A cell of Excel holds 32 767 characters; both sheets must hold the same.
constexpr std::size_t kMostBytes = 30000;

// A list to choose from, which does not forbid what is not on it.
FormRule suggesting(std::vector<std::string> choices, std::string hint) {
  FormRule rule;
  if (!choices.empty()) rule.kind = FormRule::Kind::choice;
  rule.choices = std::move(choices);
  rule.hint = std::move(hint);
  rule.or_other = true;
  return rule;
}

// Names offered in the form, from the ledger: units as they are called on the day, the people of each.
class OfferedNames {
 public:
  explicit OfferedNames(const View& view) {
    for (std::uint32_t unit = 0; unit < view.facts.units.size(); ++unit) {
      std::string name = core::unit_name(view.facts, unit, view.as_of);
      for (const core::PersonAdded& person : view.persons)
        if (person.unit == view.facts.units[unit].id) people_[name].push_back(person.name);
      units_.push_back(std::move(name));
    }
  }

  const std::vector<std::string>& units() const { return units_; }
  std::vector<std::string> people_of(const std::string& unit) const {
    const auto found = people_.find(unit);
    return found == people_.end() ? std::vector<std::string>() : found->second;
  }

 private:
  std::vector<std::string> units_;
  std::map<std::string, std::vector<std::string>> people_;
};

FormRule rule_of(C column, const std::string& unit, const View& view, const OfferedNames& names) {
  switch (column) {
    case C::leader:
    case C::person: return suggesting(names.people_of(unit), {});
    case C::limit:
      return {FormRule::Kind::date,
              {},
              view.facts.ledger.begins,
              false,
              "写成 2026-9-1。定了的只能提前，推后要经批准，用 fazhi problem extend"};
    case C::supporting: return suggesting(names.units(), "台账里单位的名称，几个的用“、”隔开");
    case C::measures:
      return {FormRule::Kind::text, {}, {}, false, "带（建议）的是清单里的建议，还没有定：采用的，把“（建议）”删去"};
    case C::news: return {FormRule::Kind::text, {}, {}, false, "这一次新做了什么；以前的进展不会被覆盖"};
    default: return {};
  }
}

FormCell cell_of(C column, std::string text, const RectificationRow& row, const View& view, const OfferedNames& names) {
  if (column == C::blank) return {std::move(text), FormRule{}};
  if (!is_open_cell(column, row.state)) return {std::move(text), std::nullopt};
  return {std::move(text), rule_of(column, report::cell_text(row.at(C::unit)), view, names)};
}

// Through the problem, so that a row can be told while it is filled in at the far end; through the number where that would leave no
// room on a screen.
std::size_t frozen_columns(const core::ColumnProfile& profile) {
  constexpr double kMostFrozen = 32;  // 汉字
  std::size_t frozen = 0;
  double width = 0;
  for (std::size_t i = 0; i < profile.columns.size(); ++i) {
    width += profile.columns[i].width;
    const C column = profile.columns[i].column;
    if (width <= kMostFrozen && (column == C::number || column == C::statement)) frozen = i + 1;
  }
  return frozen;
}

report::FormSheet list_sheet(const RectificationForm& form, const std::vector<RectificationRow>& rows,
                             const std::vector<std::vector<std::string>>& texts) {
  report::FormSheet sheet;
  sheet.name = rectification_layout::kSheet;
  sheet.title = form.title;
  sheet.filter = true;
  sheet.frozen = frozen_columns(form.profile);
  sheet.notes = {"（" + form.day + "）",
                 "浅黄色的格可以填改（在表头带＊的栏里），改好后用 fazhi problem import "
                 "收回：先看逐格的预览，再记入台账。可以筛选、删行，不能加行；"
                 "要排序的，先撤销工作表保护（没有密码），整行一起排。"};
  for (const core::ProfileColumn& column : form.profile.columns)
    sheet.columns.push_back({column.heading, column.width, false, core::info_of(column.column).centered});
  sheet.columns.push_back({std::string(yaml::kKeyHeading), 4, true});
  const OfferedNames names(form.view);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    std::vector<FormCell>& cells = sheet.rows.emplace_back();
    for (std::size_t k = 0; k < form.profile.columns.size(); ++k)
      cells.push_back(cell_of(form.profile.columns[k].column, texts[i][k], rows[i], form.view, names));
    cells.push_back({rows[i].key, std::nullopt});
  }
  return sheet;
}

IdentityLines identity_lines(const RectificationForm& form, const std::vector<RectificationRow>& rows,
                             std::vector<std::vector<std::string>> texts) {
  const ledger::Head& head = form.view.head;
  std::vector<std::string> ids{"columns"}, headings{"headings"};
  for (const core::ProfileColumn& column : form.profile.columns) {
    ids.emplace_back(core::info_of(column.column).id);
    headings.push_back(column.heading);
  }
  IdentityLines lines{{rectification_layout::kMark, std::to_string(rectification_layout::kVersion)},
                      {"ledger", form.view.facts.ledger.name},
                      {"state", std::to_string(head.sequence), head.digest},
                      {"as_of", format_date(form.view.as_of)},
                      std::move(ids),
                      std::move(headings)};
  for (std::size_t i = 0; i < rows.size(); ++i) {
    std::vector<std::string>& line = texts[i];
    line.insert(line.begin(), {"row", rows[i].key});
    lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace

std::vector<std::string> form_texts(const RectificationRow& row, const core::ColumnProfile& profile) {
  std::vector<std::string> texts;
  for (const core::ProfileColumn& column : profile.columns) {
    const std::string text =
        column.column == C::remark ? remark_of(row, profile) : report::cell_text(row.at(column.column));
    texts.emplace_back(report::cut_to_bytes(report::clean_text(text), kMostBytes));
  }
  return texts;
}

core::ProblemStep form_step(C column) {
  if (column == C::statement) return core::ProblemStep::reword;
  if (column == C::measures) return core::ProblemStep::plan;
  return column == C::news ? core::ProblemStep::progress : core::ProblemStep::assign;
}

bool is_open_cell(C column, core::ProblemState state) {
  return core::info_of(column).open && core::is_allowed(form_step(column), state);
}

report::FormDocument rectification_form(const RectificationForm& form, const std::vector<RectificationRow>& rows) {
  std::vector<std::vector<std::string>> texts;
  texts.reserve(rows.size());
  for (const RectificationRow& row : rows) texts.push_back(form_texts(row, form.profile));
  report::FormDocument document;
  document.title = form.title;
  document.issuer = form.issuer;
  document.date = form.view.as_of;
  document.state_line = form.view.state_line();
  document.demo = form.view.facts.ledger.demo;
  document.sheets.push_back(list_sheet(form, rows, texts));
  document.sheets.push_back(
      identity_sheet(rectification_layout::kIdentity, identity_lines(form, rows, std::move(texts))));
  return document;
}

}  // namespace fazhi::app
