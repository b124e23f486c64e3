#include "intake/csv_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/text.h"
#include "core/text_pool.h"
#include "intake/text_encoding.h"
#include "intake/workbook_limits.h"
#include "intake/workbook_reports.h"

namespace fazhi::intake {
namespace {

constexpr std::size_t kSampleBytes = 64 * 1024;
constexpr int kSampleRecords = 100;

struct Field {
  std::string_view raw;  // inside of the quotes, where there are any
  bool doubled_quotes = false;
  bool ends_record = false;
  enum class Fault { none, not_closed, after_quote } fault = Fault::none;
  int line = 0;        // where it begins
  int fault_line = 0;  // where text follows the closing quote
};

// One field after the other; records end with \n, \r\n or \r.
class FieldScanner {
 public:
  FieldScanner(std::string_view text, char separator) : text_(text), separator_(separator) {
    stops_ = {separator, '\r', '\n'};
  }

  bool at_end() const { return at_ == text_.size(); }

  Field next() {
    Field field;
    field.line = line_;
    if (at_ < text_.size() && text_[at_] == '"') {
      quoted(field);
      if (field.fault != Field::Fault::none) return field;
    } else {
      const std::size_t end = std::min(text_.find_first_of(stops_, at_), text_.size());
      field.raw = text_.substr(at_, end - at_);
      at_ = end;
    }
    field.ends_record = pass_stop();
    return field;
  }

 private:
  void quoted(Field& field) {
    const std::size_t begin = at_ + 1;
    std::size_t close = text_.find('"', begin);
    while (close != std::string_view::npos && close + 1 < text_.size() && text_[close + 1] == '"') {
      field.doubled_quotes = true;
      close = text_.find('"', close + 2);
    }
    if (close == std::string_view::npos) {
      field.fault = Field::Fault::not_closed;
      at_ = text_.size();
      return;
    }
    field.raw = text_.substr(begin, close - begin);
    line_ += static_cast<int>(std::ranges::count(field.raw, '\n'));
    at_ = close + 1;
    if (at_ < text_.size() && stops_.find(text_[at_]) == std::string::npos) {
      field.fault = Field::Fault::after_quote;
      field.fault_line = line_;
    }
  }

  // Past the separator or the line end; whether the record ends.
  bool pass_stop() {
    if (at_ == text_.size()) return true;
    const char stop = text_[at_++];
    if (stop == separator_) return false;
    if (stop == '\r' && at_ < text_.size() && text_[at_] == '\n') ++at_;
    ++line_;
    return true;
  }

  std::string_view text_;
  char separator_;
  std::string stops_;
  std::size_t at_ = 0;
  int line_ = 1;
};

// How many of the first records have the most usual number of separators (at least one), and that number.
struct Evenness {
  int records = 0;
  int separators = 0;
  auto operator<=>(const Evenness&) const = default;
};

Evenness evenness(std::string_view sample, char separator) {
  std::map<int, int> records_of;
  FieldScanner scanner(sample, separator);
  for (int record = 0, separators = 0; record < kSampleRecords && !scanner.at_end();) {
    const Field field = scanner.next();
    if (field.fault != Field::Fault::none) break;
    if (!field.ends_record) {
      ++separators;
      continue;
    }
    ++records_of[separators];
    ++record;
    separators = 0;
  }
  Evenness best;
  for (const auto& [separators, records] : records_of)
    if (separators > 0) best = std::max(best, Evenness{records, separators});
  return best;
}

// What the cells of a CSV file point into.
struct CsvTexts {
  std::string text;
  core::TextPool unquoted;
};

class CsvReading {
 public:
  CsvReading(Workbook& book, CsvTexts& texts, WorkbookReports& reports)
      : sheet_(book.sheets.emplace_back()), texts_(texts), reports_(reports) {}

  void read() {
    std::string_view text = texts_.text;
    const char separator = announced_separator(text);
    FieldScanner scanner(text, separator);
    while (!scanner.at_end() && !reports_.full()) {
      ++row_.number;
      if (!read_record(scanner)) return;
    }
  }

 private:
  // The line sep=; that Excel writes and obeys; without it, what the content says.
  static char announced_separator(std::string_view& text) {
    constexpr std::string_view kSign = "sep=";
    if (text.size() > kSign.size() + 1 && text.starts_with(kSign)) {
      const std::size_t end = text.find_first_of("\r\n");
      if (end == kSign.size() + 1) {
        const char separator = text[kSign.size()];
        text.remove_prefix(text.substr(end).starts_with("\r\n") ? end + 2 : end + 1);
        return separator;
      }
    }
    return csv_separator(text);
  }

  // False: what follows cannot be divided.
  bool read_record(FieldScanner& scanner) {
    row_.cells.clear();
    for (std::uint32_t column = 0;; ++column) {
      const Field field = scanner.next();
      if (field.fault != Field::Fault::none) return refuse(field), false;
      if (column >= kMostColumns) {
        reports_.of_line(
            field.line, "csv-columns",
            fmt::format("这一行超过 {} 列（XFD），Excel 放不下：请检查分隔符，或拆成几个文件", kMostColumns));
        return false;
      }
      if (!add(field, static_cast<std::uint16_t>(column))) return false;
      if (field.ends_record) break;
    }
    if (!row_.cells.empty()) sheet_.rows.push_back({row_.number, false, {row_.cells.begin(), row_.cells.end()}});
    return true;
  }

  bool add(const Field& field, std::uint16_t column) {
    if (field.raw.empty()) return true;
    Cell cell;
    cell.column = column;
    cell.text = field.doubled_quotes
                    ? texts_.unquoted.keep(std::string_view(replace_all(std::string(field.raw), "\"\"", "\"")))
                    : field.raw;
    if (is_too_long(cell.text)) {
      reports_.of_line(field.line, "cell-too-long",
                       fmt::format("{}；也可能是这里多了一个双引号", too_long_message(cell.text)));
      return true;
    }
    row_.cells.push_back(cell);
    return reports_.count_cell(sheet_, cell.text.size());
  }

  void refuse(const Field& field) {
    if (field.fault == Field::Fault::not_closed)
      return reports_.of_line(field.line, "csv-quote",
                              "这一行打开的双引号到文件末尾也没有关上：请补上后面的双引号；内容里的双引号要写成两个");
    reports_.of_line(field.fault_line, "csv-quote",
                     "这一行里关上的双引号后面还有字：请用分隔符隔开；内容里的双引号要写成两个");
  }

  Sheet& sheet_;
  CsvTexts& texts_;
  WorkbookReports& reports_;
  SheetRow row_;
};

}  // namespace

char csv_separator(std::string_view text) {
  const std::string_view sample = text.substr(0, kSampleBytes);
  char best = ',';
  Evenness most = evenness(sample, best);
  for (const char separator : {'\t', ';'}) {
    const Evenness other = evenness(sample, separator);
    if (other > most) {
      most = other;
      best = separator;
    }
  }
  return best;
}

WorkbookRead read_csv(const std::string& name, std::string_view bytes) {
  WorkbookRead read;
  std::optional<DecodedText> decoded = decode_text(name, bytes, read.diagnostics);
  if (!decoded) return read;
  auto texts = std::make_shared<CsvTexts>();
  texts->text = std::move(decoded->text);
  Workbook book;
  book.path = name;
  WorkbookReports reports(name, read.diagnostics);
  CsvReading(book, *texts, reports).read();
  book.texts = texts;
  if (!has_errors(read.diagnostics)) read.workbook = std::move(book);
  return read;
}

}  // namespace fazhi::intake
