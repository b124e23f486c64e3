#include "cli/commands.h"

namespace fazhi::cli {

void add_commands(Command& root) {
  add_init(root);
  add_adopt(root);
  add_lint(root);
  add_test(root);
  add_calendar(root);
  add_unit(root);
  add_person(root);
  add_matter(root);
  add_evidence(root);
  add_register(root);
  add_figure(root);
  add_param(root);
  add_waive(root);
  add_void(root);
  add_import(root);
  add_handout(root);
  add_status(root);
  add_gaps(root);
  add_explain(root);
  add_search(root);
  add_due(root);
  add_recheck(root);
  add_check(root);
  add_metric(root);
  add_coverage(root);
  add_convert(root);
  add_problem(root);
  add_seal(root);
  add_diff(root);
  add_report(root);
  add_template(root);
  add_pack(root);
  add_claims(root);
  add_history(root);
  add_verify(root);
  add_rebuild(root);
  add_export(root);
}

}  // namespace fazhi::cli
