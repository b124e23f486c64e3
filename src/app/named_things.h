#pragma once
// Units and matters as people write them in tables: full name, former name, 区教育局 for 示例市示例区教育局; a matter by id or title. Knows
// those of the ledger and those that the same workbook brings. Not for one word typed on a command line (words.h).

#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/facts.h"

namespace fazhi::app {

struct FoundName {
  std::string id;     // empty: not found
  bool exact = true;  // by id or full name; else `shown` is whom it was taken for
  std::string shown;  // name
  std::string fault;  // sentence, where nothing was found or several were
  std::string code;
};

class NamedThings {
 public:
  explicit NamedThings(const core::Facts& facts);

  void add_unit(const std::string& id, const std::string& name);
  void add_matter(const std::string& id, const std::string& kind, const std::string& title);

  const FoundName& find_unit(const std::string& word) const;
  // `kind`: empty for any.
  FoundName find_matter(const std::string& word, const std::string& kind) const;

  // 教育局 for 示例市示例区教育局 in 示例市示例区.
  std::string short_name(const std::string& unit_name) const;

 private:
  struct UnitName {
    std::string id, name;
    bool former = false;
  };
  struct MatterName {
    std::string id, kind;
  };
  FoundName search_unit(const std::string& word) const;
  FoundName unknown_unit(const std::string& word) const;
  FoundName only(const std::string& word, const std::vector<const UnitName*>& found, bool exact) const;

  std::vector<std::string> regions_;  // 示例市示例区, 示例区, longest first
  std::vector<UnitName> units_;
  std::set<std::string> unit_ids_;
  std::unordered_map<std::string, MatterName> matters_;                      // by id
  std::unordered_map<std::string, std::vector<std::string>> matter_titles_;  // folded title → ids
  mutable std::map<std::string, FoundName> asked_;                           // the same few names stand in every row
};

}  // namespace fazhi::app
