#include "app/returned_form.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "app/form_identity.h"
#include "app/handout_layout.h"
#include "intake/cell_text.h"

namespace fazhi::app {

namespace {

void report(Diagnostics& out, const std::string& path, std::string cell, std::string_view code, std::string message) {
  out.push_back({Severity::error, {path, 0, 0, std::move(cell)}, std::move(message), std::string(code), {}});
}

// nullopt: it is not as it was handed out.
std::optional<PackIdentity> read_identity(IdentityLines written) {
  std::optional<IdentityLines> lines = intact_lines(std::move(written));
  if (!lines) return std::nullopt;
  PackIdentity identity;
  for (std::vector<std::string>& line : *lines) {
    const std::string& word = line.front();
    if (word == "ledger") identity.ledger_name = word_at(line, 1);
    if (word == "unit") identity.unit = word_at(line, 1), identity.unit_name = word_at(line, 2);
    if (word == "as_of") identity.as_of = parse_date(word_at(line, 1)).value_or(Date());
    if (word == "state") {
      const std::string number = word_at(line, 1);
      std::from_chars(number.data(), number.data() + number.size(), identity.state.sequence);
      identity.state.digest = word_at(line, 2);
    }
    if (word == "row") {
      HandedOutRow row{word_at(line, 1), word_at(line, 2), {}};
      if (line.size() > 3)
        row.locked.assign(std::make_move_iterator(line.begin() + 3), std::make_move_iterator(line.end()));
      identity.rows.push_back(std::move(row));
    }
  }
  return identity;
}

// The column of the hidden key on a sheet of the form; -1: no sheet of ours.
int key_column(const std::string& sheet) {
  if (sheet == layout::kPapers) return layout::at(layout::PaperColumn::key);
  if (sheet == layout::kValues) return layout::at(layout::ValueColumn::key);
  if (sheet == layout::kRegisters) return layout::at(layout::RegisterColumn::key);
  return -1;
}

class FormReading {
 public:
  FormReading(ReturnedForm& form, Diagnostics& out) : form_(form), out_(out) {}

  void run() {
    for (const intake::Sheet& sheet : form_.workbook.sheets) {
      const int column = key_column(sheet.name);
      if (column < 0) continue;
      bool below_head = false;
      for (const intake::SheetRow& row : sheet.rows) below_head = take(sheet, row, column, below_head);
    }
    for (const HandedOutRow& row : form_.identity.rows) {
      if (!form_.rows.contains(row.key)) ++form_.deleted;
    }
  }

 private:
  void report_at(const ReturnedRow& row, int column, std::string_view code, std::string message) {
    report(out_, form_.path, row.address(column), code, std::move(message));
  }

  // Whether rows of the form have begun: title, notes and head have no key.
  bool take(const intake::Sheet& sheet, const intake::SheetRow& cells, int column, bool below_head) {
    ReturnedRow row{nullptr, &sheet, cells.number, &cells};
    const std::string key = row.text(column);
    if (key == "键") return true;
    if (!below_head) return false;
    row.handed_out = form_.identity.find(key);
    if (row.handed_out == nullptr) {
      const bool is_empty = std::ranges::all_of(
          cells.cells, [](const intake::Cell& cell) { return intake::clean_text(cell.text).empty(); });
      if (!is_empty) {
        report_at(row, 0, "pack-row-added",
                  "这一行不是发出时就有的：填报表里不能自己加行，请删去，要另外交的材料由登记人员登记");
      }
      return true;
    }
    const auto [there, is_new] = form_.rows.emplace(key, row);
    if (!is_new) {
      report_at(row, 0, "pack-row-copied",
                fmt::format("这一行是第{}行的复制：同一行只能填一次，请删去多出的一行", there->second.number));
      return true;
    }
    check_locked(row);
    return true;
  }

  void check_locked(const ReturnedRow& row) {
    const std::vector<std::string>& locked = row.handed_out->locked;
    for (std::size_t i = 0; i < locked.size(); ++i) {
      const std::string was = intake::clean_text(locked[i]);
      const std::string is = row.text(static_cast<int>(i));
      if (was.empty() || was == is) continue;
      report_at(
          row, static_cast<int>(i), "pack-locked-cell",
          fmt::format("这一格发出时是「{}」，交回的是「{}」：白色的格不能改，请改回来（或在原来的包上重新填）再交", was,
                      is.empty() ? "（空）" : is));
    }
  }

  ReturnedForm& form_;
  Diagnostics& out_;
};

}  // namespace

int PackIdentity::number_of(const std::string& key) const {
  std::map<std::string, int> counted;
  for (const HandedOutRow& row : rows) {
    const int number = ++counted[row.sheet];
    if (row.key == key) return number;
  }
  return 0;
}

const HandedOutRow* PackIdentity::find(const std::string& key) const {
  const auto found = std::ranges::find(rows, key, &HandedOutRow::key);
  return found == rows.end() ? nullptr : &*found;
}

const intake::Cell* ReturnedRow::cell(int column) const {
  const auto found = std::ranges::find(cells->cells, static_cast<std::uint16_t>(column), &intake::Cell::column);
  if (found == cells->cells.end() || intake::clean_text(found->text).empty()) return nullptr;
  return &*found;
}

std::string ReturnedRow::text(int column) const {
  const intake::Cell* found = cell(column);
  return found == nullptr ? std::string() : intake::clean_text(found->text);
}

std::string ReturnedRow::address(int column) const {
  return intake::cell_address(*sheet, number, static_cast<std::uint16_t>(column));
}

const ReturnedRow* ReturnedForm::find(const std::string& key) const {
  const auto found = rows.find(key);
  return found == rows.end() ? nullptr : &found->second;
}

bool is_handout_form(const intake::Workbook& workbook) {
  return find_identity(workbook, layout::kIdentity, layout::kMark) != nullptr;
}

std::optional<ReturnedForm> read_returned_form(std::string path, intake::Workbook workbook, Diagnostics& out) {
  ReturnedForm form;
  form.path = std::move(path);
  form.workbook = std::move(workbook);
  auto identity = read_identity(lines_of(*find_identity(form.workbook, layout::kIdentity, layout::kMark)));
  if (!identity) {
    report(out, form.path, "", "pack-altered",
           "填报表里供程序核对的隐藏表被改动过，认不出发出时的内容：请用 fazhi handout 重新发包，把填好的内容抄过去");
    return std::nullopt;
  }
  form.identity = std::move(*identity);
  FormReading(form, out).run();
  return form;
}

}  // namespace fazhi::app
