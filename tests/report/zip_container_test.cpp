#include "report/zip_container.h"

#include <stdlib.h>
#include <time.h>

#include "archive.h"
#include "catch.h"

using namespace fazhi::report;

TEST_CASE("parts come out as they went in, in their order") {
  const sample::Archive archive =
      sample::unzip(zip_bytes({{"b.xml", "<b/>"}, {"folder/a.txt", "文字"}, {"empty", ""}}));
  CHECK(archive.names == std::vector<std::string>{"b.xml", "folder/a.txt", "empty"});
  CHECK(archive.files.at("b.xml") == "<b/>");
  CHECK(archive.files.at("folder/a.txt") == "文字");
  CHECK(archive.files.at("empty").empty());
}

TEST_CASE("the same parts are the same bytes in every time zone") {
  const std::vector<ZipPart> parts = {{"a.xml", std::string(5000, 'a')}, {"b.xml", "<b/>"}};
  setenv("TZ", "America/New_York", 1);
  tzset();
  const std::string there = zip_bytes(parts);
  setenv("TZ", "Asia/Shanghai", 1);
  tzset();
  CHECK(zip_bytes(parts) == there);
  unsetenv("TZ");
  tzset();
}

TEST_CASE("names are read as UTF-8 by whoever unpacks") {
  const std::string bytes = zip_bytes({{"材料/放这里.txt", ""}});
  const std::size_t line = bytes.find("PK\x01\x02");  // the directory's
  REQUIRE(line != std::string::npos);
  CHECK(bytes[line + 5] == 3);                                       // made on Unix: unzip recodes names of DOS
  CHECK((static_cast<unsigned char>(bytes[line + 9]) & 0x08) != 0);  // names are UTF-8
}
