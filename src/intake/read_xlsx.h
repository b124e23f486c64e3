#pragma once
// The bytes of an .xlsx file as a Workbook. Pure: no disk; what the file is called is only said.

#include <string>
#include <string_view>

#include "intake/read_workbook.h"

namespace fazhi::intake {

WorkbookRead read_xlsx(const std::string& name, std::string_view bytes);

}  // namespace fazhi::intake
