#pragma once
// A Drawing as an Enhanced Metafile: the vector picture that Word, WPS and LibreOffice all show, sharp on every printer,
// without a library and without fonts on the machine that writes it. Texts name 宋体 and 黑体 and carry the place of
// every character, so that a substitute font moves nothing.

#include <string>

#include "report/drawing.h"

namespace fazhi::report {

std::string drawing_emf(const Drawing& drawing);

}  // namespace fazhi::report
