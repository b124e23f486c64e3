#include "core/data_scene.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "core/wording.h"

namespace fazhi::core {

namespace {

using Words = std::span<const std::string_view>;

bool ends_with_any(std::string_view text, Words words) {
  return std::ranges::any_of(words, [&](std::string_view word) { return text.ends_with(word); });
}
bool is_any(std::string_view text, Words words) { return std::ranges::find(words, text) != words.end(); }

// Days on which the paper itself goes out.
constexpr std::array<std::string_view, 8> kIssued{"issued_on", "published_on", "posted_on",    "sent_on",
                                                  "given_on",  "reported_on",  "submitted_on", "filed_on"};
// Papers that tell of an issue instead of being issued, or that are kept up to date after it.
constexpr std::array<std::string_view, 14> kTellsOfIssue{"页",     "回执", "回证", "签收单",  "送达单",
                                                         "审批单", "表",   "台账", "记录",    "清单",
                                                         "目录",   "凭证", "案卷", "启动文件"};
// Decisions behind the paper and its arrival elsewhere, which fields of the same ids state now and then.
constexpr std::array<std::string_view, 4> kNotTheIssue{"同意", "启动", "收到", "接到"};
// Days that lie ahead on any paper that names them.
constexpr std::array<std::string_view, 7> kAhead{"closes_on",  "hearing_on", "reply_by",   "answer_by",
                                                 "correct_by", "report_by",  "lasts_until"};
// Meetings and the like: ahead on what announces them, past on what records them.
constexpr std::array<std::string_view, 2> kEvents{"held_on", "starts_on"};
constexpr std::array<std::string_view, 6> kAnnouncers{"公告", "通知", "通知书", "邀请函", "方案", "计划"};
constexpr std::array<std::string_view, 7> kHappened{"held_on",     "began_on",     "ended_on",    "checked_on",
                                                    "searched_on", "contacted_on", "evaluated_on"};
constexpr std::array<std::string_view, 3> kRecorders{"记录", "笔录", "纪要"};

std::optional<DateRole> role_of(const EvidenceKind& kind, const FieldDef& field) {
  if (field.type != FieldType::date) return std::nullopt;
  if (is_any(field.id, kAhead)) return DateRole::announced;
  if (is_any(field.id, kEvents) && ends_with_any(kind.id, kAnnouncers)) return DateRole::announced;
  if (is_any(field.id, kHappened) && ends_with_any(kind.id, kRecorders)) return DateRole::told;
  const auto is_in_title = [&](std::string_view word) { return field.title.find(word) != std::string::npos; };
  if (is_any(field.id, kIssued) && !ends_with_any(kind.id, kTellsOfIssue) &&
      std::ranges::none_of(kNotTheIssue, is_in_title)) {
    return DateRole::issued;
  }
  return std::nullopt;
}

struct Campaign {
  unsigned month, day;
  std::string_view name;
};
constexpr std::array<Campaign, 6> kCampaigns{{{3, 15, "3·15国际消费者权益日"},
                                              {4, 15, "4·15全民国家安全教育日"},
                                              {5, 12, "5·12全国防灾减灾日"},
                                              {6, 26, "6·26国际禁毒日"},
                                              {11, 9, "11·9全国消防日"},
                                              {12, 4, "12·4国家宪法日"}}};

// Work that is done with the public or at any hour.
constexpr std::array<std::string_view, 20> kActivities{"开放日", "宣传", "接访", "下访", "走访", "接待", "培训",
                                                       "讲座",   "演练", "普法", "活动", "宣讲", "突发", "应急",
                                                       "值班",   "征用", "调解", "信访", "志愿", "巡查"};

// Papers that an office signs on a working day, whatever they are about.
constexpr std::array<std::string_view, 16> kFormal{"公告", "通知", "方案", "预案", "计划",   "办法",   "决定", "批复",
                                                   "意见", "制度", "规则", "规定", "意见书", "决定书", "清单", "文件"};

bool stands(const Record& record) {
  return record.state == ReviewState::submitted || record.state == ReviewState::accepted;
}

}  // namespace

std::vector<DatedField> dated_fields(const EvidenceKind& kind) {
  std::vector<DatedField> dated;
  for (const FieldDef& field : kind.fields) {
    if (const auto role = role_of(kind, field)) {
      dated.push_back({field.id, field.title.empty() ? field.id : field.title, *role});
    }
  }
  return dated;
}

std::optional<std::string_view> campaign_of(Date day) {
  const auto found = std::ranges::find_if(kCampaigns, [&](const Campaign& campaign) {
    return campaign.month == month_of(day) && campaign.day == day_of(day);
  });
  return found == kCampaigns.end() ? std::nullopt : std::optional(found->name);
}

bool is_activity(const Paper& paper) {
  const std::string_view kind = paper.kind == nullptr ? std::string_view() : std::string_view(paper.kind->id);
  const auto names_one = [](std::string_view words) {
    return std::ranges::any_of(kActivities, [&](std::string_view word) { return words.find(word) != words.npos; });
  };
  return !ends_with_any(kind, kFormal) && (names_one(kind) || names_one(paper.content->title));
}

const StatedDate* Paper::first(DateRole role) const {
  const auto found = std::ranges::find_if(dates, [&](const StatedDate& one) { return one.field->role == role; });
  return found == dates.end() ? nullptr : &*found;
}

DataScene::DataScene(const DataCheckInput& asked) : input(asked) {
  for (const std::string& kind : facts().kinds) {
    kinds_.push_back(library().vocabulary.find_kind(kind));
    dated_.push_back(kinds_.back() == nullptr ? std::vector<DatedField>{} : dated_fields(*kinds_.back()));
  }
  auto source = input.sources.begin();
  for (const Record& record : facts().records) {
    while (source != input.sources.end() && source->sequence < record.sequence) ++source;
    const RecordContent* content = record.submitted != nullptr ? record.submitted : record.accepted;
    if (!stands(record) || content == nullptr || content->formed_on > input.as_of) continue;
    Paper paper{&record, content, record.kind == kNone ? nullptr : kinds_[record.kind], nullptr, record.kind, {}};
    if (source != input.sources.end() && source->sequence == record.sequence) paper.source = &*source;
    add_dates(paper);
    papers_.push_back(std::move(paper));
  }
}

void DataScene::add_dates(Paper& paper) const {
  if (paper.kind_index == kNone) return;
  for (const DatedField& field : dated_[paper.kind_index]) {
    const auto add = [&](const PackedFields& fields) {
      const auto value = fields.find(field.id);
      const auto date = value ? value->date() : std::nullopt;
      const auto same = [&](const StatedDate& one) { return one.field == &field && one.date == *date; };
      if (date && std::ranges::none_of(paper.dates, same)) paper.dates.push_back({&field, *date});
    };
    add(paper.content->fields);
    for (const RecordLink& link : paper.content->links) {
      if (!link.fields.empty()) add(link.fields);
    }
  }
}

std::string DataScene::name_of(const Paper& paper) const {
  const std::string_view title = paper.content->title;
  const std::string_view kind = paper.kind_index == kNone ? "材料" : std::string_view(facts().kinds[paper.kind_index]);
  std::string name(title.empty() ? kind : title);
  if (!name.starts_with("《")) name = "《" + name + "》";
  return fmt::format("{}（{}）", name, paper.record->id);
}

std::string DataScene::unit_name(std::uint32_t unit, Date day) const {
  return unit == kNone ? std::string() : core::unit_name(facts(), unit, day);
}

}  // namespace fazhi::core
