#pragma once
// imports/<file>.txt in the ledger's folder: which ids a workbook of that name brought. Not part of the chain: without it only rows that
// are missing from a later edition of the file go unsaid.

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "base/diagnostic.h"

namespace fazhi::app {

// What, id, and the sheet it came from: "evidence\tjc-1" and 台账.
struct ReceiptLine {
  std::string thing;
  std::string sheet;
  auto operator<=>(const ReceiptLine&) const = default;
};

// Nothing where no file of this name was imported yet.
std::vector<ReceiptLine> read_receipt(const std::filesystem::path& ledger_folder, const std::string& file_name);

// Adds to what is there. A disk that refuses is a warning: the ledger itself is written already.
void add_to_receipt(const std::filesystem::path& ledger_folder, const std::string& file_name,
                    const std::vector<ReceiptLine>& lines, Diagnostics& out);

}  // namespace fazhi::app
