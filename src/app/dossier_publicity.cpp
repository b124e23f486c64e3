#include "app/dossier_publicity.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "core/phrases.h"

namespace fazhi::app {

namespace {

constexpr std::array<std::string_view, 2> kFieldsThatKeep = {"不予公开", "保密"};
constexpr std::array<std::string_view, 3> kValuesThatKeep = {"不予公开", "依申请公开", "不公开"};
constexpr std::array<std::string_view, 8> kMarkings = {"内部资料", "内部文件", "内部材料", "内部使用",
                                                       "内部掌握", "（内部",   "(内部",    "工作秘密"};

bool holds_any(std::string_view text, std::span<const std::string_view> words) {
  return std::ranges::any_of(words,
                             [text](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

bool says_internal(const core::Matter& matter, const core::MatterKind& kind) {
  return std::ranges::any_of(kind.fields, [&matter](const core::FieldDef& field) {
    if (field.type != core::FieldType::boolean || !holds_any(field.title, kFieldsThatKeep)) return false;
    const core::Value* value = core::find_field(matter.fields, field.id);
    return value != nullptr && *value == core::Value(core::Scalar(true));
  });
}

bool says_internal(const core::PackedFields& fields) {
  if (fields.text().find("公开") == std::string_view::npos) return false;  // of most records, without unpacking
  for (const core::Field& field : fields.unpack()) {
    for (const core::Scalar& item : field.value.items()) {
      const auto* text = std::get_if<std::string>(&item);
      if (text != nullptr && std::ranges::find(kValuesThatKeep, *text) != kValuesThatKeep.end()) return true;
    }
  }
  return false;
}

const core::RecordContent& content_of(const core::Record& record) {
  return record.accepted != nullptr ? *record.accepted : *record.submitted;
}

bool has_content(const core::Record& record) { return record.accepted != nullptr || record.submitted != nullptr; }

void add_names(const core::Fields& fields, const std::vector<core::FieldDef>& definitions, MaskedNames& names) {
  for (const core::FieldDef& definition : definitions) {
    const core::Value* value = definition.personal ? core::find_field(fields, definition.id) : nullptr;
    if (value == nullptr) continue;
    for (const core::Scalar& item : value->items()) {
      const std::string name = core::to_text(item);
      if (!name.empty()) names.push_back({name, core::masked_name(name)});
    }
  }
}

MaskedNames longer_first(MaskedNames names) {
  std::ranges::stable_sort(names, std::ranges::greater{}, [](const MaskedName& one) { return one.name.size(); });
  return names;
}

}  // namespace

Publicity::Publicity(const View& view, bool for_public) : view_(view), for_public_(for_public) {
  if (for_public_) find_internal();
}

void Publicity::find_internal() {
  const core::Facts& facts = view_.facts;
  for (std::uint32_t i = 0; i < facts.matters.size(); ++i) {
    const core::MatterKind* kind = view_.library.find_matter(facts.matters[i].kind);
    if (kind != nullptr && says_internal(facts.matters[i], *kind)) internal_.insert(i);
  }
  for (const core::Record& record : facts.records) {
    if (!has_content(record)) continue;
    const core::RecordContent& content = content_of(record);
    const bool whole = says_internal(content.fields);
    for (const core::RecordLink& link : content.links) {
      if (link.matter != core::kNone && (whole || says_internal(link.fields))) internal_.insert(link.matter);
    }
  }
}

bool Publicity::is_internal_record(std::uint32_t record, const std::string& file_name) const {
  if (!for_public_) return false;
  const core::RecordContent& content = content_of(view_.facts.records[record]);
  if (says_internal(content.fields)) return true;
  if (holds_any(content.title, kMarkings) || holds_any(file_name, kMarkings)) return true;
  return std::ranges::any_of(content.links, [this](const core::RecordLink& link) { return is_internal(link.matter); });
}

bool Publicity::names_persons(std::uint32_t record) const { return !names_of_record(record).empty(); }

MaskedNames Publicity::names_of_matter(std::uint32_t matter) const {
  MaskedNames names;
  if (!for_public_ || matter == core::kNone) return names;
  const core::Matter& one = view_.facts.matters[matter];
  if (const core::MatterKind* kind = view_.library.find_matter(one.kind)) add_names(one.fields, kind->fields, names);
  return longer_first(std::move(names));
}

MaskedNames Publicity::names_of_record(std::uint32_t record) const {
  MaskedNames names;
  if (!for_public_) return names;
  const core::Record& one = view_.facts.records[record];
  const core::RecordContent& content = content_of(one);
  const core::EvidenceKind* kind = view_.library.vocabulary.find_kind(view_.facts.kinds[one.kind]);
  if (kind != nullptr) add_names(content.fields.unpack(), kind->fields, names);
  for (const core::RecordLink& link : content.links) {
    if (kind != nullptr) add_names(link.fields.unpack(), kind->fields, names);
    const MaskedNames of_matter = names_of_matter(link.matter);
    names.insert(names.end(), of_matter.begin(), of_matter.end());
  }
  return longer_first(std::move(names));
}

std::string masked(std::string text, const MaskedNames& names) {
  for (const MaskedName& one : names) {
    if (count_code_points(one.name) < 2) continue;  // one letter would be found in any text
    text = replace_all(std::move(text), one.name, one.shown);
  }
  return text;
}

}  // namespace fazhi::app
