#include "intake/table_form.h"

#include <algorithm>
#include <array>
#include <map>

#include "intake/cell_text.h"

namespace fazhi::intake {

namespace {

using core::FieldType;
using core::TableHolds;
using core::TableWords;

struct OwnColumn {
  std::string_view id, title;
  FieldType type = FieldType::text;
  bool many = false;
};

constexpr std::array<OwnColumn, 6> kUnitColumns{{{"id", "标识"},
                                                 {"name", "单位名称"},
                                                 {"types", "单位类型", FieldType::text, true},
                                                 {"parent", "上级单位"},
                                                 {"from", "成立日期", FieldType::date},
                                                 {"changed_from", "变更日期", FieldType::date}}};
constexpr std::array<OwnColumn, 6> kMatterColumns{{{"id", "标识"},
                                                   {"title", "事项名称"},
                                                   {"number", "编号"},
                                                   {"opened_on", "启动日期", FieldType::date},
                                                   {"closed_on", "办结日期", FieldType::date},
                                                   {"outcome", "办理结果"}}};
constexpr std::array<OwnColumn, 15> kEvidenceColumns{{{"id", "标识"},
                                                      {"kind", "材料种类"},
                                                      {"unit", "单位", FieldType::unit},
                                                      {"title", "名称"},
                                                      {"number", "文号"},
                                                      {"formed_on", "形成日期", FieldType::date},
                                                      {"covers_from", "归属期起", FieldType::date},
                                                      {"covers_until", "归属期止", FieldType::date},
                                                      {"period", "归属期"},
                                                      {"matter", "所属事项", FieldType::matter, true},
                                                      {"archive", "档号"},
                                                      {"url", "网址"},
                                                      {"seen_on", "网页查看日期", FieldType::date},
                                                      {"file", "原件文件"},
                                                      {"secrecy", "密级"}}};
constexpr std::array<OwnColumn, 6> kFigureColumns{{{"id", "标识"},
                                                   {"unit", "单位", FieldType::unit},
                                                   {"period", "检查期"},
                                                   {"value", "数值", FieldType::decimal},
                                                   {"measure", "计量单位"},
                                                   {"evidence", "佐证材料"}}};
constexpr std::array<OwnColumn, 9> kProblemColumns{{{"number", "问题编号"},
                                                    {"unit", "责任单位", FieldType::unit},
                                                    {"statement", "问题"},
                                                    {"source", "问题来源"},
                                                    {"found_on", "发现日期", FieldType::date},
                                                    {"due_on", "整改时限", FieldType::date},
                                                    {"measures", "整改措施"},
                                                    {"basis", "依据"},
                                                    {"severity", "严重程度"}}};

void add_heading(ColumnTarget& target, std::string_view words) {
  std::string plain = folded(words);
  if (plain.empty() || std::ranges::find(target.headings, plain) != target.headings.end()) return;
  target.headings.push_back(std::move(plain));
}

void add_words(ColumnTarget& target, const std::vector<std::string>& words) {
  for (const std::string& word : words) add_heading(target, word);
}

// 收到日 is written 收到日期 as well, and the other way round.
void add_titles(ColumnTarget& target) {
  add_heading(target, target.title);
  add_heading(target, target.id);
  const std::string plain = folded(target.title);
  constexpr std::string_view kDay = "日", kDate = "日期", kTime = "时间";
  if (plain.ends_with(kDate)) {
    add_heading(target, plain.substr(0, plain.size() - kDate.size()) + std::string(kTime));
  } else if (target.type == FieldType::date && plain.ends_with(kDay)) {
    add_heading(target, plain + "期");
    add_heading(target, plain.substr(0, plain.size() - kDay.size()) + std::string(kTime));
  }
  target.own_headings = target.headings.size();
}

template <std::size_t n>
void add_own(TableForm& form, const std::array<OwnColumn, n>& columns, const core::WordGroups& words) {
  for (const OwnColumn& column : columns) {
    ColumnTarget target;
    target.id = column.id;
    target.title = column.title;
    target.type = column.type;
    target.many = column.many;
    add_titles(target);
    add_words(target, TableWords::of(words, column.id));
    form.targets.push_back(std::move(target));
  }
}

ColumnTarget field_target(const core::FieldDef& field, const TableWords& words) {
  ColumnTarget target;
  target.id = field.id;
  target.title = field.title.empty() ? field.id : field.title;
  target.part = TargetPart::field;
  target.type = field.type;
  target.many = field.many;
  target.values = field.values;
  target.matter_kind = field.matter_kind;
  add_titles(target);
  add_words(target, TableWords::of(words.fields, field.id));
  return target;
}

void add_names(TableForm& form, const std::vector<std::string>& names) {
  for (const std::string& name : names) form.names.push_back(folded(name));
}

TableForm form_of(TableHolds holds, std::string_view group, std::string title, const TableWords& words) {
  TableForm form;
  form.holds = holds;
  form.title = std::move(title);
  add_names(form, TableWords::of(words.sheets, group));
  return form;
}

// What a field or role of the kind is called means that field: 启动时间 of a decision is the day its start was decided.
void leave_to_fields(TableForm& form) {
  for (ColumnTarget& own : form.targets) {
    if (own.part != TargetPart::own || own.id == "id") continue;
    const auto is_claimed = [&](const std::string& heading) {
      return std::ranges::any_of(form.targets, [&](const ColumnTarget& other) {
        return other.part != TargetPart::own && std::ranges::find(other.headings, heading) != other.headings.end();
      });
    };
    const auto before = own.headings.begin() + static_cast<std::ptrdiff_t>(own.own_headings);
    own.own_headings -= static_cast<std::size_t>(std::count_if(own.headings.begin(), before, is_claimed));
    std::erase_if(own.headings, is_claimed);
  }
}

// Of the general words for whoever does the work only the first role takes its part: of the others each has its own name.
TableForm matter_form(const core::MatterKind& kind, const TableWords& words) {
  TableForm form = form_of(TableHolds::matters, kind.id, kind.title, words);
  form.kind = kind.id;
  add_names(form, {kind.title});
  add_own(form, kMatterColumns, words.matters);
  for (const core::Role& role : kind.parties) {
    ColumnTarget target;
    target.id = role.id;
    target.title = role.title;
    target.part = TargetPart::role;
    target.type = role.type == "unit" ? FieldType::unit : FieldType::party;
    target.many = role.many;
    add_titles(target);
    add_words(target, TableWords::of(words.fields, role.id));
    form.targets.push_back(std::move(target));
  }
  for (const core::FieldDef& field : kind.fields) form.targets.push_back(field_target(field, words));
  leave_to_fields(form);
  const auto first_unit = std::ranges::find_if(form.targets, [](const ColumnTarget& target) {
    return target.part == TargetPart::role && target.type == FieldType::unit;
  });
  const auto lead = std::ranges::find_if(form.targets, [](const ColumnTarget& target) {
    return target.part == TargetPart::role && (target.id == "lead" || target.id == "handler");
  });
  const auto main = lead != form.targets.end() ? lead : first_unit;
  if (main != form.targets.end()) add_words(*main, TableWords::of(words.matters, "unit"));
  return form;
}

// One target for each title that a field has in any kind; which field it is depends on the kind of the row.
void add_fields_of_all_kinds(TableForm& form, const core::Vocabulary& vocabulary, const TableWords& words) {
  std::map<std::string, bool> seen;
  for (const ColumnTarget& own : form.targets) seen[folded(own.title)] = true;
  for (const core::EvidenceKind& kind : vocabulary.kinds) {
    for (const core::FieldDef& field : kind.fields) {
      ColumnTarget target = field_target(field, words);
      if (!seen.emplace(folded(target.title), true).second) continue;
      target.id = target.title;
      target.headings.resize(1);
      target.own_headings = 1;
      target.only_exact = true;
      form.targets.push_back(std::move(target));
    }
  }
}

}  // namespace

const ColumnTarget* TableForm::find_target(std::string_view id) const {
  const auto found = std::ranges::find(targets, id, &ColumnTarget::id);
  return found == targets.end() ? nullptr : &*found;
}

std::vector<TableForm> forms_of(const core::Library& library, const TableWords& words) {
  std::vector<TableForm> forms;
  forms.push_back(form_of(TableHolds::units, "units", "单位", words));
  add_own(forms.back(), kUnitColumns, words.units);
  forms.push_back(form_of(TableHolds::evidence, "evidence", "佐证材料", words));
  add_own(forms.back(), kEvidenceColumns, words.evidence);
  add_fields_of_all_kinds(forms.back(), library.vocabulary, words);
  for (const core::EvidenceKind& kind : library.vocabulary.kinds) forms.back().names.push_back(folded(kind.id));
  forms.push_back(form_of(TableHolds::figures, "figures", "数据", words));
  add_own(forms.back(), kFigureColumns, words.figures);
  forms.push_back(form_of(TableHolds::problems, "problems", "问题", words));
  add_own(forms.back(), kProblemColumns, words.problems);
  for (const core::Checklist& checklist : library.checklists) {
    for (const core::MatterKind& kind : checklist.matters) forms.push_back(matter_form(kind, words));
  }
  return forms;
}

TableForm evidence_form(const core::EvidenceKind& kind, const TableWords& words) {
  TableForm form = form_of(TableHolds::evidence, "evidence", kind.id, words);
  form.kind = kind.id;
  form.names = {folded(kind.id)};
  add_own(form, kEvidenceColumns, words.evidence);
  for (const core::FieldDef& field : kind.fields) {
    if (form.find_target(field.id) == nullptr) form.targets.push_back(field_target(field, words));
  }
  return form;
}

std::string_view word_of(TableHolds holds) {
  switch (holds) {
    case TableHolds::units: return "单位";
    case TableHolds::matters: return "事项";
    case TableHolds::evidence: return "佐证材料";
    case TableHolds::figures: return "数据";
    case TableHolds::problems: return "问题";
  }
  return "";
}

}  // namespace fazhi::intake
