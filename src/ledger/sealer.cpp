#include "ledger/sealer.h"

#include "base/failure.h"
#include "base/text.h"
#include "ledger/appendable.h"
#include "ledger/payload.h"

namespace fazhi::ledger {

void Sealer::seal(std::span<const Draft> drafts, std::vector<SealedEvent>& sealed) {
  sealed.resize(drafts.size());
  for (std::size_t i = 0; i < drafts.size(); ++i) seal_one(drafts[i], sealed[i]);
}

void Sealer::seal_one(const Draft& draft, SealedEvent& event) {
  require_appendable(draft, head_.recorded_at);
  if (const auto* created = std::get_if<core::LedgerCreated>(&draft.body)) {
    salts_ = created->demo ? Salts::of_demo(created->name) : Salts::random();
  }
  event.draft = &draft;
  event.sequence = head_.head.sequence + 1;
  event.type = core::name_of(draft.body);
  event.salt = salts_.next(event.sequence);
  event.payload.clear();
  append_payload(event.payload, draft.body);
  // JSON must be UTF-8 to be read back; what a user types was checked where it was read.
  if (!is_valid_utf8(event.payload))
    throw Failure("text-not-utf8", "要登记的内容不是有效的 UTF-8 文字，没有登记任何内容");
  event.payload_digest = chain_.payload_digest(event.salt, event.payload);
  const Link link{event.sequence, draft.recorded_at, draft.actor, event.type, event.payload_digest};
  event.digest = chain_.event_digest(link, head_.head.sequence == 0 ? kNoPrevious : head_.head.digest);
  head_ = {{event.sequence, event.digest}, draft.recorded_at};
}

}  // namespace fazhi::ledger
