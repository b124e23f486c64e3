#include "transcript.h"

#include <fstream>
#include <iterator>
#include <sstream>

namespace fazhi::yaml {

namespace {

std::vector<NamedText> split_files(const std::string& input, const std::string& default_name) {
  std::vector<NamedText> files;
  std::istringstream lines(input);
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with(">>> ")) {
      files.push_back({line.substr(4), ""});
      continue;
    }
    if (files.empty()) files.push_back({default_name, ""});
    files.back().text += line + "\n";
  }
  return files;
}

bool stands_alone(const std::string& input) {
  return input.starts_with("checklist:") || input.starts_with("vocabulary:") || input.starts_with(">>>");
}

}  // namespace

std::string read_source_file(const std::string& path) {
  std::ifstream in(std::string(FAZHI_SOURCE_DIR) + "/" + path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<Transcript> read_transcripts(const std::string& name, const std::string& file) {
  std::vector<Transcript> all;
  std::string head, title, input;
  bool in_expected = false;
  const auto finish = [&](std::string expected) {
    if (title == "head") {
      head = input;
    } else if (!title.empty()) {
      all.push_back({title, split_files(stands_alone(input) ? input : head + input, file), std::move(expected)});
    }
    input.clear();
  };
  std::string expected;
  std::istringstream lines(read_source_file("tests/yaml/transcripts/" + name));
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("=== ")) {
      finish(std::move(expected));
      title = line.substr(4);
      expected.clear();
      in_expected = false;
    } else if (line == "=>") {
      in_expected = true;
    } else {
      (in_expected ? expected : input) += line + "\n";
    }
  }
  finish(std::move(expected));
  return all;
}

}  // namespace fazhi::yaml
