#include "app/handout_plan.h"

#include <algorithm>
#include <iterator>

#include "app/record_words.h"
#include "base/text.h"
#include "core/wording.h"

namespace fazhi::app {

namespace {

// Of accepted papers those of the period and the year before it are listed: older ones are no help in answering.
constexpr int kYearsListed = 1;
// The type of unit that keeps the ledger.
constexpr const char* kCollector = "司法行政部门";

std::string about(const core::RecordContent& content, const View& view) {
  std::vector<std::string> names;
  for (const core::RecordLink& link : content.links) {
    if (link.matter != core::kNone) names.push_back(view.facts.matters[link.matter].title);
  }
  return join(names, "、");
}

std::string about(const core::RecordText& text, const View& view) {
  std::vector<std::string> names;
  for (const core::EvidenceLink& link : text.links) {
    const std::uint32_t matter = link.matter.empty() ? core::kNone : view.facts.find_matter(link.matter);
    if (matter != core::kNone) names.push_back(view.facts.matters[matter].title);
  }
  return join(names, "、");
}

bool is_listed(const core::Record& record, const core::RecordContent& content, const View& view) {
  if (record.submitted != nullptr) return true;
  return year_of(content.formed_on) + kYearsListed >= view.period.year && content.formed_on <= view.as_of;
}

std::vector<HandedIn> handed_in_by(const View& view, std::uint32_t unit, const std::vector<ReturnedRecord>& returned) {
  std::vector<HandedIn> list, accepted;
  for (const ReturnedRecord& one : returned) {
    const core::RecordText& text = *one.record.shown();
    if (text.unit != view.facts.units[unit].id) continue;
    list.push_back({one.record.kind, text.title, text.number, about(text, view), state_word(one.record.state),
                    one.because, text.formed_on});
  }
  for (const core::Record& record : view.facts.records) {
    const core::RecordContent* content = record.submitted != nullptr ? record.submitted : record.accepted;
    if (content == nullptr || content->unit != unit || record.kind == core::kNone) continue;
    if (!is_listed(record, *content, view)) continue;
    std::vector<HandedIn>& to = record.submitted != nullptr ? list : accepted;
    to.push_back({view.facts.kinds[record.kind], std::string(content->title), std::string(content->number),
                  about(*content, view), state_word(record.state), "", content->formed_on});
  }
  list.insert(list.end(), std::make_move_iterator(accepted.begin()), std::make_move_iterator(accepted.end()));
  return list;
}

bool is_about(const core::RecordText& text, const AskedPaper& paper, const std::string& unit) {
  if (paper.matter.empty()) {
    const auto period = core::parse_period(paper.period);
    return text.unit == unit && (!period || contains(*period, text.covers.from.value_or(text.formed_on)));
  }
  return std::ranges::any_of(text.links, [&](const core::EvidenceLink& link) { return link.matter == paper.matter; });
}

// Why the last one of that kind was sent back stands where it is asked for again.
void add_return_reasons(const std::vector<ReturnedRecord>& returned, const std::string& unit, AskedPaper& paper) {
  for (const ReturnedRecord& one : returned) {
    const bool is_of_kind = std::ranges::find(paper.kinds, one.record.kind) != paper.kinds.end();
    if (is_of_kind && is_about(*one.record.shown(), paper, unit)) {
      paper.because.push_back("上次交的被退回：" + one.because);
    }
  }
}

}  // namespace

HandoutPlan plan_handout(const View& view, std::uint32_t unit, Date until,
                         const std::vector<ReturnedRecord>& returned) {
  HandoutPlan plan;
  plan.ledger_name = view.facts.ledger.name;
  plan.state = view.head;
  plan.demo = view.facts.ledger.demo;
  plan.unit = view.facts.units[unit].id;
  plan.unit_name = core::unit_name(view.facts, unit, view.as_of);
  plan.as_of = view.as_of;
  plan.until = until;
  plan.begins = view.facts.ledger.begins;
  plan.period = core::format_period(view.period);
  plan.owed = what_is_owed(view, unit, until);
  for (AskedPaper& paper : plan.owed.papers) add_return_reasons(returned, plan.unit, paper);
  plan.handed_in = handed_in_by(view, unit, returned);
  for (const core::Unit& one : view.facts.units) {
    if (!one.exists_on(view.as_of)) continue;
    plan.unit_names.push_back(one.on(view.as_of).name);
    const bool collects = plan.collector.empty() && one.has_type_on(kCollector, view.as_of);
    if (collects) plan.collector = plan.unit_names.back();
  }
  return plan;
}

}  // namespace fazhi::app
