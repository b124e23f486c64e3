#pragma once
// Where things lie in a 迎检材料包: folders numbered so that they sort as the checklists do, names that Windows takes. Pure.

#include <map>
#include <string>

#include "base/safe_name.h"

namespace fazhi::app {

// Windows takes paths of 259 UTF-16 units: the longest one in a pack leaves 100 for the folder that it is unpacked in.
inline constexpr NameLimit kAreaName{26, 120}, kTaskName{34, 160}, kUnitName{22, 110}, kFileName{55, 200};
inline constexpr std::size_t kLongestPath = 140;
static_assert(kAreaName.utf16_units + kTaskName.utf16_units + kUnitName.utf16_units + kFileName.utf16_units + 3 <=
              kLongestPath);

// The page of a task, in its folder; sorts before everything else there.
inline constexpr const char* kTaskPage = "00-本任务材料.html";

class DossierPlaces {
 public:
  // `by_unit`: files lie in a folder of their unit. `most_tasks`: of one area, for the width of the numbers.
  DossierPlaces(bool by_unit, std::size_t most_tasks);

  std::string add_area(const std::string& title);
  std::string add_task(const std::string& area, const std::string& title);
  std::string add_file(const std::string& task, const std::string& unit, const std::string& name);

 private:
  std::string numbered(std::size_t n, const std::string& title) const;

  bool by_unit_;
  int width_;
  std::size_t areas_ = 0;
  std::map<std::string, std::size_t> tasks_;                          // by area
  std::map<std::string, UniqueNames> names_;                          // by folder
  std::map<std::pair<std::string, std::string>, std::string> units_;  // task and unit → folder
};

}  // namespace fazhi::app
