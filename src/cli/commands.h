#pragma once
// Every command of the program, one function per file. Each declares its options, calls one verb of app/ and prints.

#include "cli/command.h"

namespace fazhi::cli {

void add_init(Command& root);
void add_adopt(Command& root);
void add_lint(Command& root);
void add_test(Command& root);
void add_convert(Command& root);
void add_calendar(Command& root);
void add_unit(Command& root);
void add_person(Command& root);
void add_matter(Command& root);
void add_evidence(Command& root);
void add_register(Command& root);
void add_figure(Command& root);
void add_param(Command& root);
void add_waive(Command& root);
void add_void(Command& root);
void add_import(Command& root);
void add_status(Command& root);
void add_gaps(Command& root);
void add_explain(Command& root);
void add_search(Command& root);
void add_due(Command& root);
void add_recheck(Command& root);
void add_check(Command& root);
void add_metric(Command& root);
void add_coverage(Command& root);
void add_handout(Command& root);
void add_problem(Command& root);
void add_seal(Command& root);
void add_diff(Command& root);
void add_report(Command& root);
void add_template(Command& root);
void add_pack(Command& root);
void add_claims(Command& root);
void add_history(Command& root);
void add_verify(Command& root);
void add_rebuild(Command& root);
void add_export(Command& root);

// All of them, in the order of the help.
void add_commands(Command& root);

}  // namespace fazhi::cli
