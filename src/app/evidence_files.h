#pragma once
// Files that entries bring along: looked at before anything is recorded, copied into the evidence store just before.

#include <filesystem>
#include <vector>

#include "base/diagnostic.h"
#include "core/entry.h"

namespace fazhi::app {

// Puts digest, name and size into the entries that name a file. Refuses what the store would refuse, papers with a marking of
// secrecy in their text or behind a password and, unless `not_secret`, any file at all: whoever hands in a file confirms 非涉密.
void describe_files(const std::filesystem::path& ledger_folder, std::vector<core::Entry>& entries, bool not_secret,
                    Diagnostics& out);

// Copies them in. A file that changed since describe_files() is reported.
void store_files(const std::filesystem::path& ledger_folder, const std::vector<core::Entry>& entries, Diagnostics& out);

}  // namespace fazhi::app
