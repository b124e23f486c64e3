#pragma once
// A Picture of a Word file: the paragraph that shows it and the part that holds it (EMF, drawing_emf.h).

#include <pugixml.hpp>
#include <string>
#include <vector>

#include "report/document.h"
#include "report/docx_page.h"

namespace fazhi::report {

// Of the n-th picture of a document, from 1.
std::string docx_picture_id(int number);    // of its relationship
std::string docx_picture_file(int number);  // under word/

// So far in a document.
struct PictureCount {
  int drawings = 0;
  int numbers = 0;  // 图1 …: one for all parts of a picture
};

// The picture in the line, never larger than the text of the page, and its caption under it on the same page.
void add_docx_picture(pugi::xml_node body, const Picture& picture, PictureCount& count, const PageGeometry& page);

}  // namespace fazhi::report
