#include "yaml/syntax_message.h"

#include <yaml-cpp/exceptions.h>

#include <array>
#include <utility>

namespace fazhi::yaml {

namespace {

using YAML::ErrorMsg::ALIAS_CONTENT;
using YAML::ErrorMsg::ALIAS_NOT_FOUND;
using YAML::ErrorMsg::ANCHOR_NOT_FOUND;
using YAML::ErrorMsg::BLOCK_ENTRY;
using YAML::ErrorMsg::CHAR_IN_BLOCK;
using YAML::ErrorMsg::CHAR_IN_SCALAR;
using YAML::ErrorMsg::DOC_IN_SCALAR;
using YAML::ErrorMsg::END_OF_MAP;
using YAML::ErrorMsg::END_OF_MAP_FLOW;
using YAML::ErrorMsg::END_OF_SEQ;
using YAML::ErrorMsg::END_OF_SEQ_FLOW;
using YAML::ErrorMsg::EOF_IN_SCALAR;
using YAML::ErrorMsg::FLOW_END;
using YAML::ErrorMsg::INVALID_ESCAPE;
using YAML::ErrorMsg::INVALID_HEX;
using YAML::ErrorMsg::MAP_KEY;
using YAML::ErrorMsg::MAP_VALUE;
using YAML::ErrorMsg::TAB_IN_INDENTATION;
using YAML::ErrorMsg::UNKNOWN_ANCHOR;
using YAML::ErrorMsg::UNKNOWN_TOKEN;

constexpr std::array<std::pair<std::string_view, std::string_view>, 19> kMessages{{
    {END_OF_MAP_FLOW, "花括号没有写完：这里之前缺「}」或「,」"},
    {END_OF_SEQ_FLOW, "方括号没有写完：这里之前缺「]」或「,」"},
    {END_OF_MAP, "这一行的缩进与同一层的各行对不齐，或者上一行缺冒号"},
    {END_OF_SEQ, "这一行的缩进与同一层的「-」对不齐，或者缺「-」"},
    {FLOW_END, "多了一个右括号，或者左右括号不配对"},
    {BLOCK_ENTRY, "「-」不能写在这里，列表的每一项应另起一行"},
    {MAP_KEY, "这里不能再写「键: 值」，请检查缩进，或者给含冒号的文字加引号"},
    {MAP_VALUE, "这里不能再写冒号，请检查缩进，或者给含冒号的文字加引号"},
    {TAB_IN_INDENTATION, "缩进里有制表符（Tab 键），YAML 只认空格，请改成空格"},
    {EOF_IN_SCALAR, "引号没有配对：文件结束了还没有找到右引号"},
    {DOC_IN_SCALAR, "引号没有配对：遇到「---」或「...」还没有找到右引号"},
    {CHAR_IN_SCALAR, "这里有不能出现的字符，请给这段文字加引号"},
    {CHAR_IN_BLOCK, "「|」或「>」后面不能再写内容，应另起一行"},
    {UNKNOWN_TOKEN, "这里的符号不能用来开头，请给这段文字加引号"},
    {INVALID_HEX, "双引号里的「\\x」「\\u」后面应是十六进制数"},
    {UNKNOWN_ANCHOR, "清单里不能用「*」引用别处的内容，请把内容照写一遍"},
    {ALIAS_NOT_FOUND, "「*」开头的文字请加引号"},
    {ANCHOR_NOT_FOUND, "「&」开头的文字请加引号"},
    {ALIAS_CONTENT, "清单里不能用「*」引用别处的内容，请把内容照写一遍"},
}};

}  // namespace

std::string syntax_message(std::string_view english) {
  for (const auto& [prefix, chinese] : kMessages) {
    if (english.starts_with(prefix)) return std::string(chinese);
  }
  if (english.starts_with(INVALID_ESCAPE)) return "双引号里的「\\」后面不能跟这个字符；要写反斜杠请用单引号";
  return "YAML 写法有误，请对照上下各行检查缩进、冒号和引号";
}

}  // namespace fazhi::yaml
