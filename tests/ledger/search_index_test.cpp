#include "ledger/search_index.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <fstream>

#include "base/text.h"
#include "catch.h"
#include "ledger/sqlite_ledger.h"
#include "ledger/temporary_folder.h"
#include "ledger/year_of_events.h"

using namespace fazhi;
using namespace fazhi::ledger;
namespace fs = std::filesystem;

namespace {

SearchDocument document(const std::string& id, std::int64_t sequence, const std::string& title,
                        const std::string& number = {}) {
  SearchDocument made;
  made.subject = "evidence:" + id;
  made.sequence = sequence;
  made.kind = made.kind_title = "会议纪要";
  made.unit_title = "示例区教育局";
  made.title = title;
  made.number = number;
  made.state = core::ReviewState::submitted;
  made.day = make_date(2026, 3, 1);
  made.covers = {made.day, made.day};
  made.units = {"jyj"};
  return made;
}

SearchPosition at(std::int64_t sequence) { return {sequence, {sequence, "digest"}}; }

// An index of a folder, each step of which is taken after the one before.
class Desk {
 public:
  const fs::path& path() const { return folder_.path(); }
  fs::path file() const { return path() / "search.db"; }

  void take(std::vector<SearchDocument> documents, std::vector<std::string> gone = {}) {
    with([&](SearchIndex& index) {
      const SearchPosition from = index.indexed();
      REQUIRE(index.take({from, at(from.sequence + 1), std::move(documents), std::move(gone), {}}));
    });
  }
  void keep(const std::string& sm3, const std::string& text) {
    with([&](SearchIndex& index) { index.keep({{sm3, {text, {}}}}); });
  }

  // Ids in their order, the rank of each, and how many there are: "e1.title e2.text 2".
  std::string found(const SearchQuery& query) {
    std::string text;
    with([&](SearchIndex& index) {
      static const char* const kRanks[] = {"number", "title", "fields", "text"};
      const SearchHits hits = index.search(query);
      for (const SearchHit& hit : hits.hits) {
        text += split(hit.document.subject, ':')[1] + "." + kRanks[static_cast<int>(hit.rank)] + " ";
      }
      text += std::to_string(hits.total);
    });
    return text;
  }
  std::string found(const std::vector<std::string>& words) {
    return found(SearchQuery{words, {}, {}, {}, {}, {}, {}, 20});
  }

  std::string news() {
    std::string text;
    with_search_index(path(), [&](SearchIndex&, const SearchIndexNews& news) {
      text = news.thrown_away + (news.in_memory ? " in memory" : "");
    });
    return text;
  }
  std::string bytes() const {
    std::ifstream in(file(), std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  void with(const std::function<void(SearchIndex&)>& work) {
    with_search_index(path(), [&](SearchIndex& index, const SearchIndexNews&) { work(index); });
  }

 private:
  TemporaryFolder folder_;
};

}  // namespace

TEST_CASE("Words of one, two and more characters, of letters and digits are found, in whatever width they are typed") {
  Desk desk;
  desk.take({document("e1", 1, "关于公平竞争审查OA系统的通知", "静政办发〔2026〕12号")});
  for (const char* word : {"公", "平", "知", "审查", "公平竞争审查", "关于公平竞争审查OA系统的通知", "oa", "ＯＡ系统",
                           "OA 系统", "公平 竞争", "静政办发", "12号", "2026", "教育局", "会议纪要", "e1"}) {
    INFO(word);
    CHECK(desk.found({word}).ends_with(" 1"));
  }
  for (const char* word : {"竞公", "公争", "O", "1", "202", "2号", "通知关", "通知静政"}) {
    INFO(word);
    CHECK(desk.found({word}) == "0");
  }
}

TEST_CASE("A document number comes first however its brackets are typed, then titles, then fields, then texts") {
  Desk desk;
  SearchDocument in_text = document("e4", 4, "会议记录");
  in_text.file = "f4";
  desk.keep("f4", "依据静政办发〔2026〕12号办理");
  desk.take({document("e1", 1, "关于静政办发〔2026〕12号的说明"), document("e2", 2, "通知", "静政办发〔2026〕12号"),
             document("e3", 3, "通知", "静政办发〔2026〕112号"), in_text});
  for (const char* word :
       {"静政办发〔2026〕12号", "静政办发［２０２６］１２号", "静政办发(2026)12号", "静政办发【2026】12号"}) {
    CHECK(desk.found({word}) == "e2.number e1.title e4.text 3");
  }
  CHECK(desk.found({"静政办发〔2026〕12号", "通知"}) == "e2.number 1");
}

TEST_CASE("All words must match and excluded ones must not, wherever they stand") {
  Desk desk;
  SearchDocument abolished = document("e2", 2, "公平竞争审查");
  abolished.fields = "备注：已废止\n";
  desk.take({document("e1", 1, "公平竞争审查"), abolished});
  CHECK(desk.found({"公平", "审查"}) == "e2.title e1.title 2");
  CHECK(desk.found({"公平", "没有"}) == "0");
  CHECK(desk.found({{"公平"}, {"废止"}, {}, {}, {}, {}, {}, 20}) == "e1.title 1");
}

TEST_CASE("What SQL and FTS5 take for operators is nothing but text") {
  Desk desk;
  desk.take({document("e1", 1, "a AND b NOT c title 会议")});
  for (const char* word : {"AND", "NOT", "title:会议", "会议*", "\"会议", "NEAR(会议)", "^会议", "会议'--",
                           "{title}: 会议", "会议;DROP TABLE document", "(会议", "+会议", "%", "\\"}) {
    INFO(word);
    CHECK_NOTHROW(desk.found({word}));
  }
  CHECK(desk.found({"AND"}) == "e1.title 1");
  CHECK(desk.found({"会议*"}) == "e1.title 1");
  CHECK(desk.found({"OR"}) == "0");
}

TEST_CASE("Filters keep what belongs to unit, kind, matter, state and period") {
  Desk desk;
  SearchDocument other = document("e2", 2, "会议");
  other.units = {"tyj"}, other.kind = "通知", other.matters = {"d1"}, other.state = core::ReviewState::accepted;
  other.day = make_date(2025, 12, 30), other.covers = {make_date(2025, 12, 1), make_date(2026, 1, 5)};
  desk.take({document("e1", 1, "会议"), other});
  const auto with = [&](auto set) {
    SearchQuery query{{"会议"}, {}, {}, {}, {}, {}, {}, 20};
    set(query);
    return desk.found(query);
  };
  CHECK(with([](SearchQuery& query) { query.units = {"tyj"}; }) == "e2.title 1");
  CHECK(with([](SearchQuery& query) { query.units = {"tyj", "jyj"}; }) == "e1.title e2.title 2");
  CHECK(with([](SearchQuery& query) { query.kinds = {"通知"}; }) == "e2.title 1");
  CHECK(with([](SearchQuery& query) { query.matter = "d1"; }) == "e2.title 1");
  CHECK(with([](SearchQuery& query) { query.state = core::ReviewState::submitted; }) == "e1.title 1");
  const auto in = [&](Date from, Date until) {
    return with([&](SearchQuery& query) { query.period = DateRange{from, until}; });
  };
  CHECK(in(make_date(2026, 1, 5), make_date(2026, 2, 1)) == "e2.title 1");
  CHECK(in(make_date(2026, 1, 6), make_date(2026, 2, 1)) == "0");
  CHECK(in(make_date(2026, 1, 1), make_date(2026, 12, 31)) == "e1.title e2.title 2");
}

TEST_CASE("The newest day comes first among equals, and no more than asked for, out of how many") {
  Desk desk;
  SearchDocument older = document("e3", 3, "会议");
  older.day = make_date(2025, 1, 1);
  desk.take({document("e1", 1, "会议"), document("e2", 2, "会议"), older});
  CHECK(desk.found({"会议"}) == "e2.title e1.title e3.title 3");
  CHECK(desk.found({{"会议"}, {}, {}, {}, {}, {}, {}, 1}) == "e2.title 3");
}

TEST_CASE("A text is read once for all papers of the same bytes, before or after them") {
  Desk desk;
  SearchDocument one = document("e1", 1, "甲"), two = document("e2", 2, "乙");
  one.file = two.file = "f";
  desk.take({one});
  desk.with([](SearchIndex& index) { CHECK(index.unread_files() == std::vector<std::string>{"f"}); });
  desk.keep("f", "第一页\f第二页");
  desk.take({two});
  desk.with([](SearchIndex& index) {
    CHECK(index.unread_files().empty());
    CHECK(index.file_text("f")->text == "第一页\f第二页");
  });
  CHECK(desk.found({"第二页"}) == "e2.text e1.text 2");
}

TEST_CASE("What is replaced or gone is found no more, and the text of its file only while another paper has it") {
  Desk desk;
  SearchDocument one = document("e1", 1, "甲方"), two = document("e2", 2, "乙方");
  one.file = two.file = "f";
  desk.keep("f", "正文里的词");
  desk.take({one, two});
  one.title = "丙方";
  one.day = make_date(2026, 5, 1);
  desk.take({one});
  CHECK(desk.found({"甲方"}) == "0");
  CHECK(desk.found({"丙方"}) == "e1.title 1");
  CHECK(desk.found({"正文"}) == "e1.text e2.text 2");
  desk.take({}, {"evidence:e1"});
  CHECK(desk.found({"正文"}) == "e2.text 1");
  desk.take({}, {"evidence:e2", "evidence:never"});
  CHECK(desk.found({"正文"}) == "0");
  desk.with([](SearchIndex& index) { CHECK_FALSE(index.file_text("f")); });
}

TEST_CASE("Of two that take the same step the second is told to look again") {
  Desk desk;
  desk.with([&](SearchIndex& one) {
    desk.with([&](SearchIndex& two) {
      CHECK(one.take({{}, at(1), {document("e1", 1, "会议")}, {}, {}}));
      CHECK_FALSE(two.take({{}, at(1), {document("e1", 1, "会议")}, {}, {}}));
      CHECK(two.indexed() == at(1));
    });
  });
  CHECK(desk.found({"会议"}) == "e1.title 1");
}

TEST_CASE("An index that is damaged, older or something else is thrown away with one sentence") {
  Desk desk;
  desk.take({document("e1", 1, "会议")});
  SECTION("not a database") {
    std::ofstream(desk.file(), std::ios::binary) << std::string(100'000, 'x');
    CHECK(desk.news() == "检索索引已损坏");
  }
  SECTION("an older format") {
    SQLite::Database(desk.file().string(), SQLite::OPEN_READWRITE).exec("PRAGMA user_version = 99");
    CHECK(desk.news() == "检索索引是另一版程序建的");
  }
  SECTION("another program's database") {
    SQLite::Database(desk.file().string(), SQLite::OPEN_READWRITE).exec("PRAGMA application_id = 7");
    CHECK(desk.news() == "search.db不是检索索引");
  }
  SECTION("half of it is missing, which shows only when it is read") {
    fs::resize_file(desk.file(), fs::file_size(desk.file()) / 2);
    CHECK_NOTHROW(desk.found({"会议"}));
  }
  CHECK(desk.found({"会议"}) == "0");
  CHECK(desk.news().empty());
}

TEST_CASE("Erasing leaves neither the file nor its bytes to a reader that still has it open") {
  Desk desk;
  desk.take({document("e1", 1, "secret-word")});
  REQUIRE(desk.bytes().find("secret-word") != std::string::npos);
  std::ifstream still_open(desk.file(), std::ios::binary);
  erase_search_index(desk.path());
  CHECK_FALSE(fs::exists(desk.file()));
  const std::string left{std::istreambuf_iterator<char>(still_open), {}};
  CHECK(left.find("secret-word") == std::string::npos);
  CHECK_NOTHROW(erase_search_index(desk.path()));
}

TEST_CASE("A purge erases the index together with what it purges") {
  Desk desk;
  auto ledger = create_ledger(desk.path());
  Recorder recorder(*ledger);
  recorder.record(created());
  recorder.record(paper("e1", "会议纪要", "jyj", "", make_date(2026, 3, 1)));
  desk.take({document("e1", 2, "会议")});
  recorder.record(core::EvidenceAccepted{"e1", ""});
  CHECK(fs::exists(desk.file()));
  recorder.record(core::EvidencePurged{"e1", "涉密误入", "甲", "乙"});
  CHECK_FALSE(fs::exists(desk.file()));
}
