#include "app/dossier_plan.h"

#include <algorithm>

#include "app/dossier_catalogue.h"
#include "app/dossier_pages.h"
#include "app/dossier_places.h"
#include "app/one_event.h"
#include "catch.h"
#include "sample_ledger.h"

namespace fazhi::app::test {

namespace {

// A decision with papers in every place, one that is not for the public, and a lawsuit that names its plaintiff.
constexpr const char* kFacts = R"(
units:
  - {id: zf, name: 示例区人民政府, types: [区政府, 决策机关]}
  - {id: jyj, name: 示例区教育局, types: [政府部门], parent: zf}
matters:
  - {id: d1, kind: decision, title: 新建滨河公园, opened_on: 2026-01-08, parties: {lead: jyj, decider: zf}, fields: {started_on: 2026-01-12, decided_on: 2026-05-20}}
  - {id: d2, kind: decision, title: 水库迁址, opened_on: 2026-01-08, parties: {lead: jyj, decider: zf}, fields: {started_on: 2026-01-12, decided_on: 2026-05-20, confidential: true}}
  - {id: s1, kind: lawsuit, title: 张小三诉示例区教育局行政处理案, opened_on: 2026-02-02, parties: {defendant: jyj}, fields: {plaintiff: 张小三}}
evidence:
  - {id: e1, kind: 决策启动文件, unit: zf, title: 关于启动滨河公园的决定, number: 示政发〔2026〕1号, formed_on: 2026-01-12, original: {url: "https://www.shili.example/1"}, fields: {issued_on: 2026-01-12, lead: jyj}, for: d1, accepted: true}
  - {id: e2, kind: 征求意见公告, unit: jyj, formed_on: 2026-03-01, original: {file: "一.txt"}, fields: {published_on: 2026-03-01, closes_on: 2026-03-31, draft_published: true}, for: d1, accepted: true}
  - {id: e3, kind: 意见采纳情况, unit: jyj, formed_on: 2026-04-20, original: {archive: 示2026-15, place: 档案室}, fields: {finished_on: 2026-04-20, received: 3, studied: 3}, for: d1, accepted: true}
  - {id: e4, kind: 决策启动文件, unit: zf, title: 水库的启动文件, formed_on: 2026-01-12, original: {file: "二.txt"}, fields: {issued_on: 2026-01-12, lead: jyj}, for: d2, accepted: true}
)";

struct Packed {
  std::unique_ptr<View> view;
  DossierPlan plan;
};

Packed packed(SampleLedger& sample, bool public_edition = false, const std::string& checklist = {},
              const std::string& unit = {}) {
  Question question;
  question.as_of = make_date(2026, 9, 30);
  question.checklist = checklist;
  question.unit = unit;
  Diagnostics out;
  Packed result{look(sample.workspace(), question, out), {}};
  REQUIRE(result.view);
  DossierInput input;
  input.view = result.view.get();
  input.public_edition = public_edition;
  for (const std::uint32_t position : dossier_records(*result.view)) {
    const auto record = sample.workspace().ledger->find_record(std::string(result.view->facts.records[position].id));
    input.originals[position] = record->original;
  }
  result.plan = plan_dossier(input);
  return result;
}

void fill(SampleLedger& sample) {
  (void)sample.file("一.txt", "第一份文件的正文");
  (void)sample.file("二.txt", "第二份文件的正文");
  const Recorded recorded = sample.import("2026-09-20", kFacts);
  REQUIRE(format(recorded.diagnostics) == "");
}

const DossierPaper* paper(const DossierPlan& plan, const std::string& id) {
  const auto found = std::ranges::find(plan.papers, id, &DossierPaper::id);
  return found == plan.papers.end() ? nullptr : &*found;
}

std::size_t absences(const DossierPlan& plan, AbsenceKind kind) {
  return static_cast<std::size_t>(std::ranges::count(plan.absences, kind, &Absence::kind));
}

// All that a reader of the pack sees in words.
std::string shown(const DossierPlan& plan) {
  std::string text = dossier_index_page(plan);
  for (const DossierArea& area : plan.areas) {
    for (const DossierTask& task : area.tasks) text += dossier_task_page(plan, area, task);
  }
  for (const report::Document& document : {dossier_catalogue(plan), dossier_shortfalls(plan)}) {
    for (const report::Table* table : report::tables_of(document)) {
      for (const report::Row& row : table->rows) {
        for (const report::Cell& cell : row) text += report::cell_text(cell);
      }
    }
  }
  return text;
}

}  // namespace

TEST_CASE("folders are numbered as the checklists have them, and a file lies with the first task it serves") {
  SampleLedger sample;
  fill(sample);
  const Packed pack = packed(sample, false, "decision");
  REQUIRE(pack.plan.areas.size() == 1);
  const DossierArea& area = pack.plan.areas.front();
  CHECK(area.folder == "01-重大行政决策程序");
  for (std::size_t i = 0; i < area.tasks.size(); ++i) {
    const std::string number = (i < 9 ? "0" : "") + std::to_string(i + 1);
    CHECK(area.tasks[i].folder.starts_with(area.folder + "/" + number + "-"));
  }
  const DossierPaper* notice = paper(pack.plan, "e2");
  REQUIRE(notice != nullptr);
  CHECK(notice->serves.size() > 1);
  REQUIRE(notice->file != kNoFile);
  const auto first = std::ranges::find(area.tasks, notice->serves.front(), &DossierTask::title);
  CHECK(pack.plan.files[notice->file].path == first->folder + "/示例区教育局/一.txt");
  CHECK(std::ranges::count(pack.plan.files, pack.plan.files[notice->file].sm3, &DossierFile::sm3) == 1);
}

TEST_CASE("a pack of one unit needs no folders of units") {
  SampleLedger sample;
  fill(sample);
  const Packed pack = packed(sample, false, "decision", "jyj");
  const DossierPaper* notice = paper(pack.plan, "e2");
  REQUIRE(notice != nullptr);
  const std::string& path = pack.plan.files[notice->file].path;
  CHECK(std::ranges::count(path, '/') == 2);
  CHECK(pack.plan.unit_name == "示例区教育局");
}

TEST_CASE("a paper whose original lies elsewhere is told with its place, and that is no fault") {
  SampleLedger sample;
  fill(sample);
  const Packed pack = packed(sample, false, "decision");
  CHECK(paper(pack.plan, "e1")->place == "https://www.shili.example/1");
  CHECK(paper(pack.plan, "e2")->title == "[新建滨河公园：征求意见公告]");
  CHECK(paper(pack.plan, "e3")->place == "档号示2026-15，档案室");
  CHECK(absences(pack.plan, AbsenceKind::in_archive) == 1);
  CHECK(absences(pack.plan, AbsenceKind::on_web) == 1);
  DossierPlan only_elsewhere = pack.plan;
  std::erase_if(only_elsewhere.absences, [](const Absence& one) { return one.kind == AbsenceKind::missing; });
  CHECK_FALSE(has_faults(only_elsewhere));
  CHECK(has_faults(pack.plan));
}

TEST_CASE("what a file turned out to be is told for each paper that rests on it") {
  SampleLedger sample;
  fill(sample);
  Packed pack = packed(sample, false, "decision");
  const std::size_t file = paper(pack.plan, "e2")->file;
  CHECK(file_absences(pack.plan).empty());
  pack.plan.files[file].state = DossierFile::State::altered;
  const std::vector<Absence> told = file_absences(pack.plan);
  REQUIRE(told.size() == 1);
  CHECK(told.front().kind == AbsenceKind::file_altered);
  CHECK(told.front().what == "[新建滨河公园：征求意见公告]");
  CHECK(shown(pack.plan).find("/%E4%B8%80.txt") == std::string::npos);
}

TEST_CASE("the public edition names nothing of an internal matter, and says how much it left out") {
  SampleLedger sample;
  fill(sample);
  const Packed whole = packed(sample);
  CHECK(shown(whole.plan).find("水库") != std::string::npos);
  CHECK(shown(whole.plan).find("张小三") != std::string::npos);

  const Packed pack = packed(sample, true);
  CHECK(paper(pack.plan, "e1") != nullptr);
  CHECK(paper(pack.plan, "e4") == nullptr);
  const std::string text = shown(pack.plan);
  CHECK(text.find("水库") == std::string::npos);
  CHECK(text.find("张小三") == std::string::npos);
  CHECK(text.find("张某某诉示例区教育局行政处理案") != std::string::npos);
  CHECK(pack.plan.left_out.not_public > 0);
  CHECK(pack.plan.left_out.internal == 1);
}

TEST_CASE("passages stand with the task they were marked for") {
  SampleLedger sample;
  fill(sample);
  const auto mark = [&sample](const core::PassageMarked& passage) {
    const Recorded recorded = record_event(sample.workspace(), passage, SampleLedger::on("2026-09-21"));
    REQUIRE(format(recorded.diagnostics) == "");
  };
  mark({"e1", "", "3", "2", "由教育局牵头"});
  mark({"e1", "litigation/performance", "9", "", ""});
  const Packed pack = packed(sample, false, "decision");
  CHECK(shown(pack.plan).find("见第3页第2段，“由教育局牵头”") != std::string::npos);
  CHECK(shown(pack.plan).find("第9页") == std::string::npos);
}

TEST_CASE("names that come together in one folder stay apart, and no path is too long for Windows") {
  DossierPlaces places(true, 20);
  const std::string area = places.add_area(std::string(90, 'x') + "领域");
  const std::string task =
      places.add_task(area, "很长的任务名称很长的任务名称很长的任务名称很长的任务名称很长的任务名称");
  const std::string unit = "名称很长的单位名称很长的单位名称很长的单位名称很长的单位";
  CHECK(places.add_file(task, "甲局", "扫描件.pdf") == task + "/甲局/扫描件.pdf");
  CHECK(places.add_file(task, "甲局", "扫描件.PDF") == task + "/甲局/扫描件（2）.PDF");
  CHECK(places.add_file(task, "乙局", "扫描件.pdf") == task + "/乙局/扫描件.pdf");
  std::string name;
  for (int i = 0; i < 100; ++i) name += "长";
  const std::string longest = places.add_file(task, unit, name + ".pdf");
  CHECK(utf16_units(longest) <= kLongestPath);
  CHECK(longest.ends_with("长.pdf"));
  CHECK(longest != places.add_file(task, unit, name + ".pdf"));
}

TEST_CASE("a file cannot take the place of its task's page") {
  DossierPlaces places(false, 20);
  const std::string task = places.add_task(places.add_area("决策"), "启动");
  CHECK(places.add_file(task, "甲局", kTaskPage) == task + "/00-本任务材料（2）.html");
  CHECK(DossierPlaces(false, 150).add_area("决策") == "001-决策");
}

}  // namespace fazhi::app::test
