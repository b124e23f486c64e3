#pragma once
// A Drawing as SVG 1.1: to stand in an html page or to be a file of its own (UTF-8). No ids, scripts, fonts or addresses.

#include <string>

#include "report/drawing.h"

namespace fazhi::report {

std::string drawing_svg(const Drawing& drawing);

}  // namespace fazhi::report
