// docs/checklist-format.md is what clerks copy from: every example in it is read, every key the readers know is in it.
// docs/messages.md has every code.

#include <algorithm>
#include <filesystem>
#include <regex>
#include <set>

#include "core/case_runner.h"
#include "yaml/cases_reader.h"
#include "yaml/check_reader.h"
#include "yaml/condition_reader.h"
#include "yaml/entries_reader.h"
#include "yaml/library_reader.h"

#include "catch.h"
#include "transcript.h"

using namespace fazhi;
using namespace fazhi::yaml;

namespace {

constexpr const char* kPage = "docs/checklist-format.md";

std::vector<std::string> yaml_blocks(const std::string& page) {
  std::vector<std::string> blocks;
  std::size_t at = page.find("```yaml\n");
  while (at != std::string::npos) {
    const std::size_t begin = at + 8;
    const std::size_t end = page.find("```", begin);
    blocks.push_back(page.substr(begin, end - begin));
    at = page.find("```yaml\n", end);
  }
  return blocks;
}

// The page's own vocabulary and the head of its checklist, into which fragments (# 片段) go.
struct Page {
  std::string vocabulary, head;
  std::vector<std::string> fragments, checklists, cases, imports;
};

Page read_page() {
  Page page;
  for (const std::string& block : yaml_blocks(read_source_file(kPage))) {
    if (block.starts_with("# 片段\n")) {
      page.fragments.push_back(block);
    } else if (block.starts_with("vocabulary:")) {
      page.vocabulary = block;
    } else if (block.starts_with("secret_checked:")) {
      page.imports.push_back(block);
    } else if (block.find("\ncases:") != std::string::npos) {
      page.cases.push_back(block);
    } else if (block.ends_with("tasks:\n")) {
      page.head = block.substr(0, block.size() - std::string("tasks:\n").size());
    } else {
      page.checklists.push_back(block);
    }
  }
  return page;
}

LibraryReading read_with(const Page& page, const std::string& tasks, const std::vector<std::string>& more = {}) {
  std::vector<NamedText> files{{"vocabulary.yaml", page.vocabulary}, {"decision.yaml", page.head + tasks}};
  for (const std::string& text : more) files.push_back({"more.yaml", text});
  return read_library(files);
}

std::set<std::string> matches(const std::string& text, const char* pattern) {
  std::set<std::string> found;
  const std::regex expression(pattern);
  for (std::sregex_iterator it(text.begin(), text.end(), expression), end; it != end; ++it) found.insert((*it)[1]);
  return found;
}

// The words in the arrays of a header of keys.
std::set<std::string> keys_in(const std::string& header) {
  std::set<std::string> keys;
  const std::regex array("Keys\\[\\] = \\{([^}]*)\\}");
  const std::string text = read_source_file(header);
  for (std::sregex_iterator it(text.begin(), text.end(), array), end; it != end; ++it) {
    const auto words = matches((*it)[1], "\"([a-z_]+)\"");
    keys.insert(words.begin(), words.end());
  }
  return keys;
}

std::string all_sources() {
  std::string text;
  for (const auto& entry : std::filesystem::directory_iterator(std::string(FAZHI_SOURCE_DIR) + "/src/yaml")) {
    const std::string name = entry.path().filename().string();
    if (name.ends_with(".cpp") && name != "calendar_reader.cpp") text += read_source_file("src/yaml/" + name);
  }
  return text;
}

std::set<std::string> codes() {
  return matches(all_sources() + read_source_file("src/core/case_runner.cpp"),
                 "(?:report\\([^;]*?|refuse\\(mark, |diagnose_whole\\(\\s*|diagnose\\([^;]*?|code = "
                 ")\"([a-z0-9]+(?:-[a-z0-9]+)+)\"");
}

}  // namespace

TEST_CASE("Every example of the page loads") {
  const Page page = read_page();
  REQUIRE(!page.vocabulary.empty());
  REQUIRE(!page.head.empty());
  CHECK(page.fragments.size() >= 7);
  for (const std::string& fragment : page.fragments) {
    INFO(fragment);
    CHECK(format(read_with(page, fragment).diagnostics) == "");
  }
  for (const std::string& checklist : page.checklists) {
    INFO(checklist);
    CHECK(format(read_with(page, "", {checklist}).diagnostics) == "");
  }
}

TEST_CASE("The page's import file loads and its worked case holds") {
  const Page page = read_page();
  const LibraryReading reading = read_with(page, page.fragments.at(0));
  REQUIRE(format(reading.diagnostics) == "");
  REQUIRE(page.imports.size() == 1);
  CHECK(format(read_entries({"import.yaml", page.imports[0]}, reading.library).diagnostics) == "");
  REQUIRE(page.cases.size() == 1);
  const CasesReading cases = read_cases({"t.cases.yaml", page.cases[0]}, reading.library);
  CHECK(format(cases.diagnostics) == "");
  for (const core::Case& worked : cases.cases)
    CHECK(format(core::run(worked, reading.library, core::Calendar())) == "");
}

TEST_CASE("The ten lines a clerk copies are ten lines") {
  const std::string first = read_page().fragments.at(0);
  const std::string task = first.substr(first.find("  - id:"));
  CHECK(std::ranges::count(task, '\n') == 10);
}

TEST_CASE("Every key that a reader knows is on the page") {
  const std::string page = read_source_file(kPage);
  const auto documented = matches(page, "[`{ ]([a-z_]+)(?:[:`]| \\{)");
  auto keys = keys_in("src/yaml/key_sets.h");
  keys.merge(keys_in("src/yaml/fact_keys.h"));
  CHECK(keys.size() > 100);
  for (const std::string& key : keys) {
    INFO(key);
    CHECK(documented.contains(key));
  }
  for (const std::string_view word : condition_words()) {
    INFO(word);
    CHECK(page.find("`" + std::string(word) + "`") != std::string::npos);
  }
  for (const std::string_view word : placeholders()) {
    INFO(word);
    CHECK(page.find("`<" + std::string(word) + ">`") != std::string::npos);
  }
}

TEST_CASE("Every message code is documented and has a test of its whole text") {
  const std::string page = read_source_file("docs/messages.md");
  std::string tests;
  for (const char* name : {"transcripts/checklists.txt", "transcripts/entries.txt", "transcripts/cases.txt",
                           "yaml_document_test.cpp", "entries_test.cpp", "framework_reader_test.cpp",
                           "profile_reader_test.cpp", "column_profile_reader_test.cpp", "calendar_reader_test.cpp"}) {
    tests += read_source_file("tests/yaml/" + std::string(name));
  }
  CHECK(codes().size() > 45);
  for (const std::string& code : codes()) {
    INFO(code);
    CHECK(page.find("`" + code + "`") != std::string::npos);
    const bool unreachable =
        code == "yaml-too-many" || code == "yaml-alias";  // eight million words; yaml-cpp says it first
    CHECK((unreachable || tests.find("[" + code + "]") != std::string::npos));
  }
}
