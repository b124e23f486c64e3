#pragma once
// 复核: obligations whose task was reworded after their papers had been handed in, and the word that the papers still serve.

#include <string>
#include <vector>

#include "app/listing.h"
#include "app/record.h"
#include "app/view.h"

namespace fazhi::app {

Listing recheck_list(const View& view);

struct Recheck {
  std::vector<std::string> words;  // handles or keys
  bool all = false;
  std::string note;
};

// Obligations that ask for no fresh look are reported.
Recorded confirm_recheck(Workspace& workspace, const Question& question, const Recheck& recheck, const Acting& acting);

}  // namespace fazhi::app
