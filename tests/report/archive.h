#pragma once
// Opens what our writers made: unzipped with libzip, parsed with pugixml, as a stranger would.

#include <map>
#include <pugixml.hpp>
#include <string>
#include <vector>

namespace fazhi::report::sample {

struct Archive {
  std::vector<std::string> names;  // in the order of the archive
  std::map<std::string, std::string> files;
};

// Fails the running test where the bytes are no archive or a part does not match its checksum.
Archive unzip(const std::string& bytes);

// Fails the running test where the part is missing or not well formed.
pugi::xml_document parse(const Archive& archive, const std::string& name);

// The texts of all w:t (or other) elements below a node, joined.
std::string text_under(pugi::xml_node node, const char* element);

// Compares with tests/report/golden/NAME; FAZHI_APPROVE=1 writes it instead.
void check_approved(const std::string& name, const std::string& text);

}  // namespace fazhi::report::sample
