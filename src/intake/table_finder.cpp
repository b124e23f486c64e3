#include "intake/table_finder.h"

#include <algorithm>
#include <set>
#include <unordered_map>

#include "base/text.h"
#include "intake/cell_text.h"
#include "intake/cell_values.h"

namespace fazhi::intake {

namespace {

// Headings stand near the top: title, remarks, an empty line or two, then they.
constexpr std::size_t kRowsLooked = 40;
constexpr std::size_t kMostColumns = 500;
constexpr int kOfSheetName = 8;
constexpr int kOfTitle = 6;
constexpr int kOfFile = 4;
constexpr int kClose = 3;

// Groups of one line, by the cell that holds their text.
class WideMerges {
 public:
  explicit WideMerges(const Sheet& sheet) {
    for (const MergedRange& range : sheet.merged) {
      const bool wide = range.last_column > range.first_column && range.first_row == range.last_row;
      if (wide) ranges_.emplace(key(range.first_row, range.first_column), &range);
    }
  }

  const MergedRange* at(std::uint32_t row, std::uint16_t column) const {
    const auto found = ranges_.find(key(row, column));
    return found == ranges_.end() ? nullptr : found->second;
  }

 private:
  static std::uint64_t key(std::uint32_t row, std::uint16_t column) { return (std::uint64_t{row} << 16) | column; }
  std::unordered_map<std::uint64_t, const MergedRange*> ranges_;
};

std::string heading_text(const Cell& cell) {
  return cell.kind == CellKind::error ? std::string() : clean_text(cell.text);
}

// 「*收到日期：」
std::string heading_word(const std::string& text) {
  std::string word = folded(text);
  while (!word.empty() && (word.front() == '*' || word.front() == ':')) word.erase(0, 1);
  while (!word.empty() && (word.back() == '*' || word.back() == ':')) word.pop_back();
  return word;
}

std::vector<Heading> headings_of(const SheetRow& row) {
  std::vector<Heading> headings;
  for (const Cell& cell : row.cells) {
    if (headings.size() == kMostColumns) break;
    std::string text = heading_text(cell);
    std::string word = heading_word(text);
    if (!word.empty()) headings.push_back({cell.column, std::move(text), {std::move(word)}});
  }
  return headings;
}

// Columns of the upper line that a group covers; its heading holds for all of them.
struct Group {
  std::uint16_t first = 0, last = 0;
  std::string text;
};

std::vector<Group> groups_of(const WideMerges& merges, const SheetRow& row) {
  std::vector<Group> groups;
  for (const Cell& cell : row.cells) {
    const MergedRange* range = merges.at(row.number, cell.column);
    if (range != nullptr) groups.push_back({range->first_column, range->last_column, heading_text(cell)});
  }
  return groups;
}

// Two lines are one heading where at least two texts stand under a merged group, and nothing in the lower line is a number.
bool has_second_line(const WideMerges& merges, const SheetRow& upper, const SheetRow& lower) {
  if (lower.number != upper.number + 1) return false;
  std::size_t under = 0;
  const std::vector<Group> groups = groups_of(merges, upper);
  for (const Cell& cell : lower.cells) {
    if (cell.kind != CellKind::text) return false;
    const bool covered = std::ranges::any_of(
        groups, [&](const Group& group) { return group.first <= cell.column && cell.column <= group.last; });
    if (covered && !heading_text(cell).empty()) ++under;
  }
  const bool is_title = groups.size() == 1 && upper.cells.size() == 1;  // one text over the whole table
  return under >= 2 && !is_title;
}

std::vector<Heading> headings_of(const WideMerges& merges, const SheetRow& upper, const SheetRow& lower) {
  std::vector<Heading> headings = headings_of(lower);
  const std::vector<Group> groups = groups_of(merges, upper);
  for (Heading& heading : headings) {
    for (const Group& group : groups) {
      if (heading.column < group.first || group.last < heading.column) continue;
      heading.words.push_back(heading_word(group.text) + heading.words.front());
      heading.text = group.text + "/" + heading.text;
    }
  }
  for (Heading& above : headings_of(upper)) {
    const auto same = std::ranges::find(headings, above.column, &Heading::column);
    if (same == headings.end()) headings.push_back(std::move(above));
  }
  std::ranges::sort(headings, {}, &Heading::column);
  return headings;
}

struct Candidate {
  std::size_t first = 0, last = 0;  // positions in Sheet::rows
  std::vector<Heading> headings;
};

std::vector<Candidate> candidates_of(const Sheet& sheet, const core::SheetProfile* profile) {
  std::vector<Candidate> candidates;
  const WideMerges merges(sheet);
  const std::size_t end =
      std::min(sheet.rows.size(), profile != nullptr && profile->header_first > 0 ? sheet.rows.size() : kRowsLooked);
  for (std::size_t i = 0; i < end; ++i) {
    const SheetRow& row = sheet.rows[i];
    const bool fixed = profile != nullptr && profile->header_first > 0;
    if (fixed && row.number != profile->header_first) continue;
    const bool two = i + 1 < sheet.rows.size() && (fixed ? profile->header_last > profile->header_first
                                                         : has_second_line(merges, row, sheet.rows[i + 1]));
    if (two) candidates.push_back({i, i + 1, headings_of(merges, row, sheet.rows[i + 1])});
    if (!fixed || !two) candidates.push_back({i, i, headings_of(row)});
  }
  return candidates;
}

// A short word says something only where it is all there is: 单位.
bool names(const TableForm& form, const std::string& text) {
  constexpr std::size_t kShort = 6;  // two 汉字
  return std::ranges::any_of(form.names, [&](const std::string& name) {
    return name.size() <= kShort ? text == name : text.find(name) != std::string::npos;
  });
}

struct Titles {
  std::string sheet, file;
  std::vector<std::string> lines;  // folded
};

int name_bonus(const TableForm& form, const Titles& titles) {
  int bonus = names(form, titles.sheet) ? kOfSheetName : 0;
  if (names(form, titles.file)) bonus += kOfFile;
  for (const std::string& line : titles.lines) {
    if (line.find(':') == std::string::npos && names(form, line)) return bonus + kOfTitle;
  }
  return bonus;
}

struct Score {
  int words = 0, bonus = 0, recognised = 0;
  int total() const { return words + bonus; }
};

// A field that only this kind of matter has says more than a name or a day, which all of them have.
Score score_of(const std::vector<HeadingMatch>& matches, core::TableHolds holds) {
  Score score;
  for (const HeadingMatch& match : matches) {
    if (match.score == 0) continue;
    const bool vague = match.target == nullptr || match.target->only_exact;
    const bool of_all = !vague && holds == core::TableHolds::matters && match.target->part == TargetPart::own;
    score.words += vague ? 1 : match.score >= 94 && !of_all ? 3 : 2;
    ++score.recognised;
  }
  return score;
}

bool may_be(const TableForm& form, const core::SheetProfile* profile) {
  if (profile == nullptr || !profile->holds) return true;
  if (form.holds != *profile->holds) return false;
  return form.holds != core::TableHolds::matters || form.kind == profile->kind || form.title == profile->kind;
}

// Headings that the profile speaks of are recognised whatever they say.
int told_headings(const Candidate& candidate, const core::SheetProfile* profile) {
  if (profile == nullptr) return 0;
  int told = profile->header_first > 0 ? 1 : 0;
  for (const Heading& heading : candidate.headings) {
    const auto is_meant = [&](const core::ColumnChoice& choice) {
      return folded(choice.heading) == heading.words.front() || folded(choice.heading) == folded(heading.text);
    };
    if (std::ranges::any_of(profile->columns, is_meant)) told += 2;
  }
  return told;
}

Titles titles_above(const Sheet& sheet, const Candidate& candidate, const std::string& file_stem) {
  Titles titles{folded(sheet.name), folded(file_stem), {}};
  for (std::size_t i = 0; i < candidate.first; ++i) {
    for (const Cell& cell : sheet.rows[i].cells) titles.lines.push_back(folded(cell.text));
  }
  return titles;
}

// 「填报单位：示例区教育局（盖章）」 in a line above.
std::string reporting_unit(const std::vector<std::string>& lines) {
  for (const std::string& line : lines) {
    for (const std::string_view label : {"填报单位:", "报送单位:", "填表单位:", "责任单位:", "单位名称:"}) {
      const std::string plain = folded(line);
      const auto at = plain.find(label);
      if (at == std::string::npos) continue;
      std::string unit = plain.substr(at + label.size());
      for (const std::string_view end : {"(盖章", "(公章", "填报", "填表", "联系", "日期", "负责人"}) {
        unit = unit.substr(0, unit.find(end));
      }
      return unit;
    }
  }
  return {};
}

void describe_titles(FoundTable& table, const Sheet& sheet, const Candidate& candidate, const FinderInput& input) {
  if (!sheet.name.empty()) table.titles.push_back(sheet.name);
  for (std::size_t i = 0; i < candidate.first; ++i) {
    for (const Cell& cell : sheet.rows[i].cells) {
      if (std::string text = clean_text(cell.text); !text.empty()) table.titles.push_back(std::move(text));
    }
  }
  std::set<int> years;
  for (const std::string& title : table.titles) {
    const bool is_day_of_filling_in = folded(title).find("日期:") != std::string::npos;
    if (const auto year = is_day_of_filling_in ? std::nullopt : year_in(title)) years.insert(*year);
  }
  if (years.size() == 1) table.year = *years.begin();
  if (years.empty()) table.year = year_in(input.file_stem);
  if (input.profile != nullptr && input.profile->year) table.year = input.profile->year;
  table.unit = reporting_unit(table.titles);
}

}  // namespace

void use_form(FoundTable& table, const TableForm& form, const core::TableWords& words) {
  std::vector<Heading> headings;
  for (const FoundColumn& column : table.columns) headings.push_back(column.heading);
  std::vector<HeadingMatch> matches = match_headings(headings, form, words);
  table.form = &form;
  for (std::size_t i = 0; i < matches.size(); ++i) table.columns[i].match = std::move(matches[i]);
}

FoundTable find_table(const Sheet& sheet, const FinderInput& input) {
  struct Best {
    Score score;
    const Candidate* candidate = nullptr;
    const TableForm* form = nullptr;
  };
  const std::vector<Candidate> candidates = candidates_of(sheet, input.profile);
  std::vector<Best> bests;  // of each form
  for (const TableForm& form : input.forms) {
    if (!may_be(form, input.profile)) continue;
    Best best;
    for (const Candidate& candidate : candidates) {
      Score score = score_of(match_headings(candidate.headings, form, input.words), form.holds);
      const int told = told_headings(candidate, input.profile);
      score.words += told;
      if (score.recognised + told < 2 && told == 0) continue;
      score.bonus = name_bonus(form, titles_above(sheet, candidate, input.file_stem));
      if (best.form == nullptr || score.total() > best.score.total()) best = {score, &candidate, &form};
    }
    if (best.form != nullptr) bests.push_back(best);
  }
  FoundTable table;
  if (bests.empty()) return table;
  std::ranges::stable_sort(bests, std::ranges::greater{}, [](const Best& best) { return best.score.total(); });
  const Best& first = bests.front();
  for (std::size_t i = 1; i < bests.size(); ++i) {
    const bool close = bests[i].score.total() + kClose > first.score.total();
    if (close && bests[i].score.bonus >= first.score.bonus) table.rivals.push_back(bests[i].form);
  }
  table.header_first = sheet.rows[first.candidate->first].number;
  table.header_last = sheet.rows[first.candidate->last].number;
  for (const Heading& heading : first.candidate->headings) {
    const bool hidden = std::ranges::binary_search(sheet.hidden_columns, heading.column);
    table.columns.push_back({heading, {}, hidden, measure_in(heading.text)});
  }
  use_form(table, *first.form, input.words);
  describe_titles(table, sheet, *first.candidate, input);
  return table;
}

}  // namespace fazhi::intake
