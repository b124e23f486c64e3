#pragma once
// Bringing the search index up to the ledger: the events since it was last looked at, and the files it has not read yet.

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>

#include "app/workspace.h"
#include "ledger/search_index.h"

namespace fazhi::app {

// Reads a file of the evidence store. What cannot be read, today and with the programs of this PC, says why; it is not tried again.
using ReadFileText = std::function<ledger::FileText(const std::filesystem::path& file)>;
ledger::FileText read_file_text(const std::filesystem::path& file);

struct SearchProgress {
  std::int64_t events = 0, of_events = 0;
  std::int64_t files = 0, of_files = 0;
};

struct SearchUpdate {
  std::int64_t unreadable = 0;   // files of this update whose text could not be read
  std::string first_unreadable;  // what the first of them said
  std::int64_t files_left = 0;   // not read, because nobody was to read them
};

// `read` empty: no file is read. `tell` is called now and then.
SearchUpdate update_search_index(const Workspace& workspace, ledger::SearchIndex& index, const ReadFileText& read,
                                 const std::function<void(const SearchProgress&)>& tell);

}  // namespace fazhi::app
