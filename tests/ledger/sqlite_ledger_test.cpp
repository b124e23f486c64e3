// What only a ledger on disk can meet: other programs, other versions, damage, disks that fail.

#include "ledger/sqlite_ledger.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>
#include <sys/resource.h>
#include <unistd.h>

#include <csignal>
#include <fstream>

#include "base/digest.h"
#include "base/failure.h"
#include "catch.h"
#include "core/describe_facts.h"
#include "ledger/database.h"
#include "ledger/event_table.h"
#include "ledger/evidence_store.h"
#include "ledger/facts_reader.h"
#include "ledger/temporary_folder.h"
#include "ledger/year_of_events.h"

using namespace fazhi;
using namespace fazhi::ledger;
namespace fs = std::filesystem;

namespace {

std::string failure_of(const std::function<void()>& work) {
  try {
    work();
  } catch (const Failure& failure) {
    return failure.code() + ": " + failure.what();
  }
  return "done";
}

std::string bytes_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

class Desk {
 public:
  Desk() {
    auto ledger = create_ledger(path());
    Recorder recorder(*ledger);
    record_start(recorder);
    recorder.record(paper("e1", "会议纪要", "jiaoyuju", "d1", make_date(2026, 3, 1)));
    recorder.record(core::EvidenceAccepted{"e1", "已核"});
    at_ = recorder.now();
  }
  const fs::path& path() const { return folder_.path(); }
  fs::path file() const { return path() / "ledger.db"; }
  std::string name() const { return file().string(); }

  void sql(const std::string& statement) const {
    SQLite::Database database(file().string(), SQLite::OPEN_READWRITE);
    database.exec(statement);
    database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  }
  Draft draft(core::EventBody body) const { return {std::move(body), "zhang", at_}; }

  // Every finding of `verify`, one a line: what of, its name, the message.
  std::string findings() const {
    static constexpr std::array kOf{"event", "payload", "projection", "text", "file"};
    std::string text;
    for (const Finding& finding : open_ledger(path(), Access::read)->verify().findings) {
      text += std::string(kOf.at(static_cast<std::size_t>(finding.of))) + " " + finding.name + ": " + finding.message +
              "\n";
    }
    return text;
  }

 private:
  TemporaryFolder folder_;
  Instant at_;
};

}  // namespace

TEST_CASE("what was appended is there when the ledger is opened again") {
  const Desk desk;
  const auto ledger = open_ledger(desk.path(), Access::read);
  CHECK(ledger->head().sequence == 9);
  CHECK(ledger->facts().records.size() == 1);
  CHECK(ledger->verify().clean());
}

TEST_CASE("opening what is no ledger says what to do") {
  const TemporaryFolder folder;
  const auto open = [&] { open_ledger(folder.path(), Access::read); };
  const std::string file = (folder.path() / "ledger.db").string();
  CHECK(failure_of(open) == "no-ledger: 「" + folder.path().string() +
                                "」中没有台账（ledger.db）：请用 --ledger 指明，或用 fazhi init 新建");
  std::ofstream(file) << "随便写的";
  CHECK(failure_of(open) == "not-a-ledger: 「" + file + "」不是台账文件：请用 --ledger 指明台账所在的文件夹");
  fs::remove(file);
  SQLite::Database(file, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE).exec("CREATE TABLE t (x)");
  CHECK(failure_of(open) == "not-a-ledger: 「" + file + "」不是台账文件：请用 --ledger 指明台账所在的文件夹");
}

TEST_CASE("a ledger is not made over another") {
  const Desk desk;
  CHECK(failure_of([&] { create_ledger(desk.path()); }) ==
        "ledger-exists: 「" + desk.path().string() + "」中已有台账：请换一个文件夹");
}

TEST_CASE("a creation that was cut short before the first event is taken up again") {
  const TemporaryFolder folder;
  create_ledger(folder.path());
  CHECK(create_ledger(folder.path())->head() == Head{});
}

TEST_CASE("a ledger of a newer program is refused and not touched") {
  const Desk desk;
  desk.sql("PRAGMA user_version = 2");
  const std::string before = bytes_of(desk.file());
  const std::string refusal = "ledger-newer: 台账「" + desk.name() +
                              "」由更新版本的程序建立（格式 2，本程序只认到 1）：请换用新版程序；台账未被改动";
  CHECK(failure_of([&] { open_ledger(desk.path(), Access::read); }) == refusal);
  CHECK(failure_of([&] { open_ledger(desk.path(), Access::write); }) == refusal);
  CHECK(bytes_of(desk.file()) == before);
  CHECK_FALSE(fs::exists(desk.name() + "-wal"));
}

TEST_CASE("network shares are known by the type of their file system, and refused") {
  const auto on = [](std::uint64_t type) { return failure_of([&] { refuse_network_share("Z:/台账", type); }); };
  const std::string refusal = "network-share: 台账「Z:/台账」在网络共享盘上，多台电脑同时写会损坏：请移到本机磁盘再用";
  CHECK(on(0x6969) == refusal);
  CHECK(on(0xFF534D42) == refusal);
  CHECK(on(0xFE534D42) == refusal);
  CHECK(on(0xEF53) == "done");
}

TEST_CASE("what SQLite reports is told in words of the user, with what became of the work") {
  const auto told = [](int code) {
    return failure_of([&] { throw_failure(SQLite::Exception("no such table: x", code)); });
  };
  CHECK(told(SQLITE_FULL) == "disk-full: 磁盘已满，这次登记的内容一条也没有写入：请腾出空间后重试");
  CHECK(told(SQLITE_BUSY_SNAPSHOT) ==
        "ledger-busy: 另一个程序正在写这个台账，等了一会儿仍未结束：请稍后重试；这次登记的内容一条也没有写入");
  CHECK(told(SQLITE_READONLY_DBMOVED) ==
        "ledger-read-only: 台账所在的磁盘或文件夹不可写，没有登记任何内容：请检查权限");
  CHECK(told(SQLITE_CORRUPT_INDEX) ==
        "ledger-damaged: 台账文件已损坏，读不下去：请不要再写入，运行 fazhi verify 查明后从备份恢复");
  CHECK(told(SQLITE_IOERR_FSYNC) == "disk-error: 读写台账时磁盘出错，这次登记的内容一条也没有写入：请检查磁盘");
  CHECK(told(SQLITE_NOMEM) == "out-of-memory: 内存不足，没有登记任何内容");
  CHECK(told(SQLITE_ERROR) == "ledger-error: 台账数据库报错「no such table: x」，没有登记任何内容");
}

TEST_CASE("two programs write in turn, and the slower one is told that the head has moved") {
  const Desk desk;
  const auto one = open_ledger(desk.path(), Access::write);
  const auto other = open_ledger(desk.path(), Access::write);
  const Head head = one->head();
  const std::vector<Draft> drafts{desk.draft(unit("caizhengju", "区财政局"))};
  REQUIRE(other->append(drafts, head));
  CHECK(one->append(drafts, head) == std::nullopt);
  CHECK(one->head().sequence == 10);
}

TEST_CASE("a writer that does not finish is waited for, then told about") {
  const Desk desk;
  const auto ledger = open_ledger(desk.path(), Access::write, std::chrono::milliseconds(50));
  SQLite::Database other(desk.name(), SQLite::OPEN_READWRITE);
  other.exec("BEGIN IMMEDIATE");
  const std::vector<Draft> drafts{desk.draft(unit("caizhengju", "区财政局"))};
  CHECK(failure_of([&] { ledger->append(drafts, ledger->head()); }) ==
        "ledger-busy: 另一个程序正在写这个台账，等了一会儿仍未结束：请稍后重试；这次登记的内容一条也没有写入");
}

TEST_CASE("a reader goes on reading while another writes") {
  const Desk desk;
  SQLite::Database other(desk.name(), SQLite::OPEN_READWRITE);
  other.exec("BEGIN IMMEDIATE");
  CHECK(open_ledger(desk.path(), Access::read)->facts().records.size() == 1);
}

TEST_CASE("a ledger opened for reading takes nothing") {
  const Desk desk;
  const auto ledger = open_ledger(desk.path(), Access::read);
  const std::vector<Draft> drafts{desk.draft(unit("caizhengju", "区财政局"))};
  CHECK(failure_of([&] { ledger->append(drafts, ledger->head()); }) ==
        "ledger-read-only: 台账所在的磁盘或文件夹不可写，没有登记任何内容：请检查权限");
}

TEST_CASE("a full disk leaves the ledger as it was") {
  const Desk desk;
  const auto ledger = open_ledger(desk.path(), Access::write);
  const Head head = ledger->head();
  std::vector<Draft> drafts;
  for (int i = 0; i < 20'000; ++i)
    drafts.push_back(desk.draft(paper("x" + std::to_string(i), "会议纪要", "jiaoyuju", "d1", make_date(2026, 3, 1))));
  // A limit on the size of files is the full disk that a test can have.
  struct rlimit usual {};
  getrlimit(RLIMIT_FSIZE, &usual);
  std::signal(SIGXFSZ, SIG_IGN);
  const struct rlimit tight { 1 << 20, usual.rlim_max };
  setrlimit(RLIMIT_FSIZE, &tight);
  const std::string said = failure_of([&] { ledger->append(drafts, head); });
  setrlimit(RLIMIT_FSIZE, &usual);
  std::signal(SIGXFSZ, SIG_DFL);
  const bool is_told = said == "disk-full: 磁盘已满，这次登记的内容一条也没有写入：请腾出空间后重试" ||
                       said == "disk-error: 读写台账时磁盘出错，这次登记的内容一条也没有写入：请检查磁盘";
  INFO(said);
  CHECK(is_told);
  CHECK(ledger->head() == head);
  CHECK(ledger->verify().clean());
}

TEST_CASE("a changed actor breaks the chain at its event") {
  const Desk desk;
  desk.sql("UPDATE event SET actor = 'wang' WHERE sequence = 4");
  CHECK(desk.findings() == "event #4: 事件 #4（unit-added）或它前一条被改动过：摘要与链不符\n");
}

TEST_CASE("two connections that read half of the records each read what one reads") {
  const TemporaryFolder folder;
  const auto ledger = create_ledger(folder.path());
  RandomHistory history(GENERATE(range(1U, 9U)));
  std::vector<Draft> drafts;
  for (std::int64_t sequence = 1; sequence <= 160; ++sequence)
    drafts.push_back({history.next(sequence), "zhang", at_noon(2026, 1, 5)});
  REQUIRE(ledger->append(drafts, {}));
  const auto one = open_database(folder.path(), Access::read, kPatience);
  const auto beside = open_database(folder.path(), Access::read, kPatience);
  const std::vector<core::Event> frame = EventTable(*one).read_frame();
  const core::Facts facts = read_facts(*one, frame);
  CHECK(last_record(*one) > 0);
  CHECK(core::describe(read_facts(*one, frame, beside.get())) == core::describe(facts));
  CHECK(core::describe(facts) == core::describe(core::fold(ledger->events())));
}

TEST_CASE("a changed payload is named, and so is the projection it no longer agrees with") {
  const Desk desk;
  desk.sql("UPDATE event SET payload = replace(payload, '2026-03-01', '2026-02-01') WHERE sequence = 8");
  CHECK(desk.findings() ==
        "payload #8: 事件 #8（evidence-submitted）的内容被改动过：与登记时的摘要不符\n"
        "projection evidence:e1: 查询表中「evidence:e1」与事件不符：请运行 fazhi rebuild 重建（事件不受影响）\n");
}

TEST_CASE("a digest forged together with its payload breaks the chain one further on") {
  const Desk desk;
  desk.sql("UPDATE event SET digest = '" + std::string(64, 'a') + "' WHERE sequence = 3");
  CHECK(desk.findings() ==
        "event #3: 事件 #3（unit-added）或它前一条被改动过：摘要与链不符\n"
        "event #4: 事件 #4（unit-added）或它前一条被改动过：摘要与链不符\n");
}

TEST_CASE("an event taken out is missed") {
  const Desk desk;
  desk.sql("DELETE FROM event WHERE sequence = 5");
  CHECK(desk.findings() ==
        "event #5: 事件 #5 缺失，链在此处断开\n"
        "projection unit:jiaoyuju: 查询表中「unit:jiaoyuju」与事件不符：请运行 fazhi rebuild 重建（事件不受影响）\n"
        "projection #5: 查询表中「#5」与事件不符：请运行 fazhi rebuild 重建（事件不受影响）\n"
        "event #6: 事件 #6（matter-opened）或它前一条被改动过：摘要与链不符\n");
}

TEST_CASE("a row of a projection that was changed, added or removed is named, and rebuild mends it") {
  const Desk desk;
  const std::string wrong =
      "projection evidence:e1: 查询表中「evidence:e1」与事件不符：请运行 fazhi rebuild 重建（事件不受影响）\n";
  desk.sql("UPDATE record SET formed_on = formed_on - 10");
  CHECK(desk.findings() == wrong);
  desk.sql("DELETE FROM record");
  CHECK(desk.findings() == wrong);
  desk.sql("UPDATE matter SET title = '改过' WHERE sequence = 6");
  CHECK(desk.findings() ==
        "projection matter:d1: 查询表中「matter:d1」与事件不符：请运行 fazhi rebuild 重建（事件不受影响）\n" + wrong);
  open_ledger(desk.path(), Access::write)->rebuild();
  CHECK(desk.findings().empty());
}

TEST_CASE("a payload blanked without a purge is no erasure but damage") {
  const Desk desk;
  desk.sql("UPDATE event SET salt = NULL, payload = '{\"id\":\"e1\"}' WHERE sequence = 8");
  CHECK(desk.findings() ==
        "payload #8: 事件 #8 的内容被抹去，但没有清除登记\n"
        "projection evidence:e1: 查询表中「evidence:e1」与事件不符：请运行 fazhi rebuild 重建（事件不受影响）\n");
}

TEST_CASE("any one byte changed in the pages of events is found") {
  const Desk desk;
  const std::string original = bytes_of(desk.file());
  const auto actor_at = original.find("zhang");
  REQUIRE(actor_at != std::string::npos);
  std::string changed = original;
  changed[actor_at] = 'Z';
  std::ofstream(desk.file(), std::ios::binary) << changed;
  CHECK(desk.findings().find("被改动过：摘要与链不符") != std::string::npos);
}

TEST_CASE("an evidence file changed or missing is named with its record") {
  const Desk desk;
  std::ofstream(desk.path() / "纪要.txt") << "原文";
  const EvidenceStore store(desk.path());
  const auto original = std::get<core::FileOriginal>(store.add(desk.path() / "纪要.txt"));
  core::EvidenceSubmitted body = paper("e2", "会议纪要", "jiaoyuju", "d1", make_date(2026, 3, 1));
  body.original = original;
  const auto ledger = open_ledger(desk.path(), Access::write);
  const std::vector<Draft> drafts{desk.draft(body)};
  REQUIRE(ledger->append(drafts, ledger->head()));
  CHECK(ledger->verify().files == 1);
  const std::string name = "evidence/" + original.sm3.substr(0, 2) + "/" + original.sm3.substr(2);
  fs::permissions(store.path_of(original.sm3), fs::perms::owner_all);
  std::ofstream(store.path_of(original.sm3)) << "改文";
  CHECK(desk.findings() == "file " + name + ": 佐证「e2」的原件「纪要.txt」被改动过（" + name + "）\n");
  fs::remove(store.path_of(original.sm3));
  CHECK(desk.findings() == "file " + name + ": 佐证「e2」的原件「纪要.txt」不见了（" + name + "）\n");
}

TEST_CASE("a purge leaves no byte of the content on disk") {
  const Desk desk;
  std::ofstream(desk.path() / "误入.txt") << "不该进来的内容";
  const EvidenceStore store(desk.path());
  core::EvidenceSubmitted body = paper("e2", "会议纪要", "jiaoyuju", "d1", make_date(2026, 3, 1));
  body.title = "不该进来的题名";
  body.original = std::get<core::FileOriginal>(store.add(desk.path() / "误入.txt"));
  const std::string sm3 = std::get<core::FileOriginal>(body.original).sm3;
  const auto ledger = open_ledger(desk.path(), Access::write);
  const std::vector<Draft> drafts{desk.draft(body)};
  REQUIRE(ledger->append(drafts, ledger->head()));
  const std::vector<Draft> purge{desk.draft(core::EvidencePurged{"e2", "涉密误入", "张三", "李四"})};
  REQUIRE(ledger->append(purge, ledger->head()));
  CHECK_FALSE(store.holds(sm3));
  CHECK(ledger->verify().clean());
  CHECK(ledger->verify().erased == 1);
  CHECK(bytes_of(desk.file()).find("不该进来") == std::string::npos);
  CHECK(bytes_of(desk.name() + "-wal").find("不该进来") == std::string::npos);
}

TEST_CASE("bytes that are damaged beyond reading are told as damage") {
  const Desk desk;
  std::string bytes = bytes_of(desk.file());
  for (std::size_t at = 4096; at < bytes.size(); ++at) bytes[at] = 'x';
  std::ofstream(desk.file(), std::ios::binary) << bytes;
  CHECK(failure_of([&] { open_ledger(desk.path(), Access::read)->facts(); }) ==
        "ledger-damaged: 台账文件已损坏，读不下去：请不要再写入，运行 fazhi verify 查明后从备份恢复");
}

TEST_CASE("text that is not UTF-8 never enters the chain") {
  const Desk desk;
  const auto ledger = open_ledger(desk.path(), Access::write);
  const std::vector<Draft> drafts{desk.draft(unit("x", "\xc3\x28"))};
  CHECK(failure_of([&] { ledger->append(drafts, ledger->head()); }) ==
        "text-not-utf8: 要登记的内容不是有效的 UTF-8 文字，没有登记任何内容");
  CHECK(ledger->head().sequence == 9);
}

TEST_CASE("an import larger than a chunk is whole, in order and clean") {
  const Desk desk;
  const auto ledger = open_ledger(desk.path(), Access::write);
  std::vector<Draft> drafts;
  for (int i = 0; i < 5000; ++i)
    drafts.push_back(desk.draft(paper("x" + std::to_string(i), "决策草案", "jiaoyuju", "d1", make_date(2026, 3, 1))));
  REQUIRE(ledger->append(drafts, ledger->head()));
  CHECK(ledger->head().sequence == 5009);
  CHECK(ledger->facts().records.at(5000).id == "x4999");
  CHECK(ledger->verify().clean());
}
