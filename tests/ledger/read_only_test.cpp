// A ledger on a CD or in a folder one may only read: it can be read, and writing says what to do.

#include <sys/wait.h>
#include <unistd.h>

#include <functional>

#include "base/failure.h"
#include "catch.h"
#include "ledger/search_index.h"
#include "ledger/sqlite_ledger.h"
#include "ledger/temporary_folder.h"
#include "ledger/year_of_events.h"

using namespace fazhi;
using namespace fazhi::ledger;
namespace fs = std::filesystem;

namespace {

// As someone who is not root, for whom nothing is read-only. What `work` returns or fails with comes back.
std::string as_nobody(const std::function<std::string()>& work) {
  int ends[2];
  REQUIRE(pipe(ends) == 0);
  const pid_t child = fork();
  if (child == 0) {
    std::string said;
    try {
      constexpr uid_t kNobody = 65534;
      said = geteuid() != 0 || (setgid(kNobody) == 0 && setuid(kNobody) == 0) ? work() : "cannot become nobody";
    } catch (const Failure& failure) {
      said = failure.code() + ": " + failure.what();
    }
    _exit(write(ends[1], said.data(), said.size()) == static_cast<ssize_t>(said.size()) ? 0 : 1);
  }
  close(ends[1]);
  std::string said(4096, '\0');
  const ssize_t got = read(ends[0], said.data(), said.size());
  said.resize(got < 0 ? 0 : static_cast<std::size_t>(got));
  close(ends[0]);
  int status = 0;
  waitpid(child, &status, 0);
  CHECK(status == 0);
  return said;
}

class Disc {
 public:
  Disc() {
    const auto ledger = create_ledger(folder_.path());
    Recorder recorder(*ledger);
    record_start(recorder);
    recorder.record(paper("e1", "会议纪要", "jiaoyuju", "d1", make_date(2026, 3, 1)));
  }
  ~Disc() { fs::permissions(folder_.path(), fs::perms::owner_all); }
  Disc(const Disc&) = delete;
  Disc& operator=(const Disc&) = delete;

  void close_for_writing() const {
    constexpr auto kRead = fs::perms::owner_read | fs::perms::group_read | fs::perms::others_read;
    constexpr auto kEnter = fs::perms::owner_exec | fs::perms::group_exec | fs::perms::others_exec;
    for (const auto& entry : fs::directory_iterator(folder_.path()))
      fs::permissions(entry.path(), entry.is_directory() ? kRead | kEnter : kRead);
    fs::permissions(folder_.path(), kRead | kEnter);
  }
  const fs::path& path() const { return folder_.path(); }
  std::string name() const { return (path() / "ledger.db").string(); }

 private:
  TemporaryFolder folder_;
};

}  // namespace

TEST_CASE("a ledger on read-only media can be read and verified") {
  const Disc disc;
  disc.close_for_writing();
  CHECK(as_nobody([&] {
          const auto ledger = open_ledger(disc.path(), Access::read);
          return std::to_string(ledger->head().sequence) + " events, " +
                 std::to_string(ledger->facts().records.size()) + " record, " +
                 (ledger->verify().clean() ? "clean" : "damaged");
        }) == "8 events, 1 record, clean");
  CHECK(std::distance(fs::directory_iterator(disc.path()), fs::directory_iterator()) == 1);  // nothing left beside it
}

TEST_CASE("on read-only media a search has its index in memory and leaves nothing behind") {
  const Disc disc;
  disc.close_for_writing();
  CHECK(as_nobody([&] {
          std::string said;
          with_search_index(disc.path(), [&](SearchIndex& index, const SearchIndexNews& news) {
            SearchDocument document;
            document.subject = "evidence:e1";
            document.title = "会议";
            index.take({{}, {1, {}}, {document}, {}, {}});
            said = std::to_string(index.search({{"会议"}, {}, {}, {}, {}, {}, {}, 20}).total) +
                   (news.in_memory ? " found in memory" : " found");
          });
          return said;
        }) == "1 found in memory");
  CHECK(std::distance(fs::directory_iterator(disc.path()), fs::directory_iterator()) == 1);
}

TEST_CASE("who would write to read-only media is told where to go") {
  const Disc disc;
  disc.close_for_writing();
  CHECK(as_nobody([&] {
          open_ledger(disc.path(), Access::write);
          return std::string("opened");
        }) == "ledger-read-only: 台账「" + disc.name() +
                  "」是只读的，不能登记：请检查文件权限，或把台账从光盘、只读盘复制出来");
}

TEST_CASE("a copy on read-only media that left entries in its log is not read by halves") {
  const Disc disc;
  const auto writer = open_ledger(disc.path(), Access::write);  // while it is open, the log keeps what it says
  const std::vector<Draft> late{{unit("minzhengju", "区民政局"), "zhang", at_noon(2026, 2, 1)}};
  REQUIRE(writer->append(late, writer->head()));
  disc.close_for_writing();
  CHECK(as_nobody([&] {
          open_ledger(disc.path(), Access::read);
          return std::string("opened");
        }) == "ledger-unfinished: 台账「" + disc.name() +
                  "」在只读介质上，且带有未并入的日志（-wal）：请在可写的电脑上打开一次后重新复制");
}
