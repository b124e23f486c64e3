// What a checklist means once it is read: every key of the grammar in its place in the core types.

#include "yaml/library_reader.h"

#include "catch.h"
#include "yaml/task_digest.h"

using namespace fazhi;
using namespace fazhi::yaml;

namespace {

constexpr const char* kVocabulary = R"(vocabulary: 1
unit_types: [{id: 区政府}, {id: 政府部门}, {id: 街道}, {id: 垂直管理单位}]
kinds:
  - {id: 公告, many: true, fields: [{id: published_on, title: 公布日, type: date}, {id: closes_on, title: 截止日, type: date}, {id: shortened_because, title: 缩短理由, type: text}]}
  - {id: 意见书, fields: [{id: issued_on, title: 出具日, type: date}, {id: conclusion, title: 结论, type: one_of, values: [合法, 不合法]}, {id: signed_by, title: 签署, type: one_of, values: [机关印章, 负责人签字], many: true}, {id: done_by, title: 评估单位, type: party}, {id: people, title: 人数, type: int}, {id: days, title: 天数, type: int}]}
)";

constexpr const char* kHead = R"(checklist: decision
title: 决策
edition: "2026-01"
basis:
  r713: {title: 暂行条例, number: 国务院令第713号, effective: 2019-09-01}
  local: {title: 本地办法, effective: 2021-01-01, region: 示例市, verified: false, note: 文号待填}
parameters:
  - {id: archive-days, title: 归档天数, type: int, default: 10, unit: 日, says: 外区目录}
matter:
  id: decision
  title: 决策事项
  parties: [{id: lead, title: 承办, type: unit}, {id: joint, title: 共同承办, type: unit, many: true}]
  fields: [{id: confidential, title: 不公开, type: bool, default: false}, {id: decided_on, title: 决定日, type: date, required: true}, {id: amount, title: 金额, type: decimal}]
tasks:
)";

core::Library read(const std::string& tasks) {
  const std::vector<NamedText> files{{"vocabulary.yaml", kVocabulary}, {"decision.yaml", kHead + tasks}};
  LibraryReading reading = read_library(files);
  REQUIRE(format(reading.diagnostics).empty());
  return std::move(reading.library);
}

core::Task read_task(const std::string& keys) {
  return read("  - {id: a, title: 甲, basis: [{r713: 第一条}], " + keys + "}\n").checklists.at(0).tasks.at(0);
}

core::Task task_with_due(const std::string& due) {
  return read_task("each: decision, owner: {party: lead}, needs: [{kind: 公告}], due: " + due);
}

core::Check read_check(const std::string& keys) {
  return read_task("each: decision, owner: {party: lead}, checks: [{id: c, " + keys + "}]").checks.at(0);
}

core::Condition read_when(const std::string& when) {
  return *read_task("each: decision, owner: {party: lead}, needs: [{kind: 公告}], when: " + when).when;
}

template <typename T>
const T& as(const core::Condition& condition) {
  return std::get<T>(condition.node);
}

}  // namespace

TEST_CASE("The head of a checklist is read: bases, parameters, matters with their parties and fields") {
  const core::Library library = read("  []\n");
  const core::Checklist& checklist = library.checklists.at(0);
  CHECK(checklist.edition == "2026-01");
  CHECK(checklist.find_basis("r713")->effective == make_date(2019, 9, 1));
  CHECK_FALSE(checklist.find_basis("local")->verified);
  CHECK(checklist.find_basis("local")->region == "示例市");
  CHECK(checklist.find_parameter("archive-days")->default_value == core::Scalar(std::int64_t{10}));
  CHECK(checklist.find_parameter("archive-days")->measure == "日");
  const core::MatterKind* matter = library.find_matter("decision");
  CHECK(matter->find_role("joint")->many);
  CHECK(core::find_definition(matter->fields, "confidential")->default_value == core::Value(core::Scalar(false)));
  CHECK(core::find_definition(matter->fields, "decided_on")->required);
  CHECK(library.vocabulary.find_kind("公告")->many);
}

TEST_CASE("A task without in_force holds from the earliest day of its bases") {
  const core::Task task = read(
                              "  - {id: a, title: 甲, standing: true, owner: {types: [区政府]}, needs: [{kind: 公告}], "
                              "basis: [{local: 一}, {r713: [第一条, 第二条]}]}\n")
                              .checklists.at(0)
                              .tasks.at(0);
  CHECK(task.in_force == DateRange{make_date(2019, 9, 1), {}});
  CHECK(task.basis == std::vector<core::ArticleRef>{{"local", "一"}, {"r713", "第一条"}, {"r713", "第二条"}});
  CHECK(std::holds_alternative<core::Standing>(task.occasion));
}

TEST_CASE("A periodic task without due is due at the end of its period") {
  const core::Task task = read_task("every: quarter, owner: {types: [政府部门]}, needs: [{kind: 公告}]");
  CHECK(std::get<core::EveryPeriod>(task.occasion).cycle == core::Cycle::quarter);
  REQUIRE(task.due.size() == 1);
  CHECK(std::holds_alternative<core::EndOfPeriod>(task.due[0].rule));
  CHECK(task.warn_workdays == 10);
}

TEST_CASE("An owner may be a role and a condition, and conditions nest") {
  const core::Task both = read_task(
      "each: decision, owner: {party: lead, types: [政府部门]}, supports: {party: joint}, needs: [{kind: 公告}]");
  CHECK(both.owner.party == "lead");
  CHECK(both.supports == "joint");
  CHECK(as<core::UnitTypes>(*both.owner.condition).types == std::vector<std::string>{"政府部门"});
  const core::Task except = read_task(
      "every: year, owner: {all: [{types: [政府部门, 街道]}, {not: {types: [垂直管理单位]}}, {not: {id: [u1]}}, "
      "{under: u2}]}, needs: [{kind: 公告}]");
  const core::ConditionList& parts = as<core::AllOf>(*except.owner.condition).of;
  REQUIRE(parts.size() == 4);
  CHECK(as<core::UnitIds>(*as<core::Not>(parts[2]).of).ids == std::vector<std::string>{"u1"});
  CHECK(as<core::UnitUnder>(parts[3]).unit == "u2");
}

TEST_CASE("A limit states its days, unit, trigger, whose record it is, and how it rolls") {
  const auto limit = std::get<core::WithinLimit>(
      task_with_due("{within: {n: {parameter: archive-days}, unit: workday, from: 公告.closes_on, by: owner, roll: "
                    "true, end_day: false}, by_office: true, verified: false}")
          .due.at(0)
          .rule);
  CHECK(std::get<core::ParameterRef>(limit.n).id == "archive-days");
  CHECK(limit.unit == core::DayUnit::workday);
  CHECK(limit.from == core::FieldRef{"公告", "closes_on"});
  CHECK(limit.by_owner);
  CHECK(limit.roll);
  CHECK_FALSE(limit.end_day);
}

TEST_CASE("Restart, suspension and extension are read beside a limit") {
  const core::DueClause clause =
      task_with_due(
          "{within: {n: 20, unit: workday, from: decided_on}, restart: {awaits: 公告.published_on, at: "
          "公告.closes_on}, "
          "suspend: [{from: 公告.published_on, to: 意见书.issued_on, cap: {n: 15, unit: workday, from: "
          "公告.closes_on}}], "
          "extend: {at_most: 20, by: 意见书.days, told: 意见书.issued_on, signed: 意见书.done_by}}")
          .due.at(0);
  CHECK(clause.restart->at == core::FieldRef{"公告", "closes_on"});
  CHECK(clause.suspensions.at(0).cap->from == core::FieldRef{"公告", "closes_on"});
  CHECK(std::get<int>(clause.extension->at_most) == 20);
  CHECK(clause.extension->signed_by == core::FieldRef{"意见书", "done_by"});
}

TEST_CASE("Fixed days, fields and lists of deadlines are told apart") {
  const auto by = std::get<core::FixedDay>(
      read_task("every: year, owner: {types: [区政府]}, needs: [{kind: 公告}], due: {by: 01-31, of: next_year}")
          .due.at(0)
          .rule);
  CHECK((by.month == 1 && by.day == 31 && by.of == core::OfYear::next && !by.before));
  CHECK(std::get<core::FixedDay>(
            read_task("every: year, owner: {types: [区政府]}, needs: [{kind: 公告}], due: {before: 03-01}")
                .due.at(0)
                .rule)
            .before);
  CHECK_FALSE(std::get<core::BeforeField>(task_with_due("{before: decided_on}").due.at(0).rule).same_day);
  CHECK(std::get<core::BeforeField>(task_with_due("{by: decided_on}").due.at(0).rule).same_day);
  const core::Task list = task_with_due("[{when: {confidential: true}, by: decided_on}, {before: decided_on}]");
  REQUIRE(list.due.size() == 2);
  CHECK(list.due[0].when.has_value());
}

TEST_CASE("Needs nest, and a paper says everything that is asked of it") {
  const core::Task task = read_task(
      "each: decision, owner: {party: lead}, needs: [{any: [{kind: 公告}, {all: [{kind: 意见书}, {kind: 公告, count: "
      "2}]}], title: 征求意见}, "
      "{kind: 意见书, fields: [issued_on], where: {conclusion: 合法}, by: owner, distinct: number, signed: {any: "
      "[机关印章, 负责人签字]}, done_on: issued_on}, "
      "{kind: 意见书, signed: done_by}]");
  CHECK(task.needs.at(0).title == "征求意见");
  const auto& any = std::get<core::AnyNeed>(task.needs[0].node).of;
  CHECK(std::get<core::PaperNeed>(std::get<core::AllNeed>(any.at(1).node).of.at(1).node).count == 2);
  const auto& paper = std::get<core::PaperNeed>(task.needs.at(1).node);
  CHECK(paper.by_owner);
  CHECK(paper.distinct == "number");
  CHECK(paper.done_on == "issued_on");
  CHECK(paper.signature->field.field == "signed_by");
  CHECK(paper.signature->any.size() == 2);
  CHECK(as<core::Compare>(*paper.where).field == core::FieldRef{"", "conclusion"});
  CHECK(std::get<core::PaperNeed>(task.needs.at(2).node).signature->field.field == "done_by");
}

TEST_CASE("Every rule kind is read into its own struct") {
  const auto span = std::get<core::SpanRule>(
      read_check(
          "span: {from: 公告.published_on, to: 公告.closes_on, at_least: 30, unit: day, end_day: false}, pick: any")
          .rule);
  CHECK(std::get<int>(*span.at_least) == 30);
  CHECK_FALSE(span.end_day);
  const auto within = std::get<core::WithinRule>(
      read_check("within: {n: 7, unit: workday, from: decided_on}, done_on: 公告.published_on, pick: first").rule);
  CHECK(within.done_on == core::FieldRef{"公告", "published_on"});
  CHECK(
      std::get<core::BeforeRule>(read_check("before: {first: 意见书.issued_on, then: decided_on, same_day: true}").rule)
          .same_day);
  CHECK(
      std::get<core::PresentRule>(read_check("present: {fields: [lead, 意见书.conclusion]}").rule).fields.at(1).kind ==
      "意见书");
  const auto compare = std::get<core::CompareRule>(
      read_check("compare: {left: {sum: 意见书.people}, at_most: {parameter: archive-days}}").rule);
  CHECK(std::get<core::SumOf>(compare.left).field.field == "people");
  CHECK(compare.comparison == core::Comparison::at_most);
  const auto count = std::get<core::CountRule>(
      read_check("count: {kind: 公告, where: {closes_on: {after: 2026-01-01}}, distinct: published_on, at_most: 1}")
          .rule);
  CHECK(count.distinct == "published_on");
  CHECK(std::get<core::DifferentRule>(read_check("different: {who: 意见书.done_by, from: [lead]}").rule)
            .from.at(0)
            .field == "lead");
  CHECK(std::get<core::ForbidRule>(read_check("forbid: {kind: 公告, by: owner}").rule).query.by_owner);
}

TEST_CASE("A check may carry its own condition, wording, severity, basis and doubt") {
  const core::Check check = read_check(
      "present: {fields: [amount]}, when: {has: 公告}, unless: {filled: 公告.shortened_because}, pick: last, problem: "
      "「<matter>」少<missing>, severity: minor, basis: [{local: 第三条}], remedy: 补录, verified: false, title: 金额");
  CHECK(check.pick == core::Pick::last);
  CHECK(check.severity == core::TaskSeverity::minor);
  CHECK(check.in_force == DateRange{make_date(2021, 1, 1), {}});
  CHECK_FALSE(check.verified);
}

TEST_CASE("`by: owner` beside a count or forbid counts only the owner's records") {
  CHECK(std::get<core::CountRule>(read_check("count: {kind: 公告, at_least: 1}, by: owner").rule).query.by_owner);
}

TEST_CASE("Conditions: a value, several values, comparisons, parameters, negation") {
  CHECK(as<core::Compare>(read_when("{confidential: true}")).operands.at(0) == core::Operand(core::Scalar(true)));
  CHECK(as<core::AllOf>(read_when("{confidential: true, decided_on: {before: 2026-01-01}}")).of.size() == 2);
  CHECK(as<core::Compare>(read_when("{amount: {at_least: {parameter: archive-days}}}")).relation ==
        core::Relation::at_least);
  CHECK(as<core::Compare>(*as<core::Not>(read_when("{lead: {not: owner}}")).of).operands.at(0) ==
        core::Operand(core::OwnerRef{}));
  CHECK(as<core::Filled>(read_when("{filled: joint}")).field.field == "joint");
  CHECK(as<core::Filled>(*as<core::Not>(read_when("{decided_on: {filled: false}}")).of).field.field == "decided_on");
  CHECK(
      as<core::Has>(read_when("{has: {kind: 意见书, where: {conclusion: [合法, 不合法]}, by: owner}}")).query.by_owner);
  CHECK(as<core::AnyOf>(read_when("{any: [{意见书.conclusion: 合法}, {not: {has: 公告}}]}")).of.size() == 2);
}

TEST_CASE("An overlay adds tasks and sets parameters, and stands after what it adds to") {
  const std::vector<NamedText> files{
      {"local.yaml",
       "checklist: local\ntitle: 地方\nedition: \"1\"\nregion: 示例市\noverlay: decision\nbasis: {b: {title: 办法}}\n"
       "set: {archive-days: {value: 15, basis: 示政办规〔2026〕3号}}\n"
       "tasks:\n  - {id: x, title: 某, each: decision, owner: {party: lead}, due: {within: {n: {parameter: "
       "archive-days}, unit: day, from: decided_on}}, needs: [{kind: 公告}], basis: [{b: 第一条}]}\n"},
      {"decision.yaml", std::string(kHead) + "  []\n"},
      {"vocabulary.yaml", kVocabulary}};
  const LibraryReading reading = read_library(files);
  REQUIRE(format(reading.diagnostics).empty());
  REQUIRE(reading.library.checklists.size() == 2);
  const core::Checklist& overlay = reading.library.checklists[1];
  CHECK(overlay.overlay == "decision");
  CHECK(overlay.overrides.at(0).parameter == "decision/archive-days");
  CHECK(overlay.overrides.at(0).value == core::Scalar(std::int64_t{15}));
  CHECK(overlay.overrides.at(0).basis == "示政办规〔2026〕3号");
}

TEST_CASE("The digest of a task changes with its meaning, not with its layout") {
  const auto digest = [](const std::string& text) { return read(text).checklists.at(0).tasks.at(0).digest; };
  const std::string flow =
      "  - {id: a, title: 甲, standing: true, owner: {types: [区政府]}, needs: [{kind: 公告}], basis: [{r713: "
      "第一条}]}\n";
  const std::string block =
      "  # 说明\n  - title: '甲'\n    id: a\n    standing: true\n    basis:\n      - r713: 第一条\n    owner: {types: "
      "[区政府]}\n    needs:\n      - kind: 公告\n";
  CHECK(digest(flow) == digest(block));
  CHECK(digest(flow).size() == 64);
  CHECK(digest(flow) != digest("  - {id: a, title: 甲, standing: true, owner: {types: [区政府]}, needs: [{kind: "
                               "公告}], basis: [{r713: 第二条}]}\n"));
}

TEST_CASE("Nothing is loaded where anything is wrong") {
  const std::vector<NamedText> files{{"vocabulary.yaml", kVocabulary},
                                     {"decision.yaml", std::string(kHead) + "  - {id: a}\n"}};
  const LibraryReading reading = read_library(files);
  CHECK(has_errors(reading.diagnostics));
  CHECK(reading.library.checklists.empty());
  CHECK(reading.library.vocabulary.kinds.empty());
}
