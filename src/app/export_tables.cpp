#include "app/export_tables.h"

#include <fmt/format.h>

#include "app/paper_folder.h"
#include "base/text.h"
#include "report/csv_writer.h"

namespace fazhi::app {

namespace {

using report::Cell;

std::string json_text(const ExportRow& json, int indent = -1) {
  return json.dump(indent, ' ', false, ExportRow::error_handler_t::replace);
}

// A number written out is a number again; only other texts are guarded against formulas.
Cell cell_of_text(const std::string& text) {
  if (text.starts_with('-')) {
    if (const auto number = Decimal::parse(text)) return *number;
  }
  return text;
}

Cell cell_of(const ExportRow& value) {
  if (value.is_boolean()) return std::string(value.get<bool>() ? "是" : "否");
  if (value.is_number_integer()) return value.get<std::int64_t>();
  if (value.is_string()) return cell_of_text(value.get_ref<const std::string&>());
  if (!value.is_array()) return std::string();
  std::vector<std::string> items;
  for (const ExportRow& item : value) items.push_back(report::cell_text(cell_of(item)));
  return join(items, "、");
}

// What stands at the head of every JSON file, and is all of index.json but its tables.
ExportRow head_of(const View& view) {
  ExportRow head{{"ledger", view.facts.ledger.name}, {"as_of", format_date(view.as_of)}, {"state", view.state_line()}};
  if (view.facts.ledger.demo) head["demo"] = true;
  return head;
}

struct WrittenTable {
  std::string csv, json;
  std::size_t rows = 0;
};

// Row by row into both texts: the rows themselves are never held together.
WrittenTable write_table(const ExportTable& table, const ExportScene& scene) {
  report::Row titles;
  for (const ExportColumn& column : table.columns) titles.emplace_back(column.title);
  WrittenTable written;
  written.csv = report::kCsvBegin + report::csv_line(titles, titles.size());
  ExportRow head{{"table", table.id}, {"title", table.title}};
  head.update(head_of(scene.view()));
  const std::string opening = json_text(head);
  written.json = opening.substr(0, opening.size() - 1) + ",\"rows\":[";
  table.rows(scene, [&](const ExportRow& row) {
    report::Row cells;
    for (const ExportColumn& column : table.columns) cells.push_back(cell_of(row.at(column.key)));
    written.csv += report::csv_line(cells, cells.size());
    written.json += (written.rows++ == 0 ? "\n" : ",\n") + json_text(row);
  });
  written.json += "\n]}\n";
  return written;
}

ExportRow index_of(const ExportScene& scene, const std::vector<ExportedTable>& written) {
  ExportRow index = head_of(scene.view());
  index["personal"] = scene.mask.shown();
  index["tables"] = ExportRow::array();
  for (std::size_t i = 0; i < written.size(); ++i) {
    ExportRow columns = ExportRow::array();
    for (const ExportColumn& column : export_tables()[i].columns)
      columns.push_back({{"key", column.key}, {"title", column.title}});
    index["tables"].push_back({{"table", written[i].id},
                               {"title", written[i].title},
                               {"rows", written[i].rows},
                               {"columns", std::move(columns)}});
  }
  return index;
}

// Hands the files over one by one: for each table its CSV and its JSON, at last the index.
class TableFiles {
 public:
  explicit TableFiles(const ExportScene& scene) : scene_(scene) {}

  std::optional<NamedBytes> next() {
    if (!waiting_.name.empty()) return std::exchange(waiting_, {});
    const std::vector<ExportTable>& tables = export_tables();
    if (written_.size() < tables.size()) {
      const ExportTable& table = tables[written_.size()];
      WrittenTable made = write_table(table, scene_);
      written_.push_back({table.id, table.title, made.rows});
      waiting_ = {table.id + ".json", std::move(made.json)};
      return NamedBytes{table.id + ".csv", std::move(made.csv)};
    }
    if (indexed_) return std::nullopt;
    indexed_ = true;
    return NamedBytes{"index.json", json_text(index_of(scene_, written_), 2) + "\n"};
  }

  std::vector<ExportedTable> take_written() { return std::move(written_); }

 private:
  const ExportScene& scene_;
  NamedBytes waiting_;
  std::vector<ExportedTable> written_;
  bool indexed_ = false;
};

// Of published reports alone nothing is called a problem: then there are none.
Problems problems_or_none(const Workspace& workspace, const Question& question, Diagnostics& out) {
  Problems problems;
  problems.view = look(workspace, question, out);
  if (problems.view == nullptr || problems.view->facts.ledger.public_only) return problems;
  const View& view = *problems.view;
  problems.rows = core::problems(view.verdicts, view.facts, view.problems, view.as_of);
  return problems;
}

}  // namespace

const std::vector<ExportTable>& export_tables() {
  static const std::vector<ExportTable> tables = [] {
    std::vector<ExportTable> all;
    for (const auto part : {export_tables_of_units, export_tables_of_matters, export_tables_of_evidence,
                            export_tables_of_settings, export_tables_of_judgements}) {
      for (ExportTable& table : part()) all.push_back(std::move(table));
    }
    return all;
  }();
  return tables;
}

std::vector<ExportedTable> write_tables(const Workspace& workspace, const Question& question, bool personal,
                                        const std::string& folder, Diagnostics& out) {
  const Problems problems = problems_or_none(workspace, question, out);
  if (problems.view == nullptr) return {};
  const NameMask mask(personal, *problems.view);
  const ExportScene scene{workspace, problems, mask};
  TableFiles files(scene);
  write_folder(folder, [&] { return files.next(); });
  return files.take_written();
}

}  // namespace fazhi::app
