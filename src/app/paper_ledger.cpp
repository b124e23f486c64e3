// 整改台账: laid out by the program under a column profile. Its xlsx is also the form that comes back by `fazhi problem import`.

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "app/column_profiles.h"
#include "app/paper_files.h"
#include "app/paper_kinds.h"
#include "app/rectification_form.h"
#include "base/safe_name.h"
#include "base/text.h"
#include "report/column_fit.h"
#include "report/csv_writer.h"
#include "report/docx_writer.h"
#include "report/html_writer.h"
#include "report/markdown_writer.h"
#include "report/xlsx_writer.h"

namespace fazhi::app {

namespace {

using C = core::RectificationColumn;
using Json = nlohmann::ordered_json;

StageFilter stages_of(const std::string& state) {
  const auto is = [&](std::string_view word) {
    const bool usual = state.empty() && word != "closed";
    return usual || state == "all" || state == word;
  };
  StageFilter stages;
  stages.proposed = false;
  stages.confirmed = is("confirmed");
  stages.rectifying = is("rectifying");
  stages.submitted = is("submitted");
  stages.disputed = is("disputed");
  stages.closed = is("closed");
  return stages;
}

// On paper the texts share what the page has; a column in which nothing stands keeps its place, as on the form that a superior
// prescribes, and gives its room away.
void fit_to_page(report::Table& table) {
  std::vector<std::string_view> running;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const auto column = core::rectification_column(table.columns[i].key);
    if (!column || *column == C::unit || *column == C::supporting || *column == C::area) continue;
    const bool is_text = core::info_of(*column).width >= 5;
    const bool is_empty =
        std::ranges::all_of(table.rows, [i](const report::Row& row) { return report::cell_text(row[i]).empty(); });
    if (is_text && !is_empty) running.push_back(table.columns[i].key);
  }
  // Of texts a few characters wide every row is a column of its own: rather the smaller type.
  constexpr double kReadable = 7;
  const double needed = report::taken_by_others(table, running) + kReadable * static_cast<double>(running.size());
  report::fit_columns(table, running,
                      needed > report::kLandscapePage ? report::kLandscapeSmall : report::kLandscapePage);
}

// Without the column that is only there to be written into.
report::Table table_of(const std::vector<RectificationRow>& rows, const core::ColumnProfile& profile) {
  report::Table table;
  table.name = "整改台账明细";
  table.caption = false;
  for (const core::ProfileColumn& column : profile.columns) {
    if (column.column == C::news) continue;
    const core::RectificationColumnInfo& info = core::info_of(column.column);
    const bool is_blank = column.column == C::blank;
    table.columns.push_back({is_blank ? column.heading : std::string(info.id), column.heading, column.width,
                             info.centered ? report::Align::center : report::Align::left});
  }
  for (const RectificationRow& row : rows) {
    report::Row& cells = table.rows.emplace_back();
    for (const core::ProfileColumn& column : profile.columns) {
      if (column.column == C::news) continue;
      cells.push_back(column.column == C::remark ? report::Cell(remark_of(row, profile)) : row.at(column.column));
    }
  }
  return table;
}

// 依据 by short names, and under the table what they stand for.
std::vector<report::Block> printed_table(std::vector<RectificationRow> rows, const core::ColumnProfile& profile) {
  std::vector<std::string> names;
  for (RectificationRow& row : rows) {
    if (row.basis_short.empty()) continue;
    row.at(C::basis) = row.basis_short;
    for (const std::string& name : row.basis_names)
      if (std::ranges::find(names, name) == names.end()) names.push_back(name);
  }
  report::Table table = table_of(rows, profile);
  fit_to_page(table);
  std::vector<report::Block> blocks{std::move(table)};
  if (profile.has(C::basis) && !names.empty())
    blocks.emplace_back(report::Paragraph{"依据全称：" + join(names, "；") + "。", report::ParagraphStyle::note});
  return blocks;
}

// `printed`: for a page, where room is short.
report::Document document_of(const RectificationForm& form, const std::vector<RectificationRow>& rows, bool printed) {
  const View& view = form.view;
  report::Document document;
  document.title = form.title;
  document.subtitle = "（" + form.day + "）";
  if (!view.known_by.empty()) document.subtitle += "\n（所知截至：" + view.known_by + "）";
  document.issuer = form.issuer;
  document.date = view.as_of;
  document.state_line = view.state_line();
  document.demo = view.facts.ledger.demo;
  report::Section section{
      true, printed ? printed_table(rows, form.profile) : std::vector<report::Block>{table_of(rows, form.profile)}};
  if (rows.empty()) section.blocks = {report::Paragraph{"没有已认定的问题。"}};
  section.blocks.emplace_back(report::SignatureBlock{
      {form.issuer.empty() ? "填报单位（盖章）：＿＿＿＿＿＿＿＿" : form.issuer + "（盖章）"}, std::nullopt});
  document.sections.push_back(std::move(section));
  return document;
}

Json cell_json(const report::Cell& cell) {
  if (const auto* number = std::get_if<std::int64_t>(&cell)) return *number;
  return report::cell_text(cell);
}

// Every column there is, whatever the profile: for programs, which choose themselves.
std::string json_of(const RectificationForm& form, const std::vector<RectificationRow>& rows) {
  Json columns = Json::array(), list = Json::array();
  for (const core::ProfileColumn& column : form.profile.columns)
    columns.push_back({{"column", core::info_of(column.column).id}, {"heading", column.heading}});
  for (const RectificationRow& row : rows) {
    Json one = {{"key", row.key}};
    for (const core::RectificationColumnInfo& info : core::rectification_columns())
      if (info.column != C::news && info.column != C::blank) one[info.id] = cell_json(row.at(info.column));
    list.push_back(std::move(one));
  }
  const View& view = form.view;
  const Json json = {{"kind", "ledger"},
                     {"title", form.title},
                     {"demo", view.facts.ledger.demo},
                     {"as_of", format_date(view.as_of)},
                     {"known_by", view.known_by},
                     {"state", view.state_line()},
                     {"columns", std::move(columns)},
                     {"rows", std::move(list)}};
  return json.dump(2) + "\n";
}

bool is_form(const PaperRequest& request) { return request.format == "xlsx" && request.option("--plain").empty(); }

std::string bytes_of(const RectificationForm& form, const std::vector<RectificationRow>& rows,
                     const PaperRequest& request) {
  if (request.format == "json") return json_of(form, rows);
  if (is_form(request)) return report::to_xlsx(rectification_form(form, rows));
  if (request.format == "csv") return report::to_csv(table_of(rows, form.profile));
  const report::Document document = document_of(form, rows, request.format == "docx");
  if (request.format == "xlsx") return report::to_xlsx(document);
  if (request.format == "docx") return report::to_docx(document);
  return request.format == "html" ? report::to_html(document) : report::to_markdown(document);
}

std::vector<NamedBytes> ledger_files(const PaperScene& scene, Diagnostics& out) {
  const PaperRequest& request = scene.request;
  const auto profile = column_profile(request.option("--columns"), scene.workspace.folder, out);
  if (!profile) return {};
  const View& view = scene.view();
  if (is_form(request) && !view.known_by.empty()) {
    out.push_back(
        {Severity::error,
         {},
         "Excel 整改台账要填改以后收回，按台账现在的内容出，不能用 --known-by 回到从前：请去掉这一项，或加 --plain",
         "report-option",
         {}});
    return {};
  }
  const std::vector<RectificationRow> rows = rectification_rows(scene.problems, stages_of(request.option("--state")));
  const std::string title = view.facts.ledger.name + profile->title;
  if (!request.by_unit) {
    const RectificationForm form{view, *profile, title, request.issuer, day_of_problems(scene.problems)};
    return {{"整改台账." + request.format, bytes_of(form, rows, request)}};
  }
  std::map<std::string, std::vector<RectificationRow>> by_unit;
  for (const RectificationRow& row : rows) {
    std::vector<RectificationRow>& own = by_unit[report::cell_text(row.at(C::unit))];
    own.push_back(row);
    own.back().at(C::seq) = static_cast<std::int64_t>(own.size());
  }
  std::vector<NamedBytes> files;
  UniqueNames names;
  for (const auto& [unit, own] : by_unit) {
    const RectificationForm form{view, *profile, title + "（" + unit + "）", request.issuer,
                                 day_of_problems(scene.problems)};
    files.push_back({names.take("整改台账-" + unit + "." + request.format), bytes_of(form, own, request)});
  }
  return files;
}

}  // namespace

PaperKind ledger_paper() {
  PaperKind kind;
  kind.id = "ledger";
  kind.is_form = is_form;
  kind.title = "整改台账";
  kind.help = "整改台账：已认定的问题由谁、怎样、什么时候整改，到哪一步；Excel 填改后可以收回";
  kind.formats = {"xlsx", "docx", "html", "md", "json", "csv"};
  kind.for_units = ForUnits::on_request;
  kind.options = {
      {"--columns", "栏目表", "按哪张栏目表排：standard（缺省）、inspection、brief，或台账自备的"},
      {"--state",
       "状态",
       "confirmed已认定 rectifying整改中 submitted申请销号 disputed有异议 closed已销号 all全部；缺省为还没有销号的",
       {"confirmed", "rectifying", "submitted", "disputed", "closed", "all"}},
      {"--plain", "", "Excel：报送用，没有填写格和隐藏的栏，收不回"}};
  kind.details =
      "Excel 是一张可以填改的表：表述、责任领导、责任人、目标、措施、时限、配合单位和“本次进展”改好后，用 fazhi "
      "problem import "
      "收回。栏目表怎样写见 docs/templates.md";
  kind.files = ledger_files;
  return kind;
}

}  // namespace fazhi::app
