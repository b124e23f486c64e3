// Hidden: writes the sample papers to a folder so that they can be opened and looked at.
//   FAZHI_SAMPLES=folder report_tests '[samples]'

#include <cstdlib>
#include <filesystem>

#include "catch.h"
#include "report/csv_writer.h"
#include "report/docx_writer.h"
#include "report/file_output.h"
#include "report/html_writer.h"
#include "report/json_writer.h"
#include "report/markdown_writer.h"
#include "report/problem_table.h"
#include "report/text_table.h"
#include "report/xlsx_writer.h"
#include "sample_document.h"
#include "sample_paper.h"
#include "sample_pictures.h"

using namespace fazhi::report;

TEST_CASE("sample papers for the eye", "[.samples]") {
  const char* wish = std::getenv("FAZHI_SAMPLES");
  REQUIRE(wish != nullptr);
  const std::filesystem::path folder = wish;
  const auto write_all = [&](const std::string& name, const ProblemPaper& paper) {
    write_file(folder / (name + ".docx"), to_docx(problem_document(paper, ListForm::printed)));
    write_file(folder / (name + ".xlsx"), to_xlsx(problem_workbook(paper)));
    write_file(folder / (name + ".md"), to_markdown(problem_document(paper)));
    write_file(folder / (name + ".html"), to_html(problem_document(paper)));
    write_file(folder / (name + ".json"), problem_json(paper));
    write_file(folder / (name + ".csv"), to_csv(problem_table(paper)));
    write_file(folder / (name + ".txt"), to_text_table(problem_table(paper), 160));
  };
  const Document pictures = sample::every_picture();
  write_file(folder / "pictures.docx", to_docx(pictures));
  write_file(folder / "pictures.html", to_html(pictures));
  const Document every = sample::every_block();
  write_file(folder / "every.docx", to_docx(every));
  write_file(folder / "every.xlsx", to_xlsx(every));
  write_file(folder / "every.html", to_html(every));
  write_all("small", sample::small_paper());
  write_all("forty", sample::large_paper(40));
  ProblemPaper grouped = sample::large_paper(40);
  grouped.grouping = Grouping::task;
  grouped.draft = true;
  write_all("grouped", grouped);
  write_all("unit", split_by_unit(sample::large_paper(40)).front());
  ProblemPaper published = sample::small_paper();
  published.public_only = true;
  write_all("public", published);
  write_all("large", sample::large_paper(5000));
}
