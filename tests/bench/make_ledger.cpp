// make_ledger FOLDER TASKS UNITS MATTERS EVIDENCE: writes FOLDER/ledger, FOLDER/vocabulary.yaml and FOLDER/checklist.yaml of an
// invented district of that size. With EVIDENCE 0 and UNITS 0 only the two files.

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "base/failure.h"
#include "ledger/sqlite_ledger.h"
#include "synthetic_district.h"

namespace {

namespace fs = std::filesystem;
using namespace fazhi;

constexpr std::size_t kBatch = 50'000;

class Writer {
 public:
  explicit Writer(const fs::path& folder) : ledger_(ledger::create_ledger(folder)), head_(ledger_->head()) {}

  void add(std::vector<core::EventBody> bodies) {
    for (core::EventBody& body : bodies) drafts_.push_back({std::move(body), "zhang", at_});
    if (drafts_.size() >= kBatch) flush();
  }
  void flush() {
    head_ = ledger_->append(drafts_, head_).value();
    drafts_.clear();
  }

 private:
  std::unique_ptr<ledger::Ledger> ledger_;
  ledger::Head head_;
  std::vector<ledger::Draft> drafts_;
  Instant at_ = Instant{make_date(2026, 9, 30)} + std::chrono::hours(4);
};

void write_text(const fs::path& file, const std::string& text) { std::ofstream(file, std::ios::binary) << text; }

void make(const fs::path& folder, const bench::DistrictSize& size) {
  const auto shapes = bench::task_shapes(size.tasks);
  fs::create_directories(folder);
  write_text(folder / "vocabulary.yaml", bench::vocabulary_text(shapes));
  write_text(folder / "checklist.yaml", bench::checklist_text(shapes));
  if (size.units == 0) return;
  bench::District district(size, shapes);
  Writer writer(folder / "ledger");
  writer.add(district.frame());
  for (int number = 0; number < size.evidence; ++number) writer.add(district.evidence(number));
  writer.flush();
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 6) {
    std::cerr << "make_ledger FOLDER TASKS UNITS MATTERS EVIDENCE\n";
    return 2;
  }
  const auto number = [&](int at) { return std::atoi(argv[at]); };
  try {
    make(argv[1], {number(2), number(3), number(4), number(5)});
  } catch (const Failure& failure) {
    std::cerr << failure.what() << '\n';
    return 3;
  }
  return 0;
}
