#include <algorithm>
#include <map>
#include <numeric>

#include "base/text.h"
#include "report/clean_text.h"
#include "report/form_document.h"
#include "report/xlsx_cell.h"
#include "report/xlsx_file.h"
#include "report/xlsx_page.h"

namespace fazhi::report {
namespace {

constexpr std::size_t kMostListed = 240;   // characters of a list inside a validation; Excel ends at 255
constexpr std::size_t kMostHint = 250;     // characters
constexpr const char* kChoices = "_选项";  // longer lists stand on a hidden sheet
constexpr std::uint32_t kOpenCell = 0xFFF2CC;
constexpr std::uint32_t kOpenHead = 0xFFE699;
// Shown before the heading of a column that may be written into, since colours do not survive a copier. A number format, so that the
// text of the cell stays the heading, by which the form is recognised when it comes back.
constexpr const char* kOpenMark = "\"＊\"@";

struct FormFormats {
  lxw_format* locked;
  lxw_format* centered;
  lxw_format* open;
  lxw_format* open_date;
  lxw_format* open_number;
  lxw_format* open_head;
};

lxw_format* make_cell(lxw_workbook* workbook, uint8_t align) {
  lxw_format* format = workbook_add_format(workbook);
  format_set_font_name(format, "仿宋_GB2312");
  format_set_font_charset(format, 134);
  format_set_font_size(format, 10.5);
  format_set_align(format, align);
  format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
  format_set_text_wrap(format);
  format_set_border(format, LXW_BORDER_THIN);
  return format;
}

lxw_format* make_open(lxw_workbook* workbook, const char* number_format, uint8_t align = LXW_ALIGN_LEFT) {
  lxw_format* format = make_cell(workbook, align);
  format_set_unlocked(format);
  format_set_bg_color(format, kOpenCell);
  format_set_num_format(format, number_format);
  return format;
}

lxw_format* make_open_head(lxw_workbook* workbook) {
  lxw_format* format = make_cell(workbook, LXW_ALIGN_CENTER);
  format_set_font_name(format, "黑体");
  format_set_bg_color(format, kOpenHead);
  format_set_num_format(format, kOpenMark);
  return format;
}

FormFormats make_form_formats(lxw_workbook* workbook) {
  return {make_cell(workbook, LXW_ALIGN_LEFT),
          make_cell(workbook, LXW_ALIGN_CENTER),
          make_open(workbook, "@"),
          make_open(workbook, "yyyy-mm-dd", LXW_ALIGN_CENTER),
          make_open(workbook, "General"),
          make_open_head(workbook)};
}

bool is_open(const FormSheet& form, std::size_t column) {
  return std::ranges::any_of(
      form.rows, [column](const std::vector<FormCell>& row) { return column < row.size() && row[column].open; });
}

lxw_format* format_of(const FormCell& cell, const FormColumn& column, const FormFormats& formats) {
  if (!cell.open) return column.centered ? formats.centered : formats.locked;
  switch (cell.open->kind) {
    case FormRule::Kind::text:
    case FormRule::Kind::choice: return formats.open;
    case FormRule::Kind::date: return formats.open_date;
    case FormRule::Kind::whole:
    case FormRule::Kind::number: return formats.open_number;
  }
  return formats.open;
}

// Lists too long for a validation, each in a column of one hidden sheet.
class ChoiceSheet {
 public:
  explicit ChoiceSheet(XlsxFile& file) : file_(file) {}

  // ='_选项'!$A$1:$A$60
  std::string range_of(const std::vector<std::string>& choices) {
    const auto known = columns_.find(choices);
    if (known != columns_.end()) return known->second;
    if (sheet_ == nullptr) {
      sheet_ = file_.add_sheet(kChoices);
      worksheet_hide(sheet_);
    }
    const auto column = static_cast<lxw_col_t>(columns_.size());
    for (std::size_t i = 0; i < choices.size(); ++i) {
      require_written(
          worksheet_write_string(sheet_, static_cast<lxw_row_t>(i), column, sheet_text(choices[i]).c_str(), nullptr));
    }
    char name[LXW_MAX_COL_NAME_LENGTH];
    lxw_col_to_name(name, column, LXW_TRUE);
    const std::string range =
        std::string("='") + kChoices + "'!" + name + "$1:" + name + "$" + std::to_string(choices.size());
    columns_.emplace(choices, range);
    return range;
  }

 private:
  XlsxFile& file_;
  lxw_worksheet* sheet_ = nullptr;
  std::map<std::vector<std::string>, std::string> columns_;
};

bool fits_inline(const std::vector<std::string>& choices) {
  const bool has_comma = std::ranges::any_of(
      choices, [](const std::string& choice) { return choice.find_first_of(",\"") != std::string::npos; });
  return !has_comma && count_code_points(join(choices, ",")) <= kMostListed;
}

// The strings a validation points to, which libxlsxwriter copies.
struct Validation {
  lxw_data_validation rule{};
  std::string minimum, maximum, formula, error, hint;
  std::vector<std::string> choices;
  std::vector<char*> list;

  Validation() = default;
  Validation(const Validation&) = delete;
  Validation& operator=(const Validation&) = delete;

  void date(const FormRule& form) {
    const Date from = form.not_before.value_or(make_date(1949, 10, 1));
    minimum = "=DATE(" + std::to_string(year_of(from)) + "," + std::to_string(month_of(from)) + "," +
              std::to_string(day_of(from)) + ")";
    maximum = form.until_today ? "=TODAY()" : "=DATE(2099,12,31)";
    rule.validate = LXW_VALIDATION_TYPE_DATE_FORMULA;
    rule.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
    rule.minimum_formula = minimum.data();
    rule.maximum_formula = maximum.data();
    error =
        "请写成 2026-9-1 这样的日期，不早于" + format_date_chinese(from) + (form.until_today ? "，不晚于今天。" : "。");
  }
  void number(bool whole) {
    rule.validate = whole ? LXW_VALIDATION_TYPE_INTEGER : LXW_VALIDATION_TYPE_DECIMAL;
    rule.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
    rule.minimum_number = whole ? 0 : -1e12;
    rule.maximum_number = 1e12;
    error = whole ? "请填整数，没有填 0。" : "请填数字。";
  }
  void choice(const FormRule& form, ChoiceSheet& sheet) {
    if (form.or_other)
      rule.show_error = LXW_VALIDATION_OFF;
    else
      error = "请从下拉列表里选。";
    if (!fits_inline(form.choices)) {
      formula = sheet.range_of(form.choices);
      rule.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
      rule.value_formula = formula.data();
      return;
    }
    choices = form.choices;
    for (std::string& one : choices) list.push_back(one.data());
    list.push_back(nullptr);
    rule.validate = LXW_VALIDATION_TYPE_LIST;
    rule.value_list = list.data();
  }
};

// For cells of a column below each other.
struct CellRun {
  lxw_row_t first, last;
  lxw_col_t column;
};

void add_validation(lxw_worksheet* sheet, const CellRun& run, const FormRule& form, ChoiceSheet& choices) {
  Validation validation;
  switch (form.kind) {
    case FormRule::Kind::text:
      if (form.hint.empty()) return;
      validation.rule.validate = LXW_VALIDATION_TYPE_ANY;
      break;
    case FormRule::Kind::date: validation.date(form); break;
    case FormRule::Kind::whole: validation.number(true); break;
    case FormRule::Kind::number: validation.number(false); break;
    case FormRule::Kind::choice: validation.choice(form, choices); break;
  }
  validation.rule.ignore_blank = LXW_VALIDATION_ON;
  if (!validation.error.empty()) validation.rule.error_message = validation.error.data();
  validation.hint = form.hint;
  while (count_code_points(validation.hint) > kMostHint)
    validation.hint = cut_to_bytes(validation.hint, validation.hint.size() - 1);
  if (!validation.hint.empty()) validation.rule.input_message = validation.hint.data();
  require_written(
      worksheet_data_validation_range(sheet, run.first, run.column, run.last, run.column, &validation.rule));
}

class FormSheetWriter {
 public:
  FormSheetWriter(lxw_worksheet* sheet, const XlsxFormats& papers, const FormFormats& formats, ChoiceSheet& choices)
      : sheet_(sheet), papers_(papers), formats_(formats), choices_(choices) {}

  void write(const FormSheet& form) {
    for (const FormColumn& column : form.columns) widths_.push_back(column.weight * 2 + 1.5);
    if (form.hidden) return write_hidden(form);
    set_columns(form);
    line(form.title, papers_.title, 30, 1.7);
    for (const std::string& note : form.notes) line(note, papers_.paragraph, 18, 1.1);
    // Numbers and days of locked cells are there to be read: no green corner on each.
    require_written(worksheet_ignore_errors(sheet_, LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:XFD1048576"));
    head(form);
    fit_paper(sheet_, points_wide());
    const lxw_row_t first = next_;
    for (const std::vector<FormCell>& row : form.rows) write_row(form, row);
    for (std::size_t i = 0; i < form.columns.size(); ++i) add_validations(form, i, first);
    if (form.filter && !form.rows.empty())
      require_written(
          worksheet_autofilter(sheet_, first - 1, 0, next_ - 1, static_cast<lxw_col_t>(form.columns.size() - 1)));
    protect(form.filter);
  }

 private:
  void write_hidden(const FormSheet& form) {
    for (const std::vector<FormCell>& row : form.rows) {
      for (std::size_t i = 0; i < row.size(); ++i) {
        if (row[i].text.empty()) continue;
        require_written(
            worksheet_write_string(sheet_, next_, static_cast<lxw_col_t>(i), sheet_text(row[i].text).c_str(), nullptr));
      }
      ++next_;
    }
    worksheet_hide(sheet_);
  }

  void set_columns(const FormSheet& form) {
    for (std::size_t i = 0; i < form.columns.size(); ++i) {
      const auto column = static_cast<lxw_col_t>(i);
      lxw_row_col_options options{};
      options.hidden = form.columns[i].hidden ? LXW_TRUE : LXW_FALSE;
      require_written(worksheet_set_column_opt(sheet_, column, column, widths_[i], nullptr, &options));
      if (!form.columns[i].hidden) visible_ = column;
    }
  }

  // Across the visible columns. Excel does not fit the height of merged cells, so it is reckoned here.
  void line(const std::string& text, lxw_format* format, double height, double digits) {
    double width = 0;
    for (std::size_t i = 0; i <= visible_; ++i) width += widths_[i];
    const std::string shown = sheet_text(text);
    height_of(lines_in(shown, width / digits) * height);
    require_written(visible_ > 0 ? worksheet_merge_range(sheet_, next_, 0, next_, visible_, shown.c_str(), format)
                                 : worksheet_write_string(sheet_, next_, 0, shown.c_str(), format));
    ++next_;
  }

  double points_wide() const {
    double digits = 0;
    for (std::size_t i = 0; i <= visible_; ++i) digits += widths_[i];
    return points_of(digits, visible_ + 1U);
  }

  void height_of(double points) {
    require_written(worksheet_set_row(sheet_, next_, std::min(kTallestRow, points), nullptr));
  }

  void head(const FormSheet& form) {
    double lines = 1;
    for (std::size_t i = 0; i < form.columns.size(); ++i) {
      const std::string title = sheet_text(form.columns[i].title);
      const bool open = is_open(form, i);
      require_written(worksheet_write_string(sheet_, next_, static_cast<lxw_col_t>(i), title.c_str(),
                                             open ? formats_.open_head : papers_.head));
      lines = std::max(lines, lines_in((open ? "＊" : "") + title, widths_[i] - 1));
    }
    height_of(lines * kTextLine + 6);
    worksheet_freeze_panes(sheet_, next_ + 1, static_cast<lxw_col_t>(form.frozen));
    require_written(worksheet_repeat_rows(sheet_, next_, next_));
    ++next_;
  }

  // A line of Chinese breaks before it is full where punctuation may not begin the next one: reckoned narrower than it is.
  void write_row(const FormSheet& form, const std::vector<FormCell>& row) {
    double lines = 1;
    for (std::size_t i = 0; i < row.size(); ++i) {
      const auto column = static_cast<lxw_col_t>(i);
      lxw_format* format = format_of(row[i], form.columns[i], formats_);
      const std::string text = sheet_text(row[i].text);
      write_text(row[i], text, column, format);
      if (!form.columns[i].hidden) lines = std::max(lines, lines_in(text, widths_[i] - 2.5));
    }
    if (lines > 1) lines += lines > 2 ? 1 : 0.5;  // fonts of other systems run wider
    height_of(lines * kTextLine + 4);
    ++next_;
  }

  void write_text(const FormCell& cell, const std::string& text, lxw_col_t column, lxw_format* format) {
    const bool is_day = cell.open && cell.open->kind == FormRule::Kind::date;
    if (const auto day = is_day ? parse_date(text) : std::nullopt) {
      lxw_datetime written{};
      written.year = year_of(*day);
      written.month = static_cast<int>(month_of(*day));
      written.day = static_cast<int>(day_of(*day));
      require_written(worksheet_write_datetime(sheet_, next_, column, &written, format));
    } else if (text.empty()) {
      require_written(worksheet_write_blank(sheet_, next_, column, format));
    } else {
      require_written(worksheet_write_string(sheet_, next_, column, text.c_str(), format));
    }
  }

  // One for all cells of the column that take the same: of thousands of single ones Excel grows slow.
  void add_validations(const FormSheet& form, std::size_t column, lxw_row_t first) {
    for (std::size_t from = 0; from < form.rows.size();) {
      const std::optional<FormRule>& rule = form.rows[from][column].open;
      std::size_t to = from + 1;
      while (to < form.rows.size() && form.rows[to][column].open == rule) ++to;
      if (rule) {
        const auto row = [&](std::size_t i) { return first + static_cast<lxw_row_t>(i); };
        add_validation(sheet_, {row(from), row(to - 1), static_cast<lxw_col_t>(column)}, *rule, choices_);
      }
      from = to;
    }
  }

  // Whoever works with the form may make columns wider and rows taller.
  void protect(bool filter) {
    lxw_protection allowed{};
    allowed.autofilter = filter ? LXW_TRUE : LXW_FALSE;
    allowed.sort = filter ? LXW_TRUE : LXW_FALSE;
    allowed.format_columns = LXW_TRUE;
    allowed.format_rows = LXW_TRUE;
    allowed.format_cells = LXW_TRUE;
    worksheet_protect(sheet_, nullptr, &allowed);
  }

  lxw_worksheet* sheet_;
  const XlsxFormats& papers_;
  const FormFormats& formats_;
  ChoiceSheet& choices_;
  std::vector<double> widths_;  // in digits, as Excel counts
  lxw_col_t visible_ = 0;       // the last one
  lxw_row_t next_ = 0;
};

}  // namespace

std::size_t rows_above(const FormSheet& sheet) { return sheet.hidden ? 0 : 2 + sheet.notes.size(); }

std::string to_xlsx(const FormDocument& document) {
  XlsxFile file(writable_folder(), {document.title, document.issuer, document.state_line, document.date});
  const XlsxFormats papers = make_formats(file.workbook());
  const FormFormats formats = make_form_formats(file.workbook());
  ChoiceSheet choices(file);
  for (const FormSheet& form : document.sheets) {
    lxw_worksheet* sheet = file.add_sheet(form.name);
    if (!form.hidden) set_up_page(sheet, document.demo ? "示例数据" : "", document.state_line);
    FormSheetWriter(sheet, papers, formats, choices).write(form);
  }
  return file.finish();
}

}  // namespace fazhi::report
