#include "core/record_state.h"

#include <algorithm>

namespace fazhi::core {

namespace {

const std::string* as_text(const Value& value) {
  const Scalar* scalar = value.single();
  return scalar == nullptr ? nullptr : std::get_if<std::string>(scalar);
}

void set_or_clear(Fields& fields, std::string_view name, const Value& value) {
  if (value.empty()) {
    std::erase_if(fields, [&](const Field& field) { return field.name == name; });
  } else {
    set_field(fields, name, value);
  }
}

// "MATTER/field" or "UNIT/field"; ids hold no slash.
struct LinkField {
  std::string_view target, field;
};
std::optional<LinkField> split_link_field(std::string_view name) {
  const auto slash = name.find('/');
  if (slash == std::string_view::npos) return std::nullopt;
  return LinkField{name.substr(0, slash), name.substr(slash + 1)};
}

bool leads_to(const EvidenceLink& link, std::string_view target) {
  return link.matter == target || link.unit == target;
}

void set_formed_on(RecordText& text, Date date) {
  const DateRange only_that_day{text.formed_on, text.formed_on};
  if (text.covers == only_that_day) text.covers = {date, date};  // 归属期 was the default: it follows
  text.formed_on = date;
}

struct Applier {
  RecordState& record;

  void operator()(const EvidenceAccepted&) const {
    if (record.state != ReviewState::submitted || !record.draft) return;
    record.accepted = std::move(record.draft);
    record.draft.reset();
    record.state = ReviewState::accepted;
  }
  void operator()(const EvidenceReturned&) const {
    if (record.state != ReviewState::submitted) return;
    if (record.accepted) {
      record.draft.reset();
      record.state = ReviewState::accepted;
    } else {
      record.state = ReviewState::returned;
    }
  }
  void operator()(const EvidenceAmended& body) const {
    if (is_over()) return;
    if (!record.draft) record.draft = record.accepted;
    for (const Field& field : body.set) set_text_field(*record.draft, field.name, field.value);
    record.state = ReviewState::submitted;
  }
  void operator()(const ReviewReopened&) const {
    if (is_over()) return;
    if (!record.draft) record.draft = std::move(record.accepted);
    record.accepted.reset();
    record.state = ReviewState::submitted;
  }
  void operator()(const EvidenceWithdrawn&) const {
    if (record.state != ReviewState::purged) record.state = ReviewState::withdrawn;
  }
  void operator()(const EvidencePurged&) const {
    RecordState left;
    left.id = record.id;
    left.sequence = record.sequence;
    left.state = ReviewState::purged;
    record = std::move(left);
  }
  template <typename Other>
  void operator()(const Other&) const {}

  bool is_over() const { return record.state == ReviewState::withdrawn || record.state == ReviewState::purged; }
};

PackedFields keep_fields(const Fields& fields, Facts& facts) { return PackedFields(facts.texts->keep(packed(fields))); }

std::span<const RecordLink> to_links(const std::vector<EvidenceLink>& links, Facts& facts) {
  std::vector<RecordLink> found;
  found.reserve(links.size());
  for (const EvidenceLink& link : links) {
    const bool to_matter = !link.matter.empty();
    found.push_back({to_matter ? facts.find_matter(link.matter) : kNone, to_matter ? kNone : facts.find_unit(link.unit),
                     keep_fields(link.fields, facts)});
  }
  return facts.texts->keep(std::span<const RecordLink>(found));
}

const RecordContent* to_content(const RecordText& text, Facts& facts) {
  RecordContent content;
  content.title = facts.texts->keep(text.title);
  content.number = facts.texts->keep(text.number);
  content.unit = facts.find_unit(text.unit);
  content.formed_on = text.formed_on;
  content.covers = text.covers;
  if (!content.covers.from && !content.covers.until) content.covers = {text.formed_on, text.formed_on};
  content.fields = keep_fields(text.fields, facts);
  content.links = to_links(text.links, facts);
  return facts.texts->keep_one(content);
}

std::uint32_t intern_kind(const std::string& kind, Facts& facts) {
  const auto [found, is_new] = facts.kind_index.emplace(kind, static_cast<std::uint32_t>(facts.kinds.size()));
  if (is_new) facts.kinds.push_back(kind);
  return found->second;
}

}  // namespace

RecordState submitted_record(const EvidenceSubmitted& body, std::int64_t sequence) {
  RecordState record;
  record.id = body.id;
  record.kind = body.kind;
  record.sequence = sequence;
  record.original = body.original;
  record.draft = RecordText{body.title, body.number, body.unit, body.formed_on, body.covers, body.fields, body.links};
  return record;
}

void apply(RecordState& record, const EventBody& body) { std::visit(Applier{record}, body); }

void set_text_field(RecordText& text, const std::string& name, const Value& value) {
  const std::string* words = as_text(value);
  if (name == "formed_on") {
    if (value.date()) set_formed_on(text, *value.date());
  } else if (name == "covers_from") {
    text.covers.from = value.date();
  } else if (name == "covers_until") {
    text.covers.until = value.date();
  } else if (name == "number") {
    text.number = words == nullptr ? "" : *words;
  } else if (name == "title") {
    text.title = words == nullptr ? "" : *words;
  } else if (name == "unit") {
    if (words != nullptr) text.unit = *words;
  } else if (const auto link_field = split_link_field(name)) {
    for (EvidenceLink& link : text.links) {
      if (leads_to(link, link_field->target)) set_or_clear(link.fields, link_field->field, value);
    }
  } else {
    set_or_clear(text.fields, name, value);
  }
}

Value text_field(const RecordText& text, const std::string& name) {
  const auto words = [](const std::string& content) { return content.empty() ? Value{} : Value{content}; };
  const auto day = [](const std::optional<Date>& date) { return date ? Value{*date} : Value{}; };
  if (name == "formed_on") return Value{text.formed_on};
  if (name == "covers_from") return day(text.covers.from);
  if (name == "covers_until") return day(text.covers.until);
  if (name == "number") return words(text.number);
  if (name == "title") return words(text.title);
  if (name == "unit") return words(text.unit);
  const Value* found = nullptr;
  if (const auto link_field = split_link_field(name)) {
    const auto link =
        std::ranges::find_if(text.links, [&](const EvidenceLink& one) { return leads_to(one, link_field->target); });
    if (link != text.links.end()) found = find_field(link->fields, link_field->field);
  } else {
    found = find_field(text.fields, name);
  }
  return found == nullptr ? Value{} : *found;
}

Record to_record(const RecordState& state, Facts& facts) {
  Record record;
  record.id = facts.texts->keep(state.id);
  record.sequence = state.sequence;
  record.state = state.state;
  if (state.state == ReviewState::purged) return record;
  record.kind = intern_kind(state.kind, facts);
  record.has_original = state.original.index() != 0;
  if (state.state == ReviewState::withdrawn) return record;
  if (state.accepted) record.accepted = to_content(*state.accepted, facts);
  if (state.draft && state.state == ReviewState::submitted) record.submitted = to_content(*state.draft, facts);
  return record;
}

}  // namespace fazhi::core
