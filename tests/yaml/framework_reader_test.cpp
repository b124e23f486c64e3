#include "yaml/framework_reader.h"

#include "catch.h"

using namespace fazhi;
using namespace fazhi::yaml;

namespace {

FrameworkReading read(const std::string& text) { return read_framework({"lib.yaml", text}); }

}  // namespace

TEST_CASE("A framework is read with its Chinese words where it has them, keys of others passed over") {
  const FrameworkReading reading = read(
      "version: 2\npackager: x\nobjects:\n  reference_controls: []\n  frameworks:\n  - ref_id: F\n    name: Name\n"
      "    translations: {zh: {name: 名称}}\n    requirement_nodes:\n"
      "    - {assessable: false, depth: 1, ref_id: A, name: Heading, implementation_groups: [x]}\n"
      "    - {assessable: true, depth: 2, ref_id: A.1, description: Do it}\n");
  REQUIRE(format(reading.diagnostics) == "");
  CHECK(reading.framework.name == "名称");
  CHECK(reading.framework.version == "2");
  REQUIRE(reading.framework.nodes.size() == 2);
  CHECK_FALSE(reading.framework.nodes[0].assessable);
  CHECK(reading.framework.nodes[1].description == "Do it");
  CHECK(reading.framework.nodes[1].depth == 2);
}

TEST_CASE("What is no framework, or has nothing to assess, is told") {
  CHECK(format(read("objects: {risk_matrix: []}\n").diagnostics) ==
        "lib.yaml:1:1: 错误: 这不是 CISO Assistant 的框架库：里面没有 objects 下的 framework 和它的 requirement_nodes "
        "[not-framework]\nobjects: {risk_matrix: []}\n^\n");
  CHECK(format(read("objects:\n  framework:\n    name: N\n    requirement_nodes: [{ref_id: A, name: Heading}]\n")
                   .diagnostics) ==
        "lib.yaml:4:24: 错误: 框架「N」里没有一条是要评估的（assessable），写不成清单 [not-framework]\n"
        "    requirement_nodes: [{ref_id: A, name: Heading}]\n                       ^\n");
}
