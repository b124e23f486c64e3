#pragma once
// The text of a PDF, by poppler's pdftotext in a process of its own: a file that breaks the parser breaks nothing else.

#include <filesystem>
#include <string>
#include <vector>

#include "intake/child_process.h"

namespace fazhi::intake {

enum class PdfRead {
  fine,
  no_program,  // pdftotext is nowhere: no PDF can be read
  locked,      // a password is needed to open it
  damaged,     // pdftotext says so, or broke down over it
  too_slow,
  too_long
};

struct PdfText {
  PdfRead read = PdfRead::fine;
  std::string text;  // pages separated by \f
};

// How to start pdftotext, its arguments to follow: the one that was packed with this program, else the one on PATH. Empty: none.
// In a package it is started by the loader that lies beside it, as this program was.
std::vector<std::string> find_pdf_program();

PdfText pdf_text(const std::filesystem::path& file, const std::vector<std::string>& program, const ChildLimits& limits);

}  // namespace fazhi::intake
