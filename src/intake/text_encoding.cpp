#include "intake/text_encoding.h"

#include <fmt/format.h>
#include <iconv.h>

#include <algorithm>
#include <array>
#include <cerrno>

#include "base/failure.h"
#include "base/utf8.h"
#include "intake/about_file.h"

namespace fazhi::intake {
namespace {

constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";
constexpr std::string_view kUtf16LittleMark = "\xFF\xFE";
constexpr std::string_view kUtf16BigMark = "\xFE\xFF";

// Where UTF-8 ends to be valid; the size where it never does.
std::size_t valid_utf8_until(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    if (static_cast<unsigned char>(bytes[at]) < 0x80) {
      ++at;
      continue;
    }
    const CodePoint point = code_point_at(bytes, at);
    if (!point.valid) return at;
    at += point.length;
  }
  return bytes.size();
}

struct Converter {
  explicit Converter(const char* from) : handle(iconv_open("UTF-8", from)) {
    if (handle == reinterpret_cast<iconv_t>(-1))
      throw Failure("no-encoding", fmt::format("本机缺少 {} 编码的转换表（glibc 的 gconv 模块），请安装后再试", from));
  }
  ~Converter() { iconv_close(handle); }
  Converter(const Converter&) = delete;
  Converter& operator=(const Converter&) = delete;
  iconv_t handle;
};

struct Converted {
  std::string text;
  std::size_t valid_until = 0;  // bytes of the input
};

Converted convert(const char* from, std::string_view bytes) {
  const Converter converter(from);
  Converted out;
  out.text.reserve(bytes.size() + bytes.size() / 2);
  char* next = const_cast<char*>(bytes.data());  // iconv does not write there; its type is older than const
  std::size_t left = bytes.size();
  std::array<char, 16 * 1024> buffer;
  while (left > 0) {
    char* place = buffer.data();
    std::size_t room = buffer.size();
    const std::size_t result = iconv(converter.handle, &next, &left, &place, &room);
    out.text.append(buffer.data(), buffer.size() - room);
    if (result == static_cast<std::size_t>(-1) && errno != E2BIG) break;
  }
  out.valid_until = bytes.size() - left;
  return out;
}

Diagnostic refusal(const std::string& name, std::string_view bytes, std::size_t at, std::string code,
                   std::string message) {
  const auto line = std::ranges::count(bytes.substr(0, at), '\n') + 1;
  return about_file(name, std::move(code), std::move(message), static_cast<int>(line));
}

Diagnostic no_nul(const std::string& name, std::string_view bytes, std::size_t at) {
  return refusal(name, bytes, at, "text-nul",
                 fmt::format("第 {} 个字节是 NUL（0x00），文本文件里不会有：请检查是否选错了文件，或用原来的软件另存为"
                             "“Unicode 文本”或 CSV 再试",
                             at + 1));
}

Diagnostic no_encoding(const std::string& name, std::string_view bytes, std::size_t at, std::string_view tried) {
  return refusal(name, bytes, at, "text-encoding",
                 fmt::format("第 {} 个字节（0x{:02X}）处既不是 {}：请用原来的软件另存为 UTF-8 编码，或检查文件是否损坏",
                             at + 1, static_cast<unsigned char>(bytes[at]), tried));
}

std::optional<DecodedText> decode_utf16(const std::string& name, std::string_view bytes, Diagnostics& out) {
  const bool little = bytes.starts_with(kUtf16LittleMark);
  Converted converted = convert(little ? "UTF-16LE" : "UTF-16BE", bytes.substr(2));
  const std::size_t at = converted.valid_until + 2;
  if (at < bytes.size()) {
    const auto line = std::ranges::count(converted.text, '\n') + 1;
    out.push_back(
        about_file(name, "text-encoding",
                   fmt::format("开头写明是 UTF-16 编码，第 {} 个字节（0x{:02X}）起却不是：文件不完整或已损坏，"
                               "请重新拷贝，或用原来的软件另存为 UTF-8 编码",
                               at + 1, static_cast<unsigned char>(bytes[at])),
                   static_cast<int>(line)));
    return std::nullopt;
  }
  const std::size_t nul = converted.text.find('\0');
  if (nul != std::string::npos) {
    out.push_back(no_nul(name, converted.text, nul));
    return std::nullopt;
  }
  return DecodedText{std::move(converted.text), TextEncoding::utf16};
}

}  // namespace

std::optional<DecodedText> decode_text(const std::string& name, std::string_view bytes, Diagnostics& out) {
  if (bytes.starts_with(kUtf16LittleMark) || bytes.starts_with(kUtf16BigMark)) return decode_utf16(name, bytes, out);
  const std::size_t nul = bytes.find('\0');
  if (nul != std::string_view::npos) {
    out.push_back(no_nul(name, bytes, nul));
    return std::nullopt;
  }
  const bool marked = bytes.starts_with(kUtf8Mark);
  const std::size_t utf8_until = valid_utf8_until(bytes);
  if (utf8_until == bytes.size())
    return DecodedText{std::string(bytes.substr(marked ? kUtf8Mark.size() : 0)), TextEncoding::utf8};
  if (marked) {
    out.push_back(no_encoding(name, bytes, utf8_until, "UTF-8（开头写明的编码），也不是别的编码"));
    return std::nullopt;
  }
  Converted gb18030 = convert("GB18030", bytes);
  if (gb18030.valid_until == bytes.size()) return DecodedText{std::move(gb18030.text), TextEncoding::gb18030};
  // The encoding that got further is the one that was meant.
  const std::size_t at = std::min(std::max(utf8_until, gb18030.valid_until), bytes.size() - 1);
  out.push_back(no_encoding(name, bytes, at, "UTF-8，也不是 GB18030（GBK）"));
  return std::nullopt;
}

std::optional<std::string> decode_name(std::string_view bytes) {
  if (valid_utf8_until(bytes) == bytes.size()) return std::string(bytes);
  Converted gb18030 = convert("GB18030", bytes);
  if (gb18030.valid_until != bytes.size()) return std::nullopt;
  return std::move(gb18030.text);
}

}  // namespace fazhi::intake
