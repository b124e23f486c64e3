#include "intake/xml_stream.h"

#include <expat.h>
#include <fmt/format.h>

#include <cstdint>
#include <new>

#include "intake/about_file.h"

namespace fazhi::intake {
namespace {

constexpr int kDeepest = 100;  // the deepest papers of Word stay below 60
// expat reads an unfinished tag from its beginning with each piece: a tag without end would cost its length squared.
constexpr std::size_t kLongestToken = 4 << 20;

// expat speaks English; these are what damaged files show.
std::string_view in_words(XML_Error error) {
  switch (error) {
    case XML_ERROR_NO_ELEMENTS:
    case XML_ERROR_UNCLOSED_TOKEN:
    case XML_ERROR_PARTIAL_CHAR:
    case XML_ERROR_UNCLOSED_CDATA_SECTION: return "没有写完";
    case XML_ERROR_TAG_MISMATCH: return "标记不配对";
    case XML_ERROR_DUPLICATE_ATTRIBUTE: return "同一个属性写了两次";
    case XML_ERROR_UNKNOWN_ENCODING:
    case XML_ERROR_INCORRECT_ENCODING: return "编码不认得或与声明不符";
    case XML_ERROR_UNDEFINED_ENTITY: return "用了没有定义的实体";
    case XML_ERROR_JUNK_AFTER_DOC_ELEMENT: return "结尾之后还有内容";
    case XML_ERROR_BAD_CHAR_REF:
    case XML_ERROR_INVALID_TOKEN: return "有不许用的字符或写法";
    default: return "写法不对";
  }
}

std::string_view without_prefix(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

}  // namespace

std::string_view XmlAttributes::get(std::string_view name) const {
  for (const char* const* pair = pairs_; *pair != nullptr; pair += 2)
    if (name == *pair) return pair[1];
  return {};
}

std::string_view XmlAttributes::get_prefixed(std::string_view name) const {
  for (const char* const* pair = pairs_; *pair != nullptr; pair += 2) {
    const std::string_view whole = *pair;
    const std::string_view local = without_prefix(whole);
    if (local == name && local.size() < whole.size()) return pair[1];
  }
  return {};
}

struct XmlStream::State {
  explicit State(XmlHandler& receiver) : handler(receiver), parser(XML_ParserCreate(nullptr)) {
    if (parser == nullptr) throw std::bad_alloc();
    XML_SetUserData(parser, this);
    XML_SetElementHandler(parser, on_start, on_end);
    XML_SetCharacterDataHandler(parser, on_text);
    XML_SetDefaultHandler(parser, on_other);
    XML_SetStartDoctypeDeclHandler(parser, on_doctype);
  }
  ~State() { XML_ParserFree(parser); }
  State(const State&) = delete;
  State& operator=(const State&) = delete;

  static State& of(void* data) { return *static_cast<State*>(data); }
  // Whether anything is still wanted; expat may call once more after it was told to stop.
  bool seen() {
    seen_until = fed;
    return !ended;
  }
  void refuse(const char* code, std::string message) {
    fault = XmlFault{code, std::move(message)};
    end();
  }
  void end() {
    ended = true;
    XML_StopParser(parser, XML_FALSE);
  }
  void end_if_stopped() {
    if (handler.stopped()) end();
  }

  static void on_start(void* data, const XML_Char* name, const XML_Char** pairs) {
    State& state = of(data);
    if (!state.seen()) return;
    if (++state.depth > kDeepest) return state.refuse("xml-deep", fmt::format("元素嵌套超过 {} 层", kDeepest));
    state.handler.start(without_prefix(name), XmlAttributes(pairs));
    state.end_if_stopped();
  }
  static void on_end(void* data, const XML_Char* name) {
    State& state = of(data);
    if (!state.seen()) return;
    --state.depth;
    state.handler.end(without_prefix(name));
    state.end_if_stopped();
  }
  static void on_text(void* data, const XML_Char* text, int length) {
    State& state = of(data);
    if (!state.seen()) return;
    state.handler.text({text, static_cast<std::size_t>(length)});
    state.end_if_stopped();
  }
  static void on_other(void* data, const XML_Char*, int) { of(data).seen(); }
  // Entities can only be declared in one; neither Excel nor Word writes any.
  static void on_doctype(void* data, const XML_Char*, const XML_Char*, const XML_Char*, int) {
    if (of(data).seen())
      of(data).refuse("xml-doctype", "有 DOCTYPE 声明，其中可以定义实体（常见于攻击），办公软件不会写");
  }

  bool parse(std::string_view piece, bool last) {
    if (ended) return false;
    fed += piece.size();
    const XML_Status status = XML_Parse(parser, piece.data(), static_cast<int>(piece.size()), last ? 1 : 0);
    if (ended) return false;
    if (status == XML_STATUS_ERROR) {
      const XML_Error error = XML_GetErrorCode(parser);
      refuse("xml-syntax", fmt::format("第 {} 行第 {} 个字节处不是合格的 XML（{}）", XML_GetCurrentLineNumber(parser),
                                       XML_GetCurrentColumnNumber(parser) + 1, in_words(error)));
      return false;
    }
    if (fed - seen_until > kLongestToken)
      refuse("xml-long-token", fmt::format("有一个标记超过 {} MB", kLongestToken >> 20));
    return !ended;
  }

  XmlHandler& handler;
  XML_Parser parser;
  int depth = 0;
  bool ended = false;
  std::uint64_t fed = 0;
  std::uint64_t seen_until = 0;
  std::optional<XmlFault> fault;
};

XmlStream::XmlStream(XmlHandler& handler) : state_(std::make_unique<State>(handler)) {}
XmlStream::~XmlStream() = default;

bool XmlStream::feed(std::string_view piece) { return state_->parse(piece, false); }

bool XmlStream::finish() {
  state_->parse({}, true);
  return !state_->fault;
}

const std::optional<XmlFault>& XmlStream::fault() const { return state_->fault; }

bool read_xml_part(ZipReader& archive, const ZipEntry& entry, const std::string& path, XmlHandler& handler,
                   Diagnostics& out) {
  XmlStream stream(handler);
  if (!archive.read(
          entry, [&stream](std::string_view piece) { return stream.feed(piece); }, out))
    return false;
  if (stream.finish()) return true;
  out.push_back(about_file(path, stream.fault()->code,
                           fmt::format("文件里的「{}」{}，没有采用：请用 Excel、WPS 或 LibreOffice 打开，另存后再试",
                                       shown(entry.name), stream.fault()->message)));
  return false;
}

}  // namespace fazhi::intake
