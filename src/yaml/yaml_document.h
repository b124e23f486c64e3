#pragma once
// The text of one YAML file as a tree whose every node knows its place. Guards against hostile input: what comes out is
// bounded in size and depth, has one document, no anchors, no tags, and no key twice. Meaning is for the readers.

#include <cstdint>
#include <functional>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"

namespace fazhi::yaml {

struct NamedText {
  std::string name;  // path as diagnostics print it
  std::string text;
};

// A byte of the text, as a scanner counts: line from 0, `offset` from the begin of Document::body(), `column` in bytes from the
// line's begin. Diagnostics turn it into code points.
struct Place {
  std::uint32_t line = 0;
  std::uint32_t offset = 0;
  std::uint32_t column = 0;
};

enum class Shape : std::uint8_t { empty, scalar, list, map };

class Document;
class Items;
class Pairs;

// A light handle into a document, which must outlive it. The default one is nowhere: empty, without text or children,
// and false.
class Node {
 public:
  Node() = default;
  Node(const Document* document, std::uint32_t index) : document_(document), index_(index) {}

  explicit operator bool() const { return document_ != nullptr; }
  Shape shape() const;
  bool is_map() const { return shape() == Shape::map; }
  bool is_list() const { return shape() == Shape::list; }
  bool is_scalar() const { return shape() == Shape::scalar; }
  bool is_empty() const { return shape() == Shape::empty; }
  std::string_view text() const;  // of a scalar; empty otherwise
  bool quoted() const;
  Place place() const;  // of an empty value: its key
  Items items() const;  // of a list; none otherwise
  Pairs pairs() const;  // of a map; none otherwise
  std::size_t size() const;
  Node find(std::string_view key) const;  // the value of a map's key; false where there is none
  const Document& document() const { return *document_; }
  std::uint32_t index() const { return index_; }

 private:
  const Document* document_ = nullptr;
  std::uint32_t index_ = 0;
};

struct Pair {
  Node key;
  Node value;
};

inline constexpr std::uint32_t kNoCell = 0xffffffff;

class Document {
 public:
  struct Cell {
    Place place;
    std::uint32_t begin = kNoCell;  // scalar: first byte in characters; list, map: first child
    std::uint32_t length = 0;       // scalar: bytes; list, map: number of items or pairs
    std::uint32_t next = kNoCell;   // in a map keys and values take turns
    Shape shape = Shape::empty;
    bool quoted = false;
  };

  explicit Document(const NamedText& source);

  Node root() const { return {this, 0}; }
  const NamedText& source() const { return *source_; }
  std::string_view body() const { return body_; }  // the text without a byte order mark
  Location locate(Place place) const;
  Diagnostic diagnose(Place place, std::string_view code, std::string message) const;
  Diagnostic diagnose_whole(std::string_view code, std::string message) const;  // of the file, not of a place in it

  std::vector<Cell> cells;
  std::string characters;
  bool complete = false;  // the text was read to its end; the root is there, and what is wrong can be gone on from

 private:
  const NamedText* source_;  // outlives the document
  std::string_view body_;
};

class Items {
 public:
  class Iterator {
   public:
    Iterator(const Document* document, std::uint32_t index) : document_(document), index_(index) {}
    Node operator*() const { return {document_, index_}; }
    Iterator& operator++() {
      index_ = document_->cells[index_].next;
      return *this;
    }
    bool operator==(const Iterator& other) const { return index_ == other.index_; }

   private:
    const Document* document_;
    std::uint32_t index_;
  };
  Items(const Document* document, std::uint32_t first) : document_(document), first_(first) {}
  Iterator begin() const { return {document_, first_}; }
  Iterator end() const { return {document_, kNoCell}; }

 private:
  const Document* document_;
  std::uint32_t first_;
};

class Pairs {
 public:
  class Iterator {
   public:
    Iterator(const Document* document, std::uint32_t key) : document_(document), key_(key) {}
    Pair operator*() const { return {{document_, key_}, {document_, document_->cells[key_].next}}; }
    Iterator& operator++() {
      key_ = document_->cells[document_->cells[key_].next].next;
      return *this;
    }
    bool operator==(const Iterator& other) const { return key_ == other.key_; }

   private:
    const Document* document_;
    std::uint32_t key_;
  };
  Pairs(const Document* document, std::uint32_t first) : document_(document), first_(first) {}
  Iterator begin() const { return {document_, first_}; }
  Iterator end() const { return {document_, kNoCell}; }

 private:
  const Document* document_;
  std::uint32_t first_;
};

inline constexpr std::size_t kChecklistBytes = std::size_t{16} << 20;
inline constexpr std::size_t kImportBytes = std::size_t{64} << 20;
inline constexpr std::size_t kLineBytes = std::size_t{1} << 20;
inline constexpr int kDeepest = 64;

// Sees each finished item of the lists directly under the top-level map. Where it returns true the item is forgotten, so
// that large files need no large tree: the node is valid during the call only, the list stays without items. One answer
// for all items of a list. `restart`: the text is read again from its begin, so forget what was seen; what was added to
// the diagnostics since is taken back.
struct ItemSink {
  std::function<bool(Node key, Node item)> item;
  std::function<void()> restart;
};

// Everything wrong goes to `out`. Use the tree only where it is `complete`.
Document parse(const NamedText& source, std::size_t most_bytes, Diagnostics& out, const ItemSink& sink = {});

// The same by yaml-cpp alone, however long it takes; for the test that compares the two.
Document parse_slowly(const NamedText& source, std::size_t most_bytes, Diagnostics& out);

inline Shape Node::shape() const { return document_ == nullptr ? Shape::empty : document_->cells[index_].shape; }
inline bool Node::quoted() const { return document_->cells[index_].quoted; }
inline Place Node::place() const { return document_->cells[index_].place; }
inline std::string_view Node::text() const {
  if (!is_scalar()) return {};
  const Document::Cell& cell = document_->cells[index_];
  return std::string_view(document_->characters).substr(cell.begin, cell.length);
}
inline std::size_t Node::size() const { return is_list() || is_map() ? document_->cells[index_].length : 0; }
inline Items Node::items() const { return {document_, is_list() ? document_->cells[index_].begin : kNoCell}; }
inline Pairs Node::pairs() const { return {document_, is_map() ? document_->cells[index_].begin : kNoCell}; }

}  // namespace fazhi::yaml
