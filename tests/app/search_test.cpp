#include "app/search.h"

#include <fstream>

#include "app/one_event.h"
#include "app/one_record.h"
#include "base/text.h"
#include "catch.h"
#include "sample_ledger.h"

namespace fazhi::app {

using test::SampleLedger;

namespace {

const char* const kStart =
    "units:\n"
    "  - {id: zf, name: 示例区人民政府, types: [区政府]}\n"
    "  - {id: jyj, name: 示例区教育局, types: [政府部门], parent: zf}\n"
    "matters:\n"
    "  - {id: d1, kind: decision, title: 城市更新实施方案, opened_on: 2026-01-08, parties: {lead: jyj}}\n"
    "evidence:\n"
    "  - {id: e1, kind: 会议纪要, unit: jyj, title: 常务会议纪要, number: 示政纪〔2026〕3号, formed_on: 2026-01-20,"
    " original: {archive: 示2026-1}, for: d1}\n"
    "  - {id: e2, kind: 会议纪要, unit: zf, title: 党组会议纪要, formed_on: 2026-01-21,"
    " original: {archive: 示2026-2}, for: d1}\n";

class Desk {
 public:
  Desk() { REQUIRE(format(sample.import("2026-02-01", kStart).diagnostics) == ""); }

  // Ids in their order; "! message" where the question is wrong.
  std::string found(SearchRequest request) {
    Diagnostics out;
    answer = search(
        sample.workspace(), request, read, [](const SearchProgress&) {}, out);
    if (has_errors(out)) return "! " + out.back().message;
    std::vector<std::string> ids;
    for (const SearchResult& result : answer.results) ids.push_back(split(result.hit.document.subject, ':')[1]);
    return join(ids, " ");
  }
  std::string found(const std::string& words) {
    SearchRequest request;
    request.words = {words};
    return found(request);
  }
  void record(const core::EventBody& body) {
    day = next_day(day);
    const Recorded recorded = record_event(sample.workspace(), body, SampleLedger::on(format_date(day)));
    REQUIRE(format(recorded.diagnostics) == "");
  }
  void submit(const std::string& id, const std::string& title, const std::string& file_text) {
    EvidenceForm form;
    form.id = id, form.kind = "会议纪要", form.unit = "jyj", form.title = title;
    form.formed_on = make_date(2026, 2, 1);
    form.file = sample.file(id + ".txt", file_text);
    form.not_secret = true;
    day = next_day(day);
    const Recorded recorded = submit_evidence(sample.workspace(), form, SampleLedger::on(format_date(day)));
    REQUIRE(format(recorded.diagnostics) == "");
  }
  // What the same search finds once the index is made anew.
  std::string found_afresh(const std::string& words) {
    std::filesystem::remove(sample.workspace().folder / "search.db");
    return found(words);
  }

  SampleLedger sample;
  SearchAnswer answer;
  Date day = make_date(2026, 2, 1);
  int files_read = 0;
  ReadFileText read = [this](const std::filesystem::path& file) -> ledger::FileText {
    ++files_read;
    std::ifstream in(file, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    if (text.starts_with("damaged")) return {{}, "读不下去"};
    return {text, {}};
  };

 private:
  static Date next_day(Date date) { return date + std::chrono::days(1); }
};

}  // namespace

TEST_CASE("records, matters and units are found by their titles, numbers, fields and names") {
  Desk desk;
  CHECK(desk.found("常务") == "e1");
  CHECK(desk.found("会议纪要") == "e2 e1");
  CHECK(desk.found("示政纪[2026]3号") == "e1");
  CHECK(desk.found("城市更新") == "d1 e2 e1");
  CHECK(desk.found("示例区教育局") == "jyj e1 d1");
  CHECK(desk.found("e2") == "e2");
}

TEST_CASE("what is recorded after the index was made is found: amended, accepted, withdrawn, voided, renamed") {
  Desk desk;
  CHECK(desk.found("常务") == "e1");
  desk.record(core::EvidenceAccepted{"e1", ""});
  SearchRequest accepted;
  accepted.words = {"会议"}, accepted.state = "accepted";
  CHECK(desk.found(accepted) == "e1");
  EvidenceCorrection correction{"e1", {"title=专题会议纪要"}, {}, "写错"};
  REQUIRE(format(amend_evidence(desk.sample.workspace(), correction, SampleLedger::on("2026-02-03")).diagnostics) ==
          "");
  desk.day = make_date(2026, 2, 3);
  CHECK(desk.found("常务") == "");
  CHECK(desk.found("专题") == "e1");
  desk.record(core::EvidenceWithdrawn{"e2", "重复"});
  CHECK(desk.found("党组") == "");
  desk.record(core::UnitChanged{"jyj", make_date(2026, 2, 1), "示例区教体局", {}, {}});
  CHECK(desk.found("教体局 专题") == "e1");
  CHECK(desk.found("教育局") == "jyj");  // 曾用名
  desk.record(core::Voided{desk.sample.workspace().ledger->head().sequence, "误录"});
  CHECK(desk.found("教体局") == "");
  for (const std::string words : {"会议", "教育局", "城市更新", "e1"}) {
    INFO(words);
    const std::string kept = desk.found(words);
    CHECK(desk.found_afresh(words) == kept);
  }
}

TEST_CASE("a voided submission is found no more") {
  Desk desk;
  desk.submit("e9", "误录的一份", "正文");
  const std::int64_t submission = desk.sample.workspace().ledger->head().sequence;
  CHECK(desk.found("误录") == "e9");
  desk.record(core::Voided{submission, "误录"});
  CHECK(desk.found("误录") == "");
}

TEST_CASE("the text inside files is read once, shown with its page, and left out where asked") {
  Desk desk;
  desk.submit("e9", "听证报告", "第一页\f群众代表发言");
  SearchRequest without;
  without.words = {"群众"}, without.no_files = true;
  CHECK(desk.found(without) == "");
  CHECK(desk.answer.news == std::vector<std::string>{"有1个文件的正文还没有读，没有检索。"});
  CHECK(desk.found("群众") == "e9");
  CHECK(desk.answer.results.front().snippet.where == "正文第2页");
  CHECK(desk.answer.results.front().snippet.text == "第一页 【群众】代表发言");
  CHECK(desk.found("群众") == "e9");
  CHECK(desk.files_read == 1);
}

TEST_CASE("a file that cannot be read is told once and its paper is found all the same") {
  Desk desk;
  desk.submit("e9", "听证报告", "damaged");
  CHECK(desk.found("听证") == "e9");
  CHECK(desk.answer.news ==
        std::vector<std::string>{"有1个文件读不出文字（如：读不下去），只按名称、文号和要素检索。"});
  CHECK(desk.found("听证") == "e9");
  CHECK(desk.answer.news.empty());
}

TEST_CASE("what was purged has left no byte in the index") {
  Desk desk;
  desk.submit("e9", "secret-title", "secret-text");
  CHECK(desk.found("secret") == "e9");
  desk.record(core::EvidencePurged{"e9", "涉密误入", "甲某", "乙某"});
  CHECK_FALSE(std::filesystem::exists(desk.sample.workspace().folder / "search.db"));
  CHECK(desk.found("secret") == "");
  std::ifstream in(desk.sample.workspace().folder / "search.db", std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(in), {}};
  CHECK(bytes.find("secret") == std::string::npos);
}

TEST_CASE("an index of another chain is made anew, the texts of files are kept") {
  Desk one, two;
  one.submit("e9", "听证报告", "群众代表");
  CHECK(one.found("群众") == "e9");
  std::filesystem::copy_file(one.sample.workspace().folder / "search.db", two.sample.workspace().folder / "search.db");
  CHECK(two.found("群众") == "");
  CHECK(two.found("常务") == "e1");
}

TEST_CASE("personal names are found as they are masked on papers") {
  Desk desk;
  REQUIRE(format(desk.sample
                     .import("2026-02-02",
                             "matters:\n"
                             "  - {id: r1, kind: disclosure, title: 信息公开申请, opened_on: 2026-01-08, "
                             "parties: {handler: jyj}, fields: {applicant: 欧阳小明}}\n")
                     .diagnostics) == "");
  CHECK(desk.found("信息公开申请") == "r1");
  CHECK(desk.found("欧阳小明") == "");
  CHECK(desk.found("小明") == "");
  CHECK(desk.found("欧某某") == "r1");
}

TEST_CASE("nothing found is no error and says what to try") {
  Desk desk;
  CHECK(desk.found("会议听证") == "");
  CHECK(desk.answer.hints == std::vector<std::string>{"「会议听证」哪里都没有，试试「会议」。"});
  CHECK(desk.found("常务 党组") == "");
  CHECK(desk.answer.hints == std::vector<std::string>{"单查「常务」有1件。", "单查「党组」有1件。"});
  CHECK(desk.found("龘龘") == "");
  CHECK(desk.answer.hints == std::vector<std::string>{"「龘龘」哪里都没有，请换一个词或写短一些。"});
  SearchRequest other;
  other.words = {"常务"}, other.unit = "示例区人民政府";
  CHECK(desk.found(other) == "");
  CHECK(desk.answer.hints == std::vector<std::string>{"去掉其他条件，同样的词有1件。"});
}

TEST_CASE("words and filters that say nothing are refused") {
  Desk desk;
  CHECK(desk.found("。，*\"") == "! 没有可以检索的词：请写出名称、文号、要素或正文里的词");
  CHECK(desk.found(std::string(10'000, 'x')) == "! 检索词共10000个字，最多200个字：请只写最要紧的几个词");
  const auto with = [&](auto set) {
    SearchRequest request;
    request.words = {"会议"};
    set(request);
    return desk.found(request);
  };
  CHECK(with([](SearchRequest& request) { request.unit = "示例区教育厅"; }) ==
        "! 台账里没有单位「示例区教育厅」，是不是「示例区教育局」？");
  CHECK(with([](SearchRequest& request) { request.kind = "会议记要"; }) ==
        "! 台账里没有登记过种类「会议记要」，是不是「会议纪要」？");
  CHECK(with([](SearchRequest& request) { request.period = "上半年"; }) ==
        "! --period 的「上半年」不是检查期，应为2026、2026H1、2026Q3或2026-09");
  CHECK(with([](SearchRequest& request) { request.kind = "unit"; }) == "");
  CHECK(with([](SearchRequest& request) { request.unit = "示例区教育局"; }) == "e1");
}

}  // namespace fazhi::app
