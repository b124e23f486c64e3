#include "app/event_text.h"

#include <fmt/format.h>

#include "app/record_words.h"
#include "base/text.h"

namespace fazhi::app {

namespace {

std::string fields_text(const core::Fields& fields) {
  std::vector<std::string> parts;
  for (const core::Field& field : fields) parts.push_back(field.name + "=" + core::to_text(field.value));
  return join(parts, "，");
}

std::string with_reason(const std::string& text, const std::string& because) {
  if (because.empty()) return text;
  return text.empty() ? because : text + "；" + because;
}

std::string date_of(const std::optional<Date>& date) { return date ? format_date(*date) : std::string(); }

struct Text {
  std::string operator()(const core::LedgerCreated& b) const { return fmt::format("{} {}", b.name, b.region); }
  std::string operator()(const core::UnitAdded& b) const { return fmt::format("{} {}", b.name, join(b.types, "、")); }
  std::string operator()(const core::UnitChanged& b) const {
    return fmt::format("{}起 {} {}", format_date(b.from), b.name.value_or(""), b.types ? join(*b.types, "、") : "");
  }
  std::string operator()(const core::UnitClosed& b) const {
    return fmt::format("{}撤销，承继单位 {}", format_date(b.on), b.successor);
  }
  std::string operator()(const core::PersonAdded& b) const { return fmt::format("{} {} {}", b.name, b.unit, b.post); }
  std::string operator()(const core::PersonChanged& b) const {
    return fmt::format("{} {} {}", b.name.value_or(""), b.unit.value_or(""), b.post.value_or(""));
  }
  std::string operator()(const core::MatterOpened& b) const {
    return fmt::format("{} {} {} {}", b.kind, b.title, format_date(b.on), fields_text(b.fields));
  }
  std::string operator()(const core::MatterChanged& b) const { return with_reason(fields_text(b.set), b.because); }
  std::string operator()(const core::MatterTransferred& b) const {
    return fmt::format("{}由{}移交{}，{} {}", b.role, b.from, b.to, format_date(b.on), b.document);
  }
  std::string operator()(const core::MatterClosed& b) const { return format_date(b.on) + " " + b.outcome; }
  std::string operator()(const core::MatterMerged& b) const {
    return with_reason(fmt::format("{}并入{}", b.id, b.into), b.because);
  }
  std::string operator()(const core::EvidenceSubmitted& b) const {
    return fmt::format("{} {} {} {}；{}", b.kind, b.title, format_date(b.formed_on), fields_text(b.fields),
                       original_text(b.original));
  }
  std::string operator()(const core::EvidenceAccepted& b) const { return b.note; }
  std::string operator()(const core::EvidenceReturned& b) const { return b.because; }
  std::string operator()(const core::EvidenceAmended& b) const {
    const std::string was = b.was.empty() ? "" : "（原为" + fields_text(b.was) + "）";
    return with_reason(fields_text(b.set) + was, b.because);
  }
  std::string operator()(const core::ReviewReopened& b) const { return b.because; }
  std::string operator()(const core::EvidenceWithdrawn& b) const { return b.because; }
  std::string operator()(const core::EvidencePurged& b) const {
    return fmt::format("{}；申请人{}，批准人{}", b.because, b.requested_by, b.approved_by);
  }
  std::string operator()(const core::RegisterConfirmed& b) const {
    return fmt::format("{} {} {} 共{}件", b.unit, b.kind, b.period, b.n);
  }
  std::string operator()(const core::FigureRecorded& b) const {
    return fmt::format("{} {} {}{}", b.unit, b.period, b.value.to_string(), b.measure);
  }
  std::string operator()(const core::WaiverGranted& b) const {
    return with_reason(
        fmt::format("{} {} {}{} {}至{}", b.task, b.unit, b.period, b.matter, date_of(b.from), date_of(b.until)),
        with_reason(b.because, b.basis));
  }
  std::string operator()(const core::WaiverEnded& b) const { return format_date(b.on); }
  std::string operator()(const core::ParameterSet& b) const {
    return fmt::format("{}={} {}起 {} {}", b.parameter, core::to_text(b.value), format_date(b.from), b.basis, b.unit);
  }
  std::string operator()(const core::EditionAdopted& b) const {
    return fmt::format("{} {}版 {}起 {}项任务", b.checklist, b.edition, format_date(b.from), b.tasks.size());
  }
  std::string operator()(const core::ProblemConfirmed& b) const { return b.number + " " + b.statement; }
  std::string operator()(const core::ProblemOmitted& b) const { return b.because; }
  std::string operator()(const core::ProblemClosed& b) const { return b.because; }
  std::string operator()(const core::ProblemReopened& b) const { return b.because; }
  std::string operator()(const core::Voided& b) const {
    return with_reason(fmt::format("作废 #{}", b.sequence), b.because);
  }
};

}  // namespace

std::string event_text(const core::EventBody& body) { return std::string(trim(std::visit(Text{}, body))); }

}  // namespace fazhi::app
