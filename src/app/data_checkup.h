#pragma once
// `fazhi check`: 体检 of a ledger. What core/data_check.h finds, less what is switched off and what somebody has looked at already.

#include <memory>
#include <string>
#include <vector>

#include "app/listing.h"
#include "app/view.h"
#include "core/data_check.h"

namespace fazhi::app {

struct CheckupQuestion {
  Question question;  // `period` and `unit` narrow; without a period: all
  std::string check;  // id; empty: all that are not switched off
  bool seen = false;  // also what was looked at
};

struct CheckupLine {
  core::DataFinding finding;
  std::string key, handle, unit_name;
  std::string seen_because;  // not empty: looked at, and nothing has changed since
};

struct Checkup {
  std::unique_ptr<View> view;
  std::vector<CheckupLine> lines;  // by severity, then unit
  std::size_t papers = 0, of_unknown_years = 0;
  std::size_t put_aside = 0;  // looked at, and left out here

  std::size_t count(core::DataSeverity severity) const;
};

// nullopt where the question names what does not exist (reported).
std::optional<Checkup> check_up(const Workspace& workspace, const CheckupQuestion& question, Diagnostics& out);

// {as_of, known_by, state, papers, grave, plain, hint, put_aside, off: [{check, because}], findings: [{key, handle, check, title,
// severity, unit, unit_name, day, subjects, sentence, remedy, seen}]}
std::string checkup_json(const Checkup& checkup);
// For a terminal: how many of each check, then the first of each with what to do. `whole`: all of them.
std::string checkup_text(const Checkup& checkup, bool whole);
Listing checkup_table(const Checkup& checkup);

}  // namespace fazhi::app
