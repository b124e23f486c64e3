#pragma once
// Office papers as small as they can be, made anew for each test.

#include <string>
#include <vector>

#include "made_zip.h"

namespace fazhi::intake::sample {

using Lines = std::vector<std::string>;

// `body`: what stands between <w:body> and </w:body>. Further parts by their names inside the zip.
std::string docx_of_body(const std::string& body, const std::vector<MadeEntry>& more = {});
std::string docx_of(const Lines& paragraphs);

std::string ofd_of(const std::vector<Lines>& pages);
std::string pdf_of(const std::vector<Lines>& pages);

// <w:p><w:r><w:t>…
std::string paragraph(const std::string& text);

}  // namespace fazhi::intake::sample
