// 问题清单: laid out by the program (report/problem_paper.h), since the list is the paper.

#include "app/paper_kinds.h"
#include "app/problem_report.h"

namespace fazhi::app {

namespace {

std::vector<NamedBytes> problem_list_files(const PaperScene& scene, Diagnostics&) {
  ReportOptions options;
  options.format = scene.request.format;
  options.by_task = !scene.request.option("--group").empty();
  options.by_unit = scene.request.by_unit;
  options.proposed = !scene.request.option("--proposed").empty();
  options.issuer = scene.request.issuer;
  return problem_report(scene.problems, options);
}

}  // namespace

PaperKind problem_list_paper() {
  PaperKind kind;
  kind.id = "problems";
  kind.title = "问题清单";
  kind.help = "问题清单：Word、Excel、网页、Markdown、JSON";
  kind.formats = {"xlsx", "docx", "html", "md", "json", "csv"};
  kind.for_units = ForUnits::on_request;
  kind.options = {{"--group", "task", "几个单位的同一种问题并成一行", {"task"}},
                  {"--proposed", "", "拟列稿：还没有认定的"}};
  kind.details =
      "还没有认定过任何问题时，全部拟列的都在上面，并标明“拟列稿”。Word里不列空栏，各行相同的栏写在表题里，依据用简称；"
      "其他格式各栏齐全";
  kind.files = problem_list_files;
  return kind;
}

}  // namespace fazhi::app
