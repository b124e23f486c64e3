#pragma once
// Units named somewhere inside a text: by their full name, without the region (教育局), or as offices call each other (发改委, 人社局).

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/facts.h"
#include "intake/wide_text.h"

namespace fazhi::app {

struct SpottedUnit {
  std::uint32_t unit = core::kNone;  // into Facts::units
  std::size_t begin = 0, end = 0;    // characters
  std::string name;                  // as it is written there
};

class UnitSpotter {
 public:
  explicit UnitSpotter(const core::Facts& facts);

  // Each unit once, where it is first named, in the order of the text. A name inside a longer name is not meant: 区人民政府 in
  // 区人民政府办公室, 教育局 in 某某市教育局.
  std::vector<SpottedUnit> find(std::string_view text) const;

  // The unit that the whole text names.
  std::optional<std::uint32_t> named_by(std::string_view text) const;

 private:
  struct Alias {
    intake::WideText text;
    std::uint32_t unit = core::kNone;  // kNone: several are called so
  };
  void add(const intake::WideText& text, std::uint32_t unit);
  void add_names(const std::string& name, std::uint32_t unit, const std::vector<intake::WideText>& regions);
  std::vector<SpottedUnit> all_in(intake::WideView text) const;

  std::vector<Alias> aliases_;
  std::vector<intake::WideText> regions_;
};

}  // namespace fazhi::app
