#include "intake/profile_use.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "intake/cell_text.h"

namespace fazhi::intake {

namespace {

FoundColumn* find_column(FoundTable& table, const std::string& heading) {
  const std::string word = folded(heading);
  for (FoundColumn& column : table.columns) {
    if (folded(column.heading.text) == word) return &column;
  }
  for (FoundColumn& column : table.columns) {
    if (column.heading.words.front() == word) return &column;
  }
  for (FoundColumn& column : table.columns) {
    if (column_name(column.heading.column) == heading) return &column;
  }
  return nullptr;
}

const ColumnTarget* find_meaning(const TableForm& form, const std::string& word) {
  if (const ColumnTarget* target = form.find_target(word)) return target;
  const auto found = std::ranges::find(form.targets, word, &ColumnTarget::title);
  return found == form.targets.end() ? nullptr : &*found;
}

std::string did_you_mean(const std::string& word, const std::vector<std::string>& words) {
  const auto nearest = nearest_word(word, words);
  return nearest ? fmt::format("，是不是「{}」？", *nearest) : fmt::format("，有「{}」", join(words, "」、「"));
}

void give(FoundTable& table, FoundColumn& column, const ColumnTarget* target) {
  for (FoundColumn& other : table.columns) {  // what it means is taken from whoever was guessed to mean it
    if (target != nullptr && other.match.target == target) other.match = {};
    std::erase(other.match.rivals, target);
  }
  column.match = {};
  if (target == nullptr) {
    column.match.ignored = true;
  } else {
    column.match.score = kExact;
    column.match.target = target;
  }
}

// A text that YAML would read as something else, or that has a mark of its own in it.
std::string quoted(const std::string& text) {
  if (text.find_first_of(":#{}[],&*?|-<>=!%@\"'\\\n ") == std::string::npos && !text.empty()) return text;
  return "\"" + replace_all(replace_all(text, "\\", "\\\\"), "\"", "\\\"") + "\"";
}

std::string_view word_in_profile(core::TableHolds holds) {
  switch (holds) {
    case core::TableHolds::units: return "units";
    case core::TableHolds::matters: return "matters";
    case core::TableHolds::evidence: return "evidence";
    case core::TableHolds::figures: return "figures";
    case core::TableHolds::problems: return "problems";
  }
  return "";
}

std::string column_line(const FoundColumn& column) {
  std::string meaning = "skip", remark;
  if (column.match.target != nullptr) {
    meaning = column.match.target->id;
    if (column.match.target->title != meaning) remark = column.match.target->title;
  } else if (!column.match.rivals.empty()) {
    std::vector<std::string> ids;
    for (const ColumnTarget* rival : column.match.rivals) ids.push_back(rival->id + "（" + rival->title + "）");
    remark = "拿不准：改成 " + join(ids, "、") + " 之一";
  } else if (!column.match.ignored) {
    remark = "没有认出：要导入就把 skip 改成下面列出的字段";
  }
  const std::string line = fmt::format("      {}: {}", quoted(column.heading.text), quoted(meaning));
  return remark.empty() ? line + "\n"
                        : fmt::format("{}  # {}列：{}\n", line, column_name(column.heading.column), remark);
}

std::string sheet_text(const ProfiledSheet& sheet) {
  std::string text = fmt::format("  - sheet: {}\n", quoted(sheet.name.empty() ? "*" : sheet.name));
  if (sheet.table == nullptr || sheet.table->form == nullptr) {
    return text +
           "    holds: skip  # 没有认出；要导入就改成 units、matters、evidence、figures 或 problems，并写 header 和 "
           "columns\n";
  }
  const FoundTable& table = *sheet.table;
  text += fmt::format("    holds: {}\n", word_in_profile(table.form->holds));
  if (!table.form->kind.empty())
    text += fmt::format("    kind: {}  # {}\n", quoted(table.form->kind), table.form->title);
  text += table.header_first == table.header_last
              ? fmt::format("    header: {}\n", table.header_first)
              : fmt::format("    header: [{}, {}]\n", table.header_first, table.header_last);
  if (table.year) text += fmt::format("    year: {}  # 没有写年份的日期按这一年\n", *table.year);
  text += "    columns:  # 列标题（或列的字母）: 字段；不导入的写 skip\n";
  for (const FoundColumn& column : table.columns) text += column_line(column);
  std::vector<std::string> known;
  for (const ColumnTarget& target : table.form->targets) {
    if (!target.only_exact)
      known.push_back(target.id == target.title ? target.id : target.id + "（" + target.title + "）");
  }
  return text + "    # 可写的字段：" + join(known, "、") + "\n";
}

std::vector<std::string> field_words(const TableForm& form) {
  std::vector<std::string> ids;
  for (const ColumnTarget& one : form.targets) {
    if (!one.only_exact) ids.push_back(one.id);
  }
  return ids;
}

const ColumnTarget* check_word(const FoundTable& table, const core::SheetProfile& profile, std::string_view where,
                               const std::string& word, Diagnostics& out) {
  const ColumnTarget* target = find_meaning(*table.form, word);
  if (target == nullptr) {
    out.push_back({Severity::error,
                   profile.where,
                   fmt::format("「{}」里的「{}」不是{}的字段{}", where, word, table.form->title,
                               did_you_mean(word, field_words(*table.form))),
                   "unknown-field",
                   {}});
  }
  return target;
}

}  // namespace

void apply_profile(FoundTable& table, const core::SheetProfile& profile, Diagnostics& out) {
  if (table.form == nullptr) return;
  for (const core::ColumnChoice& choice : profile.columns) {
    FoundColumn* column = find_column(table, choice.heading);
    if (column == nullptr) {
      std::vector<std::string> headings;
      for (const FoundColumn& one : table.columns) headings.push_back(one.heading.text);
      out.push_back({Severity::error,
                     choice.where,
                     fmt::format("表头里没有「{}」这一列{}", choice.heading, did_you_mean(choice.heading, headings)),
                     "unknown-column",
                     {}});
      continue;
    }
    const ColumnTarget* target = choice.target.empty() ? nullptr : find_meaning(*table.form, choice.target);
    if (target == nullptr && !choice.target.empty()) {
      out.push_back({Severity::error,
                     choice.where,
                     fmt::format("{}没有字段「{}」{}", table.form->title, choice.target,
                                 did_you_mean(choice.target, field_words(*table.form))),
                     "unknown-field",
                     {}});
      continue;
    }
    give(table, *column, target);
  }
  for (const std::string& word : profile.key) check_word(table, profile, "key", word, out);
  for (const auto& constant : profile.constants) {
    const ColumnTarget* target = check_word(table, profile, "constants", constant.first, out);
    const auto column = std::ranges::find_if(
        table.columns, [&](const FoundColumn& one) { return target != nullptr && one.match.target == target; });
    if (column == table.columns.end()) continue;
    out.push_back({Severity::error,
                   profile.where,
                   fmt::format("「constants」里的「{}」表里已有一列「{}」：请留一处，或把那一列写成 skip",
                               constant.first, column->heading.text),
                   "given-twice",
                   {}});
  }
}

std::string profile_text(const std::string& file_name, const std::vector<ProfiledSheet>& sheets) {
  std::string text = fmt::format(
      "# 对照表：照「{}」猜出来的，改好以后用 fazhi import 文件 --profile 名称。写法见 docs/import.md。\n"
      "# 每张表可写：holds（units matters evidence figures problems skip）、kind、header、year、hidden_rows（read 或 "
      "skip）、\n"
      "# columns、key（凭哪些字段认出同一条，如 [number]）、constants（每行都一样的值，如 {{unit: jyj}}）。\n"
      "profile: 1\nsheets:\n",
      file_name);
  for (const ProfiledSheet& sheet : sheets) text += sheet_text(sheet);
  return text;
}

}  // namespace fazhi::intake
