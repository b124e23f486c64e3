#include "yaml/task_digest.h"

#include <algorithm>
#include <span>
#include <string_view>
#include <vector>

#include "base/digest.h"

namespace fazhi::yaml {

namespace {

// With its length in front, so that no text can look like structure.
void append_scalar(std::string_view text, std::string& out) {
  out += std::to_string(text.size());
  out += ':';
  out += text;
}

using Keys = std::span<const std::string_view>;

void append(Node node, Keys left_out, std::string& out) {
  switch (node.shape()) {
    case Shape::empty: out += '~'; return;
    case Shape::scalar: append_scalar(node.text(), out); return;
    case Shape::list:
      out += '[';
      for (const Node item : node.items()) append(item, {}, out);
      out += ']';
      return;
    case Shape::map: break;
  }
  std::vector<Pair> pairs;
  pairs.reserve(node.size());
  for (const Pair& pair : node.pairs()) {
    if (std::ranges::find(left_out, pair.key.text()) == left_out.end()) pairs.push_back(pair);
  }
  std::ranges::sort(pairs, {}, [](const Pair& pair) { return pair.key.text(); });
  out += '{';
  for (const Pair& pair : pairs) {
    append_scalar(pair.key.text(), out);
    append(pair.value, {}, out);
  }
  out += '}';
}

}  // namespace

std::string canonical_text(Node node) {
  std::string text;
  append(node, {}, text);
  return text;
}

std::string digest_of_task(Node task) {
  static constexpr std::string_view kNames[] = {"id", "replaces", "outline"};
  std::string text;
  append(task, kNames, text);
  return sm3_hex(text);
}

}  // namespace fazhi::yaml
