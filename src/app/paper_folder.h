#pragma once
// Papers handed out as a folder of files: all of them, or the folder stays as it was.

#include <string>
#include <vector>

#include "app/paper.h"

namespace fazhi::app {

// Written beside their place first, then moved there; files of the same names are replaced. Throws Failure `file-write`.
void write_folder(const std::string& folder, const std::vector<NamedBytes>& files);

}  // namespace fazhi::app
