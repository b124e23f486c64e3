#include "report/docx_styles.h"

#include <fmt/format.h>

#include "report/docx_page.h"

namespace fazhi::report {
namespace {

constexpr const char* kNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
constexpr const char* kDeclaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

constexpr const char* kFangsong = "仿宋_GB2312";
constexpr const char* kKaiti = "楷体_GB2312";
constexpr const char* kHeiti = "黑体";
constexpr const char* kSongti = "宋体";
constexpr const char* kXiaobiaosong = "方正小标宋简体";

// 首行空二字: in characters for Word, in twips (2 × 16 pt) for readers that know no characters.
constexpr const char* kFirstLine = R"(<w:ind w:firstLineChars="200" w:firstLine="640"/>)";

std::string fonts(const char* font) {
  return fmt::format(R"(<w:rFonts w:ascii="{0}" w:eastAsia="{0}" w:hAnsi="{0}" w:cs="Times New Roman"/>)", font);
}

std::string size(int half_points) { return fmt::format(R"(<w:sz w:val="{0}"/><w:szCs w:val="{0}"/>)", half_points); }

struct ParagraphStyleText {
  const char* id;
  const char* name;
  const char* base = "Normal";
  std::string paragraph;  // in the order of the schema
  std::string run;
};

std::string paragraph_style(const ParagraphStyleText& style) {
  return fmt::format(R"(<w:style w:type="paragraph"{}w:styleId="{}"><w:name w:val="{}"/><w:basedOn w:val="{}"/>)"
                     R"(<w:qFormat/><w:pPr>{}</w:pPr><w:rPr>{}</w:rPr></w:style>)",
                     " w:customStyle=\"1\" ", style.id, style.name, style.base, style.paragraph, style.run);
}

std::string heading_style(int level, const char* font) {
  return fmt::format(
      R"(<w:style w:type="paragraph" w:styleId="Heading{0}"><w:name w:val="heading {0}"/><w:basedOn w:val="Normal"/>)"
      R"(<w:next w:val="BodyText"/><w:qFormat/><w:pPr><w:keepNext/>{1}<w:outlineLvl w:val="{2}"/></w:pPr>)"
      R"(<w:rPr>{3}</w:rPr></w:style>)",
      level, kFirstLine, level - 1, fonts(font));
}

// GB/T 9704-2012 7.3.1: 2号小标宋, centered. The blank line after it is part of the style.
std::string title_style() {
  return fmt::format(
      R"(<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/>)"
      R"(<w:next w:val="BodyText"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:line="640" w:lineRule="exact"/>)"
      R"(<w:jc w:val="center"/></w:pPr><w:rPr>{}{}</w:rPr></w:style>)",
      fonts(kXiaobiaosong), size(44));
}

// Word takes the styles of these names for a table of contents. The number of the page stands at the edge of the 版心.
std::string contents_style(int level) {
  return fmt::format(
      R"(<w:style w:type="paragraph" w:styleId="TOC{0}"><w:name w:val="toc {0}"/><w:basedOn w:val="Normal"/>)"
      R"(<w:next w:val="Normal"/><w:uiPriority w:val="39"/><w:pPr><w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{1}"/></w:tabs>)"
      R"(<w:ind w:left="{2}" w:right="640"/><w:jc w:val="left"/></w:pPr></w:style>)",
      level, kPortrait.text_width(), (level - 1) * 640);
}

std::string body_styles() {
  const std::string centered = R"(<w:jc w:val="center"/>)";
  const std::string plain_line = R"(<w:snapToGrid w:val="0"/><w:spacing w:line="280" w:lineRule="exact"/>)";
  std::string styles;
  styles += paragraph_style({.id = "BodyText", .name = "公文正文", .paragraph = kFirstLine, .run = ""});
  styles += paragraph_style({.id = "Flush", .name = "公文顶格", .paragraph = "", .run = ""});
  styles += paragraph_style({.id = "Subtitle", .name = "公文副标题", .paragraph = centered, .run = fonts(kKaiti)});
  styles += paragraph_style(
      {.id = "Caption", .name = "公文表题", .paragraph = "<w:keepNext/>" + centered, .run = fonts(kHeiti)});
  // A line of fixed height would show a strip of the picture.
  styles += paragraph_style(
      {.id = "Picture",
       .name = "公文图",
       .paragraph = R"(<w:keepNext/><w:snapToGrid w:val="0"/><w:spacing w:line="240" w:lineRule="auto"/>)" + centered,
       .run = ""});
  styles += paragraph_style({.id = "PictureCaption",
                             .name = "公文图题",
                             .base = "Caption",
                             .paragraph = R"(<w:keepNext w:val="0"/><w:spacing w:after="200"/>)",
                             .run = ""});
  styles += paragraph_style({.id = "AnnexNote",
                             .name = "公文附件说明",
                             .paragraph = R"(<w:spacing w:before="579"/>)" + std::string(kFirstLine),
                             .run = ""});
  // The second and later lines of it: under the first one's text, behind 「附件：」.
  styles += paragraph_style({.id = "AnnexNoteMore",
                             .name = "公文附件说明续",
                             .paragraph = R"(<w:ind w:firstLineChars="500" w:firstLine="1600"/>)",
                             .run = ""});
  styles +=
      paragraph_style({.id = "Annex", .name = "公文附件标识", .paragraph = "<w:keepNext/>", .run = fonts(kHeiti)});
  styles += paragraph_style(
      {.id = "Signature",
       .name = "公文落款",
       .paragraph = R"(<w:keepNext/><w:keepLines/><w:ind w:rightChars="400" w:right="1280"/><w:jc w:val="right"/>)",
       .run = ""});
  styles += paragraph_style(
      {.id = "ContentsTitle", .name = "公文目录题", .paragraph = "<w:keepNext/>" + centered, .run = fonts(kHeiti)});
  styles += contents_style(1) + contents_style(2);
  styles += paragraph_style({.id = "Note", .name = "公文说明", .paragraph = plain_line, .run = size(21)});
  styles += paragraph_style({.id = "SectionEnd",
                             .name = "公文分节",
                             .paragraph = R"(<w:snapToGrid w:val="0"/><w:spacing w:line="20" w:lineRule="exact"/>)",
                             .run = size(2)});
  styles += paragraph_style({.id = "TableEnd",
                             .name = "公文表后",
                             .paragraph = R"(<w:snapToGrid w:val="0"/><w:spacing w:line="200" w:lineRule="exact"/>)",
                             .run = size(10)});
  styles += paragraph_style({.id = "PageMark",
                             .name = "公文页眉",
                             .paragraph = plain_line + R"(<w:jc w:val="right"/>)",
                             .run = fonts(kHeiti) + size(24)});
  styles += paragraph_style({.id = "PageNumber",
                             .name = "公文页码",
                             .paragraph = plain_line + R"(<w:jc w:val="left"/>)",
                             .run = fonts(kSongti) + size(28)});
  return styles;
}

std::string table_styles() {
  std::string styles;
  for (const TableSize& table : kTableSizes) {
    const std::string paragraph = fmt::format(
        R"(<w:snapToGrid w:val="0"/><w:spacing w:line="{}" w:lineRule="exact"/><w:jc w:val="left"/>)", table.line);
    const std::string head = fmt::format("{}Head", table.style);
    const std::string head_name = fmt::format("{}表头", table.name);
    styles += paragraph_style(
        {.id = table.style, .name = table.name, .paragraph = paragraph, .run = size(table.half_points)});
    styles += paragraph_style({.id = head.c_str(),
                               .name = head_name.c_str(),
                               .base = table.style,
                               .paragraph = R"(<w:keepNext/><w:jc w:val="center"/>)",
                               .run = fonts(kHeiti)});
  }
  const char* sides[] = {"top", "left", "bottom", "right", "insideH", "insideV"};
  std::string borders;
  for (const char* side : sides)
    borders += fmt::format(R"(<w:{} w:val="single" w:sz="4" w:space="0" w:color="auto"/>)", side);
  return styles +
         R"(<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>)"
         R"(<w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>)"
         R"(<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/>)"
         R"(<w:tblPr><w:tblBorders>)" +
         borders +
         R"(</w:tblBorders><w:tblCellMar><w:top w:w="28" w:type="dxa"/><w:left w:w="40" w:type="dxa"/><w:bottom w:w="28" w:type="dxa"/><w:right w:w="40" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>)";
}

struct Font {
  const char* name;
  const char* alternatives;
  const char* family;
  const char* panose;
};

}  // namespace

std::string docx_styles() {
  std::string xml = fmt::format(
      R"({}<w:styles xmlns:w="{}"><w:docDefaults><w:rPrDefault><w:rPr>{}<w:spacing w:val="{}"/><w:kern w:val="2"/>{}<w:lang w:val="en-US" w:eastAsia="zh-CN"/>)"
      R"(</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>)",
      kDeclaration, kNamespace, fonts(kFangsong), kCharacterSpacing, size(32));
  // 每面22行: every line of text is exactly one line of the grid.
  xml += fmt::format(
      R"(<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr>)"
      R"(<w:spacing w:line="{}" w:lineRule="exact"/><w:jc w:val="both"/></w:pPr></w:style>)",
      kLinePitch);
  xml += title_style() + heading_style(1, kHeiti) + heading_style(2, kKaiti) + heading_style(3, kFangsong) +
         heading_style(4, kFangsong) + body_styles() + table_styles();
  return xml + "</w:styles>";
}

std::string docx_fonts() {
  static constexpr Font kFonts[] = {
      {kFangsong, "仿宋,FangSong,华文仿宋,方正仿宋简体", "modern", "02010609030101010101"},
      {kKaiti, "楷体,KaiTi,华文楷体,方正楷体简体", "modern", "02010609030101010101"},
      {kHeiti, "SimHei,方正黑体简体", "modern", "02010609060101010101"},
      {kSongti, "SimSun,方正书宋简体", "auto", "02010600030101010101"},
      {kXiaobiaosong, "方正小标宋_GBK,小标宋体,华文中宋,宋体", "auto", "02010601030101010101"},
  };
  std::string xml = fmt::format(R"({}<w:fonts xmlns:w="{}">)", kDeclaration, kNamespace);
  for (const Font& font : kFonts)
    xml += fmt::format(R"(<w:font w:name="{}"><w:altName w:val="{}"/><w:panose1 w:val="{}"/><w:charset w:val="86"/>)"
                       R"(<w:family w:val="{}"/><w:pitch w:val="default"/></w:font>)",
                       font.name, font.alternatives, font.panose, font.family);
  return xml + "</w:fonts>";
}

std::string docx_settings() {
  // mirrorMargins: 双面印刷，左侧装订, so the 28 mm of the 订口 are on the right of even pages.
  return fmt::format(
      R"({}<w:settings xmlns:w="{}"><w:zoom w:percent="100"/><w:mirrorMargins/><w:defaultTabStop w:val="640"/>)"
      R"(<w:evenAndOddHeaders/><w:drawingGridVerticalSpacing w:val="579"/><w:characterSpacingControl w:val="compressPunctuation"/><w:compat>)"
      R"(<w:useFELayout/><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>)"
      R"(</w:compat></w:settings>)",
      kDeclaration, kNamespace);
}

}  // namespace fazhi::report
