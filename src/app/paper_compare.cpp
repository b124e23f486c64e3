#include "app/paper_compare.h"

#include <fmt/format.h>

#include <algorithm>

namespace fazhi::app {

namespace {

std::string sm3_of(const core::EvidenceSubmitted& body) {
  const auto* file = std::get_if<core::FileOriginal>(&body.original);
  return file == nullptr ? std::string() : file->sm3;
}

bool has_all(const core::Fields& some, const core::Fields& all) {
  return std::ranges::all_of(some, [&](const core::Field& field) {
    const core::Value* there = core::find_field(all, field.name);
    return there != nullptr && is_same(*there, field.value);
  });
}

}  // namespace

bool is_same(const core::Value& a, const core::Value& b) {
  return std::ranges::equal(a.items(), b.items(), [](const core::Scalar& one, const core::Scalar& other) {
    return core::compare(one, other) == std::strong_ordering::equal;
  });
}

core::EvidenceSubmitted submitted_again(const core::RecordState& record) {
  core::EvidenceSubmitted body;
  const core::RecordText& text = *record.shown();
  body.kind = record.kind;
  body.title = text.title;
  body.number = text.number;
  body.formed_on = text.formed_on;
  body.fields = text.fields;
  body.original = record.original;
  return body;
}

bool is_same_paper(const core::EvidenceSubmitted& a, const core::EvidenceSubmitted& b) {
  return sm3_of(a) == sm3_of(b) && a.number == b.number && a.formed_on == b.formed_on && has_all(a.fields, b.fields) &&
         has_all(b.fields, a.fields);
}

std::string text_of(const core::EvidenceSubmitted& body, const core::Vocabulary& vocabulary) {
  std::string text = fmt::format("《{}》{}，形成日期{}", body.title, body.number, format_date(body.formed_on));
  if (const auto* file = std::get_if<core::FileOriginal>(&body.original)) {
    text += fmt::format("，文件{}（SM3 {}）", file->name, file->sm3.substr(0, 8));
  }
  const core::EvidenceKind* kind = vocabulary.find_kind(body.kind);
  for (const core::Field& field : body.fields) {
    const core::FieldDef* known = kind == nullptr ? nullptr : core::find_definition(kind->fields, field.name);
    text += "，" + (known == nullptr || known->title.empty() ? field.name : known->title) + core::to_text(field.value);
  }
  return text;
}

}  // namespace fazhi::app
