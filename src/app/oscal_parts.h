#pragma once
// What our OSCAL files share: ids, properties, and the book of parties and papers that a file refers to. Shapes:
// https://pages.nist.gov/OSCAL-Reference/models/v1.2.1/; rules of form that its schemas state are kept here, in one place.

#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "app/name_mask.h"
#include "app/view.h"

namespace fazhi::app {

using OscalJson = nlohmann::ordered_json;

// Tokens begin with a letter; ids of ours may begin with a digit.
std::string oscal_token(const std::string& id);
// The control of a task, and what is asked of it: `rule` is a check's id, `needs`, `due` or `when`; empty: the task as a whole.
std::string oscal_control_id(const core::Checklist& checklist, const core::Task& task);
std::string oscal_objective_id(const core::Checklist& checklist, const core::Task& task, const std::string& rule = {});

// One line without blanks at its ends; a text of nothing becomes — because OSCAL has no empty strings.
std::string oscal_line(const std::string& text);
OscalJson oscal_property(const std::string& name, const std::string& value);
std::string oscal_morning(Date day);  // 2026-03-01T00:00:00+08:00
std::string oscal_evening(Date day);  // its last second
std::string oscal_text(const OscalJson& document);

// Units, persons and papers get their place in the file when they are first referred to.
class OscalBook {
 public:
  // All three must outlive it.
  OscalBook(const Workspace& workspace, const View& view, const NameMask& mask)
      : workspace_(workspace), view_(view), mask_(mask) {}

  const View& view() const { return view_; }
  const NameMask& mask() const { return mask_; }
  const Workspace& workspace() const { return workspace_; }

  // Of this ledger: two districts have each their own 区司法局.
  std::string uuid(const std::string& what) const;
  std::string unit(std::uint32_t position);           // uuid of its party
  std::string person(const std::string& id_or_name);  // uuid of its party
  std::string observation(std::uint32_t record);      // uuid; the paper becomes a resource
  void add_resource(OscalJson resource) { resources_.push_back(std::move(resource)); }

  // Call when everything has been referred to. `title` without the district's name.
  OscalJson metadata(const std::string& title, const std::string& version) const;
  OscalJson take_observations() { return std::move(observations_); }
  OscalJson take_resources() { return std::move(resources_); }

 private:
  std::string add_party(const std::string& key, OscalJson party);

  const Workspace& workspace_;
  const View& view_;
  const NameMask& mask_;
  std::map<std::string, std::string> party_uuids_;
  std::map<std::uint32_t, std::string> observation_uuids_;
  OscalJson parties_ = OscalJson::array();
  OscalJson observations_ = OscalJson::array();
  OscalJson resources_ = OscalJson::array();
};

}  // namespace fazhi::app
