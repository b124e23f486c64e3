#pragma once
// What data checks read: every paper that stands, with its kind, its original and the roles of its dates. Made once for all checks.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/data_check.h"

namespace fazhi::core {

// What a date on a paper means for the paper's own day.
enum class DateRole {
  issued,     // 出具日, 公布日: the paper must exist by then
  announced,  // 听证会日期 on a notice: still to come when the paper is made
  told,       // 会议日期 on minutes: past when the paper is made
};
struct DatedField {
  std::string id, title;
  DateRole role = DateRole::issued;
};

// By closed lists of words, from the kind's name and the field's: what cannot be said for certain is left out. Receipts, service
// sheets, tables, lists and web pages may well be made after the day they state.
std::vector<DatedField> dated_fields(const EvidenceKind& kind);

// The campaign held on that day of every year, whatever the weekday: 4·15全民国家安全教育日.
std::optional<std::string_view> campaign_of(Date day);

struct StatedDate {
  const DatedField* field = nullptr;
  Date date;
};

struct Paper {
  const Record* record = nullptr;
  const RecordContent* content = nullptr;  // the newest text: what is corrected already is not asked about
  const EvidenceKind* kind = nullptr;      // nullptr: not in the vocabulary of this edition
  const RecordSource* source = nullptr;    // nullptr: not known
  std::uint32_t kind_index = kNone;
  std::vector<StatedDate> dates;  // its own and those of its links, each once

  std::string id() const { return std::string(record->id); }
  std::string_view sm3() const { return source == nullptr ? std::string_view() : std::string_view(source->sm3); }
  bool is_page() const { return source != nullptr && source->form == OriginalForm::page; }
  // The first date of that role.
  const StatedDate* first(DateRole role) const;
};

// Whether it tells of work done with the public or at any hour (开放日, 接访, 宣传 …), by its kind and title. Not a formal paper about it.
bool is_activity(const Paper& paper);

class DataScene {
 public:
  explicit DataScene(const DataCheckInput& input);
  DataScene(const DataScene&) = delete;  // papers point into it

  const DataCheckInput& input;
  const std::vector<Paper>& papers() const { return papers_; }
  const Facts& facts() const { return *input.facts; }
  const Library& library() const { return *input.library; }

  // 《…会议纪要》（ev-12），示政办发〔2026〕3号: title or kind, id
  std::string name_of(const Paper& paper) const;
  std::string unit_name(std::uint32_t unit, Date day) const;

 private:
  void add_dates(Paper& paper) const;

  std::vector<std::vector<DatedField>> dated_;  // by index of kind
  std::vector<const EvidenceKind*> kinds_;
  std::vector<Paper> papers_;
};

}  // namespace fazhi::core
