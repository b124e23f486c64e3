#pragma once
// Bytes to disk, whole or not at all: the only place of this folder that writes a file for a user.

#include <filesystem>
#include <string_view>

namespace fazhi::report {

// Written to a new name beside `path`, synced, renamed over it, and the folder synced: after a crash there is the old
// file or the new one. Throws Failure `file-write`; then `path` is as it was and nothing is left beside it.
void write_file(const std::filesystem::path& path, std::string_view bytes);

}  // namespace fazhi::report
