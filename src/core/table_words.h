#pragma once
// What people write over columns and on sheets (data/import/columns.yaml): the words by which a spreadsheet is recognised, besides the
// titles that the vocabulary and the checklists have themselves.

#include <string>
#include <string_view>
#include <vector>

namespace fazhi::core {

struct WordGroup {
  std::string target;
  std::vector<std::string> words;
};
using WordGroups = std::vector<WordGroup>;

struct TableWords {
  std::vector<std::string> ignored;  // columns known and left out: 序号, 备注
  std::vector<std::string> footers;  // a row that begins so is no data: 合计, 填表人
  WordGroups sheets;  // units, evidence, figures, problems or a kind of matter → words in names and titles
  WordGroups units, matters, evidence, figures, problems;  // column → headings
  WordGroups fields;                                       // id of a field or role, of whatever kind → headings
  WordGroups values;                                       // 是, 否, or a value of a list → how else it is written

  static const std::vector<std::string>& of(const WordGroups& groups, std::string_view target) {
    static const std::vector<std::string> kNothing;
    for (const WordGroup& group : groups) {
      if (group.target == target) return group.words;
    }
    return kNothing;
  }
};

}  // namespace fazhi::core
