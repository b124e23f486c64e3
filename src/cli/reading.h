#pragma once
// What commands that only read share: the question (as of when, which unit …), the ledger, the form of the answer.

#include <functional>
#include <string>

#include "app/listing.h"
#include "app/view.h"
#include "cli/command.h"
#include "cli/ledger_options.h"

namespace fazhi::cli {

struct Reading {
  LedgerOptions ledger;
  app::Question question;
  bool json = false;
  std::string format;  // xlsx, csv; empty: text
  std::string output;  // -o
  bool strict = false;
};

// --as-of --known-by --period --unit --checklist --ledger
void add_question(Command& command, Reading& reading);
// --json
void add_json(Command& command, Reading& reading);
// --json --format -o
void add_list_output(Command& command, Reading& reading);
void add_strict(Command& command, Reading& reading);

// Opens, evaluates, and hands over; says what was wrong with the question.
int with_view(const Reading& reading, Console& console, const std::function<int(const app::View&)>& use);
int with_workspace(const LedgerOptions& options, app::Access access, Console& console,
                   const std::function<int(app::Workspace&)>& use);

// As text, JSON, CSV or Excel, on stdout or into a file.
int print_listing(const app::Listing& listing, const Reading& reading, Console& console);
int emit(const std::string& bytes, const std::string& output, Console& console);

}  // namespace fazhi::cli
