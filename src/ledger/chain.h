#pragma once
// The arithmetic of the hash chain (SM3, GB/T 32905-2016): what each digest covers, byte for byte. Pure; an inspector can
// repeat it with `openssl dgst -sm3` (docs/ledger-format.md).

#include <cstdint>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/digest.h"

namespace fazhi::ledger {

// What the chain knows of an event: everything but its payload, of which it holds a salted digest only, so that a purge can
// blank the payload and leave the chain whole.
struct Link {
  std::int64_t sequence = 0;
  Instant recorded_at;
  std::string_view actor;
  std::string_view type;
  std::string_view payload_digest;
};

// 64 hex zeros: the `previous` of event 1.
extern const std::string kNoPrevious;

class Chain {
 public:
  // SM3(salt ‖ payload): both as the texts they are stored as.
  std::string payload_digest(std::string_view salt, std::string_view payload);

  // SM3 of "fazhi-event-1", sequence, recorded_at (2026-03-31T17:00:00+08:00), actor, type, previous digest and payload digest, each
  // followed by a line feed.
  std::string event_digest(const Link& link, std::string_view previous);

 private:
  Sm3 sm3_;
  std::string text_;
};

// 32 hex digits. Of a demo ledger: from its name and the sequence, so that its chain is the same bytes everywhere; otherwise
// random from the system.
class Salts {
 public:
  static Salts random() { return Salts({}); }
  static Salts of_demo(const std::string& ledger_name) { return Salts(ledger_name); }

  std::string next(std::int64_t sequence);

 private:
  explicit Salts(std::string demo_name) : demo_name_(std::move(demo_name)) {}
  std::string draw();

  std::string demo_name_;  // empty: random
  std::string pool_;       // random bytes not yet used
};

}  // namespace fazhi::ledger
