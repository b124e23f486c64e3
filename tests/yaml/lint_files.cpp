// lint_files FILE…: prints what read_library has to say about the given files together. For developers; users have `fazhi lint`.

#include <fstream>
#include <iostream>
#include <iterator>

#include "yaml/library_reader.h"

int main(int argc, char** argv) {
  std::vector<fazhi::yaml::NamedText> files;
  for (int i = 1; i < argc; ++i) {
    std::ifstream in(argv[i], std::ios::binary);
    files.push_back({argv[i], {std::istreambuf_iterator<char>(in), {}}});
  }
  const auto reading = fazhi::yaml::read_library(files);
  std::cout << fazhi::format(reading.diagnostics);
  std::size_t tasks = 0;
  for (const auto& checklist : reading.library.checklists) tasks += checklist.tasks.size();
  std::cout << files.size() << " files, " << tasks << " tasks, " << reading.diagnostics.size() << " messages\n";
  return fazhi::has_errors(reading.diagnostics) ? 1 : 0;
}
