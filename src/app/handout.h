#pragma once
// `fazhi handout`: packs for units that have no account and no installation. Taking them back is take_back.h.

#include <string>
#include <vector>

#include "app/problem_report.h"
#include "app/view.h"
#include "app/workspace.h"

namespace fazhi::app {

struct HandoutOptions {
  Question question;           // unit: the one asked; empty: every unit that owes something
  std::string within = "30d";  // what falls due from as_of until then is asked for, too
};

struct Handouts {
  struct Pack {
    std::string unit_name;
    std::size_t papers = 0, values = 0, registers = 0;
    NamedBytes file;  // 示例区教育局.zip
  };
  std::vector<Pack> packs;  // units that owe nothing get none
  std::string state_line;
};

Handouts hand_out(const Workspace& workspace, const HandoutOptions& options, Diagnostics& out);

}  // namespace fazhi::app
