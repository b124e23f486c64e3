#pragma once
// 填报表 as it came back, checked against what its hidden sheet says was handed out. Not against the ledger: that is take_back.h.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/diagnostic.h"
#include "intake/workbook.h"
#include "ledger/ledger.h"

namespace fazhi::app {

// What the hidden sheet says.
struct HandedOutRow {
  std::string sheet, key;
  std::vector<std::string> locked;  // by column; empty where the cell was open
};
struct PackIdentity {
  std::string ledger_name;
  ledger::Head state;
  std::string unit, unit_name;
  Date as_of;
  std::vector<HandedOutRow> rows;

  // 1, 2, 3 … of its sheet, as printed in 序号; 0: no such row.
  int number_of(const std::string& key) const;
  const HandedOutRow* find(const std::string& key) const;
};

// One row as filled in. Cells are those of the workbook, which the form keeps.
struct ReturnedRow {
  const HandedOutRow* handed_out = nullptr;
  const intake::Sheet* sheet = nullptr;
  std::uint32_t number = 0;  // as Excel counts
  const intake::SheetRow* cells = nullptr;

  const intake::Cell* cell(int column) const;  // nullptr: empty
  std::string text(int column) const;          // without blanks around it
  std::string address(int column) const;       // 要交的材料!G5
};

struct ReturnedForm {
  std::string path;  // for messages: 区教育局.zip/填报表.xlsx
  intake::Workbook workbook;
  PackIdentity identity;
  std::map<std::string, ReturnedRow> rows;  // by key
  std::size_t deleted = 0;                  // rows that are no longer there

  const ReturnedRow* find(const std::string& key) const;
};

bool is_handout_form(const intake::Workbook& workbook);

// Reports what was changed that was not to be changed: the hidden sheet, locked cells, rows added or copied.
std::optional<ReturnedForm> read_returned_form(std::string path, intake::Workbook workbook, Diagnostics& out);

}  // namespace fazhi::app
