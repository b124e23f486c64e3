// Papers of a unit that did not exist yet or any more, and papers that lie outside the time they are about.

#include <fmt/format.h>

#include "base/text.h"
#include "core/data_finders.h"

namespace fazhi::core {

namespace {

const Unit* unit_of(const DataScene& scene, const Paper& paper) {
  return paper.content->unit == kNone ? nullptr : &scene.facts().units[paper.content->unit];
}

Found found_at(const Paper& paper, std::string sentence, std::string facts) {
  return {paper.content->unit, paper.content->formed_on, {paper.id()}, std::move(sentence), std::move(facts), false};
}

std::string days_text(const DateRange& range) {
  return (range.from ? format_date(*range.from) : "…") + "至" + (range.until ? format_date(*range.until) : "…");
}

// A period that somebody wrote down: without one it is the paper's own day.
bool has_period(const RecordContent& content) {
  const DateRange own{content.formed_on, content.formed_on};
  return (content.covers.from || content.covers.until) && !(content.covers == own);
}

// Figures and reports of a period, which nobody has before it is over.
bool sums_up(const Paper& paper) {
  if (paper.kind == nullptr) return false;
  for (const std::string_view word : {"统计表", "年报", "年度报告", "总结报告"}) {
    if (paper.kind->id.ends_with(word)) return true;
  }
  return false;
}

void look_at_period(const DataScene& scene, const Paper& paper, FoundList& all) {
  const RecordContent& content = *paper.content;
  const std::string facts = format_date(content.formed_on) + " " + days_text(content.covers);
  const std::string head = fmt::format("{}的归属期是{}，", scene.name_of(paper), days_text(content.covers));
  const std::chrono::days far(kFarFromPeriodDays);
  for (const StatedDate& stated : paper.dates) {
    if (stated.field->role != DateRole::told || content.covers.contains(stated.date)) continue;
    all.push_back(found_at(
        paper, fmt::format("{}而{}{}不在其内。请核对归属期和日期", head, stated.field->title, format_date(stated.date)),
        facts + " " + format_date(stated.date)));
    return;
  }
  if (sums_up(paper) && content.covers.until &&
      *content.covers.until - content.formed_on > std::chrono::days(kBeforeYearsEndDays)) {
    all.push_back(found_at(paper,
                           fmt::format("{}却在{}就汇总好了，那时归属期还没有过完。请核对归属期和数字", head,
                                       format_date(content.formed_on)),
                           facts));
  } else if ((content.covers.until && content.formed_on > *content.covers.until + far) ||
             (content.covers.from && content.formed_on < *content.covers.from - far)) {
    all.push_back(found_at(
        paper, fmt::format("{}形成日期{}与它相隔一年以上。请核对归属期", head, format_date(content.formed_on)), facts));
  }
}

}  // namespace

FoundList find_before_unit(const DataScene& scene) {
  FoundList all;
  for (const Paper& paper : scene.papers()) {
    const Unit* unit = unit_of(scene, paper);
    if (unit == nullptr || !unit->versions.front().from || paper.content->formed_on >= *unit->versions.front().from)
      continue;
    const std::string from = format_date(*unit->versions.front().from);
    all.push_back(
        found_at(paper,
                 fmt::format("{}形成于{}，而{}{}才成立。请核对日期，或者材料是否属于原来的单位", scene.name_of(paper),
                             format_date(paper.content->formed_on), unit->versions.front().name, from),
                 format_date(paper.content->formed_on) + " " + from));
  }
  return all;
}

FoundList find_after_unit(const DataScene& scene) {
  FoundList all;
  for (const Paper& paper : scene.papers()) {
    const Unit* unit = unit_of(scene, paper);
    if (unit == nullptr || !unit->closed_on || paper.content->formed_on < *unit->closed_on) continue;
    const std::uint32_t heir = scene.facts().find_unit(unit->successor);
    all.push_back(found_at(
        paper,
        fmt::format("{}形成于{}，而{}自{}起已撤销{}。请核对日期和单位", scene.name_of(paper),
                    format_date(paper.content->formed_on), unit->versions.back().name, format_date(*unit->closed_on),
                    heir == kNone ? "" : "，由" + scene.unit_name(heir, paper.content->formed_on) + "承继"),
        format_date(paper.content->formed_on) + " " + format_date(*unit->closed_on)));
  }
  return all;
}

FoundList find_outside_period(const DataScene& scene) {
  FoundList all;
  for (const Paper& paper : scene.papers()) {
    if (has_period(*paper.content)) look_at_period(scene, paper, all);
  }
  return all;
}

}  // namespace fazhi::core
