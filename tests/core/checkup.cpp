#include "checkup.h"

#include "base/text.h"
#include "catch.h"

namespace fazhi::core::test {

namespace {

FieldDef titled_field(const std::string& id, const std::string& title, FieldType type = FieldType::date) {
  FieldDef field;
  field.id = id;
  field.title = title;
  field.type = type;
  return field;
}

}  // namespace

Library library_of_papers() {
  Library library = one_task({});
  library.checklists.front().tasks.clear();
  library.checklists.front().matters.front().title = "重大行政决策事项";
  library.checklists.front().matters.front().fields = {titled_field("urgent_because", "紧急事由", FieldType::text)};
  const FieldDef held = titled_field("held_on", "会议日期");
  library.vocabulary.kinds = {
      {"会议记录", true, "", {held}},
      {"会议纪要", true, "", {held}},
      {"听证会公告", true, "", {titled_field("published_on", "公告日"), titled_field("held_on", "听证会日期")}},
      {"听证笔录", true, "", {titled_field("held_on", "听证会日期")}},
      {"征求意见公告",
       true,
       "",
       {titled_field("published_on", "公告日"), titled_field("closes_on", "截止日"),
        titled_field("shortened_because", "缩短期限理由", FieldType::text),
        titled_field("how", "提出意见的方式", FieldType::text)}},
      {"决策公布页", true, "", {titled_field("posted_on", "公布日")}},
      {"批复", true, "", {titled_field("issued_on", "印发日")}},
      {"政府开放日活动记录", true, "", {titled_field("held_on", "活动日")}},
      {"热线工单统计表", true, "", {}},
      {"行政执法决定书",
       true,
       "",
       {titled_field("issued_on", "作出决定日"), titled_field("signed_by", "盖章", FieldType::text)}}};
  return library;
}

Fields on(const std::string& field, const std::string& date) { return {{field, Scalar(day(date))}}; }

Checkup::Checkup(Library words) : world("2024-01-01"), library(std::move(words)) {
  world.unit("a", {"政府部门"}).unit("b", {"政府部门"});
}

Checkup& Checkup::paper(const std::string& kind, const std::string& formed_on, Fields fields) {
  world.accepted(kind, "a", formed_on, std::move(fields));
  return *this;
}

Checkup& Checkup::titled(const std::string& title) {
  last().title = title;
  return *this;
}
Checkup& Checkup::numbered(const std::string& number) {
  last().number = number;
  return *this;
}
Checkup& Checkup::from_file(const std::string& sm3) {
  last().original = FileOriginal{sm3, "扫描件.pdf", 1};
  return *this;
}

std::vector<DataFinding> Checkup::findings(const std::string& check) const {
  const Facts facts = world.facts();
  std::vector<RecordSource> sources;
  for (const Event& event : world.events()) {
    const auto* submitted = std::get_if<EvidenceSubmitted>(&event.body);
    if (submitted != nullptr) sources.push_back(source_of(*submitted, event));
  }
  return run_data_checks({&facts, &library, &calendar(), day(as_of), day(created_on), sources}, check).findings;
}

std::vector<std::string> Checkup::found(const std::string& check) const {
  std::vector<std::string> texts;
  for (const DataFinding& finding : findings(check)) {
    texts.push_back(std::string(to_chinese(finding.severity)) + " " + join(finding.subjects, "+"));
  }
  return texts;
}

std::string Checkup::sentence(const std::string& check) const {
  const std::vector<DataFinding> all = findings(check);
  REQUIRE(all.size() == 1);
  return all.front().sentence;
}

}  // namespace fazhi::core::test
