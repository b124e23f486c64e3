// approve_transcripts: writes transcripts/*.txt anew with what is said today, for a person to compare. Not a test.

#include <fstream>
#include <sstream>

#include "said.h"

using namespace fazhi::yaml;

int main() {
  for (const std::string kind : kTranscriptKinds) {
    const auto transcripts = transcripts_of(kind);
    std::ostringstream out;
    std::istringstream in(read_source_file("tests/yaml/transcripts/" + kind + ".txt"));
    std::size_t next = 0;
    bool skipping = false;
    for (std::string line; std::getline(in, line);) {
      if (line.starts_with("=== ")) skipping = false;
      if (!skipping) out << line << "\n";
      if (line != "=>") continue;
      skipping = true;
      out << said(transcripts.at(next++), kind);
    }
    std::ofstream(std::string(FAZHI_SOURCE_DIR) + "/tests/yaml/transcripts/" + kind + ".txt") << out.str();
  }
}
