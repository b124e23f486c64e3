#include "yaml/task_digest.h"

#include <algorithm>
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

void append(Node node, std::string& out) {
  switch (node.shape()) {
    case Shape::empty: out += '~'; return;
    case Shape::scalar: append_scalar(node.text(), out); return;
    case Shape::list:
      out += '[';
      for (const Node item : node.items()) append(item, out);
      out += ']';
      return;
    case Shape::map: break;
  }
  std::vector<Pair> pairs;
  pairs.reserve(node.size());
  for (const Pair& pair : node.pairs()) pairs.push_back(pair);
  std::ranges::sort(pairs, {}, [](const Pair& pair) { return pair.key.text(); });
  out += '{';
  for (const Pair& pair : pairs) {
    append_scalar(pair.key.text(), out);
    append(pair.value, out);
  }
  out += '}';
}

}  // namespace

std::string canonical_text(Node node) {
  std::string text;
  append(node, text);
  return text;
}

std::string digest_of(Node node) { return sm3_hex(canonical_text(node)); }

}  // namespace fazhi::yaml
