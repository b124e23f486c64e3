#pragma once
// `evidence scan --ask`: one question for each proposed file, on a terminal or through a pipe.

#include <iosfwd>

#include "app/confirmed_files.h"
#include "app/file_scan.h"

namespace fazhi::cli {

// Enter takes the file, s leaves it out, q (or the end of the input) ends; 种类=会议纪要 changes what was proposed. What was taken.
app::ConfirmedFiles ask_about_files(const app::Scan& scan, std::istream& in, std::ostream& out);

}  // namespace fazhi::cli
