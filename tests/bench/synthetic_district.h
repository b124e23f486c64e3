#pragma once
// The events of an invented district of any size: units, three years of matters, papers about both. From a fixed seed, so
// that every run on every machine records the same ledger.

#include <cstdint>
#include <random>
#include <vector>

#include "core/event.h"
#include "synthetic_checklist.h"

namespace fazhi::bench {

struct DistrictSize {
  int tasks = 150;
  int units = 800;
  int matters = 12'000;
  int evidence = 1'000'000;
};

class District {
 public:
  District(DistrictSize size, const std::vector<TaskShape>& shapes);

  // The ledger, its units, its matters as they were opened and closed.
  std::vector<core::EventBody> frame();

  // One paper and what became of it: nine of ten are accepted, the others wait for review or were returned.
  std::vector<core::EventBody> evidence(int number);

  // One more paper of that unit, accepted; its id is not among those of evidence().
  std::vector<core::EventBody> evidence_of_unit(int unit, int number);

 private:
  struct MatterPlan {
    Date opened_on;
    int kind = 0;
  };

  int draw(int below) { return static_cast<int>(random_() % static_cast<std::uint32_t>(below)); }
  core::MatterOpened opened(int number);
  core::EvidenceSubmitted about_matter(int number);
  core::EvidenceSubmitted about_unit(int number, int unit);
  void fill(core::EvidenceSubmitted& body, const TaskShape& shape, Date done_on);

  DistrictSize size_;
  std::vector<std::vector<const TaskShape*>> of_matter_kind_, of_unit_type_;
  std::vector<MatterPlan> matters_;
  std::mt19937 random_{20260930};
};

std::string unit_name(int unit);

}  // namespace fazhi::bench
