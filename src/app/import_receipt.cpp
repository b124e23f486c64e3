#include "app/import_receipt.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>

#include "base/failure.h"
#include "report/file_output.h"

namespace fazhi::app {

namespace fs = std::filesystem;

namespace {

fs::path place_of(const fs::path& ledger_folder, const std::string& file_name) {
  return ledger_folder / "imports" / (file_name + ".txt");
}

}  // namespace

std::vector<ReceiptLine> read_receipt(const fs::path& ledger_folder, const std::string& file_name) {
  std::vector<ReceiptLine> lines;
  std::ifstream stream(place_of(ledger_folder, file_name), std::ios::binary);
  for (std::string line; std::getline(stream, line);) {
    const auto end = line.rfind('\t');
    if (line.starts_with("#") || end == std::string::npos || line.find('\t') == end) continue;
    lines.push_back({line.substr(0, end), line.substr(end + 1)});
  }
  return lines;
}

void add_to_receipt(const fs::path& ledger_folder, const std::string& file_name, const std::vector<ReceiptLine>& lines,
                    Diagnostics& out) {
  std::vector<ReceiptLine> all = read_receipt(ledger_folder, file_name);
  all.insert(all.end(), lines.begin(), lines.end());
  std::ranges::sort(all);
  const auto repeated = std::ranges::unique(all);
  all.erase(repeated.begin(), repeated.end());
  std::string text = "# 这个文件导入过什么：种类、标识、工作表。只用来指出后来少了哪些行，删去不影响台账。\n";
  for (const ReceiptLine& line : all) text += line.thing + "\t" + line.sheet + "\n";
  try {
    std::error_code error;
    fs::create_directories(ledger_folder / "imports", error);
    report::write_file(place_of(ledger_folder, file_name), text);
  } catch (const Failure& failure) {
    out.push_back({Severity::warning,
                   {},
                   fmt::format("已记入台账，但没有存下导入记录（{}）：下次少了哪些行就说不出来", failure.what()),
                   "receipt",
                   {}});
  }
}

}  // namespace fazhi::app
