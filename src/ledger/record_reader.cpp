#include "ledger/record_reader.h"

#include <algorithm>
#include <charconv>
#include <unordered_map>

#include "core/packed_fields.h"
#include "ledger/row.h"
#include "ledger/rows.h"

namespace fazhi::ledger {

namespace {

constexpr const char* kPart =
    "SELECT sequence, id, kind, state, unit, formed_on, covers_from, covers_until, title, number, fields, links, "
    "draft FROM record WHERE sequence > ? AND sequence <= ? ORDER BY sequence";

class RecordReader {
 public:
  explicit RecordReader(std::span<const Meaning> meanings) : meanings_(meanings) {
    part_.texts = std::make_shared<core::TextPool>();
  }

  RecordPart read(Rows rows, std::int64_t first, std::int64_t last) {
    rows.bind(1, first);
    rows.bind(2, last);
    // More than there are, but counting them would read the table twice.
    part_.records.reserve(static_cast<std::size_t>(std::max<std::int64_t>(last - first, 0)));
    while (rows.next()) read_record(rows);
    return std::move(part_);
  }

 private:
  void read_record(const Rows& rows) {
    core::Record& record = part_.records.emplace_back();
    record.sequence = rows.number(0);
    record.id = keep(rows.text(1));
    const std::int64_t state = rows.number(3);
    record.state = static_cast<core::ReviewState>(state & kStateMask);
    if (record.state == core::ReviewState::purged) return;
    record.kind = kind_at(rows.number(2));
    record.has_original = (state & kHasOriginal) != 0;
    if (record.state == core::ReviewState::withdrawn) return;
    if ((state & kAcceptedText) != 0) {
      record.accepted = read_content(rows);
      if (!rows.is_null(12) && record.state == core::ReviewState::submitted)
        part_.drafts.emplace_back(part_.records.size() - 1, rows.text(12));
    } else if (record.state == core::ReviewState::submitted) {
      record.submitted = read_content(rows);
    }
  }

  std::uint32_t kind_at(std::int64_t number) {
    const auto [found, is_new] = kinds_.try_emplace(number, static_cast<std::uint32_t>(part_.kinds.size()));
    if (is_new) part_.kinds.push_back(number);
    return found->second;
  }

  const core::RecordContent* read_content(const Rows& rows) {
    core::RecordContent content;
    content.unit = meaning(rows.number(4)).unit;
    content.formed_on = rows.date(5);
    content.covers = {rows.optional_date(6), rows.optional_date(7)};
    if (!content.covers.from && !content.covers.until) content.covers = {content.formed_on, content.formed_on};
    content.title = keep(rows.text(8));
    content.number = keep(rows.text(9));
    content.fields = core::PackedFields(keep(rows.text(10)));
    content.links = read_links(rows.text(11));
    return part_.texts->keep_one(content);
  }

  std::span<const core::RecordLink> read_links(std::string_view text) {
    links_.clear();
    while (!text.empty()) {
      const auto end = std::min(text.find(core::kGroupEnd), text.size());
      links_.push_back(read_link(text.substr(0, end)));
      text.remove_prefix(std::min(end + 1, text.size()));
    }
    return part_.texts->keep(std::span<const core::RecordLink>(links_));
  }

  // m or u, number, US fields
  core::RecordLink read_link(std::string_view text) {
    core::RecordLink link;
    std::int64_t number = 0;
    const auto* end = std::from_chars(text.data() + 1, text.data() + text.size(), number).ptr;
    if (text.front() == 'm') {
      link.matter = meaning(number).matter;
    } else {
      link.unit = meaning(number).unit;
    }
    const auto fields_at = static_cast<std::size_t>(end - text.data()) + 1;
    if (fields_at < text.size()) link.fields = core::PackedFields(keep(text.substr(fields_at)));
    return link;
  }

  Meaning meaning(std::int64_t number) const {
    const auto at = static_cast<std::size_t>(number);
    return at < meanings_.size() ? meanings_[at] : Meaning{};
  }
  std::string_view keep(std::string_view text) { return part_.texts->keep(text); }

  std::span<const Meaning> meanings_;
  RecordPart part_;
  std::unordered_map<std::int64_t, std::uint32_t> kinds_;  // by number of word
  std::vector<core::RecordLink> links_;                    // of one record, before they are kept
};

}  // namespace

RecordPart read_records(SQLite::Database& database, std::span<const Meaning> meanings, std::int64_t first,
                        std::int64_t last) {
  return RecordReader(meanings).read(Rows(database, kPart), first, last);
}

}  // namespace fazhi::ledger
