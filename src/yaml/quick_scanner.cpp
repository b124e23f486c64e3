#include "yaml/quick_scanner.h"

namespace fazhi::yaml {

namespace {

bool is_blank(char c) { return c == ' '; }
bool is_break(char c) { return c == '\n' || c == '\r'; }
bool is_null_word(std::string_view word) { return word == "~" || word == "null" || word == "Null" || word == "NULL"; }

// yaml-cpp has a limit of 1024 characters.
bool is_key(std::string_view word) { return !word.empty() && word.size() < 1000 && !is_null_word(word); }

// Recursive descent; every function returns false where yaml-cpp has to look at the text instead.
class Scanner {
 public:
  Scanner(std::string_view text, TreeBuilder& builder) : text_(text), builder_(builder) {}

  bool scan() {
    if (!to_next_content()) return false;
    return !at_end() && block_node() && at_end();
  }

 private:
  // --- where we are ---
  bool at_end() const { return at_ >= text_.size(); }
  char peek(std::size_t ahead = 0) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\n'; }
  std::uint32_t column() const { return static_cast<std::uint32_t>(at_ - line_begin_); }
  Place here() const { return {.line = line_, .offset = static_cast<std::uint32_t>(at_), .column = column()}; }
  bool blank_ahead(std::size_t ahead) const { return is_blank(peek(ahead)) || is_break(peek(ahead)); }
  bool at_dash() const { return peek() == '-' && blank_ahead(1); }

  void skip_blanks() {
    while (at_ < text_.size() && is_blank(text_[at_])) ++at_;
  }
  void next_line() {
    const std::size_t end = text_.find('\n', at_);
    at_ = end == std::string_view::npos ? text_.size() : end + 1;
    line_begin_ = at_;
    ++line_;
  }

  // To the next line that has more than blanks or a comment. False at markers of documents and at tabs.
  bool to_next_content() {
    while (true) {
      skip_blanks();
      if (at_end()) return true;
      if (peek() == '#' || is_break(peek())) {
        next_line();
        continue;
      }
      const std::string_view start = text_.substr(at_, 3);
      const bool marker = column() == 0 && (start == "---" || start == "..." || start.starts_with('%'));
      return !marker && peek() != '\t';
    }
  }

  // Behind a value: nothing more on this line but a comment.
  bool finish_line() {
    const bool apart = is_blank(peek());
    skip_blanks();
    if (at_end()) return true;
    if (!is_break(peek()) && !(apart && peek() == '#')) return false;
    next_line();
    return to_next_content();
  }

  // --- blocks ---
  bool block_node() {
    if (at_dash()) return block_list();
    return block_map();
  }

  bool block_map() {
    const std::uint32_t indent = column();
    if (!builder_.open(Shape::map, here())) return false;
    while (true) {
      if (!block_key() || !block_value(indent)) return false;
      if (at_end() || column() < indent) break;
      if (column() > indent || at_dash()) {
        if (column() == indent) break;  // a list of the level above, at the same indentation
        return false;
      }
    }
    builder_.close();
    return true;
  }

  bool block_key() {
    if (!starts_plain()) return false;
    const Place place = here();
    const std::string_view word = plain_in_block();
    if (!is_key(word) || peek() != ':') return false;
    ++at_;
    return builder_.scalar(place, word, false);
  }

  bool block_value(std::uint32_t indent) {
    skip_blanks();
    if (!at_end() && !is_break(peek()) && peek() != '#') return inline_value() && finish_line() && no_deeper(indent);
    const Place place = here();
    if (!finish_line_after_mark()) return false;
    if (!at_end() && (column() > indent || (column() == indent && at_dash()))) return block_node();
    return builder_.empty(place);
  }

  // As finish_line(), where a blank need not stand before the comment's `#` because the mark did.
  bool finish_line_after_mark() {
    if (peek() == '#' && at_ > 0 && !is_blank(text_[at_ - 1])) return false;
    next_line();
    return to_next_content();
  }

  // A deeper line after a value would continue it.
  bool no_deeper(std::uint32_t indent) const { return at_end() || column() <= indent; }

  bool block_list() {
    const std::uint32_t indent = column();
    if (!builder_.open(Shape::list, here())) return false;
    while (true) {
      if (!block_item(indent)) return false;
      if (at_end() || column() < indent || (column() == indent && !at_dash())) break;
      if (column() > indent) return false;
    }
    builder_.close();
    return true;
  }

  bool block_item(std::uint32_t indent) {
    ++at_;  // the dash
    const Place place = here();
    skip_blanks();
    if (at_end() || is_break(peek()) || peek() == '#') {
      if (!at_end() && !finish_line_after_mark()) return false;
      if (!at_end() && column() > indent) return block_node();
      return builder_.empty(place);
    }
    if (at_dash()) return block_list();
    if (is_key_ahead()) return block_map();
    return inline_value() && finish_line() && no_deeper(indent);
  }

  bool is_key_ahead() {
    if (!starts_plain()) return false;
    const std::size_t start = at_;
    const bool key = !plain_in_block().empty() && peek() == ':';
    at_ = start;
    return key;
  }

  // --- values on one line, and what braces hold ---
  // Where a plain word ends is what differs between a block and braces.
  bool value(std::string_view (Scanner::*plain_word)()) {
    const char c = peek();
    if (c == '{') return flow_map();
    if (c == '[') return flow_list();
    if (c == '\'' || c == '"') return quoted();
    if (!starts_plain()) return false;
    const Place place = here();
    const std::string_view word = (this->*plain_word)();
    if (word.empty() || peek() == ':') return false;
    return plain(place, word);
  }
  bool inline_value() { return value(&Scanner::plain_in_block); }

  bool plain(Place place, std::string_view word) {
    if (is_null_word(word)) return builder_.empty(place);
    return builder_.scalar(place, word, false);
  }

  bool starts_plain() const {
    switch (peek()) {
      case ',':
      case '[':
      case ']':
      case '{':
      case '}':
      case '#':
      case '&':
      case '*':
      case '!':
      case '|':
      case '>':
      case '\'':
      case '"':
      case '%':
      case '@':
      case '`':
      case '?':
      case ':':
      case '\t': return false;
      case '-': return !blank_ahead(1) && peek(1) != ',' && peek(1) != ']' && peek(1) != '}';
      default: return true;
    }
  }

  // Up to `: `, a comment or the line's end, where the position then is; without blanks at its end.
  std::string_view plain_in_block() {
    const std::size_t start = at_;
    std::size_t end = at_;
    for (; at_ < text_.size(); ++at_) {
      const char c = text_[at_];
      if (is_break(c)) break;
      if (c == ':' && blank_ahead(1)) break;
      if (is_blank(c)) {
        if (peek(1) == '#') break;
        continue;
      }
      if (c == '\t') return {};
      end = at_ + 1;
    }
    return text_.substr(start, end - start);
  }

  std::string_view plain_in_flow() {
    const std::size_t start = at_;
    std::size_t end = at_;
    for (; at_ < text_.size(); ++at_) {
      const char c = text_[at_];
      if (is_break(c) || c == ',' || c == ']' || c == '}') break;
      if (c == '[' || c == '{' || c == '?' || c == '\t') return {};
      if (c == ':' && (blank_ahead(1) || peek(1) == ',' || peek(1) == ']' || peek(1) == '}')) break;
      if (is_blank(c)) {
        if (peek(1) == '#') return {};
        continue;
      }
      end = at_ + 1;
    }
    return text_.substr(start, end - start);
  }

  bool quoted() {
    const Place place = here();
    const char quote = peek();
    const std::size_t start = ++at_;
    std::string unescaped;
    std::size_t piece = start;
    for (; at_ < text_.size(); ++at_) {
      const char c = text_[at_];
      if (is_break(c) || c == '\t' || (quote == '"' && c == '\\')) return false;
      if (c != quote) continue;
      if (quote == '"' || peek(1) != '\'') break;
      unescaped += text_.substr(piece, at_ + 1 - piece);  // '' stands for one
      ++at_;
      piece = at_ + 1;
    }
    if (at_end()) return false;
    unescaped += text_.substr(piece, at_ - piece);
    ++at_;
    return builder_.scalar(place, unescaped, true);
  }

  // Blanks and line ends between braces; comments and lines that begin at the margin are left to yaml-cpp.
  bool skip_in_flow() {
    while (!at_end()) {
      if (is_blank(peek())) {
        ++at_;
      } else if (is_break(peek())) {
        next_line();
        if (!blank_ahead(0)) return false;
      } else {
        return peek() != '#' && peek() != '\t';
      }
    }
    return false;
  }

  bool flow_value() { return value(&Scanner::plain_in_flow); }

  // After an item: the next one (true, and `more`), or the closing brace (true).
  bool flow_separator(char closing, bool& more) {
    if (!skip_in_flow()) return false;
    more = peek() == ',';
    if (!more && peek() != closing) return false;
    ++at_;
    if (!more) return true;
    return skip_in_flow() && peek() != closing && peek() != ',';
  }

  bool flow_map() {
    if (!builder_.open(Shape::map, here())) return false;
    ++at_;
    if (!skip_in_flow()) return false;
    bool more = peek() != '}';
    if (!more) ++at_;
    while (more) {
      if (!flow_key() || !skip_in_flow()) return false;
      if (peek() == ',' || peek() == '}') {
        if (!builder_.empty(here())) return false;
      } else if (!flow_value()) {
        return false;
      }
      if (!flow_separator('}', more)) return false;
    }
    builder_.close();
    return true;
  }

  bool flow_key() {
    if (!starts_plain()) return false;
    const Place place = here();
    const std::string_view word = plain_in_flow();
    if (!is_key(word) || peek() != ':') return false;
    ++at_;
    return builder_.scalar(place, word, false);
  }

  bool flow_list() {
    if (!builder_.open(Shape::list, here())) return false;
    ++at_;
    if (!skip_in_flow()) return false;
    bool more = peek() != ']';
    if (!more) ++at_;
    while (more) {
      if (!flow_value() || !flow_separator(']', more)) return false;
    }
    builder_.close();
    return true;
  }

  std::string_view text_;
  TreeBuilder& builder_;
  std::size_t at_ = 0;
  std::size_t line_begin_ = 0;
  std::uint32_t line_ = 0;
};

}  // namespace

bool scan_quickly(Document& document, TreeBuilder& builder) {
  if (!Scanner(document.body(), builder).scan()) return false;
  document.complete = true;
  return true;
}

}  // namespace fazhi::yaml
