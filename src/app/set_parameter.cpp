#include "app/set_parameter.h"

#include <fmt/format.h>

#include <vector>

#include "app/one_event.h"
#include "app/words.h"

namespace fazhi::app {

namespace {

struct Found {
  std::string id;
  const core::Parameter* parameter = nullptr;
};

void report(Diagnostics& out, std::string_view code, std::string message) {
  out.push_back({Severity::error, {}, std::move(message), std::string(code), {}});
}

Found find_parameter(const core::Library& library, const std::string& word, Diagnostics& out) {
  std::vector<std::string> ids;
  for (const core::Checklist& checklist : library.checklists) {
    for (const core::Parameter& parameter : checklist.parameters) {
      const std::string id = checklist.id + "/" + parameter.id;
      if (id == word || parameter.id == word) return {id, &parameter};
      ids.push_back(id);
      ids.push_back(parameter.id);
    }
  }
  report(out, "unknown-parameter",
         fmt::format("没有参数「{}」{}全部参数见 fazhi param list", word, did_you_mean(word, ids)));
  return {};
}

}  // namespace

Recorded set_parameter(Workspace& workspace, const ParameterForm& form, const Acting& acting) {
  const auto make = [&](const core::Facts& facts, Diagnostics& out) -> std::vector<core::Entry> {
    const core::Library library = newest_library(*workspace.ledger, facts);
    const Found found = find_parameter(library, form.parameter, out);
    if (found.parameter == nullptr) return {};
    const auto value = core::parse_scalar(found.parameter->type, form.value);
    if (!value) {
      report(out, "field-value",
             fmt::format("参数「{}」应填{}，只写值，不写计量单位{}，这里写的是「{}」", found.parameter->title,
                         expected_text(found.parameter->type),
                         found.parameter->measure.empty() ? "" : "（" + found.parameter->measure + "）", form.value));
      return {};
    }
    core::EventBody body =
        core::ParameterSet{found.id, *value, form.from.value_or(facts.ledger.begins), form.basis, form.unit};
    use_unit_ids(body, facts, out);
    return {entry(std::move(body))};
  };
  return record_with(workspace, make, acting);
}

}  // namespace fazhi::app
