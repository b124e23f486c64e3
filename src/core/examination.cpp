#include "core/examination.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "base/utf8.h"
#include "core/period.h"

namespace fazhi::core {

namespace {

template <typename Map>
std::vector<std::string> ids_of(const Map& map) {
  std::vector<std::string> ids;
  ids.reserve(map.size());
  for (const auto& entry : map) ids.push_back(entry.first);
  std::ranges::sort(ids);  // hash order must not show in a message
  return ids;
}

template <typename List>
std::vector<std::string> ids_in(const List& list) {
  std::vector<std::string> ids;
  for (const auto& item : list) ids.push_back(item.id);
  return ids;
}

// 「lead（决策承办单位）」
template <typename List>
std::vector<std::string> titled_ids(const List& list) {
  std::vector<std::string> ids;
  for (const auto& item : list) {
    ids.push_back(item.title.empty() || item.title == item.id ? item.id : item.id + "（" + item.title + "）");
  }
  return ids;
}

bool is_id_character(char32_t c) {
  const bool is_ascii = (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9');
  const bool is_han = (c >= 0x3400 && c <= 0x9FFF) || (c >= 0x20000 && c <= 0x3FFFF) || c == U'〇';
  return is_ascii || is_han || c == U'-' || c == U'_' || c == U'.';
}

std::string_view type_in_chinese(FieldType type) {
  switch (type) {
    case FieldType::text: return "文字";
    case FieldType::integer: return "整数";
    case FieldType::decimal: return "数";
    case FieldType::date: return "日期（YYYY-MM-DD）";
    case FieldType::boolean: return "是或否";
    case FieldType::one_of: return "可选值之一";
    case FieldType::unit: return "单位";
    case FieldType::party: return "单位或人员";
    case FieldType::matter: return "事项";
  }
  return "";
}

bool fits(FieldType type, const Scalar& scalar) {
  switch (type) {
    case FieldType::integer: return std::holds_alternative<std::int64_t>(scalar);
    case FieldType::decimal:
      return std::holds_alternative<Decimal>(scalar) || std::holds_alternative<std::int64_t>(scalar);
    case FieldType::date: return std::holds_alternative<Date>(scalar);
    case FieldType::boolean: return std::holds_alternative<bool>(scalar);
    case FieldType::text:
    case FieldType::one_of:
    case FieldType::unit:
    case FieldType::party:
    case FieldType::matter: return std::holds_alternative<std::string>(scalar);
  }
  return false;
}

}  // namespace

std::string nearest_hint(std::string_view word, const std::vector<std::string>& candidates) {
  const auto nearest = nearest_word(word, candidates);
  return nearest ? "，最接近的是「" + *nearest + "」" : "";
}

std::string_view to_chinese(ReviewState state) {
  switch (state) {
    case ReviewState::submitted: return "待审核";
    case ReviewState::accepted: return "已通过";
    case ReviewState::returned: return "已退回";
    case ReviewState::withdrawn: return "已撤回";
    case ReviewState::purged: return "已清除";
  }
  return "";
}

bool is_valid_id(std::string_view id) {
  if (id.empty()) return false;
  for (std::size_t at = 0; at < id.size();) {
    const CodePoint point = code_point_at(id, at);
    if (!point.valid || !is_id_character(point.value)) return false;
    at += point.length;
  }
  return true;
}

void Examination::refuse(const std::string& code, const std::string& message) {
  out_.push_back({Severity::error, entry_.where, message, code, {}});
}

void Examination::new_id(std::string_view what, const std::string& id, bool is_taken) {
  if (!is_valid_id(id)) {
    refuse("bad-id", fmt::format("{}的标识「{}」不合规：只能用字母、数字、汉字和 - _ .，且不能为空", what, id));
  } else if (is_taken) {
    refuse("duplicate-id",
           fmt::format("{}「{}」已经登记过，标识不能重复：请换一个标识，或对已有的那一条办理变更、更正", what, id));
  }
}

bool Examination::known_unit(const std::string& id, std::string_view as) {
  if (state_.units.contains(id)) return true;
  refuse("unknown-unit", fmt::format("{}「{}」不在台账的单位之内{}：请改正，或先登记这个单位", as.empty() ? "单位" : as,
                                     id, unit_hint(id)));
  return false;
}

// A name, where a name or a piece of one was written; else the nearest id. Closed units are nobody's meaning.
std::string Examination::unit_hint(const std::string& word) const {
  std::vector<std::string> ids, holding;
  for (const auto& [id, unit] : state_.units) {
    if (unit.closed_on) continue;
    ids.push_back(id);
    if (!word.empty() && unit.name.find(word) != std::string::npos) holding.push_back(id);
  }
  std::ranges::sort(ids);  // hash order must not show in a message
  if (holding.empty()) return nearest_hint(word, ids);
  const std::string& first = *std::ranges::min_element(holding);
  return fmt::format("，是不是「{}」（{}）", first, state_.units.at(first).name);
}

const Matter* Examination::known_matter(const std::string& id) {
  const auto found = state_.matters.find(id);
  if (found != state_.matters.end()) return &found->second;
  refuse("unknown-matter",
         fmt::format("台账里没有事项「{}」{}：请改正，或先登记这个事项", id, nearest_hint(id, ids_of(state_.matters))));
  return nullptr;
}

const RecordState* Examination::known_record(const std::string& id) {
  const auto found = state_.records.find(id);
  if (found != state_.records.end()) return &found->second;
  refuse("unknown-evidence",
         fmt::format("台账里没有佐证材料「{}」{}：请改正", id, nearest_hint(id, ids_of(state_.records))));
  return nullptr;
}

void Examination::known_unit_types(const std::vector<std::string>& types) {
  for (const std::string& type : types) {
    if (library_.vocabulary.has_unit_type(type)) continue;
    const std::vector<std::string> known = ids_in(library_.vocabulary.unit_types);
    refuse("unknown-unit-type",
           fmt::format("没有单位类型「{}」{}：可用的有 {}", type, nearest_hint(type, known), join(known, "、")));
  }
}

const MatterKind* Examination::known_matter_kind(const std::string& kind) {
  if (const MatterKind* found = library_.find_matter(kind)) return found;
  std::vector<std::string> known;
  for (const Checklist& checklist : library_.checklists) {
    for (const MatterKind& one : checklist.matters) known.push_back(one.id);
  }
  refuse("unknown-matter-kind",
         fmt::format("没有事项种类「{}」{}：请用已采用清单中的事项种类", kind, nearest_hint(kind, known)));
  return nullptr;
}

const Role* Examination::known_role(const MatterKind& kind, const std::string& role) {
  if (const Role* found = kind.find_role(role)) return found;
  refuse("unknown-role", fmt::format("「{}」没有角色「{}」{}：可用的有 {}", kind.title, role,
                                     nearest_hint(role, ids_in(kind.parties)), join(titled_ids(kind.parties), "、")));
  return nullptr;
}

void Examination::given_reason(const std::string& because) {
  if (trim(because).empty())
    refuse("reason-missing", "没有写明理由：请写明为什么（命令行用 --because，导入文件用 because），日后备查");
}

void Examination::valid_period(const std::string& period) {
  if (parse_period(period)) return;
  refuse("bad-period", fmt::format("检查期「{}」看不懂：请写成 2026、2026H1、2026Q3 或 2026-09", period));
}

void Examination::valid_range(const std::optional<Date>& from, const std::optional<Date>& until) {
  if (!from || !until || *from <= *until) return;
  refuse("bad-range", fmt::format("起日「{}」晚于止日「{}」：请核对两个日期", format_date(*from), format_date(*until)));
}

void Examination::not_in_future(Date date, std::string_view what) {
  if (date <= today_) return;
  refuse("future-date",
         fmt::format("{}「{}」晚于登记当天「{}」：还没有形成的材料不能登记；计划中的日期请记在事项的字段里", what,
                     format_date(date), format_date(today_)));
}

void Examination::valid_fields(const std::vector<FieldDef>& definitions, const Fields& fields, std::string_view whose) {
  for (const Field& field : fields) valid_field(definitions, field, whose);
}

void Examination::valid_field(const std::vector<FieldDef>& definitions, const Field& field, std::string_view whose) {
  if (const FieldDef* definition = find_definition(definitions, field.name)) {
    valid_value(*definition, field.value);
    return;
  }
  const std::vector<std::string> known = ids_in(definitions);
  refuse("unknown-field",
         fmt::format("「{}」没有字段「{}」{}：可用的有 {}", whose, field.name, nearest_hint(field.name, known),
                     known.empty() ? "（无）" : join(titled_ids(definitions), "、")));
}

void Examination::valid_value(const FieldDef& definition, const Value& value) {
  if (value.many() && !definition.many) {
    refuse("single-value", fmt::format("字段「{}」只能填一个值，这里有 {} 个", definition.id, value.items().size()));
    return;
  }
  for (const Scalar& scalar : value.items()) valid_scalar(definition, scalar);
}

void Examination::valid_scalar(const FieldDef& definition, const Scalar& scalar) {
  if (!fits(definition.type, scalar)) {
    refuse("wrong-type", fmt::format("字段「{}」应填{}，这里是「{}」", definition.id, type_in_chinese(definition.type),
                                     to_text(scalar)));
    return;
  }
  const auto* text = std::get_if<std::string>(&scalar);
  if (text == nullptr) return;
  if (definition.type == FieldType::one_of && std::ranges::find(definition.values, *text) == definition.values.end()) {
    refuse("not-one-of", fmt::format("字段「{}」不能填「{}」{}：可选 {}", definition.id, *text,
                                     nearest_hint(*text, definition.values), join(definition.values, "、")));
  } else if (definition.type == FieldType::unit) {
    known_unit(*text, fmt::format("字段「{}」的单位", definition.id));
  } else if (definition.type == FieldType::matter) {
    const Matter* matter = known_matter(*text);
    if (matter != nullptr && !definition.matter_kind.empty() && matter->kind != definition.matter_kind) {
      refuse("wrong-matter-kind", fmt::format("字段「{}」应填种类为「{}」的事项，「{}」是「{}」", definition.id,
                                              definition.matter_kind, *text, matter->kind));
    }
  }
}

}  // namespace fazhi::core
