#include "said.h"

#include "core/case_runner.h"
#include "yaml/cases_reader.h"
#include "yaml/entries_reader.h"
#include "yaml/library_reader.h"

namespace fazhi::yaml {

namespace {

NamedText shared(const std::string& name) { return {name, read_source_file("tests/yaml/transcripts/" + name)}; }

std::string said_of_checklists(const Transcript& transcript) {
  std::vector<NamedText> files = transcript.files;
  const bool brings_words = files.front().text.starts_with("vocabulary:");
  if (!brings_words) files.insert(files.begin(), shared("vocabulary.yaml"));
  return format(read_library(files).diagnostics);
}

std::string said_of_cases(const Transcript& transcript, const core::Library& library) {
  const CasesReading reading = read_cases(transcript.files.front(), library);
  std::string text = format(reading.diagnostics);
  for (const core::Case& worked : reading.cases) text += format(core::run(worked, library, core::Calendar()));
  return text;
}

}  // namespace

std::vector<Transcript> transcripts_of(const std::string& kind) {
  if (kind == "checklists") return read_transcripts("checklists.txt", "t.yaml");
  if (kind == "entries") return read_transcripts("entries.txt", "import.yaml");
  return read_transcripts("cases.txt", "t.cases.yaml");
}

std::string said(const Transcript& transcript, const std::string& kind) {
  if (kind == "checklists") return said_of_checklists(transcript);
  const std::vector<NamedText> files{shared("vocabulary.yaml"), shared("library.yaml")};
  const LibraryReading reading = read_library(files);
  if (has_errors(reading.diagnostics)) return format(reading.diagnostics);
  if (kind == "entries") return format(read_entries(transcript.files.front(), reading.library).diagnostics);
  return said_of_cases(transcript, reading.library);
}

}  // namespace fazhi::yaml
