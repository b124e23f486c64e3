// What a paper says: statements, the facts column and the explanation, sentence by sentence.

#include "core/wording.h"

#include <algorithm>

#include "catch.h"
#include "core/phrases.h"
#include "scenario.h"

namespace fazhi::core::test {
namespace {

// Three receipts of one kind, told apart by who received: the shape of an annual report.
Task report_task() {
  Task task;
  task.id = "filed";
  task.title = "年度报告报送";
  task.occasion = EachMatter{"decision"};
  task.owner.party = "lead";
  task.due.push_back({});
  task.due.back().rule = BeforeField{field("decided_on")};
  for (const char* recipient : {"上级政府", "本级党委", "本级人大"}) {
    task.needs.push_back(paper("报送回执"));
    task.needs.back().title = std::string("报") + recipient + "的回执";
    std::get<PaperNeed>(task.needs.back().node).where = is("recipient", Scalar(std::string(recipient)));
  }
  return task;
}

FieldDef titled(const std::string& id, const std::string& title, FieldType type = FieldType::text) {
  FieldDef field;
  field.id = id;
  field.title = title;
  field.type = type;
  return field;
}

Library library_of(Task task) {
  Library library = one_task(std::move(task));
  library.checklists.front().matters.front().fields = {titled("decided_on", "集体讨论日期", FieldType::date),
                                                       titled("amount", "金额")};
  library.vocabulary.kinds.push_back({"报送回执", true, {}, {titled("recipient", "报送对象")}});
  library.vocabulary.kinds.push_back({"送审函", true, {}, {titled("sent_on", "送审日期", FieldType::date)}});
  return library;
}

Scenario decision(Fields fields) {
  Scenario world;
  world.unit("a", {"政府部门"});
  world.matter("d1", "decision", "2026-01-05", {{"lead", "a"}}, std::move(fields));
  return world;
}

Scenario decided() { return decision({{"decided_on", Scalar(day("2026-06-10"))}}); }

// One judged ledger, with what is said of it as of 2026-09-30.
class Said {
 public:
  Said(Task task, const Scenario& world) : library_(library_of(std::move(task))), facts_(world.facts()) {
    verdicts_ = evaluate(library_, facts_, calendar(), context_.as_of);
    REQUIRE(verdicts_.size() == 1);
  }
  const Verdict& verdict() const { return verdicts_.front(); }
  const WordingContext& context() const { return context_; }
  Deficit deficit() const { return deficits(verdict()).at(0); }
  std::string statement() const { return problem_statement(verdict(), deficit(), context_); }
  std::string facts() const { return facts_text(verdict(), deficit(), context_); }
  // 「期限：…」, one a line
  std::string explained(std::string_view heading) const {
    std::string text;
    for (const ExplanationLine& line : explain(verdict(), context_, calendar()))
      if (line.heading == heading) text += line.text + "\n";
    return text;
  }

 private:
  Library library_;
  Facts facts_;
  WordingContext context_{&library_, &facts_, day("2026-09-30"), false};
  std::vector<Verdict> verdicts_;
};

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::size_t times(const std::string& text, std::string_view part) {
  std::size_t count = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

Scenario& receipt(Scenario& world, const std::string& recipient) {
  return world.accepted("报送回执", "d1", "2026-06-01", {{"recipient", Scalar(recipient)}});
}

}  // namespace

TEST_CASE("the facts column names each record once: taken, or refused by a need that is still open") {
  Scenario world = decided();
  receipt(world, "上级政府");
  const std::string taken = world.last_paper().id;
  receipt(world, "下级政府");
  const std::string refused = world.last_paper().id;
  const Said said(report_task(), world);
  CHECK(said.facts() == "期限2026年6月9日；已有报送回执（2026年6月1日，" + taken + "）；报送回执（2026年6月1日，" +
                            refused + "）未计入：「报送对象」不是本级党委");
}

TEST_CASE("a statement reads well whether the title is a noun or a verb") {
  Scenario world = decided();
  Task task = report_task();
  task.title = "答复申请";
  const Said missing(task, world);
  CHECK(missing.statement() ==
        "「d1」应于2026年6月9日前（含当日）完成「答复申请」，截至2026年9月30日，台账中未见"
        "「报上级政府的回执」「报本级党委的回执」「报本级人大的回执」，已超期113日");
  task.needs = {paper("报送回执")};
  receipt(world, "上级政府");
  world.last_paper().formed_on = day("2026-06-15");
  CHECK(Said(task, world).statement() ==
        "「d1」应于2026年6月9日前（含当日）完成「答复申请」，实际于2026年6月15日完成，超期6日");
}

TEST_CASE("a row without a day says what it is for and since when it must be there") {
  Task task = report_task();
  task.due.clear();
  task.needs = {paper("报送回执")};
  Scenario world = decided();
  world.event(MatterClosed{"d1", day("2026-08-01"), "办结"});
  const Said closed(task, world);
  CHECK(closed.statement() == "截至2026年9月30日，台账中未见「d1」的「报送回执」（「年度报告报送」所需）");
  CHECK(closed.facts() == "事项已于2026年8月1日办结");

  task.occasion = Standing{};
  task.owner = {};
  Scenario office;
  office.unit("a", {"政府部门"});
  const Said standing(task, office);
  CHECK(standing.facts() == "常年应备，只计2026年9月30日在有效期内的材料");
  CHECK(contains(standing.explained("结论"), "未落实，常年应备，红灯"));
}

TEST_CASE("a check is told with the titles of its dates, its unit and its bound") {
  Task task = report_task();
  task.needs = {paper("送审函")};
  Check time;
  time.id = "time";
  SpanRule span;
  span.from = field("送审函.sent_on");
  span.to = field("decided_on");
  span.at_least = Count(7);
  span.unit = DayUnit::workday;
  time.rule = span;
  task.checks = {time};
  Scenario world = decided();
  world.accepted("送审函", "d1", "2026-06-04", {{"sent_on", Scalar(day("2026-06-04"))}});
  const Said said(task, world);
  CHECK(said.facts() ==
        "《送审函》送审日期：2026年6月4日；集体讨论日期：2026年6月10日；计4个工作日（其间不计节假日及周末2日），"
        "应不少于7个工作日；送审函（2026年6月4日，" +
            world.last_paper().id + "）");
  CHECK(contains(said.explained("检查"), "计4个工作日，应不少于7个工作日，不计2026-06-06"));

  task.checks.front().rule = BeforeRule{field("送审函.sent_on"), field("decided_on")};
  world.last_paper().fields = {{"sent_on", Scalar(day("2026-06-12"))}};
  CHECK(Said(task, world).facts().starts_with("《送审函》送审日期：2026年6月12日；集体讨论日期：2026年6月10日；"));
}

TEST_CASE("a check that reads a record twice names it once") {
  Task task = report_task();
  task.needs = {paper("报送回执")};
  Check forbidden;
  forbidden.id = "wrong";
  forbidden.rule =
      ForbidRule{{"报送回执", std::make_shared<const Condition>(is("recipient", Scalar(std::string("无")))), false}};
  forbidden.pick = Pick::last;
  task.checks = {forbidden};
  Scenario world = decided();
  receipt(world, "无");
  const Said said(task, world);
  CHECK(times(said.facts(), world.last_paper().id) == 1);
  CHECK(times(said.explained("检查"), "读取") == 1);
  CHECK(contains(said.explained("检查"), "报送回执没有所禁情形：不符合"));
}

TEST_CASE("what is not known is claimed as 一般 at most and asks for the missing field") {
  Task task = report_task();
  task.severity = TaskSeverity::veto;
  task.when = is("amount", Scalar(std::string("大")));
  const Said said(task, decided());
  CHECK(said.deficit().severity == TaskSeverity::minor);
  CHECK(said.statement() == "「d1」的「金额」未登记，无法判定「年度报告报送」是否落实");
  CHECK(said.facts() == "期限2026年6月9日；未登记：金额");
}

TEST_CASE("the explanation says which date a day was taken from") {
  CHECK(contains(Said(report_task(), decided()).explained("期限"),
                 "最后一日为2026年6月9日，即「集体讨论日期」2026年6月10日的前一日"));

  Task by_letter = report_task();
  by_letter.due.front().rule = BeforeField{field("送审函.sent_on"), true};
  Scenario world = decided();
  world.accepted("送审函", "d1", "2026-06-04", {{"sent_on", Scalar(day("2026-06-04"))}});
  CHECK(contains(Said(by_letter, world).explained("期限"),
                 "最后一日为2026年6月4日，即「《送审函》送审日期」2026年6月4日（" + world.last_paper().id + "）当日"));
}

TEST_CASE("of public sources alone a missing paper is not seen there, and a passed day blames no one") {
  const Library library = library_of(report_task());
  Facts facts = decided().facts();
  facts.ledger.public_only = true;
  const auto verdicts = evaluate(library, facts, calendar(), day("2026-09-30"));
  REQUIRE(verdicts.size() == 1);
  const WordingContext in_public{&library, &facts, day("2026-09-30"), true};
  CHECK(problem_statement(verdicts.front(), deficits(verdicts.front()).at(0), in_public) ==
        "「d1」应于2026年6月9日前（含当日）完成「年度报告报送」，截至2026年9月30日，公开资料中未见"
        "「报上级政府的回执」「报本级党委的回执」「报本级人大的回执」");
  CHECK(result_phrase(verdicts.front(), in_public) == "公开资料中未见");
  CHECK(timing_phrase(verdicts.front(), in_public) == "期限已过");
  const WordingContext inside{&library, &facts, day("2026-09-30"), false};
  CHECK(result_phrase(verdicts.front(), inside) == "未落实");
  CHECK(timing_phrase(verdicts.front(), inside) == "逾期");
}

TEST_CASE("a paper names a person whose field is personal by the first character only") {
  Task task = report_task();
  task.needs = {paper("送审函")};
  Check apart;
  apart.id = "apart";
  DifferentRule rule;
  rule.who = field("送审函.handler");
  rule.from = {field("报送回执.handler")};
  apart.rule = rule;
  task.checks = {apart};
  Scenario world = decided();
  world.accepted("送审函", "d1", "2026-06-01", {{"handler", Scalar(std::string("欧阳明"))}});
  world.accepted("报送回执", "d1", "2026-06-01", {{"handler", Scalar(std::string("欧阳明"))}});
  const auto stated = [&](bool personal) {
    Library library = library_of(task);
    for (EvidenceKind& kind : library.vocabulary.kinds) {
      kind.fields.push_back(titled("handler", "经办人"));
      kind.fields.back().personal = personal;
    }
    const Facts facts = world.facts();
    const auto verdicts = evaluate(library, facts, calendar(), day("2026-09-30"));
    REQUIRE(verdicts.size() == 1);
    REQUIRE(deficits(verdicts.front()).size() == 1);
    return problem_statement(verdicts.front(), deficits(verdicts.front()).front(),
                             {&library, &facts, day("2026-09-30"), false});
  };
  CHECK(stated(false) == "「d1」「欧阳明」同时出现在《送审函》经办人和《报送回执》经办人");
  CHECK(stated(true) == "「d1」「欧某某」同时出现在《送审函》经办人和《报送回执》经办人");
}

TEST_CASE("a limit inside a task speaks of its own days, not of the task's") {
  Task task = report_task();
  task.needs = {paper("送审函", {}, "sent_on")};
  Check inner;
  inner.id = "told";
  inner.rule =
      WithinRule{WithinLimit{Count(5), DayUnit::day, field("opened_on"), false, false, true}, field("送审函.sent_on")};
  inner.problem = "应于<due>前告知，实际<done>";
  task.checks = {inner};
  Scenario world = decided();
  world.accepted("送审函", "d1", "2026-02-02", {{"sent_on", Scalar(day("2026-02-02"))}});
  CHECK(Said(task, world).statement() == "应于2026年1月10日前告知，实际2026年2月2日");
}

TEST_CASE("where the starting day is not recorded the timing says so") {
  Task task = report_task();
  task.due.front().rule = WithinLimit{Count(15), DayUnit::day, field("decided_on"), true, true, true};
  const Said said(task, decision({}));
  CHECK(timing_phrase(said.verdict(), said.context()) == "起算日未登记");
}

TEST_CASE("a local day is called one, by the document that sets it, and no legal limit") {
  Task task = report_task();
  task.needs = {paper("报送回执")};
  DueClause due;
  due.rule = WithinLimit{ParameterRef{"days"}, DayUnit::workday, field("decided_on"), false, false, true};
  due.by_office = true;
  task.due = {due};
  Scenario world = decided();
  world.event(ParameterSet{"c/days", Scalar(std::int64_t{5}), day("2026-01-01"), "示政办发〔2026〕3号", ""});
  Library library = library_of(task);
  library.checklists.front().parameters.push_back(
      {"days", "公布天数", FieldType::integer, std::int64_t{3}, "日", false, ""});
  const Facts facts = world.facts();
  const WordingContext context{&library, &facts, day("2026-09-30"), false};
  const auto verdicts = evaluate(library, facts, calendar(), context.as_of);
  REQUIRE(verdicts.size() == 1);
  const Deficit deficit = deficits(verdicts.front()).at(0);
  CHECK(problem_statement(verdicts.front(), deficit, context).starts_with("「d1」按本地规定的期限应于2026年6月17日前"));
  CHECK(facts_text(verdicts.front(), deficit, context) == "期限2026年6月17日（本地规定或惯例，示政办发〔2026〕3号）");
  std::string days;
  for (const ExplanationLine& line : explain(verdicts.front(), context, calendar()))
    if (line.heading == "期限") days += line.text + "\n";
  CHECK(contains(days, "「集体讨论日期」：自2026年6月10日起算（当日不计）"));
  CHECK(contains(days, "第5个工作日为2026年6月17日"));
  CHECK(contains(days, "这一天是本地规定或惯例（示政办发〔2026〕3号），不是法定期限：逾期办完不作为问题"));
}

TEST_CASE("a basis in short is its title, or its number where the title is long, and tells what that stands for") {
  Checklist checklist;
  Basis act;
  act.id = "act";
  act.title = "政府信息公开条例";
  act.number = "国务院令第711号";
  Basis reading;
  reading.id = "reading";
  reading.title = "最高人民法院关于适用〈中华人民共和国行政诉讼法〉的解释";
  reading.number = "法释〔2018〕1号";
  checklist.basis = {act, reading};
  const ShortBasis brief = short_basis(checklist, {{"act", "第四条"}, {"act", "第五条"}, {"reading", "第三十四条"}});
  CHECK(brief.text == "《政府信息公开条例》第四条、第五条；法释〔2018〕1号第三十四条");
  CHECK(brief.names ==
        std::vector<std::string>{"《政府信息公开条例》（国务院令第711号）",
                                 "法释〔2018〕1号即《最高人民法院关于适用〈中华人民共和国行政诉讼法〉的解释》"});
}

}  // namespace fazhi::core::test
