#pragma once
// The keys of every event's payload, stated once for writing and reading. Part of the format: keys are never renamed or
// reordered, new ones come last. Not for anything but payload.cpp.

#include "core/event.h"

namespace fazhi::ledger {

// `archive(key, member)` is called for every member in the order of the text.
template <typename A, typename B>
void shape(A& archive, B& body, const core::LedgerCreated*) {
  archive("name", body.name), archive("region", body.region), archive("begins", body.begins);
  archive("demo", body.demo), archive("public_only", body.public_only);
}
template <typename A, typename B>
void shape(A& archive, B& body, const core::UnitAdded*) {
  archive("id", body.id), archive("name", body.name), archive("types", body.types);
  archive("parent", body.parent), archive("from", body.from);
}
template <typename A, typename B>
void shape(A& archive, B& body, const core::UnitChanged*) {
  archive("id", body.id), archive("from", body.from);
  archive("name", body.name), archive("types", body.types), archive("parent", body.parent);
}
template <typename A, typename B>
void shape(A& archive, B& body, const core::UnitClosed*) {
  archive("id", body.id), archive("on", body.on), archive("successor", body.successor);
}
template <typename A, typename B>
void shape(A& archive, B& body, const core::PersonAdded*) {
  archive("id", body.id), archive("name", body.name), archive("unit", body.unit), archive("post", body.post);
}
template <typename A, typename B>
void shape(A& archive, B& body, const core::PersonChanged*) {
  archive("id", body.id), archive("name", body.name), archive("unit", body.unit), archive("post", body.post);
}
template <typename A, typename B>
void shape(A& archive, B& body, const core::RoleHolder*) {
  archive("role", body.role), archive("holder", body.holder);
}
template <typename A, typename B>
void shape(A& archive, B& body, const core::MatterOpened*) {
  archive("id", body.id), archive("kind", body.kind), archive("title", body.title), archive("on", body.on);
  archive("parties", body.parties), archive("fields", body.fields);
}
template <typename A, typename B>
void shape(A& archive, B& body, const core::MatterChanged*) {
  archive("id", body.id), archive("set", body.set), archive("because", body.because);
}
template <typename A, typename B>
void shape(A& archive, B& body, const core::MatterTransferred*) {
  archive("id", body.id), archive("role", body.role), archive("from", body.from), archive("to", body.to);
  archive("on", body.on), archive("document", body.document);
}
template <typename A, typename B>
void shape(A& archive, B& body, const core::MatterClosed*) {
  archive("id", body.id), archive("on", body.on), archive("outcome", body.outcome);
}
template <typename A, typename B>
void shape(A& archive, B& body, const core::MatterMerged*) {
  archive("id", body.id), archive("into", body.into), archive("because", body.because);
}
template <typename A, typename B>
void shape(A& archive, B& body, const core::FileOriginal*) {
  archive("sm3", body.sm3), archive("name", body.name), archive("bytes", body.bytes);
}
template <typename A, typename B>
void shape(A& archive, B& body, const core::ArchiveOriginal*) {
  archive("number", body.number), archive("place", body.place);
}
template <typename A, typename B>
void shape(A& archive, B& body, const core::PageOriginal*) {
  archive("url", body.url), archive("seen_on", body.seen_on);
}
template <typename A, typename B>
void shape(A& archive, B& body, const DateRange*) {
  archive("from", body.from), archive("until", body.until);
}
template <typename A, typename B>
void shape(A& archive, B& body, const core::EvidenceLink*) {
  archive("matter", body.matter), archive("unit", body.unit), archive("fields", body.fields);
}
template <typename A, typename B>
void shape(A& archive, B& body, const core::EvidenceSubmitted*) {
  archive("id", body.id), archive("kind", body.kind), archive("unit", body.unit), archive("title", body.title);
  archive("number", body.number), archive("formed_on", body.formed_on), archive("covers", body.covers);
  archive("original", body.original), archive("fields", body.fields), archive("links", body.links);
}
template <typename A, typename B>
void shape(A& archive, B& body, const core::EvidenceAccepted*) {
  archive("id", body.id), archive("note", body.note);
}
template <typename A, typename B>
void shape(A& archive, B& body, const core::EvidenceReturned*) {
  archive("id", body.id), archive("because", body.because);
}
template <typename A, typename B>
void shape(A& archive, B& body, const core::EvidenceAmended*) {
  archive("id", body.id), archive("set", body.set), archive("was", body.was), archive("because", body.because);
}
template <typename A, typename B>
void shape(A& archive, B& body, const core::ReviewReopened*) {
  archive("id", body.id), archive("because", body.because);
}
template <typename A, typename B>
void shape(A& archive, B& body, const core::EvidenceWithdrawn*) {
  archive("id", body.id), archive("because", body.because);
}
template <typename A, typename B>
void shape(A& archive, B& body, const core::EvidencePurged*) {
  archive("id", body.id), archive("because", body.because);
  archive("requested_by", body.requested_by), archive("approved_by", body.approved_by);
}
template <typename A, typename B>
void shape(A& archive, B& body, const core::RegisterConfirmed*) {
  archive("unit", body.unit), archive("kind", body.kind), archive("period", body.period), archive("n", body.n);
}
template <typename A, typename B>
void shape(A& archive, B& body, const core::FigureRecorded*) {
  archive("id", body.id), archive("unit", body.unit), archive("period", body.period), archive("value", body.value);
  archive("measure", body.measure), archive("evidence", body.evidence);
}
template <typename A, typename B>
void shape(A& archive, B& body, const core::WaiverGranted*) {
  archive("id", body.id), archive("task", body.task), archive("unit", body.unit), archive("period", body.period);
  archive("matter", body.matter), archive("from", body.from), archive("until", body.until);
  archive("because", body.because), archive("basis", body.basis), archive("not_own_duty", body.not_own_duty);
}
template <typename A, typename B>
void shape(A& archive, B& body, const core::WaiverEnded*) {
  archive("id", body.id), archive("on", body.on);
}
template <typename A, typename B>
void shape(A& archive, B& body, const core::ParameterSet*) {
  archive("parameter", body.parameter), archive("value", body.value), archive("from", body.from);
  archive("basis", body.basis), archive("unit", body.unit);
}
template <typename A, typename B>
void shape(A& archive, B& body, const core::TaskDigest*) {
  archive("task", body.task), archive("digest", body.digest), archive("replaces", body.replaces);
}
template <typename A, typename B>
void shape(A& archive, B& body, const core::EditionAdopted*) {
  archive("checklist", body.checklist), archive("edition", body.edition), archive("from", body.from);
  archive("digest", body.digest), archive("tasks", body.tasks);
}
template <typename A, typename B>
void shape(A& archive, B& body, const core::ObligationRechecked*) {
  archive("key", body.key), archive("digest", body.digest), archive("note", body.note);
}
template <typename A, typename B>
void shape(A& archive, B& body, const core::ProblemConfirmed*) {
  archive("key", body.key), archive("number", body.number), archive("statement", body.statement);
  archive("facts_digest", body.facts_digest), archive("source", body.source);
}
template <typename A, typename B>
void shape(A& archive, B& body, const core::ProblemOmitted*) {
  archive("key", body.key), archive("because", body.because), archive("facts_digest", body.facts_digest);
}
template <typename A, typename B>
void shape(A& archive, B& body, const core::ProblemClosed*) {
  archive("key", body.key), archive("because", body.because), archive("facts_digest", body.facts_digest);
  archive("cured", body.cured), archive("ended", body.ended);
}
template <typename A, typename B>
void shape(A& archive, B& body, const core::ProblemReopened*) {
  archive("key", body.key), archive("because", body.because);
}
template <typename A, typename B>
void shape(A& archive, B& body, const core::ProblemEntered*) {
  archive("key", body.key), archive("number", body.number), archive("unit", body.unit);
  archive("statement", body.statement), archive("source", body.source), archive("basis", body.basis);
  archive("measures", body.measures), archive("severity", body.severity);
  archive("found_on", body.found_on), archive("limit", body.limit);
}
template <typename A, typename B>
void shape(A& archive, B& body, const core::Voided*) {
  archive("sequence", body.sequence), archive("because", body.because);
}

template <typename A, typename B>
void shape(A& archive, B& body, const core::CheckSwitched*) {
  archive("check", body.check), archive("enabled", body.enabled), archive("because", body.because);
  archive("subject", body.subject), archive("facts_digest", body.facts_digest);
}

template <typename A, typename B>
void shape(A& archive, B& body, const core::ProblemPlanned*) {
  archive("key", body.key), archive("supporting", body.supporting), archive("leader", body.leader);
  archive("person", body.person), archive("goal", body.goal), archive("measures", body.measures);
  archive("limit", body.limit), archive("severity", body.severity), archive("area", body.area);
  archive("position", body.position);
}
template <typename A, typename B>
void shape(A& archive, B& body, const core::ProblemProgressed*) {
  archive("key", body.key), archive("on", body.on), archive("note", body.note);
}
template <typename A, typename B>
void shape(A& archive, B& body, const core::ProblemSubmitted*) {
  archive("key", body.key), archive("note", body.note), archive("evidence", body.evidence);
}
template <typename A, typename B>
void shape(A& archive, B& body, const core::ProblemReturned*) {
  archive("key", body.key), archive("because", body.because);
}
template <typename A, typename B>
void shape(A& archive, B& body, const core::ProblemExtended*) {
  archive("key", body.key), archive("until", body.until), archive("because", body.because);
  archive("approved_by", body.approved_by), archive("document", body.document);
}
template <typename A, typename B>
void shape(A& archive, B& body, const core::ProblemDisputed*) {
  archive("key", body.key), archive("because", body.because);
}
template <typename A, typename B>
void shape(A& archive, B& body, const core::ProblemRuled*) {
  archive("key", body.key), archive("upheld", body.upheld), archive("because", body.because);
  archive("basis", body.basis), archive("to", body.to);
}
template <typename A, typename B>
void shape(A& archive, B& body, const core::ProblemMerged*) {
  archive("key", body.key), archive("into", body.into), archive("because", body.because);
}
template <typename A, typename B>
void shape(A& archive, B& body, const core::ProblemPart*) {
  archive("number", body.number), archive("unit", body.unit), archive("statement", body.statement);
}
template <typename A, typename B>
void shape(A& archive, B& body, const core::ProblemSplit*) {
  archive("key", body.key), archive("facts_digest", body.facts_digest), archive("parts", body.parts);
  archive("because", body.because);
}
template <typename A, typename B>
void shape(A& archive, B& body, const core::ProblemEscalated*) {
  archive("key", body.key), archive("step", body.step), archive("on", body.on), archive("because", body.because);
  archive("document", body.document), archive("limit", body.limit);
}
template <typename A, typename B>
void shape(A& archive, B& body, const core::ProblemRevisited*) {
  archive("key", body.key), archive("on", body.on), archive("holds", body.holds), archive("note", body.note);
}
template <typename A, typename B>
void shape(A& archive, B& body, const core::PeriodSealed*) {
  archive("period", body.period), archive("as_of", body.as_of), archive("digest", body.digest);
  archive("obligations", body.obligations), archive("gaps", body.gaps), archive("because", body.because);
}
template <typename A, typename B>
void shape(A& archive, B& body, const core::PassageMarked*) {
  archive("id", body.id), archive("task", body.task), archive("page", body.page);
  archive("paragraph", body.paragraph), archive("quote", body.quote);
}

template <typename A, typename B>
void each_member(A& archive, B& body) {
  shape(archive, body, static_cast<const std::remove_const_t<B>*>(nullptr));
}

}  // namespace fazhi::ledger
