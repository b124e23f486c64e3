#include "app/oscal.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/oscal_parts.h"
#include "app/stable_uuid.h"
#include "base/text.h"
#include "core/verdict.h"
#include "core/wording.h"

namespace fazhi::app {

namespace {

using Json = OscalJson;

std::string basis_name(const core::Checklist& checklist, const core::Basis& basis) {
  return "basis " + checklist.id + "/" + basis.id;
}

std::string needs_text(const std::vector<core::Need>& needs, std::string_view between);

struct NeedText {
  std::string operator()(const core::PaperNeed& paper) const {
    return "「" + paper.kind + "」" + (paper.count > 1 ? fmt::format("{}份", paper.count) : "");
  }
  std::string operator()(const core::AnyNeed& any) const { return "（" + needs_text(any.of, "或者") + "）"; }
  std::string operator()(const core::AllNeed& all) const { return "（" + needs_text(all.of, "和") + "）"; }
};

std::string needs_text(const std::vector<core::Need>& needs, std::string_view between) {
  std::vector<std::string> texts;
  for (const core::Need& need : needs) texts.push_back(std::visit(NeedText{}, need.node));
  return join(texts, between);
}

std::string statement_of(const core::Task& task) {
  std::string text = task.title;
  if (!task.needs.empty()) text += "：应有" + needs_text(task.needs, "、");
  std::vector<std::string> checks;
  for (const core::Check& check : task.checks) {
    if (!check.title.empty()) checks.push_back(check.title);
  }
  if (!checks.empty()) text += "；检查" + join(checks, "、");
  return text;
}

Json links_of(const core::Checklist& checklist, const core::Task& task) {
  Json links = Json::array();
  for (const core::ArticleRef& article : task.basis) {
    const core::Basis* basis = checklist.find_basis(article.basis);
    if (basis == nullptr) continue;
    links.push_back({{"href", "#" + uuid_of(basis_name(checklist, *basis))},
                     {"rel", "reference"},
                     {"text", "《" + basis->title + "》" + article.article}});
  }
  return links;
}

Json objective_part(const core::Checklist& checklist, const core::Task& task, const std::string& rule,
                    const std::string& prose) {
  return {{"id", oscal_objective_id(checklist, task, rule)}, {"name", "assessment-objective"}, {"prose", prose}};
}

// What is asked of a task, one part for each thing that a finding of assessment-results may be about.
Json objective_of(const core::Checklist& checklist, const core::Task& task) {
  Json objective = objective_part(checklist, task, "", task.title);
  objective["parts"] = Json::array();
  if (task.when) objective["parts"].push_back(objective_part(checklist, task, "when", "是否适用所要看的要素已经登记"));
  if (!task.needs.empty())
    objective["parts"].push_back(objective_part(checklist, task, "needs", "应有" + needs_text(task.needs, "、")));
  objective["parts"].push_back(objective_part(checklist, task, "due", "在期限以内"));
  for (const core::Check& check : task.checks)
    objective["parts"].push_back(objective_part(checklist, task, check.id, core::name_of(check)));
  return objective;
}

Json control_of(const core::Checklist& checklist, const core::Task& task) {
  const std::string id = oscal_control_id(checklist, task);
  Json control{{"id", id}, {"title", task.title}};
  control["props"] = {oscal_property("task", checklist.id + "/" + task.id),
                      oscal_property("severity", std::string(core::to_word(task.severity)))};
  for (const std::string& item : task.outline) control["props"].push_back(oscal_property("outline", item));
  if (Json links = links_of(checklist, task); !links.empty()) control["links"] = std::move(links);
  control["parts"] = {{{"id", id + "_smt"}, {"name", "statement"}, {"prose", statement_of(task)}}};
  control["parts"].push_back(objective_of(checklist, task));
  const std::string& guidance = task.note.empty() ? task.remedy : task.note;
  if (!guidance.empty()) control["parts"].push_back({{"id", id + "_gdn"}, {"name", "guidance"}, {"prose", guidance}});
  return control;
}

Json group_of(const core::Checklist& checklist) {
  Json group{{"id", oscal_token(checklist.id)}, {"title", checklist.title}};
  group["props"] = {oscal_property("edition", checklist.edition)};
  for (const core::Parameter& parameter : checklist.parameters) {
    Json param{{"id", oscal_token(checklist.id + "." + parameter.id)},
               {"label", parameter.title},
               {"values", {core::to_text(parameter.default_value)}}};
    if (!parameter.says.empty()) param["remarks"] = parameter.says;
    group["params"].push_back(std::move(param));
  }
  for (const core::Task& task : checklist.tasks) group["controls"].push_back(control_of(checklist, task));
  return group;
}

Json resource_of(const core::Checklist& checklist, const core::Basis& basis) {
  Json resource{{"uuid", uuid_of(basis_name(checklist, basis))}, {"title", basis.title}};
  if (!basis.number.empty()) resource["props"] = {oscal_property("number", basis.number)};
  if (!basis.verified || !basis.note.empty()) resource["remarks"] = (basis.verified ? "" : "待核。") + basis.note;
  return resource;
}

}  // namespace

std::string oscal_catalog(const core::Library& library, Date day) {
  std::string editions, version;
  Json groups = Json::array();
  Json resources = Json::array();
  for (const core::Checklist& checklist : library.checklists) {
    editions += checklist.id + " " + checklist.edition + "\n";
    version = std::max(version, checklist.edition);
    groups.push_back(group_of(checklist));
    for (const core::Basis& basis : checklist.basis) resources.push_back(resource_of(checklist, basis));
  }
  const Json catalog{{"uuid", uuid_of("catalog\n" + editions + format_date(day))},
                     {"metadata",
                      {{"title", "法治政府建设清单"},
                       {"last-modified", format_date(day) + "T00:00:00+08:00"},
                       {"version", version},
                       {"oscal-version", "1.2.1"}}},
                     {"groups", std::move(groups)},
                     {"back-matter", {{"resources", std::move(resources)}}}};
  return oscal_text({{"catalog", catalog}});
}

}  // namespace fazhi::app
