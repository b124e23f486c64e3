#pragma once
// The records of an Enhanced Metafile ([MS-EMF]) that our pictures need, written one after another; units are twips
// (1/20 point), which are also the units of the device that the header names. Not a general writer: no bitmaps, no
// clipping, no transformations.

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace fazhi::report {

struct EmfPoint {
  std::int32_t x = 0;
  std::int32_t y = 0;
};

class EmfRecords {
 public:
  EmfRecords();

  // What is drawn from here on; colours are 0xRRGGBB. Objects are made once and used again.
  void pen(std::uint32_t colour, std::int32_t width);
  void no_pen();
  void brush(std::uint32_t colour);
  void no_brush();
  void font(std::string_view face, std::int32_t height);
  void text_colour(std::uint32_t colour);

  void polygon(const std::vector<EmfPoint>& points);
  void polylines(const std::vector<std::vector<EmfPoint>>& lines);  // in one record
  void ellipse(EmfPoint upper_left, EmfPoint lower_right);
  // `text` begins at `at` on its base line; `advances` has one number for every UTF-16 unit.
  void text(EmfPoint at, std::u16string_view text, const std::vector<std::uint32_t>& advances);

  // The whole file. `description` stands in its header.
  std::string finish(std::int32_t width, std::int32_t height, std::u16string_view description) const;

 private:
  void record(std::uint32_t type, const std::string& fields);
  void select(std::uint32_t handle);
  // Selects the object of that record, made before or now; `fields` without the handle.
  void use(std::uint32_t type, const std::string& fields);

  std::string bytes_;
  std::uint32_t count_ = 0;
  std::map<std::string, std::uint32_t> handles_;     // by the record that made them
  std::map<std::uint32_t, std::uint32_t> selected_;  // handle by kind of object
  std::uint32_t text_colour_ = 0;
};

std::u16string utf16(std::string_view text);

}  // namespace fazhi::report
