#pragma once
// Inputs with the complete text of what is said about them, in files that read like a session:
//   === title
//   (one YAML file, or several, each begun by a line `>>> name`)
//   =>
//   (what is printed; nothing where the input is good)
// A first section called `head` is put before every input that does not begin with `checklist:`, `vocabulary:` or `>>>`.

#include <string>
#include <vector>

#include "yaml/yaml_document.h"

namespace fazhi::yaml {

struct Transcript {
  std::string title;
  std::vector<NamedText> files;
  std::string expected;
};

// `name`: below tests/yaml/transcripts; `file`: what an input without `>>>` is called.
std::vector<Transcript> read_transcripts(const std::string& name, const std::string& file);

std::string read_source_file(const std::string& path);  // relative to the top of the tree

}  // namespace fazhi::yaml
