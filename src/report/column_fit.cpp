#include "report/column_fit.h"

#include <algorithm>

#include "base/text.h"

namespace fazhi::report {

namespace {

constexpr double kEmpty = 2.3;
constexpr double kLeast = 5;        // of a running column: below, a text is a string of single characters
constexpr double kLeastSparse = 4;  // of one that few rows have
constexpr double kFew = 0.25;       // of the rows
constexpr double kLost = 0.8;       // 汉字 of every line, since punctuation may not begin one nor a number be broken
constexpr double kWidestWord = 8;   // longer ones (addresses, digests) may be broken
constexpr double kPerLatin = 0.56;  // of a 汉字: fonts that stand in for the named ones run wider
constexpr double kStep = 0.25;

bool is_empty(const Table& table, std::size_t column) {
  return std::ranges::all_of(table.rows, [column](const Row& row) { return cell_text(row[column]).empty(); });
}

bool is_among(std::span<const std::string_view> keys, const Column& column) {
  return std::ranges::find(keys, column.key) != keys.end();
}

std::size_t longest_word(std::string_view text) {
  std::size_t longest = 0;
  std::size_t here = 0;
  for (const char c : text) {
    here = static_cast<unsigned char>(c) > 0x20 && static_cast<unsigned char>(c) < 0x7F ? here + 1 : 0;
    longest = std::max(longest, here);
  }
  return longest;
}

double width_beside_texts(const Table& table, std::size_t column) {
  const double weight = table.columns[column].weight;
  if (is_empty(table, column)) return std::min(weight, kEmpty);
  return std::max(weight, unbroken_width(table, column));
}

// A running column: its place in the table, the lengths of its texts in 汉字.
struct Sharing {
  std::size_t column = 0;
  double width = 0;
  std::vector<double> lengths{};

  double holds() const { return width - kLost; }
};

Sharing sharing_of(const Table& table, std::size_t column) {
  Sharing one{column, kLeast, {}};
  for (const Row& row : table.rows)
    one.lengths.push_back(static_cast<double>(display_width(cell_text(row[column]))) / 2);
  const auto filled =
      static_cast<double>(one.lengths.size() - static_cast<std::size_t>(std::ranges::count(one.lengths, 0.0)));
  if (filled < kFew * static_cast<double>(table.rows.size())) one.width = kLeastSparse;
  return one;
}

// How much lower the squares of the heights become by a bit more width, row by row: only the tallest cell of a row counts.
std::vector<double> gains_of(const std::vector<Sharing>& sharing, std::size_t rows) {
  std::vector<double> gains(sharing.size(), 0);
  for (std::size_t row = 0; row < rows; ++row) {
    std::size_t tallest = 0;
    double height = 0;
    for (std::size_t i = 0; i < sharing.size(); ++i) {
      const double lines = sharing[i].lengths[row] / sharing[i].holds();
      if (lines > height) height = lines, tallest = i;
    }
    if (height > 1) gains[tallest] += height * height / sharing[tallest].holds();
  }
  return gains;
}

}  // namespace

double unbroken_width(const Table& table, std::size_t column) {
  std::size_t longest = 0;
  for (const Row& row : table.rows) longest = std::max(longest, longest_word(cell_text(row[column])));
  return std::min(kWidestWord, static_cast<double>(longest) * kPerLatin);
}

double taken_by_others(const Table& table, std::span<const std::string_view> running) {
  double taken = 0;
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    if (!is_among(running, table.columns[i]) || is_empty(table, i)) taken += width_beside_texts(table, i);
  return taken;
}

void fit_columns(Table& table, std::span<const std::string_view> running, double total) {
  if (table.rows.empty()) return;
  std::vector<Sharing> sharing;
  double room = total;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (is_among(running, table.columns[i]) && !is_empty(table, i)) {
      sharing.push_back(sharing_of(table, i));
      room -= sharing.back().width;
    } else {
      table.columns[i].weight = width_beside_texts(table, i);
      room -= table.columns[i].weight;
    }
  }
  for (; room > 0 && !sharing.empty(); room -= kStep) {
    const std::vector<double> gains = gains_of(sharing, table.rows.size());
    const auto best = std::ranges::max_element(gains);
    if (*best == 0) break;
    sharing[static_cast<std::size_t>(best - gains.begin())].width += std::min(kStep, room);
  }
  for (Sharing& one : sharing) one.width += std::max(0.0, room) / static_cast<double>(sharing.size());
  for (const Sharing& one : sharing) table.columns[one.column].weight = one.width;
}

}  // namespace fazhi::report
