#pragma once
// What an event says, in one Chinese line, for histories.

#include <map>
#include <string>
#include <vector>

#include "core/checklist.h"
#include "core/event.h"
#include "core/facts.h"
#include "ledger/ledger.h"

namespace fazhi::app {

// Ids in events as a reader knows them: units and persons by their names, fields, tasks and kinds of matters by their titles.
// What is not known, or everything where it was made of nothing, stays the id it is.
class EventWords {
 public:
  EventWords() = default;
  // All three must outlive it.
  EventWords(const ledger::Ledger& ledger, const core::Library& library, const core::Facts& facts);

  std::string unit(const std::string& id) const;
  std::string person(const std::string& id) const;
  std::string matter_kind(const std::string& id) const;
  std::string role(const std::string& matter, const std::string& id) const;
  std::string task(const std::string& id) const;       // "decision/archive"
  std::string parameter(const std::string& id) const;  // "decision/publish-days"

  // 「报送日期=2026年3月1日，…」 of a matter by its kind or id, of a record by its kind or id.
  std::string of_matter_kind(const std::string& kind, const core::Fields& fields) const;
  std::string of_matter(const std::string& id, const core::Fields& fields) const;
  std::string of_kind(const std::string& kind, const core::Fields& fields) const;
  std::string of_record(const std::string& id, const core::Fields& fields) const;

 private:
  const ledger::Ledger* ledger_ = nullptr;
  const core::Library* library_ = nullptr;
  const core::Facts* facts_ = nullptr;
  std::map<std::string, std::string> persons_;
};

std::string event_text(const core::EventBody& body, const EventWords& words = {});

}  // namespace fazhi::app
