#pragma once
// Shared by the files that implement fact_readers.h; not for anybody else.

#include "yaml/fact_readers.h"

namespace fazhi::yaml {

core::EventBody read_unit(Node node, const FactScope& scope);
core::EventBody read_unit_change(Node node, const FactScope& scope);
core::EventBody read_unit_closure(Node node, const FactScope& scope);
core::EventBody read_person(Node node, const FactScope& scope);

core::EventBody read_matter(Node node, const FactScope& scope);
core::EventBody read_matter_change(Node node, const FactScope& scope);
core::EventBody read_transfer(Node node, const FactScope& scope);
core::EventBody read_closure(Node node, const FactScope& scope);
core::EventBody read_merge(Node node, const FactScope& scope);

core::EventBody read_accept(Node node, const FactScope& scope);
core::EventBody read_return(Node node, const FactScope& scope);
core::EventBody read_amend(Node node, const FactScope& scope);
core::EventBody read_withdraw(Node node, const FactScope& scope);
core::EventBody read_reopen(Node node, const FactScope& scope);

core::EventBody read_register(Node node, const FactScope& scope);
core::EventBody read_figure(Node node, const FactScope& scope);
core::EventBody read_waiver(Node node, const FactScope& scope);
core::EventBody read_waiver_end(Node node, const FactScope& scope);
core::EventBody read_parameter_setting(Node node, const FactScope& scope);

// 0001-01-01 where it is missing or wrong, which was reported.
Date required_date(const MapReader& map, std::string_view key);
std::string required_period(const MapReader& map, std::string_view key);
std::vector<std::string> read_known_unit_types(const MapReader& map, const FactScope& scope);
const core::MatterKind* read_known_matter_kind(const MapReader& map, const FactScope& scope);

}  // namespace fazhi::yaml
