#include "report/drawing_emf.h"

#include <map>

#include "archive.h"
#include "catch.h"
#include "sample_document.h"

using namespace fazhi::report;

namespace {

// An EMF file as a reader takes it in: record after record.
struct Metafile {
  struct Record {
    std::uint32_t type;
    std::size_t at;
    std::uint32_t size;
  };
  std::string bytes;
  std::vector<Record> records;

  explicit Metafile(const Drawing& drawing) : bytes(drawing_emf(drawing)) {
    for (std::size_t at = 0; at < bytes.size(); at += records.back().size) {
      REQUIRE(at + 8 <= bytes.size());
      records.push_back({u32(at), at, u32(at + 4)});
      REQUIRE(records.back().size >= 8);
      REQUIRE(records.back().size % 4 == 0);
      REQUIRE(at + records.back().size <= bytes.size());
    }
  }
  std::uint32_t u32(std::size_t at) const {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i)
      value |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes.at(at + i))) << 8 * i;
    return value;
  }
  std::uint32_t u16(std::size_t at) const { return u32(at) & 0xFFFF; }
  std::vector<Record> of(std::uint32_t type) const {
    std::vector<Record> found;
    for (const Record& record : records)
      if (record.type == type) found.push_back(record);
    return found;
  }
  // ASCII as itself, every other unit as <4E00>.
  std::string text(const Record& record) const {
    std::string shown;
    const std::size_t from = record.at + u32(record.at + 48);
    for (std::size_t i = 0; i < u32(record.at + 44); ++i) {
      const std::uint32_t unit = u16(from + 2 * i);
      char hex[8];
      std::snprintf(hex, sizeof hex, "<%04X>", unit);
      shown += unit < 0x80 ? std::string(1, static_cast<char>(unit)) : hex;
    }
    return shown;
  }
};

constexpr std::uint32_t kPolygon = 3, kPolyPolyline = 7, kEnd = 14, kTextColour = 24, kSelect = 37, kBrush = 39,
                        kEllipse = 42, kFont = 82, kText = 84, kPen = 95;

}  // namespace

TEST_CASE("the header of an EMF states what the file has") {
  const Metafile file(sample::every_shape());
  CHECK(file.records.front().type == 1);
  CHECK(file.u32(40) == 0x464D4520);
  CHECK(file.u32(48) == file.bytes.size());
  CHECK(file.u32(52) == file.records.size());
  CHECK(file.u16(56) == 1 + file.of(kPen).size() + file.of(kBrush).size() + file.of(kFont).size());
  CHECK(file.u32(60) == 5 + 1 + 4 + 2);  // fazhi, 各种图形 and their zeros
  CHECK(file.u32(64) == 108);
  CHECK(file.records.back().type == kEnd);
  CHECK(file.u32(file.bytes.size() - 4) == file.records.back().size);
}

TEST_CASE("an EMF is as large as its drawing: twips on a device of 1 440 to the inch") {
  const Metafile file({.width = 442, .height = 130});
  CHECK(file.u32(16) == 442 * 20);
  CHECK(file.u32(20) == 130 * 20);
  CHECK(file.u32(32) == 15592);  // 155.92 mm
  CHECK(file.u32(36) == 4586);
  CHECK(file.u32(72) * 10 == file.u32(80) * 14400 * 10 / 254);
}

TEST_CASE("every shape becomes the records it needs, objects are made once and used by handles that exist") {
  const Metafile file(sample::every_shape());
  CHECK(file.of(kPolygon).size() == 6 + 4);       // boxes; triangle, diamond, bar, square
  CHECK(file.of(kEllipse).size() == 2);           // disc and ring
  CHECK(file.of(kPolyPolyline).size() == 5 + 5);  // hatches; strokes
  CHECK(file.of(kText).size() == 4);
  CHECK(file.of(kFont).size() == 3);  // 宋体 in 10 and 9 points, 黑体 in 10
  CHECK(file.of(kTextColour).size() == 2);
  std::map<std::uint32_t, std::uint32_t> made;
  for (const Metafile::Record& record : file.records) {
    if (record.type == kPen || record.type == kBrush || record.type == kFont)
      CHECK(made.emplace(file.u32(record.at + 8), record.type).second);
    if (record.type == kSelect) {
      const std::uint32_t handle = file.u32(record.at + 8);
      CHECK((made.contains(handle) || handle >= 0x8000'0000));
    }
  }
}

TEST_CASE("counts inside a record fit its size") {
  const Metafile file(sample::every_shape());
  for (const Metafile::Record& record : file.of(kPolygon)) CHECK(record.size == 28 + 8 * file.u32(record.at + 24));
  for (const Metafile::Record& record : file.of(kPolyPolyline)) {
    const std::uint32_t lines = file.u32(record.at + 24);
    std::uint32_t points = 0;
    for (std::uint32_t i = 0; i < lines; ++i) points += file.u32(record.at + 32 + 4 * i);
    CHECK(points == file.u32(record.at + 28));
    CHECK(record.size == 32 + 4 * lines + 8 * points);
  }
  for (const Metafile::Record& record : file.of(kText)) {
    const std::uint32_t units = file.u32(record.at + 44);
    CHECK(file.u32(record.at + 48) + 2 * units <= file.u32(record.at + 72));
    CHECK(file.u32(record.at + 72) + 4 * units == record.size);
  }
  for (const Metafile::Record& record : file.of(kFont)) CHECK(record.size == 332);
}

TEST_CASE("texts are UTF-16 with the place of every character, whatever the anchor") {
  const Metafile file({.width = 100,
                       .height = 100,
                       .shapes = {Label{{50, 20}, "甲a", 10, Anchor::start}, Label{{50, 40}, "甲a", 10, Anchor::middle},
                                  Label{{50, 60}, "甲a", 10, Anchor::end, true}, Label{{0, 80}, "𠮷\x01\nb", 10},
                                  Label{.text = "\x02"}}});
  const std::vector<Metafile::Record> texts = file.of(kText);
  REQUIRE(texts.size() == 4);  // nothing is left of the last
  const double widths[] = {0, 7.5, 15};
  for (std::size_t i = 0; i < 3; ++i) {
    CHECK(file.text(texts[i]) == "<7532>a");
    CHECK(file.u32(texts[i].at + 36) == static_cast<std::uint32_t>(20 * (50 - widths[i])));
    CHECK(file.u32(texts[i].at + file.u32(texts[i].at + 72)) == 200);
    CHECK(file.u32(texts[i].at + file.u32(texts[i].at + 72) + 4) == 100);
  }
  CHECK(file.text(texts[3]) == "<D842><DFB7> b");
  const std::size_t advances = texts[3].at + file.u32(texts[3].at + 72);
  CHECK(file.u32(advances) == 200);
  CHECK(file.u32(advances + 4) == 0);
  const std::vector<Metafile::Record> fonts = file.of(kFont);
  REQUIRE(fonts.size() == 2);
  CHECK(file.u32(fonts[0].at + 12) == static_cast<std::uint32_t>(-200));
  CHECK(file.u16(fonts[0].at + 40) == 0x5B8B);  // 宋
  CHECK(file.u16(fonts[1].at + 40) == 0x9ED1);  // 黑
}

TEST_CASE("a drawing of nothing is a valid EMF, and the same drawing gives the same bytes") {
  const Metafile file(Drawing{});
  CHECK(file.records.size() == 4);
  CHECK(drawing_emf(sample::every_shape()) == drawing_emf(sample::every_shape()));
}
