#include "report/document.h"

namespace fazhi::report {
namespace {

struct CellText {
  std::string operator()(const std::string& text) const { return text; }
  std::string operator()(std::int64_t number) const { return std::to_string(number); }
  std::string operator()(const Decimal& number) const { return number.to_string(); }
  std::string operator()(const Date& date) const { return format_date(date); }
  std::string operator()(const Status& status) const { return symbol_of(status.tone) + status.text; }
};

}  // namespace

std::string symbol_of(Tone tone) {
  switch (tone) {
    case Tone::grey: return "－";
    case Tone::blue: return "◇";
    case Tone::green: return "○";
    case Tone::yellow: return "▲";
    case Tone::red: return "●";
  }
  return {};
}

std::string cell_text(const Cell& cell) { return std::visit(CellText{}, cell); }

std::string marks_of(const Document& document) {
  std::string marks = document.demo ? "示例数据" : "";
  if (!document.draft_mark.empty()) marks += (marks.empty() ? "" : " · ") + document.draft_mark;
  return marks;
}

std::vector<const Table*> tables_of(const Document& document) {
  std::vector<const Table*> tables;
  for (const Section& section : document.sections)
    for (const Block& block : section.blocks)
      if (const auto* table = std::get_if<Table>(&block)) tables.push_back(table);
  return tables;
}

}  // namespace fazhi::report
