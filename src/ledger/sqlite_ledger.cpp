#include "ledger/sqlite_ledger.h"

#include <algorithm>
#include <future>

#include "base/digest.h"
#include "ledger/appendable.h"
#include "ledger/database.h"
#include "ledger/event_table.h"
#include "ledger/evidence_store.h"
#include "ledger/facts_reader.h"
#include "ledger/projection.h"
#include "ledger/sealer.h"
#include "ledger/search_index.h"
#include "ledger/verify.h"

namespace fazhi::ledger {

namespace {

namespace fs = std::filesystem;
using core::Event;

constexpr std::string_view kEvidence = "evidence:";

// From here on a second connection is opened to read half of them; tests/bench.
constexpr std::int64_t kManyRecords = 50'000;

bool has_purge(std::span<const Draft> drafts) {
  return std::ranges::any_of(
      drafts, [](const Draft& draft) { return std::holds_alternative<core::EvidencePurged>(draft.body); });
}

class SqliteLedger : public Ledger {
 public:
  SqliteLedger(const fs::path& folder, std::unique_ptr<SQLite::Database> database)
      : folder_(folder),
        store_(folder),
        database_(std::move(database)),
        events_(*database_),
        projection_(*database_, events_) {}

  Head head() const override {
    return guarded([&] { return events_.head().head; });
  }

  std::optional<Head> append(std::span<const Draft> drafts, const Head& expected) override {
    return guarded([&]() -> std::optional<Head> {
      // Immediate: of two writers the second waits here, before it has read anything.
      SQLite::Transaction transaction(*database_, SQLite::TransactionBehavior::IMMEDIATE);
      const StoredHead head = events_.head();
      if (head.head != expected) return std::nullopt;
      Sealer sealer(head, events_.salts());
      std::vector<std::string> purged;
      try {
        write_all(drafts, sealer, purged);
        // Before the commit: cut short here, the purge is repeated; cut short after it, secret bytes would stay unnoticed.
        for (const std::string& sm3 : purged) store_.erase(sm3);
        if (has_purge(drafts)) erase_search_index(folder_);
        transaction.commit();
      } catch (...) {
        projection_.forget();  // numbers of words that were rolled back
        throw;
      }
      if (!purged.empty()) database_->exec("PRAGMA wal_checkpoint(TRUNCATE)");  // the log holds the old pages
      if (has_purge(drafts)) erase_search_index(folder_);                       // somebody may have searched meanwhile
      return sealer.head().head;
    });
  }

  core::Facts facts() const override {
    return guarded([&] {
      const SQLite::Transaction snapshot(*database_);
      const std::vector<Event> frame = events_.read_frame();
      if (last_record(*database_) < kManyRecords) return read_facts(*database_, frame);
      const auto beside = open_database(folder_, Access::read, kPatience);
      const SQLite::Transaction same(*beside);
      // Somebody may have appended between the two snapshots: then one of them reads alone.
      const bool agree = EventTable(*beside).head().head == events_.head().head;
      return read_facts(*database_, frame, agree ? beside.get() : nullptr);
    });
  }

  core::Facts facts_known_by(std::int64_t sequence) const override {
    if (sequence >= head().sequence) return facts();
    const std::size_t count = sequence < 0 ? 0 : static_cast<std::size_t>(sequence);
    return core::fold(events(1, count));
  }

  std::int64_t sequence_at(Instant instant) const override {
    return guarded([&] {
      // recorded_at never decreases along the chain.
      SQLite::Statement at(*database_, "SELECT recorded_at FROM event WHERE sequence = ?");
      std::int64_t known = 0;
      for (std::int64_t beyond = events_.head().head.sequence + 1; beyond - known > 1;) {
        const std::int64_t middle = known + (beyond - known) / 2;
        at.reset();
        at.bind(1, middle);
        const bool later = !at.executeStep() || at.getColumn(0).getInt64() > instant.time_since_epoch().count();
        (later ? beyond : known) = middle;
      }
      return known;
    });
  }

  std::vector<Event> events(std::int64_t first, std::size_t limit) const override {
    return guarded([&] { return events_.read(first, limit); });
  }

  std::vector<HistoryLine> history(const std::string& subject) const override {
    return guarded([&] {
      const std::vector<Event> events = events_.read_about(subject);
      const std::vector<bool> voided = core::voided_events(events);
      std::vector<HistoryLine> lines;
      for (std::size_t i = 0; i < events.size(); ++i) lines.push_back({events[i], voided[i]});
      return lines;
    });
  }

  std::optional<core::RecordState> find_record(const std::string& id) const override {
    return guarded([&] { return core::fold_record(events_.read_about(std::string(kEvidence) + id)); });
  }

  std::vector<core::RecordState> records(const EvidenceQuery& query) const override {
    return guarded([&] {
      SQLite::Statement rows = candidates(query);
      std::vector<core::RecordState> page;
      while (page.size() < query.limit && rows.executeStep()) {
        auto record = core::fold_record(events_.read_about(std::string(kEvidence) + rows.getColumn(0).getString()));
        if (record && is_asked_for(*record, query)) page.push_back(std::move(*record));
      }
      return page;
    });
  }

  std::vector<core::RecordSource> record_sources() const override {
    return guarded([&] { return events_.read_sources(); });
  }

  std::vector<core::SealState> seals() const override {
    return guarded([&] { return core::fold_seals(events_.read_frame()); });
  }
  std::vector<core::ProblemRecord> problems() const override {
    return guarded([&] { return core::fold_problems(events_.read_frame()); });
  }
  std::vector<core::PersonAdded> persons() const override {
    return guarded([&] { return core::fold_persons(events_.read_frame()); });
  }

  std::string keep_text(std::string_view text) override {
    return guarded([&] {
      std::string digest = sm3_hex(text);
      SQLite::Statement row(*database_, "INSERT OR IGNORE INTO checklist_text VALUES (?, ?)");
      row.bindNoCopy(1, digest);
      row.bind(2, std::string(text));
      row.exec();
      return digest;
    });
  }

  std::optional<std::string> find_text(const std::string& digest) const override {
    return guarded([&]() -> std::optional<std::string> {
      SQLite::Statement row(*database_, "SELECT text FROM checklist_text WHERE digest = ?");
      row.bindNoCopy(1, digest);
      if (!row.executeStep()) return std::nullopt;
      return row.getColumn(0).getString();
    });
  }

  bool contains(std::int64_t sequence, std::string_view digest) const override {
    return guarded([&] {
      SQLite::Statement row(*database_, "SELECT digest FROM event WHERE sequence = ?");
      row.bind(1, sequence);
      return !digest.empty() && row.executeStep() && row.getColumn(0).getString().starts_with(digest);
    });
  }

  VerifyReport verify() const override {
    return guarded([&] {
      const SQLite::Transaction snapshot(*database_);
      return verify_database(*database_, store_);
    });
  }

  void rebuild() override {
    guarded([&] {
      SQLite::Transaction transaction(*database_, SQLite::TransactionBehavior::IMMEDIATE);
      projection_.clear();
      // In pages, so that a large ledger is never in memory as a whole.
      constexpr std::size_t kPage = 10'000;
      for (std::int64_t next = 1;;) {
        const std::vector<Event> page = events_.read(next, kPage);
        for (const Event& event : page) projection_.take(event.body, event.sequence, event.is_erased);
        projection_.finish();
        if (page.size() < kPage) break;
        next = page.back().sequence + 1;
      }
      transaction.commit();
    });
  }

 private:
  // Of a large import the next chunk is sealed by another thread while this one is written.
  void write_all(std::span<const Draft> drafts, Sealer& sealer, std::vector<std::string>& purged) {
    constexpr std::size_t kChunk = 4096;
    const auto policy = drafts.size() > kChunk ? std::launch::async : std::launch::deferred;
    std::vector<SealedEvent> now, next;
    const auto seal_next = [&] {
      const auto chunk = drafts.first(std::min(kChunk, drafts.size()));
      drafts = drafts.subspan(chunk.size());
      return std::async(policy, [&sealer, &next, chunk] { sealer.seal(chunk, next); });
    };
    auto sealing = seal_next();
    for (bool is_last = false; !is_last;) {
      sealing.get();
      now.swap(next);
      is_last = drafts.empty();
      if (!is_last) sealing = seal_next();
      for (const SealedEvent& event : now) write(event, purged);
      projection_.finish();
    }
  }

  void write(const SealedEvent& event, std::vector<std::string>& purged) {
    const core::EventBody& body = event.draft->body;
    if (const auto* purge = std::get_if<core::EvidencePurged>(&body)) erase(purge->id, purged);
    events_.append(event);
    projection_.take(body, event.sequence, false);
  }

  void erase(const std::string& id, std::vector<std::string>& purged) {
    projection_.finish();  // what came before in this batch is written, so that it can be erased
    const std::string subject = std::string(kEvidence) + id;
    const auto record = core::fold_record(events_.read_about(subject));
    const auto* file = record ? std::get_if<core::FileOriginal>(&record->original) : nullptr;
    if (file != nullptr) purged.push_back(file->sm3);
    events_.erase_about(subject);
  }

  SQLite::Statement candidates(const EvidenceQuery& query) const {
    std::string sql = "SELECT id FROM record WHERE sequence > ?";
    if (query.state) sql += " AND state & 7 = " + std::to_string(static_cast<int>(*query.state));
    if (!query.unit.empty()) sql += " AND unit = (SELECT number FROM word WHERE text = :unit)";
    if (!query.kind.empty()) sql += " AND kind = (SELECT number FROM word WHERE text = :kind)";
    if (!query.matter.empty()) {
      sql += " AND instr(links, (SELECT 'm' || number FROM word WHERE text = :matter)) > 0";
    }
    SQLite::Statement rows(*database_, sql + " ORDER BY sequence");
    rows.bind(1, query.after);
    if (!query.unit.empty()) rows.bind(":unit", query.unit);
    if (!query.kind.empty()) rows.bind(":kind", query.kind);
    if (!query.matter.empty()) rows.bind(":matter", query.matter);
    return rows;
  }

  fs::path folder_;
  EvidenceStore store_;
  std::unique_ptr<SQLite::Database> database_;
  EventTable events_;
  Projection projection_;
};

std::unique_ptr<Ledger> open_in(const fs::path& folder, Access access, std::chrono::milliseconds patience = kPatience) {
  return guarded([&] { return std::make_unique<SqliteLedger>(folder, open_database(folder, access, patience)); });
}

}  // namespace

std::unique_ptr<Ledger> create_ledger(const fs::path& folder) {
  return guarded([&]() -> std::unique_ptr<Ledger> {
    std::error_code error;
    fs::create_directories(folder, error);
    if (error) throw Failure("ledger-read-only", "建不了文件夹「" + folder.string() + "」：请检查路径和权限");
    if (is_ledger(folder)) {
      auto existing = open_in(folder, Access::write);
      if (existing->head().sequence == 0) return existing;  // an init that was cut short
      throw Failure("ledger-exists", "「" + folder.string() + "」中已有台账：请换一个文件夹");
    }
    create_database(folder);
    return open_in(folder, Access::write);
  });
}

std::unique_ptr<Ledger> open_ledger(const fs::path& folder, Access access, std::chrono::milliseconds patience) {
  return open_in(folder, access, patience);
}

bool is_ledger(const fs::path& folder) {
  std::error_code error;
  return fs::exists(database_file(folder), error);
}

}  // namespace fazhi::ledger
