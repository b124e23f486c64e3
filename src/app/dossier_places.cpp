#include "app/dossier_places.h"

#include <fmt/format.h>

namespace fazhi::app {

DossierPlaces::DossierPlaces(bool by_unit, std::size_t most_tasks)
    : by_unit_(by_unit), width_(most_tasks > 99 ? 3 : 2) {}

std::string DossierPlaces::numbered(std::size_t n, const std::string& title) const {
  return fmt::format("{:0{}}-{}", n, width_, title);
}

std::string DossierPlaces::add_area(const std::string& title) {
  return safe_name(numbered(++areas_, title), kAreaName);
}

std::string DossierPlaces::add_task(const std::string& area, const std::string& title) {
  return area + "/" + safe_name(numbered(++tasks_[area], title), kTaskName);
}

std::string DossierPlaces::add_file(const std::string& task, const std::string& unit, const std::string& name) {
  const auto names_in = [this](const std::string& folder, const NameLimit& limit) -> UniqueNames& {
    return names_.try_emplace(folder, limit).first->second;
  };
  if (!by_unit_) {
    UniqueNames& names = names_in(task, kFileName);
    if (units_.try_emplace({task, {}}, task).second) (void)names.take(kTaskPage);
    return task + "/" + names.take(name);
  }
  std::string& folder = units_[{task, unit}];
  if (folder.empty()) folder = task + "/" + names_in(task, kUnitName).take(unit);
  return folder + "/" + names_in(folder, kFileName).take(name);
}

}  // namespace fazhi::app
