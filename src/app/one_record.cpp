#include "app/one_record.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/one_event.h"
#include "app/record_words.h"
#include "app/words.h"
#include "base/text.h"
#include "core/period.h"

namespace fazhi::app {

namespace {

void report(Diagnostics& out, std::string_view code, std::string message) {
  out.push_back({Severity::error, {}, std::move(message), std::string(code), {}});
}

std::optional<DateRange> read_covers(const EvidenceForm& form, Diagnostics& out) {
  if (form.covers.empty()) return DateRange{form.formed_on, form.formed_on};
  if (const auto period = core::parse_period(form.covers)) return core::days_of(*period);
  const auto dots = form.covers.find("..");
  if (dots != std::string::npos) {
    const auto from = parse_date(form.covers.substr(0, dots));
    const auto until = parse_date(form.covers.substr(dots + 2));
    if (from && until && *from <= *until) return DateRange{from, until};
  }
  report(out, "covers",
         fmt::format("归属期「{}」看不懂，应为2026、2026Q3、2026-09或2026-01-01..2026-06-30", form.covers));
  return std::nullopt;
}

core::Original read_original(const EvidenceForm& form, Diagnostics& out) {
  const int given = (form.file.empty() ? 0 : 1) + (form.archive.empty() ? 0 : 1) + (form.url.empty() ? 0 : 1);
  if (given > 1) report(out, "original", "原件只写一种：--file 文件、--archive 档号 或 --url 网址");
  if (!form.archive.empty()) return core::ArchiveOriginal{form.archive, form.place};
  if (!form.url.empty()) return core::PageOriginal{form.url, form.seen_on};
  return {};
}

std::vector<core::EvidenceLink> read_links(const EvidenceForm& form, const core::Facts& facts) {
  std::vector<core::EvidenceLink> links;
  for (const std::string& id : form.matters) {
    core::EvidenceLink link;
    (facts.find_matter(id) != core::kNone || facts.find_unit(id) == core::kNone ? link.matter : link.unit) = id;
    links.push_back(std::move(link));
  }
  if (links.empty()) links.push_back({"", form.unit, {}});
  return links;
}

std::vector<std::string> waiting_ids(const Workspace& workspace, const Acceptance& acceptance, const core::Facts& facts,
                                     Diagnostics& out) {
  ledger::EvidenceQuery query;
  if (!acceptance.unit.empty()) {
    query.unit = unit_id(facts, acceptance.unit, out);
    if (query.unit.empty()) return {};
  }
  query.kind = acceptance.kind;
  query.state = core::ReviewState::submitted;
  query.limit = SIZE_MAX;
  std::vector<std::string> ids;
  for (const core::RecordState& record : workspace.ledger->records(query)) ids.push_back(record.id);
  return ids;
}

}  // namespace

Recorded submit_evidence(Workspace& workspace, const EvidenceForm& form, const Acting& acting) {
  const auto make = [&](const core::Facts& facts, Diagnostics& out) -> std::vector<core::Entry> {
    const core::Library library = newest_library(*workspace.ledger, facts);
    const core::EvidenceKind* kind = find_evidence_kind(library.vocabulary, form.kind, out);
    const auto covers = read_covers(form, out);
    if (kind == nullptr || !covers) return {};
    core::EvidenceSubmitted body;
    body.id = form.id.empty() ? fmt::format("ev-{}", workspace.ledger->head().sequence + 1) : form.id;
    body.kind = kind->id;
    body.unit = form.unit;
    body.title = form.title.empty() ? kind->id : form.title;
    body.number = form.number;
    body.formed_on = form.formed_on;
    body.covers = *covers;
    body.original = read_original(form, out);
    body.fields = read_assignments(form.fields, kind->fields, "「" + kind->id + "」", out);
    body.links = read_links(form, facts);
    core::Entry made = entry(std::move(body));
    use_unit_ids(made.body, facts, out);
    made.file = form.file;
    return {std::move(made)};
  };
  RecordOptions options;
  options.not_secret = form.not_secret;
  return record_with(workspace, make, acting, options);
}

Recorded accept_evidence(Workspace& workspace, const Acceptance& acceptance, const Acting& acting) {
  const auto make = [&](const core::Facts& facts, Diagnostics& out) -> std::vector<core::Entry> {
    std::vector<std::string> ids = acceptance.ids;
    if (ids.empty() && acceptance.unit.empty() && acceptance.kind.empty()) {
      report(out, "no-evidence-named", "请写明审核通过哪些材料：标识，或 --unit 单位、--kind 种类");
      return {};
    }
    if (ids.empty()) ids = waiting_ids(workspace, acceptance, facts, out);
    std::vector<core::Entry> entries;
    for (const std::string& id : ids) entries.push_back(entry(core::EvidenceAccepted{id, acceptance.note}));
    return entries;
  };
  return record_with(workspace, make, acting);
}

Recorded amend_evidence(Workspace& workspace, const EvidenceCorrection& correction, const Acting& acting) {
  const auto make = [&](const core::Facts& facts, Diagnostics& out) -> std::vector<core::Entry> {
    const auto record = workspace.ledger->find_record(correction.id);
    if (!record) {
      report(out, "unknown-evidence", fmt::format("台账里没有材料「{}」", correction.id));
      return {};
    }
    const core::Library library = newest_library(*workspace.ledger, facts);
    const core::EvidenceKind* kind = find_evidence_kind(library.vocabulary, record->kind, out);
    if (kind == nullptr) return {};
    const std::vector<core::FieldDef> fields = amendable_fields(*kind, *record);
    core::EvidenceAmended body{correction.id, read_assignments(correction.set, fields, "「" + kind->id + "」", out),
                               read_assignments(correction.was, fields, "「" + kind->id + "」", out),
                               correction.because};
    return {entry(std::move(body))};
  };
  return record_with(workspace, make, acting);
}

}  // namespace fazhi::app
