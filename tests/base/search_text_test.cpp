#include "base/search_text.h"

#include "catch.h"

using namespace fazhi;

namespace {

std::string words_of(const std::optional<SearchPhrase>& phrase) {
  if (!phrase) return "(none)";
  std::string text;
  for (const std::string& word : phrase->words) text += (text.empty() ? "" : " ") + word;
  return text + (phrase->open ? "*" : "");
}

std::string found(std::string_view text, std::string_view phrase) {
  const auto range = find_phrase(text, phrase);
  return range ? std::string(text.substr(range->begin, range->end - range->begin)) : "(none)";
}

}  // namespace

TEST_CASE("A text is indexed as pairs of neighbouring characters and whole words of letters and digits") {
  const auto [text, words] = GENERATE(table<std::string, std::string>({
      {"公平竞争审查", "公平 平竞 竞争 争审 审查 查"},
      {"静政办发〔2026〕12号", "静政 政办 办发 发 2026 12 号"},
      {"公平、竞争", "公平 平 竞争 争"},
      {"公平 竞\n争", "公平 平竞 竞争 争"},
      {"OA系统（v2.0）", "oa 系统 统 v2 0"},
      {"ＯＡ　１２", "oa 12"},
      {"二○二六年", "二〇 〇二 二六 六年 年"},
      {"⼀⼈", "一人 人"},
      {"软\u200B件", "软件 件"},
      {"", ""},
      {"〔〕，。", ""},
      {"a\xff"
       "b",
       "a b"},
  }));
  INFO(text);
  CHECK(index_words(text) == words);
}

TEST_CASE("A run of letters longer than any word is cut") {
  CHECK(index_words(std::string(130, 'x')) == std::string(64, 'x') + " " + std::string(64, 'x') + " xx");
}

TEST_CASE("A search word becomes a row of index words") {
  const auto [typed, words] = GENERATE(table<std::string, std::string>({
      {"审查", "审查"},
      {"公平竞争", "公平 平竞 竞争"},
      {"水", "水*"},
      {"12号", "12 号*"},
      {"办发〔2026〕12", "办发 发 2026 12"},
      {"办发", "办发"},
      {"a AND b", "a and b"},
      {"，。*\"", "(none)"},
      {"", "(none)"},
  }));
  INFO(typed);
  CHECK(words_of(search_phrase(typed)) == words);
}

TEST_CASE("Every way of writing one document number has the same key") {
  const auto written = GENERATE(values<std::string>(
      {"静政办发〔2026〕12号", "静政办发［２０２６］１２号", "静政办发[2026]12号", "静政办发（2026）12号",
       "静政办发(2026) 12 号", "静政办发【2026】12号", " 静政 办发〔2026〕１２号 ", "静政办发2026-12号"}));
  INFO(written);
  CHECK(number_key(written) == "静政办发 2026 12 号");
}

TEST_CASE("Other document numbers have other keys, and what has no digit has none") {
  CHECK(number_key("静政办发〔2026〕1号") != number_key("静政办发〔2026〕12号"));
  CHECK(number_key("静政办发〔2026〕112号") != number_key("静政办发〔2026〕12号"));
  CHECK(number_key("通知").empty());
  CHECK(number_key("").empty());
}

TEST_CASE("A phrase is found where the index would find it, in the characters as they stand") {
  const auto [text, phrase, there] = GENERATE(table<std::string, std::string, std::string>({
      {"关于公平竞争审查的报告", "竞争", "竞争"},
      {"依据静政办发［２０２６］１２号文件", "静政办发〔2026〕12号", "静政办发［２０２６］１２号"},
      {"公平竞\n争审查", "竞争", "竞\n争"},
      {"公平、竞争", "公平竞争", "(none)"},
      {"共112件", "12", "(none)"},
      {"OA系统", "oa", "OA"},
      {"治水", "水", "水"},
      {"", "水", "(none)"},
      {"水", "。", "(none)"},
  }));
  INFO(text << " / " << phrase);
  CHECK(found(text, phrase) == there);
}

TEST_CASE("The search for a phrase goes on from where it is told to") {
  CHECK(find_phrase("水和水", "水", 1) == TextRange{6, 9});
  CHECK_FALSE(find_phrase("水和水", "水", 7));
}
