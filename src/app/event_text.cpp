#include "app/event_text.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/record_words.h"
#include "base/text.h"
#include "core/wording.h"
#include "report/problem_table.h"

namespace fazhi::app {

namespace {

std::string fields_text(const std::vector<core::FieldDef>& known, const core::Fields& fields) {
  std::vector<std::string> parts;
  for (const core::Field& field : fields) {
    const core::FieldDef* definition = core::find_definition(known, field.name);
    parts.push_back((definition == nullptr ? field.name : definition->title) + "=" + core::to_text(field.value));
  }
  return join(parts, "，");
}

std::string with_reason(const std::string& text, const std::string& because) {
  if (because.empty()) return text;
  return text.empty() ? because : text + "；" + because;
}

std::string date_of(const std::optional<Date>& date) { return date ? format_date(*date) : std::string(); }

struct Text {
  const EventWords& words;

  std::string operator()(const core::LedgerCreated& b) const { return fmt::format("{} {}", b.name, b.region); }
  std::string operator()(const core::UnitAdded& b) const { return fmt::format("{} {}", b.name, join(b.types, "、")); }
  std::string operator()(const core::UnitChanged& b) const {
    return fmt::format("{}起 {} {}", format_date(b.from), b.name.value_or(""), b.types ? join(*b.types, "、") : "");
  }
  std::string operator()(const core::UnitClosed& b) const {
    return fmt::format("{}撤销，承继单位 {}", format_date(b.on), words.unit(b.successor));
  }
  std::string operator()(const core::PersonAdded& b) const {
    return fmt::format("{} {} {}", b.name, words.unit(b.unit), b.post);
  }
  std::string operator()(const core::PersonChanged& b) const {
    return fmt::format("{} {} {}", b.name.value_or(""), b.unit ? words.unit(*b.unit) : "", b.post.value_or(""));
  }
  std::string operator()(const core::MatterOpened& b) const {
    return fmt::format("{} {} {} {}", words.matter_kind(b.kind), b.title, format_date(b.on),
                       words.of_matter_kind(b.kind, b.fields));
  }
  std::string operator()(const core::MatterChanged& b) const {
    return with_reason(words.of_matter(b.id, b.set), b.because);
  }
  std::string operator()(const core::MatterTransferred& b) const {
    return fmt::format("{}由{}移交{}，{} {}", words.role(b.id, b.role), words.unit(b.from), words.unit(b.to),
                       format_date(b.on), b.document);
  }
  std::string operator()(const core::MatterClosed& b) const { return format_date(b.on) + " " + b.outcome; }
  std::string operator()(const core::MatterMerged& b) const {
    return with_reason(fmt::format("{}并入{}", b.id, b.into), b.because);
  }
  std::string operator()(const core::EvidenceSubmitted& b) const {
    return fmt::format("{} {} {} {}；{}", b.kind, b.title, format_date(b.formed_on), words.of_kind(b.kind, b.fields),
                       original_text(b.original));
  }
  std::string operator()(const core::EvidenceAccepted& b) const { return b.note; }
  std::string operator()(const core::EvidenceReturned& b) const { return b.because; }
  std::string operator()(const core::EvidenceAmended& b) const {
    const std::string was = b.was.empty() ? "" : "（原为" + words.of_record(b.id, b.was) + "）";
    return with_reason(words.of_record(b.id, b.set) + was, b.because);
  }
  std::string operator()(const core::ReviewReopened& b) const { return b.because; }
  std::string operator()(const core::EvidenceWithdrawn& b) const { return b.because; }
  std::string operator()(const core::EvidencePurged& b) const {
    return fmt::format("{}；申请人{}，批准人{}", b.because, b.requested_by, b.approved_by);
  }
  std::string operator()(const core::RegisterConfirmed& b) const {
    return fmt::format("{} {} {} 共{}件", words.unit(b.unit), words.matter_kind(b.kind), b.period, b.n);
  }
  std::string operator()(const core::FigureRecorded& b) const {
    return fmt::format("{} {} {}{}", words.unit(b.unit), b.period, b.value.to_string(), b.measure);
  }
  std::string operator()(const core::WaiverGranted& b) const {
    return with_reason(fmt::format("{} {} {}{} {}至{}", words.task(b.task), words.unit(b.unit), b.period, b.matter,
                                   date_of(b.from), date_of(b.until)),
                       with_reason(b.because, b.basis));
  }
  std::string operator()(const core::WaiverEnded& b) const { return format_date(b.on); }
  std::string operator()(const core::ParameterSet& b) const {
    return fmt::format("{}={} {}起 {} {}", words.parameter(b.parameter), core::to_text(b.value), format_date(b.from),
                       b.basis, words.unit(b.unit));
  }
  std::string operator()(const core::EditionAdopted& b) const {
    return fmt::format("{} {}版 {}起 {}项任务", b.checklist, b.edition, format_date(b.from), b.tasks.size());
  }
  std::string operator()(const core::ObligationRechecked& b) const { return with_reason(b.key, b.note); }
  std::string operator()(const core::ProblemConfirmed& b) const { return b.number + " " + b.statement; }
  std::string operator()(const core::ProblemOmitted& b) const { return b.because; }
  std::string operator()(const core::ProblemClosed& b) const { return b.because; }
  std::string operator()(const core::ProblemReopened& b) const { return b.because; }
  std::string operator()(const core::ProblemEntered& b) const {
    return fmt::format("{} {} {}（{}）", b.number, words.unit(b.unit), b.statement, b.source);
  }
  std::string operator()(const core::ProblemPlanned& b) const { return plan_text(b); }
  std::string operator()(const core::ProblemProgressed& b) const { return format_date(b.on) + " " + b.note; }
  std::string operator()(const core::ProblemSubmitted& b) const {
    return with_reason(b.note, "佐证材料" + join(b.evidence, "、"));
  }
  std::string operator()(const core::ProblemReturned& b) const { return b.because; }
  std::string operator()(const core::ProblemExtended& b) const {
    return with_reason(fmt::format("延至{}，{}批准{}", format_date(b.until), b.approved_by,
                                   b.document.empty() ? "" : "（" + b.document + "）"),
                       b.because);
  }
  std::string operator()(const core::ProblemDisputed& b) const { return "非本单位职责；" + b.because; }
  std::string operator()(const core::ProblemRuled& b) const {
    const std::string to = b.to.empty() ? "" : "，改由" + words.unit(b.to) + "负责";
    return with_reason((b.upheld ? "异议成立" : "异议不成立") + to, with_reason(b.because, b.basis));
  }
  std::string operator()(const core::ProblemMerged& b) const { return with_reason("并入 " + b.into, b.because); }
  std::string operator()(const core::ProblemSplit& b) const {
    std::vector<std::string> parts;
    for (const core::ProblemPart& part : b.parts)
      parts.push_back(fmt::format("{} {} {}", part.number, words.unit(part.unit), part.statement));
    return with_reason("拆分为：" + join(parts, "；"), b.because);
  }
  std::string operator()(const core::ProblemEscalated& b) const {
    const std::string limit = b.limit ? "，限" + format_date(*b.limit) + "前办结" : "";
    return with_reason(format_date(b.on) + " " + b.step + (b.document.empty() ? "" : "（" + b.document + "）") + limit,
                       b.because);
  }
  std::string operator()(const core::ProblemRevisited& b) const {
    return fmt::format("{} {}；{}", format_date(b.on), b.holds ? "成效保持" : "问题反弹", b.note);
  }
  std::string operator()(const core::PeriodSealed& b) const {
    return with_reason(
        fmt::format("{} 截至{}，应办{}项，缺口{}项", b.period, format_date(b.as_of), b.obligations, b.gaps), b.because);
  }
  std::string operator()(const core::PassageMarked& b) const {
    std::vector<std::string> parts;
    if (!b.task.empty()) parts.push_back(words.task(b.task));
    if (!b.page.empty()) parts.push_back("第" + b.page + "页");
    if (!b.paragraph.empty()) parts.push_back("第" + b.paragraph + "段");
    if (!b.quote.empty()) parts.push_back("「" + b.quote + "」");
    return join(parts, " ");
  }
  std::string operator()(const core::Voided& b) const {
    return with_reason(fmt::format("作废 #{}", b.sequence), b.because);
  }
  std::string operator()(const core::CheckSwitched& b) const {
    const std::string_view what =
        b.subject.empty() ? (b.enabled ? "启用" : "停用") : (b.enabled ? "重新列出" : "已核对");
    return with_reason(fmt::format("{} {}", what, b.subject.empty() ? b.check : b.subject), b.because);
  }

 private:
  std::string plan_text(const core::ProblemPlanned& b) const {
    std::vector<std::string> parts;
    const auto add = [&](std::string_view title, const std::optional<std::string>& value) {
      if (value) parts.push_back(std::string(title) + (value->empty() ? "清空" : "：" + *value));
    };
    if (b.supporting) {
      std::vector<std::string> units;
      for (const std::string& unit : *b.supporting) units.push_back(words.unit(unit));
      add("配合单位", join(units, "、"));
    }
    add("责任领导", b.leader), add("责任人", b.person), add("整改目标", b.goal), add("整改措施", b.measures);
    if (b.limit) add("整改时限", format_date(*b.limit));
    if (b.severity) {
      const auto known = core::severity_of(*b.severity);
      add("严重程度", known ? std::string(report::severity_text(*known)) : *b.severity);
    }
    add("领域", b.area);
    if (b.position) add("排序", std::to_string(*b.position));
    return join(parts, "；");
  }
};

}  // namespace

EventWords::EventWords(const ledger::Ledger& ledger, const core::Library& library, const core::Facts& facts)
    : ledger_(&ledger), library_(&library), facts_(&facts) {
  for (const core::PersonAdded& person : ledger.persons()) persons_.emplace(person.id, person.name);
}

std::string EventWords::unit(const std::string& id) const {
  const std::uint32_t found = facts_ == nullptr ? core::kNone : facts_->find_unit(id);
  return found == core::kNone ? id : core::unit_name(*facts_, found, Date::max());
}

std::string EventWords::person(const std::string& id) const {
  const auto found = persons_.find(id);
  return found == persons_.end() ? id : found->second;
}

std::string EventWords::matter_kind(const std::string& id) const {
  const core::MatterKind* kind = library_ == nullptr ? nullptr : library_->find_matter(id);
  return kind == nullptr ? id : kind->title;
}

std::string EventWords::role(const std::string& matter, const std::string& id) const {
  const std::uint32_t found = facts_ == nullptr ? core::kNone : facts_->find_matter(matter);
  const core::MatterKind* kind =
      found == core::kNone || library_ == nullptr ? nullptr : library_->find_matter(facts_->matters[found].kind);
  const core::Role* known = kind == nullptr ? nullptr : kind->find_role(id);
  return known == nullptr ? id : known->title;
}

std::string EventWords::task(const std::string& id) const {
  const core::Task* found = library_ == nullptr ? nullptr : library_->find_task(id);
  return found == nullptr ? id : "「" + found->title + "」";
}

std::string EventWords::parameter(const std::string& id) const {
  const core::Parameter* found = library_ == nullptr ? nullptr : library_->find_parameter(id);
  return found == nullptr ? id : found->title;
}

std::string EventWords::of_matter_kind(const std::string& kind, const core::Fields& fields) const {
  const core::MatterKind* known = library_ == nullptr ? nullptr : library_->find_matter(kind);
  if (known == nullptr) return fields_text({}, fields);
  std::vector<core::FieldDef> definitions = known->fields;
  for (const core::Role& role : known->parties) {
    core::FieldDef& added = definitions.emplace_back();
    added.id = role.id;
    added.title = role.title;
  }
  return fields_text(definitions, fields);
}

std::string EventWords::of_matter(const std::string& id, const core::Fields& fields) const {
  const std::uint32_t found = facts_ == nullptr ? core::kNone : facts_->find_matter(id);
  return of_matter_kind(found == core::kNone ? "" : facts_->matters[found].kind, fields);
}

std::string EventWords::of_kind(const std::string& kind, const core::Fields& fields) const {
  const core::EvidenceKind* known = library_ == nullptr ? nullptr : library_->vocabulary.find_kind(kind);
  return fields_text(known == nullptr ? std::vector<core::FieldDef>{} : known->fields, fields);
}

std::string EventWords::of_record(const std::string& id, const core::Fields& fields) const {
  const auto record = ledger_ == nullptr ? std::nullopt : ledger_->find_record(id);
  const core::EvidenceKind* kind =
      record && library_ != nullptr ? library_->vocabulary.find_kind(record->kind) : nullptr;
  return fields_text(kind == nullptr ? std::vector<core::FieldDef>{} : amendable_fields(*kind, *record), fields);
}

std::string event_text(const core::EventBody& body, const EventWords& words) {
  return std::string(trim(std::visit(Text{words}, body)));
}

}  // namespace fazhi::app
