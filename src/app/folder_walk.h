#pragma once
// The files below a folder, links not followed. Only names: no file is opened.

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "base/diagnostic.h"

namespace fazhi::app {

struct FolderWalk {
  std::vector<std::string> files;  // below the folder, separated by /, by name
  Diagnostics set_aside;           // links, names that cannot be recorded, folders without permission: one each
  std::size_t skipped = 0;  // hidden ones and what Office, WPS and systems leave behind (~$通知.docx, Thumbs.db)
};

// A folder that is not there or cannot be read is an error in `set_aside`; all else there is a warning.
FolderWalk walk_folder(const std::filesystem::path& folder);

}  // namespace fazhi::app
