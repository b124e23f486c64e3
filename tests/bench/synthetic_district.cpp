#include "synthetic_district.h"

#include <fmt/format.h>

namespace fazhi::bench {

namespace {

using core::Scalar;
using std::chrono::days;

constexpr Date kFirstDay = make_date(2024, 1, 1);
constexpr Date kBegins = make_date(2026, 1, 1);
constexpr Date kToday = make_date(2026, 9, 30);
constexpr int kDays = 1003;  // from the first day to today

std::string matter_name(int number) { return fmt::format("m-{:06}", number); }

int first_type(int unit) { return unit % kUnitTypes; }
int second_type(int unit) { return unit / kUnitTypes % kUnitTypes; }

core::Original archived(const std::string& id) { return core::ArchiveOriginal{id, "档案室"}; }

core::UnitAdded unit_added(int unit) {
  core::UnitAdded body{unit_name(unit), fmt::format("示例区第{}局", unit), {unit_type_name(first_type(unit))}, {}, {}};
  if (second_type(unit) != first_type(unit)) body.types.push_back(unit_type_name(second_type(unit)));
  return body;
}

}  // namespace

std::string unit_name(int unit) { return fmt::format("u-{:04}", unit); }

District::District(DistrictSize size, const std::vector<TaskShape>& shapes)
    : size_(size), of_matter_kind_(kMatterKinds), of_unit_type_(kUnitTypes) {
  for (const TaskShape& shape : shapes) {
    auto& of = shape.occasion == Occasion::each ? of_matter_kind_[static_cast<std::size_t>(shape.matter_kind)]
                                                : of_unit_type_[static_cast<std::size_t>(shape.unit_type)];
    of.push_back(&shape);
  }
}

std::vector<core::EventBody> District::frame() {
  std::vector<core::EventBody> events;
  events.emplace_back(core::LedgerCreated{"示例市示例区", "示例市", kBegins, false, false});
  for (int unit = 0; unit < size_.units; ++unit) events.emplace_back(unit_added(unit));
  for (int number = 0; number < size_.matters; ++number) {
    core::MatterOpened body = opened(number);
    const Date closed_on = body.on + days{90 + draw(60)};
    events.emplace_back(std::move(body));
    if (closed_on <= kToday) events.emplace_back(core::MatterClosed{matter_name(number), closed_on, "办结"});
  }
  return events;
}

core::MatterOpened District::opened(int number) {
  MatterPlan plan;
  plan.opened_on = kFirstDay + days{static_cast<std::int64_t>(number) * kDays / size_.matters};
  plan.kind = number % kMatterKinds;
  matters_.push_back(plan);
  core::MatterOpened body{matter_name(number),
                          matter_kind_name(plan.kind),
                          fmt::format("关于第{}件事项的决定", number),
                          plan.opened_on,
                          {},
                          {}};
  body.parties.push_back({"lead", unit_name(draw(size_.units))});
  if (draw(3) == 0) body.parties.push_back({"joint", unit_name(draw(size_.units))});
  core::set_field(body.fields, "started_on", Scalar{plan.opened_on});
  core::set_field(body.fields, "decided_on", Scalar{plan.opened_on + days{45 + draw(30)}});
  if (draw(20) != 0) core::set_field(body.fields, "confidential", Scalar{draw(10) == 0});
  return body;
}

void District::fill(core::EvidenceSubmitted& body, const TaskShape& shape, Date done_on) {
  static const std::string kWho[] = {"甲研究院", "乙律师事务所", "丙评估公司", "丁大学", "戊协会", "己中心"};
  body.kind = shape.kind;
  body.title = fmt::format("关于{}的报告", shape.kind);
  body.number = fmt::format("示政发〔{}〕{}号", year_of(done_on), draw(900) + 1);
  body.formed_on = done_on;
  body.covers = {done_on, done_on};
  if (shape.occasion == Occasion::standing) body.covers.until = done_on + days{365};
  body.original = archived(body.id);
  core::set_field(body.fields, "done_on", Scalar{done_on});
  core::set_field(body.fields, "told_on", Scalar{done_on - days{3 + draw(20)}});
  if (shape.flavour == 2)
    core::set_field(body.fields, "amount", Scalar{Decimal::from_millionths(100'000LL * draw(2'000))});
  if (shape.flavour == 2 || shape.flavour == 3) core::set_field(body.fields, "open", Scalar{draw(40) != 0});
  if (shape.flavour == 1 || shape.flavour == 3) core::set_field(body.fields, "who", Scalar{kWho[draw(6)]});
  if (draw(3) != 0) core::set_field(body.fields, "note", Scalar{std::string("情况说明附后")});
  if (shape.flavour == 4) {
    const std::string hand = draw(10) == 0 ? "经办人签字" : "机关印章";
    core::set_field(body.fields, "signed_by",
                    core::Value{std::vector<Scalar>{Scalar{hand}, Scalar{std::string("骑缝章")}}});
  }
}

core::EvidenceSubmitted District::about_matter(int number) {
  const int matter = draw(size_.matters);
  const MatterPlan& plan = matters_[static_cast<std::size_t>(matter)];
  const auto& shapes = of_matter_kind_[static_cast<std::size_t>(plan.kind)];
  core::EvidenceSubmitted body;
  body.id = fmt::format("ev-{:07}", number);
  body.unit = unit_name(draw(size_.units));
  fill(body, *shapes[static_cast<std::size_t>(draw(static_cast<int>(shapes.size())))],
       std::min(plan.opened_on + days{5 + draw(50)}, kToday));
  core::EvidenceLink link{matter_name(matter), "", {}};
  if (draw(20) == 0) core::set_field(link.fields, "note", Scalar{std::string("本事项另有说明")});
  body.links.push_back(std::move(link));
  return body;
}

core::EvidenceSubmitted District::about_unit(int number, int unit) {
  const auto& shapes = of_unit_type_[static_cast<std::size_t>(draw(2) == 0 ? first_type(unit) : second_type(unit))];
  core::EvidenceSubmitted body;
  body.id = fmt::format("ev-{:07}", number);
  body.unit = unit_name(unit);
  fill(body, *shapes[static_cast<std::size_t>(draw(static_cast<int>(shapes.size())))], kFirstDay + days{draw(kDays)});
  return body;
}

std::vector<core::EventBody> District::evidence(int number) {
  core::EvidenceSubmitted body = draw(100) < 45 ? about_matter(number) : about_unit(number, draw(size_.units));
  const std::string id = body.id;
  std::vector<core::EventBody> events{std::move(body)};
  const int fate = draw(20);
  if (fate == 0) {
    events.emplace_back(core::EvidenceReturned{id, "缺盖章"});
  } else if (fate > 1) {
    events.emplace_back(core::EvidenceAccepted{id, {}});
  }
  return events;
}

std::vector<core::EventBody> District::evidence_of_unit(int unit, int number) {
  core::EvidenceSubmitted body = about_unit(size_.evidence + number, unit);
  const std::string id = body.id;
  return {std::move(body), core::EvidenceAccepted{id, {}}};
}

}  // namespace fazhi::bench
