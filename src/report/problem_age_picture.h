#pragma once
// Open problems by area and age as stacked bars; the figures of every class stand beside them in columns.

#include <array>
#include <string>
#include <vector>

#include "report/drawing.h"

namespace fazhi::report {

// ≤30, 31–60, 61–90 and more than 90 days.
inline constexpr std::size_t kAgeClasses = 4;
std::size_t age_class_of(int days);

struct AreaAges {
  std::string area{};
  std::array<int, kAgeClasses> problems{};
};

struct ProblemAges {
  std::string title{};
  std::vector<AreaAges> areas{};  // drawn in this order
};

// As many pictures as the height asks for, all on one scale. Empty without areas.
std::vector<Drawing> problem_age_pictures(const ProblemAges& ages, double width, double height);

}  // namespace fazhi::report
