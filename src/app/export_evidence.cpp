// Papers: what they state, where they lie, what they are about, where in them the words stand.
#include <algorithm>

#include "app/export_fields.h"
#include "app/export_tables.h"

namespace fazhi::app {

namespace {

std::string review_id(core::ReviewState state) {
  switch (state) {
    case core::ReviewState::submitted: return "submitted";
    case core::ReviewState::accepted: return "accepted";
    case core::ReviewState::returned: return "returned";
    case core::ReviewState::withdrawn: return "withdrawn";
    case core::ReviewState::purged: return "purged";
  }
  return {};
}

// Names in the record's own personal fields, and in those of the matters it is about.
std::string masked(std::string text, const core::RecordState& record, const ExportScene& scene) {
  const core::Facts& facts = scene.view().facts;
  const auto found = std::ranges::lower_bound(facts.records, record.sequence, {}, &core::Record::sequence);
  const bool is_there = found != facts.records.end() && found->sequence == record.sequence;
  if (!is_there) return scene.mask.text(std::move(text));
  return scene.mask.text_of_record(std::move(text), static_cast<std::uint32_t>(found - facts.records.begin()));
}

struct OriginalColumns {
  ExportRow& row;
  const core::RecordState& record;
  const ExportScene& scene;

  void operator()(std::monostate) const {}
  void operator()(const core::FileOriginal& file) const {
    row["original"] = "file";
    row["file_name"] = masked(file.name, record, scene);
    row["bytes"] = file.bytes;
    row["sm3"] = file.sm3;
  }
  void operator()(const core::ArchiveOriginal& archive) const {
    row["original"] = "archive";
    row["archive_number"] = export_text(archive.number);
    row["archive_place"] = export_text(archive.place);
  }
  void operator()(const core::PageOriginal& page) const {
    row["original"] = "page";
    row["url"] = page.url;
    row["seen_on"] = export_day(page.seen_on);
  }
};

const std::vector<core::FieldDef>* fields_of_kind(const std::string& kind, const ExportScene& scene) {
  const core::EvidenceKind* known = scene.view().library.vocabulary.find_kind(kind);
  return known == nullptr ? nullptr : &known->fields;
}

// In pages: a ledger may hold a million of them.
void for_each_record(const ExportScene& scene, const std::function<void(const core::RecordState&)>& use) {
  ledger::EvidenceQuery query;
  query.limit = 5'000;
  for (;;) {
    const std::vector<core::RecordState> page = scene.workspace.ledger->records(query);
    for (const core::RecordState& record : page) use(record);
    if (page.size() < query.limit) return;
    query.after = page.back().sequence;
  }
}

void all_evidence(const ExportScene& scene, const RowSink& sink) {
  for_each_record(scene,
                  [&](const core::RecordState& record) { sink(evidence_row(record, text_to_export(record), scene)); });
}

void all_links(const ExportScene& scene, const RowSink& sink) {
  for_each_record(scene, [&](const core::RecordState& record) {
    if (const core::RecordText* text = text_to_export(record)) link_rows(record, *text, sink);
  });
}

void all_evidence_fields(const ExportScene& scene, const RowSink& sink) {
  for_each_record(scene, [&](const core::RecordState& record) {
    if (const core::RecordText* text = text_to_export(record)) evidence_field_rows(record, *text, scene, sink);
  });
}

void all_passages(const ExportScene& scene, const RowSink& sink) { passage_rows({}, scene, sink); }

}  // namespace

const core::RecordText* text_to_export(const core::RecordState& record) {
  return record.accepted ? &*record.accepted : record.shown();
}

ExportRow evidence_row(const core::RecordState& record, const core::RecordText* text, const ExportScene& scene) {
  ExportRow row{{"id", record.id}, {"kind", record.kind}, {"review", review_id(record.state)}};
  row["amended"] = record.accepted.has_value() && record.draft.has_value();
  row["unit"] = text == nullptr ? ExportRow() : export_text(text->unit);
  row["title"] = text == nullptr ? ExportRow() : export_text(masked(text->title, record, scene));
  row["number"] = text == nullptr ? ExportRow() : export_text(text->number);
  row["formed_on"] = text == nullptr ? ExportRow() : export_day(text->formed_on);
  row["covers_from"] = text == nullptr ? ExportRow() : export_day(text->covers.from);
  row["covers_until"] = text == nullptr ? ExportRow() : export_day(text->covers.until);
  for (const char* key : {"original", "file_name", "bytes", "sm3", "archive_number", "archive_place", "url", "seen_on"})
    row[key] = nullptr;
  std::visit(OriginalColumns{row, record, scene}, record.original);
  return row;
}

void link_rows(const core::RecordState& record, const core::RecordText& text, const RowSink& sink) {
  for (const core::EvidenceLink& link : text.links) {
    sink({{"evidence", record.id}, {"matter", export_text(link.matter)}, {"unit", export_text(link.unit)}});
  }
}

void evidence_field_rows(const core::RecordState& record, const core::RecordText& text, const ExportScene& scene,
                         const RowSink& sink) {
  const auto* definitions = fields_of_kind(record.kind, scene);
  const auto of = [&](const std::string& about) {
    return ExportRow{{"evidence", record.id}, {"about", export_text(about)}};
  };
  export_fields(text.fields, definitions, scene.mask, of(""), sink);
  for (const core::EvidenceLink& link : text.links) {
    export_fields(link.fields, definitions, scene.mask, of(link.matter.empty() ? link.unit : link.matter), sink);
  }
}

void passage_rows(const std::string& record, const ExportScene& scene, const RowSink& sink) {
  for (const core::PassageState& passage : scene.view().facts.passages) {
    if (!record.empty() && passage.record != record) continue;
    sink({{"evidence", passage.record},
          {"task", export_text(passage.task)},
          {"page", export_text(passage.page)},
          {"paragraph", export_text(passage.paragraph)},
          {"quote", export_text(scene.mask.text(passage.quote))}});
  }
}

std::vector<ExportTable> export_tables_of_evidence() {
  return {{"evidence",
           "佐证材料",
           {{"id", "标识"},
            {"kind", "种类"},
            {"review", "审核状态"},
            {"amended", "另有更正待审核"},
            {"unit", "单位"},
            {"title", "名称"},
            {"number", "文号"},
            {"formed_on", "形成日期"},
            {"covers_from", "归属期起"},
            {"covers_until", "归属期止"},
            {"original", "原件"},
            {"file_name", "文件名"},
            {"bytes", "字节数"},
            {"sm3", "SM3"},
            {"archive_number", "档号"},
            {"archive_place", "存放地点"},
            {"url", "网址"},
            {"seen_on", "看到网页的日子"}},
           all_evidence},
          {"links", "材料关于什么", {{"evidence", "材料"}, {"matter", "事项"}, {"unit", "单位"}}, all_links},
          {"evidence_fields",
           "材料的要素",
           {{"evidence", "材料"},
            {"about", "只对哪个事项或单位"},
            {"field", "要素"},
            {"title", "要素名称"},
            {"value", "值"}},
           all_evidence_fields},
          {"passages",
           "出处",
           {{"evidence", "材料"}, {"task", "任务"}, {"page", "页"}, {"paragraph", "段"}, {"quote", "原文"}},
           all_passages}};
}

}  // namespace fazhi::app
