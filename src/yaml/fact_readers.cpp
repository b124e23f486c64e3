#include "yaml/fact_readers.h"

#include <array>

#include "yaml/fact_readers_internal.h"

namespace fazhi::yaml {

namespace {

constexpr std::array<FactList, 5> kBefore{{{"units", read_unit},
                                           {"unit_changes", read_unit_change},
                                           {"persons", read_person},
                                           {"parameters", read_parameter_setting},
                                           {"matters", read_matter}}};
constexpr std::array<FactList, 5> kReviews{{{"accept", read_accept},
                                            {"return", read_return},
                                            {"amend", read_amend},
                                            {"withdraw", read_withdraw},
                                            {"reopen", read_reopen}}};
constexpr std::array<FactList, 9> kAfter{{{"registers", read_register},
                                          {"figures", read_figure},
                                          {"matter_changes", read_matter_change},
                                          {"transfers", read_transfer},
                                          {"waivers", read_waiver},
                                          {"waiver_ends", read_waiver_end},
                                          {"closures", read_closure},
                                          {"merges", read_merge},
                                          {"unit_closures", read_unit_closure}}};

}  // namespace

std::span<const FactList> facts_before_evidence() { return kBefore; }
std::span<const FactList> reviews() { return kReviews; }
std::span<const FactList> facts_after_evidence() { return kAfter; }

}  // namespace fazhi::yaml
