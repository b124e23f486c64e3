// Any bytes as a file named .xlsx: read or refused with at least one sentence, never both.

#include <cstdint>
#include <cstdlib>

#include "held_promises.h"
#include "intake/read_workbook.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const fazhi::intake::WorkbookRead read =
      fazhi::intake::read_workbook_bytes("f.xlsx", {reinterpret_cast<const char*>(data), size});
  if (read.workbook.has_value() == fazhi::has_errors(read.diagnostics)) std::abort();
  if (read.workbook) fazhi::fuzz::hold_promises(*read.workbook);
  return 0;
}
