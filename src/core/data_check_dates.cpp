// A paper's own day against the days it states, the day it was recorded and the days people work.

#include <fmt/format.h>

#include <functional>
#include <map>
#include <tuple>

#include "core/data_finders.h"

namespace fazhi::core {

namespace {

int days_between(Date from, Date to) { return static_cast<int>((to - from).count()); }

Found found_at(const Paper& paper, Date other, std::string sentence, bool is_hint = false) {
  return {paper.content->unit,
          paper.content->formed_on,
          {paper.id()},
          std::move(sentence),
          format_date(paper.content->formed_on) + " " + format_date(other),
          is_hint};
}

// An examination or an expert's work may last for months: the record is made when it ends.
constexpr std::string_view kBegan = "began_on";

bool is_on_the_spot(const Paper& paper) { return paper.kind != nullptr && paper.kind->id.ends_with("笔录"); }

// Why the day is worth no more than a hint; empty: no such reason.
std::string honest_reason(const Paper& paper, Date day) {
  if (const auto campaign = campaign_of(day)) return std::string(*campaign);
  if (paper.is_page()) return "网页随时可以发布";
  if (is_activity(paper)) return "这类工作常在休息日做";
  const auto& covers = paper.content->covers;
  return covers.until == day && covers.from != day ? "是归属期的最后一天" : "";
}

// `look` is asked about every date of that role until it finds something in the field: a field of many links is one finding.
using Look = std::function<std::optional<Found>(const Paper& paper, const StatedDate& stated)>;

FoundList find_by_dates(const DataScene& scene, DateRole role, const Look& look) {
  FoundList all;
  for (const Paper& paper : scene.papers()) {
    const DatedField* told = nullptr;
    for (const StatedDate& stated : paper.dates) {
      if (stated.field->role != role || stated.field == told) continue;
      auto found = look(paper, stated);
      if (!found) continue;
      told = stated.field;
      found->aspect = stated.field->id;
      all.push_back(std::move(*found));
    }
  }
  return all;
}

// Papers of one unit recorded on one day; `could`: the day on which the first could have been.
Found found_late(const DataScene& scene, const std::vector<const Paper*>& papers, Date recorded, Date could) {
  const Paper& first = *papers.front();
  const Date formed = first.content->formed_on;
  const std::string gap =
      fmt::format("{}{}日", could > formed ? "建账以后又过了" : "相隔", days_between(could, recorded));
  Found found = found_at(first, recorded, {});
  if (papers.size() == 1) {
    found.sentence = fmt::format("{}形成于{}，{}才登记，{}。请核对是否补录，补录的写明原因", scene.name_of(first),
                                 format_date(formed), format_date(recorded), gap);
    return found;
  }
  found.day = recorded;
  found.subjects = {first.content->unit == kNone ? std::string() : scene.facts().units[first.content->unit].id};
  found.aspect = format_date(recorded) + (could > formed ? "-older" : "");
  found.facts = std::to_string(papers.size());
  found.sentence = fmt::format("{}一次登记了{}份早已形成的材料，如{}形成于{}，{}。请核对是否补录，补录的写明原因",
                               format_date(recorded), papers.size(), scene.name_of(first), format_date(formed), gap);
  return found;
}

}  // namespace

FoundList find_late_notices(const DataScene& scene) {
  return find_by_dates(scene, DateRole::announced, [&](const Paper& paper, const StatedDate& stated) {
    if (paper.content->formed_on <= stated.date || paper.is_page()) return std::optional<Found>();
    return std::optional(found_at(
        paper, stated.date,
        fmt::format("{}的形成日期是{}，晚于它要预先告知的{}{}：事情过后才有通知。请核对两个日期", scene.name_of(paper),
                    format_date(paper.content->formed_on), stated.field->title, format_date(stated.date))));
  });
}

FoundList find_records_ahead(const DataScene& scene) {
  return find_by_dates(scene, DateRole::told, [&](const Paper& paper, const StatedDate& stated) {
    if (stated.date <= paper.content->formed_on) return std::optional<Found>();
    return std::optional(
        found_at(paper, stated.date,
                 fmt::format("{}的形成日期是{}，早于它记录的{}{}：事情还没有发生就有了记录。请核对两个日期",
                             scene.name_of(paper), format_date(paper.content->formed_on), stated.field->title,
                             format_date(stated.date))));
  });
}

FoundList find_formed_after_issue(const DataScene& scene) {
  return find_by_dates(scene, DateRole::issued, [&](const Paper& paper, const StatedDate& stated) {
    const int late = days_between(stated.date, paper.content->formed_on);
    if (late <= 0 || paper.is_page()) return std::optional<Found>();
    return std::optional(
        found_at(paper, stated.date,
                 fmt::format("{}的形成日期是{}，比登记的{}{}晚{}日：材料在用出去以后才形成。请核对两个日期",
                             scene.name_of(paper), format_date(paper.content->formed_on), stated.field->title,
                             format_date(stated.date), late),
                 late <= kSlightlyLateDays));
  });
}

FoundList find_written_up_late(const DataScene& scene) {
  return find_by_dates(scene, DateRole::told, [&](const Paper& paper, const StatedDate& stated) {
    if (stated.field->id == kBegan) return std::optional<Found>();
    const bool on_the_spot = is_on_the_spot(paper);
    const int late = days_between(stated.date, paper.content->formed_on);
    if (late <= (on_the_spot ? 0 : kWrittenUpLateDays)) return std::optional<Found>();
    return std::optional(
        found_at(paper, stated.date,
                 fmt::format("{}记录的{}是{}，{}日以后（{}）才形成{}。请核对是否事后补写", scene.name_of(paper),
                             stated.field->title, format_date(stated.date), late, format_date(paper.content->formed_on),
                             on_the_spot ? "，而笔录应当场制作" : ""),
                 on_the_spot && late <= kSlightlyLateDays));
  });
}

FoundList find_recorded_late(const DataScene& scene) {
  // By unit, day and whether they are older than the ledger: what an office catches up on in one go is one thing to ask about.
  std::map<std::tuple<std::uint32_t, Date, bool>, std::vector<const Paper*>> batches;
  const Date opened = std::max(scene.input.created_on, scene.facts().ledger.begins);
  for (const Paper& paper : scene.papers()) {
    if (paper.source == nullptr) continue;
    const Date recorded = day_in_beijing(paper.source->recorded_at);
    const bool is_older = paper.content->formed_on < opened;  // what was in force already is recorded when it is needed
    const Date could = is_older ? opened : paper.content->formed_on;
    if (days_between(could, recorded) > kRecordedLateDays)
      batches[{paper.content->unit, recorded, is_older}].push_back(&paper);
  }
  FoundList all;
  for (const auto& [batch, papers] : batches) {
    const auto& [unit, recorded, is_older] = batch;
    all.push_back(found_late(scene, papers, recorded, is_older ? opened : papers.front()->content->formed_on));
    all.back().is_hint = is_older;
  }
  return all;
}

FoundList find_days_off(const DataScene& scene) {
  const auto look_at = [&](const Paper& paper, Date day, std::string_view what) -> std::optional<Found> {
    const auto why = scene.input.calendar->why_off(day);
    if (!why) return std::nullopt;
    const std::string reason = honest_reason(paper, day);
    return found_at(paper, day,
                    fmt::format("{}的{}{}是{}{}。请核对日期", scene.name_of(paper), what, format_date(day), *why,
                                reason.empty() ? "" : "（" + reason + "，多半无误）"),
                    !reason.empty());
  };
  FoundList all = find_by_dates(scene, DateRole::told, [&](const Paper& paper, const StatedDate& stated) {
    if (stated.date == paper.content->formed_on) return std::optional<Found>();
    return look_at(paper, stated.date, stated.field->title);
  });
  for (const Paper& paper : scene.papers()) {
    if (auto found = look_at(paper, paper.content->formed_on, "形成日期")) all.push_back(std::move(*found));
  }
  return all;
}

}  // namespace fazhi::core
