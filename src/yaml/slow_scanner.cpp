#include "yaml/slow_scanner.h"

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <istream>
#include <streambuf>

#include "base/utf8.h"
#include "yaml/syntax_message.h"

namespace fazhi::yaml {

namespace {

// Thrown through yaml-cpp to stop it; never leaves this file.
struct Stopped {};

class ViewBuffer : public std::streambuf {
 public:
  explicit ViewBuffer(std::string_view text) {
    char* begin = const_cast<char*>(text.data());  // never written: an input buffer only reads
    setg(begin, begin, begin + text.size());
  }
};

Place to_place(const YAML::Mark& mark) {
  return {.line = static_cast<std::uint32_t>(mark.line),
          .offset = static_cast<std::uint32_t>(mark.pos),
          .column = static_cast<std::uint32_t>(mark.column)};
}

// yaml-cpp 0.7 writes the escapes \\_ (no-break space) and \\N (next line) as one byte each, which is no UTF-8.
std::string with_whole_characters(const std::string& value) {
  std::string text;
  for (std::size_t at = 0; at < value.size();) {
    const CodePoint point = code_point_at(value, at);
    if (!point.valid) text += '\xC2';
    text.append(value, at, point.length);
    at += point.length;
  }
  return text;
}

class Handler : public YAML::EventHandler {
 public:
  Handler(const Document& document, TreeBuilder& builder, Diagnostics& out)
      : document_(document), builder_(builder), out_(out) {}

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (++documents_ > 1) refuse(mark, "yaml-documents", "一个文件里只能有一份内容，请删去「---」及其后的部分");
  }
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    check(mark, "", anchor);
    go_on(builder_.empty(to_place(mark)));
  }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    refuse(mark, "yaml-alias", "清单里不能用「*」引用别处的内容，请把内容照写一遍");
  }
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    check(mark, tag, anchor);
    check_quotes(mark);
    go_on(builder_.scalar(to_place(mark), with_whole_characters(value), tag == "!"));
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    check(mark, tag, anchor);
    go_on(builder_.open(Shape::list, to_place(mark)));
  }
  void OnSequenceEnd() override { builder_.close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    check(mark, tag, anchor);
    go_on(builder_.open(Shape::map, to_place(mark)));
  }
  void OnMapEnd() override { builder_.close(); }

 private:
  void check(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
    if (anchor != 0) refuse(mark, "yaml-anchor", "清单里不能用「&」给内容起名，请把内容照写一遍");
    if (!tag.empty() && tag != "?" && tag != "!") {
      refuse(mark, "yaml-tag", fmt::format("清单里不能写类型标记「{}」，请删去它", tag));
    }
  }
  // yaml-cpp 0.7 takes the end of the file for a closing quote.
  void check_quotes(const YAML::Mark& mark) {
    const std::string_view text = document_.body().substr(static_cast<std::size_t>(mark.pos));
    const char quote = text.empty() ? ' ' : text.front();
    if (quote != '\'' && quote != '"') return;
    for (std::size_t at = 1; at < text.size(); ++at) {
      if (quote == '"' && text[at] == '\\') {
        ++at;
      } else if (text[at] == quote) {
        if (quote == '"' || at + 1 >= text.size() || text[at + 1] != '\'') return;
        ++at;
      }
    }
    refuse(mark, "yaml-syntax", "引号没有配对：文件结束了还没有找到右引号");
  }
  // Stops at once: text that uses these was not written for us.
  [[noreturn]] void refuse(const YAML::Mark& mark, std::string_view code, std::string message) {
    out_.push_back(document_.diagnose(to_place(mark), code, std::move(message)));
    throw Stopped{};
  }
  static void go_on(bool yes) {
    if (!yes) throw Stopped{};
  }

  const Document& document_;
  TreeBuilder& builder_;
  Diagnostics& out_;
  int documents_ = 0;
};

// A mark may lie behind the last byte, or (of a deep error) be none.
Place clamp(const Document& document, const YAML::Mark& mark) {
  if (mark.is_null() || mark.pos < 0) return {};
  Place place = to_place(mark);
  const auto size = static_cast<std::uint32_t>(document.body().size());
  if (place.offset > size) place.offset = size;
  if (place.column > place.offset) place.column = place.offset;
  return place;
}

}  // namespace

void scan_slowly(Document& document, TreeBuilder& builder, Diagnostics& out) {
  ViewBuffer buffer(document.body());
  std::istream stream(&buffer);
  Handler handler(document, builder, out);
  try {
    YAML::Parser parser(stream);
    while (parser.HandleNextDocument(handler)) {
    }
  } catch (const Stopped&) {
    return;
  } catch (const YAML::Exception& error) {
    out.push_back(document.diagnose(clamp(document, error.mark), "yaml-syntax", syntax_message(error.msg)));
    return;
  }
  document.complete = builder.done() && !document.root().is_empty();
  if (!document.complete) out.push_back(document.diagnose_whole("yaml-empty", "文件里没有内容"));
}

}  // namespace fazhi::yaml
