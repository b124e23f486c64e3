#include "ledger/memory_ledger.h"

#include <algorithm>
#include <map>

#include "base/digest.h"
#include "ledger/appendable.h"
#include "ledger/sealer.h"

namespace fazhi::ledger {

namespace {

using core::Event;

class MemoryLedger : public Ledger {
 public:
  Head head() const override { return head_.head; }

  std::optional<Head> append(std::span<const Draft> drafts, const Head& expected) override {
    if (head() != expected) return std::nullopt;
    Sealer sealer(head_, salts_);
    std::vector<SealedEvent> sealed;
    sealer.seal(drafts, sealed);
    for (const SealedEvent& event : sealed) take(event);
    head_ = sealer.head();
    salts_ = sealer.salts();
    return head();
  }

  core::Facts facts() const override { return core::fold(events_); }
  core::Facts facts_known_by(std::int64_t sequence) const override { return core::fold(until(sequence)); }

  std::int64_t sequence_at(Instant instant) const override {
    return std::ranges::upper_bound(events_, instant, {}, &Event::recorded_at) - events_.begin();
  }

  std::vector<Event> events(std::int64_t first, std::size_t limit) const override {
    const auto from = static_cast<std::size_t>(std::max<std::int64_t>(first, 1) - 1);
    if (from >= events_.size()) return {};
    const auto all = std::span(events_).subspan(from);
    const auto page = all.first(std::min(limit, all.size()));
    return {page.begin(), page.end()};
  }

  std::vector<HistoryLine> history(const std::string& subject) const override {
    const std::vector<bool> voided = core::voided_events(events_);
    std::vector<HistoryLine> lines;
    for (std::size_t i = 0; i < events_.size(); ++i) {
      if (is_about(events_[i], subject)) lines.push_back({events_[i], voided[i]});
    }
    return lines;
  }

  std::optional<core::RecordState> find_record(const std::string& id) const override {
    return core::fold_record(about("evidence:" + id));
  }

  std::vector<core::RecordState> records(const EvidenceQuery& query) const override {
    std::map<std::int64_t, core::RecordState> found;
    for (const Event& event : events_) {
      const auto* submitted = std::get_if<core::EvidenceSubmitted>(&event.body);
      if (submitted == nullptr) continue;
      if (auto record = find_record(submitted->id)) found.emplace(record->sequence, std::move(*record));
    }
    std::vector<core::RecordState> page;
    for (auto& [sequence, record] : found) {
      if (sequence <= query.after || !is_asked_for(record, query)) continue;
      if (page.size() == query.limit) break;
      page.push_back(std::move(record));
    }
    return page;
  }

  std::vector<core::RecordSource> record_sources() const override {
    std::vector<core::RecordSource> sources;
    for (const Event& event : events_) {
      const auto* submitted = std::get_if<core::EvidenceSubmitted>(&event.body);
      if (submitted != nullptr && !event.is_erased) sources.push_back(core::source_of(*submitted, event));
    }
    return sources;
  }

  std::vector<core::SealState> seals() const override { return core::fold_seals(events_); }
  std::vector<core::ProblemRecord> problems() const override { return core::fold_problems(events_); }
  std::vector<core::PersonAdded> persons() const override { return core::fold_persons(events_); }

  std::string keep_text(std::string_view text) override {
    std::string digest = sm3_hex(text);
    texts_.emplace(digest, text);
    return digest;
  }
  std::optional<std::string> find_text(const std::string& digest) const override {
    const auto found = texts_.find(digest);
    return found == texts_.end() ? std::nullopt : std::optional(found->second);
  }

  bool contains(std::int64_t sequence, std::string_view digest) const override {
    if (sequence < 1 || sequence > static_cast<std::int64_t>(digests_.size()) || digest.empty()) return false;
    return digests_[static_cast<std::size_t>(sequence - 1)].starts_with(digest);
  }

  VerifyReport verify() const override {
    VerifyReport report;
    report.head = head();
    report.events = static_cast<std::int64_t>(events_.size());
    report.erased = std::ranges::count(events_, true, &Event::is_erased);
    return report;
  }
  void rebuild() override {}

 private:
  void take(const SealedEvent& sealed) {
    const Draft& draft = *sealed.draft;
    events_.push_back({sealed.sequence, draft.recorded_at, draft.actor, draft.body});
    digests_.push_back(sealed.digest);
    if (const auto* purged = std::get_if<core::EvidencePurged>(&draft.body)) erase_content("evidence:" + purged->id);
  }

  void erase_content(const std::string& subject) {
    for (Event& event : events_) {
      if (!is_about(event, subject)) continue;
      // These stay readable: what was voided, and who had what erased and why.
      if (std::holds_alternative<core::Voided>(event.body) || std::holds_alternative<core::EvidencePurged>(event.body))
        continue;
      event.body = core::erased(event.body);
      event.is_erased = true;
    }
  }

  bool is_about(const Event& event, const std::string& subject) const {
    if (const auto* voiding = std::get_if<core::Voided>(&event.body)) {
      const auto target = static_cast<std::size_t>(voiding->sequence - 1);
      return voiding->sequence < event.sequence && target < events_.size() && is_about(events_[target], subject);
    }
    return std::ranges::count(core::subjects_of(event.body), subject) > 0;
  }

  std::vector<Event> about(const std::string& subject) const {
    std::vector<Event> found;
    std::ranges::copy_if(events_, std::back_inserter(found),
                         [&](const Event& event) { return is_about(event, subject); });
    return found;
  }

  std::span<const Event> until(std::int64_t sequence) const {
    const auto count = static_cast<std::size_t>(std::max<std::int64_t>(sequence, 0));
    return std::span(events_).first(std::min(count, events_.size()));
  }

  std::vector<Event> events_;
  std::vector<std::string> digests_;
  std::map<std::string, std::string> texts_;
  StoredHead head_;
  Salts salts_ = Salts::random();
};

}  // namespace

std::unique_ptr<Ledger> make_memory_ledger() { return std::make_unique<MemoryLedger>(); }

}  // namespace fazhi::ledger
