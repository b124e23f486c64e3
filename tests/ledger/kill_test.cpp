// Killed at any instant (SIGKILL, a hundred times): what was acknowledged is there, nothing is half-written.

#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <random>
#include <thread>

#include "catch.h"
#include "ledger/sqlite_ledger.h"
#include "ledger/temporary_folder.h"
#include "ledger/year_of_events.h"

using namespace fazhi;
using namespace fazhi::ledger;

namespace {

constexpr int kKills = 100;
constexpr int kBatch = 20;  // events of one import

std::vector<Draft> next_import(std::int64_t after) {
  std::vector<Draft> drafts;
  for (int i = 1; i <= kBatch / 2; ++i) {
    const std::string id = "e" + std::to_string(after + i);
    drafts.push_back({paper(id, "会议纪要", "sifaju", "d1", make_date(2026, 3, 1)), "zhang", at_noon(2026, 3, 2)});
    drafts.push_back({core::EvidenceAccepted{id, ""}, "zhang", at_noon(2026, 3, 2)});
  }
  return drafts;
}

// Imports without end and acknowledges each on the pipe, until it is killed.
[[noreturn]] void import_until_killed(const std::filesystem::path& folder, int acknowledge) {
  const auto ledger = open_ledger(folder, Access::write);
  for (Head head = ledger->head();;) {
    head = ledger->append(next_import(head.sequence), head).value();
    if (write(acknowledge, &head.sequence, sizeof head.sequence) != sizeof head.sequence) _exit(1);
  }
}

// Kills an importer after that time; returns the last sequence it acknowledged, 0 if none.
std::int64_t kill_import(const std::filesystem::path& folder, std::chrono::microseconds after) {
  int ends[2];
  REQUIRE(pipe(ends) == 0);
  const pid_t child = fork();
  if (child == 0) {
    close(ends[0]);
    import_until_killed(folder, ends[1]);
  }
  close(ends[1]);
  std::this_thread::sleep_for(after);
  kill(child, SIGKILL);
  waitpid(child, nullptr, 0);
  std::int64_t acknowledged = 0;
  for (std::int64_t one = 0; read(ends[0], &one, sizeof one) == sizeof one;) acknowledged = one;
  close(ends[0]);
  return acknowledged;
}

}  // namespace

TEST_CASE("killed a hundred times during an import, the ledger has all that was acknowledged and no half import") {
  const TemporaryFolder folder;
  std::int64_t start = 0;
  {
    const auto ledger = create_ledger(folder.path());
    Recorder recorder(*ledger);
    record_start(recorder);
    start = ledger->head().sequence;
  }
  std::mt19937 random(20260301);
  std::int64_t acknowledged = start;
  for (int i = 0; i < kKills; ++i) {
    const auto after = std::chrono::microseconds(std::uniform_int_distribution<int>(0, 60'000)(random));
    acknowledged = std::max(acknowledged, kill_import(folder.path(), after));
    const auto ledger = open_ledger(folder.path(), Access::read);
    const std::int64_t there = ledger->head().sequence;
    REQUIRE(there >= acknowledged);
    REQUIRE((there - start) % kBatch == 0);
    if (i % 10 == 9) REQUIRE(ledger->verify().clean());
  }
  const auto ledger = open_ledger(folder.path(), Access::read);
  CHECK(acknowledged > start);
  CHECK(ledger->verify().clean());
  CHECK(static_cast<std::int64_t>(ledger->facts().records.size()) == (ledger->head().sequence - start) / 2);
}
