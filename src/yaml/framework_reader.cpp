#include "yaml/framework_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "yaml/reader.h"

namespace fazhi::yaml {

namespace {

std::string text_of(Node map, std::string_view key) {
  const Node translated = map.find("translations").find("zh").find(key);
  return std::string(translated.is_scalar() ? translated.text() : map.find(key).text());
}

int depth_of(Node node) {
  const std::string_view text = node.find("depth").text();
  int depth = 1;
  std::from_chars(text.data(), text.data() + text.size(), depth);
  return std::clamp(depth, 1, 9);
}

FrameworkNode node_of(Node node) {
  const std::string_view assessable = node.find("assessable").text();
  return {std::string(node.find("ref_id").text()), text_of(node, "name"), text_of(node, "description"),
          assessable == "true" || assessable == "True", depth_of(node)};
}

// One framework, or the first of several.
Node framework_of(Node root) {
  const Node objects = root.find("objects");
  if (const Node one = objects.find("framework"); one.is_map()) return one;
  for (const Node each : objects.find("frameworks").items()) return each;
  return {};
}

}  // namespace

FrameworkReading read_framework(const NamedText& file) {
  FrameworkReading reading;
  const Document document = parse(file, kChecklistBytes, reading.diagnostics);
  if (!document.complete) return reading;
  const Node root = document.root();
  const Node framework = framework_of(root);
  const Node nodes = framework.find("requirement_nodes");
  if (!nodes.is_list()) {
    report(reading.diagnostics, root, "not-framework",
           "这不是 CISO Assistant 的框架库：里面没有 objects 下的 framework 和它的 requirement_nodes");
    return reading;
  }
  reading.framework = {std::string(framework.find("ref_id").text()),
                       text_of(framework, "name"),
                       std::string(root.find("version").text()),
                       {}};
  for (const Node node : nodes.items()) reading.framework.nodes.push_back(node_of(node));
  const bool any = std::ranges::any_of(reading.framework.nodes, &FrameworkNode::assessable);
  if (!any) {
    report(reading.diagnostics, nodes, "not-framework",
           fmt::format("框架「{}」里没有一条是要评估的（assessable），写不成清单", reading.framework.name));
    reading.framework = {};
  }
  return reading;
}

}  // namespace fazhi::yaml
