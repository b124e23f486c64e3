#pragma once
// Puts the tree of a Document together from what a scanner sees, one node at a time, and refuses what no reader should
// have to expect: keys that are no words, a key twice in one map, nesting without end.

#include <vector>

#include "yaml/yaml_document.h"

namespace fazhi::yaml {

class TreeBuilder {
 public:
  TreeBuilder(Document& document, Diagnostics& out, const ItemSink& sink);

  // Each returns false where it is not to go on: too deep, too many nodes.
  bool scalar(Place place, std::string_view text, bool quoted);
  bool empty(Place place);
  bool open(Shape shape, Place place);
  void close();

  bool done() const { return done_; }

 private:
  struct Level {
    std::uint32_t cell = kNoCell;
    std::uint32_t last = kNoCell;  // last child
    std::uint32_t key = kNoCell;   // in a map: the key whose value comes next
    std::uint32_t count = 0;       // children; keys and values each count
    std::size_t characters = 0;    // size of Document::characters when it was opened
  };

  bool attach(const Document::Cell& cell);
  void check_key(const Document::Cell& cell);
  void check_duplicates(const Level& map);
  void report_duplicate(Node first, Node second);
  void deliver(std::uint32_t item, std::size_t characters);
  Place place_of_empty(Place next_token) const;

  Document& document_;
  Diagnostics& out_;
  const ItemSink& sink_;
  std::vector<Level> levels_;
  bool done_ = false;
};

}  // namespace fazhi::yaml
