#include <fmt/format.h>

#include "app/take_back.h"

namespace fazhi::app {

namespace {

std::string_view word_of(PackLine::Fate fate) {
  switch (fate) {
    case PackLine::Fate::added: return "新增";
    case PackLine::Fate::present: return "已有";
    case PackLine::Fate::conflict: return "冲突";
    case PackLine::Fate::remark: return "说明";
  }
  return "";
}

}  // namespace

std::string preview_text(const TakenBack& taken) {
  std::string text = fmt::format("{}交回的填报表（发出时{}）\n", taken.unit_name, taken.handed_out);
  for (const PackLine& line : taken.lines)
    text += fmt::format("  {}  {}  {}\n", word_of(line.fate), line.where, line.what);
  if (taken.unanswered > 0) text += fmt::format("没有填的{}行，下次发包再要。\n", taken.unanswered);
  if (!taken.left_over.empty())
    text += "没有写进填报表、没有收的文件（要收的请写上文件名再交，或用 fazhi evidence add 登记）：\n";
  for (const std::string& file : taken.left_over) text += "  " + file + "\n";
  return text;
}

}  // namespace fazhi::app
