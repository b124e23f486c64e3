#include "archive.h"

#include <zip.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "catch.h"

namespace fazhi::report::sample {

Archive unzip(const std::string& bytes) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  zip_t* zip = zip_open_from_source(source, ZIP_CHECKCONS | ZIP_RDONLY, &error);
  REQUIRE(zip != nullptr);
  Archive archive;
  for (zip_int64_t i = 0; i < zip_get_num_entries(zip, 0); ++i) {
    zip_stat_t stat;
    REQUIRE(zip_stat_index(zip, static_cast<zip_uint64_t>(i), 0, &stat) == 0);
    std::string text(stat.size, '\0');
    zip_file_t* file = zip_fopen_index(zip, static_cast<zip_uint64_t>(i), 0);
    REQUIRE(zip_fread(file, text.data(), text.size()) == static_cast<zip_int64_t>(text.size()));
    REQUIRE(zip_fclose(file) == 0);
    archive.names.emplace_back(stat.name);
    archive.files[stat.name] = std::move(text);
  }
  zip_discard(zip);
  return archive;
}

pugi::xml_document parse(const Archive& archive, const std::string& name) {
  INFO(name);
  REQUIRE(archive.files.contains(name));
  pugi::xml_document xml;
  const pugi::xml_parse_result result =
      xml.load_string(archive.files.at(name).c_str(), pugi::parse_default | pugi::parse_ws_pcdata);
  INFO(result.description());
  REQUIRE(result);
  return xml;
}

std::string text_under(pugi::xml_node node, const char* element) {
  std::string text;
  for (const pugi::xpath_node found : node.select_nodes((std::string(".//") + element).c_str()))
    text += found.node().text().get();
  return text;
}

void check_approved(const std::string& name, const std::string& text) {
  const std::string path = std::string(FAZHI_SOURCE_DIR) + "/tests/report/golden/" + name;
  if (std::getenv("FAZHI_APPROVE") != nullptr) {
    std::ofstream(path, std::ios::binary) << text;
    return;
  }
  std::ifstream file(path, std::ios::binary);
  std::ostringstream approved;
  approved << file.rdbuf();
  INFO("approved output: " << path << " (FAZHI_APPROVE=1 writes it anew)");
  CHECK(text == approved.str());
}

}  // namespace fazhi::report::sample
