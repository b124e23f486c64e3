#pragma once
// Facts as text, one thing a line, so that two of them can be compared and a difference be read.

#include <string>

#include "core/facts.h"

namespace fazhi::core {

inline std::string describe(const std::optional<Date>& date) { return date ? format_date(*date) : "-"; }

inline std::string describe(const Fields& fields) {
  std::string text = "{";
  for (const Field& field : fields) {
    text += field.name + (field.value.many() ? "=[" : "=");
    for (const Scalar& item : field.value.items()) text += std::to_string(item.index()) + ":" + to_text(item) + ",";
    text += ";";
  }
  return text + "}";
}

inline std::string describe(const Facts& facts, const RecordContent& content) {
  std::string text = std::string(content.title) + "|" + std::string(content.number) + "|" +
                     (content.unit == kNone ? "-" : facts.units.at(content.unit).id) + "|" +
                     describe(content.formed_on) + "|" + describe(content.covers.from) + ".." +
                     describe(content.covers.until) + describe(content.fields.unpack());
  for (const RecordLink& link : content.links) {
    text += " ->" + (link.matter == kNone ? "" : facts.matters.at(link.matter).id) + "/" +
            (link.unit == kNone ? "" : facts.units.at(link.unit).id) + describe(link.fields.unpack());
  }
  return text;
}

inline std::string describe(const Facts& facts, const Record& record) {
  std::string text = "record " + std::string(record.id) + " #" + std::to_string(record.sequence) + " " +
                     (record.kind == kNone ? "-" : facts.kinds.at(record.kind)) + " state " +
                     std::to_string(static_cast<int>(record.state)) + (record.has_original ? " original" : "");
  if (record.accepted) text += "\n  accepted " + describe(facts, *record.accepted);
  if (record.submitted) text += "\n  submitted " + describe(facts, *record.submitted);
  return text + "\n";
}

inline std::string describe(const Unit& unit) {
  std::string text = "unit " + unit.id;
  for (const UnitVersion& version : unit.versions) {
    text += " [" + describe(version.from) + " " + version.name + " (" + version.parent + ")";
    for (const std::string& type : version.types) text += " " + type;
    text += "]";
  }
  return text + " closed " + describe(unit.closed_on) + " " + unit.successor + "\n";
}

inline std::string describe(const Matter& matter) {
  std::string text = "matter " + matter.id + " " + matter.kind + " " + matter.title + " " + describe(matter.opened_on);
  for (const PartyLine& line : matter.parties) {
    text += " " + line.role + ":";
    for (const Holding& holding : line.holdings) text += describe(holding.from) + "=" + holding.holder + ",";
  }
  return text + describe(matter.fields) + " closed " + describe(matter.closed_on) + " " + matter.outcome + " merged " +
         matter.merged_into + "\n";
}

inline std::string describe(const Facts& facts) {
  std::string text =
      "ledger " + facts.ledger.name + " " + facts.ledger.region + " " + describe(facts.ledger.begins) + "\nkinds";
  for (const std::string& kind : facts.kinds) text += " " + kind;
  text += "\n";
  for (const Unit& unit : facts.units) text += describe(unit);
  for (const Matter& matter : facts.matters) text += describe(matter);
  for (const Record& record : facts.records) text += describe(facts, record);
  for (const RegisterState& state : facts.registers) {
    text += "register " + state.unit + " " + state.kind + " " + state.period + " " + std::to_string(state.n) + "\n";
  }
  for (const FigureState& figure : facts.figures) {
    text += "figure " + figure.id + " " + figure.unit + " " + figure.period + " " + figure.value.to_string() +
            figure.measure + "\n";
  }
  for (const WaiverState& waiver : facts.waivers) {
    text += "waiver " + waiver.grant.id + " " + waiver.grant.task + " ended " + describe(waiver.ended_on) + "\n";
  }
  for (const ParameterSet& set : facts.parameters) {
    text +=
        "parameter " + set.parameter + " " + to_text(set.value) + " from " + describe(set.from) + " " + set.unit + "\n";
  }
  for (const auto& [check, because] : facts.checks.off) text += "check off " + check + " " + because + "\n";
  for (const auto& [subject, looked] : facts.checks.seen) {
    text += "seen " + subject + " " + looked.facts_digest + " " + looked.because + "\n";
  }
  for (const AdoptionState& adoption : facts.adoptions) {
    text += "adopted " + adoption.checklist + " " + adoption.edition + " from " + describe(adoption.from) + "\n";
  }
  return text;
}

}  // namespace fazhi::core
