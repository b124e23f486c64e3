#include "yaml/yaml_document.h"

#include <algorithm>

#include "base/text.h"
#include "base/utf8.h"
#include "yaml/quick_scanner.h"
#include "yaml/slow_scanner.h"
#include "yaml/text_guard.h"
#include "yaml/tree_builder.h"

namespace fazhi::yaml {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// Also of text that is no UTF-8, which the source line of a diagnostic must be.
std::string printable(std::string_view line) {
  if (is_valid_utf8(line)) return std::string(line);
  std::string clean;
  for (std::size_t at = 0; at < line.size();) {
    const CodePoint point = code_point_at(line, at);
    if (point.valid) {
      clean += line.substr(at, point.length);
    } else {
      clean += "\uFFFD";
    }
    at += point.length;
  }
  return clean;
}

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

// Leaves no trace where it cannot read the text to its end.
bool try_quickly(Document& document, Diagnostics& out, const ItemSink& sink) {
  const std::size_t before = out.size();
  TreeBuilder builder(document, out, sink);
  if (scan_quickly(document, builder)) return true;
  document.cells.clear();
  document.characters.clear();
  out.resize(before);
  if (sink.restart) sink.restart();
  return false;
}

}  // namespace

Node Node::find(std::string_view key) const {
  for (const Pair& pair : pairs()) {
    if (pair.key.text() == key) return pair.value;
  }
  return {};
}

Document::Document(const NamedText& source) : source_(&source), body_(source.text) {
  if (body_.starts_with(kByteOrderMark)) body_.remove_prefix(kByteOrderMark.size());
}

Location Document::locate(Place place) const {
  const std::string_view before = body_.substr(place.offset - place.column, place.column);
  return {.path = source_->name,
          .line = static_cast<int>(place.line) + 1,
          .column = static_cast<int>(count_code_points(before)) + 1,
          .cell = {}};
}

// A place in a line of a megabyte must not keep the megabyte.
Diagnostic Document::diagnose(Place place, std::string_view code, std::string message) const {
  constexpr std::size_t kAround = 600;  // bytes kept before and after the place, more than format() shows
  Diagnostic diagnostic;
  diagnostic.where = locate(place);
  diagnostic.message = std::move(message);
  diagnostic.code = code;
  std::size_t begin = place.offset - place.column;
  if (place.column > kAround) {
    begin = place.offset - kAround;
    while (begin < place.offset && is_continuation(body_[begin])) ++begin;
    diagnostic.line_from =
        diagnostic.where.column - static_cast<int>(count_code_points(body_.substr(begin, place.offset - begin)));
  }
  std::size_t end = std::min(body_.find('\n', begin), body_.size());
  if (end > place.offset + kAround) {
    end = place.offset + kAround;
    while (is_continuation(body_[end])) --end;
  }
  std::string_view line = body_.substr(begin, end - begin);
  if (line.ends_with('\r')) line.remove_suffix(1);
  diagnostic.source_line = printable(line);
  return diagnostic;
}

Diagnostic Document::diagnose_whole(std::string_view code, std::string message) const {
  Diagnostic diagnostic;
  diagnostic.where.path = source_->name;
  diagnostic.message = std::move(message);
  diagnostic.code = code;
  return diagnostic;
}

Document parse(const NamedText& source, std::size_t most_bytes, Diagnostics& out, const ItemSink& sink) {
  Document document(source);
  if (!check_text(document, most_bytes, out)) return document;
  if (try_quickly(document, out, sink)) return document;
  TreeBuilder builder(document, out, sink);
  scan_slowly(document, builder, out);
  return document;
}

Document parse_slowly(const NamedText& source, std::size_t most_bytes, Diagnostics& out) {
  Document document(source);
  if (!check_text(document, most_bytes, out)) return document;
  const ItemSink nobody;
  TreeBuilder builder(document, out, nobody);
  scan_slowly(document, builder, out);
  return document;
}

}  // namespace fazhi::yaml
