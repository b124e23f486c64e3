// Lists confirmed, figures, waivers, parameters: facts of the ledger rather than of a paper.

#include <fmt/format.h>

#include <charconv>

#include "core/period.h"
#include "yaml/fact_keys.h"
#include "yaml/fact_readers_internal.h"
#include "yaml/reference_reader.h"
#include "yaml/scalar_reader.h"

namespace fazhi::yaml {

namespace {

// "checklist/id"; a bare id belongs to `home`.
std::string qualified(std::string_view id, const std::string& home) {
  if (home.empty() || id.find('/') != std::string_view::npos) return std::string(id);
  return home + "/" + std::string(id);
}

struct Named {
  std::string checklist, id;
};
Named split_name(const std::string& name) {
  const std::size_t slash = name.find('/');
  if (slash == std::string::npos) return {"", name};
  return {name.substr(0, slash), name.substr(slash + 1)};
}

std::string read_task_name(const MapReader& map, const FactScope& scope) {
  const Node node = map.require("task");
  if (!node) return {};
  const std::string name = qualified(read_text(node, "task", scope.out), scope.home);
  const Named parts = split_name(name);
  const core::Checklist* checklist = scope.lexicon.library().find_checklist(parts.checklist);
  if (checklist != nullptr && checklist->find_task(parts.id) != nullptr) return name;
  std::vector<std::string> names;
  for (const core::Checklist& known : scope.lexicon.library().checklists) {
    for (const core::Task& task : known.tasks) names.push_back(known.id + "/" + task.id);
  }
  report(scope.out, node, "unknown-task",
         fmt::format("没有任务「{}」，应写成「清单/任务」{}", name, did_you_mean(name, names)));
  return name;
}

const core::Parameter* find_parameter_named(const std::string& name, const Lexicon& lexicon) {
  const Named parts = split_name(name);
  const core::Checklist* checklist = lexicon.library().find_checklist(parts.checklist);
  return checklist == nullptr ? nullptr : checklist->find_parameter(parts.id);
}

std::int64_t read_number_of(const MapReader& map) {
  const Node node = map.require("n");
  return node ? read_whole(node, "n", 0, map.out()).value_or(0) : 0;
}

}  // namespace

Date required_date(const MapReader& map, std::string_view key) {
  map.require(key);
  return map.date(key).value_or(make_date(1, 1, 1));
}

std::string required_period(const MapReader& map, std::string_view key) {
  const Node node = map.require(key);
  if (!node) return {};
  if (!node.is_scalar() || !core::parse_period(node.text())) {
    report(map.out(), node, "bad-period",
           fmt::format("「{}」应是检查期，写成 2026、2026H1、2026Q3 或 2026-09，这里是{}", key, found(node)));
  }
  return std::string(node.text());
}

std::vector<std::string> read_known_unit_types(const MapReader& map, const FactScope& scope) {
  std::vector<std::string> types;
  for (const Node item : map.list("types", true)) {
    types.push_back(read_text(item, "types", scope.out));
    if (scope.lexicon.has_unit_type(types.back())) continue;
    report(scope.out, item, "unknown-unit-type",
           fmt::format("词汇表里没有单位类型「{}」{}", types.back(),
                       did_you_mean(types.back(), scope.lexicon.unit_types())));
  }
  return types;
}

const core::MatterKind* read_known_matter_kind(const MapReader& map, const FactScope& scope) {
  const Node node = map.require("kind");
  return node ? read_matter_kind(node, "kind", scope.lexicon, scope.out) : nullptr;
}

core::EventBody read_register(Node node, const FactScope& scope) {
  const MapReader map(node, keys::kRegister, scope.out);
  core::RegisterConfirmed confirmed;
  confirmed.unit = map.required_id("unit");
  if (const core::MatterKind* kind = read_known_matter_kind(map, scope)) confirmed.kind = kind->id;
  confirmed.period = required_period(map, "period");
  confirmed.n = read_number_of(map);
  return confirmed;
}

core::EventBody read_figure(Node node, const FactScope& scope) {
  const MapReader map(node, keys::kFigure, scope.out);
  core::FigureRecorded figure;
  figure.id = map.required_id("id");
  figure.unit = map.required_id("unit");
  figure.period = required_period(map, "period");
  if (const Node value = map.require("value")) {
    const auto scalar = read_scalar(value, "value", core::FieldType::decimal, nullptr, scope.out);
    if (scalar) figure.value = std::get<Decimal>(*scalar);
  }
  figure.measure = map.text("measure");
  figure.evidence = map.id("evidence");
  return figure;
}

core::EventBody read_waiver(Node node, const FactScope& scope) {
  const MapReader map(node, keys::kWaiver, scope.out);
  core::WaiverGranted waiver;
  waiver.id = map.required_id("id");
  waiver.task = read_task_name(map, scope);
  waiver.unit = map.required_id("unit");
  if (map.has("period")) waiver.period = required_period(map, "period");
  waiver.matter = map.id("matter");
  waiver.from = map.date("from");
  waiver.until = map.date("until");
  waiver.because = map.required_text("because");
  waiver.basis = map.text("basis");
  waiver.not_own_duty = map.flag("not_own_duty");
  return waiver;
}

core::EventBody read_waiver_end(Node node, const FactScope& scope) {
  const MapReader map(node, keys::kWaiverEnd, scope.out);
  return core::WaiverEnded{.id = map.required_id("waiver"), .on = required_date(map, "on")};
}

core::EventBody read_parameter_setting(Node node, const FactScope& scope) {
  const MapReader map(node, keys::kParameterSetting, scope.out);
  core::ParameterSet set;
  set.from = required_date(map, "from");
  set.basis = map.text("basis");
  set.unit = map.id("unit");
  const Node value = map.require("value");
  const Node name = map.require("parameter");
  if (!name) return set;
  set.parameter = qualified(read_text(name, "parameter", scope.out), scope.home);
  const core::Parameter* parameter = find_parameter_named(set.parameter, scope.lexicon);
  if (parameter == nullptr) {
    std::vector<std::string> names;
    for (const core::Checklist& known : scope.lexicon.library().checklists) {
      for (const core::Parameter& candidate : known.parameters) names.push_back(known.id + "/" + candidate.id);
    }
    report(scope.out, name, "unknown-parameter",
           fmt::format("没有定义参数「{}」，应写成「清单/参数」{}", set.parameter, did_you_mean(set.parameter, names)));
  } else if (value) {
    auto scalar = read_scalar(value, "value", parameter->type, nullptr, scope.out);
    if (scalar) set.value = std::move(*scalar);
  }
  return set;
}

}  // namespace fazhi::yaml
