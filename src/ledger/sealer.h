#pragma once
// Drafts become links of the chain: sequence, payload, salt and digests. No storage; both backends seal alike.

#include <span>
#include <string>
#include <vector>

#include "ledger/chain.h"
#include "ledger/ledger.h"

namespace fazhi::ledger {

struct StoredHead {
  Head head;
  Instant recorded_at = Instant::min();
};

struct SealedEvent {
  const Draft* draft = nullptr;
  std::int64_t sequence = 0;
  std::string type, salt, payload, payload_digest, digest;
};

class Sealer {
 public:
  Sealer(StoredHead head, Salts salts) : head_(std::move(head)), salts_(std::move(salts)) {}

  // In their order, going on where the last call ended, into `sealed`, whose texts are used again. Throws Failure as
  // require_appendable does. The result points into `drafts`.
  void seal(std::span<const Draft> drafts, std::vector<SealedEvent>& sealed);

  const StoredHead& head() const { return head_; }
  const Salts& salts() const { return salts_; }

 private:
  void seal_one(const Draft& draft, SealedEvent& event);

  StoredHead head_;
  Salts salts_;
  Chain chain_;
};

}  // namespace fazhi::ledger
