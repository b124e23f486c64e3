#include <fmt/format.h>

#include <algorithm>

#include "core/examination.h"

namespace fazhi::core {

void Examination::operator()(const MatterOpened& body) {
  new_id("事项", body.id, state_.matters.contains(body.id));
  if (body.title.empty()) refuse("title-missing", fmt::format("事项「{}」没有名称（title）", body.id));
  const MatterKind* kind = known_matter_kind(body.kind);
  if (kind == nullptr) return;
  valid_parties(*kind, body.parties);
  valid_fields(kind->fields, body.fields, kind->title);
  for (const FieldDef& definition : kind->fields) {
    const Value* value = find_field(body.fields, definition.id);
    if (!definition.required || definition.default_value || (value != nullptr && !value->empty())) continue;
    refuse("field-missing",
           fmt::format("「{}」必须填写字段「{}」（{}）", kind->title, definition.id, definition.title));
  }
}

void Examination::valid_parties(const MatterKind& kind, const std::vector<RoleHolder>& parties) {
  for (const RoleHolder& party : parties) {
    const Role* role = known_role(kind, party.role);
    if (role == nullptr) continue;
    if (role->type == "unit") known_unit(party.holder, role->title);
    const auto same_role = [&](const RoleHolder& other) { return other.role == party.role; };
    if (!role->many && &*std::ranges::find_if(parties, same_role) != &party) {
      refuse("role-twice", fmt::format("「{}」的{}只能有一个，这里多出「{}」", kind.title, role->title, party.holder));
    }
    if (std::ranges::find(parties, party) - parties.begin() != &party - parties.data() && role->many) {
      refuse("role-twice", fmt::format("「{}」的{}里「{}」写了两次", kind.title, role->title, party.holder));
    }
  }
}

void Examination::operator()(const MatterChanged& body) {
  const Matter* matter = known_matter(body.id);
  const MatterKind* kind = matter == nullptr ? nullptr : known_matter_kind(matter->kind);
  if (kind == nullptr) return;
  if (!matter->merged_into.empty()) {
    refuse("matter-merged", fmt::format("事项「{}」已并入「{}」：请改那一个", body.id, matter->merged_into));
  }
  if (body.set.empty())
    refuse("nothing-to-change",
           fmt::format("事项「{}」的变更没有写明改什么：请写出字段和新值（命令行用 --set 字段=值，导入文件用 set）",
                       body.id));
  for (const Field& field : body.set) valid_matter_field(*kind, field);
}

void Examination::valid_matter_field(const MatterKind& kind, const Field& field) {
  const bool is_own = field.name == "title" || field.name == "opened_on";
  if (!is_own) {
    valid_field(kind.fields, field, kind.title);
    return;
  }
  FieldDef definition;
  definition.id = field.name;
  definition.type = field.name == "opened_on" ? FieldType::date : FieldType::text;
  valid_value(definition, field.value);
  if (field.value.empty()) refuse("field-missing", fmt::format("「{}」不能清空", field.name));
}

void Examination::operator()(const MatterTransferred& body) {
  const Matter* matter = known_matter(body.id);
  const MatterKind* kind = matter == nullptr ? nullptr : known_matter_kind(matter->kind);
  const Role* role = kind == nullptr ? nullptr : known_role(*kind, body.role);
  if (role == nullptr) return;
  if (role->type == "unit") known_unit(body.to, "接收单位");
  if (body.from == body.to) refuse("transfer-to-itself", fmt::format("移出和接收都是「{}」：请核对", body.from));
  std::string holders;
  for (const PartyLine& line : matter->parties) {
    if (line.role != body.role) continue;
    if (line.holder_on(body.on) == body.from) return;
    holders += (holders.empty() ? "「" : "、「") + line.holder_on(body.on) + "」";
  }
  refuse("not-holder", fmt::format("事项「{}」的{}在 {} 是{}，不是「{}」：只有当时的承担者可以移交", body.id,
                                   role->title, format_date(body.on), holders.empty() ? "（无）" : holders, body.from));
}

void Examination::operator()(const MatterClosed& body) {
  const Matter* matter = known_matter(body.id);
  if (matter == nullptr) return;
  if (body.outcome.empty())
    refuse("outcome-missing", fmt::format("事项「{}」没有写明怎样办结（outcome：办结、终止 等）", body.id));
  if (matter->closed_on) {
    refuse("closed-twice", fmt::format("事项「{}」已于 {} 以「{}」办结：如属误登，请先作废（void）那一条", body.id,
                                       format_date(*matter->closed_on), matter->outcome));
  } else if (body.on < matter->opened_on) {
    refuse("closed-before-opened", fmt::format("事项「{}」的办结日 {} 早于立项日 {}：请核对日期", body.id,
                                               format_date(body.on), format_date(matter->opened_on)));
  }
}

void Examination::operator()(const MatterMerged& body) {
  const Matter* matter = known_matter(body.id);
  const Matter* into = known_matter(body.into);
  given_reason(body.because);
  if (matter == nullptr || into == nullptr) return;
  if (body.id == body.into) {
    refuse("merge-into-itself", fmt::format("事项「{}」不能并入它自己", body.id));
    return;
  }
  for (const Matter* one : {matter, into}) {
    if (one->merged_into.empty()) continue;
    refuse("matter-merged", fmt::format("事项「{}」已并入「{}」：请改那一个", one->id, one->merged_into));
  }
  if (matter->kind != into->kind) {
    refuse("merge-other-kind", fmt::format("「{}」是「{}」，「{}」是「{}」：只有同一种事项才能合并", body.id,
                                           matter->kind, body.into, into->kind));
  }
  const auto mine = state_.accepted.find(body.id);
  const auto theirs = state_.accepted.find(body.into);
  if (mine == state_.accepted.end() || theirs == state_.accepted.end()) return;
  for (const auto& [kind, record] : mine->second) {
    const auto other = theirs->second.find(kind);
    if (other == theirs->second.end() || other->second == record) continue;
    refuse("second-of-kind",
           fmt::format("两个事项各有一份通过审核的「{}」（{}、{}），合并后只能有一份：请先撤回（withdraw）其中一份",
                       kind, record, other->second));
  }
}

}  // namespace fazhi::core
