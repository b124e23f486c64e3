#include "ledger/chain.h"

#include "catch.h"
#include "ledger/ledger.h"

using namespace fazhi;
using namespace fazhi::ledger;

TEST_CASE("the digest of an event covers seven lines, as docs/ledger-format.md lays down") {
  const Link link{2, Instant{make_date(2026, 1, 5)} + std::chrono::hours(4), "zhang", "unit-added", "ab"};
  CHECK(Chain().event_digest(link, "cd") ==
        sm3_hex("fazhi-event-1\n2\n2026-01-05T12:00:00+08:00\nzhang\nunit-added\ncd\nab\n"));
}

TEST_CASE("the digest of a payload covers its salt and then its text") {
  Chain chain;
  CHECK(chain.payload_digest("0f", "{}") == sm3_hex("0f{}"));
  CHECK(chain.payload_digest("0f", "{}") == sm3_hex("0f{}"));
}

TEST_CASE("salts of a demo ledger follow from its name, others are never the same twice") {
  Salts demo = Salts::of_demo("示例市示例区");
  CHECK(demo.next(1) == sm3_hex("fazhi-demo-salt\n示例市示例区\n1\n").substr(0, 32));
  CHECK(demo.next(1) == demo.next(1));
  Salts random = Salts::random();
  const std::string first = random.next(1);
  CHECK(first.size() == 32);
  CHECK(first != random.next(1));
}

TEST_CASE("a printed state is read back, or it is not one") {
  CHECK(parse_state("12345:ab12cdef") == Head{12345, "ab12cdef"});
  for (const char* bad :
       {"", "12345", "12345:", "12345:ab12", "0:ab12cdef", "-1:ab12cdef", "1x:ab12cdef", "1:AB12CDEF", "1:ab12cdeg"}) {
    CHECK(parse_state(bad) == std::nullopt);
  }
  CHECK(state_text({12345, std::string(64, 'a')}) == "台账状态 #12345 · aaaaaaaaaaaaaaaa");
}
