#include "app/paper_kinds.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include "app/paper_files.h"
#include "app/paper_templates.h"
#include "app/problem_decisions.h"
#include "catch.h"
#include "sample_ledger.h"

namespace fazhi::app {

using test::SampleLedger;

namespace {

// Answered late, not answered, to be answered soon; a department, a town and a street.
const char* const kFacts = R"(
units:
  - {id: jyj, name: 示例区教育局, types: [政府部门]}
  - {id: xz, name: 示例区河口镇人民政府, types: [乡镇]}
  - {id: jd, name: 示例区东门街道办事处, types: [街道]}
persons:
  - {id: p-li, name: 李某某, unit: jyj, post: 联络员}
matters:
  - {id: a1, kind: disclosure, title: 预算, opened_on: 2026-06-01, parties: {handler: jyj}, fields: {received_on: 2026-06-01}}
  - {id: a2, kind: disclosure, title: 决算, opened_on: 2026-06-01, parties: {handler: jyj}, fields: {received_on: 2026-06-01}}
  - {id: a3, kind: disclosure, title: 河道图, opened_on: 2026-09-14, parties: {handler: xz}, fields: {received_on: 2026-09-14}}
evidence:
  - {id: e1, kind: 答复书, unit: jyj, formed_on: 2026-07-10, original: {archive: 示2026-1}, fields: {type: 予以公开, sent_on: 2026-07-10}, for: a1, accepted: true}
)";

Question question(const std::string& unit = {}) {
  Question asked;
  asked.as_of = make_date(2026, 9, 30);
  asked.unit = unit;
  return asked;
}

void fill_ledger(SampleLedger& sample) {
  REQUIRE(format(sample.import("2026-09-30", kFacts).diagnostics) == "");
  Decision confirm;
  confirm.all = true;
  const Decided confirmed =
      confirm_problems(sample.workspace(), question(), confirm, {"p-li", "2026-09-30T10:00:00+08:00"});
  REQUIRE(format(confirmed.recorded.diagnostics) == "");
}

// State numbers change with the checklists, which are not what is approved here.
std::string without_state(const std::string& text) {
  return std::regex_replace(text, std::regex("#[0-9]+ · [0-9a-f]{16}"), "#… · …");
}

void check_approved(const std::string& name, const std::string& text) {
  const std::string path = std::string(FAZHI_SOURCE_DIR) + "/tests/app/golden/" + name;
  if (std::getenv("FAZHI_APPROVE") != nullptr) {
    std::ofstream(path, std::ios::binary) << text;
    return;
  }
  std::ostringstream approved;
  approved << std::ifstream(path, std::ios::binary).rdbuf();
  INFO("approved output: " << path << " (FAZHI_APPROVE=1 writes it anew)");
  CHECK(text == approved.str());
}

std::vector<NamedBytes> made(SampleLedger& sample, const PaperKind& kind, const std::string& format,
                             const std::string& unit = {}) {
  Diagnostics out;
  const Question asked = question(unit);
  const Problems problems = find_problems(sample.workspace(), asked, out);
  PaperRequest request;
  request.format = format;
  std::vector<NamedBytes> files = paper_files(kind, {sample.workspace(), asked, problems, request}, out);
  INFO(fazhi::format(out));
  CHECK(out.empty());
  return files;
}

std::string text_of(SampleLedger& sample, const std::string& kind, const std::string& format,
                    const std::string& unit = {}) {
  const std::vector<NamedBytes> files = made(sample, *find_paper_kind(kind), format, unit);
  REQUIRE(files.size() == 1);
  return without_state(files.front().bytes);
}

void check_words(const report::TemplateWords& words) {
  static const std::set<std::string> kReserved{"如果", "没有", "每个",     "否则", "完",   "表",    "图", "换页",
                                               "横页", "题目", "副题",     "顶格", "居中", "小字",  "条", "标签",
                                               "落款", "附件", "附件说明", "序号", "最后", "大标题"};
  std::set<std::string> names, keys;
  for (const report::TemplateWord& word : words) {
    INFO(word.name);
    CHECK(names.insert(word.name).second);
    CHECK(keys.insert(word.key).second);
    CHECK_FALSE(kReserved.contains(word.name));
    CHECK(word.inside.empty() == (word.kind != report::WordKind::list));
    check_words(word.inside);
  }
}

}  // namespace

TEST_CASE("each kind of paper has a name of its own, words that can be told apart, and formats that are written") {
  const std::set<std::string> known{"docx", "xlsx", "html", "md", "json", "csv"};
  std::set<std::string> ids, titles;
  for (const PaperKind& kind : paper_kinds()) {
    INFO(kind.id);
    CHECK(ids.insert(kind.id).second);
    CHECK(titles.insert(kind.title).second);
    CHECK(find_paper_kind(kind.id) == &kind);
    CHECK((kind.contents == nullptr) != (kind.files == nullptr));
    REQUIRE_FALSE(kind.formats.empty());
    for (const std::string& format : kind.formats) CHECK(known.contains(format));
    const report::TemplateWords words = words_of(kind);
    check_words(words);
    for (const char* own : {"kind", "title", "demo", "draft"})
      CHECK(std::ranges::find(words, own, &report::TemplateWord::key) == words.end());
  }
}

TEST_CASE("every built-in template is good, and so is what `template show` prints") {
  for (const PaperKind& kind : paper_kinds()) {
    if (!kind.has_template()) continue;
    INFO(kind.id);
    Diagnostics out;
    CHECK(template_of(kind, {}, out));
    report::read_template("shown", template_text(kind), kind.id, words_of(kind), out);
    CHECK(format(out) == "");
  }
}

TEST_CASE("what a paper gives is what its words promise") {
  SampleLedger sample;
  fill_ledger(sample);
  Diagnostics out;
  for (const PaperKind& kind : paper_kinds()) {
    if (!kind.has_template()) continue;
    INFO(kind.id);
    const Question asked = question();
    const Problems problems = find_problems(sample.workspace(), asked, out);
    const PaperRequest request;
    const std::vector<PaperContent> contents = kind.contents({sample.workspace(), asked, problems, request}, out);
    CHECK(format(out) == "");
    REQUIRE_FALSE(contents.empty());
    for (const PaperContent& content : contents) CHECK(misfits(content.data, kind.words) == std::vector<std::string>{});
  }
}

TEST_CASE("every paper comes in every format it has, marked as what it is") {
  SampleLedger sample;
  fill_ledger(sample);
  for (const PaperKind& kind : paper_kinds()) {
    for (const std::string& format : kind.formats) {
      INFO(kind.id << " " << format);
      const std::vector<NamedBytes> files = made(sample, kind, format, kind.for_units == ForUnits::never ? "" : "jyj");
      REQUIRE(files.size() == 1);
      CHECK(files.front().name.ends_with("." + format));
      CHECK_FALSE(files.front().bytes.empty());
      if (format != "md" && format != "html") continue;
      CHECK(files.front().bytes.find("示例数据") != std::string::npos);
      CHECK(files.front().bytes.find("台账状态 #") != std::string::npos);
      CHECK(files.front().bytes.find("2026年9月30日") != std::string::npos);
    }
  }
}

TEST_CASE("approved papers") {
  SampleLedger sample;
  fill_ledger(sample);
  check_approved("supervision.md", text_of(sample, "supervision", "md", "jyj"));
  check_approved("supervision.json", text_of(sample, "supervision", "json", "jyj"));
  check_approved("reminder.md", text_of(sample, "reminder", "md", "xz"));
  check_approved("brief.md", text_of(sample, "brief", "md"));
  check_approved("self-inspection.md", text_of(sample, "self-inspection", "md"));
  check_approved("self-inspection-street.md", text_of(sample, "self-inspection", "md", "jd"));
}

TEST_CASE("a paper that nobody confirmed says that it is a draft") {
  SampleLedger sample;
  REQUIRE(format(sample.import("2026-09-30", kFacts).diagnostics) == "");
  CHECK(text_of(sample, "self-inspection", "md", "jyj").find("**【示例数据 · 拟列稿】**") != std::string::npos);
  CHECK(made(sample, *find_paper_kind("supervision"), "md", "jyj").empty());
}

TEST_CASE("a template without the day gets it under its title, and none can leave out state and marks") {
  SampleLedger sample;
  fill_ledger(sample);
  std::filesystem::create_directories(sample.workspace().folder / "templates");
  sample.file("ledger/templates/reminder.txt", "\xEF\xBB\xBF{{题目}}便函\r\n{{单位}}有{{临期数}}项。\r\n");
  CHECK(text_of(sample, "reminder", "md", "xz")
            .starts_with("# 便函\n\n**【示例数据】**\n\n（截至2026年9月30日）\n\n示例区河口镇人民政府有"));
}

}  // namespace fazhi::app
