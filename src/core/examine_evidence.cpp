#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "core/examination.h"
#include "core/pseudo_fields.h"

namespace fazhi::core {

namespace {

bool has_value(const Fields& fields, std::string_view name) {
  const Value* value = find_field(fields, name);
  return value != nullptr && !value->empty();
}

bool is_same(const Value& a, const Value& b) {
  if (a.items().size() != b.items().size()) return false;
  for (std::size_t i = 0; i < a.items().size(); ++i) {
    if (compare(a.items()[i], b.items()[i]) != std::strong_ordering::equal) return false;
  }
  return true;
}

// What can be done with a record in that state.
std::string_view way_on(ReviewState state) {
  switch (state) {
    case ReviewState::submitted: return "它正等着审核，请用 fazhi evidence accept 通过或 fazhi evidence return 退回";
    case ReviewState::accepted: return "要重新审核请用 fazhi evidence reopen，内容写错了请用 fazhi evidence amend 更正";
    case ReviewState::returned:
      return "请用 fazhi evidence amend 更正后再审核；没有要改的，用 fazhi evidence reopen 重新送审";
    case ReviewState::withdrawn: return "它已不再使用，还需要的请用 fazhi evidence add 重新登记";
    case ReviewState::purged: return "内容已不可恢复，还需要的请用 fazhi evidence add 重新登记";
  }
  return "";
}

std::string shown_value(const Value& value) { return value.empty() ? "（空）" : to_text(value); }

}  // namespace

void Examination::operator()(const EvidenceSubmitted& body) {
  new_id("佐证材料", body.id, state_.records.contains(body.id));
  known_unit(body.unit);
  not_in_future(body.formed_on, "形成日期");
  if (const auto* page = std::get_if<PageOriginal>(&body.original); page != nullptr && page->seen_on) {
    not_in_future(*page->seen_on, "网页查看日期");
  }
  valid_range(body.covers.from, body.covers.until);
  const EvidenceKind* kind = library_.vocabulary.find_kind(body.kind);
  if (kind == nullptr) {
    std::vector<std::string> known;
    for (const EvidenceKind& one : library_.vocabulary.kinds) known.push_back(one.id);
    refuse("unknown-kind", fmt::format("没有材料种类「{}」{}：请用词汇表（vocabulary.yaml）里的种类", body.kind,
                                       nearest_hint(body.kind, known)));
    return;
  }
  valid_fields(kind->fields, body.fields, kind->id);
  valid_links(body, *kind);
  required_fields(body, *kind);
}

void Examination::valid_links(const EvidenceSubmitted& body, const EvidenceKind& kind) {
  for (const EvidenceLink& link : body.links) {
    if (link.matter.empty() == link.unit.empty()) {
      refuse("bad-link", "一条关联要写明一个事项或一个单位，二者选一");
      continue;
    }
    const auto same = [&](const EvidenceLink& other) { return other.matter == link.matter && other.unit == link.unit; };
    if (std::ranges::find_if(body.links, same) != body.links.begin() + (&link - body.links.data())) {
      refuse("duplicate-link", fmt::format("同一份材料两次关联「{}」：请合并为一次", link.matter + link.unit));
    }
    if (link.matter.empty()) {
      known_unit(link.unit);
    } else {
      known_matter(link.matter);
    }
    valid_fields(kind.fields, link.fields, kind.id);
  }
}

void Examination::required_fields(const EvidenceSubmitted& body, const EvidenceKind& kind) {
  for (const FieldDef& definition : kind.fields) {
    if (!definition.required || definition.default_value || has_value(body.fields, definition.id)) continue;
    const auto gives = [&](const EvidenceLink& link) { return has_value(link.fields, definition.id); };
    if (!body.links.empty() && std::ranges::all_of(body.links, gives)) continue;
    refuse("field-missing", fmt::format("「{}」必须填写字段「{}」（{}）", kind.id, definition.id, definition.title));
  }
}

const RecordState* Examination::record_in(const std::string& id, std::initializer_list<ReviewState> states,
                                          std::string_view verb) {
  const RecordState* record = known_record(id);
  if (record == nullptr) return nullptr;
  if (std::ranges::find(states, record->state) != states.end()) return record;
  refuse("wrong-state", fmt::format("佐证材料「{}」现在是「{}」，不能{}：{}", id, to_chinese(record->state), verb,
                                    way_on(record->state)));
  return nullptr;
}

void Examination::operator()(const EvidenceAccepted& body) {
  if (const RecordState* record = record_in(body.id, {ReviewState::submitted}, "审核通过")) only_of_kind(*record);
}

void Examination::only_of_kind(const RecordState& record) {
  const EvidenceKind* kind = library_.vocabulary.find_kind(record.kind);
  if (kind == nullptr || kind->many || !record.draft) return;
  for (const EvidenceLink& link : record.draft->links) {
    if (link.matter.empty()) continue;
    const auto at_matter = state_.accepted.find(state_.merged(link.matter));
    if (at_matter == state_.accepted.end()) continue;
    const auto other = at_matter->second.find(record.kind);
    if (other == at_matter->second.end() || other->second == record.id) continue;
    refuse("second-of-kind", fmt::format("事项「{}」已有一份通过审核的「{}」（{}"
                                         "），同一事项只能有一份：请更正（amend）那一份，或先撤回（withdraw）它",
                                         link.matter, record.kind, other->second));
  }
}

void Examination::operator()(const EvidenceReturned& body) {
  record_in(body.id, {ReviewState::submitted}, "退回");
  given_reason(body.because);
}

void Examination::operator()(const EvidenceAmended& body) {
  const RecordState* record =
      record_in(body.id, {ReviewState::submitted, ReviewState::accepted, ReviewState::returned}, "更正");
  given_reason(body.because);
  if (body.set.empty())
    refuse(
        "nothing-to-amend",
        fmt::format("更正「{}」没有写明改什么：请写出字段和新值（命令行用 --set 字段=值，导入文件用 set）", body.id));
  const EvidenceKind* kind = record == nullptr ? nullptr : library_.vocabulary.find_kind(record->kind);
  if (record == nullptr || kind == nullptr || record->shown() == nullptr) return;
  for (const Field& field : body.set) valid_amendment(*record, *kind, field);
  for (const Field& field : body.was) agrees(*record, field);
}

void Examination::valid_amendment(const RecordState& record, const EvidenceKind& kind, const Field& field) {
  if (const PseudoField* pseudo = find_pseudo_field(field.name)) {
    FieldDef definition;
    definition.id = field.name;
    definition.type = pseudo->type;
    valid_value(definition, field.value);
    const bool is_needed = field.name == "formed_on" || field.name == "unit";
    if (is_needed && field.value.empty()) refuse("field-missing", fmt::format("「{}」不能清空", field.name));
    if (field.name == "formed_on" && field.value.date()) not_in_future(*field.value.date(), "形成日期");
    return;
  }
  const auto slash = field.name.find('/');
  if (slash == std::string::npos) {
    valid_field(kind.fields, field, kind.id);
    return;
  }
  const std::string target = field.name.substr(0, slash);
  const auto leads_there = [&](const EvidenceLink& link) { return link.matter == target || link.unit == target; };
  if (std::ranges::none_of(record.shown()->links, leads_there)) {
    refuse("unknown-link", fmt::format("佐证材料「{}」没有关联「{}」，不能更正「{}」", record.id, target, field.name));
    return;
  }
  valid_field(kind.fields, {field.name.substr(slash + 1), field.value}, kind.id);
}

void Examination::agrees(const RecordState& record, const Field& was) {
  const Value now = text_field(*record.shown(), was.name);
  const EvidenceKind* kind = library_.vocabulary.find_kind(record.kind);
  const auto title_of_field = [&](const std::string& name) {
    if (const PseudoField* pseudo = find_pseudo_field(name)) return std::string(pseudo->title);
    const FieldDef* field = kind == nullptr ? nullptr : find_definition(kind->fields, name.substr(name.find('/') + 1));
    return field == nullptr || field->title.empty() ? name : field->title;
  };
  if (is_same(now, was.value)) return;
  refuse("amend-mismatch",
         fmt::format("佐证材料「{}」的「{}」现在是「{}」，与所写的原值（was）「{}」不同：请核对原件和现有记录后再更正",
                     record.id, title_of_field(was.name), shown_value(now), shown_value(was.value)));
}

void Examination::operator()(const ReviewReopened& body) {
  record_in(body.id, {ReviewState::accepted, ReviewState::returned}, "重新审核");
  given_reason(body.because);
}

void Examination::operator()(const EvidenceWithdrawn& body) {
  record_in(body.id, {ReviewState::submitted, ReviewState::accepted, ReviewState::returned}, "撤回");
  given_reason(body.because);
}

void Examination::operator()(const EvidencePurged& body) {
  record_in(body.id, {ReviewState::submitted, ReviewState::accepted, ReviewState::returned, ReviewState::withdrawn},
            "清除");
  given_reason(body.because);
  const std::string_view requested = trim(body.requested_by);
  const std::string_view approved = trim(body.approved_by);
  if (requested.empty() || approved.empty() || requested == approved) {
    refuse("two-names", "清除材料要写明两个不同的人：提出人（--requested-by）和批准人（--approved-by）");
  }
}

void Examination::operator()(const PassageMarked& body) {
  record_in(body.id, {ReviewState::submitted, ReviewState::accepted, ReviewState::returned}, "标注出处");
  if (!body.task.empty() && library_.find_task(body.task) == nullptr) {
    refuse("unknown-task", fmt::format("没有任务「{}」：请写成「清单/任务」，如 decision/participation", body.task));
  }
  if (body.page.empty() && body.paragraph.empty() && body.quote.empty()) {
    refuse("nothing-to-change", fmt::format("「{}」没有写明出处：页码、段落、原文至少写一样", body.id));
  }
}

}  // namespace fazhi::core
