#include "ledger/evidence_bytes.h"

#include <fstream>

#include "base/digest.h"
#include "catch.h"
#include "temporary_folder.h"

using namespace fazhi;
using namespace fazhi::ledger;

namespace {

struct Taken {
  ReadAs read = ReadAs::gone;
  std::string bytes;
};

Taken taken_from(const std::filesystem::path& path, const std::string& recorded) {
  Taken taken;
  taken.read = read_evidence(path, sm3_hex(recorded), static_cast<std::int64_t>(recorded.size()),
                             [&taken](std::string_view piece) {
                               taken.bytes += piece;
                               return true;
                             });
  return taken;
}

}  // namespace

TEST_CASE("a file is handed over whole where it is what was recorded, and only then") {
  const TemporaryFolder folder;
  const auto path = folder.path() / "file";
  const std::string text(600'000, 'a');
  std::ofstream(path) << text;
  CHECK(taken_from(path, text).read == ReadAs::whole);
  CHECK(taken_from(path, text).bytes == text);
  CHECK(taken_from(path, text + "a").read == ReadAs::altered);
  CHECK(taken_from(path, text.substr(1)).read == ReadAs::altered);
  CHECK(taken_from(path, std::string(600'000, 'b')).read == ReadAs::altered);
}

TEST_CASE("what is not there, or is no file, is told apart") {
  const TemporaryFolder folder;
  CHECK(taken_from(folder.path() / "none", "x").read == ReadAs::gone);
  CHECK(taken_from(folder.path() / "none" / "below", "x").read == ReadAs::gone);
  CHECK(taken_from(folder.path(), "x").read == ReadAs::unreadable);
  std::ofstream(folder.path() / "file") << "x";
  std::filesystem::create_symlink(folder.path() / "file", folder.path() / "link");
  CHECK(taken_from(folder.path() / "link", "x").read == ReadAs::unreadable);
}

TEST_CASE("reading stops where the taker says so") {
  const TemporaryFolder folder;
  const std::string text(600'000, 'a');
  std::ofstream(folder.path() / "file") << text;
  std::size_t got = 0;
  const ReadAs read = read_evidence(folder.path() / "file", sm3_hex(text), 600'000, [&got](std::string_view piece) {
    got += piece.size();
    return false;
  });
  CHECK(read == ReadAs::stopped);
  CHECK(got < text.size());
}
