#pragma once
// Which cell formats of an .xlsx show a number as a day, a time or a percentage (ECMA-376 part 1, 18.8.30). Not for fonts and colours.

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "intake/xml_stream.h"

namespace fazhi::intake {

// 「yyyy"年"m"月"」is one, 「0.00"m"」「[Red]0」「General」are none: what stands in quotes, brackets or after \ is no date sign.
bool is_date_format(std::string_view code);
// Formats that are numbers only, without code in the file; 27–36 and 50–58 are dates where Excel speaks Chinese.
bool is_builtin_date_format(unsigned id);
bool is_percent_format(std::string_view code);

class XlsxStyles final : public XmlHandler {
 public:
  // `style` as the s of a cell says it.
  bool shows_date(std::size_t style) const { return style < shown_.size() && shown_[style] == Shown::date; }
  bool shows_percent(std::size_t style) const { return style < shown_.size() && shown_[style] == Shown::percent; }

  void start(std::string_view name, const XmlAttributes& attributes) override;
  void end(std::string_view name) override;
  void text(std::string_view) override {}

 private:
  enum class Shown : unsigned char { number, date, percent };
  static Shown shown_by(std::string_view code);
  static Shown shown_by(unsigned builtin);

  std::unordered_map<unsigned, Shown> own_formats_;
  std::vector<Shown> shown_;
  bool in_cell_formats_ = false;
};

}  // namespace fazhi::intake
