// import_evidence FOLDER UNITS MATTERS EVIDENCE: a new ledger in FOLDER, and in it EVIDENCE papers recorded in one append, all or
// nothing. Prints the seconds of that append, which ends when they are on disk.

#include <cstdlib>
#include <iostream>

#include "base/failure.h"
#include "bench_inputs.h"
#include "ledger/sqlite_ledger.h"
#include "synthetic_district.h"

namespace {

using namespace fazhi;

void add(std::vector<ledger::Draft>& drafts, core::EventBody body) {
  drafts.push_back({std::move(body), "zhang", Instant{make_date(2026, 9, 30)} + std::chrono::hours(4)});
}

int run(const char* folder, const bench::DistrictSize& size) {
  const auto shapes = bench::task_shapes(size.tasks);
  bench::District district(size, shapes);
  const auto ledger = ledger::create_ledger(folder);
  std::vector<ledger::Draft> frame, papers;
  for (core::EventBody& body : district.frame()) add(frame, std::move(body));
  for (int number = 0; number < size.evidence; ++number) add(papers, std::move(district.evidence(number).front()));
  const ledger::Head head = ledger->append(frame, ledger->head()).value();
  bench::Stopwatch watch;
  ledger->append(papers, head);
  std::cout << watch.lap() / 1000 << '\n';
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 5) {
    std::cerr << "import_evidence FOLDER UNITS MATTERS EVIDENCE\n";
    return 2;
  }
  try {
    return run(argv[1], {150, std::atoi(argv[2]), std::atoi(argv[3]), std::atoi(argv[4])});
  } catch (const Failure& failure) {
    std::cerr << failure.what() << '\n';
    return 3;
  }
}
