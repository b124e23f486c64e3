#include "report/emf_records.h"

#include <algorithm>
#include <bit>
#include <utility>

#include "base/utf8.h"

namespace fazhi::report {
namespace {

// [MS-EMF] 2.1.1
enum RecordType : std::uint32_t {
  kHeader = 1,
  kPolygon = 3,
  kPolyPolyline = 7,
  kEnd = 14,
  kSetBackgroundMode = 18,
  kSetTextAlign = 22,
  kSetTextColour = 24,
  kSelectObject = 37,
  kCreateBrush = 39,
  kEllipse = 42,
  kCreateFont = 82,
  kTextOut = 84,
  kCreatePen = 95,
};

constexpr std::uint32_t kStockNullBrush = 0x80000005;
constexpr std::uint32_t kStockNullPen = 0x80000008;
constexpr std::uint32_t kHeaderSize = 108;
constexpr std::int32_t kDeviceUnits = 14'400;  // 10 inches of a device whose pixels are twips
constexpr std::int32_t kDeviceMillimetres = 254;
constexpr std::uint32_t kChineseCharset = 134;

class Fields {
 public:
  Fields& u16(std::uint32_t value) { return little_endian(value, 2); }
  Fields& u32(std::uint32_t value) { return little_endian(value, 4); }
  Fields& i32(std::int32_t value) { return little_endian(static_cast<std::uint32_t>(value), 4); }
  Fields& f32(float value) { return u32(std::bit_cast<std::uint32_t>(value)); }
  Fields& point(EmfPoint point) { return i32(point.x).i32(point.y); }
  Fields& rectangle(EmfPoint from, EmfPoint to) { return point(from).point(to); }
  Fields& text(std::u16string_view text) {
    for (const char16_t unit : text) u16(unit);
    return *this;
  }
  Fields& zeros(std::size_t count) {
    bytes_.append(count, '\0');
    return *this;
  }
  Fields& pad() { return zeros((4 - bytes_.size() % 4) % 4); }
  const std::string& bytes() const { return bytes_; }

 private:
  Fields& little_endian(std::uint32_t value, int size) {
    for (int i = 0; i < size; ++i) bytes_ += static_cast<char>(value >> (8 * i) & 0xFF);
    return *this;
  }
  std::string bytes_;
};

// COLORREF has red in its lowest byte.
std::uint32_t colour_ref(std::uint32_t rgb) { return (rgb & 0xFF) << 16 | (rgb & 0xFF00) | rgb >> 16; }

struct Bounds {
  EmfPoint from{};
  EmfPoint to{};
};

Bounds bounds_of(const std::vector<std::vector<EmfPoint>>& lines) {
  Bounds bounds{lines.front().front(), lines.front().front()};
  for (const std::vector<EmfPoint>& line : lines)
    for (const EmfPoint& point : line) {
      bounds.from = {std::min(bounds.from.x, point.x), std::min(bounds.from.y, point.y)};
      bounds.to = {std::max(bounds.to.x, point.x), std::max(bounds.to.y, point.y)};
    }
  return bounds;
}

std::uint32_t size_of(const auto& list) { return static_cast<std::uint32_t>(list.size()); }

}  // namespace

EmfRecords::EmfRecords() {
  record(kSetBackgroundMode, Fields().u32(1).bytes());  // transparent
  record(kSetTextAlign, Fields().u32(24).bytes());      // left, on the base line
}

void EmfRecords::record(std::uint32_t type, const std::string& fields) {
  bytes_ += Fields().u32(type).u32(8 + size_of(fields)).bytes() + fields;
  ++count_;
}

void EmfRecords::select(std::uint32_t handle) { record(kSelectObject, Fields().u32(handle).bytes()); }

void EmfRecords::use(std::uint32_t type, const std::string& fields) {
  const auto [found, is_new] = handles_.try_emplace(Fields().u32(type).bytes() + fields, size_of(handles_) + 1);
  if (is_new) record(type, Fields().u32(found->second).bytes() + fields);
  if (std::exchange(selected_[type], found->second) != found->second) select(found->second);
}

void EmfRecords::pen(std::uint32_t colour, std::int32_t width) {
  constexpr std::uint32_t kGeometricFlatMitre = 0x0001'0000 | 0x0200 | 0x2000;
  Fields fields;
  fields.zeros(16).u32(kGeometricFlatMitre).i32(width).u32(0).u32(colour_ref(colour)).u32(0).u32(0);
  fields.u32(0);  // one style entry, which GDI writes even where there are none
  use(kCreatePen, fields.bytes());
}

void EmfRecords::no_pen() {
  if (std::exchange(selected_[kCreatePen], kStockNullPen) != kStockNullPen) select(kStockNullPen);
}

void EmfRecords::brush(std::uint32_t colour) {
  use(kCreateBrush, Fields().u32(0).u32(colour_ref(colour)).u32(0).bytes());
}

void EmfRecords::no_brush() {
  if (std::exchange(selected_[kCreateBrush], kStockNullBrush) != kStockNullBrush) select(kStockNullBrush);
}

void EmfRecords::font(std::string_view face, std::int32_t height) {
  const std::u16string name = utf16(face);
  Fields fields;
  fields.i32(-height).i32(0).i32(0).i32(0).i32(400);  // negative: height of the characters, not of the line
  fields.u32(kChineseCharset << 24).u32(0);           // italic, underline, strike out, charset; then four defaults
  fields.text(name).zeros(64 - 2 * name.size());      // LogFont ends
  fields.zeros(128 + 64 + 24 + 12);                   // names, style and panose: none known
  use(kCreateFont, fields.bytes());
}

void EmfRecords::text_colour(std::uint32_t colour) {
  if (std::exchange(text_colour_, colour) != colour) record(kSetTextColour, Fields().u32(colour_ref(colour)).bytes());
}

void EmfRecords::polygon(const std::vector<EmfPoint>& points) {
  if (points.size() < 2) return;
  const Bounds bounds = bounds_of({points});
  Fields fields;
  fields.rectangle(bounds.from, bounds.to).u32(size_of(points));
  for (const EmfPoint& point : points) fields.point(point);
  record(kPolygon, fields.bytes());
}

void EmfRecords::polylines(const std::vector<std::vector<EmfPoint>>& lines) {
  std::uint32_t points = 0;
  for (const std::vector<EmfPoint>& line : lines) points += size_of(line);
  if (points == 0) return;
  const Bounds bounds = bounds_of(lines);
  Fields fields;
  fields.rectangle(bounds.from, bounds.to).u32(size_of(lines)).u32(points);
  for (const std::vector<EmfPoint>& line : lines) fields.u32(size_of(line));
  for (const std::vector<EmfPoint>& line : lines)
    for (const EmfPoint& point : line) fields.point(point);
  record(kPolyPolyline, fields.bytes());
}

void EmfRecords::ellipse(EmfPoint upper_left, EmfPoint lower_right) {
  record(kEllipse, Fields().rectangle(upper_left, lower_right).bytes());
}

void EmfRecords::text(EmfPoint at, std::u16string_view text, const std::vector<std::uint32_t>& advances) {
  if (text.empty()) return;
  constexpr float kScale = 100.0F * kDeviceMillimetres / kDeviceUnits;  // hundredths of a millimetre in a unit
  constexpr std::uint32_t kTextOffset = 76;                             // from the beginning of the record
  const std::uint32_t padded = (2 * size_of(text) + 3) / 4 * 4;
  Fields fields;
  fields.i32(0).i32(0).i32(-1).i32(-1).u32(1).f32(kScale).f32(kScale);  // no bounds stated; GM_COMPATIBLE
  fields.point(at).u32(size_of(text)).u32(kTextOffset).u32(0);
  fields.i32(0).i32(0).i32(-1).i32(-1).u32(kTextOffset + padded);  // no clipping
  fields.text(text).pad();
  for (const std::uint32_t advance : advances) fields.u32(advance);
  record(kTextOut, fields.bytes());
}

std::string EmfRecords::finish(std::int32_t width, std::int32_t height, std::u16string_view description) const {
  const auto hundredths_mm = [](std::int32_t twips) {
    return static_cast<std::int32_t>(std::int64_t{twips} * 100 * kDeviceMillimetres / kDeviceUnits);
  };
  const std::string end = Fields().u32(kEnd).u32(20).u32(0).u32(16).u32(20).bytes();
  const std::string words = Fields().text(description).u16(0).u16(0).pad().bytes();  // ends in two zeros
  const std::uint32_t header_size = kHeaderSize + size_of(words);
  Fields header;
  header.u32(kHeader).u32(header_size);
  header.rectangle({0, 0}, {width, height}).rectangle({0, 0}, {hundredths_mm(width), hundredths_mm(height)});
  header.u32(0x464D4520).u32(0x0001'0000).u32(header_size + size_of(bytes_) + size_of(end)).u32(count_ + 2);
  header.u16(size_of(handles_) + 1).u16(0).u32(size_of(description) + 2).u32(kHeaderSize).u32(0);
  header.i32(kDeviceUnits).i32(kDeviceUnits).i32(kDeviceMillimetres).i32(kDeviceMillimetres);
  header.u32(0).u32(0).u32(0).i32(kDeviceMillimetres * 1000).i32(kDeviceMillimetres * 1000);
  return header.bytes() + words + bytes_ + end;
}

std::u16string utf16(std::string_view text) {
  std::u16string units;
  while (!text.empty()) {
    const CodePoint next = code_point_at(text, 0);
    text.remove_prefix(next.length);
    if (next.value < 0x1'0000) {
      units += static_cast<char16_t>(next.value);
    } else {
      units += static_cast<char16_t>(0xD7C0 + (next.value >> 10));
      units += static_cast<char16_t>(0xDC00 + (next.value & 0x3FF));
    }
  }
  return units;
}

}  // namespace fazhi::report
