// Reasons that say nothing, and papers that lack the signature or seal their task asks for.

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.h"
#include "core/data_finders.h"

namespace fazhi::core {

namespace {

constexpr std::array<std::string_view, 22> kSaysNothing{
    "无",   "没有", "不适用", "不涉及", "同上", "略", "暂无", "其他", "其它", "详见附件", "见附件",
    "待补", "待定", "补充",   "测试",   "-",    "—",  "——",   "/",    "、",   "x",        "1"};

// 理由 that fills the field and explains nothing.
bool says_nothing(std::string_view text) {
  std::string_view words = trim(text);
  for (const std::string_view end : {"。", ".", "！", "!"}) {
    if (words.ends_with(end)) words = trim(words.substr(0, words.size() - end.size()));
  }
  return words.empty() || std::ranges::find(kSaysNothing, words) != kSaysNothing.end() || count_code_points(words) < 2;
}

bool asks_for_reason(const FieldDef& field) {
  if (field.type != FieldType::text) return false;
  for (const std::string_view word : {"理由", "原因", "事由"}) {
    if (field.title.find(word) != std::string::npos) return true;
  }
  return false;
}

std::vector<const FieldDef*> reason_fields(const std::vector<FieldDef>& fields) {
  std::vector<const FieldDef*> found;
  for (const FieldDef& field : fields) {
    if (asks_for_reason(field)) found.push_back(&field);
  }
  return found;
}

std::optional<std::string> empty_reason(const std::optional<Value>& value) {
  const Scalar* one = value ? value->single() : nullptr;
  const auto* text = one == nullptr ? nullptr : std::get_if<std::string>(one);
  return text != nullptr && says_nothing(*text) ? std::optional(*text) : std::nullopt;
}

void add_signatures(const Need& need, std::vector<const PaperNeed*>& all) {
  struct Walker {
    std::vector<const PaperNeed*>& all;
    void operator()(const PaperNeed& paper) const {
      if (paper.signature) all.push_back(&paper);
    }
    void operator()(const AnyNeed& any) const {
      for (const Need& one : any.of) add_signatures(one, all);
    }
    void operator()(const AllNeed& every) const {
      for (const Need& one : every.of) add_signatures(one, all);
    }
  };
  std::visit(Walker{all}, need.node);
}

using Signatures = std::unordered_map<std::string, std::vector<const PaperNeed*>>;

Signatures signatures_by_kind(const Library& library) {
  Signatures found;
  for (const Checklist& checklist : library.checklists) {
    for (const Task& task : checklist.tasks) {
      std::vector<const PaperNeed*> needs;
      for (const Need& need : task.needs) add_signatures(need, needs);
      for (const PaperNeed* need : needs) found[need->kind].push_back(need);
    }
  }
  return found;
}

bool has(const Value& value, const std::string& word) {
  return std::ranges::any_of(value.items(), [&](const Scalar& item) {
    const auto* text = std::get_if<std::string>(&item);
    return text != nullptr && *text == word;
  });
}

// The field is read from the paper, or from any of its links.
bool is_signed(const RecordContent& content, const Signature& signature) {
  const auto holds = [&](const PackedFields& fields) {
    const auto value = fields.find(signature.field.field);
    if (!value || value->empty()) return false;
    const auto here = [&](const std::string& word) { return has(*value, word); };
    return std::ranges::all_of(signature.all, here) &&
           (signature.any.empty() || std::ranges::any_of(signature.any, here));
  };
  if (holds(content.fields)) return true;
  return std::ranges::any_of(content.links, [&](const RecordLink& link) { return holds(link.fields); });
}

std::string wanted_text(const Signature& signature, const EvidenceKind& kind) {
  const FieldDef* field = find_definition(kind.fields, signature.field.field);
  std::string text = field == nullptr || field->title.empty() ? signature.field.field : field->title;
  std::vector<std::string> words = signature.all;
  words.insert(words.end(), signature.any.begin(), signature.any.end());
  return words.empty() ? "「" + text + "」"
                       : "「" + text + "」（" + join(words, signature.any.empty() ? "、" : "或者") + "）";
}

}  // namespace

FoundList find_empty_waivers(const DataScene& scene) {
  FoundList all;
  for (const WaiverState& waiver : scene.facts().waivers) {
    const WaiverGranted& grant = waiver.grant;
    if (!grant.basis.empty() || !says_nothing(grant.because)) continue;
    const Task* task = scene.library().find_task(grant.task);
    all.push_back({scene.facts().find_unit(grant.unit),
                   grant.from,
                   {grant.id},
                   fmt::format("免除 {}（{}）的理由只写了「{}」，也没有写依据的文件。请核对，写明为什么不适用",
                               grant.id, task == nullptr ? grant.task : "「" + task->title + "」", grant.because),
                   grant.because,
                   false});
  }
  return all;
}

FoundList find_empty_reasons(const DataScene& scene) {
  FoundList all;
  std::unordered_map<const EvidenceKind*, std::vector<const FieldDef*>> of_kinds;
  for (const EvidenceKind& kind : scene.library().vocabulary.kinds) {
    if (auto fields = reason_fields(kind.fields); !fields.empty()) of_kinds.emplace(&kind, std::move(fields));
  }
  for (const Paper& paper : scene.papers()) {
    const auto fields = of_kinds.find(paper.kind);
    if (fields == of_kinds.end()) continue;
    for (const FieldDef* field : fields->second) {
      const auto words = empty_reason(paper.content->fields.find(field->id));
      if (!words) continue;
      all.push_back({paper.content->unit,
                     paper.content->formed_on,
                     {paper.id()},
                     fmt::format("{}的「{}」只写了「{}」，填了等于没有说。请核对：有理由的写明，没有的清空这一栏",
                                 scene.name_of(paper), field->title, *words),
                     field->id + " " + *words,
                     false,
                     field->id});
    }
  }
  for (const Matter& matter : scene.facts().matters) {
    const MatterKind* kind = scene.library().find_matter(matter.kind);
    if (kind == nullptr || !matter.merged_into.empty()) continue;
    for (const FieldDef* field : reason_fields(kind->fields)) {
      const Value* value = find_field(matter.fields, field->id);
      const auto words = empty_reason(value == nullptr ? std::nullopt : std::optional(*value));
      if (!words) continue;
      const std::string* holder =
          matter.parties.empty() ? nullptr : &matter.parties.front().holder_on(scene.input.as_of);
      all.push_back(
          {holder == nullptr ? kNone : scene.facts().find_unit(*holder),
           matter.opened_on,
           {matter.id},
           fmt::format("事项「{}」（{}）的「{}」只写了「{}」，填了等于没有说。请核对：有理由的写明，没有的清空这一栏",
                       matter.title, matter.id, field->title, *words),
           field->id + " " + *words,
           false,
           field->id});
    }
  }
  return all;
}

FoundList find_missing_signatures(const DataScene& scene) {
  FoundList all;
  const Signatures signatures = signatures_by_kind(scene.library());
  for (const Paper& paper : scene.papers()) {
    const auto asked = paper.kind == nullptr ? signatures.end() : signatures.find(paper.kind->id);
    if (asked == signatures.end()) continue;
    const bool is_fine = std::ranges::any_of(
        asked->second, [&](const PaperNeed* need) { return is_signed(*paper.content, *need->signature); });
    if (is_fine) continue;
    all.push_back({paper.content->unit,
                   paper.content->formed_on,
                   {paper.id()},
                   fmt::format("{}没有登记{}。请核对原件：有的补登，没有的补办", scene.name_of(paper),
                               wanted_text(*asked->second.front()->signature, *paper.kind)),
                   format_date(paper.content->formed_on),
                   false});
  }
  return all;
}

}  // namespace fazhi::core
