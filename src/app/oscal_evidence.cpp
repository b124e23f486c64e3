// Papers in OSCAL files: each that somebody read is an observation, and a resource that says where it lies.

#include <fmt/format.h>

#include "app/oscal_parts.h"
#include "base/text.h"
#include "core/phrases.h"
#include "core/record_state.h"

namespace fazhi::app {

namespace {

// RFC 3986: what may stand in a reference; the rest by its bytes.
std::string as_reference(const std::string& url) {
  constexpr std::string_view kAllowed = "-._~:/?#@!$&'()*+,;=%";
  std::string out;
  for (const char c : url) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (plain || kAllowed.find(c) != std::string_view::npos) {
      out += c;
    } else {
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return out;
}

// Where the bytes lie below the ledger's folder (docs/ledger-format.md).
std::string stored_name(const std::string& sm3) { return "evidence/" + sm3.substr(0, 2) + "/" + sm3.substr(2); }

// What the original is and where. SM3 is not among the algorithms that OSCAL lists, but the list is open, and it is what the
// ledger and the state's standard use.
struct AddOriginal {
  OscalJson& resource;
  const NameMask& mask;
  std::uint32_t record;

  void operator()(std::monostate) const {}
  void operator()(const core::FileOriginal& file) const {
    resource["props"].push_back(oscal_property("file-name", mask.text_of_record(file.name, record)));
    resource["props"].push_back(oscal_property("bytes", std::to_string(file.bytes)));
    const OscalJson hash{{"algorithm", "SM3"}, {"value", file.sm3}};
    resource["rlinks"] = OscalJson::array({{{"href", stored_name(file.sm3)}, {"hashes", OscalJson::array({hash})}}});
  }
  void operator()(const core::ArchiveOriginal& archive) const {
    resource["props"].push_back(oscal_property("archive-number", archive.number));
    if (!archive.place.empty()) resource["props"].push_back(oscal_property("archive-place", archive.place));
  }
  void operator()(const core::PageOriginal& page) const {
    resource["rlinks"] = OscalJson::array({{{"href", as_reference(page.url)}, {"media-type", "text/html"}}});
    if (page.seen_on) resource["props"].push_back(oscal_property("seen-on", format_date(*page.seen_on)));
  }
};

// 出处, as somebody marked it.
std::string passage_of(const std::string& record, const core::Facts& facts) {
  std::vector<std::string> parts;
  for (const core::PassageState& passage : facts.passages) {
    if (passage.record != record) continue;
    if (!passage.page.empty()) parts.push_back("第" + passage.page + "页");
    if (!passage.paragraph.empty()) parts.push_back("第" + passage.paragraph + "段");
    if (!passage.quote.empty()) parts.push_back("「" + passage.quote + "」");
  }
  return join(parts, "，");
}

}  // namespace

std::string OscalBook::observation(std::uint32_t position) {
  if (const auto known = observation_uuids_.find(position); known != observation_uuids_.end()) return known->second;
  const core::Record& record = view_.facts.records[position];
  const std::string id(record.id);
  const core::RecordContent* content = record.accepted != nullptr ? record.accepted : record.submitted;
  const std::string uuid = this->uuid("observation " + id);
  observation_uuids_[position] = uuid;
  if (content == nullptr) return uuid;  // never: a record that was read has a text

  const std::string& kind = view_.facts.kinds[record.kind];
  const std::string title =
      content->title.empty() ? kind : oscal_line(mask_.text_of_record(std::string(content->title), position));
  const std::string resource_uuid = this->uuid("evidence " + id);
  OscalJson resource{{"uuid", resource_uuid}, {"title", title}};
  resource["props"] = OscalJson::array({oscal_property("evidence", id), oscal_property("kind", kind)});
  if (!content->number.empty()) {
    resource["document-ids"] = OscalJson::array({{{"identifier", oscal_line(std::string(content->number))}}});
  }
  if (const auto state = workspace_.ledger->find_record(id)) {
    std::visit(AddOriginal{resource, mask_, position}, state->original);
  }
  resources_.push_back(std::move(resource));

  OscalJson evidence{{"href", "#" + resource_uuid}, {"description", title}};
  if (const std::string passage = passage_of(id, view_.facts); !passage.empty())
    evidence["remarks"] = oscal_line(mask_.text_of_record(passage, position));
  OscalJson observation{{"uuid", uuid},
                        {"title", title},
                        {"description", oscal_line(mask_.text(core::record_name(view_.facts, position)))},
                        {"methods", {"EXAMINE"}}};
  if (content->unit != core::kNone) {
    const std::string unit = this->unit(content->unit);
    observation["subjects"] = OscalJson::array({{{"subject-uuid", unit}, {"type", "party"}}});
  }
  observation["relevant-evidence"] = OscalJson::array({std::move(evidence)});
  observation["collected"] = oscal_morning(content->formed_on);
  observations_.push_back(std::move(observation));
  return uuid;
}

}  // namespace fazhi::app
