#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "core/data_check.h"
#include "core/examination.h"
#include "core/verdict.h"

namespace fazhi::core {

namespace {

std::vector<std::string> all_tasks(const Library& library) {
  std::vector<std::string> keys;
  for (const Checklist& checklist : library.checklists) {
    for (const Task& task : checklist.tasks) keys.push_back(checklist.id + "/" + task.id);
  }
  return keys;
}

std::vector<std::string> all_parameters(const Library& library) {
  std::vector<std::string> keys;
  for (const Checklist& checklist : library.checklists) {
    for (const Parameter& parameter : checklist.parameters) keys.push_back(checklist.id + "/" + parameter.id);
  }
  return keys;
}

}  // namespace

// Whether it comes first is Admission's to say.
void Examination::operator()(const LedgerCreated& body) {
  if (body.name.empty()) refuse("title-missing", "台账没有名称（例如「示例市示例区」）");
}

void Examination::operator()(const UnitAdded& body) {
  new_id("单位", body.id, state_.units.contains(body.id));
  if (body.name.empty()) refuse("title-missing", fmt::format("单位「{}」没有名称（name）", body.id));
  own_name(body.id, body.name);
  known_unit_types(body.types);
  if (!body.parent.empty()) known_parent(body.id, body.parent);
}

// People type names: one that two units bear would lead to either.
void Examination::own_name(const std::string& id, const std::string& name) {
  const auto same = state_.unit_names.find(name);
  if (name.empty() || same == state_.unit_names.end()) return;
  const auto other = std::ranges::find_if(same->second, [&](const std::string& one) { return one != id; });
  if (other == same->second.end()) return;
  refuse("duplicate-name", fmt::format("单位「{}」已经叫「{}」：同一家不要登记两次，请用它的标识；确是另一家的，"
                                       "请把名称写得能够分清",
                                       *other, name));
}

void Examination::known_parent(const std::string& id, const std::string& parent) {
  if (id != parent && !known_unit(parent, "上级单位")) return;
  std::string at = parent;
  for (std::size_t steps = 0; !at.empty() && steps <= state_.units.size(); ++steps) {
    if (at == id) {
      refuse("unit-cycle", fmt::format("「{}」不能以「{}」为上级：那样它会成为自己的上级", id, parent));
      return;
    }
    const auto unit = state_.units.find(at);
    at = unit == state_.units.end() ? "" : unit->second.parent;
  }
}

void Examination::operator()(const UnitChanged& body) {
  if (!known_unit(body.id)) return;
  if (!body.name && !body.types && !body.parent) {
    refuse("nothing-to-change", fmt::format("单位「{}」的变更没有写明改什么：名称、类型还是上级", body.id));
  }
  if (body.name) own_name(body.id, *body.name);
  if (body.types) known_unit_types(*body.types);
  if (body.parent && !body.parent->empty()) known_parent(body.id, *body.parent);
}

void Examination::operator()(const UnitClosed& body) {
  if (!known_unit(body.id)) return;
  const auto& unit = state_.units.at(body.id);
  if (unit.closed_on) {
    refuse("closed-twice", fmt::format("单位「{}」已自 {} 撤销：如属误登，请先作废（void）那一条", body.id,
                                       format_date(*unit.closed_on)));
  }
  if (body.successor.empty()) return;
  if (body.successor != body.id && !known_unit(body.successor, "承接单位")) return;
  std::string at = body.successor;
  for (std::size_t steps = 0; !at.empty() && steps <= state_.units.size(); ++steps) {
    if (at == body.id) {
      refuse("unit-cycle", fmt::format("「{}」不能由「{}」承接：那样它会由自己承接", body.id, body.successor));
      return;
    }
    const auto next = state_.units.find(at);
    at = next == state_.units.end() ? "" : next->second.successor;
  }
}

void Examination::operator()(const PersonAdded& body) {
  new_id("人员", body.id, state_.persons.contains(body.id));
  if (body.name.empty()) refuse("title-missing", fmt::format("人员「{}」没有姓名（name）", body.id));
  if (!body.unit.empty()) known_unit(body.unit);
}

void Examination::operator()(const PersonChanged& body) {
  if (!state_.persons.contains(body.id)) {
    std::vector<std::string> known;
    for (const auto& person : state_.persons) known.push_back(person.first);
    std::ranges::sort(known);
    refuse("unknown-person",
           fmt::format("台账里没有人员「{}」{}：请改正，或先登记这个人", body.id, nearest_hint(body.id, known)));
  }
  if (body.unit && !body.unit->empty()) known_unit(*body.unit);
}

void Examination::operator()(const RegisterConfirmed& body) {
  known_unit(body.unit);
  known_matter_kind(body.kind);
  valid_period(body.period);
  if (body.n < 0) refuse("negative-count", fmt::format("清单件数不能是 {}：没有就写 0", body.n));
}

void Examination::operator()(const FigureRecorded& body) {
  new_id("数据", body.id, state_.figures.contains(body.id));
  known_unit(body.unit);
  valid_period(body.period);
  if (!body.evidence.empty()) known_record(body.evidence);
}

void Examination::operator()(const WaiverGranted& body) {
  new_id("免除", body.id, state_.waivers.contains(body.id));
  const Task* task = library_.find_task(body.task);
  if (task == nullptr) {
    refuse("unknown-task", fmt::format("没有任务「{}」{}：请写成「清单/任务」", body.task,
                                       nearest_hint(body.task, all_tasks(library_))));
  } else {
    valid_waiver_scope(*task, body);
  }
  if (!body.unit.empty()) known_unit(body.unit);
  valid_range(body.from, body.until);
  given_reason(body.because);
}

// A waiver of a period or a matter that the task never asks about would free nobody and say nothing.
void Examination::valid_waiver_scope(const Task& task, const WaiverGranted& body) {
  const auto* each = std::get_if<EachMatter>(&task.occasion);
  const auto* every = std::get_if<EveryPeriod>(&task.occasion);
  if (!body.matter.empty()) {
    const Matter* matter = known_matter(body.matter);
    if (each == nullptr) {
      refuse("waiver-scope", fmt::format("任务「{}」不按事项办理：请不要写事项「{}」", task.title, body.matter));
    } else if (matter != nullptr && matter->kind != each->kind) {
      refuse("waiver-scope", fmt::format("事项「{}」不是任务「{}」要管的那种事项：请核对", body.matter, task.title));
    }
  }
  if (body.period.empty()) return;
  const auto period = parse_period(body.period);
  if (every == nullptr) {
    refuse("waiver-scope",
           fmt::format("任务「{}」没有检查期：请不要写检查期「{}」，要写起止日期", task.title, body.period));
  } else if (!period) {
    valid_period(body.period);
  } else if (period->cycle != every->cycle) {
    refuse("waiver-scope",
           fmt::format("任务「{}」的检查期不是「{}」这一种：请写成「{}」的样子", task.title, body.period,
                       format_period(period_containing(every->cycle, first_day(*period)))));
  }
}

void Examination::operator()(const WaiverEnded& body) {
  const auto waiver = state_.waivers.find(body.id);
  if (waiver == state_.waivers.end()) {
    std::vector<std::string> known;
    for (const auto& one : state_.waivers) known.push_back(one.first);
    std::ranges::sort(known);
    refuse("unknown-waiver", fmt::format("台账里没有免除「{}」{}：请改正", body.id, nearest_hint(body.id, known)));
  } else if (waiver->second) {
    refuse("closed-twice", fmt::format("免除「{}」已经终止过：如属误登，请先作废（void）那一条", body.id));
  }
}

void Examination::operator()(const ParameterSet& body) {
  const Parameter* parameter = library_.find_parameter(body.parameter);
  if (parameter == nullptr) {
    refuse("unknown-parameter", fmt::format("没有参数「{}」{}：请写成「清单/参数」", body.parameter,
                                            nearest_hint(body.parameter, all_parameters(library_))));
  } else {
    FieldDef definition;
    definition.id = parameter->title;
    definition.type = parameter->type;
    valid_scalar(definition, body.value);
    valid_parameter_range(*parameter, body.value);
  }
  if (!body.unit.empty()) known_unit(body.unit);
}

// Whole numbers are days, months and counts: at most a hundred years of days, as `calendar` takes them.
void Examination::valid_parameter_range(const Parameter& parameter, const Scalar& value) {
  constexpr std::int64_t kMost = 36'500;
  const auto* whole = std::get_if<std::int64_t>(&value);
  const auto* decimal = std::get_if<Decimal>(&value);
  if (whole != nullptr && (*whole < 0 || *whole > kMost)) {
    refuse("value-range", fmt::format("参数「{}」应在 0 到 {} 之间，这里是 {}：请核对数值和计量单位{}", parameter.title,
                                      kMost, *whole, parameter.measure.empty() ? "" : "（" + parameter.measure + "）"));
  } else if (decimal != nullptr && *decimal < Decimal{}) {
    refuse("value-range",
           fmt::format("参数「{}」不能是负数，这里是 {}：请核对数值", parameter.title, decimal->to_string()));
  }
}

void Examination::operator()(const EditionAdopted& body) {
  if (body.checklist.empty() || body.edition.empty()) refuse("edition-missing", "采用清单要写明清单和版本（edition）");
}

void Examination::operator()(const ObligationRechecked& body) {
  const std::string task = body.key.substr(0, body.key.find('@'));
  if (body.key.find('@') == std::string::npos || library_.find_task(task) == nullptr) {
    refuse("unknown-task", fmt::format("没有任务「{}」{}：复核要写明应办的键，如 decision/archive@jyj#d1", task,
                                       nearest_hint(task, all_tasks(library_))));
  }
  if (body.digest.empty()) refuse("edition-missing", fmt::format("复核「{}」没有写明按哪一版任务看的", body.key));
}

// What it names is Admission's to look up.
void Examination::operator()(const Voided& body) { given_reason(body.because); }

void Examination::operator()(const CheckSwitched& body) {
  if (find_data_check(body.check) == nullptr) {
    std::vector<std::string> known;
    for (const DataCheck& check : data_checks()) known.emplace_back(check.id);
    refuse("unknown-check", fmt::format("体检没有检查项「{}」{}：全部检查项见 fazhi check list", body.check,
                                        nearest_hint(body.check, known)));
  }
  if (!body.subject.empty() && (!body.subject.starts_with(body.check + "!") || body.facts_digest.empty())) {
    refuse("unknown-subject", fmt::format("「{}」不是检查项「{}」查出的一处：请先运行 fazhi check，用那里列出的短号",
                                          body.subject, body.check));
  }
  if (!body.enabled) given_reason(body.because);
}

// Backwards, a baseline would be made of what nobody knew when the later one was sealed.
void Examination::operator()(const PeriodSealed& body) {
  const auto period = parse_period(body.period);
  if (!period) return valid_period(body.period);
  if (body.as_of != last_day(*period)) {
    refuse("seal-day", fmt::format("「{}」应按最后一天{}封账，这里是{}", body.period, format_date(last_day(*period)),
                                   format_date(body.as_of)));
  }
  if (body.as_of >= today_) {
    refuse("seal-ahead", fmt::format("「{}」到{}才结束，今天是{}：请在结束以后封账", body.period,
                                     format_date(last_day(*period)), format_date(today_)));
  }
  if (body.digest.empty()) refuse("edition-missing", fmt::format("「{}」的封账没有写明结论的摘要", body.period));
  const bool is_sealed = std::ranges::find(state_.seals, *period) != state_.seals.end();
  if (is_sealed && trim(body.because).empty()) {
    refuse("sealed-twice",
           fmt::format("「{}」已经封账：要再封一次，请用 --again --because 理由；原来的保留", body.period));
  }
  const auto later = std::ranges::find_if(state_.seals, [&](const Period& one) {
    return one.cycle == period->cycle && first_day(one) > last_day(*period);
  });
  if (!is_sealed && later != state_.seals.end()) {
    refuse("seal-order", fmt::format("「{}」已经封账，不能再倒着封「{}」：要看那时的情况，请用 --as-of {}",
                                     format_period(*later), body.period, format_date(last_day(*period))));
  }
}

}  // namespace fazhi::core
