#include "app/paper_files.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "app/paper_templates.h"
#include "base/safe_name.h"
#include "base/text.h"
#include "report/csv_writer.h"
#include "report/docx_writer.h"
#include "report/html_writer.h"
#include "report/markdown_writer.h"
#include "report/official_quotes.h"
#include "report/template_fill.h"
#include "report/xlsx_writer.h"

namespace fazhi::app {

namespace {

using report::Document;
using report::Table;
using Json = nlohmann::ordered_json;

void set_common(PaperContent& content, const PaperScene& scene) {
  const View& view = scene.view();
  content.data.set("区县", view.facts.ledger.name)
      .set("截至日", view.as_of)
      .set("检查期", core::format_period_chinese(view.period))
      .set("落款单位", scene.request.issuer)
      .set("单位", content.unit)
      .set("所知截至", view.known_by)
      .set("台账状态", view.state_line());
}

std::vector<Table> tables_in(const report::TemplateScope& data) {
  std::vector<Table> tables;
  for (const auto& [word, value] : data.values) {
    const auto* blocks = std::get_if<std::vector<report::Block>>(&value);
    if (blocks == nullptr) continue;
    for (const report::Block& block : *blocks)
      if (const auto* table = std::get_if<Table>(&block)) tables.push_back(*table);
  }
  return tables;
}

// The same title and marks, one sheet a table, each with its charts.
Document workbook_of(const Document& document, const std::vector<Table>& sheets,
                     const std::vector<report::Chart>& charts) {
  Document workbook = document;
  workbook.sections.clear();
  for (const Table& sheet : sheets) {
    report::Section& section = workbook.sections.emplace_back(report::Section{true, {sheet}});
    for (const report::Chart& chart : charts)
      if (chart.table == sheet.name) section.blocks.emplace_back(chart);
  }
  return workbook;
}

std::string bytes_of(const PaperKind& kind, const Document& document, const PaperContent& content,
                     const std::string& format) {
  if (format == "json") return paper_json(kind, document, content);
  if (format == "docx") return report::to_docx(document);
  if (format == "html") return report::to_html(document);
  if (format == "md") return report::to_markdown(document);
  const std::vector<Table> sheets = content.sheets.empty() ? tables_in(content.data) : content.sheets;
  const Document workbook = report::with_official_quotes(workbook_of(document, sheets, content.charts));
  if (format == "xlsx") return report::to_xlsx(workbook);
  const std::vector<const Table*> tables = report::tables_of(workbook);
  return tables.empty() ? std::string() : report::to_csv(*tables.front());
}

// 督办单-示例区教育局.docx
std::string file_name(const PaperKind& kind, const std::string& unit, const std::string& format) {
  return kind.title + (unit.empty() ? "" : "-" + unit) + "." + format;
}

}  // namespace

Document paper_document(const PaperKind& kind, const report::PaperTemplate& text, const PaperContent& content,
                        const Problems& problems) {
  const View& view = *problems.view;
  Document document = report::fill(text, content.data);
  const auto add_to_subtitle = [&](const std::string& line) {
    document.subtitle += (document.subtitle.empty() ? "" : "\n") + line;
  };
  const std::string day = "截至" + format_date_chinese(view.as_of);
  if (!text.says_day) add_to_subtitle("（" + day + "）");
  if (kind.of_problems && problems.handled_until) {
    const std::string until = day_of_problems(problems);
    const std::size_t said = document.subtitle.find(day + "）");
    if (said == std::string::npos) {
      add_to_subtitle("（" + until + "）");
    } else {
      document.subtitle.replace(said, day.size(), until);
    }
  }
  if (!view.known_by.empty()) add_to_subtitle("（所知截至：" + view.known_by + "）");
  if (const report::TemplateValue* issuer = content.data.find("落款单位"))
    document.issuer = report::value_text(*issuer);
  document.date = view.as_of;
  document.state_line = view.state_line();
  document.demo = view.facts.ledger.demo;
  document.draft_mark = content.draft_mark;
  return report::with_official_quotes(std::move(document));
}

std::string paper_json(const PaperKind& kind, const Document& document, const PaperContent& content) {
  Json json = {{"kind", kind.id}, {"title", document.title}, {"demo", document.demo}, {"draft", document.draft_mark}};
  json.update(Json::parse(report::data_json(content.data, words_of(kind))));
  return json.dump(2) + "\n";
}

std::vector<NamedBytes> paper_files(const PaperKind& kind, const PaperScene& scene, Diagnostics& out) {
  if (!kind.has_template()) return kind.files(scene, out);
  const auto text = template_of(kind, scene.workspace.folder, out);
  if (!text) return {};
  std::vector<NamedBytes> files;
  UniqueNames names;
  for (PaperContent& content : kind.contents(scene, out)) {
    set_common(content, scene);
    const Document document = paper_document(kind, *text, content, scene.problems);
    files.push_back({names.take(file_name(kind, content.unit, scene.request.format)),
                     bytes_of(kind, document, content, scene.request.format)});
  }
  return files;
}

}  // namespace fazhi::app
