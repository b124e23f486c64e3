#pragma once
// `checks`: what accepted papers and facts must show.

#include "yaml/rule_reader.h"

namespace fazhi::yaml {

std::vector<core::Check> read_checks(Node node, const RuleContext& context);

// Also used for tasks.
std::optional<core::TaskSeverity> read_severity(const MapReader& map);
std::vector<core::ArticleRef> read_articles(Node node, const Scope& scope);
// Reports every <word> that is no placeholder of problem texts.
std::string read_problem(const MapReader& map);
// `in_force`, its ends filled in from the bases where they are not written.
DateRange read_in_force(const MapReader& map, const std::vector<core::ArticleRef>& articles,
                        const core::Checklist& home);

std::span<const std::string_view> placeholders();

}  // namespace fazhi::yaml
