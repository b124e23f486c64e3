#pragma once
// A Document as one html file that needs nothing else: style inside, pictures as SVG, no script, no address. A policy in
// its head forbids the browser to run or to fetch anything, whatever a text contains. Tables stand under a
// head that stays in sight, with the column that tells the rows apart; a wide one scrolls with the page, not in a box. Printed, they are A4 with the head on every page, upright or landscape by section, and
// marks, state and page number in the margins (where the browser knows margin boxes; else at the head and the end).

#include <string>

#include "report/document.h"

namespace fazhi::report {

std::string to_html(const Document& document);

}  // namespace fazhi::report
