#include "ledger/verify.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/failure.h"
#include "ledger/chain.h"
#include "ledger/event_table.h"
#include "ledger/payload.h"
#include "ledger/projection.h"

namespace fazhi::ledger {

namespace {

using core::Event;

std::string number_sign(std::int64_t sequence) { return "#" + std::to_string(sequence); }

class Verifier {
 public:
  Verifier(SQLite::Database& database, const EvidenceStore& store)
      : database_(database), store_(store), events_(database), projection_(database, events_) {}

  VerifyReport run() {
    check_pages();
    check_chain();
    check_erasures();
    check_mentions();
    check_projections();
    check_texts();
    check_files();
    report_.head = events_.head().head;
    std::ranges::stable_sort(report_.findings, {}, &Finding::sequence);
    return std::move(report_);
  }

 private:
  void find(Finding::Of of, std::int64_t sequence, std::string name, std::string message) {
    report_.findings.push_back({of, sequence, std::move(name), std::move(message)});
  }

  void check_pages() {
    SQLite::Statement rows(database_, "PRAGMA integrity_check(20)");
    while (rows.executeStep()) {
      const std::string said = rows.getColumn(0).getString();
      if (said != "ok") find(Finding::Of::projection, 0, "ledger.db", "数据库文件的结构已损坏：" + said);
    }
  }

  void check_chain() {
    SQLite::Statement rows(database_,
                           "SELECT sequence, recorded_at, actor, type, payload_digest, digest, salt, payload FROM "
                           "event ORDER BY sequence");
    std::string previous = kNoPrevious;
    Instant before = Instant::min();
    std::int64_t expected = 1;
    for (; rows.executeStep(); ++expected) {
      const std::int64_t sequence = rows.getColumn(0).getInt64();
      if (sequence != expected) {
        find(Finding::Of::event, expected, number_sign(expected),
             "事件 " + number_sign(expected) + " 缺失，链在此处断开");
        expected = sequence;
      }
      const Instant recorded_at{std::chrono::seconds{rows.getColumn(1).getInt64()}};
      if (recorded_at < before)
        find(Finding::Of::event, sequence, number_sign(sequence),
             "事件 " + number_sign(sequence) + " 的登记时间早于前一条");
      before = recorded_at;
      check_link(rows, {sequence, recorded_at, {}, {}, {}}, previous);
      check_payload(rows, sequence, recorded_at);
      previous = rows.getColumn(5).getString();
      ++report_.events;
    }
  }

  void check_link(SQLite::Statement& rows, Link link, const std::string& previous) {
    const std::string actor = rows.getColumn(2).getString();
    const std::string type = rows.getColumn(3).getString();
    const std::string payload_digest = rows.getColumn(4).getString();
    link.actor = actor;
    link.type = type;
    link.payload_digest = payload_digest;
    if (chain_.event_digest(link, previous) == rows.getColumn(5).getString()) return;
    find(Finding::Of::event, link.sequence, number_sign(link.sequence),
         "事件 " + number_sign(link.sequence) + "（" + type + "）或它前一条被改动过：摘要与链不符");
  }

  void check_payload(SQLite::Statement& rows, std::int64_t sequence, Instant recorded_at) {
    const std::string type = rows.getColumn(3).getString();
    const std::string text = rows.getColumn(7).getString();
    Event event{sequence, recorded_at, rows.getColumn(2).getString(), {}, rows.isColumnNull(6)};
    if (event.is_erased) {
      ++report_.erased;
    } else if (chain_.payload_digest(rows.getColumn(6).getString(), text) != rows.getColumn(4).getString()) {
      find(Finding::Of::payload, sequence, number_sign(sequence),
           "事件 " + number_sign(sequence) + "（" + type + "）的内容被改动过：与登记时的摘要不符");
    }
    try {
      event.body = from_payload(type, text);
    } catch (const Failure&) {
      find(Finding::Of::payload, sequence, number_sign(sequence),
           "事件 " + number_sign(sequence) + "（" + type + "）的内容读不出来");
      return;
    }
    note(event);
  }

  // Groups events by what they are about, as the mentions should.
  void note(const Event& event) {
    std::vector<std::string> subjects = core::subjects_of(event.body);
    if (const auto* voiding = std::get_if<core::Voided>(&event.body)) {
      const auto target = subjects_.find(voiding->sequence);
      if (target != subjects_.end()) subjects = target->second;
    }
    if (is_frame(event.body, subjects)) frame_.insert(event.sequence);
    for (const std::string& subject : subjects) {
      mentions_.emplace(subject, event.sequence);
      if (is_projected(subject)) by_subject_[subject].push_back(event);
    }
    if (const auto* submitted = std::get_if<core::EvidenceSubmitted>(&event.body))
      note_file(*submitted, event.sequence);
    if (const auto* adopted = std::get_if<core::EditionAdopted>(&event.body))
      texts_.emplace(adopted->digest, TextUse{event.sequence, "采用的清单「" + adopted->checklist + "」的文本"});
    if (const auto* sealed = std::get_if<core::PeriodSealed>(&event.body))
      texts_.emplace(sealed->digest, TextUse{event.sequence, "封账「" + sealed->period + "」的结论文本"});
    if (std::holds_alternative<core::EvidencePurged>(event.body)) purges_[subjects.front()] = event.sequence;
    subjects_.emplace(event.sequence, std::move(subjects));
  }

  void note_file(const core::EvidenceSubmitted& submitted, std::int64_t sequence) {
    if (const auto* file = std::get_if<core::FileOriginal>(&submitted.original)) {
      files_[file->sm3].push_back({sequence, submitted.id, file->name});
    }
  }

  // A blanked payload needs a later purge that says so, and a purge leaves nothing readable.
  void check_erasures() {
    for (const auto& [subject, events] : by_subject_) {
      const auto purge = purges_.find(subject);
      const std::int64_t purged_at = purge == purges_.end() ? 0 : purge->second;
      for (const Event& event : events) {
        const std::string sign = number_sign(event.sequence);
        if (event.is_erased && event.sequence > purged_at) {
          find(Finding::Of::payload, event.sequence, sign, "事件 " + sign + " 的内容被抹去，但没有清除登记");
        } else if (!event.is_erased && event.sequence < purged_at && is_erasable(event.body)) {
          find(Finding::Of::payload, event.sequence, sign, "事件 " + sign + " 应已清除，但内容仍在");
        }
      }
    }
  }

  static bool is_erasable(const core::EventBody& body) {
    return !std::holds_alternative<core::Voided>(body) && !std::holds_alternative<core::EvidencePurged>(body);
  }

  void check_mentions() {
    std::set<std::pair<std::string, std::int64_t>> stored;
    SQLite::Statement rows(database_, "SELECT subject, sequence FROM mention");
    while (rows.executeStep()) stored.emplace(rows.getColumn(0).getString(), rows.getColumn(1).getInt64());
    for (const auto& [subject, sequence] : mentions_) {
      if (stored.erase({subject, sequence}) == 0) report_projection(sequence, subject);
    }
    for (const auto& [subject, sequence] : stored) report_projection(sequence, subject);

    std::set<std::int64_t> stored_frame;
    SQLite::Statement frame(database_, "SELECT sequence FROM frame");
    while (frame.executeStep()) stored_frame.insert(frame.getColumn(0).getInt64());
    std::vector<std::int64_t> different;
    std::ranges::set_symmetric_difference(stored_frame, frame_, std::back_inserter(different));
    for (const std::int64_t sequence : different) report_projection(sequence, number_sign(sequence));
  }

  void report_projection(std::int64_t sequence, const std::string& name) {
    find(Finding::Of::projection, sequence, name,
         "查询表中「" + name + "」与事件不符：请运行 fazhi rebuild 重建（事件不受影响）");
  }

  // What the events say must be in the table, row for row, and nothing else.
  void check_projections() {
    const auto number = [this](const std::string& word) { return projection_.number_of(word, false); };
    std::map<std::int64_t, RecordRow> records;
    std::map<std::int64_t, MatterRow> matters;
    for (const auto& [subject, events] : by_subject_) {
      if (subject.starts_with("matter:")) {
        if (const auto matter = core::fold_matter(events)) {
          const std::int64_t opening = opening_of(events);
          matters.emplace(opening, to_row(*matter, opening, number));
        }
      } else if (const auto record = core::fold_record(events)) {
        records.emplace(record->sequence, to_row(*record, number));
      }
    }
    compare(records, projection_.read_records(), [](const RecordRow& row) { return "evidence:" + row.id; });
    compare(matters, projection_.read_matters(),
            [this](const MatterRow& row) { return "matter:" + projection_.word(row.name); });
  }

  template <typename Row, typename Name>
  void compare(const std::map<std::int64_t, Row>& expected, const std::vector<Row>& stored, const Name& name) {
    std::set<std::int64_t> met;
    for (const Row& row : stored) {
      const auto found = expected.find(row.sequence);
      if (found == expected.end() || !(found->second == row)) report_projection(row.sequence, name(row));
      met.insert(row.sequence);
    }
    for (const auto& [sequence, row] : expected) {
      if (!met.contains(sequence)) report_projection(sequence, name(row));
    }
  }

  void check_texts() {
    std::set<std::string> kept;
    SQLite::Statement rows(database_, "SELECT digest, text FROM checklist_text ORDER BY digest");
    while (rows.executeStep()) {
      const std::string digest = rows.getColumn(0).getString();
      kept.insert(digest);
      if (sm3_hex(rows.getColumn(1).getString()) != digest) report_text(digest, "被改动过");
    }
    for (auto use = texts_.begin(); use != texts_.end(); use = texts_.upper_bound(use->first)) {
      if (!use->first.empty() && !kept.contains(use->first)) report_text(use->first, "缺失");
    }
  }

  // Named by every event that rests on it; a text that none rests on by its digest.
  void report_text(const std::string& digest, const std::string& what) {
    const std::string sign = "（SM3 " + digest.substr(0, 16) + "）";
    const auto [first, last] = texts_.equal_range(digest);
    if (first == last) find(Finding::Of::text, 0, digest, "保存的文本" + sign + what);
    for (auto use = first; use != last; ++use)
      find(Finding::Of::text, use->second.sequence, digest, use->second.what + sign + what);
  }

  void check_files() {
    for (const auto& [sm3, uses] : files_) {
      const auto digest = store_.rehash(sm3);
      if (digest == sm3) {
        ++report_.files;
        continue;
      }
      const std::string name = EvidenceStore::name_of(sm3);
      const std::string what = digest ? "被改动过（" : "不见了（";
      for (const FileUse& use : uses) {
        find(Finding::Of::file, use.sequence, name,
             "佐证「" + use.record + "」的原件「" + use.name + "」" + what + name + "）");
      }
    }
  }

  struct TextUse {
    std::int64_t sequence = 0;
    std::string what;  // 封账「2026Q3」的结论文本
  };
  struct FileUse {
    std::int64_t sequence = 0;
    std::string record, name;
  };

  SQLite::Database& database_;
  const EvidenceStore& store_;
  EventTable events_;
  Projection projection_;
  Chain chain_;
  VerifyReport report_;
  std::map<std::int64_t, std::vector<std::string>> subjects_;
  std::set<std::pair<std::string, std::int64_t>> mentions_;
  std::set<std::int64_t> frame_;
  std::map<std::string, std::vector<Event>> by_subject_;
  std::map<std::string, std::vector<FileUse>> files_;
  std::multimap<std::string, TextUse> texts_;   // by digest
  std::map<std::string, std::int64_t> purges_;  // the last one of each record
};

}  // namespace

VerifyReport verify_database(SQLite::Database& database, const EvidenceStore& store) {
  return Verifier(database, store).run();
}

}  // namespace fazhi::ledger
