#include "intake/table_rows.h"

#include <algorithm>
#include <unordered_set>

#include "intake/cell_text.h"

namespace fazhi::intake {

namespace {

// Vertical merges under the headings, by first row: their value is filled in below as the rows come by. A column is in one at a time.
class Fills {
 public:
  Fills(const Sheet& sheet, const FoundTable& table) : open_(table.columns.size()) {
    for (const MergedRange& range : sheet.merged) {
      if (range.last_row > range.first_row && range.first_row > table.header_last) ranges_.push_back(range);
    }
    std::ranges::sort(ranges_, {}, &MergedRange::first_row);
  }

  void fill(const SheetRow& row, const std::vector<std::size_t>& place_of, TableRow& out) {
    for (; next_ < ranges_.size() && ranges_[next_].first_row <= row.number; ++next_) {
      const std::size_t place = place_of[ranges_[next_].first_column];
      const bool starts_here = ranges_[next_].first_row == row.number;
      if (place != SIZE_MAX) open_[place] = {ranges_[next_].last_row, starts_here ? out.cells[place] : nullptr};
    }
    for (std::size_t i = 0; i < open_.size(); ++i) {
      if (row.number <= open_[i].last_row && out.cells[i] == nullptr) out.cells[i] = open_[i].cell;
    }
  }

 private:
  struct Open {
    std::uint32_t last_row = 0;
    const Cell* cell = nullptr;
  };
  std::vector<MergedRange> ranges_;
  std::vector<Open> open_;  // by column of the table
  std::size_t next_ = 0;
};

std::string first_text(const SheetRow& row) {
  for (const Cell& cell : row.cells) {
    if (std::string text = folded(cell.text); !text.empty()) return text;
  }
  return {};
}

// 合 计 in the first or second cell; 填表人：张三 at the begin.
bool is_footer(const SheetRow& row, const std::vector<std::string>& footers) {
  std::size_t looked = 0;
  for (const Cell& cell : row.cells) {
    if (cell.kind != CellKind::text) continue;
    constexpr std::size_t kLong = 64;  // a footer's word begins a short cell or a remark; long ones are remarks
    const std::string text = folded(std::string_view(cell.text).substr(0, kLong));
    if (text.empty()) continue;
    for (const std::string& word : footers) {
      if (text == word) return true;
      if (looked == 0 && text.starts_with(word) && (row.cells.size() < 3 || text.size() <= word.size() + 3))
        return true;
      if (looked == 0 && text.starts_with(word) && text.find(':') != std::string::npos) return true;
    }
    if (++looked == 2) return false;
  }
  return false;
}

class Sorting {
 public:
  Sorting(const Sheet& sheet, const FoundTable& table, const core::TableWords& words) : table_(table) {
    for (const MergedRange& range : sheet.merged) {
      if (range.last_column >= range.first_column + 2) sections_.insert(range.first_row);
    }
    for (const std::string& word : words.footers) footers_.push_back(folded(word));
    for (const FoundColumn& column : table.columns) {
      const auto slash = column.heading.text.rfind('/');
      headings_.push_back(folded(column.heading.text.substr(slash == std::string::npos ? 0 : slash + 1)));
    }
  }

  bool is_left_out(const SheetRow& row) const { return is_footer(row, footers_) || is_section(row) || is_title(row); }

  bool is_header_again(const TableRow& row) const {
    std::size_t same = 0, filled = 0;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      if (row.cells[i] == nullptr) continue;
      if (row.cells[i]->kind != CellKind::text) return false;
      ++filled;
      if (folded(row.cells[i]->text) == headings_[i]) ++same;
      if (filled == 2 && same == 0) return false;
    }
    return same >= 2 && same * 2 > filled;
  }

  // Nothing but what is left out anyway: numbered lines that nobody filled in.
  bool is_blank(const TableRow& row) const {
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      if (row.cells[i] == nullptr || table_.columns[i].match.ignored) continue;
      if (!row.cells[i]->text.empty() || row.cells[i]->formula) return false;
    }
    return true;
  }

 private:
  // 「一、区直部门」
  bool is_section(const SheetRow& row) const {
    return row.cells.size() == 1 && table_.columns.size() >= 3 && sections_.contains(row.number);
  }

  bool is_title(const SheetRow& row) const {
    if (row.cells.size() != 1) return false;
    const std::string text = clean_text(row.cells.front().text);
    return std::ranges::find(table_.titles, text) != table_.titles.end();
  }

  const FoundTable& table_;
  std::unordered_set<std::uint32_t> sections_;  // rows with a text over the whole table
  std::vector<std::string> footers_, headings_;
};

}  // namespace

RowNotes read_rows(const Sheet& sheet, const FoundTable& table, const core::TableWords& words, bool skips_hidden,
                   const std::function<void(const TableRow& row)>& take) {
  RowNotes notes;
  Fills fills(sheet, table);
  const Sorting sorting(sheet, table, words);
  std::vector<std::size_t> place_of(std::size_t{1} << 14, SIZE_MAX);
  for (std::size_t i = 0; i < table.columns.size(); ++i) place_of[table.columns[i].heading.column] = i;
  TableRow out;
  for (const SheetRow& row : sheet.rows) {
    if (row.number <= table.header_last) continue;
    out.number = row.number;
    out.cells.assign(table.columns.size(), nullptr);
    for (const Cell& cell : row.cells) {
      const std::size_t place = place_of[cell.column];
      if (place != SIZE_MAX && (cell.formula || !cell.text.empty())) out.cells[place] = &cell;
    }
    fills.fill(row, place_of, out);
    if (sorting.is_left_out(row)) {
      notes.left_out.emplace_back(row.number, first_text(row));
    } else if (sorting.is_header_again(out)) {
      notes.repeated.push_back(row.number);
    } else if (!sorting.is_blank(out)) {
      if (row.hidden) notes.hidden.push_back(row.number);
      if (row.hidden && skips_hidden) continue;
      ++notes.rows;
      take(out);
    }
  }
  return notes;
}

}  // namespace fazhi::intake
