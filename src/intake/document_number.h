#pragma once
// 文号 in running text and in names of files: 静政办发〔2026〕12号, 示例区人民政府令第5号, 公告2026年第5号, （2026）示01行初12号.
// Brackets are written as they come: 〔〕 [] () 【】, wide or narrow.

#include <cstddef>
#include <string>
#include <vector>

#include "intake/wide_text.h"

namespace fazhi::intake {

struct DocumentNumber {
  std::size_t begin = 0, end = 0;  // characters
  std::string text;    // 静政办发〔2026〕12号, however it was written; of a court (2026) becomes （2026）
  int year = 0;        // 0: none in it
  bool whole = true;   // false: the letters before the year are missing, or 号 is
  bool cited = false;  // behind 转发, 贯彻, 根据 …: another paper's
};

// In the order of the text, which is folded (wide_text.h).
std::vector<DocumentNumber> find_document_numbers(WideView folded);

}  // namespace fazhi::intake
