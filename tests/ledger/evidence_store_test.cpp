#include "ledger/evidence_store.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>
#include <thread>

#include "base/digest.h"
#include "base/failure.h"
#include "catch.h"
#include "ledger/temporary_folder.h"

using namespace fazhi;
using namespace fazhi::ledger;
namespace fs = std::filesystem;

namespace {

class Desk {
 public:
  Desk() { fs::create_directory(folder_.path() / "ledger"); }

  fs::path file(const std::string& name, const std::string& bytes) const {
    const fs::path path = folder_.path() / name;
    std::ofstream(path, std::ios::binary) << bytes;
    return path;
  }
  fs::path ledger() const { return folder_.path() / "ledger"; }
  fs::path path() const { return folder_.path(); }
  EvidenceStore store() const { return EvidenceStore(ledger()); }

  // The refusal, or "taken". Nothing may be left behind by a refusal.
  std::string add(const fs::path& path) const {
    const auto taken = store().add(path);
    if (std::holds_alternative<core::FileOriginal>(taken)) return "taken";
    CHECK(files_in_store() == 0);
    const Refused& refused = std::get<Refused>(taken);
    return refused.code + ": " + refused.message;
  }
  int files_in_store() const {
    int count = 0;
    if (!fs::exists(ledger() / "evidence")) return 0;
    for (const auto& entry : fs::recursive_directory_iterator(ledger() / "evidence"))
      count += entry.is_regular_file() ? 1 : 0;
    return count;
  }

 private:
  TemporaryFolder folder_;
};

}  // namespace

TEST_CASE("a file lies under the SM3 of its bytes, read-only, and its name is kept for the event") {
  const Desk desk;
  const auto taken = desk.store().add(desk.file("纪要 12.txt", "会议纪要\n"));
  const auto& file = std::get<core::FileOriginal>(taken);
  const std::string sm3 = sm3_hex("会议纪要\n");
  CHECK(file.sm3 == sm3);
  CHECK(file.name == "纪要 12.txt");
  CHECK(file.bytes == 13);
  CHECK(desk.store().path_of(sm3) == desk.ledger() / "evidence" / sm3.substr(0, 2) / sm3.substr(2));
  CHECK(desk.store().holds(sm3));
  CHECK(desk.store().rehash(sm3) == sm3);
  CHECK((fs::status(desk.store().path_of(sm3)).permissions() & fs::perms::owner_write) == fs::perms::none);
}

TEST_CASE("the same bytes under two names are kept once") {
  const Desk desk;
  CHECK(desk.add(desk.file("a.txt", "同样的内容")) == "taken");
  CHECK(desk.add(desk.file("b.txt", "同样的内容")) == "taken");
  CHECK(desk.files_in_store() == 1);
}

TEST_CASE("inspecting says what adding would, and writes nothing") {
  const Desk desk;
  const auto seen = desk.store().inspect(desk.file("a.txt", "内容"));
  CHECK(std::get<core::FileOriginal>(seen).sm3 == sm3_hex("内容"));
  CHECK(desk.files_in_store() == 0);
}

TEST_CASE("what is no whole file of a sensible size is refused with the reason") {
  const Desk desk;
  CHECK(desk.add(desk.path() / "没有.pdf") ==
        "file-unreadable: 文件「没有.pdf」打不开：可能已被移走、改名或没有读取权限");
  CHECK(desk.add(desk.file("空.pdf", "")) == "file-empty: 文件「空.pdf」是空的（0 字节）：请检查扫描或复制是否完成");
  fs::create_directory(desk.path() / "夹");
  CHECK(desk.add(desk.path() / "夹") == "file-is-folder: 文件「夹」是文件夹：请逐个登记其中的文件");
  fs::create_symlink(desk.file("a.txt", "内容"), desk.path() / "链接.txt");
  CHECK(desk.add(desk.path() / "链接.txt") ==
        "file-not-regular: 文件「链接.txt」不是普通文件（快捷方式、设备等）：请登记文件本身");
  REQUIRE(mkfifo((desk.path() / "管道").c_str(), 0600) == 0);
  CHECK(desk.add(desk.path() / "管道") ==
        "file-not-regular: 文件「管道」不是普通文件（快捷方式、设备等）：请登记文件本身");
  const fs::path large = desk.file("大.bin", "x");
  fs::resize_file(large, std::uintmax_t{2} << 30);  // sparse: takes no room
  CHECK(desk.add(large) == "file-too-large: 文件「大.bin」不小于 2 GiB：请拆分，或登记档号和存放地点");
}

TEST_CASE("a name with control characters or broken letters is refused") {
  const Desk desk;
  CHECK(desk.add(desk.file("a\nb.txt", "内容")) == "file-name: 文件「a?b.txt」的名称含控制字符或乱码：请改名后再登记");
  CHECK(desk.add(desk.file("\xc3\x28.txt", "内容")) ==
        "file-name: 文件「（名称不是有效的 UTF-8）」的名称含控制字符或乱码：请改名后再登记");
}

TEST_CASE("a file that grows while it is being added is refused") {
  const Desk desk;
  const fs::path path = desk.file("长.bin", std::string(8 << 20, 'x'));
  std::atomic<bool> is_done = false;
  std::thread grower([&] {
    std::ofstream out(path, std::ios::binary | std::ios::app);
    while (!is_done) out << std::string(4096, 'y') << std::flush;
  });
  const std::string said = desk.add(path);
  is_done = true;
  grower.join();
  CHECK(said == "file-changing: 文件「长.bin」在登记过程中被改动：请等它写完后再登记");
}

TEST_CASE("a marking of secrecy is refused wherever it can be read") {
  const Desk desk;
  const auto says = [](const std::string& name, const std::string& marking) {
    return "file-secret: 文件「" + name + "」带有「" + marking +
           "」标志，已拒收：本台账不是涉密系统，请按保密规定处理该文件";
  };
  CHECK(desk.add(desk.file("机密-方案.txt", "内容")) == says("机密-方案.txt", "机密"));
  CHECK(desk.add(desk.file("方案（秘密）.txt", "内容")) == says("方案（秘密）.txt", "秘密"));
  CHECK(desk.add(desk.file("方案.txt", "000001\n绝密★30年\n特急\n")) == says("方案.txt", "绝密"));
  CHECK(desk.add(desk.file("方案2.txt", "【机密】\r\n正文")) == says("方案2.txt", "机密"));
}

TEST_CASE("the word inside another word or a sentence is no marking") {
  CHECK(secrecy_marking("商业秘密保护规定.txt", "").empty());
  CHECK(secrecy_marking("a.txt", "涉及国家秘密、商业秘密的除外。\n").empty());
  CHECK(secrecy_marking("保守国家秘密法.pdf", "%PDF-1.7").empty());
  CHECK(secrecy_marking("a.txt", "密级：秘密\n") == "秘密");
}

TEST_CASE("a changed file has another digest, a missing one has none") {
  const Desk desk;
  REQUIRE(desk.add(desk.file("a.txt", "内容")) == "taken");
  const std::string sm3 = sm3_hex("内容");
  fs::permissions(desk.store().path_of(sm3), fs::perms::owner_all);
  std::ofstream(desk.store().path_of(sm3), std::ios::binary) << "内客";
  CHECK(desk.store().rehash(sm3) == sm3_hex("内客"));
  fs::remove(desk.store().path_of(sm3));
  CHECK(desk.store().rehash(sm3) == std::nullopt);
}

TEST_CASE("erasing removes the bytes, and may be done twice") {
  const Desk desk;
  REQUIRE(desk.add(desk.file("a.txt", "内容")) == "taken");
  desk.store().erase(sm3_hex("内容"));
  CHECK(desk.files_in_store() == 0);
  desk.store().erase(sm3_hex("内容"));
}

TEST_CASE("a folder that cannot be written is told") {
  const Desk desk;
  const fs::path path = desk.file("a.txt", "内容");
  std::ofstream(desk.ledger() / "evidence") << "a file where the folder should be: not even root can write below it";
  CHECK_THROWS_WITH(desk.store().add(path),
                    "原件写不进台账的文件夹「" + (desk.ledger() / "evidence").string() + "」：请检查磁盘和权限");
}
