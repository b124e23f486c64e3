#include "sample_document.h"

namespace fazhi::report::sample {

Drawing every_shape() {
  Drawing drawing{.title = "各种图形",
                  .alternative = "六种填充、五种标记、四种线型和文字各一。",
                  .width = kUprightWidth,
                  .height = 130,
                  .shapes = {}};
  const Hatch hatches[] = {Hatch::none, Hatch::rising, Hatch::falling, Hatch::crossed, Hatch::dotted, Hatch::level};
  const Ink fills[] = {Ink::pale_red, Ink::vermilion, Ink::amber, Ink::green, Ink::blue, Ink::white};
  for (int i = 0; i < 6; ++i)
    drawing.shapes.emplace_back(Box{.at = {10.0 + 70 * i, 10},
                                    .width = 60,
                                    .height = 30,
                                    .fill = fills[i],
                                    .hatch = hatches[i],
                                    .edge = Ink::black});
  const Tone tones[] = {Tone::red, Tone::yellow, Tone::green, Tone::blue, Tone::grey};
  for (int i = 0; i < 5; ++i)
    drawing.shapes.emplace_back(Marker{marker_of(tones[i]), {20.0 + 40 * i, 60}, 6, ink_of(tones[i])});
  drawing.shapes.emplace_back(Marker{MarkerKind::square, {220, 60}, 6, Ink::slate});
  const Dash dashes[] = {Dash::solid, Dash::dashed, Dash::dotted, Dash::mixed};
  for (int i = 0; i < 4; ++i)
    drawing.shapes.emplace_back(
        Stroke{{{10, 80.0 + 6 * i}, {200, 80.0 + 6 * i}, {230, 74.0 + 6 * i}}, Ink::blue, 1.5, dashes[i]});
  drawing.shapes.emplace_back(Stroke{{{340, 50}, {340, 125}}, Ink::silver});
  drawing.shapes.emplace_back(Label{{340, 62}, "从这里起 12/30", 10, Anchor::start});
  drawing.shapes.emplace_back(Label{{340, 80}, "居中 ABC", 10, Anchor::middle, true});
  drawing.shapes.emplace_back(Label{{340, 98}, "到这里止", 10, Anchor::end, false, Ink::vermilion});
  drawing.shapes.emplace_back(Label{{340, 116}, "“引号”与<尖括号>&", 9, Anchor::middle});
  return drawing;
}

Document every_block() {
  Table table{.name = "各季情况",
              .columns = {{"quarter", "季度", 8},
                          {"gaps", "缺口", 4, Align::right},
                          {"closed", "已销号", 4, Align::right},
                          {"light", "灯", 4, Align::center},
                          {"day", "封账日", 6, Align::center},
                          {"note", "说明", 16}},
              .rows = {}};
  const auto row = [&](const char* quarter, std::int64_t gaps, std::int64_t closed, Status light, Date day) {
    table.rows.push_back(
        {std::string(quarter), gaps, closed, std::move(light), day, std::string("「老旧小区改造」等事项\n补齐公告")});
  };
  row("2026年一季度", 12, 3, {Tone::red, "红"}, make_date(2026, 4, 1));
  row("2026年二季度", 9, 5, {Tone::yellow, "黄"}, make_date(2026, 7, 1));
  row("2026年三季度", 4, 11, {Tone::green, "绿"}, make_date(2026, 10, 1));
  const Section text{false,
                     {Paragraph{"区政府各部门：", ParagraphStyle::flush}, Heading{1, "一、总体情况"},
                      Paragraph{"截至三季度末，缺口4项，比二季度末减少5项。\n详见下表。"}, table,
                      Paragraph{"注：缺口不含提示。", ParagraphStyle::note}, Heading{2, "（一）走势"},
                      Picture{every_shape(), "各种图形"},
                      Chart{ChartKind::lines, "各季走势", "各季情况", "quarter", {"gaps", "closed"}, {}},
                      KeyValues{{{"联系人", "李二"}, {"电话", "010-00000000"}}},
                      Paragraph{"附件：各季情况", ParagraphStyle::annex_note},
                      SignatureBlock{{"示例区法治建设领导小组办公室"}, make_date(2026, 10, 9)}}};
  Table annex = table;
  annex.name = "附表";
  const Section wide{true,
                     {Paragraph{"附件", ParagraphStyle::annex}, Paragraph{"各季情况", ParagraphStyle::centered}, annex,
                      Chart{ChartKind::stacked_bars, "各季缺口和销号", "附表", "quarter", {"gaps", "closed"}, 2},
                      Picture{every_shape(), "横页上的图形"}}};
  return {.title = "示例区三季度进展情况通报",
          .subtitle = "（截至2026年9月30日）",
          .issuer = "示例区法治建设领导小组办公室",
          .date = make_date(2026, 10, 9),
          .state_line = "台账状态 #1234 · 66c7f0f462eeedd9",
          .demo = true,
          .draft_mark = "拟列稿",
          .sections = {text, wide}};
}

}  // namespace fazhi::report::sample
