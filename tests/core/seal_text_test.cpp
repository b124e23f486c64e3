#include "core/seal_text.h"

#include "base/text.h"
#include "catch.h"

namespace fazhi::core {
namespace {

SealText a_seal() {
  SealText seal;
  seal.period = "2026Q3";
  seal.as_of = make_date(2026, 9, 30);
  seal.known_by = 123;
  seal.known_digest = std::string(64, 'a');
  seal.calendar = std::string(64, 'b');
  seal.editions = {{"decision", "2026.1", std::string(64, 'c')}};
  seal.problems = {3, 1, 2, 4};
  VerdictLine late;
  late.key = "decision/publish@jyj#d1";
  late.result = Result::met;
  late.timing = Timing::late;
  late.light = Light::yellow;
  late.gap = late.shown = true;
  late.due = "2026-05-30";
  late.done_on = make_date(2026, 6, 9);
  late.records = {"ev-1", "材料2"};
  late.facts = "0123456789abcdef";
  late.said = "已落实·逾期完成";
  late.reason = "第一行\n第二行\t又\\一列";
  VerdictLine standing;
  standing.key = "counsel/adviser@jyj";
  standing.hint = true;
  seal.lines = {late, standing};
  return seal;
}

std::string written() {
  SealText seal = a_seal();
  return format_seal(seal);
}

TEST_CASE("a baseline is text that people can read, a line for each obligation, by key") {
  const std::vector<std::string> lines = split(written(), '\n');
  REQUIRE(lines.size() == 11);
  CHECK(lines[0] == "fazhi-seal 1");
  CHECK(lines[1] == "period\t2026Q3");
  CHECK(lines[2] == "as-of\t2026-09-30");
  CHECK(lines[3] == "known-by\t123\t" + std::string(64, 'a'));
  CHECK(lines[5] == "edition\tdecision\t2026.1\t" + std::string(64, 'c'));
  CHECK(lines[6] == "problems\t3\t1\t2\t4");
  CHECK(lines[7] == "verdicts\t2");
  CHECK(lines[8] == "counsel/adviser@jyj\tnone\tno_limit\tblue\th\t\t\t\t\t\t");
  CHECK(lines[9] ==
        "decision/publish@jyj#d1\tmet\tlate\tyellow\tgs\t2026-05-30\t2026-06-09\t0123456789abcdef\tev-1,材料2\t"
        "已落实·逾期完成\t第一行\\n第二行\\t又\\\\一列");
}

TEST_CASE("a baseline read is the one that was written") {
  const std::string text = written();
  auto read = parse_seal(text);
  REQUIRE(read);
  CHECK(read->problems == a_seal().problems);
  CHECK(read->editions == a_seal().editions);
  REQUIRE(read->lines.size() == 2);
  CHECK(read->lines[1].records == a_seal().lines[0].records);
  CHECK(read->lines[1].reason == a_seal().lines[0].reason);
  CHECK(same_verdict(read->lines[1], a_seal().lines[0]));
  CHECK(format_seal(*read) == text);
}

TEST_CASE("a baseline without verdicts is one") {
  SealText empty;
  empty.period = "2026";
  const auto read = parse_seal(format_seal(empty));
  REQUIRE(read);
  CHECK(read->lines.empty());
}

TEST_CASE("what is no baseline is not read") {
  const std::string text = written();
  const auto with = [&](const std::string& what, const std::string& instead) {
    return replace_all(text, what, instead);
  };
  CHECK_FALSE(parse_seal(""));
  CHECK_FALSE(parse_seal("{}"));
  CHECK_FALSE(parse_seal(text.substr(0, text.size() - 1)));
  CHECK_FALSE(parse_seal(text.substr(0, text.find("decision/publish"))));
  CHECK_FALSE(parse_seal(with("fazhi-seal 1", "fazhi-seal 2")));
  CHECK_FALSE(parse_seal(with("verdicts\t2", "verdicts\t3")));
  CHECK_FALSE(parse_seal(with("verdicts\t2\n", "")));
  CHECK_FALSE(parse_seal(with("as-of\t2026-09-30", "as-of\t2026-09-31")));
  CHECK_FALSE(parse_seal(with("known-by\t123", "known-by\t12x")));
  CHECK_FALSE(parse_seal(with("problems\t3\t1", "problems\t3")));
  CHECK_FALSE(parse_seal(with("\tmet\t", "\tdone\t")));
  CHECK_FALSE(parse_seal(with("\tyellow\t", "\torange\t")));
  CHECK_FALSE(parse_seal(with("2026-06-09", "2026-6-9")));
  CHECK_FALSE(parse_seal(with("已落实·逾期完成\t", "已落实·逾期完成")));
  CHECK_FALSE(parse_seal(with("calendar", "colour")));
}

}  // namespace
}  // namespace fazhi::core
