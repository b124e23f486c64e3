// evaluate_ledger FOLDER CALENDARS AS_OF: what `fazhi status` has to find out, without the printing: reads the checklists and
// the ledger that make_ledger wrote, judges every obligation and prints how many there are of each result and timing, one
// a line, as evaluate_ledger.py does. Times of its parts go to stderr.

#include <iostream>
#include <map>

#include "app/evaluate_in_parallel.h"
#include "base/failure.h"
#include "bench_inputs.h"
#include "ledger/sqlite_ledger.h"

namespace {

using namespace fazhi;

void print_counts(const std::vector<core::Verdict>& verdicts) {
  std::map<std::string, int> counts;
  for (const core::Verdict& verdict : verdicts) {
    ++counts[std::string(core::to_word(verdict.result)) + " " + std::string(core::to_word(verdict.timing))];
  }
  for (const auto& [name, count] : counts) std::cout << name << ' ' << count << '\n';
}

int run(const char* folder, const char* calendars, Date as_of) {
  bench::Stopwatch watch;
  const bench::Inputs inputs = bench::read_inputs(folder, calendars);
  const double inputs_ms = watch.lap();
  const auto ledger = ledger::open_ledger(std::filesystem::path(folder) / "ledger", ledger::Access::read);
  const core::Facts facts = ledger->facts();
  const double facts_ms = watch.lap();
  const std::vector<core::Verdict> verdicts = app::evaluate_in_parallel(inputs.library, facts, inputs.calendar, as_of);
  const double verdicts_ms = watch.lap();
  print_counts(verdicts);
  std::cerr << "inputs_ms " << inputs_ms << "\nfacts_ms " << facts_ms << "\nverdicts_ms " << verdicts_ms << "\nrecords "
            << facts.records.size() << "\nverdicts " << verdicts.size() << '\n';
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  const auto as_of = argc == 4 ? fazhi::parse_date(argv[3]) : std::nullopt;
  if (!as_of) {
    std::cerr << "evaluate_ledger FOLDER CALENDARS AS_OF\n";
    return 2;
  }
  try {
    return run(argv[1], argv[2], *as_of);
  } catch (const fazhi::Failure& failure) {
    std::cerr << failure.what() << '\n';
    return 3;
  }
}
