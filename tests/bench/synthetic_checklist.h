#pragma once
// A checklist of any number of tasks, invented, with the kinds of rules and limits that real ones use in turn: what the
// benchmarks judge and lint. The text is made, not the tasks, so that it is read the way a clerk's file is.

#include <string>
#include <string_view>
#include <vector>

namespace fazhi::bench {

enum class Occasion { each, year, half, quarter, month, standing };

// What evidence has to know of a task to be of use to it.
struct TaskShape {
  int number = 0;
  Occasion occasion = Occasion::each;
  int matter_kind = 0;  // for each
  int unit_type = 0;    // otherwise
  int flavour = 0;      // which rules it has
  std::string kind;     // 材料0007: what it needs
};

inline constexpr int kMatterKinds = 4;
inline constexpr int kUnitTypes = 4;

std::vector<TaskShape> task_shapes(int tasks);

std::string matter_kind_name(int matter_kind);
std::string unit_type_name(int unit_type);

std::string vocabulary_text(const std::vector<TaskShape>& shapes);
std::string checklist_text(const std::vector<TaskShape>& shapes);

}  // namespace fazhi::bench
