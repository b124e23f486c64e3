#include "yaml/checklist_reader.h"

#include <fmt/format.h>

#include <unordered_set>

#include "yaml/key_sets.h"
#include "yaml/metric_reader.h"
#include "yaml/reference_reader.h"
#include "yaml/scalar_reader.h"
#include "yaml/task_reader.h"

namespace fazhi::yaml {

namespace {

void check_fields_of(Node matter, const Lexicon& lexicon, Diagnostics& out) {
  for (const Node field : matter.find("fields").items()) {
    const Node kind = field.find("kind");
    if (kind.is_scalar()) read_matter_kind(kind, "kind", lexicon, out);
  }
}

// Fields of type matter name kinds that any file may define.
void check_matter_fields(Node root, const Lexicon& lexicon, Diagnostics& out) {
  check_fields_of(root.find("matter"), lexicon, out);
  for (const Node matter : root.find("matters").items()) check_fields_of(matter, lexicon, out);
}

void read_override(const Pair& pair, const core::Checklist& national, core::Checklist& overlay, Diagnostics& out) {
  const MapReader map(pair.value, keys::kOverride, out);
  const core::Parameter* parameter = national.find_parameter(pair.key.text());
  if (parameter == nullptr) {
    std::vector<std::string> names;
    for (const core::Parameter& known : national.parameters) names.push_back(known.id);
    report(
        out, pair.key, "unknown-parameter",
        fmt::format("清单「{}」没有参数「{}」{}", national.id, pair.key.text(), did_you_mean(pair.key.text(), names)));
    return;
  }
  core::ParameterOverride set{
      .parameter = national.id + "/" + parameter->id, .value = {}, .basis = map.required_text("basis")};
  const Node value = map.require("value");
  auto scalar = value ? read_scalar(value, "value", parameter->type, nullptr, out) : std::nullopt;
  if (!scalar) return;
  set.value = std::move(*scalar);
  overlay.overrides.push_back(std::move(set));
}

// nullptr where the checklist is no overlay, or one of something that cannot be added to (reported).
const core::Checklist* find_national(Node root, const Lexicon& lexicon, const core::Checklist& checklist,
                                     Diagnostics& out) {
  if (checklist.overlay.empty()) {
    if (const Node set = root.find("set")) {
      report(out, set, "useless-key", "「set」只能写在地方清单（有 overlay）里");
    }
    return nullptr;
  }
  const Node at = root.find("overlay");
  const core::Checklist* national = lexicon.library().find_checklist(checklist.overlay);
  if (national == nullptr) {
    std::vector<std::string> names;
    for (const core::Checklist& known : lexicon.library().checklists) names.push_back(known.id);
    report(out, at, "unknown-checklist",
           fmt::format("没有清单「{}」可供补充{}", checklist.overlay, did_you_mean(checklist.overlay, names)));
  } else if (national == &checklist || !national->overlay.empty()) {
    report(out, at, "overlay-cycle", fmt::format("「{}」自己就是地方清单，只能补充全国清单", checklist.overlay));
    return nullptr;
  }
  return national;
}

void read_tasks(Node list, const core::Checklist* national, const Lexicon& lexicon, core::Checklist& checklist,
                Diagnostics& out) {
  if (!list) return;
  std::unordered_set<std::string> seen;
  std::unordered_set<std::string> taken;
  if (national != nullptr) {
    for (const core::Task& task : national->tasks) taken.insert(task.id);
  }
  std::vector<core::Task> tasks;
  const std::vector<Node> nodes = read_list(list, "tasks", out);
  tasks.reserve(nodes.size());
  for (const Node node : nodes) {
    core::Task task = read_task(node, lexicon, checklist, out);
    const Node id = node.find("id");
    if (id && taken.contains(task.id)) {
      report(
          out, id, "overlay-redefines",
          fmt::format("全国清单「{}」里已有任务「{}」，地方清单只能增加任务，请另起一个标识", national->id, task.id));
    } else if (id && !seen.insert(task.id).second) {
      report(out, id, "duplicate-id", fmt::format("本清单里已有任务「{}」，标识不能重复", task.id));
    }
    tasks.push_back(std::move(task));
  }
  checklist.tasks = std::move(tasks);
}

void check_replaces(Node list, const core::Checklist& checklist, Diagnostics& out) {
  for (const Node node : list.items()) {
    const Node replaces = node.find("replaces");
    if (replaces.is_scalar() && checklist.find_task(replaces.text()) != nullptr) {
      report(out, replaces, "replaces-living",
             fmt::format("任务「{}」还在本清单里；「replaces」写的是已经改名、不再存在的旧标识", replaces.text()));
    }
  }
}

// What a metric counts as met in time must be a task about the matters it counts.
void check_metric_tasks(Node list, const core::Checklist& checklist, Diagnostics& out) {
  for (const Node node : list.items()) {
    const Node task = node.find("numerator").find("task");
    if (!task) continue;
    const core::Task* found = checklist.find_task(task.text());
    const auto* each = found == nullptr ? nullptr : std::get_if<core::EachMatter>(&found->occasion);
    if (each != nullptr && each->kind == node.find("over").text()) continue;
    report(out, task, "unknown-task",
           fmt::format("「{}」不是本清单里针对事项「{}」的任务，不能作按期办结的分子", task.text(),
                       node.find("over").text()));
  }
}

}  // namespace

void read_bodies(const Document& document, const Lexicon& lexicon, core::Checklist& checklist, Diagnostics& out) {
  const Node root = document.root();
  check_matter_fields(root, lexicon, out);
  const core::Checklist* national = find_national(root, lexicon, checklist, out);
  if (national != nullptr) {
    for (const Pair& pair : root.find("set").pairs()) read_override(pair, *national, checklist, out);
  }
  std::vector<core::Metric> metrics;
  if (const Node list = root.find("metrics")) {
    for (const Node node : read_list(list, "metrics", out))
      metrics.push_back(read_metric(node, lexicon, checklist, out));
  }
  checklist.metrics = std::move(metrics);
  read_tasks(root.find("tasks"), national, lexicon, checklist, out);
  check_replaces(root.find("tasks"), checklist, out);
  check_metric_tasks(root.find("metrics"), checklist, out);
}

}  // namespace fazhi::yaml
