// refresh_unit FOLDER CALENDARS AS_OF TIMES: records one more paper in the ledger and judges its unit again, TIMES times in one
// process, as a server or a screen would. Each time another unit, spread over the district. Prints the median of the whole,
// and of recording (which waits for the disk) and judging, in milliseconds. The ledger grows: give it a copy.

#include <algorithm>
#include <cstdlib>
#include <iostream>

#include "base/failure.h"
#include "bench_inputs.h"
#include "core/evaluator.h"
#include "ledger/sqlite_ledger.h"
#include "synthetic_district.h"

namespace {

using namespace fazhi;

double median(std::vector<double> times) {
  std::ranges::sort(times);
  return times[times.size() / 2];
}

struct Times {
  std::vector<double> record, judge, whole;
};

// The papers' ids begin where those of the ledger end.
bench::District next_papers(const core::Facts& facts, const std::vector<bench::TaskShape>& shapes) {
  bench::DistrictSize size;
  size.units = static_cast<int>(facts.units.size());
  size.matters = static_cast<int>(facts.matters.size());
  size.evidence = static_cast<int>(facts.records.size());
  return {size, shapes};
}

std::vector<ledger::Draft> drafts_of(std::vector<core::EventBody> bodies) {
  std::vector<ledger::Draft> drafts;
  for (core::EventBody& body : bodies) {
    drafts.push_back({std::move(body), "zhang", Instant{make_date(2026, 9, 30)} + std::chrono::hours(5)});
  }
  return drafts;
}

int run(const std::filesystem::path& folder, const char* calendars, Date as_of, int times) {
  const bench::Inputs inputs = bench::read_inputs(folder, calendars);
  const auto ledger = ledger::open_ledger(folder / "ledger", ledger::Access::write);
  core::Evaluator evaluator(ledger->facts());
  const auto shapes = bench::task_shapes(static_cast<int>(inputs.library.checklists.front().tasks.size()));
  bench::District district = next_papers(evaluator.facts(), shapes);
  const int units = static_cast<int>(evaluator.facts().units.size());
  Times taken;
  std::size_t verdicts = 0;
  for (int i = 0; i < times; ++i) {
    const int unit = static_cast<int>(static_cast<std::int64_t>(i) * units / times);
    const auto drafts = drafts_of(district.evidence_of_unit(unit, i));
    const ledger::Head head = ledger->head();
    bench::Stopwatch watch;
    ledger->append(drafts, head);
    taken.record.push_back(watch.lap());
    for (const core::Event& event : ledger->events(head.sequence + 1)) {
      if (!evaluator.take(event))
        throw Failure("bench", "the evaluator could not follow " + std::to_string(event.sequence));
    }
    verdicts += evaluator.verdicts(inputs.library, inputs.calendar, as_of, {bench::unit_name(unit), {}, {}}).size();
    taken.judge.push_back(watch.lap());
    taken.whole.push_back(taken.record.back() + taken.judge.back());
  }
  std::cout << "whole_ms " << median(taken.whole) << "\nrecord_ms " << median(taken.record) << "\njudge_ms "
            << median(taken.judge) << "\nverdicts_each " << verdicts / static_cast<std::size_t>(times) << '\n';
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  const auto as_of = argc == 5 ? fazhi::parse_date(argv[3]) : std::nullopt;
  if (!as_of) {
    std::cerr << "refresh_unit FOLDER CALENDARS AS_OF TIMES\n";
    return 2;
  }
  try {
    return run(argv[1], argv[2], *as_of, std::atoi(argv[4]));
  } catch (const fazhi::Failure& failure) {
    std::cerr << failure.what() << '\n';
    return 3;
  }
}
