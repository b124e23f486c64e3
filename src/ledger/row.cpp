#include "ledger/row.h"

#include <algorithm>
#include <charconv>

#include "base/failure.h"
#include "core/packed_fields.h"
#include "ledger/payload.h"

namespace fazhi::ledger {

namespace {

using core::append_escaped;
using core::kFieldEnd;
using core::kGroupEnd;
using core::kItemEnd;
using core::kNameEnd;
using core::unescape;

std::int64_t day_number(Date date) { return date.time_since_epoch().count(); }
std::optional<std::int64_t> day_number(const std::optional<Date>& date) {
  return date ? std::optional(day_number(*date)) : std::nullopt;
}

// m or u, the number of the matter's or unit's id, then the fields; joined by GS.
std::string links_text(const std::vector<core::EvidenceLink>& links, const WordNumber& number_of) {
  std::string text;
  for (const core::EvidenceLink& link : links) {
    if (&link != links.data()) text += kGroupEnd;
    const bool to_matter = !link.matter.empty();
    text += to_matter ? 'm' : 'u';
    text += std::to_string(number_of(to_matter ? link.matter : link.unit));
    if (link.fields.empty()) continue;
    text += kFieldEnd;
    core::append_packed(text, link.fields);
  }
  return text;
}

std::string parties_text(const std::vector<core::PartyLine>& parties) {
  std::string text;
  for (const core::PartyLine& line : parties) {
    if (&line != parties.data()) text += kGroupEnd;
    append_escaped(text, line.role);
    for (const core::Holding& holding : line.holdings) {
      text += &holding == line.holdings.data() ? kNameEnd : kItemEnd;
      if (holding.from) text += std::to_string(day_number(*holding.from));
      text += ':';
      append_escaped(text, holding.holder);
    }
  }
  return text;
}

std::string draft_text(const core::RecordText& text) {
  core::EvidenceSubmitted body;
  body.title = text.title;
  body.number = text.number;
  body.unit = text.unit;
  body.formed_on = text.formed_on;
  body.covers = text.covers;
  body.fields = text.fields;
  body.links = text.links;
  return to_payload(body);
}

// `Text` is a RecordText or an EvidenceSubmitted.
template <typename Text>
void put_text(RecordRow& row, const Text& text, const WordNumber& number_of) {
  row.unit = number_of(text.unit);
  row.formed_on = day_number(text.formed_on);
  row.covers_from = day_number(text.covers.from);
  row.covers_until = day_number(text.covers.until);
  row.title = text.title;
  row.number = text.number;
  core::append_packed(row.fields.emplace(), text.fields);
  row.links = links_text(text.links, number_of);
}

core::Holding parse_holding(std::string_view text) {
  const auto colon = std::min(text.find(':'), text.size());
  core::Holding holding;
  std::int64_t day = 0;
  if (colon > 0 && std::from_chars(text.data(), text.data() + colon, day).ec == std::errc{}) {
    holding.from = Date{std::chrono::days{day}};
  }
  holding.holder = unescape(text.substr(std::min(colon + 1, text.size())));
  return holding;
}

core::PartyLine parse_party(std::string_view text) {
  auto end = std::min(text.find(kNameEnd), text.size());
  core::PartyLine line{unescape(text.substr(0, end)), {}};
  while (end < text.size()) {
    text.remove_prefix(end + 1);
    end = std::min(text.find(kItemEnd), text.size());
    line.holdings.push_back(parse_holding(text.substr(0, end)));
  }
  return line;
}

}  // namespace

RecordRow to_row(const core::RecordState& record, const WordNumber& number_of) {
  RecordRow row;
  row.sequence = record.sequence;
  row.id = record.id;
  row.state = static_cast<std::int64_t>(record.state);
  if (record.state == core::ReviewState::purged) return row;
  row.kind = number_of(record.kind);
  if (record.original.index() != 0) row.state += kHasOriginal;
  if (record.accepted) {
    row.state += kAcceptedText;
    put_text(row, *record.accepted, number_of);
    if (record.draft) row.draft = draft_text(*record.draft);
  } else if (record.draft) {
    put_text(row, *record.draft, number_of);
  }
  return row;
}

RecordRow to_row(const core::EvidenceSubmitted& record, std::int64_t sequence, bool is_accepted,
                 const WordNumber& number_of) {
  RecordRow row;
  row.sequence = sequence;
  row.id = record.id;
  row.kind = number_of(record.kind);
  row.state = static_cast<std::int64_t>(is_accepted ? core::ReviewState::accepted : core::ReviewState::submitted);
  if (is_accepted) row.state += kAcceptedText;
  if (record.original.index() != 0) row.state += kHasOriginal;
  put_text(row, record, number_of);
  return row;
}

MatterRow to_row(const core::Matter& matter, std::int64_t sequence, const WordNumber& number_of) {
  MatterRow row;
  row.sequence = sequence;
  row.name = number_of(matter.id);
  row.kind = number_of(matter.kind);
  row.title = matter.title;
  row.opened_on = day_number(matter.opened_on);
  row.parties = parties_text(matter.parties);
  core::append_packed(row.fields, matter.fields);
  row.closed_on = day_number(matter.closed_on);
  row.outcome = matter.outcome;
  if (!matter.merged_into.empty()) row.merged_into = number_of(matter.merged_into);
  return row;
}

std::vector<core::PartyLine> parse_parties(std::string_view text) {
  std::vector<core::PartyLine> parties;
  while (!text.empty()) {
    const auto end = std::min(text.find(kGroupEnd), text.size());
    parties.push_back(parse_party(text.substr(0, end)));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parties;
}

}  // namespace fazhi::ledger
