#pragma once
// `fazhi evidence scan`: every file below a folder looked at, what it probably is, and which of them are the same. Records nothing.

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/file_proposal.h"
#include "app/workspace.h"
#include "base/diagnostic.h"
#include "intake/document_text.h"

namespace fazhi::app {

enum class FileState {
  proposed,
  duplicate,  // the same bytes as an earlier file of the scan
  recorded,   // the same bytes as a record of the ledger
  refused     // may not come in: secret, locked, empty, too large, unreadable
};
std::string_view word_of(FileState state);   // proposed, duplicate …: in JSON
std::string_view shown_of(FileState state);  // 待确认, 重复, 已登记, 拒收

struct ScannedFile {
  std::string path;  // below the folder, separated by /
  FileState state = FileState::proposed;
  std::optional<core::FileOriginal> original;  // none: refused
  std::string format;                          // docx, pdf, ofd, text, image, other; empty: refused
  std::string reason, code;                    // of a refusal, or whose duplicate it is
  FileProposal proposal;                       // of proposed ones
  std::vector<std::string> remarks;            // near-duplicates, numbers used twice, text that could not be read
};

struct Scan {
  std::filesystem::path folder;    // in full
  std::vector<ScannedFile> files;  // by path
  Diagnostics diagnostics;         // what was set aside, programs that are missing
  std::size_t skipped = 0;         // hidden and left behind
};

struct ScanOptions {
  std::filesystem::path folder;
  Date today;
  intake::PdfReader pdf = intake::default_pdf_reader();
  std::function<void(std::size_t done, std::size_t all)> progress{};  // called from one thread at a time
};

Scan scan_folder(const Workspace& workspace, const ScanOptions& options);

}  // namespace fazhi::app
