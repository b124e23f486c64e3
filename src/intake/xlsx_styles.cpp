#include "intake/xlsx_styles.h"

#include "intake/xlsx_numbers.h"

namespace fazhi::intake {
namespace {

constexpr std::size_t kMostStyles = 100'000;  // Excel's own limit is 65 490

// Past a part that says nothing of dates: "…", [Red], \x, _x, *x. `at` itself where there is none.
std::size_t past_literal(std::string_view code, std::size_t at) {
  const char c = code[at];
  if (c == '\\' || c == '_' || c == '*') return at + 2;
  if (c == '"') {
    const std::size_t close = code.find('"', at + 1);
    return close == std::string_view::npos ? code.size() : close + 1;
  }
  if (c != '[') return at;
  const std::size_t close = code.find(']', at);
  if (close == std::string_view::npos) return code.size();
  const std::string_view inside = code.substr(at + 1, close - at - 1);
  // [h]:mm, time that has passed
  if (!inside.empty() && inside.find_first_not_of("hHmMsS") == std::string_view::npos) return at;
  return close + 1;
}

// Whether one of `signs` stands outside the parts that are shown as they are, before the parts for negative numbers and for text.
bool has_sign(std::string_view code, std::string_view signs) {
  for (std::size_t at = 0; at < code.size();) {
    const std::size_t past = past_literal(code, at);
    if (past != at) {
      at = past;
      continue;
    }
    if (code[at] == ';') return false;
    if (signs.find(code[at]) != std::string_view::npos) return true;
    ++at;
  }
  return false;
}

}  // namespace

bool is_date_format(std::string_view code) {
  if (code == "General" || code == "general" || code == "GENERAL" || code == "Standard") return false;
  return has_sign(code, "yYmMdDhHsS");
}

bool is_percent_format(std::string_view code) { return has_sign(code, "%"); }

bool is_builtin_date_format(unsigned id) {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

XlsxStyles::Shown XlsxStyles::shown_by(std::string_view code) {
  if (is_date_format(code)) return Shown::date;
  return is_percent_format(code) ? Shown::percent : Shown::number;
}

XlsxStyles::Shown XlsxStyles::shown_by(unsigned builtin) {
  if (is_builtin_date_format(builtin)) return Shown::date;
  return builtin == 9 || builtin == 10 ? Shown::percent : Shown::number;  // 0% and 0.00%
}

void XlsxStyles::start(std::string_view name, const XmlAttributes& attributes) {
  if (name == "cellXfs") {
    in_cell_formats_ = true;
  } else if (name == "numFmt" && own_formats_.size() < kMostStyles) {
    if (const auto id = whole_number(attributes.get("numFmtId")))
      own_formats_[*id] = shown_by(attributes.get("formatCode"));
  } else if (name == "xf" && in_cell_formats_ && shown_.size() < kMostStyles) {
    const unsigned id = whole_number(attributes.get("numFmtId")).value_or(0);
    const auto own = own_formats_.find(id);
    shown_.push_back(own == own_formats_.end() ? shown_by(id) : own->second);
  }
}

void XlsxStyles::end(std::string_view name) {
  if (name == "cellXfs") in_cell_formats_ = false;
}

}  // namespace fazhi::intake
