#pragma once
// `fazhi param set`: a number of the ledger, with the document that lays it down.

#include <optional>
#include <string>

#include "app/record.h"

namespace fazhi::app {

struct ParameterForm {
  std::string parameter;  // checklist/id, or the bare id where only one checklist has it
  std::string value;
  std::optional<Date> from;  // default: the day the ledger begins
  std::string basis;         // 文号; empty: stays a 提示
  std::string unit;
};

Recorded set_parameter(Workspace& workspace, const ParameterForm& form, const Acting& acting);

}  // namespace fazhi::app
