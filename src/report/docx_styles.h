#pragma once
// The constant parts of a Word file: styles, fonts and settings of GB/T 9704-2012.
//
// Fonts: papers name the ones offices have (仿宋_GB2312, 楷体_GB2312, 方正小标宋简体, 黑体, 宋体). OOXML has no list of
// fallbacks in a style; where one is missing, Word and WPS look into word/fontTable.xml and take, in this order, the
// alternative names stated there (仿宋 for 仿宋_GB2312 and so on: what newer Windows ships), then the closest
// installed font of the same panose class and character set. LibreOffice has its own replacement table.

#include <cstddef>
#include <string>

namespace fazhi::report {

// The sizes tables are set in, largest first; docx_table.cpp picks the first one that the columns fit. 六号 only for tables
// of very many columns, which an office would else print on A3.
struct TableSize {
  const char* style;  // paragraph style of cells; + "Head" for the header row
  const char* name;   // as Word shows it
  int half_points;
  int line;  // exact line height in twips
};
inline constexpr TableSize kTableSizes[] = {{"TableXiaosi", "表格小四", 24, 320},
                                            {"TableWu", "表格五号", 21, 280},
                                            {"TableXiaowu", "表格小五", 18, 240},
                                            {"TableLiuhao", "表格六号", 15, 200}};
inline constexpr std::size_t kSmallestOrdinary = 2;  // 小五

std::string docx_styles();
std::string docx_fonts();
std::string docx_settings();

}  // namespace fazhi::report
