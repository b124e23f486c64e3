#include <fmt/format.h>

#include "app/one_record.h"
#include "app/record_words.h"
#include "app/words.h"

namespace fazhi::app {

namespace {

std::string name_of_unit(const core::Facts& facts, const std::string& id) {
  const std::uint32_t unit = facts.find_unit(id);
  return unit == core::kNone ? id : core::unit_name(facts, unit, Date::max());
}

// What a kind's fields are called; the id where the vocabulary has no title.
std::string title_of(const core::EvidenceKind* kind, const std::string& field) {
  const core::FieldDef* known = kind == nullptr ? nullptr : core::find_definition(kind->fields, field);
  return known == nullptr || known->title.empty() ? field : known->title;
}

void add_fields(const core::Fields& fields, const core::EvidenceKind* kind, const char* indent, std::string& out) {
  for (const core::Field& field : fields) {
    out += fmt::format("{}{}：{}\n", indent, title_of(kind, field.name), core::to_text(field.value));
  }
}

void add_text(const core::RecordText& text, const core::Facts& facts, const core::EvidenceKind* kind,
              const char* heading, std::string& out) {
  out += fmt::format("\n{}\n  名称：{}\n  文号：{}\n  单位：{}\n  形成日期：{}\n  归属期：{} 至 {}\n", heading,
                     text.title, text.number, name_of_unit(facts, text.unit), format_date(text.formed_on),
                     text.covers.from ? format_date(*text.covers.from) : "",
                     text.covers.until ? format_date(*text.covers.until) : "");
  add_fields(text.fields, kind, "  ", out);
  for (const core::EvidenceLink& link : text.links) {
    out += "  关于：" + (link.matter.empty() ? name_of_unit(facts, link.unit) : link.matter) + "\n";
    add_fields(link.fields, kind, "    ", out);
  }
}

}  // namespace

Listing evidence_list(const Workspace& workspace, const EvidenceFilter& filter, Diagnostics& out) {
  const core::Facts facts = workspace.ledger->facts();
  const std::string unit = filter.unit.empty() ? std::string() : unit_id(facts, filter.unit, out);
  if (!filter.kind.empty()) {
    find_evidence_kind(newest_library(*workspace.ledger, facts).vocabulary, filter.kind, out);
  }
  Listing listing;
  listing.title = facts.ledger.name + "佐证材料";
  listing.demo = facts.ledger.demo;
  listing.state_line = ledger::state_text(workspace.ledger->head());
  listing.table.name = "佐证材料";
  listing.table.columns = {{"id", "标识", 8, report::Align::left},
                           {"kind", "种类", 9, report::Align::left},
                           {"unit", "单位", 8, report::Align::left},
                           {"title", "名称", 16, report::Align::left},
                           {"formed_on", "形成日期", 6, report::Align::left},
                           {"state", "状态", 4, report::Align::left},
                           {"original", "原件", 12, report::Align::left}};
  ledger::EvidenceQuery query{unit, filter.kind, filter.matter, parse_review_state(filter.state), 0, SIZE_MAX};
  for (const core::RecordState& record : workspace.ledger->records(query)) {
    const core::RecordText* shown = record.shown();
    listing.table.rows.push_back({record.id, record.kind,
                                  shown == nullptr ? std::string() : name_of_unit(facts, shown->unit),
                                  shown == nullptr ? std::string() : shown->title,
                                  shown == nullptr ? report::Cell(std::string()) : report::Cell(shown->formed_on),
                                  state_word(record.state), original_text(record.original)});
  }
  listing.notes.push_back(fmt::format("共{}件。", listing.table.rows.size()));
  return listing;
}

std::optional<std::string> evidence_text(const Workspace& workspace, const std::string& id, Diagnostics& out) {
  const auto record = workspace.ledger->find_record(id);
  if (!record) {
    out.push_back({Severity::error, {}, fmt::format("台账里没有材料「{}」", id), "unknown-evidence", {}});
    return std::nullopt;
  }
  const core::Facts facts = workspace.ledger->facts();
  std::string text = fmt::format("{}  {}  {}\n原件：{}\n", record->id, record->kind, state_word(record->state),
                                 original_text(record->original));
  const core::Library library = newest_library(*workspace.ledger, facts);
  const core::EvidenceKind* kind = library.vocabulary.find_kind(record->kind);
  if (record->accepted) add_text(*record->accepted, facts, kind, "已通过的内容（算数）", text);
  if (record->draft) add_text(*record->draft, facts, kind, "待审核的内容", text);
  return text;
}

}  // namespace fazhi::app
