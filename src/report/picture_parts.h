#pragma once
// Pictures of one subject on several pages: 图2 （1/3） to （3/3）, all under one number.

#include <vector>

#include "report/document.h"

namespace fazhi::report {

// 走势（2/3）; the title itself where there is only one.
std::string part_title(const std::string& title, std::size_t part, std::size_t parts);

// With the drawings' titles as captions.
std::vector<Picture> picture_parts(std::vector<Drawing> drawings);

// By its caption: a part after the first, which bears the number of the picture before it.
bool is_further_part(const Picture& picture);

}  // namespace fazhi::report
