#pragma once
// The answers of a returned form as values: papers with their files, values of fields, counts. What cannot be read is reported by
// sheet and cell. Not for what the ledger holds (take_back.h).

#include <optional>
#include <string>
#include <vector>

#include "app/returned_pack.h"
#include "core/checklist.h"
#include "core/facts.h"

namespace fazhi::app {

struct PaperAnswer {
  const ReturnedRow* row = nullptr;
  std::string kind, matter, period, title, number;
  Date formed_on;
  const PackFile* file = nullptr;
  std::string on_disk;
  core::Fields fields;
};

// A field of a matter or of a record there is.
struct ValueAnswer {
  const ReturnedRow* row = nullptr;
  bool of_matter = false;
  std::string id, field, title;
  core::Value value;
};

struct RegisterAnswer {
  const ReturnedRow* row = nullptr;
  std::string kind, period, title;
  std::int64_t n = 0;
};

struct PackAnswers {
  std::vector<PaperAnswer> papers;
  std::vector<ValueAnswer> values;
  std::vector<RegisterAnswer> registers;
  std::vector<const ReturnedRow*> remarks;  // of papers that were not handed in
  std::size_t unanswered = 0;
  std::vector<const PackFile*> left_over;
};

PackAnswers read_answers(const ReturnedPack& pack, const core::Library& library, const core::Facts& facts,
                         Diagnostics& out);

// 「要交的材料!G5」 of a form, as Location.
Location place_of(const ReturnedPack& pack, const ReturnedRow& row, int column);

}  // namespace fazhi::app
