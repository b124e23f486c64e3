#pragma once
// Papers handed out as a folder of files: all of them, or the folder stays as it was.

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/paper.h"

namespace fazhi::app {

// Written beside their place first, then moved there; files of the same names are replaced. Throws Failure `file-write`.
void write_folder(const std::string& folder, const std::vector<NamedBytes>& files);

// The same of files that are too large to be held together: `next` gives one after the other, then nothing.
using NextFile = std::function<std::optional<NamedBytes>()>;
void write_folder(const std::string& folder, const NextFile& next);

}  // namespace fazhi::app
