#include "cli/print.h"

#include <algorithm>
#include <ostream>

namespace fazhi::cli {

int print_bad_input(const Diagnostics& diagnostics, Console& console) {
  console.err << format(diagnostics);
  const auto errors = std::ranges::count(diagnostics, Severity::error, &Diagnostic::severity);
  if (errors > 1) console.err << "共" << errors << "处错误\n";
  return kBadInput;
}

}  // namespace fazhi::cli
