#include "app/record_words.h"

#include <fmt/format.h>

#include <utility>

#include "core/pseudo_fields.h"

namespace fazhi::app {

std::string state_word(core::ReviewState state) {
  switch (state) {
    case core::ReviewState::submitted: return "待审核";
    case core::ReviewState::accepted: return "已通过";
    case core::ReviewState::returned: return "已退回";
    case core::ReviewState::withdrawn: return "已撤回";
    case core::ReviewState::purged: return "已清除";
  }
  return {};
}

std::optional<core::ReviewState> parse_review_state(const std::string& word) {
  if (word == "submitted") return core::ReviewState::submitted;
  if (word == "accepted") return core::ReviewState::accepted;
  if (word == "returned") return core::ReviewState::returned;
  if (word == "withdrawn") return core::ReviewState::withdrawn;
  if (word == "purged") return core::ReviewState::purged;
  return std::nullopt;
}

std::string original_text(const core::Original& original) {
  if (const auto* file = std::get_if<core::FileOriginal>(&original)) {
    return fmt::format("文件 {}（{}字节，SM3 {}）", file->name, file->bytes, file->sm3.substr(0, 16));
  }
  if (const auto* archive = std::get_if<core::ArchiveOriginal>(&original)) {
    return "档号 " + archive->number + (archive->place.empty() ? "" : " " + archive->place);
  }
  if (const auto* page = std::get_if<core::PageOriginal>(&original)) {
    return fmt::format("网址 {}{}", page->url, page->seen_on ? "（" + format_date(*page->seen_on) + "查看）" : "");
  }
  return "无原件";
}

std::vector<core::FieldDef> amendable_fields(const core::EvidenceKind& kind, const core::RecordState& record) {
  std::vector<core::FieldDef> fields = kind.fields;
  for (const core::PseudoField& pseudo : core::kPseudoFields) {
    core::FieldDef field;
    field.id = pseudo.id;
    field.title = pseudo.title;
    // A unit is typed by its name here; its id is put in its place before it is recorded.
    field.type = pseudo.type == core::FieldType::unit ? core::FieldType::text : pseudo.type;
    fields.push_back(std::move(field));
  }
  const core::RecordText* shown = record.shown();
  if (shown == nullptr) return fields;
  for (const core::EvidenceLink& link : shown->links) {
    for (core::FieldDef field : kind.fields) {
      field.id = (link.matter.empty() ? link.unit : link.matter) + "/" + field.id;
      fields.push_back(std::move(field));
    }
  }
  return fields;
}

}  // namespace fazhi::app
