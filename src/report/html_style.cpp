#include "report/html_style.h"

#include <fmt/format.h>

#include "report/clean_text.h"

namespace fazhi::report {
namespace {

// Fonts of offices first, then what other systems have.
constexpr const char* kScreen = R"css(
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: #eceff1; color: #1a1a1a; line-break: strict; overflow-wrap: anywhere;
  font: 16px/1.8 "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", SimHei, sans-serif; }
main { max-width: 76rem; margin: 1.5rem auto; padding: 2rem 3rem; background: #fff; box-shadow: 0 1px 4px #0003; }
main.wide { max-width: none; margin: 0; padding: 1.5rem 2rem; }
main.wide > section > :not(figure) { max-width: 70rem; }
.mark { font-weight: bold; }
.marks { position: sticky; top: 0; left: 0; z-index: 3; height: 2.3rem; overflow: hidden; padding: .2rem 1rem; text-align: center; font-weight: bold;
  letter-spacing: .2em; color: #7a2e00; background: #fff4e0; border-bottom: 2px solid #d55e00; }
h1, h2, h3, h4, h5 { line-height: 1.4; text-wrap: balance; }
h1 { margin: .5rem 0; text-align: center; font-size: 1.8rem; }
h2 { margin: 2rem 0 .8rem; font-size: 1.3rem; }
h3 { margin: 1.5rem 0 .6rem; font-size: 1.15rem; }
h4, h5 { margin: 1rem 0 .4rem; font-size: 1rem; }
p { margin: .5rem 0; text-align: justify; }
p.body { text-indent: 2em; }
p.annex_note { margin-top: 1.8rem; text-indent: 2em; }
p.annex_note + p.annex_note { margin-top: 0; text-indent: 5em; }
p.annex { font-weight: bold; }
p.centered, .subtitle { text-align: center; font-family: KaiTi, 楷体, STKaiti, serif; }
p.note { font-size: .875rem; color: #444; }
nav { margin: 1.2rem 0; padding: .8rem 1.5rem; background: #f5f6f7; }
nav ol { columns: 2; column-gap: 2rem; margin: .3rem 0 0; padding: 0; list-style: none; }
nav li { break-inside: avoid; }
nav a { color: #00527d; }
nav a:hover, nav a:focus-visible { text-decoration-thickness: 2px; }
h2, h3 { scroll-margin-top: 3rem; }
dl { margin: .8rem 0; }
dl div { display: flex; gap: .5rem; padding: .15rem 0; }
dt { flex: none; min-width: 6em; font-weight: bold; }
dd { margin: 0; }
figure { margin: 1.2rem 0; }
figcaption { padding: .3rem 0; text-align: center; font-weight: bold; }
figure.table table { border: 1px solid #9e9e9e; background: #fff; }
table { width: 100%; border-collapse: separate; border-spacing: 0; font-size: .9rem; line-height: 1.5; }
th, td { padding: .35rem .5rem; border-right: 1px solid #c8c8c8; border-bottom: 1px solid #c8c8c8; }
th:last-child, td:last-child { border-right: 0; }
tbody tr:last-child td { border-bottom: 0; }
th { position: sticky; top: 0; z-index: 1; background: #e7e6e6; }
.marks ~ main th { top: 2.3rem; }
.pin { position: sticky; left: 0; border-right-color: #9e9e9e; }
th.pin { z-index: 2; }
td.pin { background: #fff; }
td { vertical-align: top; }
tbody tr:nth-child(even) td { background: #fafafa; }
.center { text-align: center; }
.right { text-align: right; font-variant-numeric: tabular-nums; }
.date, .status { white-space: nowrap; }
.tone { font-style: normal; margin-right: .15em; }
.red { color: #d55e00; }
.yellow { color: #b87a00; }
.green { color: #007a5a; }
.blue { color: #0072b2; }
.grey { color: #595959; }
.picture { overflow-x: auto; text-align: center; }
.picture svg { max-width: none; }
section + section { margin-top: 2.5rem; padding-top: 1.5rem; border-top: 3px double #9e9e9e; }
.signature { margin: 2.5rem 4em 0 0; text-align: right; }
.signature p { text-align: right; }
.state { margin-top: 2rem; padding-top: .5rem; border-top: 1px solid #c8c8c8; font-size: .85rem; color: #444; }
@media screen and (max-width: 50rem) {
  main, main.wide { margin: 0; padding: 1rem; }
  nav ol { columns: 1; }
  figure.table { overflow-x: auto; }
}
)css";

constexpr const char* kPaper = R"css(
@media print {
  body, main, main.wide { margin: 0; padding: 0; max-width: none; background: none; box-shadow: none; }
  body { font: 12pt/1.7 FangSong, 仿宋, FangSong_GB2312, 仿宋_GB2312, STFangsong, "Noto Serif CJK SC", SimSun, serif; }
  main { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  .marks { display: none; }
  nav { display: none; }
  main.wide > section > :not(figure) { max-width: none; }
  h1 { font: 22pt/1.5 方正小标宋简体, STZhongsong, "Noto Serif CJK SC", SimSun, serif; }
  h2, h3, h4, h5, figcaption { break-after: avoid; }
  h2, figcaption, th { font-family: SimHei, 黑体, "Noto Sans CJK SC", sans-serif; }
  section.landscape { page: landscape; }
  section + section { break-before: page; }
  figure.table table { border: 0; }
  dl div { display: block; }
  dt, dd { display: inline; }
  section + section { margin: 0; padding: 0; border: 0; }
  table { width: calc(100% - 1pt); min-width: 0 !important; table-layout: fixed; border-collapse: collapse; font-size: 9pt; line-height: 1.35; }
  th, td, th:last-child, td:last-child, .marks ~ main th { position: static; border: .5pt solid #000; padding: 1.5pt 2pt; }
  tbody tr:last-child td { border-bottom: .5pt solid #000; }
  thead { display: table-header-group; }
  dl div { display: block; }
  dt, dd { display: inline; }
  tr, .signature, .picture { break-inside: avoid; }
  .date { white-space: normal; }
  .picture { overflow: visible; }
  .picture svg { max-width: 100%; height: auto; }
}
)css";

// Inside a quoted string of CSS, in a style element: nothing that could end either of them.
std::string css_text(std::string_view text) {
  std::string out;
  for (const char c : single_line(text)) {
    if (std::string_view("\\\"<>&{}").find(c) != std::string_view::npos)
      out += fmt::format("\\{:06x}", static_cast<unsigned>(c));
    else
      out += c;
  }
  return out;
}

}  // namespace

std::string html_style(const Document& document) {
  const std::string marks = fmt::format("  @top-right {{ content: \"{}\"; font: 10.5pt SimHei, 黑体, sans-serif; }}\n",
                                        css_text(marks_of(document)));
  // On the outer side of the sheet, as printed on both sides and bound at the left.
  const auto foot = [&](const char* number_side, const char* state_side) {
    return fmt::format(
        "  @bottom-{} {{ content: \"— \" counter(page) \" —\"; font: 14pt SimSun, 宋体, serif; }}\n"
        "  @bottom-{} {{ content: \"{}\"; font: 9pt SimSun, 宋体, serif; }}\n",
        number_side, state_side, css_text(document.state_line));
  };
  const std::string odd = foot("right", "left");
  const std::string even = foot("left", "right");
  std::string style = std::string(kScreen) + kPaper;
  style += "@page {\n  size: A4;\n  margin: 28mm 22mm 25mm 26mm;\n" + marks + "}\n";
  style += "@page landscape {\n  size: A4 landscape;\n  margin: 26mm 25mm 22mm 28mm;\n" + marks + "}\n";
  return style + "@page :right {\n" + odd + "}\n@page :left {\n" + even + "}\n";
}

}  // namespace fazhi::report
