#include "app/one_matter.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/one_event.h"
#include "app/tones.h"
#include "app/words.h"
#include "base/text.h"
#include "core/phrases.h"

namespace fazhi::app {

namespace {

void report(Diagnostics& out, std::string_view code, std::string message) {
  out.push_back({Severity::error, {}, std::move(message), std::string(code), {}});
}

std::vector<core::RoleHolder> read_parties(const std::vector<std::string>& texts, const core::MatterKind& kind,
                                           Diagnostics& out) {
  std::vector<core::RoleHolder> parties;
  for (const std::string& text : texts) {
    const auto equals = text.find('=');
    if (equals == std::string::npos) {
      report(out, "assignment", fmt::format("「{}」应写成 角色=单位", text));
      continue;
    }
    for (const std::string& holder : split(replace_all(text.substr(equals + 1), "、", ","), ',')) {
      parties.push_back({role_id(kind, text.substr(0, equals)), std::string(trim(holder))});
    }
  }
  return parties;
}

std::vector<core::FieldDef> changeable_fields(const core::MatterKind& kind) {
  std::vector<core::FieldDef> fields = kind.fields;
  core::FieldDef title;
  title.id = "title";
  title.title = "名称";
  core::FieldDef opened;
  opened.id = "opened_on";
  opened.title = "立项日";
  opened.type = core::FieldType::date;
  fields.push_back(title);
  fields.push_back(opened);
  return fields;
}

std::string name_of_holder(const core::Facts& facts, const std::string& holder, Date day) {
  const std::uint32_t unit = facts.find_unit(holder);
  return unit == core::kNone ? holder : core::unit_name(facts, unit, day);
}

std::string holders_text(const core::Facts& facts, const core::PartyLine& line) {
  std::vector<std::string> holders;
  for (const core::Holding& holding : line.holdings) {
    const Date day = holding.from.value_or(Date::max());
    holders.push_back(name_of_holder(facts, holding.holder, day) +
                      (holding.from ? "（" + format_date(*holding.from) + "起）" : ""));
  }
  return join(holders, " → ");
}

bool holds_role(const core::Matter& matter, const std::string& unit) {
  return std::ranges::any_of(matter.parties, [&](const core::PartyLine& line) {
    return std::ranges::find(line.holdings, unit, &core::Holding::holder) != line.holdings.end();
  });
}

std::string matter_state(const core::Matter& matter) {
  if (!matter.merged_into.empty()) return "并入" + matter.merged_into;
  if (matter.closed_on) return matter.outcome + " " + format_date(*matter.closed_on);
  return "在办";
}

void add_facts(const View& view, const core::Matter& matter, std::string& text) {
  const core::MatterKind* kind = view.library.find_matter(matter.kind);
  text += fmt::format("{}  {}  {}\n立项 {}  {}\n\n", matter.id, kind == nullptr ? matter.kind : kind->title,
                      matter.title, format_date(matter.opened_on), matter_state(matter));
  for (const core::PartyLine& line : matter.parties) {
    const core::Role* role = kind == nullptr ? nullptr : kind->find_role(line.role);
    text += fmt::format("  {}：{}\n", role == nullptr ? line.role : role->title, holders_text(view.facts, line));
  }
  for (const core::Field& field : matter.fields) {
    const core::FieldDef* known = kind == nullptr ? nullptr : core::find_definition(kind->fields, field.name);
    text += fmt::format("  {}：{}\n", known == nullptr ? field.name : known->title, core::to_text(field.value));
  }
}

void add_records(const View& view, const std::string& id, const Workspace& workspace, std::string& text) {
  ledger::EvidenceQuery query;
  query.matter = id;
  query.limit = SIZE_MAX;
  text += "\n材料\n";
  for (const core::RecordState& record : workspace.ledger->records(query)) {
    const core::RecordText* shown = record.shown();
    if (shown == nullptr) continue;
    text += fmt::format("  {}  {}  {}  {}  {}\n", record.id, record.kind, format_date(shown->formed_on),
                        name_of_holder(view.facts, shown->unit, view.as_of), shown->title);
  }
}

void add_obligations(const View& view, std::uint32_t matter, std::string& text) {
  text += "\n应办\n";
  for (const core::Verdict& verdict : view.verdicts) {
    if (verdict.matter != matter) continue;
    text +=
        fmt::format("  {} {}  {}  {}  {}·{}\n", report::symbol_of(tone_of(verdict.light)), core::handle_of(verdict.key),
                    core::unit_name(view.facts, verdict.unit, view.as_of), verdict.task->title,
                    core::result_phrase(verdict, view.wording()), core::timing_phrase(verdict, view.wording()));
  }
}

}  // namespace

const core::Matter* matter_named(const core::Facts& facts, const std::string& id, Diagnostics& out) {
  const std::uint32_t found = facts.find_matter(id);
  if (found != core::kNone) return &facts.matters[found];
  std::vector<std::string> ids;
  for (const core::Matter& matter : facts.matters) ids.push_back(matter.id);
  report(out, "unknown-matter", fmt::format("台账里没有事项「{}」{}", id, did_you_mean(id, ids)));
  return nullptr;
}

Recorded open_matter(Workspace& workspace, const MatterForm& form, const Acting& acting) {
  return record_with(
      workspace,
      [&](const core::Facts& facts, Diagnostics& out) -> std::vector<core::Entry> {
        const core::Library library = newest_library(*workspace.ledger, facts);
        const core::MatterKind* kind = find_matter_kind(library, form.kind, out);
        if (kind == nullptr) return {};
        core::EventBody body =
            core::MatterOpened{form.id,
                               kind->id,
                               form.title,
                               form.opened_on,
                               read_parties(form.parties, *kind, out),
                               read_assignments(form.fields, kind->fields, "「" + kind->title + "」", out)};
        use_unit_ids(body, facts, out);
        return {entry(std::move(body))};
      },
      acting);
}

Recorded change_matter(Workspace& workspace, const MatterCorrection& correction, const Acting& acting) {
  return record_with(
      workspace,
      [&](const core::Facts& facts, Diagnostics& out) -> std::vector<core::Entry> {
        const core::Matter* matter = matter_named(facts, correction.id, out);
        const core::Library library = newest_library(*workspace.ledger, facts);
        const core::MatterKind* kind = matter == nullptr ? nullptr : find_matter_kind(library, matter->kind, out);
        if (kind == nullptr) return {};
        core::Fields set =
            read_assignments(correction.fields, changeable_fields(*kind), "「" + kind->title + "」", out);
        return {entry(core::MatterChanged{correction.id, std::move(set), correction.because})};
      },
      acting);
}

Listing matter_list(const Workspace& workspace, const MatterFilter& wanted, Diagnostics& out) {
  const core::Facts facts = workspace.ledger->facts();
  MatterFilter filter = wanted;
  if (!filter.unit.empty()) filter.unit = unit_id(facts, filter.unit, out);
  if (!filter.kind.empty()) {
    const core::Library library = newest_library(*workspace.ledger, facts);
    const core::MatterKind* kind = find_matter_kind(library, filter.kind, out);
    filter.kind = kind == nullptr ? std::string() : kind->id;
  }
  Listing listing;
  listing.title = facts.ledger.name + "事项";
  listing.demo = facts.ledger.demo;
  listing.state_line = ledger::state_text(workspace.ledger->head());
  listing.table.name = "事项";
  listing.table.columns = {{"id", "标识", 8, report::Align::left},     {"kind", "种类", 6, report::Align::left},
                           {"title", "名称", 20, report::Align::left}, {"opened_on", "立项", 6, report::Align::left},
                           {"holder", "主责", 8, report::Align::left}, {"state", "状态", 8, report::Align::left}};
  for (const core::Matter& matter : facts.matters) {
    const bool open = !matter.closed_on && matter.merged_into.empty();
    if (!filter.kind.empty() && matter.kind != filter.kind) continue;
    if (!filter.unit.empty() && !holds_role(matter, filter.unit)) continue;
    if (filter.open_only && !open) continue;
    const std::string holder = matter.parties.empty() ? "" : matter.parties.front().holder_on(Date::max());
    listing.table.rows.push_back({matter.id, matter.kind, matter.title, matter.opened_on,
                                  name_of_holder(facts, holder, Date::max()), matter_state(matter)});
  }
  listing.notes.push_back(fmt::format("共{}件。", listing.table.rows.size()));
  return listing;
}

std::optional<std::string> matter_text(const Workspace& workspace, const Question& question, const std::string& id,
                                       Diagnostics& out) {
  const auto view = look(workspace, question, out);
  if (view == nullptr) return std::nullopt;
  const core::Matter* matter = matter_named(view->facts, id, out);
  if (matter == nullptr) return std::nullopt;
  std::string text;
  add_facts(*view, *matter, text);
  add_records(*view, id, workspace, text);
  add_obligations(*view, view->facts.find_matter(id), text);
  return text + "\n" + view->state_line() + "\n";
}

}  // namespace fazhi::app
