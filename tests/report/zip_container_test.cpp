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
