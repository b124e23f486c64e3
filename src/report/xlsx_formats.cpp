#include "report/xlsx_formats.h"

#include <cstddef>

namespace fazhi::report {
namespace {

constexpr double kTextSize = 10.5;  // 五号

lxw_format* make(lxw_workbook* workbook, const char* font, double size, uint8_t align) {
  lxw_format* format = workbook_add_format(workbook);
  format_set_font_name(format, font);
  format_set_font_charset(format, 134);
  format_set_font_size(format, size);
  format_set_align(format, align);
  format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
  format_set_text_wrap(format);
  return format;
}

lxw_format* make_cell(lxw_workbook* workbook, const char* font, uint8_t align) {
  lxw_format* format = make(workbook, font, kTextSize, align);
  format_set_border(format, LXW_BORDER_THIN);
  return format;
}

lxw_color_t colour_of(Tone tone) {
  switch (tone) {
    case Tone::grey: return 0x7F7F7F;
    case Tone::blue: return 0x1F4E9E;
    case Tone::green: return 0x2E7D32;
    case Tone::yellow: return 0x9C6500;
    case Tone::red: return 0xC00000;
  }
  return 0;
}

}  // namespace

XlsxFormats make_formats(lxw_workbook* workbook) {
  XlsxFormats formats{};
  formats.title = make(workbook, "方正小标宋简体", 18, LXW_ALIGN_CENTER);
  formats.subtitle = make(workbook, "楷体_GB2312", 12, LXW_ALIGN_CENTER);
  formats.paragraph = make(workbook, "仿宋_GB2312", 12, LXW_ALIGN_LEFT);
  formats.heading = make(workbook, "黑体", 12, LXW_ALIGN_LEFT);
  formats.signature = make(workbook, "仿宋_GB2312", 12, LXW_ALIGN_RIGHT);
  formats.head = make_cell(workbook, "黑体", LXW_ALIGN_CENTER);
  format_set_bg_color(formats.head, 0xE7E6E6);
  const uint8_t aligns[] = {LXW_ALIGN_LEFT, LXW_ALIGN_CENTER, LXW_ALIGN_RIGHT};
  for (std::size_t i = 0; i < 3; ++i) formats.text[i] = make_cell(workbook, "仿宋_GB2312", aligns[i]);
  format_set_indent(formats.text[2], 1);  // figures off the rule
  formats.date = make_cell(workbook, "仿宋_GB2312", LXW_ALIGN_CENTER);
  format_set_num_format(formats.date, "yyyy-mm-dd");
  for (std::size_t i = 0; i < 5; ++i) {
    formats.status[i] = make_cell(workbook, "仿宋_GB2312", LXW_ALIGN_CENTER);
    format_set_font_color(formats.status[i], colour_of(static_cast<Tone>(i)));
  }
  return formats;
}

}  // namespace fazhi::report
