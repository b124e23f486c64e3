#include "intake/pdf_text.h"

#include <sys/auxv.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>

#include "base/text.h"

namespace fazhi::intake {

namespace {

namespace fs = std::filesystem;

constexpr const char* kProgram = "pdftotext";

bool can_run(const fs::path& file) {
  std::error_code error;
  return fs::is_regular_file(file, error) && access(file.c_str(), X_OK) == 0;
}

// ld-linux-x86-64.so.2 beside it; empty where there is none.
fs::path loader_in(const fs::path& folder) {
  std::error_code error;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, error)) {
    if (entry.path().filename().string().starts_with("ld-linux")) return entry.path();
  }
  return {};
}

std::vector<std::string> how_to_start(const fs::path& program) {
  const fs::path loader = loader_in(program.parent_path());
  if (loader.empty()) return {program.string()};
  return {loader.string(), "--library-path", program.parent_path().string(), program.string()};
}

// Where the running file lies; packed, that is the loader, in lib/. Without /proc the kernel's own note of what it started.
fs::path own_folder() {
  std::error_code error;
  const fs::path running = fs::read_symlink("/proc/self/exe", error);
  if (!error) return running.parent_path();
  const auto* started = reinterpret_cast<const char*>(getauxval(AT_EXECFN));
  return started == nullptr ? fs::path() : fs::absolute(started, error).parent_path();
}

std::vector<fs::path> own_places() {
  const fs::path here = own_folder();
  if (here.empty()) return {};
  return {here / kProgram, here / "lib" / kProgram, here.parent_path() / "lib" / kProgram};
}

std::vector<fs::path> places_on_path() {
  const char* path = std::getenv("PATH");
  std::vector<fs::path> places;
  for (const std::string& folder : split(path == nullptr ? "/usr/bin:/bin" : path, ':')) {
    // An empty or relative entry means the current folder, where anybody may have put anything.
    if (folder.starts_with('/')) places.push_back(fs::path(folder) / kProgram);
  }
  return places;
}

PdfRead outcome(const ChildResult& result) {
  switch (result.end) {
    case ChildEnd::not_started: return PdfRead::no_program;
    case ChildEnd::crashed: return PdfRead::damaged;
    case ChildEnd::timed_out: return PdfRead::too_slow;
    case ChildEnd::too_much: return PdfRead::too_long;
    case ChildEnd::finished: break;
  }
  if (result.complaints.find("Incorrect password") != std::string::npos) return PdfRead::locked;
  return result.exit_code == 0 ? PdfRead::fine : PdfRead::damaged;
}

// pdftotext ends every page with an empty line and a form feed; ours separate pages.
std::string pages_of(std::string_view output) {
  std::vector<std::string> pages = split(output, '\f');
  if (pages.size() > 1 && pages.back().empty()) pages.pop_back();
  for (std::string& page : pages) {
    page.erase(page.find_last_not_of('\n') + 1);
    if (!page.empty()) page += '\n';
  }
  return join(pages, "\f");
}

}  // namespace

std::vector<std::string> find_pdf_program() {
  for (const fs::path& place : own_places()) {
    if (can_run(place)) return how_to_start(place);
  }
  for (const fs::path& place : places_on_path()) {
    if (can_run(place)) return {place.string()};
  }
  return {};
}

PdfText pdf_text(const fs::path& file, const std::vector<std::string>& program, const ChildLimits& limits) {
  if (program.empty()) return {PdfRead::no_program, {}};
  std::vector<std::string> command = program;
  // A full path never begins with a hyphen, which would be an option.
  for (const char* argument : {"-enc", "UTF-8"}) command.emplace_back(argument);
  command.push_back(fs::absolute(file).string());
  command.emplace_back("-");
  ChildResult result = run_child(command, limits);
  const PdfRead read = outcome(result);
  if (read != PdfRead::fine || !is_valid_utf8(result.output))
    return {read == PdfRead::fine ? PdfRead::damaged : read, {}};
  return {PdfRead::fine, pages_of(result.output)};
}

}  // namespace fazhi::intake
