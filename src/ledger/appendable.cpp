#include "ledger/appendable.h"

#include <algorithm>

#include "base/failure.h"

namespace fazhi::ledger {

void require_appendable(const Draft& draft, Instant head_recorded_at) {
  if (draft.recorded_at < head_recorded_at) {
    throw Failure("clock-behind", "本机时钟是「" + format_instant(draft.recorded_at) +
                                      "」，早于台账最后一条的登记时间「" + format_instant(head_recorded_at) +
                                      "」：请校准本机日期和时间后再登记；未登记任何内容");
  }
  const auto is_control = [](char c) { return static_cast<unsigned char>(c) < 0x20; };
  if (draft.actor.empty() || std::ranges::any_of(draft.actor, is_control)) {
    throw Failure("actor-missing",
                  "登记人「" + draft.actor + "」不能为空，也不能含控制字符：请用 --actor 或 FAZHI_ACTOR 写明");
  }
}

bool is_asked_for(const core::RecordState& record, const EvidenceQuery& query) {
  if (query.state && record.state != *query.state) return false;
  if (!query.kind.empty() && record.kind != query.kind) return false;
  if (query.unit.empty() && query.matter.empty()) return true;
  const core::RecordText* text = record.accepted ? &*record.accepted : record.shown();
  if (text == nullptr || (!query.unit.empty() && text->unit != query.unit)) return false;
  return query.matter.empty() ||
         std::ranges::find(text->links, query.matter, &core::EvidenceLink::matter) != text->links.end();
}

}  // namespace fazhi::ledger
