#include "intake/text_encoding.h"

#include "catch.h"

using namespace fazhi;
using namespace fazhi::intake;

namespace {

std::string text_of(std::string_view bytes) {
  Diagnostics out;
  const auto decoded = decode_text("f.txt", bytes, out);
  CHECK(decoded.has_value() == out.empty());
  return decoded ? decoded->text : format(out);
}

TextEncoding encoding_of(std::string_view bytes) {
  Diagnostics out;
  return decode_text("f.txt", bytes, out).value().encoding;
}

}  // namespace

TEST_CASE("texts of every encoding that offices use come out as UTF-8") {
  CHECK(text_of("法治\n") == "法治\n");
  CHECK(text_of("\xEF\xBB\xBF法治") == "法治");
  CHECK(text_of("\xB7\xA8\xD6\xCE") == "法治");
  CHECK(text_of("\x95\x32\x82\x36") == "\U00020000");
  CHECK(text_of(std::string_view("\xFF\xFE\xD5\x6C\xBB\x6C", 6)) == "法治");
  CHECK(text_of(std::string_view("\xFE\xFF\x6C\xD5\x6C\xBB", 6)) == "法治");
  CHECK(text_of("") == "");
  CHECK(encoding_of("法") == TextEncoding::utf8);
  CHECK(encoding_of("\xB7\xA8") == TextEncoding::gb18030);
  CHECK(encoding_of(std::string_view("\xFF\xFE\x41\x00", 4)) == TextEncoding::utf16);
}

TEST_CASE("what is no text is refused with line and byte") {
  CHECK(text_of("法治\n台\xFF账") ==
        "f.txt:2: 错误: 第 11 个字节（0xFF）处既不是 UTF-8，也不是 GB18030（GBK）：请用原来的软件另存为 UTF-8 "
        "编码，或检查文件是否损坏 [text-encoding]\n");
  CHECK(
      text_of("\xEF\xBB\xBF"
              "a\n\xB7\xA8") ==
      "f.txt:2: 错误: 第 6 个字节（0xB7）处既不是 UTF-8（开头写明的编码），也不是别的编码：请用原来的软件另存为 UTF-8 "
      "编码，或检查文件是否损坏 [text-encoding]\n");
  CHECK(
      text_of(std::string_view("a\n\0", 3)) ==
      "f.txt:2: 错误: 第 3 个字节是 NUL（0x00），文本文件里不会有：请检查是否选错了文件，或用原来的软件另存为“Unicode "
      "文本”或 CSV 再试 [text-nul]\n");
  CHECK(text_of(std::string_view("\xFF\xFE\x41\x00\x0A\x00\x00\xD8", 8)) ==
        "f.txt:2: 错误: 开头写明是 UTF-16 编码，第 7 "
        "个字节（0x00）起却不是：文件不完整或已损坏，请重新拷贝，或用原来的软件另存为 "
        "UTF-8 编码 [text-encoding]\n");
}

TEST_CASE("names in archives are UTF-8 or GB18030, whatever their flag says") {
  CHECK(decode_name("材料/a.pdf") == "材料/a.pdf");
  CHECK(decode_name("\xB2\xC4\xC1\xCF.pdf") == "材料.pdf");
  CHECK_FALSE(decode_name("\xFF\xFE.pdf"));
}
