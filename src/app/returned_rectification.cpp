#include "app/returned_rectification.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <unordered_map>

#include "app/form_identity.h"
#include "app/rectification_merge.h"
#include "base/text.h"
#include "intake/cell_text.h"
#include "intake/cell_values.h"
#include "yaml/column_profile_reader.h"

namespace fazhi::app {

namespace {

using C = core::RectificationColumn;
namespace layout = rectification_layout;

struct WrittenColumn {
  std::optional<C> column;  // none: of a kind this program does not know
  std::string heading;
};

struct WrittenForm {
  std::vector<WrittenColumn> columns;
  std::unordered_map<std::string, std::vector<std::string>> rows;  // key → texts in the order of the columns
};

int number_of(const std::string& text) {
  int number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

WrittenForm written_form(IdentityLines lines, ReturnedRectification& form) {
  WrittenForm written;
  for (std::vector<std::string>& line : lines) {
    const std::string& word = word_at(line, 0);
    if (word == "ledger") form.ledger_name = word_at(line, 1);
    if (word == "as_of") form.as_of = parse_date(word_at(line, 1)).value_or(Date());
    if (word == "state") {
      const std::string& number = word_at(line, 1);
      std::from_chars(number.data(), number.data() + number.size(), form.state.sequence);
      form.state.digest = word_at(line, 2);
    }
    if (word == "columns") {
      for (std::size_t i = 1; i < line.size(); ++i)
        written.columns.push_back({core::rectification_column(line[i]), {}});
    }
    if (word == "headings") {
      for (std::size_t i = 0; i < written.columns.size(); ++i) written.columns[i].heading = word_at(line, i + 1);
    }
    if (word == "row") {
      std::string key = word_at(line, 1);
      line.erase(line.begin(), line.begin() + std::min<std::ptrdiff_t>(2, std::ssize(line)));
      line.resize(written.columns.size());  // empty cells at the end are not kept
      written.rows.emplace(std::move(key), std::move(line));
    }
  }
  return written;
}

// Lines are kept, blanks around each are not.
std::string kept_lines(std::string_view text) {
  std::vector<std::string> lines;
  for (const std::string& line : split(replace_all(replace_all(std::string(text), "\r\n", "\n"), "\r", "\n"), '\n')) {
    std::string clean = intake::clean_text(line);
    if (!clean.empty()) lines.push_back(std::move(clean));
  }
  return join(lines, "\n");
}

// Where the list stands: its sheet and the row of its headings.
struct Head {
  const intake::Sheet* sheet = nullptr;
  const intake::SheetRow* row = nullptr;
};

// A cell that a unit may not change, or the statement, with other words than it was given.
struct Strange {
  std::size_t position;  // in WrittenForm::columns
  C column;
  std::string returned;
};

class ReturnedReading {
 public:
  ReturnedReading(const intake::Workbook& workbook, const WrittenForm& written, ReturnedRectification& form,
                  Diagnostics& out)
      : workbook_(workbook), written_(written), form_(form), out_(out) {}

  void run() {
    const auto head = find_head();
    if (!head) return;
    sheet_ = head->sheet;
    find_columns(*head->row);
    if (has_errors(out_)) return;
    for (const intake::SheetRow& row : sheet_->rows)
      if (row.number > head->row->number) take(row);
    form_.rows = seen_.size();
    form_.deleted = written_.rows.size() - seen_.size();
    for (const auto& [heading, count] : filled_blanks_) {
      report(Severity::warning, "", "ledger-form-blank",
             fmt::format("「{}」一栏填了{}格：这一栏是给上级留的空栏，不记入台账", heading, count));
    }
  }

 private:
  void report(Severity severity, std::string where, std::string_view code, std::string message) {
    out_.push_back({severity, {form_.path, 0, 0, std::move(where)}, std::move(message), std::string(code), {}});
  }
  std::string address(const intake::SheetRow& row, std::uint16_t column) const {
    return intake::cell_address(*sheet_, row.number, column);
  }

  static const intake::Cell* cell_at(const intake::SheetRow& row, std::optional<std::uint16_t> column) {
    if (!column) return nullptr;
    const auto found = std::ranges::find(row.cells, *column, &intake::Cell::column);
    return found == row.cells.end() ? nullptr : &*found;
  }

  static bool has_key(const intake::SheetRow& row) {
    return std::ranges::any_of(
        row.cells, [](const intake::Cell& cell) { return intake::clean_text(cell.text) == yaml::kKeyHeading; });
  }

  // How many of our headings stand in the row.
  std::size_t headings_in(const intake::SheetRow& row) const {
    return static_cast<std::size_t>(std::ranges::count_if(row.cells, [&](const intake::Cell& cell) {
      return std::ranges::find(written_.columns, intake::clean_text(cell.text), &WrittenColumn::heading) !=
             written_.columns.end();
    }));
  }

  std::optional<Head> find_head() {
    const std::size_t most = written_.columns.size();
    std::vector<Head> found;
    for (const intake::Sheet& sheet : workbook_.sheets) {
      if (sheet.name == layout::kIdentity) continue;
      const auto row = std::ranges::find_if(sheet.rows, [&](const intake::SheetRow& one) {
        return headings_in(one) >= (has_key(one) ? 1 : std::max<std::size_t>(2, most / 2));
      });
      if (row != sheet.rows.end()) found.push_back({&sheet, &*row});
    }
    if (found.size() == 1) return found.front();
    if (found.empty()) {
      report(Severity::error, "", "ledger-form-column",
             "找不到台账的表头：表头改过或删去了，请改回来，或重新出一份再填");
    } else {
      report(Severity::error, found[1].sheet->name, "ledger-form-two-sheets",
             fmt::format("工作表「{}」和「{}」都是台账：不知道收哪一张，请删去一张", found[0].sheet->name,
                         found[1].sheet->name));
    }
    return std::nullopt;
  }

  void find_columns(const intake::SheetRow& head) {
    places_.resize(written_.columns.size());
    std::vector<std::string> unknown;
    for (const intake::Cell& cell : head.cells) {
      const std::string heading = intake::clean_text(cell.text);
      if (heading == yaml::kKeyHeading) key_ = cell.column;
      const auto known = std::ranges::find(written_.columns, heading, &WrittenColumn::heading);
      if (known != written_.columns.end()) {
        auto& place = places_[static_cast<std::size_t>(known - written_.columns.begin())];
        if (place) {
          report(Severity::error, address(head, cell.column), "ledger-form-column",
                 fmt::format("有两栏都叫「{}」：不知道收哪一栏，请删去一栏", heading));
        }
        place = cell.column;
      } else if (!heading.empty() && heading != yaml::kKeyHeading) {
        unknown.push_back(address(head, cell.column) + "「" + heading + "」");
      }
    }
    if (!key_) {
      report(Severity::error, sheet_->name, "ledger-form-no-key",
             fmt::format("隐藏的「{}」栏没有了，认不出各行是哪个问题：请在程序出的文件上改，不要把内容抄到别的表里",
                         yaml::kKeyHeading));
    }
    for (std::size_t i = 0; i < places_.size(); ++i) {
      const WrittenColumn& column = written_.columns[i];
      if (places_[i] || !column.column) continue;
      const bool is_needed = *column.column == C::number;
      const bool is_open = core::info_of(*column.column).open;
      if (!is_needed && !is_open) continue;
      // A heading nobody knows beside one that is missed: the column was renamed, and what was written in it would be lost.
      const bool is_wrong = is_needed || !unknown.empty();
      report(is_wrong ? Severity::error : Severity::warning, sheet_->name, "ledger-form-column",
             fmt::format("没有「{}」一栏{}", column.heading,
                         is_needed ? "，核对不了各行是哪个问题：请把这一栏放回来"
                         : unknown.empty()
                             ? "了，按没有改处理"
                             : "，多出的表头是" + join(unknown, "、") + "：改过表头的请改回来，自己加的栏请删去"));
    }
  }

  void take(const intake::SheetRow& row) {
    const intake::Cell* key_cell = cell_at(row, key_);
    const std::string key = key_cell == nullptr ? std::string() : intake::clean_text(key_cell->text);
    if (key.empty()) {
      const bool is_empty = std::ranges::all_of(
          row.cells, [](const intake::Cell& cell) { return intake::clean_text(cell.text).empty(); });
      if (is_empty) return;
      return report(Severity::error, address(row, row.cells.front().column), "ledger-form-row-added",
                    "这一行不是出表时就有的：台账里不能自己加行，请删去；新发现的问题用 fazhi problem enter 录入");
    }
    const auto written = written_.rows.find(key);
    if (written == written_.rows.end()) {
      return report(Severity::error, address(row, *key_), "ledger-form-row-added",
                    fmt::format("这一行的键「{}」不是出表时写的：请删去这一行，或重新出一份再填", key));
    }
    const auto [there, is_new] = seen_.emplace(key, row.number);
    if (!is_new) {
      return report(Severity::error, address(row, row.cells.front().column), "ledger-form-row-copied",
                    fmt::format("这一行是第{}行的复制：一个问题只能有一行，请删去多出的一行", there->second));
    }
    compare(row, key, written->second);
  }

  // The number of the problem whose row the strange cells come from: all of them, and enough to be no chance. Empty: of none.
  std::string other_row_of(const std::string& key, const std::vector<Strange>& strange) const {
    const auto tells = [](const Strange& one) { return one.column == C::statement; };
    if (strange.size() < 2 && std::ranges::none_of(strange, tells)) return {};
    const auto number = std::ranges::find(written_.columns, C::number, &WrittenColumn::column);
    for (const auto& [other, texts] : written_.rows) {
      const auto is_from = [&texts](const Strange& one) { return reads_alike(texts[one.position], one.returned); };
      if (other != key && std::ranges::all_of(strange, is_from))
        return texts[static_cast<std::size_t>(number - written_.columns.begin())];
    }
    return {};
  }

  void compare(const intake::SheetRow& row, const std::string& key, const std::vector<std::string>& texts) {
    ReturnedProblem problem{key, {}, {}};
    std::vector<Strange> strange;
    for (std::size_t i = 0; i < places_.size(); ++i) {
      const WrittenColumn& column = written_.columns[i];
      if (!places_[i] || !column.column) continue;
      const intake::Cell* cell = cell_at(row, places_[i]);
      EditedCell edited{*column.column, column.heading, texts[i], {}, address(row, *places_[i])};
      if (!read(cell, edited)) continue;
      if (edited.column == C::number) problem.number = texts[i];
      if (reads_alike(edited.given, edited.returned)) continue;
      const bool is_locked = edited.column != C::seq && edited.column != C::blank && !core::info_of(edited.column).open;
      if ((is_locked || edited.column == C::statement) && !edited.returned.empty())
        strange.push_back({i, edited.column, edited.returned});
      if (edited.column == C::blank) {
        ++filled_blanks_[edited.heading];
      } else if (core::info_of(edited.column).open) {
        problem.cells.push_back(std::move(edited));
      } else {
        report_locked(edited);
      }
    }
    const std::string other = other_row_of(key, strange);
    if (!other.empty())
      return report(
          Severity::error, address(row, *key_), "ledger-form-row-mixed",
          fmt::format("这一行是「{}」，{}等却是「{}」那一行的：多半是只排了一部分栏，各行已经错开；请重新出一份，"
                      "排序时整行一起排",
                      problem.number, written_.columns[strange.front().position].heading, other));
    if (!problem.cells.empty()) form_.problems.push_back(std::move(problem));
  }

  // False: it cannot be read, which was reported.
  bool read(const intake::Cell* cell, EditedCell& edited) {
    if (cell == nullptr || intake::clean_text(cell->text).empty()) return true;
    edited.returned = kept_lines(cell->text);
    const bool is_open = core::info_of(edited.column).open;
    const std::string unreadable = intake::unreadable(*cell);
    if (!unreadable.empty()) {
      if (is_open) report(Severity::error, edited.where, intake::kUnreadableCode, unreadable);
      return !is_open;
    }
    const bool is_day = edited.column == C::limit || cell->date_style;
    if (!is_day || reads_alike(edited.given, edited.returned)) return true;
    const auto day = intake::read_day(*cell, {std::nullopt, workbook_.dates_of_1904});
    if (day.value) {
      edited.returned = format_date(*day.value);
    } else if (edited.column == C::limit) {
      report(Severity::error, edited.where, day.code, day.fault);
      return false;
    }
    return true;
  }

  void report_locked(const EditedCell& cell) {
    if (cell.column == C::seq) return;  // numbered anew after sorting or deleting rows
    const std::string is = cell.returned.empty() ? "（空）" : cell.returned;
    if (cell.column == C::number) {
      return report(Severity::error, cell.where, "ledger-form-row-mixed",
                    fmt::format("这一行是「{}」，编号却成了「{}」：多半是只排了一部分栏，各行已经错开；请重新出一份，"
                                "排序时整行一起排",
                                cell.given, is));
    }
    report(Severity::warning, cell.where, "ledger-form-locked",
           fmt::format("「{}」不能在这里改：出表时是「{}」，文件里是「{}」，没有收", cell.heading, cell.given, is));
  }

  const intake::Workbook& workbook_;
  const WrittenForm& written_;
  ReturnedRectification& form_;
  Diagnostics& out_;
  const intake::Sheet* sheet_ = nullptr;
  std::optional<std::uint16_t> key_;
  std::vector<std::optional<std::uint16_t>> places_;  // by position in written_.columns
  std::unordered_map<std::string, std::uint32_t> seen_;
  std::map<std::string, std::size_t> filled_blanks_;
};

void report_file(Diagnostics& out, const std::string& path, std::string_view code, std::string message) {
  out.push_back({Severity::error, {path, 0, 0, {}}, std::move(message), std::string(code), {}});
}

// The version stands outside of what a later program may have changed.
bool check_version(const IdentityLines& lines, const std::string& path, Diagnostics& out) {
  const int version = lines.empty() ? 0 : number_of(word_at(lines.front(), 1));
  if (version == layout::kVersion) return true;
  report_file(out, path, "ledger-form-version",
              version > layout::kVersion
                  ? fmt::format("这份台账是更新的程序出的（格式{}，本程序认{}）：请用那个程序收回，或升级本程序",
                                version, layout::kVersion)
                  : fmt::format("这份台账是太旧的程序出的（格式{}，本程序认{}）：请重新出一份，把改动抄过去", version,
                                layout::kVersion));
  return false;
}

}  // namespace

bool is_rectification_form(const intake::Workbook& workbook) {
  return find_identity(workbook, layout::kIdentity, layout::kMark) != nullptr;
}

std::optional<ReturnedRectification> read_returned_rectification(const std::string& path,
                                                                 const intake::Workbook& workbook, Diagnostics& out) {
  const intake::Sheet* identity = find_identity(workbook, layout::kIdentity, layout::kMark);
  if (identity == nullptr) {
    report_file(out, path, "ledger-form-none",
                "这不是 fazhi report ledger 出的 Excel 整改台账（里面没有供程序核对的隐藏表）：请在程序出的文件上改；"
                "别的表用 fazhi import");
    return std::nullopt;
  }
  IdentityLines lines = lines_of(*identity);
  if (!check_version(lines, path, out)) return std::nullopt;
  auto intact = intact_lines(std::move(lines));
  if (!intact) {
    report_file(out, path, "ledger-form-altered",
                "供程序核对的隐藏表被改动过，认不出出表时的内容：请重新出一份，把改动抄过去");
    return std::nullopt;
  }
  ReturnedRectification form;
  form.path = path;
  const WrittenForm written = written_form(std::move(*intact), form);
  ReturnedReading(workbook, written, form, out).run();
  return form;
}

}  // namespace fazhi::app
