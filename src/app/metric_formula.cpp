#include "app/metric_formula.h"

#include <algorithm>

#include "base/text.h"

namespace fazhi::app {

namespace {

class Words {
 public:
  Words(const core::Metric& metric, const core::Checklist& home, const core::Library& library)
      : metric_(metric), home_(home), library_(library) {}

  std::string what() const {
    if (metric_.of_papers) return "《" + metric_.over + "》";
    const core::MatterKind* kind = library_.find_matter(metric_.over);
    return kind == nullptr ? metric_.over : kind->title;
  }

  std::string title(const core::FieldRef& field) const {
    if (!field.kind.empty()) return "《" + field.kind + "》的" + title_in(fields_of_paper(field.kind), field.field);
    if (metric_.of_papers || !paper_.empty())
      return title_in(fields_of_paper(paper_.empty() ? metric_.over : paper_), field.field);
    const core::MatterKind* kind = library_.find_matter(metric_.over);
    return title_in(kind == nullptr ? nullptr : &kind->fields, field.field);
  }

  std::string operator()(const core::AllOf& all) { return joined(all.of, "且"); }
  std::string operator()(const core::AnyOf& any) { return joined(any.of, "或者"); }
  std::string operator()(const core::Not& none) { return "不是（" + text(*none.of) + "）"; }
  std::string operator()(const core::Filled& filled) { return "已登记" + title(filled.field); }
  std::string operator()(const core::Compare& compare) {
    std::vector<std::string> operands;
    for (const core::Operand& operand : compare.operands) operands.push_back(std::visit(*this, operand));
    return title(compare.field) + relation(compare.relation) + join(operands, "或者");
  }
  std::string operator()(const core::Has& has) {
    std::string words = "有《" + has.query.kind + "》";
    if (has.query.where == nullptr) return words;
    paper_ = has.query.kind;  // inside, fields named alone are those of the paper
    words += "（" + text(*has.query.where) + "）";
    paper_.clear();
    return words;
  }
  std::string operator()(const core::UnitTypes& types) { return "单位属于" + join(types.types, "、"); }
  std::string operator()(const core::UnitIds& ids) { return "单位为" + join(ids.ids, "、"); }
  std::string operator()(const core::UnitUnder& under) { return "单位隶属" + under.unit; }

  std::string operator()(const core::Scalar& scalar) const { return core::to_text(scalar); }
  std::string operator()(const core::ParameterRef& reference) const {
    const core::Parameter* parameter = library_.find_parameter(reference.id, home_);
    return parameter == nullptr ? reference.id : parameter->title;
  }
  std::string operator()(const core::OwnerRef&) const { return "本单位"; }

  std::string text(const core::Condition& condition) { return std::visit(*this, condition.node); }

 private:
  static std::string relation(core::Relation relation) {
    switch (relation) {
      case core::Relation::in: return "为";
      case core::Relation::at_least: return "不少于";
      case core::Relation::at_most: return "不超过";
      case core::Relation::before: return "早于";
      case core::Relation::after: return "晚于";
    }
    return {};
  }

  const std::vector<core::FieldDef>* fields_of_paper(const std::string& kind) const {
    const core::EvidenceKind* known = library_.vocabulary.find_kind(kind);
    return known == nullptr ? nullptr : &known->fields;
  }

  static std::string title_in(const std::vector<core::FieldDef>* fields, const std::string& id) {
    if (fields != nullptr) {
      const auto known = std::ranges::find(*fields, id, &core::FieldDef::id);
      if (known != fields->end() && !known->title.empty()) return known->title;
    }
    if (id == "formed_on") return "形成日期";
    if (id == "covers_until") return "归属期止日";
    if (id == "covers_from") return "归属期起日";
    if (id == "opened_on") return "发生日期";
    if (id == "closed_on") return "办结日期";
    if (id == "outcome") return "办理结果";
    return id;
  }

  std::string joined(const core::ConditionList& conditions, std::string_view by) {
    std::vector<std::string> parts;
    for (const core::Condition& condition : conditions) parts.push_back(text(condition));
    return join(parts, by);
  }

  const core::Metric& metric_;
  const core::Checklist& home_;
  const core::Library& library_;
  std::string paper_;
};

std::string numerator_text(const core::Metric& metric, Words& words, const core::Checklist& home,
                           const core::Library& library) {
  if (!metric.numerator_sum.empty()) return words.title({"", metric.numerator_sum}) + "相加";
  if (!metric.numerator_task.empty()) {
    const core::Task* task = home.find_task(metric.numerator_task);
    if (task == nullptr) task = library.find_task(metric.numerator_task);
    return "按期完成“" + (task == nullptr ? metric.numerator_task : task->title) + "”的，尚未到期的剔除";
  }
  return metric.numerator ? words.text(*metric.numerator) : std::string();
}

}  // namespace

std::string metric_formula(const core::Metric& metric, const core::Checklist& home, const core::Library& library) {
  Words words(metric, home, library);
  std::vector<std::string> parts{words.what() + "，按" + words.title(metric.period_by) + "计入检查期"};
  const std::string base = metric.is_ratio() ? "分母：" : "只计：";
  if (!metric.denominator_sum.empty()) parts.push_back(base + words.title({"", metric.denominator_sum}) + "相加");
  if (metric.denominator) parts.push_back(base + words.text(*metric.denominator));
  for (const core::Exclusion& exclusion : metric.exclude) parts.push_back("剔除：" + exclusion.because);
  const std::string numerator = numerator_text(metric, words, home, library);
  if (!numerator.empty()) parts.push_back("分子：" + numerator);
  if (!metric.distinct.empty()) parts.push_back(words.title({"", metric.distinct}) + "相同的算一" + metric.unit);
  return join(parts, "；");
}

}  // namespace fazhi::app
