#include "synthetic_checklist.h"

#include <fmt/format.h>

#include <array>

namespace fazhi::bench {

namespace {

// Of five tasks two are for matters, two for years, one for something rarer.
TaskShape shape_of(int number) {
  static constexpr std::array kRarer = {Occasion::quarter, Occasion::half, Occasion::month, Occasion::standing};
  TaskShape shape;
  shape.number = number;
  const int round = number / 5;
  const int place = number % 5;
  shape.unit_type = number % kUnitTypes;
  shape.kind = fmt::format("材料{:04}", number);
  if (place < 2) {
    shape.matter_kind = (2 * round + place) % kMatterKinds;
    shape.flavour = (2 * round + place) / kMatterKinds % 5;
  } else if (place < 4) {
    shape.occasion = Occasion::year;
    shape.flavour = (2 * round + place) % 5;
  } else {
    shape.occasion = kRarer[static_cast<std::size_t>(round) % kRarer.size()];
  }
  return shape;
}

std::string_view cycle_word(Occasion occasion) {
  switch (occasion) {
    case Occasion::year: return "year";
    case Occasion::half: return "half";
    case Occasion::quarter: return "quarter";
    case Occasion::month: return "month";
    case Occasion::each:
    case Occasion::standing: break;
  }
  return {};
}

std::string head_of(const TaskShape& shape) {
  std::string text = fmt::format("  - id: task-{0:04}\n    title: 第{0}项任务\n", shape.number);
  if (shape.occasion == Occasion::each) {
    return text + fmt::format("    each: {}\n    owner: {{party: lead}}\n", matter_kind_name(shape.matter_kind));
  }
  if (shape.occasion == Occasion::standing) {
    text += "    standing: true\n";
  } else {
    text += fmt::format("    every: {}\n", cycle_word(shape.occasion));
  }
  return text + fmt::format("    owner: {{types: [{}]}}\n", unit_type_name(shape.unit_type));
}

std::string rules_of_matter(const TaskShape& shape, const std::string& other) {
  static constexpr std::array kRules = {
      "    due: {{before: decided_on}}\n"
      "    needs: [{{kind: {0}, fields: [done_on], done_on: done_on}}]\n"
      "    checks: [{{id: period, span: {{from: {0}.told_on, to: {0}.done_on, at_least: 5, unit: day}}, pick: "
      "last}}]\n",
      "    due: {{within: {{n: 30, unit: day, from: started_on, roll: true}}}}\n"
      "    needs: [{{kind: {0}, fields: [done_on], done_on: done_on}}]\n"
      "    checks: [{{id: order, before: {{first: {0}.told_on, then: decided_on}}, pick: last}}]\n",
      "    due: {{within: {{n: 20, unit: workday, from: started_on}}}}\n"
      "    needs: [{{any: [{{kind: {0}}}, {{kind: {1}}}]}}]\n"
      "    checks: [{{id: open, forbid: {{kind: {0}, where: {{open: false}}}}}}]\n",
      "    when: {{not: {{confidential: true}}}}\n"
      "    due: {{before: decided_on}}\n"
      "    needs: [{{kind: {0}, count: 2, distinct: who}}]\n"
      "    checks: [{{id: days, span: {{from: {0}.told_on, to: {0}.done_on, at_least: 3, unit: workday}}, pick: last, "
      "unless: {{filled: {0}.note}}, severity: minor}}]\n",
      "    due: {{by: decided_on}}\n"
      "    needs: [{{kind: {0}, signed: {{any: [机关印章, 负责人签字]}}}}]\n"
      "    checks: [{{id: noted, present: {{fields: [{0}.note]}}, pick: last}}]\n"};
  return fmt::format(fmt::runtime(kRules[static_cast<std::size_t>(shape.flavour)]), shape.kind, other);
}

std::string rules_of_year(const TaskShape& shape, const std::string& other) {
  static constexpr std::array kRules = {
      "    due: {{by: 03-31, of: next_year}}\n"
      "    needs: [{{kind: {0}, fields: [done_on]}}]\n",
      "    needs: [{{kind: {0}}}]\n"
      "    checks: [{{id: twice, count: {{kind: {0}, at_least: 2, distinct: who}}}}]\n",
      "    due: {{by: 09-30}}\n"
      "    needs: [{{kind: {0}, fields: [done_on], done_on: done_on}}]\n"
      "    checks: [{{id: amount, compare: {{left: {0}.amount, at_least: 10}}, pick: last}}]\n",
      "    due: {{by: 06-30}}\n"
      "    needs: [{{any: [{{kind: {0}}}, {{kind: {1}}}]}}]\n"
      "    checks: [{{id: open, forbid: {{kind: {0}, where: {{open: false}}}}}}]\n",
      "    needs: [{{kind: {0}}}]\n"
      "    checks: [{{id: rate, ratio: {{metric: heard, at_least: 80, scope: own}}}}]\n"};
  return fmt::format(fmt::runtime(kRules[static_cast<std::size_t>(shape.flavour)]), shape.kind, other);
}

std::string task_text(const TaskShape& shape, const std::string& other) {
  std::string text = head_of(shape);
  if (shape.occasion == Occasion::each) {
    text += rules_of_matter(shape, other);
  } else if (shape.occasion == Occasion::year) {
    text += rules_of_year(shape, other);
  } else {
    text += fmt::format("    needs: [{{kind: {}}}]\n", shape.kind);
  }
  return text + fmt::format("    basis: [{{law: 第{}条}}]\n    severity: {}\n    remedy: 补齐第{}项材料\n",
                            shape.number + 1, shape.number % 3 == 0 ? "minor" : "major", shape.number);
}

// The next task of the same occasion, whose paper will do as well where a task takes either.
const TaskShape& neighbour(const std::vector<TaskShape>& shapes, const TaskShape& shape) {
  for (std::size_t i = static_cast<std::size_t>(shape.number) + 1; i < shapes.size(); ++i) {
    const TaskShape& one = shapes[i];
    if (one.occasion == shape.occasion && one.matter_kind == shape.matter_kind) return one;
  }
  return shape;
}

std::string matters_text() {
  std::string text = "matters:\n";
  for (int kind = 0; kind < kMatterKinds; ++kind) {
    text += fmt::format(
        "  - id: {}\n    title: 第{}类事项\n"
        "    parties: [{{id: lead, title: 承办单位, type: unit}}, {{id: joint, title: 配合单位, type: unit, many: "
        "true}}]\n"
        "    fields:\n"
        "      - {{id: started_on, title: 启动日, type: date}}\n"
        "      - {{id: decided_on, title: 决定日, type: date}}\n"
        "      - {{id: confidential, title: 不予公开, type: bool}}\n",
        matter_kind_name(kind), kind);
  }
  return text;
}

}  // namespace

std::string matter_kind_name(int matter_kind) { return fmt::format("matter-{}", matter_kind); }
std::string unit_type_name(int unit_type) { return fmt::format("类型{}", unit_type); }

std::vector<TaskShape> task_shapes(int tasks) {
  std::vector<TaskShape> shapes;
  for (int number = 0; number < tasks; ++number) shapes.push_back(shape_of(number));
  return shapes;
}

std::string vocabulary_text(const std::vector<TaskShape>& shapes) {
  std::string text = "vocabulary: 1\nunit_types:\n";
  for (int type = 0; type < kUnitTypes; ++type) text += fmt::format("  - {{id: {}}}\n", unit_type_name(type));
  text += "kinds:\n";
  for (const TaskShape& shape : shapes) {
    text += fmt::format(
        "  - id: {}\n    many: true\n    fields:\n"
        "      - {{id: done_on, title: 完成日, type: date}}\n"
        "      - {{id: told_on, title: 告知日, type: date}}\n"
        "      - {{id: amount, title: 金额, type: decimal}}\n"
        "      - {{id: open, title: 公开, type: bool}}\n"
        "      - {{id: who, title: 出具单位, type: text}}\n"
        "      - {{id: note, title: 说明, type: text}}\n"
        "      - {{id: signed_by, title: 签章, type: text, many: true}}\n",
        shape.kind);
  }
  return text;
}

std::string checklist_text(const std::vector<TaskShape>& shapes) {
  std::string text =
      "checklist: synthetic\ntitle: 示例清单\nedition: \"2026-01\"\n"
      "basis:\n  law: {title: 示例条例, number: 示例令第1号, effective: 2019-01-01}\n";
  text += matters_text();
  text += fmt::format(
      "metrics:\n  - id: heard\n    title: 听取意见率\n    over: {}\n    period_by: decided_on\n"
      "    numerator: {{has: {}}}\n    unit: 件\n    party: lead\n",
      matter_kind_name(0), shapes.front().kind);
  text += "tasks:\n";
  for (const TaskShape& shape : shapes) text += task_text(shape, neighbour(shapes, shape).kind);
  return text;
}

}  // namespace fazhi::bench
